"""The writing side of the index: one batch of changes is one commit, all of it or nothing.

Segments are merged by size: 32 of one size become one of the next, so that each article
is rewritten about once while a large archive is indexed.
"""

# mypy: allow-untyped-calls
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable

from whoosh.codec.base import Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex, LockError
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from reader.article import ArticleId
from reader.errors import LibraryBusyError
from reader.search.schema import Document, index_fields
from reader.search.segments import INDEX_NAME, Columns

_FAN = 32


def commit(
    storage: FileStorage,
    columns: Callable[[Segment], Columns],
    documents: Iterable[Document],
    replaced: Collection[ArticleId],
) -> None:
    """Take out the articles `replaced`, then add `documents`. `columns` reads a segment's.

    LibraryBusyError when another process is writing. Any other error leaves the old state.
    """
    writer = _writer(storage)
    try:
        _delete(writer, columns, replaced)
        for document in documents:
            writer.add_document(**index_fields(document))
    except BaseException:
        writer.cancel()
        raise
    writer.commit(mergetype=_merge)


def _writer(storage: FileStorage) -> SegmentWriter:
    try:
        # A compound segment would be copied into memory whole each time it is opened.
        return SegmentWriter(FileIndex(storage, indexname=INDEX_NAME), compound=False)
    except LockError as error:
        raise LibraryBusyError(
            "Another program is updating the search index: try again when it is done."
        ) from error


def _delete(
    writer: SegmentWriter, columns: Callable[[Segment], Columns], ids: Collection[ArticleId]
) -> None:
    base = 0
    for segment in writer.segments:
        for number, article in enumerate(columns(segment).ids):
            if article in ids and not segment.is_deleted(number):
                writer.delete_document(base + number)
        base += segment.doc_count_all()


def _merge(writer: SegmentWriter, segments: list[Segment]) -> list[Segment]:
    """Whoosh's merge hook: adds segments to the one being written, gives back those to keep."""
    tiers: dict[int, list[Segment]] = defaultdict(list)
    for segment in segments:
        if _live(segment):
            tiers[_tier(_live(segment))].append(segment)
    keep = []
    for tier in tiers.values():
        full = len(tier) >= _FAN
        for segment in tier:
            if full or _live(segment) * 2 < segment.doc_count_all():
                _add(writer, segment)
            else:
                keep.append(segment)
    return keep


def _add(writer: SegmentWriter, segment: Segment) -> None:
    reader = SegmentReader(writer.storage, writer.schema, segment)
    try:
        writer.add_reader(reader)
    finally:
        reader.close()


def _live(segment: Segment) -> int:
    return int(segment.doc_count_all() - segment.deleted_count())


def _tier(documents: int) -> int:
    """The number of times `documents` can be divided by the fan."""
    return (documents.bit_length() - 1) // (_FAN.bit_length() - 1)
