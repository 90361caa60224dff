"""The full-text index in its folder: opened, updated by whole commits, searched.

It is a cache: what can't be read is made anew from the archive. A version file of our own is
checked before Whoosh reads anything, for Whoosh's files hold pickles.
"""

# mypy: allow-untyped-calls
import os
import pickle
import shutil
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.reading import CorruptIndexError

from reader.article import ArticleId
from reader.errors import KawarabanError, LibraryDamagedError, QueryError
from reader.search import terms
from reader.search.commits import commit
from reader.search.evaluation import Deadline, Evaluation, States
from reader.search.language import Query
from reader.search.ordering import ordered
from reader.search.schema import Document, fingerprint, make_schema
from reader.search.segments import INDEX_NAME, MappedStorage, Snapshot, SnapshotReader

__all__ = ["Document", "Index"]

_VERSION_FILE = "version"
_OUR_VERSION = fingerprint()
_OURS = (INDEX_NAME, f"_{INDEX_NAME}_", _VERSION_FILE)
_NEAREST_SECONDS = 5.0
_DAMAGE = (CorruptIndexError, pickle.UnpicklingError, struct.error, zlib.error, EOFError)
_Answer = TypeVar("_Answer")


class Index:
    """Owns the index folder: its readers and, for the time of an update, its lock.

    Not to be used from several threads at once. Several processes may read one folder while
    one of them writes.
    """

    def __init__(self, folder: Path) -> None:
        """For an index that exists and has our version: use `open` or `create`."""
        self._storage = MappedStorage(str(folder))
        self._reader = SnapshotReader(self._storage)
        self._snapshot = self._reader.open()

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
        _check_version(folder)
        try:
            return cls(folder)
        except Exception as error:  # pickles that were damaged can raise anything
            raise _damaged() from error

    @classmethod
    def create(cls, folder: Path) -> "Index":
        """An empty index in `folder`, in place of the one that was there.

        The version file goes first and comes last: half an index is never taken for one.
        """
        (folder / _VERSION_FILE).unlink(missing_ok=True)
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.iterdir():
            if path.name.startswith(_OURS):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        FileIndex.create(FileStorage(str(folder)), make_schema(), INDEX_NAME)
        _write_safely(folder / _VERSION_FILE, _OUR_VERSION)
        return cls(folder)

    @property
    def count(self) -> int:
        """How many articles the index holds."""
        return self._snapshot.count

    def ids(self) -> set[ArticleId]:
        """All articles the index holds."""
        return {
            ArticleId(part.columns.ids[number])
            for part in self._snapshot.parts
            for number in part.live()
        }

    def refresh(self) -> None:
        """See what other processes have committed since.

        LibraryDamagedError when one of another version has made the index anew.
        """
        _check_version(Path(self._storage.folder))
        if self._reader.newest() != self._snapshot.commit:
            self._reopen()

    def close(self) -> None:
        """Let go of all files."""
        self._snapshot.close()

    def update(self, documents: Iterable[Document], removed: Iterable[ArticleId]) -> None:
        """Add or replace `documents` and take out `removed`, in one commit.

        LibraryBusyError when another process is updating; OSError when the disk refuses. Either
        way, and when the process is killed, the index stays as it was.
        """
        newest = {document.id: document for document in documents}
        gone = set(removed)
        self.refresh()
        if not newest and gone.isdisjoint(self.ids()):
            return
        with _damage_reported():
            commit(self._storage, self._reader.columns, newest.values(), newest.keys() | gone)
        self.refresh()

    def search(
        self, query: Query, *, states: States, sort: str = "", seconds: float = 2.0
    ) -> tuple[tuple[ArticleId, ...], tuple[float, ...]]:
        """All articles that match and, along them, their scores; best or newest first by `sort`.

        `states` gives the articles in a reading state. Without `sort` the query's own order is
        used. QueryError for a query that has problems, SearchTimeoutError after `seconds`.
        """
        tree = query.tree
        if tree is None:
            raise QueryError(query.problems[0].sentence)
        order = sort or query.sort or "relevance"

        def answer(snapshot: Snapshot) -> tuple[tuple[ArticleId, ...], tuple[float, ...]]:
            scores = Evaluation(snapshot, states, Deadline(seconds)).scores(tree)
            numbers = ordered(snapshot, scores, order)
            ids = tuple(ArticleId(snapshot.ids[number]) for number in numbers)
            return ids, tuple(scores[number] for number in numbers)

        return self._read(answer)

    def document_frequencies(self, stems: Iterable[str]) -> dict[str, int]:
        """In about how many articles each stem is (see `terms`)."""
        wanted = tuple(stems)
        return self._read(lambda snapshot: terms.document_frequencies(snapshot, wanted))

    def nearest(
        self, weights: Mapping[str, float], limit: int, exclude: ArticleId
    ) -> list[tuple[ArticleId, float]]:
        """The articles that best match stems with weights, best first, without `exclude`.

        The weights should tell rarity too: no other is applied. Scores compare within one answer.
        """

        def answer(snapshot: Snapshot) -> list[tuple[ArticleId, float]]:
            evaluation = Evaluation(snapshot, lambda _: (), Deadline(_NEAREST_SECONDS))
            return terms.nearest(snapshot, evaluation, weights, limit, exclude)

        return self._read(answer)

    def _read(self, answer: Callable[[Snapshot], _Answer]) -> _Answer:
        """Ask the snapshot; once more with a new one when a commit took its files away.

        Damage that shows only now would stay for ever: without its version file the index is
        built again by the next process that updates it.
        """
        try:
            with _damage_reported():
                try:
                    return answer(self._snapshot)
                except FileNotFoundError:
                    self._reopen()
                    return answer(self._snapshot)
        except LibraryDamagedError:
            (Path(self._storage.folder) / _VERSION_FILE).unlink(missing_ok=True)
            raise

    def _reopen(self) -> None:
        with _damage_reported():
            newer = self._reader.open()
        self._snapshot.close()
        self._snapshot = newer


def _check_version(folder: Path) -> None:
    """Before any of Whoosh's pickles is read: LibraryDamagedError unless it is our version."""
    try:
        version = (folder / _VERSION_FILE).read_text("ascii")
    except (OSError, ValueError):
        version = ""
    if version != _OUR_VERSION:
        raise LibraryDamagedError(
            "The search index was made by another version or is incomplete: "
            "it has to be built again."
        )


@contextmanager
def _damage_reported() -> Iterator[None]:
    try:
        yield
    except KawarabanError:
        raise
    except _DAMAGE as error:
        raise _damaged() from error


def _damaged() -> LibraryDamagedError:
    return LibraryDamagedError(
        "The search index is damaged: it has to be built again, which `kawaraban index` does."
    )


def _write_safely(path: Path, text: str) -> None:
    draft = path.with_suffix(".draft")
    with draft.open("w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
