"""What a run of capitals names: titles are taken off, and sound rules tell a person, a body of
people and a place apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.stories.capitals import Token
from reader.stories.distinctive import STOP_WORDS
from reader.stories.name_words import (
    ALIASES,
    CALENDAR,
    COUNTRIES,
    DIRECTIONS,
    HEADS,
    KNOWN,
    MOUNTS,
    NATIONALITIES,
    OFFICES,
    OPENERS,
    ORGANISATIONS,
    PLACES,
    SHORT_CALENDAR,
)

_LISTED = re.compile(r"(?:, [A-Z][\w-]+)* and [A-Z][\w-]+")
_AGED = re.compile(r", \d{1,3}(?:,|\.|$)")
_NUMBERED = re.compile(r" (?:No\. ?)?\d")
_LONGEST_ACRONYM = 6
_LONGEST_PERSON = 5
_GIVEN_MONTHS = frozenset({"may", "april", "june", "august"})  # Theresa May
_GOVERNING = frozenset({"ministry", "department", "committee", "bureau", "agency"})
_TITLE_WORDS = OFFICES | HEADS


@dataclass(frozen=True, slots=True)
class Run:
    """A name as one text prints it: its words, what it is ("" when no rule tells), its place.

    With `located` it stands after "in" or the like, which a person or a firm seldom does.
    """

    words: tuple[str, ...]
    kind: str
    start: int
    end: int
    printed: str
    located: bool = False


def names_of(text: str, run: list[Token], *, spoken: bool) -> Iterator[Run]:
    """The names in a run: a title is taken off, and what stands before it is another name."""
    run = _trimmed(run)
    if not run:
        return
    head = _last_head(run)
    if head is None:
        yield from _named(text, run, "person" if spoken else "")
        return
    first = head
    while first > 0 and run[first - 1].bare in _TITLE_WORDS:
        first -= 1
    person = _after_title(run, head)
    if person and (person[-1].bare in ORGANISATIONS or person[-1].bare in CALENDAR):
        yield from _named(text, run, "")  # the General Assembly is no general
        return
    yield from _named(text, _trimmed(run[:first]), "")
    yield from _named(text, _trimmed(person), "person")


def run_of(text: str, run: Sequence[Token], kind: str) -> Run:
    start, end = run[0].start, run[-1].end
    return Run(tuple(t.word for t in run), kind, start, end, " ".join(text[start:end].split()))


def governs(run: Sequence[Token]) -> bool:
    """Whether the run is of the kind "Ministry of Health", which "and" may carry on."""
    return (
        len(run) > 2 and any(t.low in _GOVERNING for t in run) and any(t.low == "of" for t in run)
    )


def _after_title(run: list[Token], head: int) -> list[Token]:
    """What follows a title; "of State" belongs to the title, too."""
    rest = run[head + 1 :]
    if rest and rest[0].low in ("of", "for"):
        rest = rest[2:]
        while rest and (not rest[0].is_capital or rest[0].bare in OFFICES):
            rest = rest[1:]
    return rest


def _last_head(run: Sequence[Token]) -> int | None:
    """The place of the last title in the run that a name could follow, or that ends it."""
    for at in range(len(run) - 1, -1, -1):
        if run[at].bare.rpartition("-")[2] in HEADS and (
            at == 0 or run[at - 1].low not in ("of", "the")
        ):
            return at
    return None


def _trimmed(run: list[Token]) -> list[Token]:
    """The run without small words, days, months and adjectives of nations at its edges."""
    while run and (not run[0].is_capital or _is_edge(run[0]) or _is_common(run) or _is_people(run)):
        run = run[1:]
    while run and (not run[-1].is_capital or _is_edge(run[-1])):
        if len(run) > 1 and run[-1].low in _GIVEN_MONTHS and run[-2].bare not in CALENDAR:
            break
        run = run[:-1]
    return run


def _is_edge(token: Token) -> bool:
    low = token.bare
    single = len(low) == 1 and not token.word.endswith(".")
    is_short_date = token.word.endswith(".") and low in SHORT_CALENDAR
    return single or is_short_date or low in CALENDAR or low == "no" or low.startswith("i'")


def _is_common(run: Sequence[Token]) -> bool:
    """Whether the run begins with a small word, which "New" of "New York" is not."""
    first = run[0]
    if first.low not in STOP_WORDS or first.is_acronym:
        return False
    return len(run) == 1 or first.low not in DIRECTIONS


def _is_people(run: Sequence[Token]) -> bool:
    """Whether an adjective of a nation is no part of the name: "Russian", not "Russian Academy"."""
    if run[0].bare not in NATIONALITIES:
        return False
    return len(run) == 1 or run[-1].bare not in ORGANISATIONS | PLACES or run[1].bare in HEADS


def _named(text: str, run: list[Token], kind: str) -> Iterator[Run]:
    if not run or run[-1].bare in NATIONALITIES or _is_generic(run):
        return
    end = run[-1].end
    if len(run) == 1 and not kind and _NUMBERED.match(text, end) and run[0].word.isalpha():
        return  # Level 2
    found = run_of(text, run, _kind(run, text[end : end + 6], kind))
    if kind != "person" and governs(run) and (listed := _LISTED.match(text, end)):
        words = (*found.words, *listed.group().split())
        printed = found.printed + listed.group()
        found = replace(found, words=words, end=listed.end(), printed=printed)
    yield found


def _is_generic(run: Sequence[Token]) -> bool:
    """Whether nothing but common words of offices, bodies and places is there, or shouting."""
    lows = {t.bare for t in run if t.is_capital}
    if lows <= _TITLE_WORDS or lows <= ORGANISATIONS | PLACES:
        return not any(t.is_acronym for t in run)
    if len(run) > 1:
        return False
    word = run[0].word
    if run[0].low in OPENERS:
        return True
    return len(word) == 1 or (run[0].is_acronym and len(run[0].bare) > _LONGEST_ACRONYM)


def _kind(run: Sequence[Token], after: str, kind: str) -> str:
    """ "person", "organisation", "place", or "" when no rule is sound."""
    lows = [t.bare for t in run]
    last, whole = lows[-1], " ".join(lows)
    if ALIASES.get(whole, whole) in KNOWN:
        return KNOWN[ALIASES.get(whole, whole)]
    if lows == ["west", "bank"]:
        return "place"
    if last in ORGANISATIONS or (len(run) > 2 and lows[0] in ORGANISATIONS and "of" in lows):
        return "organisation"
    if kind == "person":
        return kind if len(run) <= _LONGEST_PERSON else ""
    if last in COUNTRIES or (len(run) > 1 and (last in PLACES or lows[0] in MOUNTS)):
        return "place"
    plain = all(t.is_capital and not t.is_acronym for t in run)
    if 2 <= len(run) <= 4 and plain and _AGED.match(after):
        return "person"
    return ""
