"""What two sentences that say the same tell differently, and a word that says of what.

Of what only one of them mentions, that is held against each other which stands in like places:
after and before the same words.
"""

import re
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass

from reader.search.analysis import Token, is_cjk, tokens
from reader.search.analysis import stem as stem_of
from reader.search.results import Span
from reader.stories.alignment import one_to_one
from reader.stories.distinctive import STOP_WORDS
from reader.stories.mentions import Mention, comparable, mentions, same
from reader.stories.quantities import AMOUNT_WORDS, overlap
from reader.stories.results import Difference

_REACH = 6  # words before and after a mention that are its place
_LEAST = {"date": 2, "number": 2, "name": 4}
_ALONE = {"date": 1, "number": 1, "name": 4}  # where there is no other that could be meant
_UNIT_STEMS = frozenset(map(stem_of, "people year month week day".split()))
_AMOUNT_STEMS = frozenset(map(stem_of, AMOUNT_WORDS))
_AGE = re.compile("[ -]years?[ -]old")
_CLAUSE_END = re.compile('[,;:—–“”"、。「」]')
_KANJI_WORD = re.compile("[々\u4e00-\u9fffァ-ヺー]{2,}$")
_NEAR = 3  # words between a mention and its label
_BEHIND = 3  # words: what follows a mention is this much farther from it


@dataclass(frozen=True, slots=True)
class _Place:
    """A mention with its surroundings: the stems before and after it, the nearest first.

    `unit` is what stands right behind a number and so tells what is counted, or "".
    """

    mention: Mention
    unit: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence read: its words outside mentions, and the mentions the other one has not."""

    text: str
    words: list[Token]
    own: list[_Place]


def differences(
    one: str, other: str, names: Collection[str] = frozenset()
) -> tuple[Difference, ...]:
    """The differing dates, numbers and names of two sentences, in the order of `one`."""
    mine, its = mentions(one, names), mentions(other, names)
    a, b = _read(one, mine, its), _read(other, its, mine)
    shared = _content(a.words) & _content(b.words)
    chosen = one_to_one(_likely_pairs(a.own, b.own, shared))
    return tuple(_difference(a, b, a.own[i], b.own[j], shared) for i, j, _ in chosen)


def _read(text: str, mine: Sequence[Mention], its: Sequence[Mention]) -> _Sentence:
    words = [
        token
        for token in tokens(text)
        if not any(overlap(Span(token.start, token.end), each.at) for each in mine)
    ]
    own = [each for each in mine if not any(same(each, one) for one in its)]
    return _Sentence(text, words, [_place(text, each, words) for each in own])


def _place(text: str, mention: Mention, words: Sequence[Token]) -> _Place:
    before = [word.text for word in words if word.end <= mention.at.start]
    after = [word for word in words if word.start >= mention.at.end]
    unit = ""
    if _AGE.match(text, mention.at.end):
        unit = "old"
    elif after and not text[mention.at.end : after[0].start].strip(" -"):
        unit = after[0].text if _tells(after[0]) else ""
    behind = tuple(word.text for word in after[:_REACH])
    return _Place(mention, unit, tuple(before[: -_REACH - 1 : -1]), behind)


def _tells(word: Token) -> bool:
    return word.exact not in STOP_WORDS or word.text in _UNIT_STEMS


def _content(words: Sequence[Token]) -> set[str]:
    return {word.text for word in words if word.exact not in STOP_WORDS}


def _likely_pairs(
    mine: Sequence[_Place], its: Sequence[_Place], shared: Set[str]
) -> Iterator[tuple[int, int, float]]:
    for i, one in enumerate(mine):
        for j, other in enumerate(its):
            if not comparable(one.mention, other.mention) or not _same_unit(one, other, shared):
                continue
            kind = one.mention.kind
            alone = _count(mine, kind) == _count(its, kind) == 1
            likeness = _likeness(one, other, shared)
            if likeness >= (_ALONE if alone else _LEAST)[kind]:
                yield i, j, likeness


def _same_unit(one: _Place, other: _Place, shared: Set[str]) -> bool:
    """Whether two numbers count the same, or stand right behind one word."""
    if one.mention.kind != "number" or one.unit == other.unit != "":
        return True
    beside = one.before[:1]
    return beside == other.before[:1] and (one.unit == other.unit or not shared.isdisjoint(beside))


def _count(places: Sequence[_Place], kind: str) -> int:
    return sum(place.mention.kind == kind for place in places)


def _likeness(one: _Place, other: _Place, shared: Set[str]) -> int:
    """How like two places are: the words right beside count most, telling ones double."""
    beside = 0
    for mine, its in ((one.before, other.before), (one.after, other.after)):
        if mine and its and mine[0] == its[0]:
            beside += 3 if mine[0] in shared or mine[0] in _UNIT_STEMS else 1
    around = {*one.before, *one.after} & {*other.before, *other.after} & {*shared}
    return beside + len(around)


def _difference(
    a: _Sentence, b: _Sentence, one: _Place, other: _Place, shared: Set[str]
) -> Difference:
    at_a, at_b = one.mention.at, other.mention.at
    return Difference(
        kind=one.mention.kind,
        label=_label(a, b, one, other, shared),
        a=a.text[at_a.start : at_a.end],
        b=b.text[at_b.start : at_b.end],
        at_a=at_a,
        at_b=at_b,
    )


def _label(a: _Sentence, b: _Sentence, one: _Place, other: _Place, shared: Set[str]) -> str:
    """The word of both sentences that says most likely what differs, in the clauses of both.

    What is counted stands right behind a number; what happened on a date is a verb; else it is
    the nearest word, rather one before, and none where none is near.
    """
    candidates = []
    units = {one.unit} & {other.unit} & _UNIT_STEMS
    for stem in {*shared, *units} - _AMOUNT_STEMS:
        mine, its = _nearest(a, stem, one.mention.at), _nearest(b, stem, other.mention.at)
        if mine is None or its is None:
            continue
        word = min(mine[1], its[1])
        verb = one.mention.kind == "date" and word.endswith("ed")
        counted = one.unit == other.unit == stem
        if verb or counted or max(mine[0], its[0]) <= _NEAR:
            candidates.append((not (verb or counted), mine[0] + its[0], word))
    return min(candidates)[2] if candidates else ""


def _nearest(sentence: _Sentence, stem: str, at: Span) -> tuple[int, str] | None:
    """How far the nearest word of a stem is from a mention, and the word in lower case.

    None where it isn't in the clause of the mention, or where it is no word but grammar.
    """
    before = [word for word in sentence.words if word.end <= at.start]
    after = [word for word in sentence.words if word.start >= at.end]
    distances = [(far, word) for far, word in enumerate(reversed(before))]
    distances += [(far + _BEHIND, word) for far, word in enumerate(after)]
    far, word = min(
        ((far, word) for far, word in distances if word.text == stem), key=lambda pair: pair[0]
    )
    between = sentence.text[min(word.end, at.end) : max(word.start, at.start)]
    if _CLAUSE_END.search(between) or (is_cjk(word.exact) and not _KANJI_WORD.match(word.exact)):
        return None
    return far, sentence.text[word.start : word.end].lower()
