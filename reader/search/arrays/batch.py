"""Documents on their way into a segment: they wait in memory, then are inverted and written.

What waits is bounded: after `FLUSH_WORDS` words a batch is full. Inverting it takes about 60
bytes a word.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.building import (
    notes,
    write_bytes,
    write_inverted,
    write_lengths,
    write_numbers,
)
from reader.search.arrays.files import ArrayFileWriter
from reader.search.arrays.inversion import Order, Rule, Vocabulary, kept
from reader.search.arrays.layout import Layout
from reader.search.arrays.lengths import length_bytes

FLUSH_WORDS = 2_000_000
Words = Mapping[str, Sequence[str]]
Values = Mapping[str, int | bytes]


class Batch:
    """Documents that wait to be written as one segment."""

    def __init__(self, layout: Layout) -> None:
        self.count = 0
        self.words = 0
        self._layout = layout
        self._given = [field.name for field in layout.fields if not field.source]
        self._vocabulary = Vocabulary()
        self._numbers: dict[str, list[NDArray[np.int32]]] = {name: [] for name in self._given}
        self._values: dict[str, list[int | bytes]] = {each.name: [] for each in layout.columns}

    @property
    def is_full(self) -> bool:
        """Whether it is time to write them."""
        return self.words >= FLUSH_WORDS

    def add(self, words: Words, values: Values) -> None:
        """One more document."""
        unknown = (words.keys() - self._numbers.keys()) | (values.keys() - self._values.keys())
        if unknown:
            raise KeyError(f"no such field or column: {', '.join(sorted(unknown))}")
        numbers = self._vocabulary.__getitem__
        made = []
        for name in self._given:
            found = words.get(name, ())
            made.append(np.fromiter(map(numbers, found), np.int32, len(found)))
        for name, numbered in zip(self._given, made, strict=True):
            self._numbers[name].append(numbered)
            self.words += len(numbered)
        for column in self._layout.columns:
            default = column.default if column.kind == "number" else b""
            self._values[column.name].append(values.get(column.name, default))
        self.count += 1

    def write(self, path: Path, rules: Mapping[str, Rule]) -> None:
        """Write a segment of all documents."""
        file = ArrayFileWriter(path)
        try:
            totals = self._write_fields(file, rules)
            self._write_columns(file)
            file.finish(notes(self._layout, self.count, totals))
        except BaseException:
            file.abandon()
            raise

    def _write_fields(self, file: ArrayFileWriter, rules: Mapping[str, Rule]) -> dict[str, int]:
        derived: dict[Rule, NDArray[np.int64]] = {}
        for field in self._layout.fields:
            if field.source and rules[field.name] not in derived:
                derived[rules[field.name]] = self._vocabulary.derived(rules[field.name])
        order = Order(self._vocabulary)
        totals = {}
        for field in self._layout.fields:
            given = self._numbers[field.source or field.name]
            lengths = np.fromiter(map(len, given), np.int64, self.count)
            numbers = np.concatenate(given).astype(np.int64)
            if field.source:
                numbers, lengths = kept(derived[rules[field.name]][numbers], lengths)
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
