"""Segments that another process wrote for the one writer of an index.

A share is the file of a segment under a name that no commit knows: it takes no lock to write one,
and one that is never taken in is removed by `sweep`.
"""

from contextlib import suppress
from pathlib import Path

from reader.search.arrays.batch import Batch, Texts, Values
from reader.search.arrays.commits import INDEX_NAME
from reader.search.arrays.layout import Layout
from reader.search.arrays.numbering import Numbering
from reader.search.arrays.segment import EXTENSION, SegmentArrays
from reader.search.arrays.segments import StoredSegment

PREFIX = "SHARE_"


class ShareWriter:
    """Writes documents beside an index, for its writer to `adopt`. Owns no file that is open."""

    def __init__(self, folder: Path, layout: Layout, numbering: Numbering) -> None:
        """`numbering` as for `ArrayIndex.writer`."""
        self._folder = folder
        self._layout = layout
        self._numbering = numbering
        self._batch = Batch(layout, numbering)
        self._names: list[str] = []

    def add(self, texts: Texts, values: Values) -> None:
        """One document, as for `ArrayWriter.add`."""
        self._batch.add(texts, values)
        if self._batch.is_full:
            self._write()

    def finish(self) -> list[str]:
        """Write the rest; the names of all files, in the order of their documents."""
        if self._batch.count:
            self._write()
        return self._names

    def _write(self) -> None:
        name = f"{PREFIX}{StoredSegment(INDEX_NAME).segid}{EXTENSION}"
        self._batch.write(self._folder / name)
        self._names.append(name)
        self._batch = Batch(self._layout, self._numbering)


def take_in(folder: Path, name: str) -> StoredSegment:
    """The segment of a share, whose file then is one of the index."""
    path = folder / name
    size = SegmentArrays(path).size
    segment = StoredSegment(INDEX_NAME, path.stem.removeprefix(PREFIX), size)
    path.replace(segment.path(folder))
    return segment


def sweep(folder: Path) -> None:
    """Remove what was not taken in. Nobody may be writing shares."""
    for path in folder.glob(f"{PREFIX}*"):
        with suppress(OSError):  # still open on Windows: the next time
            path.unlink()
