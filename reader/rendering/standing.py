"""Where an article stood in a published list, in words. No Qt."""

from itertools import groupby

from reader.article import ListKind
from reader.rankings.results import Appearance, ListState
from reader.rendering.words import ENGLISH, Words

_MOST = 8


def stood(appearance: Appearance, words: Words = ENGLISH) -> str:
    """The places one after the other and when: "In the access ranking: 5 → 4, ≥ 3 Nov 2022 …"."""
    places = [str(place) for place, _ in groupby(appearance.positions)]
    if len(places) > _MOST:
        places = ["…", *places[-_MOST:]]
    ends = (_day(appearance.states[0], words), _day(appearance.states[-1], words))
    days = " – ".join(dict.fromkeys(day for day in ends if day))
    told = f"{_name(appearance, words)}: {' → '.join(places)}"
    return f"{told}, {days}" if days else told


def _name(appearance: Appearance, words: Words) -> str:
    if appearance.section:
        named = {
            ListKind.RANKING: words.say("In the access ranking of {section}"),
            ListKind.POPULAR: words.say("Among the popular articles of {section}"),
            ListKind.LATEST: words.say("Among the latest articles of {section}"),
            ListKind.TOP: words.say("Among the top stories of {section}"),
        }
        return named[appearance.kind].format(section=appearance.section)
    return {
        ListKind.RANKING: words.say("In the access ranking"),
        ListKind.POPULAR: words.say("Among the popular articles"),
        ListKind.LATEST: words.say("Among the latest articles"),
        ListKind.TOP: words.say("Among the top stories"),
    }[appearance.kind]


def _day(state: ListState, words: Words) -> str:
    if state.captured is None:
        return ""
    bound = "≥ " if state.captured_is_lower_bound else ""
    return f"{bound}{words.short_day(state.captured)}"
