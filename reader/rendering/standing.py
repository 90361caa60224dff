"""Where an article stood in a published list, in words. No Qt."""

from datetime import datetime
from itertools import groupby

from reader.article import ListKind
from reader.rankings.results import Appearance
from reader.rendering.words import ENGLISH, Words

_MOST = 8


def stood(appearance: Appearance, words: Words = ENGLISH) -> str:
    """The places one after the other and when: "In the access ranking: 5 → 4, ≥ 3 Nov 2022 …"."""
    places = [str(place) for place, _ in groupby(appearance.positions)]
    if len(places) > _MOST:
        places = ["…", *places[-_MOST:]]
    first, last = appearance.states[0], appearance.states[-1]
    ends = (
        _day(first.first, first.first_is_lower_bound, words),
        _day(last.captured, last.captured_is_lower_bound, words),
    )
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


def _day(moment: datetime | None, is_lower_bound: bool, words: Words) -> str:
    if moment is None:
        return ""
    return f"{'≥ ' if is_lower_bound else ''}{words.short_day(moment)}"
