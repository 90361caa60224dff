"""One segment as it is read: fields with their posting lists, and columns."""

from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.choices import Runs
from reader.search.arrays.dictionary import Dictionary
from reader.search.arrays.errors import DamagedIndexError
from reader.search.arrays.files import Array, ArrayFile, StoredArray, view_of
from reader.search.arrays.layout import Layout, WordField

EXTENSION = ".arrays"
_LONG, _REMEMBERED = 10_000, 12


class Field:
    """The words of one field in one segment.

    A run of terms has its postings side by side: a beginning of a word is one slice.
    """

    def __init__(self, file: ArrayFile, field: WordField, total: int) -> None:
        name = field.name
        self.name = name
        self.total = total
        self.dictionary = Dictionary(file.array(f"{name}/terms"), file.array(f"{name}/bounds"))
        self._starts = file.array(f"{name}/starts")
        self._documents = file.array(f"{name}/documents")
        self._counts = file.array(f"{name}/counts")
        self._places = file.array(f"{name}/places") if field.positions else None
        self._positions = file.array(f"{name}/positions") if field.positions else None
        self._lengths = file.array(f"{name}/lengths") if field.lengths else None
        self._ends: dict[tuple[int, int], Array] = {}

    def frequency(self, first: int, last: int) -> int:
        """How many postings the terms from number `first` up to `last` have."""
        return self._start_of[last] - self._start_of[first]

    def occurrences(self, first: int, last: int) -> int:
        """How often these terms occur in all documents together."""
        if self._places is None:
            return int(self.postings(first, last)[1].sum(dtype=np.int64))
        places = self._place_of
        return places[last] - places[first]

    def documents(self, first: int, last: int) -> Array:
        """The documents of these terms; rising within a term, deleted ones too."""
        return self._documents.part(self._start_of[first], self._start_of[last])

    def postings(self, first: int, last: int) -> tuple[Array, Array]:
        """The documents of these terms and how often each term is in each."""
        start, end = self._start_of[first], self._start_of[last]
        return self._documents.part(start, end), self._counts.part(start, end)

    def positions(self, first: int, last: int) -> Array:
        """The positions that belong to `postings`. ValueError for a field without any."""
        if self._positions is None:
            raise ValueError(f"the field {self.name} has no positions")
        return self._positions.part(self._place_of[first], self._place_of[last])

    def ends(self, first: int, last: int) -> Array:
        """Where the positions of each posting end among `positions` of these terms.

        Those of the last few terms that are in many documents are remembered.
        """
        known = self._ends.get((first, last))
        if known is None:
            counts = self.postings(first, last)[1]
            short = self.occurrences(first, last) < 1 << 32
            known = np.cumsum(counts, dtype=np.uint32 if short else np.int64)
            if len(known) > _LONG:
                if len(self._ends) >= _REMEMBERED:
                    self._ends.pop(next(iter(self._ends)))
                self._ends[first, last] = known
        return known

    def starts(self) -> Array:
        """Where the postings of each term begin, and the end of the last."""
        return self._starts.whole()

    def places(self) -> Array:
        """Where the positions of each term begin, and the end of the last."""
        if self._places is None:
            raise ValueError(f"the field {self.name} has no positions")
        return self._places.whole()

    def largest(self, what: str) -> int:
        """What the arrays of "counts" or "positions" can hold at most."""
        stored = self._counts if what == "counts" else self._positions
        return int(np.iinfo(stored.dtype).max) if stored is not None else 0

    @property
    def has_lengths(self) -> bool:
        """Whether the length of each document is known."""
        return self._lengths is not None

    def lengths(self) -> NDArray[np.uint8]:
        """The rounded length of each document. ValueError for a field without them."""
        if self._lengths is None:
            raise ValueError(f"the field {self.name} has no lengths")
        return self._lengths.whole()

    @cached_property
    def _start_of(self) -> memoryview:
        return view_of(self._starts.whole())

    @cached_property
    def _place_of(self) -> memoryview:
        return view_of(self.places())


class SegmentArrays:
    """All arrays of one segment, opened when they are first asked for. Never changes."""

    def __init__(self, path: Path) -> None:
        """FileNotFoundError when it is not there, DamagedIndexError when it is not whole."""
        self.name = path.stem
        self._file = ArrayFile(path)
        self.layout = Layout.of_plain(self._file.notes["layout"])
        self.size = int(self._file.notes["documents"])
        self.totals: Mapping[str, int] = self._file.notes["totals"]
        self._fields: dict[str, Field] = {}

    def field(self, name: str) -> Field:
        """A field. KeyError when the layout has none of this name."""
        known = self._fields.get(name)
        if known is None:
            described = self.layout.field(name)
            known = Field(self._file, described, self.totals[name])
            self._fields[name] = known
        return known

    def numbers(self, column: str) -> NDArray[np.int64]:
        """A column of whole numbers, by document."""
        return self._file.array(f"={column}").whole()

    def values(self, column: str) -> list[bytes]:
        """A column of bytes, by document."""
        packed, bounds = self.packed(column)
        blob = bytes(packed.whole())
        return [blob[start:end] for start, end in pairwise(bounds.tolist())]

    def packed(self, column: str) -> tuple[StoredArray, Array]:
        """The same bytes end to end, and where each document's begin; last, where they end."""
        blob, bounds = self._file.array(f"={column}/blob"), self._file.array(f"={column}/bounds")
        return blob, bounds.whole()

    def check(self) -> None:
        """Read every byte. DamagedIndexError when one has changed."""
        for name in self._file.names():
            self._file.array(name).whole()
        if self.size != self._documents_of_columns():
            raise DamagedIndexError(f"{self.name} has columns of another length")

    def _documents_of_columns(self) -> int:
        for column in self.layout.columns:
            if column.kind == "number":
                return len(self._file.array(f"={column.name}"))
        return self.size


def each_run(field: Field, runs: Runs) -> tuple[Array, Array]:
    """The postings of several runs of terms, end to end."""
    if len(runs) == 1:
        return field.postings(*runs[0])
    found = [field.postings(first, last) for first, last in runs]
    if not found:
        return np.zeros(0, np.uint8), np.zeros(0, np.uint8)
    return np.concatenate([one for one, _ in found]), np.concatenate([two for _, two in found])
