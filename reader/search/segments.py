"""The reading side of the index: what one commit holds, as posting lists read block by block.

This is the seam between Whoosh's files and our evaluation. Documents are counted through all
segments; what never changes in a segment is read once and kept over commits.
"""

# mypy: allow-untyped-calls
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from mmap import ACCESS_READ, mmap
from pathlib import Path
from time import sleep
from typing import BinaryIO, NamedTuple, cast

from whoosh.codec.base import PerDocumentReader, Segment
from whoosh.codec.whoosh3 import LENGTHS_COLUMN, W3Codec, W3LeafMatcher, W3TermInfo
from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.formats import Format, Positions
from whoosh.index import TOC
from whoosh.reading import TermNotFound
from whoosh.util.numeric import byte_to_length

from reader.search.schema import TEXT_FIELDS, UNKNOWN_TIME, make_schema

INDEX_NAME = "MAIN"
_OPENINGS = 50
_PAUSE = 0.02
_LENGTH_BYTES = 256

Block = tuple[Sequence[int], Sequence[float], Sequence[bytes]]


class MappedStorage(FileStorage):
    """Whoosh's folder of files, read through memory maps: no system call for each look-up."""

    def open_file(self, name: str, **_: object) -> StructFile:
        """A file for reading. FileNotFoundError when it is not there."""
        with Path(self._fpath(name)).open("rb") as file:
            try:
                mapped = cast("BinaryIO", mmap(file.fileno(), 0, access=ACCESS_READ))
            except ValueError:  # an empty file can't be mapped
                mapped = BytesIO()
        return StructFile(mapped, name)


class BlockReader(W3LeafMatcher):
    """Whoosh's own reader of a posting list, giving a whole block at a time."""

    def blocks(self) -> Iterator[Block]:
        """Each block as document numbers, counts and encoded positions."""
        while not self._atend:
            self._read_ids()
            self._read_weights()
            self._read_values()
            yield self._ids or (), self._weights or (), self._values or ()
            self._next_block()


class BlockCodec(W3Codec):
    """Whoosh's default codec, for reading by blocks."""

    def postings_reader(
        self,
        dbfile: StructFile,
        terminfo: W3TermInfo,
        format_: Format,
        term: tuple[str, bytes] | None = None,
        scorer: object = None,
    ) -> BlockReader:
        """The posting list that `terminfo` points to."""
        offset, length = terminfo.extent()
        return BlockReader(  # type: ignore[abstract]  # as Whoosh's own: nothing copies it
            dbfile, offset, length, format_, term=term, scorer=scorer
        )


@dataclass(frozen=True)
class Columns:
    """What a segment knows of each of its documents; immutable, so kept over commits.

    `lengths` are Whoosh's length bytes by field, `totals` the sums of lengths by field.
    """

    storage: FileStorage
    segment: Segment
    ids: Sequence[int]
    published: Sequence[int]
    lengths: dict[str, bytes]
    totals: dict[str, int]

    def known(self, number: int) -> bool:
        """Whether the time of publication of a document is known."""
        return self.published[number] != UNKNOWN_TIME

    @cached_property
    def titles(self) -> list[bytes]:
        """Folded headlines, read when articles are first sorted by title."""
        documents = BlockCodec().per_document_reader(self.storage, self.segment)
        try:
            return list(documents.column_reader("title", VarBytesColumn()))
        finally:
            documents.close()


class Part:
    """One segment as of one commit: its posting lists, columns and deleted documents.

    `base` is the number of its first document. Posting lists leave out deleted documents.
    """

    def __init__(self, storage: FileStorage, segment: Segment, base: int, columns: Columns) -> None:
        self.base = base
        self.columns = columns
        self._terms = BlockCodec().terms_reader(storage, segment)
        self._deleted = frozenset(segment.deleted_docs())

    def live(self) -> Iterator[int]:
        """The numbers, within the segment, of the documents that are not deleted."""
        every = range(len(self.columns.ids))
        return (number for number in every if number not in self._deleted)

    def live_count(self) -> int:
        """How many documents are not deleted."""
        return len(self.columns.ids) - len(self._deleted)

    def blocks(self, field: str, term: str) -> Iterator[Block]:
        """The posting list of a term, with document numbers within the segment."""
        try:
            postings = self._terms.matcher(field, term.encode(), _FORMATS[field])
        except TermNotFound:
            return
        for block in postings.blocks():
            yield _without(self._deleted, block) if self._deleted else block

    def document_frequency(self, field: str, term: str) -> int:
        """In how many documents a term is; deleted ones may be among them."""
        try:
            return int(self._terms.doc_frequency(field, term.encode()))
        except KeyError:
            return 0

    def expand(self, field: str, prefix: str) -> Iterator[str]:
        """The terms of a field that begin with `prefix`, in order."""
        start = prefix.encode()
        for name, term in self._terms.terms_from(field, start):
            if name != field or not term.startswith(start):
                return
            yield term.decode()

    def close(self) -> None:
        """Let go of the files."""
        self._terms.close()


class Commit(NamedTuple):
    """What tells a commit from every other one. An index that is made anew counts its generations
    from 0 again: there the file of the commit differs."""

    generation: int
    file: int
    written_ns: int


class Snapshot:
    """All documents as of one commit."""

    def __init__(self, commit: Commit, parts: Sequence[Part]) -> None:
        self.commit = commit
        self.parts = parts
        self.count = sum(part.live_count() for part in parts)
        self._frequencies: dict[tuple[str, str], int] = {}

    @cached_property
    def average_lengths(self) -> dict[str, float]:
        """Words per document, by field."""
        documents = max(1, sum(len(part.columns.ids) for part in self.parts))
        return {
            name: sum(part.columns.totals[name] for part in self.parts) / documents
            for name in TEXT_FIELDS
        }

    def document_frequency(self, field: str, term: str) -> int:
        """In how many documents a term is; deleted ones may be among them. Remembered."""
        known = self._frequencies.get((field, term))
        if known is None:
            known = sum(part.document_frequency(field, term) for part in self.parts)
            self._frequencies[field, term] = known
        return known

    def normalised(self, field: str, weight: float, b: float) -> list[float]:
        """What one occurrence counts for, by length byte: `weight / (1 - b + b * length / mean)`.

        The length normalisation of BM25F (Robertson and Zaragoza 2009, section 3.6).
        """
        mean = self.average_lengths[field] or 1.0
        return [weight / (1 - b + b * byte_to_length(byte) / mean) for byte in range(_LENGTH_BYTES)]

    @cached_property
    def ids(self) -> Sequence[int]:
        """The article of each document, deleted ones too."""
        return [one for part in self.parts for one in part.columns.ids]

    @cached_property
    def published(self) -> Sequence[int]:
        """The time of publication of each document, deleted ones too, or UNKNOWN_TIME."""
        return [one for part in self.parts for one in part.columns.published]

    @cached_property
    def titles(self) -> Sequence[bytes]:
        """The folded headline of each document, deleted ones too."""
        return [one for part in self.parts for one in part.columns.titles]

    def close(self) -> None:
        """Let go of all files."""
        for part in self.parts:
            part.close()


class SnapshotReader:
    """Opens the newest commit of an index folder, again and again.

    Another process may commit meanwhile and delete files that this one is about to open:
    then the newer commit is read.
    """

    def __init__(self, storage: FileStorage) -> None:
        self._storage = storage
        self._columns: dict[str, Columns] = {}

    def newest(self) -> Commit | None:
        """The newest commit; None when there is none, or it was followed by one just now."""
        generation = TOC._latest_generation(self._storage, INDEX_NAME)
        try:
            found = Path(self._storage.folder, TOC._filename(INDEX_NAME, generation)).stat()
        except FileNotFoundError:
            return None
        return Commit(generation, found.st_ino, found.st_mtime_ns)

    def open(self) -> Snapshot:
        """The newest commit. FileNotFoundError when files are missing, now and a second later."""
        for _ in range(_OPENINGS - 1):
            try:
                return self._open_once()
            except FileNotFoundError:
                sleep(_PAUSE)
        return self._open_once()

    def columns(self, segment: Segment) -> Columns:
        """The columns of a segment, read or remembered."""
        known = self._columns.get(segment.segment_id())
        if known is None:
            known = _read_columns(self._storage, segment)
            self._columns[segment.segment_id()] = known
        return known

    def _open_once(self) -> Snapshot:
        commit = self.newest()
        if commit is None:
            raise FileNotFoundError("no commit of the index is there")
        toc = TOC.read(self._storage, INDEX_NAME, commit.generation)
        parts: list[Part] = []
        base = 0
        try:
            for segment in toc.segments:
                parts.append(Part(self._storage, segment, base, self.columns(segment)))
                base += segment.doc_count_all()
        except BaseException:
            for part in parts:
                part.close()
            raise
        named = {segment.segment_id() for segment in toc.segments}
        self._columns = {name: kept for name, kept in self._columns.items() if name in named}
        return Snapshot(commit, parts)


def _read_columns(storage: FileStorage, segment: Segment) -> Columns:
    documents = BlockCodec().per_document_reader(storage, segment)
    count = segment.doc_count_all()
    try:
        ids = documents.column_reader("id", NumericColumn("q", default=0))
        published = documents.column_reader("published", NumericColumn("q", default=UNKNOWN_TIME))
        return Columns(
            storage,
            segment,
            array("q", ids),
            array("q", published),
            {name: _lengths(documents, name, count) for name in TEXT_FIELDS},
            {name: documents.field_length(name) for name in TEXT_FIELDS},
        )
    finally:
        documents.close()


def _lengths(documents: PerDocumentReader, field: str, count: int) -> bytes:
    name = f"_{field}_len"
    if not documents.has_column(name):
        return bytes(count)
    return bytes(documents.column_reader(name, LENGTHS_COLUMN))


def _without(deleted: frozenset[int], block: Block) -> Block:
    ids, counts, values = block
    kept = [place for place, number in enumerate(ids) if number not in deleted]
    return [ids[i] for i in kept], [counts[i] for i in kept], [values[i] for i in kept]


_FORMATS = {name: field.format for name, field in make_schema().items() if field.indexed}
decode_positions = Positions().decode_positions
