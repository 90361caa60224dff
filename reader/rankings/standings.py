"""The captures of one list, put in order: where each title stands now and stood before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reader.article import ArticleId, ListKind
from reader.folding import fold_headline
from reader.rankings.results import Standing, Standings

_CUT = "..."  # what folding makes of both ways to print the dots


@dataclass(frozen=True, slots=True)
class Observation:
    """One published list as one capture shows it, and when that capture was saved.

    `captured` is the time the file tells, or the earliest it can have been; None when unknown.
    """

    kind: ListKind
    section: str
    heading: str
    titles: tuple[str, ...]
    captured: datetime | None
    captured_is_lower_bound: bool
    path: str


@dataclass(frozen=True, slots=True)
class Known:
    """An article of the archive that a listed title was matched to."""

    article: ArticleId
    published: datetime | None


def newest_states(observations: Iterable[Observation]) -> list[Observation]:
    """The newest two states of a list, of its observations from the newest on.

    Reads no further: an archive of many years shows a list a hundred thousand times.
    """
    states: list[Observation] = []
    for observation in observations:
        if not observation.titles:
            continue
        if states and _same(states[-1], observation):
            if len(observation.titles) > len(states[-1].titles):
                states[-1] = replace(states[-1], titles=observation.titles)
        elif len(states) == 2:
            break
        else:
            states.append(observation)
    return states


def standings(observations: Sequence[Observation], known: Mapping[str, Known]) -> Standings | None:
    """The newest state of a list and each title's place in the state before it.

    `observations` are of one kind and section, in any order; `known` maps titles as printed.
    Captures that show the same list are one state: pages saved together do not hide a move.
    """
    states = _states(observations)
    if not states:
        return None
    newest = states[-1]
    before = {_key(title): place for place, title in _places(states[-2])} if states[1:] else {}
    entries = tuple(
        Standing(
            position=place,
            previous=_previous(title, before),
            title=title,
            article=known[title].article if title in known else None,
        )
        for place, title in _places(newest)
    )
    return Standings(
        kind=newest.kind,
        section=newest.section,
        heading=newest.heading,
        captured=newest.captured,
        captured_is_lower_bound=newest.captured_is_lower_bound,
        compared=len(states) > 1,
        entries=entries,
    )


def _states(observations: Sequence[Observation]) -> list[Observation]:
    """Distinct states from the oldest to the newest; unknown times count as the oldest."""
    states: list[Observation] = []
    for observation in sorted((o for o in observations if o.titles), key=_age):
        if states and _same(states[-1], observation):
            longer = max(observation, states[-1], key=lambda state: len(state.titles))
            states[-1] = replace(observation, titles=longer.titles)
        else:
            states.append(observation)
    return states


def _age(observation: Observation) -> tuple[float, str]:
    time = observation.captured.timestamp() if observation.captured else float("-inf")
    return time, observation.path


def _same(one: Observation, other: Observation) -> bool:
    """Whether two captures show one list; a list cut off by the end of the page is the same."""
    return one.titles == other.titles or all(
        _alike(mine, theirs) for mine, theirs in zip(one.titles, other.titles, strict=False)
    )


def _places(observation: Observation) -> Iterable[tuple[int, str]]:
    return enumerate(observation.titles, start=1)


def _key(title: str) -> str:
    return fold_headline(title)


def _alike(one: str, other: str) -> bool:
    mine, theirs = _key(one), _key(other)
    return mine == theirs or _is_cut_of(mine, theirs) or _is_cut_of(theirs, mine)


def _is_cut_of(cut: str, whole: str) -> bool:
    """Whether `cut` is `whole` ended early by dots."""
    return cut.endswith(_CUT) and whole.startswith(cut.removesuffix(_CUT).rstrip())


def _previous(title: str, before: Mapping[str, int]) -> int | None:
    key = _key(title)
    if key in before:
        return before[key]
    return next((place for other, place in before.items() if _alike(title, other)), None)
