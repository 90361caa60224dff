"""Documents on their way into a segment: they wait in memory, then are inverted and written.

What waits is bounded: after `FLUSH_WORDS` words a batch is full. Inverting it takes about 60
bytes a word.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from reader.search.arrays.building import (
    notes,
    write_bytes,
    write_inverted,
    write_lengths,
    write_numbers,
)
from reader.search.arrays.files import ArrayFileWriter
from reader.search.arrays.inversion import Order, kept
from reader.search.arrays.layout import Layout
from reader.search.arrays.lengths import length_bytes
from reader.search.arrays.numbering import Numbering, Numbers

FLUSH_WORDS = 2_000_000
Pieces = Mapping[str, Sequence[str]]
Values = Mapping[str, int | bytes]


class Batch:
    """Documents that wait to be written as one segment."""

    def __init__(self, layout: Layout, numbering: Numbering) -> None:
        """No other batch may use the `numbering` meanwhile."""
        numbering.begin()
        self.count = 0
        self.words = 0
        self._layout = layout
        self._numbering = numbering
        self._fields = [_Waiting(each.name) for each in layout.fields if not each.source]
        self._names = {field.name for field in self._fields}
        self._fresh = 0
        self._values: dict[str, list[int | bytes]] = {each.name: [] for each in layout.columns}

    @property
    def is_full(self) -> bool:
        """Whether it is time to write them."""
        return self.words >= FLUSH_WORDS

    def add(self, pieces: Pieces, values: Values) -> None:
        """One more document."""
        unknown = (pieces.keys() - self._names) | (values.keys() - self._values.keys())
        if unknown:
            raise KeyError(f"no such field or column: {', '.join(sorted(unknown))}")
        number, in_runs = self._numbering.__getitem__, self._numbering.in_runs
        for field in self._fields:
            found = pieces.get(field.name, ())
            field.pieces.extend(map(number, found))
            field.sizes.append(len(found))
            self._fresh += len(found)
        for column in self._layout.columns:
            default = column.default if column.kind == "number" else b""
            self._values[column.name].append(values.get(column.name, default))
        self.count += 1
        self._fresh += self._numbering.in_runs - in_runs
        if self._fresh >= FLUSH_WORDS // 16:
            self._settle()

    def _settle(self) -> None:
        """Have the words of what came last, which are then counted."""
        self.words += sum(field.settle(self._numbering) for field in self._fields)
        self._fresh = 0

    def write(self, path: Path) -> None:
        """Write a segment of all documents."""
        self._settle()
        file = ArrayFileWriter(path)
        try:
            totals = self._write_fields(file)
            self._write_columns(file)
            file.finish(notes(self._layout, self.count, totals))
        except BaseException:
            file.abandon()
            raise

    def _write_fields(self, file: ArrayFileWriter) -> dict[str, int]:
        rules, numbering = self._numbering.rules, self._numbering
        derived = {
            each.name: numbering.derived(rules[each.name])
            for each in self._layout.fields
            if each.source
        }
        order = Order(numbering)
        given = {field.name: field.words() for field in self._fields}
        totals = {}
        for field in self._layout.fields:
            numbers, lengths = given[field.source or field.name]
            if field.source:
                numbers, lengths = kept(derived[field.name][numbers], lengths)
            write_inverted(file, field, order.invert(numbers, lengths), self.count)
            if field.lengths:
                write_lengths(file, field, length_bytes(lengths))
            totals[field.name] = int(lengths.sum())
        return totals

    def _write_columns(self, file: ArrayFileWriter) -> None:
        for column in self._layout.columns:
            values = self._values[column.name]
            if column.kind == "number":
                write_numbers(file, column.name, np.array(values, dtype=np.int64))
            else:
                write_bytes(file, column.name, [bytes(value) for value in values])


class _Waiting:
    """The words of one field: what came last as pieces, what came before as numbered words."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.pieces: list[int] = []
        self.sizes: list[int] = []
        self._words = [np.zeros(0, np.int32)]
        self._lengths = [np.zeros(0, np.int32)]

    def settle(self, numbering: Numbering) -> int:
        """Make words of the pieces; how many they are."""
        pieces, sizes = (np.array(each, dtype=np.int32) for each in (self.pieces, self.sizes))
        words, lengths = numbering.words(pieces, sizes)
        self._words.append(words)
        self._lengths.append(lengths)
        self.pieces, self.sizes = [], []
        return len(words)

    def words(self) -> tuple[Numbers, Numbers]:
        """The words of all documents, and how many each has."""
        return np.concatenate(self._words), np.concatenate(self._lengths)
