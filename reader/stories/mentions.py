"""The dates, numbers and names that a sentence mentions.

Two mentions are of the same when they can be: "Nov. 2" is "November 2, 2022", "41 billion" is
"41,000 million", and "Hayashi" is "Foreign Minister Yoshimasa Hayashi".
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain

from reader.search.analysis import tokens
from reader.search.results import Span
from reader.stories.distinctive import STOP_WORDS
from reader.stories.japanese_names import is_family_name, japanese_runs
from reader.stories.quantities import dates, numbers, overlap

_CAPITALISED = r"[A-Z][\w.&’'-]*"
_NAME = re.compile(rf"(?<![\w’'-]){_CAPITALISED}(?:(?: (?:of|the|de|van|bin))?[ ]{_CAPITALISED})*")
_OPENING = re.compile("[“\"‘'(\\[]*")
_PARTS = re.compile("[・＝]")
_SAME_BEGINNING = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention in a sentence: its kind ("number", "date" or "name"), where, and what it is.

    `value` are the parts of a date (year, month, day, weekday, time; "" is not said), the number
    as [figure, "%" or ""], or the folded words of a name.
    """

    kind: str
    at: Span
    value: tuple[str, ...]


def mentions(sentence: str, names: Collection[str] = frozenset()) -> list[Mention]:
    """All mentions in the order in which they stand, none within another.

    `names` are words known for names, which tell whether the first word of the sentence is one.
    """
    found: list[Mention] = []
    for each in chain(
        (Mention("date", *each) for each in dates(sentence)),
        (Mention("number", *each) for each in numbers(sentence)),
        _names(sentence, names),
    ):
        if not any(overlap(each.at, one.at) for one in found):
            found.append(each)
    return sorted(found, key=lambda each: each.at.start)


def capitals_within(sentence: str) -> set[str]:
    """The folded words with a capital that do not begin the sentence: names, most of them."""
    first = _opening(sentence)
    return {
        token.exact
        for token in tokens(sentence)
        if token.start > first and sentence[token.start].isupper()
    }


def same(one: Mention, other: Mention) -> bool:
    """Whether two mentions can be of the same."""
    if one.kind != other.kind:
        return False
    match one.kind:
        case "date":
            return comparable(one, other) and all(
                not mine or not its or mine == its
                for mine, its in zip(one.value, other.value, strict=True)
            )
        case "number":
            return one.value == other.value
        case _:
            return _same_name(one.value, other.value)


def comparable(one: Mention, other: Mention) -> bool:
    """Whether two mentions are of one kind and say it of the same thing: both of them a year."""
    if one.kind != other.kind:
        return False
    if one.kind == "number":
        return one.value[1] == other.value[1]
    if one.kind == "date":
        return any(mine and its for mine, its in zip(one.value, other.value, strict=True))
    return True


def _names(text: str, known: Collection[str]) -> Iterator[Mention]:
    for run in japanese_runs(text):
        if not run.printed.isascii():
            yield Mention("name", Span(run.start, run.end), tuple(_PARTS.split(run.printed)))
    first = _opening(text)
    for match in _NAME.finditer(text):
        start, end = match.span()
        words = [token for token in tokens(text) if start <= token.start < end]
        if start == first and words and not _is_name(words[0].exact, known):
            words = words[1:]
        while words and words[0].exact in STOP_WORDS:
            words = words[1:]
        if any(len(word.exact) > 1 for word in words):
            at = Span(words[0].start, words[-1].end)
            yield Mention("name", at, tuple(word.exact for word in words))


def _is_name(word: str, known: Collection[str]) -> bool:
    return word in known and word not in STOP_WORDS


def _opening(text: str) -> int:
    """Where the first word stands, after quotes."""
    found = _OPENING.match(text)
    return found.end() if found else 0


def _same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if _alike(one[-1], other[-1]):
        return True
    few, many = sorted((one, other), key=len)
    if len(few) == 1 and few[0] == "".join(word[0] for word in many):
        return True  # UN, United Nations
    return all(any(_alike(word, each) for each in many) for word in few)


def _alike(one: str, other: str) -> bool:
    """Whether two words are one, or forms of one: "Japan" and "Japanese", 岸田 and 岸田文雄."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if is_family_name(short, long):
        return True
    return len(short) >= _SAME_BEGINNING and long.startswith(short)
