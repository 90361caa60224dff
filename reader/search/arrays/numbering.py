"""Words as numbers on their way into a segment, remembered from batch to batch.

Text comes in pieces, of which most are one word: looking a piece up tells the number of that
word, so that nothing is done in Python for each word of a text.
"""

from array import array
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.ranges import ranges

Rule = Callable[[str], str | None]
"""The word of a derived field for a word of its source, or None for none."""

Numbers = NDArray[np.int32]
_LONGEST_KEPT = 24  # characters: longer pieces hardly come again
_MOST_PIECES, _MOST_IN_RUNS = 300_000, 1_000_000  # some 60 MB


class Numbering(dict[str, int]):
    """The number of each piece's word; of pieces without a word, or with several, -1 less the
    number of their run of words. Owns what it has learned until it becomes too much."""

    def __init__(
        self,
        rules: Mapping[str, Rule] | None = None,
        read: Callable[[str], Sequence[str]] | None = None,
    ) -> None:
        """`read` tells the words of a piece; without it each piece is a word. `rules` say how
        fields with a source get their words."""
        super().__init__()
        self.rules = rules or {}
        self._read = read or _as_it_is
        self._forget()

    def __missing__(self, piece: str) -> int:
        words, known = self._read(piece), self._words
        run = [known.setdefault(word, len(known)) for word in words]
        number = run[0] if len(run) == 1 else -len(self._bounds)
        if number < 0:
            self._runs.extend(run)
            self._bounds.append(len(self._runs))
        if len(piece) <= _LONGEST_KEPT:
            self[piece] = number
        return number

    @property
    def in_runs(self) -> int:
        """How many words are held in runs."""
        return len(self._runs)

    def begin(self) -> None:
        """Forget all where it is too much. Numbers that were told before are worthless then."""
        if len(self) > _MOST_PIECES or len(self._runs) > _MOST_IN_RUNS:
            self._forget()

    def words(self, pieces: Numbers, sizes: Numbers) -> tuple[Numbers, Numbers]:
        """The words of numbered pieces, of which each document has so many; and how many words
        each then has."""
        at = np.flatnonzero(pieces < 0)
        if not len(at):
            return pieces, sizes
        bounds = np.array(self._bounds)
        runs = -1 - pieces[at]
        begins = bounds[runs]
        counts = np.ones(len(pieces), dtype=np.int64)
        counts[at] = bounds[runs + 1] - begins
        words = np.repeat(pieces, counts)
        ends = np.append(0, np.cumsum(counts))
        words[ranges(ends[at], counts[at])] = np.array(self._runs)[ranges(begins, counts[at])]
        return words, np.diff(ends[np.append(0, np.cumsum(sizes))]).astype(np.int32)

    def derived(self, rule: Rule) -> Numbers:
        """Along all words so far, the number of the word that `rule` makes of each, or -1."""
        made = self._derived.setdefault(rule, array("i"))
        known = self._words
        for word in list(known)[len(made) :]:
            other = rule(word)
            made.append(-1 if other is None else known.setdefault(other, len(known)))
        return np.array(made, dtype=np.int32)

    def ordered(self) -> tuple[list[str], NDArray[np.int64]]:
        """All words so far by code points, as their UTF-8 is by bytes; and the number of each."""
        self._sorted += list(self._words)[len(self._sorted) :]
        self._sorted.sort()  # of two sorted parts mostly, which is soon done
        numbers = map(self._words.__getitem__, self._sorted)
        return self._sorted, np.fromiter(numbers, np.int64, len(self._sorted))

    def _forget(self) -> None:
        self.clear()
        self._words: dict[str, int] = {}
        self._runs, self._bounds = array("i"), array("q", [0])
        self._derived: dict[Rule, array[int]] = {}
        self._sorted: list[str] = []


def _as_it_is(piece: str) -> tuple[str]:
    return (piece,)
