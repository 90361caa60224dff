"""Writes documents as segments of arrays, a batch at a time.

What waits in memory is bounded by the size of a `Batch`, which is then written as a segment that
counts from the next commit on.
"""

# mypy: allow-untyped-calls
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray
from whoosh.filedb.filestore import FileStorage

from reader.search.arrays import commits, policy
from reader.search.arrays.batch import Batch, Texts, Values
from reader.search.arrays.commits import INDEX_NAME, Commit
from reader.search.arrays.errors import BusyIndexError
from reader.search.arrays.merging import Source, merge
from reader.search.arrays.numbering import Numbering
from reader.search.arrays.segment import SegmentArrays
from reader.search.arrays.segments import StoredSegment
from reader.search.arrays.shares import take_in


class ArrayWriter:
    """The one writer of an index: it holds Whoosh's lock until it is closed.

    Nothing counts before `commit`; a writer that is closed or killed before leaves the index as
    it was. `numbering` says how text is read; it may be kept for the next writer.
    """

    def __init__(self, folder: Path, newest: Callable[[], Commit], numbering: Numbering) -> None:
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
        self._numbering = numbering
        self._pending = Batch(self._commit.layout, numbering)
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

    def add(self, texts: Texts, values: Values) -> None:
        """One document: the texts of its fields, and its columns' values.

        A field that is missing is empty; a column that is missing has its default.
        """
        self._pending.add(texts, values)
        if self._pending.is_full:
            self._flush()

    def adopt(self, shares: Iterable[str]) -> None:
        """Take in what `ShareWriter`s wrote, by the names of the files.

        DamagedIndexError or FileNotFoundError when a file is not as it was written.
        """
        for name in shares:
            self._segments.append(take_in(self._folder, name))

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
        """Make all changes count, in one step. With `merge_all` one segment is left.

        OSError when the disk has no room for them; where it only has none for merging, which
        takes a second copy for a while, the changes count unmerged, unless `merge_all`.
        """
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
        self._pending.write(segment.path(self._folder))
        self._segments.append(segment)
        self._pending = Batch(self._commit.layout, self._numbering)

    def _merged(self, merge_all: bool) -> list[StoredSegment]:
        """The segments after merging, in the order of their documents."""
        sizes = [segment.doc_count_all() for segment in self._segments]
        living = [segment.doc_count() for segment in self._segments]
        groups = policy.groups(sizes, living)
        if merge_all and (len(sizes) > 1 or living != sizes):
            groups = [[place for place, alive in enumerate(living) if alive]]
        done = {place: segment for place, segment in enumerate(self._segments) if living[place]}
        for group in filter(None, groups):
            sources = [Source(self._open(done[place]), done[place].live) for place in group]
            try:
                merged = self._merge(sources)
            except OSError:
                if merge_all:
                    raise
                continue
            for place in group[1:]:
                del done[place]
            done[group[0]] = merged
        return [done[place] for place in sorted(done)]

    def _merge(self, sources: Sequence[Source]) -> StoredSegment:
        made = StoredSegment(INDEX_NAME)
        made.set_doc_count(merge(made.path(self._folder), self._commit.layout, sources))
        return made

    def _open(self, segment: StoredSegment) -> SegmentArrays:
        known = self._arrays.get(segment.segid)
        if known is None:
            known = SegmentArrays(segment.path(self._folder))
            self._arrays[segment.segid] = known
        return known


def _is_among(values: NDArray[np.int64], wanted: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which values are among `wanted`, which are sorted."""
    places = np.searchsorted(wanted, values)
    places[places == len(wanted)] = 0
    return np.equal(wanted[places], values)
