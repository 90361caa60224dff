"""Where the words of one text are what a query looks for: what the index finds, found again.

The index tells only in which articles; here each place is told, for marks.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from reader.search.analysis import Token
from reader.search.arrays.choices import within_distance
from reader.search.patterns import Pattern, pattern
from reader.search.syntax import Near, TextLeaf, TextNode, positive_text


class Stretch(NamedTuple):
    """Words that stand together: the places of the first and the last, which may be open-ended.

    `end` is one past the last place that they take up.
    """

    first: int
    last: int
    end: int
    open_end: bool = False


class Words:
    """The words of one text, to be looked through for many patterns."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._forms: dict[str, list[int]] = {}
        self._tokens = tokens
        for place, token in enumerate(tokens):
            self._forms.setdefault(token.exact, []).append(place)

    def stretches(self, wanted: TextNode) -> list[Stretch]:
        """All places where what is wanted stands; of a `Near` those of each operand."""
        if isinstance(wanted, Near):
            return self._chained(wanted)
        return self._leaf(wanted)

    def _leaf(self, leaf: TextLeaf) -> list[Stretch]:
        found = pattern(leaf)
        if found is None:
            return []
        places = [self._places(found, at) for at in range(len(found.words))]
        if found.within:
            return _within(found, places)
        following = [set(each) for each in places[1:]]
        last = len(places) - 1
        return [
            Stretch(place, place + last, place + found.length, found.may_go_on(last))
            for place in places[0]
            if all(place + offset in each for offset, each in enumerate(following, 1))
        ]

    def _places(self, wanted: Pattern, at: int) -> list[int]:
        word = wanted.words[at]
        if wanted.stemmed:
            return self._stems.get(word, [])
        if wanted.wild:
            shape = re.compile("".join("." if each == "?" else re.escape(each) for each in word))
            match = shape.match if wanted.open_end else shape.fullmatch
            return self._all(form for form in self._forms if match(form))
        if wanted.distance:
            return self._all(_near_forms(word, self._forms, wanted.distance))
        if wanted.may_go_on(at):
            return self._all(form for form in self._forms if form.startswith(word))
        return self._forms.get(word, [])

    def _all(self, forms: Iterable[str]) -> list[int]:
        return sorted(place for form in forms for place in self._forms[form])

    @cached_property
    def _stems(self) -> dict[str, list[int]]:
        stems: dict[str, list[int]] = {}
        for place, token in enumerate(self._tokens):
            stems.setdefault(token.text, []).append(place)
        return stems

    def _chained(self, near: Near) -> list[Stretch]:
        """Of each operand the stretches from which the chain goes on in both directions."""
        found = [
            [stretch for leaf in positive_text(operand) for stretch in self._leaf(leaf)]
            for operand in near.operands
        ]
        gaps = list(enumerate(near.gaps))
        for at, gap in reversed(gaps):
            found[at] = _beside(found[at], found[at + 1], gap)
        for at, gap in gaps:
            found[at + 1] = _beside(found[at + 1], found[at], gap)
        return [stretch for stretches in found for stretch in stretches]


def _within(wanted: Pattern, places: Sequence[list[int]]) -> list[Stretch]:
    """The words that stand in any window that has them all, one that is asked for twice twice."""
    times = Counter(wanted.words)
    each = dict(zip(wanted.words, places, strict=True))
    open_ends = {word: wanted.may_go_on(at) for at, word in enumerate(wanted.words)}
    found: set[Stretch] = set()
    for begin in {place for word in each for place in each[word]}:
        inside = {}
        for word, its in each.items():
            first = bisect_left(its, begin)
            inside[word] = its[first : bisect_right(its, begin + wanted.within)]
        if all(len(inside[word]) >= count for word, count in times.items()):
            found.update(
                Stretch(place, place, place + 1, open_ends[word])
                for word in each
                for place in inside[word]
            )
    return list(found)


def _beside(wanted: list[Stretch], others: list[Stretch], gap: int) -> list[Stretch]:
    """Those of `wanted` that have any of `others` at most `gap` words before or after them."""
    firsts = sorted(stretch.first for stretch in others)
    ends = sorted(stretch.end for stretch in others)
    return [
        stretch
        for stretch in wanted
        if bisect_left(firsts, stretch.end) < bisect_left(firsts, stretch.end + gap)
        or bisect_right(ends, stretch.first - gap) < bisect_right(ends, stretch.first)
    ]


def _near_forms(word: str, forms: Iterable[str], distance: int) -> list[str]:
    """The forms with the first letter of a word and few changes of the others."""
    like = [
        form for form in forms if form[:1] == word[:1] and abs(len(form) - len(word)) <= distance
    ]
    rows = np.zeros((len(like), len(word) + distance), dtype=np.uint32)
    for row, form in zip(rows, like, strict=True):
        row[: len(form)] = [ord(letter) for letter in form]
    lengths = np.array([len(form) for form in like], dtype=np.intp)
    near = within_distance(word, rows, lengths, distance)
    return [form for form, is_near in zip(like, near.tolist(), strict=True) if is_near]
