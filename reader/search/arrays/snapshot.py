"""All documents as of one commit, numbered through all segments."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.choices import Choice, Exactly
from reader.search.arrays.commits import Stamp
from reader.search.arrays.hits import Weights
from reader.search.arrays.layout import Layout
from reader.search.arrays.lengths import LENGTHS
from reader.search.arrays.segment import SegmentArrays

_FEW = 64  # numbers that are looked for one by one


class Part:
    """One segment as of one commit. `base` is the number of its first document.

    `live` says which documents are not deleted; None when all are there.
    """

    def __init__(self, arrays: SegmentArrays, base: int, live: NDArray[np.bool_] | None) -> None:
        self.arrays = arrays
        self.base = base
        self.live = live
        self.size = arrays.size
        self._measured: dict[tuple[str, int], tuple[Weights, Weights]] = {}

    def measured(self, field: str, norms: Weights) -> Weights:
        """The norm of each document by the length of a field (see `Snapshot.norms`)."""
        key = field, id(norms)
        known = self._measured.get(key)
        if known is None:  # the norms are kept with it, so that no others get their id
            known = norms, norms.take(self.arrays.field(field).lengths())
            self._measured[key] = known
        return known[1]

    def count(self) -> int:
        """How many documents are not deleted."""
        return self.size if self.live is None else int(self.live.sum())


class Snapshot:
    """The segments of a commit. It stays as it is, whatever is committed later."""

    def __init__(self, stamp: Stamp, layout: Layout, parts: Sequence[Part]) -> None:
        self.stamp = stamp
        self.layout = layout
        self.parts = parts
        self.size = sum(part.size for part in parts)
        self.count = sum(part.count() for part in parts)
        self._numbers: dict[str, NDArray[np.int64]] = {}
        self._orders: dict[str, tuple[NDArray[np.intp], NDArray[np.int64]]] = {}
        self._averages: dict[str, float] = {}
        self._norms: dict[tuple[str, float, float], Weights] = {}

    @cached_property
    def live(self) -> NDArray[np.bool_] | None:
        """Which documents are not deleted; None when all are there."""
        if self.count == self.size:
            return None
        return np.concatenate(
            [
                np.ones(part.size, dtype=np.bool_) if part.live is None else part.live
                for part in self.parts
            ]
        )

    def numbers(self, column: str) -> NDArray[np.int64]:
        """A column of whole numbers by document, deleted ones too."""
        known = self._numbers.get(column)
        if known is None:
            self.layout.column(column)
            each = [part.arrays.numbers(column) for part in self.parts]
            known = np.concatenate(each) if each else np.zeros(0, np.int64)
            self._numbers[column] = known
        return known

    def values(self, column: str) -> list[bytes]:
        """A column of bytes by document, deleted ones too."""
        return [value for part in self.parts for value in part.arrays.values(column)]

    def with_numbers(self, column: str, wanted: NDArray[np.int64]) -> NDArray[np.bool_]:
        """The documents, as a mask, whose number in a column is among `wanted`.

        Deleted ones too. Made for columns of numbers that are all different, as ids are.
        """
        values = self.numbers(column)
        mask = np.zeros(self.size, dtype=np.bool_)
        if not self.size or not len(wanted):
            return mask
        if column not in self._orders:
            if len(wanted) <= _FEW:  # to put all in order takes longer
                for each in wanted.tolist():
                    mask |= values == each
                return mask
            order = np.argsort(values, kind="stable")
            self._orders[column] = order, values[order]
        order, ranked = self._orders[column]
        wanted = np.sort(wanted)  # in order they are found sooner
        # One that was replaced is there twice, once deleted.
        for side in ("left", "right") if self.live is not None else ("left",):
            places = np.searchsorted(ranked, wanted, side) - (side == "right")
            places = np.clip(places, 0, self.size - 1)
            mask[order[places[ranked[places] == wanted]]] = True
        return mask

    def average_length(self, field: str) -> float:
        """Words per document, deleted ones too."""
        known = self._averages.get(field)
        if known is None:
            total = sum(part.arrays.totals[field] for part in self.parts)
            known = self._averages[field] = total / max(1, self.size)
        return known

    def norms(self, field: str, weight: float, b: float) -> Weights:
        """What one occurrence counts for, by length byte: `weight / (1 - b + b * length / mean)`.

        The length normalisation of BM25F (Robertson and Zaragoza 2009, section 3.6).
        """
        known = self._norms.get((field, weight, b))
        if known is None:
            mean = self.average_length(field) or 1.0
            known = (weight / (1 - b + b * LENGTHS / mean)).astype(np.float32)
            self._norms[field, weight, b] = known
        return known

    def document_frequency(self, field: str, term: bytes) -> int:
        """In how many documents a term is; deleted ones may be among them."""
        return self.frequencies(field, Exactly(term)).get(term, 0)

    def most_frequent(self, field: str, choice: Choice, limit: int) -> Mapping[bytes, int]:
        """Of the chosen terms those in most documents, as by `frequencies`, most first.

        A term counts as a candidate that is among the most frequent ones of any segment.
        """
        found: set[bytes] = set()
        for part in self.parts:
            words = part.arrays.field(field)
            for first, last in choice.runs(words.dictionary):
                sizes = np.diff(words.starts()[first : last + 1])
                if len(sizes) > limit:
                    best = first + np.argpartition(sizes, len(sizes) - limit)[-limit:]
                    found.update(words.dictionary[number] for number in best.tolist())
                else:
                    found.update(words.dictionary.slice(first, last))
        counted = {term: self.document_frequency(field, term) for term in found}
        ranked = sorted(counted, key=lambda term: (-counted[term], term))
        return {term: counted[term] for term in ranked[:limit]}

    def frequencies(self, field: str, choice: Choice) -> Mapping[bytes, int]:
        """Each chosen term and in how many documents it is; deleted ones may be among them."""
        found: dict[bytes, int] = {}
        for part in self.parts:
            words = part.arrays.field(field)
            for first, last in choice.runs(words.dictionary):
                for number, term in enumerate(words.dictionary.slice(first, last), first):
                    known = found.get(term, 0)
                    found[term] = known + words.frequency(number, number + 1)
        return found
