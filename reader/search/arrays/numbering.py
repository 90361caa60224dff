"""Words as numbers on their way into a segment, remembered from batch to batch.

Texts are cut at white space into pieces, of which most are one word. What is known of a piece is
looked up for many at once, so that nothing is done in Python for each word of a text.
"""

from array import array
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.pieces import LONGEST, Cut, Keys, Numbers, PieceTable, cut
from reader.search.arrays.ranges import ranges

Rule = Callable[[str], str | None]
"""The word of a derived field for a word of its source, or None for none."""

_MOST_PIECES, _MOST_IN_RUNS = 300_000, 1_000_000  # some 60 MB


class Numbering:
    """Owns what it has learned of pieces and words, until it becomes too much.

    A piece has the number of its word; one without a word, or with several, has -1 less the
    number of their run of words.
    """

    def __init__(
        self,
        rules: Mapping[str, Rule] | None = None,
        read: Callable[[str], Sequence[str]] | None = None,
    ) -> None:
        """`read` tells the words of a piece; without it each piece is a word. `rules` say how
        fields with a source get their words."""
        self.rules = rules or {}
        self._read = read or _as_it_is
        self._forget()

    def begin(self) -> None:
        """Forget all where it is too much. Numbers that were told before are worthless then."""
        if self._pieces.count > _MOST_PIECES or len(self._runs) > _MOST_IN_RUNS:
            self._forget()

    def words(self, texts: Sequence[str]) -> tuple[Numbers, Numbers]:
        """The words of texts end to end, and how many each text has."""
        found = cut(texts)
        pieces = self._numbers(found)
        at = np.flatnonzero(pieces < 0)
        if not len(at):
            return pieces, found.sizes.astype(np.int32)
        bounds = np.array(self._bounds)
        runs = -1 - pieces[at]
        begins = bounds[runs]
        counts = np.ones(len(pieces), dtype=np.int64)
        counts[at] = bounds[runs + 1] - begins
        words = np.repeat(pieces, counts)
        ends = np.append(0, np.cumsum(counts))
        words[ranges(ends[at], counts[at])] = np.array(self._runs)[ranges(begins, counts[at])]
        return words, np.diff(ends[np.append(0, np.cumsum(found.sizes))]).astype(np.int32)

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

    def _numbers(self, found: Cut) -> Numbers:
        """The number of each piece. Each different short one is read once, long ones each time."""
        numbers = np.empty(len(found.starts), dtype=np.int32)
        is_short = found.ends - found.starts <= LONGEST
        short = np.flatnonzero(is_short)
        keys = Keys.of(found, short)
        numbers[short], known = self._pieces.find(keys)
        learned: dict[str, int] = {}
        firsts: list[int] = []
        told: list[int] = []
        new = np.flatnonzero(~known)
        for place, piece in zip(new.tolist(), found.pieces(short[new]), strict=True):
            if piece not in learned:
                learned[piece] = self._number(piece)
                firsts.append(place)
            told.append(learned[piece])
        numbers[short[new]] = told
        self._pieces.put(keys, firsts, list(learned.values()))
        long = np.flatnonzero(~is_short)
        numbers[long] = [self._number(piece) for piece in found.pieces(long)]
        return numbers

    def _number(self, piece: str) -> int:
        known = self._words
        run = [known.setdefault(word, len(known)) for word in self._read(piece)]
        if len(run) == 1:
            return run[0]
        self._runs.extend(run)
        self._bounds.append(len(self._runs))
        return 1 - len(self._bounds)

    def _forget(self) -> None:
        self._pieces = PieceTable()
        self._words: dict[str, int] = {}
        self._runs, self._bounds = array("i"), array("q", [0])
        self._derived: dict[Rule, array[int]] = {}
        self._sorted: list[str] = []


def _as_it_is(piece: str) -> tuple[str]:
    return (piece,)
