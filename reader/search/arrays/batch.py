"""Documents on their way into a segment: they wait in memory, then are inverted and written.

What waits is bounded: after `FLUSH_WORDS` words a batch is full. Inverting it takes about 60
bytes a word.
"""

from collections.abc import Mapping
from itertools import chain
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
from reader.search.arrays.numbering import Numbering
from reader.search.arrays.pieces import Numbers

FLUSH_WORDS = 2_000_000
_SETTLED = 1 << 18  # characters
Texts = Mapping[str, str]
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
        given = [each.name for each in layout.fields if not each.source]
        self._texts: dict[str, list[str]] = {name: [] for name in given}
        self._fresh = 0  # characters of them
        self._words: dict[str, list[tuple[Numbers, Numbers]]] = {name: [] for name in given}
        self._values: dict[str, list[int | bytes]] = {each.name: [] for each in layout.columns}

    @property
    def is_full(self) -> bool:
        """Whether it is time to write them."""
        return self.words >= FLUSH_WORDS

    def add(self, texts: Texts, values: Values) -> None:
        """One more document."""
        unknown = (texts.keys() - self._texts.keys()) | (values.keys() - self._values.keys())
        if unknown:
            raise KeyError(f"no such field or column: {', '.join(sorted(unknown))}")
        for name, waiting in self._texts.items():
            text = texts.get(name, "")
            waiting.append(text)
            self._fresh += len(text)
        for column in self._layout.columns:
            default = column.default if column.kind == "number" else b""
            self._values[column.name].append(values.get(column.name, default))
        self.count += 1
        if self._fresh >= min(_SETTLED, FLUSH_WORDS):
            self._settle()

    def _settle(self) -> None:
        """Make words of the texts that wait."""
        numbers, sizes = self._numbering.words(list(chain(*self._texts.values())))
        start = 0
        for name, lengths in zip(self._texts, np.split(sizes, len(self._texts)), strict=True):
            end = start + int(lengths.sum())
            self._words[name].append((numbers[start:end], lengths))
            self._texts[name] = []
            start = end
        self.words += len(numbers)
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
        given = {
            name: [np.concatenate(arrays) for arrays in zip(*words, strict=True)]
            for name, words in self._words.items()
        }
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
