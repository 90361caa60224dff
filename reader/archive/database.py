"""One SQLite file opened the way the catalog and the reading state need it.

What goes wrong inside SQLite is told here, in sentences, as one of the errors of `reader.errors`.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from reader.errors import KawarabanError, LibraryBusyError, LibraryDamagedError

PATIENCE_SECONDS = 10.0
_STEPS = 20_000  # of SQLite between two questions whether to go on: about a millisecond
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_UNUSABLE = (
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
)


class _EndedError(Exception):
    """A statement was ended by who began it."""


class Database:
    """A connection to one SQLite file, which it owns until `close`.

    `name` and `mending` make the sentences: what this file is, and what to do when it is damaged.
    A writer uses a write-ahead log, so that readers in other processes never wait for it. Writers
    wait for each other, at most `patience` seconds.
    """

    def __init__(
        self,
        path: Path,
        name: str,
        mending: str,
        *,
        read_only: bool = False,
        durable: bool = False,
        tidies: bool = False,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        """Who reads only and `tidies` leaves the file alone whole when it closes last, as a
        writer does."""
        self.path = path
        self.read_only = read_only
        self._name = name
        self._mending = mending
        if not read_only:
            self._make_folder()
        with self._explained():
            self._connection = sqlite3.connect(
                _to_read(path, tidies) if read_only else f"{path.absolute().as_uri()}?mode=rwc",
                uri=True,
                timeout=patience,
                isolation_level=None,
            )
        try:
            self._prepare(durable)
        except BaseException:
            self._connection.close()
            raise

    def all(self, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
        """All rows of a query."""
        with self._explained():
            return self._connection.execute(sql, parameters).fetchall()

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        with self._explained():
            row: tuple[Any, ...] | None = self._connection.execute(sql, parameters).fetchone()
            return row

    def number(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """The one number that a statement always answers."""
        with self._explained():
            return int(self._connection.execute(sql, parameters).fetchone()[0])

    def each(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Any]:
        """The rows of a query, one after the other."""
        with self._explained():
            yield from self._connection.execute(sql, parameters)

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run one statement; how many rows it changed."""
        with self._explained():
            return self._connection.execute(sql, parameters).rowcount

    def run_many(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Run one statement once for each tuple of parameters."""
        with self._explained():
            self._connection.executemany(sql, parameters)

    @contextmanager
    def part(self) -> Iterator[None]:
        """A transaction that the disk is not waited for: the next one waits for both."""
        before = self.number("PRAGMA synchronous")
        self.run("PRAGMA synchronous = NORMAL")
        try:
            with self.transaction():
                yield
        finally:
            self.run(f"PRAGMA synchronous = {before}")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is run inside is written together or, on any error, not at all."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """All that is read inside is as of one moment; others may write meanwhile."""
        self.run("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    @contextmanager
    def transaction_until(self, stop: Callable[[], bool]) -> Iterator[None]:
        """The same, but left in the middle, with nothing written, when `stop` says so."""
        with suppress(_EndedError), self.transaction(), self._asking(stop):
            yield

    def attach(self, path: Path | None, alias: str, tables: Sequence[str] = ()) -> None:
        """Read another database beside this one as `alias`; None attaches an empty one, in which
        the statements `tables` make some."""
        place = ":memory:" if path is None else _to_read(path)
        self.run(f"ATTACH DATABASE ? AS {alias}", (place,))
        if path is None:
            self.run("PRAGMA query_only = OFF")
            for statement in tables:
                self.run(statement)
            self.run(f"PRAGMA query_only = {int(self.read_only)}")

    def copy_to(self, path: Path) -> None:
        """Write a copy of the whole database to `path`, consistent while others write."""
        with self._explained():
            target = sqlite3.connect(path)
            try:
                self._connection.backup(target)
            finally:
                target.close()

    def empty(self) -> None:
        """Take everything out of the file, even when it is damaged; who has it open sees that."""
        nothing = sqlite3.connect(":memory:")
        try:
            with self._explained():
                nothing.backup(self._connection)
        finally:
            nothing.close()

    def close(self) -> None:
        """Close the file; the last process to do so tidies the write-ahead log away."""
        self._connection.close()

    def damaged(self) -> LibraryDamagedError:
        """The error to raise when this file turns out to be damaged."""
        return LibraryDamagedError(f"{self._named()} is damaged: {self._mending}.")

    @contextmanager
    def _asking(self, stop: Callable[[], bool]) -> Iterator[None]:
        self._connection.set_progress_handler(lambda: int(stop()), _STEPS)
        try:
            yield
        finally:
            self._connection.set_progress_handler(None, 0)

    def _prepare(self, durable: bool) -> None:
        if self.read_only:
            self.run("PRAGMA query_only = ON")
        else:
            self.run("PRAGMA journal_mode = WAL")
            self.run(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        self.run("PRAGMA foreign_keys = ON")
        self.run("PRAGMA temp_store = MEMORY")

    def _make_folder(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unusable(error) from error

    def _unusable(self, error: Exception) -> KawarabanError:
        return KawarabanError(
            f"{self._named()} cannot be used ({error}): check that its folder exists and may be "
            "written to."
        )

    def _named(self) -> str:
        # The path may hold bytes that are no text; a sentence for people must not break on them.
        return f"The {self._name} {str(self.path).encode('utf-8', 'replace').decode()}"

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without the extended part
            if code in _DAMAGED:
                raise self.damaged() from error
            if code in _BUSY:
                raise LibraryBusyError(
                    f"{self._named()} is being written by another process: try again in a moment."
                ) from error
            if code == sqlite3.SQLITE_INTERRUPT:
                raise _EndedError from error
            if code == sqlite3.SQLITE_FULL:
                raise KawarabanError(
                    f"{self._named()} cannot grow because the disk is full: free some space and "
                    "try again; what was stored before is kept."
                ) from error
            if code in _UNUSABLE:
                raise self._unusable(error) from error
            raise


def _to_read(path: Path, tidies: bool = False) -> str:
    """The address of a file that is only read.

    To read it beside writers SQLite needs two more files, which the last one to close it takes
    away if it could write. Where these can't be made nobody can write, so it does without
    them.
    """
    address = path.absolute().as_uri()
    if os.access(path.parent, os.W_OK):
        return f"{address}?mode={'rw' if tidies else 'ro'}"
    needed = (path.with_name(path.name + end) for end in ("-wal", "-shm"))
    alone = not any(each.exists() for each in needed)
    return f"{address}?mode=ro{'&immutable=1' if alone else ''}"
