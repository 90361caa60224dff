"""Writes documents as segments of arrays, a batch at a time.

What waits in memory is bounded: after `FLUSH_WORDS` words they are written as a segment, which
counts from the next commit on. Inverting them takes about 60 bytes a word.
"""

# mypy: allow-untyped-calls
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray
from whoosh.filedb.filestore import FileStorage

from reader.search.arrays import commits, policy
from reader.search.arrays.building import (
    notes,
    write_bytes,
    write_inverted,
    write_lengths,
    write_numbers,
)
from reader.search.arrays.commits import INDEX_NAME, Commit
from reader.search.arrays.errors import BusyIndexError
from reader.search.arrays.files import ArrayFileWriter
from reader.search.arrays.inversion import Order, Rule, Vocabulary, kept
from reader.search.arrays.layout import Layout
from reader.search.arrays.lengths import length_bytes
from reader.search.arrays.merging import Source, merge
from reader.search.arrays.segment import SegmentArrays
from reader.search.arrays.segments import StoredSegment

FLUSH_WORDS = 2_000_000
Words = Mapping[str, Sequence[str]]
Values = Mapping[str, int | bytes]


class ArrayWriter:
    """The one writer of an index: it holds Whoosh's lock until it is closed.

    Nothing counts before `commit`; a writer that is closed or killed before leaves the index as
    it was. `rules` say how fields with a source get their words; each is asked once for each
    different word of a batch, and had better remember its answers.
    """

    def __init__(
        self, folder: Path, newest: Callable[[], Commit], rules: Mapping[str, Rule]
    ) -> None:
        """For `ArrayIndex.writer`; `newest` is read under the lock.

        BusyIndexError when another one writes.
        """
        self._folder = folder
        self._lock = FileStorage(str(folder)).lock(f"{INDEX_NAME}_WRITELOCK")
        if not self._lock.acquire():
            raise BusyIndexError("another writer holds the lock of the index")
        try:
            self._commit = newest()
        except BaseException:
            self._lock.release()
            raise
        self._segments = list(self._commit.segments)
        self._arrays: dict[str, SegmentArrays] = {}
        self._rules = rules
        self._pending = _Pending(self._commit.layout)
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add(self, words: Words, values: Values) -> None:
        """One document: the words of its fields in their order, and its columns' values.

        A field that is missing has no words; a column that is missing has its default.
        """
        self._pending.add(words, values)
        if self._pending.words >= FLUSH_WORDS:
            self._flush()

    def delete(self, column: str, values: Iterable[int]) -> int:
        """Take out the documents with any of these numbers in a column; say how many.

        Those that were added before are taken out too, not those that are added after.
        """
        self._flush()
        wanted = np.unique(np.fromiter(values, np.int64))
        found = 0
        for segment in self._segments if len(wanted) else ():
            has = _is_among(self._open(segment).numbers(column), wanted)
            if segment.live is not None:
                has &= segment.live
            numbers = np.flatnonzero(has)
            segment.delete(numbers)
            found += len(numbers)
        return found

    def commit(self, *, merge_all: bool = False) -> None:
        """Make all changes count, in one step. With `merge_all` one segment is left."""
        self._flush()
        replaced = self._merged(merge_all)
        generation = self._commit.generation + 1
        following = Commit(generation, self._commit.version, self._commit.layout, replaced)
        commits.write(self._folder, following)
        self._commit = following
        self._segments = list(replaced)
        names = {segment.segid for segment in replaced}
        self._arrays = {name: kept for name, kept in self._arrays.items() if name in names}

    def close(self) -> None:
        """Forget what was not committed, and let other writers in."""
        if self._closed:
            return
        self._closed = True
        self._arrays.clear()
        committed = {segment.segid for segment in self._commit.segments}
        for segment in self._segments:
            if segment.segid not in committed:
                with suppress(OSError):  # what stays is removed by the next commit
                    segment.path(self._folder).unlink()
        self._lock.release()

    def _flush(self) -> None:
        if not self._pending.count:
            return
        segment = StoredSegment(INDEX_NAME, size=self._pending.count)
        self._pending.write(segment.path(self._folder), self._rules)
        self._segments.append(segment)
        self._pending = _Pending(self._commit.layout)

    def _merged(self, merge_all: bool) -> list[StoredSegment]:
        """The segments after merging, in the order of their documents."""
        sizes = [segment.doc_count_all() for segment in self._segments]
        living = [segment.doc_count() for segment in self._segments]
        groups = policy.groups(sizes, living)
        if merge_all and (len(sizes) > 1 or living != sizes):
            groups = [[place for place, alive in enumerate(living) if alive]]
        done = {place: segment for place, segment in enumerate(self._segments) if living[place]}
        for group in groups:
            if group:
                done[group[0]] = self._merge([done.pop(place) for place in group])
        return [done[place] for place in sorted(done)]

    def _merge(self, segments: Sequence[StoredSegment]) -> StoredSegment:
        sources = [Source(self._open(segment), segment.live) for segment in segments]
        made = StoredSegment(INDEX_NAME)
        made.set_doc_count(merge(made.path(self._folder), self._commit.layout, sources))
        return made

    def _open(self, segment: StoredSegment) -> SegmentArrays:
        known = self._arrays.get(segment.segid)
        if known is None:
            known = SegmentArrays(segment.path(self._folder))
            self._arrays[segment.segid] = known
        return known


class _Pending:
    """Documents that wait to be written."""

    def __init__(self, layout: Layout) -> None:
        self.count = 0
        self.words = 0
        self._layout = layout
        self._given = [field.name for field in layout.fields if not field.source]
        self._vocabulary = Vocabulary()
        self._numbers: dict[str, list[NDArray[np.int32]]] = {name: [] for name in self._given}
        self._values: dict[str, list[int | bytes]] = {each.name: [] for each in layout.columns}

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


def _is_among(values: NDArray[np.int64], wanted: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which values are among `wanted`, which are sorted."""
    places = np.searchsorted(wanted, values)
    places[places == len(wanted)] = 0
    return np.equal(wanted[places], values)
