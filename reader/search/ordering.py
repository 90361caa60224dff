"""The orders that hits can be asked for in; articles of unknown date come last in both by date."""

from functools import cached_property

import numpy as np

from reader.search.arrays.hits import Documents, Hits, Weights
from reader.search.arrays.ranking import Order
from reader.search.arrays.snapshot import Snapshot
from reader.search.schema import UNKNOWN_TIME


class Orders:
    """The orders of one snapshot, each made when it is first asked for and then kept."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def ordered(self, hits: Hits, sort: str, limit: int | None = None) -> tuple[Documents, Weights]:
        """Hits with their scores in the order `sort`; ties newest first, then by id."""
        if sort == "relevance":
            return self._newest.best(hits, limit)
        documents = self._order(sort).sorted(hits.documents)[:limit]
        return documents, hits.weights[np.searchsorted(hits.documents, documents)]

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
        return Order([*self._dated(-1), self._snapshot.numbers("id")])

    @cached_property
    def _oldest(self) -> Order:
        return Order([*self._dated(1), self._snapshot.numbers("id")])

    @cached_property
    def _title(self) -> Order:
        titles = self._snapshot.values("title")
        ranks = {title: rank for rank, title in enumerate(sorted(set(titles)))}
        ranked = np.fromiter(map(ranks.__getitem__, titles), np.int64, len(titles))
        return Order([ranked, *self._dated(-1), self._snapshot.numbers("id")])

    def _dated(self, sign: int) -> tuple[np.ndarray, np.ndarray]:
        published = self._snapshot.numbers("published")
        return published == UNKNOWN_TIME, sign * published
