"""The orders that hits can be asked for in; articles of unknown date come last in both by date."""

from functools import cached_property

import numpy as np

from reader.search.arrays.hits import Documents, Hits, Weights
from reader.search.arrays.ranking import Order
from reader.search.arrays.snapshot import Snapshot
from reader.search.schema import UNKNOWN_TIME

_LAST = np.iinfo(np.int64).max
_FEW = 200


class Orders:
    """The orders of one snapshot, each made when it is first asked for and then kept."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def ordered(self, hits: Hits, sort: str, limit: int | None = None) -> tuple[Documents, Weights]:
        """The first `limit` hits with their scores in the order `sort`, all without it.

        Ties are broken newest first, then by id.
        """
        if sort == "relevance":
            return self._newest.best(hits, limit)
        documents = self._order(sort).sorted(hits.documents, limit)
        if len(documents) < _FEW:
            return documents, hits.weights[np.searchsorted(hits.documents, documents)]
        table = np.empty(self._snapshot.size, dtype=np.float32)
        table[hits.documents] = hits.weights
        return documents, table.take(documents)

    def _order(self, sort: str) -> Order:
        match sort:
            case "oldest":
                return self._oldest
            case "title":
                return self._title
            case _:
                return self._newest

    @cached_property
    def _newest(self) -> Order:
        """An unknown date is lower than any other."""
        published = self._snapshot.numbers("published")
        return Order([-published, self._snapshot.numbers("id")])

    @cached_property
    def _oldest(self) -> Order:
        published = self._snapshot.numbers("published")
        dated = np.where(published == UNKNOWN_TIME, _LAST, published)
        return Order([dated, self._snapshot.numbers("id")])

    @cached_property
    def _title(self) -> Order:
        titles = self._snapshot.values("title")
        ranks = {title: rank for rank, title in enumerate(sorted(set(titles)))}
        ranked = np.fromiter(map(ranks.__getitem__, titles), np.int64, len(titles))
        published = self._snapshot.numbers("published")
        return Order([ranked, -published, self._snapshot.numbers("id")])
