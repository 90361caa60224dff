"""The arrays of a segment put into its file, for new documents and for merged ones alike.

    <field>/terms, bounds     its terms (see `dictionary`)
    <field>/starts            where the postings of each term begin, and the end of the last
    <field>/documents         the document of each posting, rising within a term
    <field>/counts            how often the term is in it
    <field>/places, positions the same for positions: see `inversion.Inverted`
    <field>/lengths           how many words each document has, rounded to a byte as Whoosh does
    =<column>                 the value of each document, or
    =<column>/blob, bounds    bytes end to end, and where each document's begin

Numbers take the fewest bytes that hold the largest of an array. The notes of the file are the
layout, the number of documents, and the total of words by field.
"""

from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.dictionary import PackedTerms, write_terms
from reader.search.arrays.files import Array, ArrayFileWriter, ArraySink, narrowest
from reader.search.arrays.inversion import Inverted
from reader.search.arrays.layout import Layout, WordField


def notes(layout: Layout, documents: int, totals: Mapping[str, int]) -> dict[str, object]:
    """What the file of a segment says of itself."""
    return {"layout": layout.plain(), "documents": documents, "totals": dict(totals)}


class PostingSinks:
    """The posting lists of one field, written one stretch of whole terms after the other."""

    def __init__(
        self,
        file: ArrayFileWriter,
        field: WordField,
        terms: PackedTerms,
        starts: Array,
        places: Array,
        largest: "Largest",
    ) -> None:
        name = field.name
        write_terms(file, name, terms)
        file.put_numbers(f"{name}/starts", starts)
        total = int(starts[-1])
        self._documents = file.reserve(f"{name}/documents", narrowest(largest.document), total)
        self._counts = file.reserve(f"{name}/counts", narrowest(largest.count), total)
        self._positions: ArraySink | None = None
        if field.positions:
            file.put_numbers(f"{name}/places", places)
            width = narrowest(largest.position)
            self._positions = file.reserve(f"{name}/positions", width, int(places[-1]))

    def write(self, documents: Array, counts: Array, positions: Array) -> None:
        """The next stretch; `positions` are left out where the field has none."""
        self._documents.write(documents)
        self._counts.write(counts)
        if self._positions is not None:
            self._positions.write(positions)


class Largest:
    """The largest numbers of a field, which say how wide its arrays are."""

    def __init__(self, document: int, count: int, position: int) -> None:
        self.document = document
        self.count = count
        self.position = position


def write_inverted(
    file: ArrayFileWriter, field: WordField, inverted: Inverted, documents: int
) -> None:
    """The posting lists of a field of new documents."""
    counts, positions = inverted.counts, inverted.positions
    largest = Largest(
        max(0, documents - 1),
        int(counts.max(initial=0)),
        int(positions.max(initial=0)) if field.positions else 0,
    )
    terms = PackedTerms.of(inverted.terms)
    sinks = PostingSinks(file, field, terms, inverted.starts, inverted.places, largest)
    sinks.write(inverted.documents, counts, positions)


def write_lengths(file: ArrayFileWriter, field: WordField, lengths: NDArray[np.uint8]) -> None:
    """The rounded length of each document."""
    file.put(f"{field.name}/lengths", lengths)


def write_numbers(file: ArrayFileWriter, column: str, values: Array) -> None:
    """A column of whole numbers."""
    file.put(f"={column}", values, "<i8")


def write_bytes(file: ArrayFileWriter, column: str, values: Sequence[bytes]) -> None:
    """A column of bytes."""
    bounds = np.fromiter(chain((0,), map(len, values)), np.int64, len(values) + 1)
    np.cumsum(bounds, out=bounds)
    reserve_bytes(file, column, bounds).write(np.frombuffer(b"".join(values), dtype="<u1"))


def reserve_bytes(file: ArrayFileWriter, column: str, bounds: NDArray[np.int64]) -> ArraySink:
    """The place of a column of bytes that begin and end at these `bounds`, to be filled."""
    sink = file.reserve(f"={column}/blob", "<u1", int(bounds[-1]))
    file.put_numbers(f"={column}/bounds", bounds)
    return sink
