"""Documents turned into posting lists: words as numbers, sorted with numpy."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.numbering import Numbering
from reader.search.arrays.pieces import Numbers

_SHIFT = np.uint64(32)
_Halves = NDArray[np.uint32]


@dataclass(frozen=True)
class Inverted:
    """The posting lists of one field, term after term in order.

    `starts[n]` is the place of term n's first posting in `documents` and `counts`, `places[n]`
    that of its first position in `positions`; both end with the total. Positions are those of
    the first posting, then of the second: as many as its count says.
    """

    terms: list[bytes]
    starts: NDArray[np.int64]
    places: NDArray[np.int64]
    documents: _Halves
    counts: NDArray[np.int64]
    positions: _Halves


class Order:
    """The sorted order of the words that are numbered now."""

    def __init__(self, numbering: Numbering) -> None:
        self._words, numbers = numbering.ordered()
        self._ranks = np.empty(len(numbers), dtype=np.uint64)  # where keys have them
        self._ranks[numbers] = np.arange(len(numbers), dtype=np.uint64) << _SHIFT

    def invert(self, numbers: Numbers, lengths: Numbers) -> Inverted:
        """The posting lists of a field: the words of all documents, and how many each has.

        Sorts one key a word, its term and its place among all words: at most 2**32 of each.
        """
        firsts = (np.cumsum(lengths) - lengths).astype(np.uint32)
        documents = np.repeat(np.arange(len(lengths), dtype=np.uint32), lengths)
        keys = self._ranks[numbers]
        keys |= np.arange(len(numbers), dtype=np.uint64)
        keys.sort()
        words = keys.astype(np.uint32)  # the lower half
        keys >>= _SHIFT
        owners = documents[words]
        words -= firsts[owners]
        return self._lists(keys.astype(np.uint32), owners, words)

    def _lists(self, ranks: _Halves, documents: _Halves, positions: _Halves) -> Inverted:
        new_term = _changes(ranks)
        starts = np.flatnonzero(new_term | _changes(documents))
        term_places = np.flatnonzero(new_term)
        return Inverted(
            [self._words[rank].encode() for rank in ranks[term_places].tolist()],
            np.append(np.searchsorted(starts, term_places), len(starts)),
            np.append(term_places, len(ranks)),
            documents[starts],
            np.diff(np.append(starts, len(ranks))),
            positions,
        )


def kept(numbers: Numbers, lengths: Numbers) -> tuple[Numbers, Numbers]:
    """The words that are not -1, and how many each document then has."""
    stays = numbers >= 0
    before = np.zeros(len(numbers) + 1, dtype=np.int32)
    np.cumsum(stays, out=before[1:])
    bounds = np.append(0, np.cumsum(lengths))
    return numbers[stays], np.diff(before[bounds])


def _changes(values: _Halves) -> NDArray[np.bool_]:
    """Where a value is the first or not the one before."""
    changed = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return changed
