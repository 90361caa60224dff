"""The full-text index in its folder: opened, updated by whole commits, searched.

It is a cache: what can't be read is made anew from the archive.
"""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import numpy as np

from reader.article import ArticleId
from reader.errors import LibraryBusyError, LibraryDamagedError, QueryError
from reader.search import schema, seal, terms
from reader.search.arrays import hits
from reader.search.arrays.errors import (
    ArrayIndexError,
    BusyIndexError,
    DamagedIndexError,
    MissingIndexError,
    OtherVersionError,
)
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.memory import keep_freed
from reader.search.arrays.snapshot import Snapshot
from reader.search.closeness import Closeness
from reader.search.evaluation import Deadline, Evaluation, States
from reader.search.histogram import histogram
from reader.search.language import Query
from reader.search.ordering import Orders
from reader.search.outlines import Likely, Outlines, Weighed
from reader.search.results import Beside, Ranked
from reader.search.schema import LAYOUT, Document
from reader.search.syntax import Node
from reader.search.vocabulary import Vocabulary

__all__ = ["Document", "Index"]


class Index:
    """Owns the index folder: its readers and, for the time of an update, its lock.

    Not to be used from several threads at once. Several processes may read one folder while
    one of them writes.
    """

    def __init__(self, folder: Path, arrays: ArrayIndex) -> None:
        """For an index that exists and has our version: use `open` or `create`."""
        self._folder = folder
        self._arrays = arrays
        self._numbering = schema.numbering()
        keep_freed()
        self._look_at(arrays.snapshot())

    @classmethod
    def open(cls, folder: Path, *, make: bool = True) -> "Index":
        """The index in `folder`; where there is none a new one, unless `make` is False.

        LibraryDamagedError when it was made by another version or can't be read: then
        `create` makes a new one, to be filled from the archive. Only the one process that
        updates an index may make it.
        """
        if not folder.is_dir() or not any(folder.iterdir()):
            if make:
                return cls.create(folder)
            raise LibraryDamagedError(
                "There is no search index yet: it is made when the archive is read."
            )
        seal.check(folder)
        with _damage_reported(folder):
            return cls(folder, ArrayIndex.open(folder, LAYOUT, seal.OUR_VERSION))

    @classmethod
    def create(cls, folder: Path) -> "Index":
        """An empty index in `folder`, in place of the one that was there.

        The seal goes first and comes last: half an index is never taken for one.
        """
        seal.remove(folder)
        arrays = ArrayIndex.create(folder, LAYOUT, seal.OUR_VERSION)
        seal.put(folder)
        return cls(folder, arrays)

    @property
    def count(self) -> int:
        """How many articles the index holds."""
        return self._snapshot.count

    def ids(self) -> set[ArticleId]:
        """All articles the index holds."""
        ids, live = self._snapshot.numbers("id"), self._snapshot.live
        return set(map(ArticleId, (ids if live is None else ids[live]).tolist()))

    def refresh(self) -> None:
        """See what other processes have committed since.

        LibraryDamagedError when one of another version has made the index anew.
        """
        seal.check(self._folder)
        with _damage_reported(self._folder):
            try:
                changed = self._arrays.newest() != self._snapshot.stamp
            except MissingIndexError:  # it was followed just now
                changed = True
            if changed:
                self._look_at(self._arrays.snapshot())

    def close(self) -> None:
        """Let go of all files, as soon as nothing that was read of them is in use."""
        self._arrays.close()
        self._look_at(Snapshot(self._snapshot.stamp, LAYOUT, ()))

    def update(
        self,
        documents: Iterable[Document],
        removed: Iterable[ArticleId],
        shares: Sequence[str] = (),
    ) -> None:
        """Add or replace `documents` and take out `removed`, in one commit.

        `shares` are files of a `sharing.Sharing`, whose articles are to be named in `removed`.

        LibraryBusyError when another process is updating; OSError when the disk refuses. Either
        way, and when the process is killed, the index stays as it was.
        """
        newest = {document.id: document for document in documents}
        gone = set(removed)
        self.refresh()
        if not newest and not shares and not self._holds_any(gone):
            return
        with _damage_reported(self._folder), self._arrays.writer(self._numbering) as writer:
            writer.delete("id", newest.keys() | gone)
            writer.adopt(shares)
            for document in newest.values():
                writer.add(schema.texts_of(document), schema.values_of(document))
            writer.commit()
        self.refresh()

    def make_whole(self) -> None:
        """Rewrite the index as one piece, which is searched soonest.

        It takes about 1 second for 25,000 articles. Errors are those of `update`.
        """
        with _damage_reported(self._folder), self._arrays.writer() as writer:
            writer.commit(merge_all=True)
        self.refresh()

    def sweep(self) -> None:
        """Remove the shares that no `update` took. Nobody may be writing one."""
        self._arrays.sweep()

    def search(
        self,
        query: Query,
        *,
        states: States,
        sort: str = "",
        within: "array[int] | None" = None,
        limit: int | None = None,
        beside: Sequence[Beside] = (),
        seconds: float = 2.0,
    ) -> Ranked:
        """The articles that match, best or newest first by `sort`: all of them, or the first
        `limit`; the total is always that of all. Without a limit there is the histogram too.

        `states` gives the articles in a reading state. Without `sort` the query's own order is
        used. With `within` only articles with one of these ids count. Without a limit, hits from
        `beside` the index come among the others, last by relevance. QueryError for a query that
        has problems, SearchTimeoutError after `seconds`.
        """
        tree = query.tree
        if tree is None:
            raise QueryError(query.problems[0].sentence)
        order = sort or query.sort or "relevance"
        with _damage_reported(self._folder):
            evaluation = Evaluation(self._snapshot, states, Deadline(seconds))
            found = evaluation.scores(tree)
            if within is not None:
                found = hits.only(found, self._snapshot.with_numbers("id", np.asarray(within)))
            if order == "relevance":
                rarities = evaluation.rarities
                documents, scores = self._closeness.ordered(found, tree, rarities, limit)
            else:
                documents, scores = self._orders.ordered(found, order, limit)
            ids = self._snapshot.numbers("id").take(documents)
            first = Ranked(len(found), array("q", ids.tobytes()), array("f", scores.tobytes()))
            if limit is not None:
                return first
            published = self._snapshot.numbers("published").take(found.documents)
            if beside:
                return self._orders.joined(documents, first, order, beside)
            return replace(first, histogram=histogram(published))

    def counting(
        self, *, states: States, within: "array[int] | None" = None, seconds: float = 2.0
    ) -> Callable[[Node], int]:
        """What tells of any tree how many articles match, as long as the index stays as it is.

        For `seconds` in all, then it raises SearchTimeoutError. The rest is as for `search`.
        """
        snapshot = self._snapshot
        evaluation = Evaluation(snapshot, states, Deadline(seconds))
        inside = None if within is None else snapshot.with_numbers("id", np.asarray(within))

        def count(tree: Node) -> int:
            with _damage_reported(self._folder):
                found = evaluation.scores(tree).documents
            return len(found) if inside is None else int(np.count_nonzero(inside[found]))

        return count

    @contextmanager
    def vocabulary(self) -> Iterator[Vocabulary]:
        """The words of the index, as long as it stays as it is."""
        with _damage_reported(self._folder):
            yield Vocabulary(self._snapshot)

    def document_frequencies(self, stems: Iterable[str]) -> dict[str, int]:
        """In about how many articles each stem is (see `terms.Frequencies`)."""
        with _damage_reported(self._folder):
            return self._frequencies.of(stems)

    def outlines(
        self, silent: Collection[str], new: Sequence[ArticleId], size: int
    ) -> Iterator[tuple[list[Weighed], list[Likely]]]:
        """What `new` articles are about, by pieces of `size` in their order, and which are likely
        alike (see `Outlines`); `silent` words are left out."""
        with _damage_reported(self._folder):
            told = Outlines(self._snapshot, silent, new)
            for first in range(0, len(new), size):
                yield told.of(new[first : first + size])

    def nearest(
        self, weights: Mapping[str, float], limit: int, exclude: Collection[ArticleId]
    ) -> list[tuple[ArticleId, float]]:
        """The articles that best match stems with weights, best first, without those to `exclude`.

        The weights should tell rarity too: no other is applied. One plain occurrence of a stem
        in an article of usual length counts for about its weight.
        """
        with _damage_reported(self._folder):
            return terms.nearest(self._snapshot, weights, limit, exclude)

    def _holds_any(self, articles: Iterable[ArticleId]) -> bool:
        """Whether one of these was ever in the index and may still be."""
        wanted = np.fromiter(articles, np.int64)
        return bool(np.isin(self._snapshot.numbers("id"), wanted).any())

    def _look_at(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._frequencies = terms.Frequencies(snapshot)
        self._orders = Orders(snapshot)
        self._closeness = Closeness(snapshot, self._orders)


@contextmanager
def _damage_reported(folder: Path) -> Iterator[None]:
    """Errors of the arrays as those of the program. Damage would stay for ever where only readers
    see it: without its seal the index is built again by who updates it."""
    try:
        yield
    except BusyIndexError as error:
        raise LibraryBusyError(
            "Another program is updating the search index: try again when it is done."
        ) from error
    except OtherVersionError as error:
        raise seal.of_another_version() from error
    except ArrayIndexError as error:
        if isinstance(error, DamagedIndexError):
            with suppress(OSError):  # where nothing may be written
                seal.remove(folder)
        raise LibraryDamagedError(
            "The search index is damaged: it has to be built again, which `kawaraban index` does."
        ) from error
