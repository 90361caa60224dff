"""The catalog's tables, and opening a file that may hold other ones, be damaged or be missing."""

import contextlib
import sqlite3
import time
from hashlib import blake2b
from pathlib import Path
from typing import Any

from reader.archive.composition import CaptureFacts, ComposedArticle
from reader.archive.database import Database
from reader.errors import KawarabanError, LibraryDamagedError

# Raise it when what is stored gets another meaning: a new reading of captures, another identity.
VERSION = 5

# A column that a version adds to captures or articles needs a DEFAULT: the rows of articles that
# are gone come from the version before.
_FACTS = """
    headline TEXT NOT NULL, folded TEXT, published INTEGER, offset INTEGER NOT NULL,
    precision TEXT NOT NULL, dateline TEXT NOT NULL, zone TEXT NOT NULL, updated INTEGER,
    section TEXT NOT NULL, source TEXT NOT NULL, kicker TEXT NOT NULL, byline TEXT NOT NULL,
    agency TEXT NOT NULL, place TEXT NOT NULL, language TEXT NOT NULL, lead TEXT NOT NULL,
    words INTEGER NOT NULL"""

_SCHEMA = (
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID",
    # The disk that each archive folder was on, to tell an empty mount point from an empty archive.
    "CREATE TABLE roots (path BLOB PRIMARY KEY, device INTEGER NOT NULL) WITHOUT ROWID",
    f"""CREATE TABLE captures (
    id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL, digest BLOB NOT NULL, article INTEGER NOT NULL,
    gone INTEGER NOT NULL, {_FACTS}, length INTEGER NOT NULL, captured INTEGER)""",
    "CREATE INDEX captures_of ON captures (article, gone)",
    "CREATE INDEX captures_titled ON captures (folded, article)",
    "CREATE INDEX captures_gone ON captures (digest) WHERE gone",
    f"""CREATE TABLE articles (
    id INTEGER PRIMARY KEY, {_FACTS}, sorted INTEGER, folded_section TEXT NOT NULL,
    captures INTEGER NOT NULL, path BLOB NOT NULL, gone INTEGER NOT NULL)""",
    "CREATE INDEX newest ON articles (sorted DESC, id, gone)",
    "CREATE INDEX by_section ON articles (folded_section, sorted DESC, id)",
    "CREATE INDEX by_title ON articles (folded, id, gone)",
    "CREATE INDEX counted ON articles (folded_section, gone, id, section)",
    "CREATE INDEX gone_articles ON articles (id) WHERE gone",
    # The names that articles carry are counted while a reader types one.
    *(
        f"CREATE INDEX {name}_names ON articles ({name}, gone) WHERE {name} <> ''"
        for name in ("byline", "agency", "section", "source", "place")
    ),
    # Pages saved on one day print the same list: each is kept once. Titles are JSON arrays.
    """CREATE TABLE lists (
    id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, kind TEXT NOT NULL,
    section TEXT NOT NULL, folded_section TEXT NOT NULL, heading TEXT NOT NULL,
    titles TEXT NOT NULL, folded TEXT NOT NULL)""",
    # When each list was seen last, and by which capture: worked out from all the others.
    """CREATE TABLE seen (
    list INTEGER PRIMARY KEY, kind TEXT NOT NULL, section TEXT NOT NULL,
    capture INTEGER NOT NULL, minute INTEGER, exact INTEGER NOT NULL)""",
    "CREATE INDEX seen_newest ON seen (kind, section, minute DESC)",
    """CREATE TABLE printed (
    capture INTEGER NOT NULL, position INTEGER NOT NULL, list INTEGER NOT NULL,
    PRIMARY KEY (capture, position)) WITHOUT ROWID""",
    "CREATE INDEX printed_lists ON printed (list)",
    # What belongs together, as worked out by the indexer: stories of one article, too. `profile`
    # is what a story is about, for the next run, and empty once that is to find its articles new
    # ones; `central` is the article whose headline names it.
    """CREATE TABLE stories (
    id INTEGER PRIMARY KEY, central INTEGER NOT NULL, profile BLOB NOT NULL)""",
    "CREATE TABLE story_articles (article INTEGER PRIMARY KEY, story INTEGER NOT NULL)",
    "CREATE INDEX story_articles_of ON story_articles (story)",
    # The articles whose files have changed, and those of stories that were undone: what stories
    # have to be told of is among them.
    "CREATE TABLE untold (article INTEGER PRIMARY KEY)",
    # Without size: met while scanning and told anew by each scan. With it: a file that was read.
    """CREATE TABLE problems (
    path BLOB PRIMARY KEY, reason TEXT NOT NULL, size INTEGER, mtime_ns INTEGER,
    digest BLOB NOT NULL) WITHOUT ROWID""",
    # Articles that have another id since their file, unchanged, has another name.
    "CREATE TABLE successors (article INTEGER PRIMARY KEY, successor INTEGER NOT NULL)",
    "CREATE TABLE pending (article INTEGER PRIMARY KEY, sorted INTEGER)",
    "CREATE INDEX pending_newest ON pending (sorted DESC)",
)
# Tables that stand in for the reading state where there is none.
_NO_STATE = (
    "CREATE TABLE state.reading (article INTEGER PRIMARY KEY, read_at INTEGER, starred_at INTEGER)",
    "CREATE TABLE state.notes (article INTEGER PRIMARY KEY)",
    "CREATE TABLE state.highlights (article INTEGER)",
    "CREATE TABLE state.tags (id INTEGER PRIMARY KEY, name TEXT, folded TEXT)",
    "CREATE TABLE state.tagged (tag INTEGER, article INTEGER, PRIMARY KEY (tag, article))",
)
_MENDING = (
    "it is only a cache, so close the program and run `kawaraban index`, which makes it anew from "
    "the article files"
)

CAPTURE_COLUMNS = ", ".join(CaptureFacts._fields)
ARTICLE_COLUMNS = ", ".join(ComposedArticle._fields)
CAPTURE_FIELDS = ("path", "size", "mtime_ns", "digest", "article", "gone", *CaptureFacts._fields)

_IS_GONE = "IN (SELECT id FROM articles WHERE gone)"
# What no file tells again, so that the catalog of another version hands it on: table, columns,
# which rows.
_HANDED_ON = (
    ("captures", CAPTURE_FIELDS, f"article {_IS_GONE}"),
    ("articles", ("id", *ComposedArticle._fields), f"id {_IS_GONE}"),
    ("roots", ("path", "device"), "1"),
)


def open_for_writing(path: Path, state: Path | None) -> Database:
    """The catalog at `path`, made from nothing when missing, damaged or of another version."""
    try:
        database = _made(path)
    except LibraryDamagedError:
        discard(path)
        database = _made(path)
    return _with_state(database, state)


def open_for_reading(path: Path, state: Path | None) -> Database:
    """The catalog at `path` as it is; LibraryDamagedError when it has to be made first."""
    if not path.exists():
        raise LibraryDamagedError(_unmade(path))
    database = _opened(path, read_only=True)
    try:
        if _stamp(database) != _expected_stamp():
            raise LibraryDamagedError(_unmade(path))
    except KawarabanError:
        database.close()
        raise
    return _with_state(database, state)


def begin_anew(database: Database) -> None:
    """Make the catalog from nothing in the file that is open, here and in other processes."""
    database.empty()
    _make(database)


def discard(path: Path) -> None:
    """Delete a catalog that turned out to be damaged; no connection to it may be open."""
    for suffix in ("", "-wal", "-shm"):
        try:
            with contextlib.suppress(FileNotFoundError):
                path.with_name(path.name + suffix).unlink()
        except OSError as error:
            raise LibraryDamagedError(f"The catalog {path} is damaged: {_MENDING}.") from error


def _opened(path: Path, *, read_only: bool = False) -> Database:
    return Database(path, "catalog", _MENDING, read_only=read_only, tidies=True)


def _made(path: Path) -> Database:
    database = _opened(path)
    try:
        if _stamp(database) != _expected_stamp():
            _make(database)
    except (KawarabanError, sqlite3.Error):
        database.close()
        raise
    return database


def _make(database: Database) -> None:
    # In the file that is there: readers may have it open, and a file that is replaced under an
    # open connection can take the write-ahead log of its successor with it.
    with database.transaction():
        if _stamp(database) == _expected_stamp():
            return  # another process was quicker
        handed_on = _handed_on(database)
        for (name,) in database.all("SELECT name FROM sqlite_master WHERE type = 'table'"):
            if not name.startswith("sqlite_"):
                quoted = name.replace('"', '""')
                database.run(f'DROP TABLE "{quoted}"')
        for statement in _SCHEMA:
            database.run(statement)
        with contextlib.suppress(sqlite3.IntegrityError):  # rows that are none of ours
            for statement, rows in handed_on:
                database.run_many(statement, rows)
        # Begun at the clock, so that no reader takes the new catalog for the one before.
        database.run("INSERT INTO meta VALUES ('generation', ?)", (time.time_ns() // 1000,))
        database.run("INSERT INTO meta VALUES ('schema', ?)", (_expected_stamp(),))


def _handed_on(database: Database) -> list[tuple[str, list[Any]]]:
    """What the catalog of another version has that is to be kept: how to put it, and the rows.

    All of it, or nothing where its tables are none of ours.
    """
    found = []
    for table, columns, which in _HANDED_ON:
        held = database.all("SELECT name FROM pragma_table_info(?)", (table,))
        known = [column for column in columns if (column,) in held]
        names, places = ", ".join(known), ", ".join("?" * len(known))
        try:
            rows = database.all(f"SELECT {names} FROM {table} WHERE {which}")
        except sqlite3.OperationalError:
            return []
        found.append((f"INSERT INTO {table} ({names}) VALUES ({places})", rows))
    return found


def _stamp(database: Database) -> str:
    if not database.one("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'"):
        return ""
    try:
        found = database.one("SELECT value FROM meta WHERE name = 'schema'")
    except sqlite3.OperationalError:  # a table of that name, of another program
        return ""
    return str(found[0]) if found else ""


def _expected_stamp() -> str:
    schema = blake2b("\n".join(_SCHEMA).encode(), digest_size=8).hexdigest()
    return f"{VERSION} {schema}"


def _with_state(database: Database, state: Path | None) -> Database:
    try:
        database.attach(state, "state", _NO_STATE)
    except KawarabanError:
        database.close()
        raise
    return database


def _unmade(path: Path) -> str:
    return (
        f"The catalog {path} has not been made by this version yet: run `kawaraban index`, which "
        "makes it from the article files."
    )
