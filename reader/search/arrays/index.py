"""An index in its folder: made, opened, written, read by arrays and read by Whoosh."""

# mypy: allow-untyped-calls
from pathlib import Path
from time import sleep
from typing import Self

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex

from reader.search.arrays import commits, shares
from reader.search.arrays.commits import INDEX_NAME, Commit, Stamp
from reader.search.arrays.errors import DamagedIndexError, MissingIndexError
from reader.search.arrays.layout import Layout
from reader.search.arrays.numbering import Numbering
from reader.search.arrays.segment import SegmentArrays
from reader.search.arrays.snapshot import Part, Snapshot
from reader.search.arrays.writer import ArrayWriter

_OPENINGS = 50
_PAUSE = 0.02
_OURS = (f"{INDEX_NAME}_", f"_{INDEX_NAME}_", shares.PREFIX)


class ArrayIndex:
    """Owns what is known of an index folder between commits.

    Several processes may read one folder while one of them writes. Not to be used from several
    threads at once.
    """

    def __init__(self, folder: Path, layout: Layout, version: str) -> None:
        """For an index that is there: use `open` or `create`."""
        self.folder = folder
        self._layout = layout
        self._version = version
        self._arrays: dict[str, SegmentArrays] = {}

    @classmethod
    def open(cls, folder: Path, layout: Layout, version: str) -> Self:
        """The index in a folder. MissingIndexError when there is none, OtherVersionError or
        DamagedIndexError when it can't be used."""
        index = cls(folder, layout, version)
        index.snapshot()
        return index

    @classmethod
    def create(cls, folder: Path, layout: Layout, version: str) -> Self:
        """An empty index, in place of the one that was there. Foreign files are let be."""
        folder.mkdir(parents=True, exist_ok=True)
        for path in sorted(folder.iterdir(), reverse=True):  # the table of contents first
            if path.name.startswith(_OURS) and path.is_file() and "LOCK" not in path.name:
                path.unlink()
        commits.write(folder, Commit(0, version, layout, ()))
        return cls(folder, layout, version)

    def newest(self) -> Stamp:
        """The newest commit. MissingIndexError when there is none, or it was followed just now."""
        return commits.newest(self.folder)

    def writer(self, numbering: Numbering | None = None) -> ArrayWriter:
        """The writer of this index. BusyIndexError when there is one already."""
        numbering = Numbering() if numbering is None else numbering
        return ArrayWriter(self.folder, self._newest_commit, numbering)

    def sweep(self) -> None:
        """Remove what was written for this index and never taken in. Nobody may be writing it."""
        shares.sweep(self.folder)

    def snapshot(self) -> Snapshot:
        """All documents as of the newest commit.

        Another process may commit meanwhile and remove files that are about to be opened: then
        the newer commit is read. MissingIndexError when there is no commit, DamagedIndexError when
        files of one are missing, now and a second later.
        """
        for _ in range(_OPENINGS - 1):
            try:
                return self._snapshot()
            except (FileNotFoundError, MissingIndexError):
                if not self.folder.is_dir():
                    break
                sleep(_PAUSE)
        try:
            return self._snapshot()
        except FileNotFoundError as error:
            raise DamagedIndexError(f"{error.filename} is missing") from error

    def whoosh(self) -> FileIndex:
        """The same for Whoosh: `index.whoosh().searcher()`."""
        return WhooshIndex(self.folder, self._layout, self._version)

    def close(self) -> None:
        """Let go of the segments; their files stay mapped while a snapshot refers to them."""
        self._arrays = {}

    def _newest_commit(self) -> Commit:
        return commits.read(self.folder, self.newest().generation, self._layout, self._version)

    def _snapshot(self) -> Snapshot:
        stamp = self.newest()
        commit = commits.read(self.folder, stamp.generation, self._layout, self._version)
        parts, arrays, base = [], {}, 0
        for segment in commit.segments:
            opened = self._arrays.get(segment.segid)
            if opened is None:
                opened = SegmentArrays(segment.path(self.folder))
            arrays[segment.segid] = opened
            parts.append(Part(opened, base, segment.live))
            base += opened.size
        self._arrays = arrays
        return Snapshot(stamp, self._layout, parts)


class WhooshIndex(FileIndex):
    """Whoosh's view of the index, which reads our part of the table of contents, not its own."""

    def __init__(self, folder: Path, layout: Layout, version: str) -> None:
        self.storage = FileStorage(str(folder))
        self.folder = folder
        self.indexname = INDEX_NAME
        self._schema = layout.schema()
        self._layout = layout
        self._version = version

    def _read_toc(self) -> TOC:
        generation = commits.newest(self.folder).generation
        commit = commits.read(self.folder, generation, self._layout, self._version)
        return TOC(self._schema, list(commit.segments), generation)
