"""SQLite FTS5: Porter's stemmer, bm25 with title 4 and body 1.

It keeps the texts too, which it needs to replace or delete a row. The exact total is a second
query, as there is no other way to it; FTS5 has no fuzzy search. Titles and dates are in a table
beside it, so that no text is read for them.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from tests.benchmarks.engines import CACHE
from tests.benchmarks.planted import Article
from tests.benchmarks.planting import TOP, Asked, Row

_TABLES = """
    PRAGMA journal_mode = WAL;
    CREATE TABLE articles (id INTEGER PRIMARY KEY, title TEXT, published INTEGER);
    CREATE VIRTUAL TABLE words USING fts5(
        title, body, tokenize='porter unicode61');
    INSERT INTO words(words, rank) VALUES ('rank', 'bm25(4.0, 1.0)');
"""
_FIRST = """
    SELECT id, articles.title, published FROM words CROSS JOIN articles ON id = words.rowid
    WHERE words MATCH ? ORDER BY {} LIMIT ?"""
_BEST, _NEWEST = _FIRST.format("rank"), _FIRST.format("published DESC")
_COUNT = "SELECT count(*) FROM words WHERE words MATCH ?"


def version() -> str:
    """What a kept index must have been made with."""
    return f"{sqlite3.sqlite_version}, with texts"


def write(folder: Path, articles: Iterable[Article]) -> None:
    """All in one transaction."""
    with closing(sqlite3.connect(folder / "fts5.sqlite")) as database:
        database.executescript(_TABLES)
        for each in articles:
            database.execute(
                "INSERT INTO articles VALUES (?, ?, ?)", (each.number, each.title, each.published)
            )
            database.execute(
                "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
                (each.number, each.title, f"{each.lead}\n{each.body}"),
            )
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class Searcher:
    """A database that is open."""

    def __init__(self, folder: Path) -> None:
        self._database = sqlite3.connect(f"file:{folder / 'fts5.sqlite'}?mode=ro", uri=True)
        self._database.execute(f"PRAGMA cache_size = -{CACHE}")

    def ask(self, asked: Asked) -> tuple[int, list[Row]] | None:
        """How many articles are found, and the first of them; None for what it can't do."""
        if asked.form == "fuzzy":
            return None
        text = _text(asked)
        rows: list[Row] = []
        if asked.order:
            chosen = _NEWEST if asked.order == "newest" else _BEST
            rows = self._database.execute(chosen, (text, TOP)).fetchall()
        return self._database.execute(_COUNT, (text,)).fetchone()[0], rows


def _text(asked: Asked) -> str:
    match asked.form:
        case "any":
            return " OR ".join(asked.words)
        case "phrase":
            return f'"{" ".join(asked.words)}"'
        case "prefix":
            return f"{asked.words[0]}*"
        case _:
            return " ".join(asked.words)
