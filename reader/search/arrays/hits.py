"""Sets of documents with weights, and how they are joined: sorted arrays, tables for a moment.

`size` is the number of all documents. A table of that many bits or floats is filled and read in
a fraction of the time that sorting takes; where one side is far smaller, halving is faster yet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Documents: TypeAlias = NDArray[np.intp]
"""Document numbers; of the type numpy looks things up by, for any other it converts each time."""
Weights: TypeAlias = NDArray[np.float32]
Mask: TypeAlias = NDArray[np.bool_]

_FAR_SMALLER = 16


@dataclass(frozen=True, slots=True)
class Hits:
    """Documents, rising and all different, and a weight for each."""

    documents: Documents
    weights: Weights

    def __len__(self) -> int:
        return len(self.documents)


def nothing() -> Hits:
    """No document."""
    return Hits(np.zeros(0, np.intp), np.zeros(0, np.float32))


def of_mask(mask: Mask) -> Hits:
    """The documents of a mask, with weights of 0."""
    documents = np.flatnonzero(mask)
    return Hits(documents, np.zeros(len(documents), np.float32))


def mask_of(documents: Documents, size: int) -> Mask:
    """Documents as a mask over all."""
    mask = np.zeros(size, dtype=np.bool_)
    mask[documents] = True
    return mask


def only(hits: Hits, mask: Mask) -> Hits:
    """Those that are in a mask."""
    keep = np.flatnonzero(mask.take(hits.documents))
    return Hits(hits.documents.take(keep), hits.weights.take(keep))


def without(hits: Hits, excluded: Documents, size: int) -> Hits:
    """Those that are not excluded."""
    if not len(excluded):
        return hits
    return only(hits, ~mask_of(excluded, size))


def both(one: Hits, two: Hits, size: int) -> Hits:
    """Those in both, with the sum of their weights."""
    small, large = (one, two) if len(one) <= len(two) else (two, one)
    if not len(small):
        return small
    if len(small) * _FAR_SMALLER < len(large):
        places = np.searchsorted(large.documents, small.documents)
        places[places == len(large)] = 0
        same = np.flatnonzero(large.documents[places] == small.documents)
        weights = small.weights[same] + large.weights[places[same]]
        return Hits(small.documents[same], weights)
    found = only(large, mask_of(small.documents, size))
    table = np.empty(size, dtype=np.float32)
    table[small.documents] = small.weights
    return Hits(found.documents, found.weights + table.take(found.documents))


def either(each: Sequence[Hits], size: int) -> Hits:
    """Those in any, with the sum of their weights."""
    there = [hits for hits in each if len(hits)]
    if len(there) < 2:
        return there[0] if there else nothing()
    if sum(map(len, there)) * _FAR_SMALLER < size:
        documents = np.concatenate([hits.documents for hits in there])
        return summed(documents, np.concatenate([hits.weights for hits in there]))
    table = np.zeros(size, dtype=np.float32)
    for hits in there:
        np.add.at(table, hits.documents, hits.weights)
    mask = table > 0
    for hits in there:
        if hits.weights.min() == 0:
            mask[hits.documents] = True
    found = np.flatnonzero(mask)
    return Hits(found, table.take(found))


def summed(documents: Documents, weights: Weights) -> Hits:
    """Documents in any order and more than once, each with the sum of its weights."""
    if not len(documents):
        return nothing()
    order = np.argsort(documents, kind="stable")
    ranked = documents[order]
    firsts = np.flatnonzero(np.concatenate(([True], ranked[1:] != ranked[:-1])))
    sums = np.add.reduceat(weights[order], firsts, dtype=np.float32)
    return Hits(ranked[firsts], sums)
