"""The newest state of a list: where each title stands now and stood before."""

from collections.abc import Iterable, Mapping, Sequence

from reader.article import ArticleId
from reader.folding import fold_headline
from reader.rankings.results import Standing, Standings
from reader.rankings.states import Observation, same_title, states


def standings(
    observations: Sequence[Observation], known: Mapping[str, ArticleId]
) -> Standings | None:
    """The newest state of a list and each title's place in the state before it.

    `observations` are of one kind and section, in any order; `known` maps titles as printed.
    Captures that show the same list are one state: pages saved together do not hide a move.
    """
    found = states(observations)
    if not found:
        return None
    newest = found[-1].newest
    before = {_key(title): place for place, title in _places(found[-2].newest)} if found[1:] else {}
    entries = tuple(
        Standing(
            position=place,
            previous=_previous(title, before),
            title=title,
            article=known.get(title),
        )
        for place, title in _places(newest)
    )
    return Standings(
        kind=newest.kind,
        section=newest.section,
        heading=newest.heading,
        captured=newest.captured,
        captured_is_lower_bound=newest.captured_is_lower_bound,
        compared=len(found) > 1,
        entries=entries,
    )


def _places(observation: Observation) -> Iterable[tuple[int, str]]:
    return enumerate(observation.titles, start=1)


def _key(title: str) -> str:
    return fold_headline(title)


def _previous(title: str, before: Mapping[str, int]) -> int | None:
    key = _key(title)
    if key in before:
        return before[key]
    return next((place for other, place in before.items() if same_title(title, other)), None)
