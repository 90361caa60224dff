"""The arrays as Whoosh reads them: its searcher, queries and scoring work on them unchanged."""

# mypy: allow-untyped-calls
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

from whoosh.codec import base
from whoosh.columns import Column, ColumnReader
from whoosh.filedb.filestore import FileStorage
from whoosh.formats import Format
from whoosh.reading import TermInfo, TermNotFound

from reader.search.arrays.layout import Layout
from reader.search.arrays.lengths import LENGTHS
from reader.search.arrays.matcher import ArrayMatcher
from reader.search.arrays.segment import EXTENSION, Field, SegmentArrays


class ArrayCodec(base.Codec):
    """Reads segments of arrays. They are written by `ArrayWriter`, by whole batches."""

    def per_document_reader(
        self, storage: FileStorage, segment: base.Segment
    ) -> "ArrayDocumentReader":
        """What a segment knows of each document."""
        return ArrayDocumentReader(_opened(storage, segment), segment)

    def terms_reader(self, storage: FileStorage, segment: base.Segment) -> "ArrayTermsReader":
        """The terms and postings of a segment."""
        return ArrayTermsReader(_opened(storage, segment))

    def per_document_writer(self, *_: object) -> NoReturn:
        """Not posting by posting."""
        raise NotImplementedError("documents are written by ArrayIndex.writer()")

    new_segment = field_writer = postings_writer = postings_reader = per_document_writer


class ArrayDocumentReader(base.PerDocumentReader):
    """Columns, lengths and deleted documents of one segment."""

    def __init__(self, arrays: SegmentArrays, segment: base.Segment) -> None:
        self._arrays = arrays
        self._segment = segment

    def doc_count(self) -> int:
        """How many documents are not deleted."""
        return int(self._segment.doc_count())

    def doc_count_all(self) -> int:
        """How many documents there are, deleted ones too."""
        return self._arrays.size

    def has_deletions(self) -> bool:
        """Whether any document is deleted."""
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        return bool(self._segment.is_deleted(docnum))

    def deleted_docs(self) -> Iterator[int]:
        """The numbers of the deleted documents."""
        return iter(self._segment.deleted_docs())

    def supports_columns(self) -> bool:
        """There are columns."""
        return True

    def has_column(self, fieldname: str) -> bool:
        """Whether the layout has this column."""
        return fieldname in self.list_columns()

    def list_columns(self) -> list[str]:
        """The names of all columns."""
        return [column.name for column in self._arrays.layout.columns]

    def column_reader(self, fieldname: str, _column: Column) -> "ArrayColumnReader":
        """A column by its name. KeyError when there is none."""
        if self._arrays.layout.column(fieldname).kind == "number":
            return ArrayColumnReader(self._arrays.numbers(fieldname).tolist())
        return ArrayColumnReader(self._arrays.values(fieldname))

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """The rounded length of a field of a document."""
        if not self._has_lengths(fieldname):
            return default
        return int(LENGTHS[self._arrays.field(fieldname).lengths()[docnum]])

    def field_length(self, fieldname: str) -> int:
        """The number of words in a field of all documents, deleted ones too."""
        return self._arrays.totals.get(fieldname, 0) if self._has_lengths(fieldname) else 0

    def min_field_length(self, fieldname: str) -> int:
        """The shortest rounded length of a field."""
        return self._extreme(fieldname, min)

    def max_field_length(self, fieldname: str) -> int:
        """The longest rounded length of a field."""
        return self._extreme(fieldname, max)

    def stored_fields(self, _docnum: int) -> dict[str, Any]:
        """Nothing is stored."""
        return {}

    def _extreme(self, fieldname: str, choose: Callable[[list[int]], int]) -> int:
        if not self._has_lengths(fieldname) or not self._arrays.size:
            return 0
        lengths = self._arrays.field(fieldname).lengths()
        return int(LENGTHS[choose([int(lengths.min()), int(lengths.max())])])

    def _has_lengths(self, fieldname: str) -> bool:
        found = [field for field in self._arrays.layout.fields if field.name == fieldname]
        return bool(found and found[0].lengths)


class ArrayColumnReader(ColumnReader):
    """The values of one column."""

    def __init__(self, values: list[Any]) -> None:
        self._values = values

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, docnum: int) -> Any:  # noqa: ANN401
        return self._values[docnum]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._values)


class ArrayTermsReader(base.TermsReader):
    """The terms of all fields of one segment."""

    def __init__(self, arrays: SegmentArrays) -> None:
        self._fields = {name: arrays.field(name) for name in _field_names(arrays.layout)}

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._number(*term) >= 0

    def indexed_field_names(self) -> list[str]:
        """The names of the fields that have terms."""
        return [name for name, field in self._fields.items() if len(field.dictionary)]

    def cursor(self, fieldname: str, _fieldobj: object) -> "ArrayCursor | base.EmptyCursor":
        """A place among the terms of a field."""
        field = self._fields.get(fieldname)
        return ArrayCursor(field) if field else base.EmptyCursor()

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """All terms, by field and then in order."""
        for name, field in self._fields.items():
            yield from ((name, term) for term in field.dictionary)

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """The terms of a field from `prefix` on, then those of the fields that follow."""
        return (term for term, _ in self._numbers_from(fieldname, prefix))

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """All terms with what is known of each."""
        for name, field in self._fields.items():
            for number, term in enumerate(field.dictionary):
                yield (name, term), term_info(field, number)

    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """The same from a term on."""
        for term, number in self._numbers_from(fieldname, prefix):
            yield term, term_info(self._fields[term[0]], number)

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """What is known of a term. KeyError when there is none, as in the two that follow."""
        return term_info(self._fields[fieldname], self._known(fieldname, text))

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """In how many documents a term is, deleted ones too."""
        number = self._known(fieldname, text)
        return self._fields[fieldname].frequency(number, number + 1)

    def frequency(self, fieldname: str, text: bytes) -> int:
        """How often a term is in all documents."""
        number = self._known(fieldname, text)
        return self._fields[fieldname].occurrences(number, number + 1)

    def matcher(
        self, fieldname: str, text: bytes, format_: Format, scorer: object = None
    ) -> ArrayMatcher:
        """The postings of a term. TermNotFound when there is none."""
        number = self._number(fieldname, text)
        if number < 0:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        field = self._fields[fieldname]
        info = term_info(field, number)
        return ArrayMatcher(field, number, (fieldname, text), format_, scorer, info)

    def _number(self, fieldname: str, text: bytes) -> int:
        field = self._fields.get(fieldname)
        return field.dictionary.find(text) if field else -1

    def _known(self, fieldname: str, text: bytes) -> int:
        number = self._number(fieldname, text)
        if number < 0:
            raise KeyError(f"{fieldname}:{text!r}")
        return number

    def _numbers_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], int]]:
        for name, field in self._fields.items():
            if name < fieldname:
                continue
            dictionary = field.dictionary
            first = dictionary.first_from(prefix) if name == fieldname else 0
            for number in range(first, len(dictionary)):
                yield (name, dictionary[number]), number


class ArrayCursor(base.FieldCursor):
    """A place among the terms of one field."""

    def __init__(self, field: Field) -> None:
        self._field = field
        self._number = 0

    def first(self) -> str | None:
        """Go to the first term."""
        self._number = 0
        return self.text()

    def find(self, term: str | bytes) -> str | None:
        """Go to the first term that is not before this one."""
        wanted = term.encode() if isinstance(term, str) else term
        self._number = self._field.dictionary.first_from(wanted)
        return self.text()

    def next(self) -> str | None:
        """Go to the next term."""
        self._number += 1
        return self.text()

    def text(self) -> str | None:
        """The term here; None after the last."""
        return self._field.dictionary[self._number].decode() if self.is_valid() else None

    def term_info(self) -> TermInfo | None:
        """What is known of the term here."""
        return term_info(self._field, self._number) if self.is_valid() else None

    def is_valid(self) -> bool:
        """Whether a term is here."""
        return self._number < len(self._field.dictionary)


def term_info(field: Field, number: int) -> TermInfo:
    """What Whoosh asks of a term; deleted documents count."""
    documents, counts = field.postings(number, number + 1)
    shortest, longest = 1, 1
    if field.has_lengths:
        lengths = field.lengths()[documents]
        shortest, longest = int(LENGTHS[lengths.min()]), int(LENGTHS[lengths.max()])
    return TermInfo(
        weight=float(counts.sum()),
        df=len(documents),
        minlength=shortest,
        maxlength=longest,
        maxweight=float(counts.max()),
        minid=int(documents[0]),
        maxid=int(documents[-1]),
    )


def _opened(storage: FileStorage, segment: base.Segment) -> SegmentArrays:
    return SegmentArrays(Path(storage.folder, segment.make_filename(EXTENSION)))


def _field_names(layout: Layout) -> list[str]:
    return sorted(field.name for field in layout.fields)
