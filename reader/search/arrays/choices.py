"""Which terms of a dictionary are meant: one, a beginning, a range, a pattern, a near spelling.

A choice answers with runs of term numbers, each as its first and one past its last.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.dictionary import EVERY_LETTER, Dictionary, letters_of
from reader.search.arrays.files import Array

Runs = list[tuple[int, int]]


class Choice(Protocol):
    """Terms of any dictionary."""

    def runs(self, dictionary: Dictionary) -> Runs:
        """The runs of the terms that are meant, in order."""


@dataclass(frozen=True, slots=True)
class Exactly:
    """One term."""

    term: bytes

    def runs(self, dictionary: Dictionary) -> Runs:
        """At most one term."""
        number = dictionary.find(self.term)
        return [(number, number + 1)] if number >= 0 else []


@dataclass(frozen=True, slots=True)
class Beginning:
    """All terms with this beginning."""

    prefix: bytes

    def runs(self, dictionary: Dictionary) -> Runs:
        """At most one run."""
        first, last = dictionary.beginning(self.prefix)
        return [(first, last)] if first < last else []


@dataclass(frozen=True, slots=True)
class Between:
    """Terms from `low` up to and including `high`; None leaves that side open."""

    low: bytes | None = None
    high: bytes | None = None

    def runs(self, dictionary: Dictionary) -> Runs:
        """At most one run."""
        first = 0 if self.low is None else dictionary.first_from(self.low)
        last = len(dictionary)
        if self.high is not None:
            last = dictionary.first_from(self.high + b"\0")
        return [(first, last)] if first < last else []


@dataclass(frozen=True, slots=True)
class Like:
    """Terms like `pattern`, where each "?" stands for any one character.

    With `open_end` they may go on after it.
    """

    pattern: str
    open_end: bool = False

    def runs(self, dictionary: Dictionary) -> Runs:
        """Only terms with the letters before the first "?" are looked at."""
        first, last = dictionary.beginning(self.pattern.partition("?")[0].encode())
        width = len(self.pattern)
        lengths = dictionary.lengths[first:last]
        fits = lengths >= width if self.open_end else lengths == width
        numbers = first + np.flatnonzero(fits)
        wanted = np.array([ord(letter) for letter in self.pattern], dtype=np.uint32)
        fixed = wanted != ord("?")
        rows = dictionary.characters(numbers, width)
        return _runs(numbers[(rows[:, fixed] == wanted[fixed]).all(axis=1)])


@dataclass(frozen=True, slots=True)
class Near:
    """Terms that take at most `distance` changes to write instead of `term`.

    A change is a letter put in, left out or replaced, or two neighbours swapped. The first
    `fixed` letters stay.
    """

    term: str
    distance: int = 1
    fixed: int = 1

    def runs(self, dictionary: Dictionary) -> Runs:
        """Only terms with the fixed beginning and of a like length are looked at."""
        first, last = dictionary.beginning(self.term[: self.fixed].encode())
        lengths = dictionary.lengths[first:last]
        like = abs(lengths - len(self.term)) <= self.distance
        letters = letters_of(self.term)
        if letters != EVERY_LETTER:
            others, ours = dictionary.letters[first:last], np.uint32(letters)
            near = np.bitwise_count(others & ~ours) <= self.distance  # a change brings one at most
            near &= np.bitwise_count(ours & ~others) <= self.distance
            like &= near | (others == EVERY_LETTER)
        numbers = first + np.flatnonzero(like)
        rows = dictionary.characters(numbers, len(self.term) + self.distance)
        lengths = dictionary.lengths[numbers]
        return _runs(numbers[within_distance(self.term, rows, lengths, self.distance)])


def within_distance(
    word: str, rows: NDArray[np.uint32], lengths: Array, distance: int
) -> NDArray[np.bool_]:
    """Which rows of characters, of which `lengths` count, take at most so many changes.

    Optimal string alignment: the table of Levenshtein (1966) with Damerau's (1964) swap of two
    neighbours, filled a line at a time for all rows at once. Lengths must not differ by more
    from that of `word`.
    """
    count, width = rows.shape
    if not count:
        return np.zeros(0, dtype=np.bool_)
    far, one = np.uint8(distance + 1), np.uint8(1)
    letters = np.frombuffer(word.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    unlike = (letters[:, None, None] != rows.T).view(np.uint8)
    unlike_swapped = (unlike[1:, :-1] | unlike[:-1, 1:]) * far + one
    line = np.minimum(np.arange(width + 1), far).astype(np.uint8)
    earlier = before = np.repeat(line[:, None], count, axis=1)
    for at in range(len(word)):
        current = np.empty_like(before)
        current[0] = min(at + 1, distance + 1)
        np.minimum(before[:-1] + unlike[at], before[1:] + one, out=current[1:])
        if at:
            swapped = earlier[:-2] + unlike_swapped[at - 1]
            np.minimum(current[2:], swapped, out=current[2:])
        for _ in range(distance):  # letters put in, one after the other
            np.minimum(current[1:], current[:-1] + one, out=current[1:])
        np.minimum(current, far, out=current)  # so that no sum is too large for a byte
        earlier, before = before, current
    near: NDArray[np.bool_] = before[lengths, np.arange(count)] <= distance
    return near


def _runs(numbers: Array) -> Runs:
    """Numbers in order as runs without gaps."""
    if not len(numbers):
        return []
    breaks = np.flatnonzero(np.diff(numbers) != 1) + 1
    firsts = numbers[np.concatenate(([0], breaks))]
    lasts = numbers[np.concatenate((breaks - 1, [len(numbers) - 1]))] + 1
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))
