"""Where terms are: documents and what the occurrences in each weigh, over whole arrays."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from reader.search.arrays.choices import Choice, Runs
from reader.search.arrays.files import Array
from reader.search.arrays.hits import Documents, Hits, Mask, Weights, either, nothing, summed
from reader.search.arrays.segment import Field
from reader.search.arrays.snapshot import Part, Snapshot

_SPARSE = 32
_Asked = TypeVar("_Asked")


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """Terms of one field, and what an occurrence counts for by the length of the field.

    `lengths` names the field whose lengths count; "" is the field itself. Without `norms` each
    occurrence counts for 1.
    """

    field: str
    choice: Choice
    norms: Weights | None = None
    lengths: str = ""


def occurrences(snapshot: Snapshot, wanted: Sequence[Wanted]) -> Hits:
    """The living documents with any of the terms, and the sum of what occurs in each.

    Norms must be above 0.
    """
    return collect(snapshot, lambda part: _occurrences(part, wanted))


def containing(snapshot: Snapshot, wanted: Sequence[Wanted]) -> Mask:
    """The living documents with any of the terms, as a mask."""
    mask = np.zeros(snapshot.size, dtype=np.bool_)
    for part in snapshot.parts:
        inside = mask[part.base : part.base + part.size]
        for each in wanted:
            field = part.arrays.field(each.field)
            for first, last in each.choice.runs(field.dictionary):
                inside[field.documents(first, last)] = True
        if part.live is not None:
            inside &= part.live
    return mask


def in_any(
    snapshot: Snapshot, asked: Sequence[_Asked], find: Callable[[Part, _Asked], Hits]
) -> Hits:
    """What `find` finds in each segment of any of what is asked for."""
    return collect(snapshot, lambda part: either([find(part, each) for each in asked], part.size))


def collect(snapshot: Snapshot, find: Callable[[Part], Hits]) -> Hits:
    """What `find` finds in each segment, deleted documents left out, numbered through all."""
    documents, weights = [], []
    for part in snapshot.parts:
        found = find(part)
        if not len(found):
            continue
        numbers, amounts = found.documents, found.weights
        if part.live is not None:
            alive = part.live[numbers]
            numbers, amounts = numbers[alive], amounts[alive]
        documents.append(numbers + part.base if part.base else numbers)
        weights.append(amounts)
    if len(documents) == 1:
        return Hits(documents[0], weights[0])
    return Hits(np.concatenate(documents), np.concatenate(weights)) if documents else nothing()


def weighed(
    part: Part, field: str, norms: Weights | None, documents: Array, counts: Array
) -> Weights:
    """What so many occurrences in each document count for, by the length of a field."""
    if norms is None:
        return counts.astype(np.float32)
    weights: Weights = part.measured(field, norms).take(documents)  # faster than by brackets
    weights *= counts
    return weights


def _occurrences(part: Part, wanted: Sequence[Wanted]) -> Hits:
    lists: list[tuple[Wanted, Field, Runs]] = []
    total = terms = 0
    for each in wanted:
        field = part.arrays.field(each.field)
        runs = each.choice.runs(field.dictionary)
        for first, last in runs:
            total += field.frequency(first, last)
            terms += last - first
        if runs:
            lists.append((each, field, runs))
    if terms > 1 and total * _SPARSE > part.size:
        return _by_table(part, lists)
    documents: list[Documents] = []
    weights: list[Weights] = []
    for each, field, runs in lists:
        for first, last in runs:
            numbers, counts = field.postings(first, last)
            documents.append(numbers.astype(np.intp))
            measure = each.lengths or each.field
            weights.append(weighed(part, measure, each.norms, documents[-1], counts))
    if terms == 1:
        return Hits(documents[0], weights[0])
    return summed(np.concatenate(documents), np.concatenate(weights)) if terms else nothing()


def _by_table(part: Part, lists: Sequence[tuple[Wanted, Field, Runs]]) -> Hits:
    """The same by a table over all documents: what has many postings is not sorted."""
    table = np.zeros(part.size, dtype=np.float32)
    for each, field, runs in lists:
        for first, last in runs:
            stored, counts = field.postings(first, last)
            documents = stored.astype(np.intp)
            weights = weighed(part, each.lengths or each.field, each.norms, documents, counts)
            if last - first == 1:
                np.add.at(table, documents, weights)
            else:  # a document may be there several times
                table += np.bincount(documents, weights, part.size)
    found = np.flatnonzero(table > 0)  # eight times faster than of the floats themselves
    return Hits(found, table.take(found))
