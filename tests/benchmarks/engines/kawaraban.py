"""Our own engine through `Index`: documents analysed and committed in batches as the program does.

Asked in the program's query language. As in the program, titles and dates are read from a table
of SQLite, which is written along.
"""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from itertools import islice
from pathlib import Path

from reader.article import ArticleId
from reader.library.indexing import LARGEST_BATCH, MANY
from reader.search.index import Document, Index
from reader.search.language import parse
from reader.search.schema import version as format_version
from tests.benchmarks.engines import CACHE
from tests.benchmarks.planted import Article
from tests.benchmarks.planting import TOP, Asked, Row

_TODAY = date(2026, 1, 1)
_TABLE = "CREATE TABLE articles (id INTEGER PRIMARY KEY, title TEXT, published INTEGER)"
_ROWS = """
    SELECT articles.id - 1, title, published
    FROM json_each(?) CROSS JOIN articles ON articles.id = value"""


def version() -> str:
    """What a kept index must have been made with."""
    return format_version()[:12]


def write(folder: Path, articles: Iterable[Article]) -> None:
    """Commit after commit; many articles become one piece at the end."""
    index, written = Index.create(folder / "index"), 0
    rest = iter(articles)
    with closing(sqlite3.connect(folder / "catalog.sqlite")) as catalog:
        catalog.execute("PRAGMA journal_mode = WAL")
        catalog.execute(_TABLE)
        while batch := list(islice(rest, LARGEST_BATCH)):
            rows = ((_id(each), each.title, each.published) for each in batch)
            catalog.executemany("INSERT INTO articles VALUES (?, ?, ?)", rows)
            catalog.commit()
            index.update(map(_document, batch), [])
            written += len(batch)
    if written > MANY:
        index.make_whole()
    index.close()


def _id(article: Article) -> ArticleId:
    return ArticleId(article.number + 1)


def _document(article: Article) -> Document:
    return Document(
        id=_id(article),
        headline=article.title,
        lead=article.lead,
        body=article.body,
        published=article.published,
    )


class Searcher:
    """An index that is open, and the catalog beside it."""

    def __init__(self, folder: Path) -> None:
        self._index = Index.open(folder / "index", make=False)
        catalog = folder / "catalog.sqlite"
        self._catalog = sqlite3.connect(f"file:{catalog}?mode=ro", uri=True)
        self._catalog.execute(f"PRAGMA cache_size = -{CACHE}")

    def ask(self, asked: Asked) -> tuple[int, list[Row]]:
        """How many articles are found, and the first of them."""
        query = parse(_text(asked), today=_TODAY)
        if query.problems:
            raise RuntimeError(query.problems[0].sentence)
        found = self._index.search(
            query,
            states=lambda _: (),
            sort=asked.order,
            limit=TOP if asked.order else 0,
            seconds=60.0,
        )
        if not asked.order:
            return found.total, []
        rows = self._catalog.execute(_ROWS, (json.dumps(found.ids.tolist()),))
        return found.total, rows.fetchall()


def _text(asked: Asked) -> str:
    match asked.form:
        case "any":
            return " OR ".join(asked.words)
        case "phrase":
            return f'"{" ".join(asked.words)}"'
        case "prefix":
            return f"{asked.words[0]}*"
        case "fuzzy":
            return f"{asked.words[0]}~{asked.distance}"
        case _:
            return " ".join(asked.words)
