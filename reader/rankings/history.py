"""A published list over time: one line a title, through all the captures that show the list."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from reader.article import ArticleId, ListKind
from reader.folding import fold_headline
from reader.rankings.results import Appearance, ListHistory, ListState, TitleLine
from reader.rankings.states import CUT, Observation, State, is_cut_of, states


def history(
    observations: Sequence[Observation],
    known: Mapping[str, ArticleId],
    *,
    is_whole: bool = True,
) -> ListHistory | None:
    """The states of a list with every title that was ever in it; None without any.

    `observations` are of one kind and section, in any order; `known` maps titles as printed. A
    title printed whole and cut short is one line, under its longest form.
    """
    found = states(observations)
    if not found:
        return None
    titles = _Titles()
    positions: list[list[int | None]] = []
    for at, state in enumerate(found):
        for place, title in enumerate(state.newest.titles, start=1):
            number = titles.number(title)
            if number == len(positions):
                positions.append([None] * len(found))
            positions[number][at] = positions[number][at] or place
    lines = (
        TitleLine(names[-1], _article(names, known), tuple(places))
        for names, places in zip(titles.forms, positions, strict=True)
    )
    newest = found[-1].newest
    return ListHistory(
        kind=newest.kind,
        section=newest.section,
        heading=newest.heading,
        states=tuple(map(_told, found)),
        lines=tuple(sorted(lines, key=_from_the_newest)),
        is_whole=is_whole,
    )


def appearances(
    observations: Iterable[Observation], titles: Collection[str]
) -> tuple[Appearance, ...]:
    """Where an article stood in each of some lists; observations without it are left out.

    `titles` are the folded forms in which the lists print its headline.
    """
    lists: dict[tuple[ListKind, str], list[Observation]] = {}
    for each in observations:
        if not set(titles).isdisjoint(map(fold_headline, each.titles)):
            lists.setdefault((each.kind, fold_headline(each.section)), []).append(each)
    found = []
    for seen in map(states, lists.values()):
        shown = ([fold_headline(title) for title in state.newest.titles] for state in seen)
        found.append(
            Appearance(
                kind=seen[-1].newest.kind,
                section=seen[-1].newest.section,
                states=tuple(map(_told, seen)),
                positions=tuple(
                    next(place for place, title in enumerate(each, start=1) if title in titles)
                    for each in shown
                ),
            )
        )
    return tuple(found)


def _told(state: State) -> ListState:
    newest, first = state.newest, state.first
    return ListState(
        captured=newest.captured,
        captured_is_lower_bound=newest.captured_is_lower_bound,
        first=first.captured,
        first_is_lower_bound=first.captured_is_lower_bound,
        captures=state.captures,
    )


class _Titles:
    """Owns the numbers of titles; `forms` are the printed forms of each, the longest last."""

    def __init__(self) -> None:
        self.forms: list[list[str]] = []
        self._numbers: dict[str, int] = {}
        self._cut: dict[str, int] = {}

    def number(self, title: str) -> int:
        """The number of a title, a new one where it was not seen before."""
        folded = fold_headline(title)
        number = self._numbers.get(folded)
        if number is None:
            number = self._numbers[folded] = self._in_another_form(folded)
            if folded.endswith(CUT):
                self._cut[folded] = number
        if number == len(self.forms):
            self.forms.append([title])
        elif title not in self.forms[number]:
            self.forms[number] = sorted([*self.forms[number], title], key=len)
        return number

    def _in_another_form(self, folded: str) -> int:
        """The number of the same title cut or whole; the next number without one."""
        if folded.endswith(CUT):
            same = (n for other, n in self._numbers.items() if is_cut_of(folded, other))
        else:
            same = (n for other, n in self._cut.items() if is_cut_of(other, folded))
        return next(same, len(self.forms))


def _article(forms: Sequence[str], known: Mapping[str, ArticleId]) -> ArticleId | None:
    return next((known[form] for form in reversed(forms) if form in known), None)


def _from_the_newest(line: TitleLine) -> tuple[int, int]:
    last = line.seen[-1]
    return -last, line.positions[last] or 0
