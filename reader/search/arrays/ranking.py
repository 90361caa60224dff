"""Scores of hits, and their order."""

import math
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.files import Array
from reader.search.arrays.hits import Documents, Hits, Weights

_RANK_BITS = np.uint64(32)
_RANK = np.uint64(0xFFFFFFFF)
_FEW = 500  # hits that are sorted as they are
_GROUPS = 8


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
    """All documents in one order, in which any hits can be put, all of them or the first alone.

    The whole order is made when all hits are asked for; the first ones are chosen without it.
    """

    def __init__(self, keys: Sequence[Array]) -> None:
        """By the first key; where that is the same by the second, and so on; lowest first.

        No two documents may have all keys alike.
        """
        self._keys = keys

    def sorted(self, documents: Documents, limit: int | None = None) -> Documents:
        """The first `limit` documents in this order, all without it."""
        if limit is not None and limit < len(documents):
            first = self._keys[0].take(documents)
            documents = documents[_lowest(first, limit)]
        if len(documents) < _FEW:
            order = np.lexsort([key.take(documents) for key in reversed(self._keys)])
            return documents[order[:limit]]
        every, ranks = self._whole
        chosen = ranks.take(documents)
        if len(chosen) * 4 < len(ranks):
            chosen.sort()
            return every.take(chosen[:limit])
        there = np.zeros(len(ranks), dtype=np.bool_)
        there[chosen] = True
        return every.take(np.flatnonzero(there)[:limit])

    def best(self, hits: Hits, limit: int | None = None) -> tuple[Documents, Weights]:
        """The `limit` highest weights first, all without it; equal ones in this order.

        Weights must not be below 0: the bits of such floats are in the order of the floats.
        """
        if limit is None or limit >= len(hits):
            return self._all(hits)
        places = _lowest(-hits.weights, limit)
        documents, weights = hits.documents[places], hits.weights[places]
        if len(places) < _FEW:
            first, scores = self._all(Hits(documents, weights))
            return first[:limit], scores[:limit]
        ranked = np.sort(weights)[::-1]
        last = ranked[limit - 1]
        above = weights > last
        first, _ = self._all(Hits(documents[above], weights[above]))
        ties = self.sorted(documents[weights == last], limit - len(first))
        return np.concatenate((first, ties)), ranked[:limit]

    def _all(self, hits: Hits) -> tuple[Documents, Weights]:
        """All by their weights."""
        if len(hits) < _FEW:
            keys = [key.take(hits.documents) for key in reversed(self._keys)]
            order = np.lexsort([*keys, -hits.weights])
            return hits.documents[order], hits.weights[order]
        every, ranks = self._whole
        bits = (~hits.weights.view(np.uint32)).astype(np.uint64)
        bits <<= _RANK_BITS
        bits |= ranks.take(hits.documents)
        bits.sort()
        scores = (~(bits >> _RANK_BITS).astype(np.uint32)).view(np.float32)
        bits &= _RANK
        return every.take(bits.astype(np.intp)), scores

    @cached_property
    def _whole(self) -> tuple[Documents, NDArray[np.uint32]]:
        """All documents in this order, and the place of each in it."""
        documents = np.argsort(self._keys[0])
        first = self._keys[0].take(documents)
        same = first[1:] == first[:-1]
        ties = np.flatnonzero(np.append(same, False) | np.append(False, same))
        among = documents[ties]
        documents[ties] = among[np.lexsort([key.take(among) for key in reversed(self._keys)])]
        ranks = np.empty(len(documents), dtype=np.uint32)
        ranks[documents] = np.arange(len(documents), dtype=np.uint32)
        return documents, ranks


def _lowest(values: Array, limit: int) -> Documents:
    """The places of the `limit` lowest values, and of all that are as low as the last of them.

    Among the lowest of each of many groups the one in that place is no lower than it: so few
    are left to look at, and no value but these is sorted.
    """
    groups = limit * _GROUPS
    if not limit:
        return np.zeros(0, np.intp)
    if groups * 4 < len(values):
        rows = values[: len(values) // groups * groups].reshape(-1, groups)
        bound = np.partition(rows.min(axis=0), limit - 1)[limit - 1]
        places = np.flatnonzero(values <= bound)
        few = values[places]
    else:
        places, few = np.arange(len(values)), values
    bound = np.partition(few, limit - 1)[limit - 1]
    found: Documents = places[few <= bound]
    return found
