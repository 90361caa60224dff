"""Scores of hits, their order, and how they spread over a column of numbers."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.files import Array
from reader.search.arrays.hits import Documents, Hits, Weights

_RANK_BITS = np.uint64(32)
_RANK = np.uint64(0xFFFFFFFF)


def rarity(documents: int, matching: int) -> float:
    """The weight of what is in `matching` of all documents: BM25's idf, kept positive.

    It is the logarithm of the odds against it (Robertson and Spärck Jones 1976) where those are
    high. What is in more than half of the documents, as stop words are, counts for very little
    rather than against them: a long query is not decided by its common words.
    """
    odds = (documents - matching + 0.5) / (matching + 0.5)
    return math.log1p(odds * odds) / 2


def saturated(hits: Hits, rarity: float, k1: float) -> Hits:
    """Occurrences as scores: `rarity * (k1 + 1) * occurrences / (k1 + occurrences)`.

    BM25F (Robertson and Zaragoza 2009): the weighted occurrences of all fields are added up
    before they are saturated, once.
    """
    found = hits.weights
    scores = found / (found + np.float32(k1))
    scores *= np.float32(rarity * (k1 + 1))
    return Hits(hits.documents, scores)


class Order:
    """All documents in one order, by which any hits are put in order without being sorted."""

    def __init__(self, keys: Sequence[Array]) -> None:
        """By the first key; where that is the same by the second, and so on."""
        self._documents = np.lexsort(tuple(reversed(keys)))
        self._ranks = np.empty(len(self._documents), dtype=np.uint32)
        self._ranks[self._documents] = np.arange(len(self._documents), dtype=np.uint32)

    def sorted(self, documents: Documents) -> Documents:
        """Documents in this order."""
        ranks = self._ranks.take(documents)
        if len(ranks) * 16 < len(self._ranks):
            ranks.sort()
            return self._documents[ranks]
        there = np.zeros(len(self._ranks), dtype=np.bool_)
        there[ranks] = True
        return self._documents[there]

    def best(self, hits: Hits, limit: int | None = None) -> tuple[Documents, Weights]:
        """The `limit` highest weights first, all without it; equal ones in this order.

        Weights must not be below 0: the bits of such floats are in the order of the floats.
        """
        keys = (~hits.weights.view(np.uint32)).astype(np.uint64)
        keys <<= _RANK_BITS
        keys |= self._ranks.take(hits.documents)
        if limit is not None and limit < len(keys):
            keys = np.partition(keys, limit)[:limit]
        keys.sort()
        scores = (~(keys >> _RANK_BITS).astype(np.uint32)).view(np.float32)
        keys &= _RANK
        return self._documents.take(keys.astype(np.intp)), scores


def spread(values: Array, edges: Array) -> NDArray[np.int64]:
    """How many values are from each edge up to the next; outside of all they are left out."""
    places = np.searchsorted(edges, values, "right")
    return np.bincount(places, minlength=len(edges) + 1)[1 : len(edges)]
