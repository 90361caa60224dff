"""The orders that hits can be asked for in: by date articles of unknown date come last, by title
those without a headline."""

from array import array
from bisect import bisect
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.hits import Documents, Hits, Weights
from reader.search.arrays.ranking import Order
from reader.search.arrays.snapshot import Snapshot
from reader.search.histogram import histogram
from reader.search.results import Beside, Ranked
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

    def joined(
        self, documents: Documents, found: Ranked, sort: str, beside: Sequence[Beside]
    ) -> Ranked:
        """All hits of the index, which are `documents` in the order `sort`, and those beside it
        that are not among them: each has its place, by relevance the last ones, newest first."""
        ids = np.asarray(found.ids)
        others = np.isin([each.id for each in beside], ids, invert=True)
        more = [beside[at] for at in np.flatnonzero(others).tolist()]
        times = np.array([_minute(each.published) for each in more], dtype=np.int64)
        published = self._snapshot.numbers("published").take(documents)
        order, places = self._places(documents, published, sort, more, times)
        ids = np.insert(ids, places, np.array([each.id for each in more], dtype=np.int64)[order])
        return Ranked(
            total=len(ids),
            ids=array("q", ids.tobytes()),
            scores=array("f", np.insert(np.asarray(found.scores), places, 0.0).tobytes()),
            histogram=histogram(np.concatenate((published, times))),
        )

    def _places(
        self,
        documents: Documents,
        published: NDArray[np.int64],
        sort: str,
        more: Sequence[Beside],
        times: NDArray[np.int64],
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The order of `more`, and before which of the documents each then comes."""
        match sort:
            case "newest":
                known, ours = -published, -times
            case "oldest":
                known, ours = _unknown_last(published), _unknown_last(times)
            case "title":
                titles, held = [_by_title(each.title.encode()) for each in more], self._titles
                rising = sorted(range(len(more)), key=titles.__getitem__)
                there = [_by_title(held[document]) for document in documents.tolist()]
                found = [bisect(there, titles[at]) for at in rising]
                return np.array(rising, dtype=np.int64), np.array(found, dtype=np.int64)
            case _:
                return np.arange(len(more)), np.full(len(more), len(documents))
        order = np.argsort(ours, kind="stable")
        return order, np.searchsorted(known, ours[order], "right")

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
        return Order([_unknown_last(published), self._snapshot.numbers("id")])

    @cached_property
    def _title(self) -> Order:
        titles = self._titles
        ranks = {title: rank for rank, title in enumerate(sorted(set(titles), key=_by_title))}
        ranked = np.fromiter(map(ranks.__getitem__, titles), np.int64, len(titles))
        published = self._snapshot.numbers("published")
        return Order([ranked, -published, self._snapshot.numbers("id")])

    @cached_property
    def _titles(self) -> Sequence[bytes]:
        return self._snapshot.values("title")


def _by_title(title: bytes) -> tuple[bool, bytes]:
    """Articles without a headline come last."""
    return not title, title


def _minute(published: int | None) -> int:
    return UNKNOWN_TIME if published is None else published


def _unknown_last(published: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.where(published == UNKNOWN_TIME, _LAST, published)
