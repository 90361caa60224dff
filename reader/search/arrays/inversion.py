"""Documents turned into posting lists: words as numbers, sorted with numpy."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Rule = Callable[[str], str | None]
"""The word of a derived field for a word of its source, or None for none."""

_LOW = np.uint64(0xFFFFFFFF)
_SHIFT = np.uint64(32)


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
    documents: NDArray[np.int64]
    counts: NDArray[np.int64]
    positions: NDArray[np.int64]


class Vocabulary(dict[str, int]):
    """Words numbered as they come."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number

    def numbers(self, words: Iterable[str]) -> Iterable[int]:
        """The number of each word."""
        return map(self.__getitem__, words)

    def derived(self, rule: Rule) -> NDArray[np.int64]:
        """Along all words so far, the number of the word that `rule` makes of each, or -1."""
        made = [rule(word) for word in list(self)]
        return np.fromiter((-1 if word is None else self[word] for word in made), np.int64)


class Order:
    """The sorted order of a vocabulary, which takes no more words from then on."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = sorted(vocabulary)  # by code points, as their UTF-8 is by bytes
        self._terms = [word.encode() for word in words]
        self._ranks = np.empty(len(words), dtype=np.uint64)
        numbers = np.fromiter(vocabulary.numbers(words), np.int64, len(words))
        self._ranks[numbers] = np.arange(len(words), dtype=np.uint64)

    def invert(self, numbers: NDArray[np.int64], lengths: NDArray[np.int64]) -> Inverted:
        """The posting lists of a field: the words of all documents, and how many each has.

        Sorts one key a word, its term and its place among all words: at most 2**32 of each.
        """
        firsts = np.cumsum(lengths) - lengths
        documents = np.repeat(np.arange(len(lengths)), lengths)
        keys = self._ranks[numbers] << _SHIFT
        keys |= np.arange(len(numbers), dtype=np.uint64)
        keys.sort()
        words = (keys & _LOW).astype(np.int64)
        keys >>= _SHIFT
        owners = documents[words]
        words -= firsts[owners]
        return self._lists(keys.astype(np.int64), owners, words)

    def _lists(
        self,
        ranks: NDArray[np.int64],
        documents: NDArray[np.int64],
        positions: NDArray[np.int64],
    ) -> Inverted:
        new_term = _changes(ranks)
        starts = np.flatnonzero(new_term | _changes(documents))
        term_places = np.flatnonzero(new_term)
        return Inverted(
            [self._terms[rank] for rank in ranks[term_places].tolist()],
            np.append(np.searchsorted(starts, term_places), len(starts)),
            np.append(term_places, len(ranks)),
            documents[starts],
            np.diff(np.append(starts, len(ranks))),
            positions,
        )


def kept(
    numbers: NDArray[np.int64], lengths: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The words that are not -1, and how many each document then has."""
    stays = numbers >= 0
    before = np.zeros(len(numbers) + 1, dtype=np.int64)
    np.cumsum(stays, out=before[1:])
    bounds = np.append(0, np.cumsum(lengths))
    return numbers[stays], np.diff(before[bounds])


def _changes(values: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Where a value is the first or not the one before."""
    changed = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return changed
