"""Where an article stood in a published list, in words. No Qt."""

from itertools import groupby

from reader.article import ListKind
from reader.rankings.results import Appearance, ListState

_MOST = 8
_NAMES = {
    ListKind.RANKING: "In the access ranking",
    ListKind.POPULAR: "Among the popular articles",
    ListKind.LATEST: "Among the latest articles",
    ListKind.TOP: "Among the top stories",
}


def stood(appearance: Appearance) -> str:
    """The places one after the other and when: "In the access ranking: 5 → 4, ≥ 3 Nov 2022 …"."""
    places = [str(place) for place, _ in groupby(appearance.positions)]
    if len(places) > _MOST:
        places = ["…", *places[-_MOST:]]
    section = f" of {appearance.section}" if appearance.section else ""
    ends = (_day(appearance.states[0]), _day(appearance.states[-1]))
    days = " – ".join(dict.fromkeys(day for day in ends if day))
    told = f"{_NAMES[appearance.kind]}{section}: {' → '.join(places)}"
    return f"{told}, {days}" if days else told


def _day(state: ListState) -> str:
    if state.captured is None:
        return ""
    bound = "≥ " if state.captured_is_lower_bound else ""
    return f"{bound}{state.captured.day} {state.captured:%b %Y}"
