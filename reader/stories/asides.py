"""What a sentence says of who somebody is and how big something is, beside what it tells."""

import re
from collections.abc import Iterator

from reader.search.results import Span
from reader.stories.name_words import SPOKEN_TITLES

_NAME = r"[A-Z][\w’'-]*(?:, \d{1,3})?"
_PIECE = '[^,.;:!?“”"—]{3,80}'
_WHOSE = "an?|the|its|his|her|their|[a-z]+"
_AFTER = re.compile(rf"{_NAME}, (?P<aside>(?:{_WHOSE}) {_PIECE})(?=[,.;])")
_BEFORE = re.compile(
    rf"(?:^|, )(?P<aside>(?:The|Its|His|Her|Their|{_WHOSE}) {_PIECE}), (?={_NAME})"
)
_SIZE = re.compile(
    r"(?<!\w)(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r"[ -](?P<aside>[a-z]+(?:[ -](?:long|wide|high|deep|tall|thick|old))?)\b"
)
_UNITS = re.compile(
    r"(?:(?:kilo|centi|milli)?(?:met(?:er|re)|gram)|mile|yard|foot|feet|inch|ton|tonne|knot|acre"
    r"|hectare|lit(?:er|re)|degree|hour|minute|second|year|month|week|day)(?:e?s)?(?:[ -]|$)"
)
_TITLES = SPOKEN_TITLES | frozenset("head heads member members maker makers owner owners".split())
_MOST_TITLE = 3  # words from the beginning of an aside up to the title in it


def asides(sentence: str) -> Iterator[Span]:
    """Where it tells titles beside names, ", president of the airport company,", and measures,
    "2.3 kilometers long", which are said again and again with other news."""
    for pattern in (_AFTER, _BEFORE):
        for match in pattern.finditer(sentence):
            if _is_title(match["aside"]):
                yield Span(*match.span("aside"))
    for match in _SIZE.finditer(sentence):
        if _UNITS.match(match["aside"]):
            yield Span(*match.span("aside"))


def _is_title(piece: str) -> bool:
    words = piece.lower().split()
    return not _TITLES.isdisjoint(words[:_MOST_TITLE])
