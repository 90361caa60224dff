"""The sorted terms of one field: looked up by halves, never walked.

Terms are bytes, laid end to end, with the place where each begins; words among them are UTF-8.
"""

from bisect import bisect_right
from collections.abc import Hashable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.files import Array, ArrayFileWriter, StoredArray, narrowest, view_of

_BITS = np.uint32(1) << np.arange(32, dtype=np.uint32)
EVERY_LETTER = np.uint32(0xFFFFFFFF)
_KEY_BYTES = 8  # of the beginning of a term
_PART = 1 << 16  # terms whose keys are made at once
_STRIDE = 64  # every so many terms are held in memory, to begin the search among


class PackedTerms(NamedTuple):
    """Terms end to end, and how many bytes each has: a tenth of what they take as a list."""

    blob: bytes
    sizes: NDArray[np.int64]

    @classmethod
    def of(cls, terms: Sequence[bytes]) -> "PackedTerms":
        """The same terms."""
        return cls(b"".join(terms), np.fromiter(map(len, terms), np.int64, len(terms)))


def write_terms(file: ArrayFileWriter, name: str, terms: PackedTerms) -> None:
    """Terms, sorted and all different, as the arrays `name/terms` and `name/bounds`."""
    bounds = np.append(0, np.cumsum(terms.sizes))
    file.put(f"{name}/terms", np.frombuffer(terms.blob, dtype="<u1"))
    file.put(f"{name}/bounds", bounds, narrowest(len(terms.blob)))


class Dictionary:
    """Terms by their number, which is their place in the order.

    In `found` choices may keep the runs of terms that were hard to find.
    """

    def __init__(self, blob: StoredArray, bounds: StoredArray) -> None:
        self._stored_blob = blob
        self._stored_bounds = bounds
        self._known: dict[bytes, int] = {}
        self.found: dict[Hashable, list[tuple[int, int]]] = {}

    def __len__(self) -> int:
        return len(self._stored_bounds) - 1

    def __getitem__(self, number: int) -> bytes:
        return bytes(self._blob[self._bounds[number] : self._bounds[number + 1]])

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.slice(0, len(self)))

    def slice(self, first: int, last: int) -> list[bytes]:
        """The terms from number `first` up to `last`."""
        bounds = self._stored_bounds.whole()[first : last + 1].tolist()
        if len(bounds) < 2:
            return []
        start = bounds[0]
        blob = bytes(self._blob[start : bounds[-1]])
        return [blob[begin - start : end - start] for begin, end in pairwise(bounds)]

    def find(self, term: bytes) -> int:
        """The number of a term, or -1. Remembered, for the words of one query come again."""
        known = self._known.get(term)
        if known is None:
            place = self.first_from(term)
            known = place if place < len(self) and self[place] == term else -1
            if len(self._known) < 10_000:
                self._known[term] = known
        return known

    def find_all(self, terms: Sequence[bytes]) -> list[int]:
        """The number of each of many terms, or -1: several times sooner than one by one."""
        wanted = np.array(terms, f"S{_KEY_BYTES}").view(">u8").astype(np.uint64)
        lows = np.searchsorted(self._keys, wanted).tolist()
        highs = np.searchsorted(self._keys, wanted, "right").tolist()
        return [
            place
            if low < high
            and (place := low if high - low == 1 else self._first_between(term, low, high)) < high
            and self[place] == term
            else -1
            for term, low, high in zip(terms, lows, highs, strict=True)
        ]

    def first_from(self, term: bytes) -> int:
        """The number of the first term that is not before `term`; `len` when all are."""
        block = bisect_right(self._samples, term)
        low, high = max(0, (block - 1) * _STRIDE), min(len(self), block * _STRIDE)
        return self._first_between(term, low, high)

    def beginning(self, prefix: bytes) -> tuple[int, int]:
        """The numbers, first and one past the last, of the terms that begin with `prefix`."""
        after = _after(prefix)
        return self.first_from(prefix), len(self) if after is None else self.first_from(after)

    def characters(self, numbers: Array, width: int) -> NDArray[np.uint32]:
        """The first `width` characters of some terms, one row each; 0 after a term's end."""
        rows = np.zeros((len(numbers), width), dtype=np.uint32)
        if not len(numbers) or not width:
            return rows
        points, ends = self._code_points(numbers)
        begins = np.append(0, ends[:-1])
        places = begins[:, None] + np.arange(width)
        inside = places < ends[:, None]
        rows[inside] = points[places[inside]]
        return rows

    @cached_property
    def lengths(self) -> NDArray[np.int32]:
        """How many characters each term has."""
        bounds = self._stored_bounds.whole().astype(np.int64)
        blob = self._stored_blob.whole()
        begun = np.zeros(len(blob) + 1, dtype=np.int32)
        np.cumsum((blob & 0xC0) != 0x80, out=begun[1:])
        return np.diff(begun[bounds])

    @cached_property
    def letters(self) -> NDArray[np.uint32]:
        """Which letters each term has, told apart by five bits, in 32; all for terms beyond ASCII.

        One change of a term brings at most one of these bits and takes at most one away.
        """
        blob, bounds = self._stored_blob.whole(), self._stored_bounds.whole().astype(np.int64)
        sizes = np.diff(bounds)
        found = np.zeros(len(sizes), dtype=np.uint32)
        there = np.flatnonzero(sizes)
        if len(there):
            found[there] = np.bitwise_or.reduceat(_BITS[blob & 31], bounds[there])
        found[sizes != self.lengths] = EVERY_LETTER
        return found

    @cached_property
    def _blob(self) -> memoryview:
        return view_of(self._stored_blob.whole())

    @cached_property
    def _bounds(self) -> memoryview:
        return view_of(self._stored_bounds.whole())

    @cached_property
    def _keys(self) -> NDArray[np.uint64]:
        """The beginning of each term: they rise as the terms do."""
        blob, bounds = self._stored_blob.whole(), self._stored_bounds.whole()
        found = np.zeros(len(self), dtype=np.uint64)
        for first in range(0, len(self), _PART):
            some = bounds[first : first + _PART + 1].astype(np.int64)
            found[first : first + _PART] = _keys(blob[some[0] : some[-1]], some - some[0])
        return found

    @cached_property
    def _samples(self) -> list[bytes]:
        return [self[number] for number in range(0, len(self), _STRIDE)]

    def _first_between(self, term: bytes, low: int, high: int) -> int:
        blob, bounds = self._blob, self._bounds
        while low < high:  # as `self[middle]`, in half the time
            middle = (low + high) // 2
            if blob[bounds[middle] : bounds[middle + 1]].tobytes() < term:
                low = middle + 1
            else:
                high = middle
        return low

    def _code_points(self, numbers: Array) -> tuple[Array, NDArray[np.int64]]:
        """The characters of some terms end to end, and where each term ends among them."""
        first, last = int(numbers[0]), int(numbers[-1]) + 1
        if len(numbers) * _STRIDE < last - first:
            text = b"".join([self[number] for number in numbers.tolist()])
        else:
            chosen = np.zeros(last - first, dtype=np.bool_)
            chosen[numbers - first] = True
            bounds = self._stored_bounds.whole()[first : last + 1].astype(np.int64)
            blob = self._stored_blob.whole()[bounds[0] : bounds[-1]]
            text = blob[np.repeat(chosen, np.diff(bounds))].tobytes()
        points = text.decode("utf-8", "surrogateescape").encode("utf-32-le", "surrogatepass")
        return np.frombuffer(points, dtype="<u4"), np.cumsum(self.lengths[numbers], dtype=np.int64)


def letters_of(word: str) -> int:
    """The same for one word as `Dictionary.letters`."""
    if not word.isascii():
        return int(EVERY_LETTER)
    return int(np.bitwise_or.reduce(_BITS[[ord(letter) & 31 for letter in word]], initial=0))


def _keys(blob: NDArray[np.uint8], bounds: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The first bytes of each term as a number; 0 after a term's end."""
    keys = np.zeros(len(bounds) - 1, dtype=np.uint64)
    sizes = np.diff(bounds)
    for place in range(_KEY_BYTES):
        longer = np.flatnonzero(sizes > place)
        shift = np.uint64(8 * (_KEY_BYTES - 1 - place))
        keys[longer] |= blob[bounds[longer] + place].astype(np.uint64) << shift
    return keys


def _after(prefix: bytes) -> bytes | None:
    """The first bytes that follow all that begins with `prefix`; None when none do."""
    short = prefix.rstrip(b"\xff")
    return short[:-1] + bytes([short[-1] + 1]) if short else None
