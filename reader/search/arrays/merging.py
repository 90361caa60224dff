"""Segments merged into one, array by array, without a look at single postings.

Memory stays bounded: posting lists go through in stretches of terms with about `STRETCH`
positions together, and a term that has more goes through source by source; so do the terms
themselves, `BLOCK` at a time. What is held of all are numbers: some 80 bytes a term of the largest
field, 20 a document.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.building import (
    Largest,
    PostingSinks,
    notes,
    reserve_bytes,
    write_lengths,
    write_numbers,
)
from reader.search.arrays.dictionary import PackedTerms
from reader.search.arrays.files import Array, ArrayFileWriter
from reader.search.arrays.layout import Layout, WordField
from reader.search.arrays.ranges import ranges
from reader.search.arrays.segment import SegmentArrays

STRETCH = 2_000_000
BLOCK = 50_000


@dataclass(frozen=True)
class Source:
    """A segment to be merged, and which of its documents live; None when all do."""

    arrays: SegmentArrays
    live: NDArray[np.bool_] | None

    def count(self) -> int:
        """How many of its documents live."""
        return self.arrays.size if self.live is None else int(self.live.sum())


def merge(path: Path, layout: Layout, sources: Sequence[Source]) -> int:
    """Write the living documents of `sources` as one segment, and say how many they are.

    Documents keep their order. When it fails nothing is left of the file.
    """
    documents = sum(source.count() for source in sources)
    file = ArrayFileWriter(path)
    try:
        totals = {each.name: _merge_field(file, each, sources, documents) for each in layout.fields}
        _merge_columns(file, layout, sources)
        file.finish(notes(layout, documents, totals))
    except BaseException:
        file.abandon()
        raise
    return documents


class _Part:
    """One field of one source on its way: what stays of each term, and the term's new number."""

    def __init__(self, source: Source, described: WordField, base: int) -> None:
        self.source = source
        self.field = source.arrays.field(described.name)
        self.has_positions = described.positions
        self._base = base
        self._live = source.live
        if source.live is not None:
            self._numbers = base - 1 + np.cumsum(source.live)
        self.postings, self.positions, self.total = self._sizes()
        self.ranks = np.zeros(len(self.postings), dtype=np.int32)

    def terms(self, first: int, last: int) -> tuple[NDArray[np.intp], list[bytes]]:
        """Of the terms from `first` up to `last` those of which a posting stays: their numbers,
        then themselves."""
        numbers = np.flatnonzero(self.postings[first:last])
        terms = self.field.dictionary.slice(first, last)
        if len(numbers) < len(terms):
            terms = [terms[number] for number in numbers.tolist()]
        return numbers + first, terms

    def ranked(self, first: int, last: int) -> NDArray[np.intp]:
        """The terms, by their old numbers, that get new ones from `first` up to `last`."""
        begin, end = np.searchsorted(self.ranks, (first, last))
        stays: NDArray[np.intp] = np.flatnonzero(self.postings[begin:end])
        return stays + int(begin)

    def stretch(self, first: int, last: int) -> tuple[Array, Array, Array]:
        """What stays of the postings of some terms: new document numbers, counts, positions."""
        documents, counts = self.field.postings(first, last)
        positions = self.field.positions(first, last) if self.has_positions else counts[:0]
        if self._live is None:
            return documents.astype(np.int64) + self._base, counts, positions
        lives = self._live[documents]
        if self.has_positions:
            positions = positions[np.repeat(lives, counts)]
        return self._numbers[documents[lives]], counts[lives], positions

    def _sizes(self) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
        """Along the terms, how many postings and positions stay; and how many words in all."""
        starts = self.field.starts().astype(np.int64)
        before: NDArray[np.int64] = np.diff(starts)
        if self._live is None:
            places = self.field.places().astype(np.int64) if self.has_positions else starts
            words: NDArray[np.int64] = np.diff(places)
            return before, words, self.field.total
        postings, words = np.zeros_like(before), np.zeros_like(before)
        for first, last in _stretches(before):
            documents, counts = self.field.postings(first, last)
            lives = self._live[documents]
            begins = starts[first:last] - starts[first]
            postings[first:last] = np.add.reduceat(lives, begins, dtype=np.int64)
            words[first:last] = np.add.reduceat(counts * lives, begins, dtype=np.int64)
        return postings, words if self.has_positions else postings, int(words.sum())


def _merge_field(
    file: ArrayFileWriter, field: WordField, sources: Sequence[Source], documents: int
) -> int:
    """Write one field, and say how many words it has."""
    parts, base = [], 0
    for source in sources:
        parts.append(_Part(source, field, base))
        base += source.count()
    terms, postings, positions = _merged_terms(parts)
    largest = Largest(max(0, documents - 1), _largest(parts, "counts"), 0)
    largest.position = _largest(parts, "positions")
    starts, places = (np.append(0, np.cumsum(sizes)) for sizes in (postings, positions))
    sinks = PostingSinks(file, field, terms, starts, places, largest)
    for first, last in _stretches(positions):
        if last - first == 1:
            _pass_term(sinks, parts, first)
        else:
            _merge_stretch(sinks, parts, postings[first:last], positions[first:last], first)
    if field.lengths:
        lengths = [_living(part.field.lengths(), part.source) for part in parts]
        write_lengths(file, field, np.concatenate(lengths))
    return sum(part.total for part in parts)


def _merged_terms(
    parts: Sequence[_Part],
) -> tuple[PackedTerms, NDArray[np.int64], NDArray[np.int64]]:
    """The terms that stay, and of each its postings and positions in all sources."""
    blobs: list[bytes] = []
    numbers: list[list[NDArray[np.int64]]] = [[], [], []]
    base = 0
    for spans in _blocks(parts):
        terms, *sizes = _merge_block(parts, spans, base)
        blobs.append(terms.blob)
        for kept, more in zip(numbers, (terms.sizes, *sizes), strict=True):
            kept.append(more)
        base += len(terms.sizes)
    lengths, postings, positions = map(np.concatenate, numbers)
    return PackedTerms(b"".join(blobs), lengths), postings, positions


def _blocks(parts: Sequence[_Part]) -> Iterator[list[tuple[int, int]]]:
    """Where in each source its terms of one block after the other begin and end."""
    dictionaries = [part.field.dictionary for part in parts]
    largest = max(dictionaries, key=len)
    cuts = [largest[number] for number in range(BLOCK, len(largest), BLOCK)]
    begins = [0] * len(parts)
    for cut in cuts:
        ends = [dictionary.first_from(cut) for dictionary in dictionaries]
        yield list(zip(begins, ends, strict=True))
        begins = ends
    yield list(zip(begins, map(len, dictionaries), strict=True))


def _merge_block(
    parts: Sequence[_Part], spans: Sequence[tuple[int, int]], base: int
) -> tuple[PackedTerms, NDArray[np.int64], NDArray[np.int64]]:
    """The same for a block of terms, which are numbered from `base` on."""
    held = [part.terms(*span) for part, span in zip(parts, spans, strict=True)]
    merged = sorted(set().union(*(terms for _, terms in held)))
    rank = dict(zip(merged, range(len(merged)), strict=True))
    postings, positions = (np.zeros(len(merged), dtype=np.int64) for _ in range(2))
    for part, (first, last), (numbers, terms) in zip(parts, spans, held, strict=True):
        ranks = np.fromiter(map(rank.__getitem__, terms), np.int64, len(terms))
        part.ranks[first:last] = base  # what does not stay gets the number before: they rise
        part.ranks[numbers] = base + ranks
        np.maximum.accumulate(part.ranks[first:last], out=part.ranks[first:last])
        postings[ranks] += part.postings[numbers]
        positions[ranks] += part.positions[numbers]
    return PackedTerms.of(merged), postings, positions


def _pass_term(sinks: PostingSinks, parts: Sequence[_Part], rank: int) -> None:
    """Hand on a term that fills a stretch alone."""
    for part in parts:
        for number in part.ranked(rank, rank + 1).tolist():
            sinks.write(*part.stretch(number, number + 1))


def _merge_stretch(
    sinks: PostingSinks,
    parts: Sequence[_Part],
    postings: NDArray[np.int64],
    positions: NDArray[np.int64],
    first: int,
) -> None:
    """Put the postings of a stretch of merged terms in their order: by term, then by source."""
    merged_documents, merged_counts = (np.empty(int(postings.sum()), np.int64) for _ in range(2))
    merged_positions = np.empty(int(positions.sum()), dtype=np.int64)
    posting_at = np.cumsum(postings) - postings
    position_at = np.cumsum(positions) - positions
    for part in parts:
        stays = part.ranked(first, first + len(postings))
        if not len(stays):
            continue
        documents, counts, places = part.stretch(int(stays[0]), int(stays[-1]) + 1)
        ranks = part.ranks[stays] - first
        target = ranges(posting_at[ranks], part.postings[stays])
        merged_documents[target] = documents
        merged_counts[target] = counts
        posting_at[ranks] += part.postings[stays]
        if part.has_positions:
            merged_positions[ranges(position_at[ranks], part.positions[stays])] = places
            position_at[ranks] += part.positions[stays]
    sinks.write(merged_documents, merged_counts, merged_positions)


def _stretches(sizes: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Neighbours that have about STRETCH together; one that has more is alone."""
    ends = np.cumsum(sizes)
    first = 0
    while first < len(sizes):
        done = int(ends[first] - sizes[first])
        last = max(first + 1, int(np.searchsorted(ends, done + STRETCH, "right")))
        yield first, last
        first = last


def _largest(parts: Sequence[_Part], what: str) -> int:
    return max(part.field.largest(what) for part in parts)


def _living(values: Array, source: Source) -> Array:
    return values if source.live is None else values[source.live]


def _merge_columns(file: ArrayFileWriter, layout: Layout, sources: Sequence[Source]) -> None:
    for column in layout.columns:
        if column.kind == "number":
            parts = [_living(source.arrays.numbers(column.name), source) for source in sources]
            write_numbers(file, column.name, np.concatenate(parts))
        else:
            _merge_bytes(file, column.name, sources)


def _merge_bytes(file: ArrayFileWriter, column: str, sources: Sequence[Source]) -> None:
    packed = [source.arrays.packed(column) for source in sources]
    sizes = [_between(bounds) for _, bounds in packed]
    living = [_living(each, source) for each, source in zip(sizes, sources, strict=True)]
    bounds = np.append(0, np.cumsum(np.concatenate(living)))
    sink = reserve_bytes(file, column, bounds)
    for source, (blob, begins), each in zip(sources, packed, sizes, strict=True):
        for first, last in _stretches(each):
            part = blob.part(int(begins[first]), int(begins[last]))
            if source.live is not None:
                part = part[np.repeat(source.live[first:last], each[first:last])]
            sink.write(part)


def _between(bounds: Array) -> NDArray[np.int64]:
    """How far each bound is from the next."""
    wide: NDArray[np.int64] = bounds.astype(np.int64)
    return wide[1:] - wide[:-1]
