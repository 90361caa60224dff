"""The engines that rank a judged collection, each set up as its own users would.

All get the same texts in one field and the words of each query joined by OR, which they stem by
their English stemmer; whatever else they do is what they come with. Each answers with all that it
finds, best first. A query's words are, in lower case, what a regular expression takes for words,
and for ours what its own analysis does.
"""

import re
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.index import create_in
from whoosh.qparser import OrGroup, QueryParser

from reader.article import ArticleId
from reader.search.analysis import words
from reader.search.index import Document, Index
from reader.search.language import parse

Texts = Mapping[int, str]
Rankings = dict[int, list[int]]
Ranker = Callable[[Texts, Texts], Rankings]

_WORD = re.compile(r"\w+")
_TODAY = date(2026, 1, 1)
_MEMORY = 50_000_000


def kawaraban(texts: Texts, queries: Texts) -> Rankings:
    """The real `Index` and query language; the whole text is the body of an article."""
    with TemporaryDirectory() as folder, closing(Index.create(Path(folder))) as index:
        index.update(
            [Document(ArticleId(number), "", "", text) for number, text in texts.items()], []
        )
        asked = {number: " OR ".join(words(text)) for number, text in queries.items()}
        return {
            number: index.search(parse(text, today=_TODAY), states=lambda _: ()).ids.tolist()
            for number, text in asked.items()
        }


def whoosh(texts: Texts, queries: Texts) -> Rankings:
    """Whoosh's own codec, StemmingAnalyzer, OrGroup and BM25F."""
    schema = Schema(number=STORED, body=TEXT(analyzer=StemmingAnalyzer()))
    with TemporaryDirectory() as folder, closing(create_in(folder, schema)) as index:
        with index.writer() as writer:
            for number, text in texts.items():
                writer.add_document(number=number, body=text)
        parser = QueryParser("body", schema, group=OrGroup)
        with index.searcher() as searcher:
            return {
                number: [
                    hit["number"]
                    for hit in searcher.search(parser.parse(" ".join(_words(text))), limit=None)
                ]
                for number, text in queries.items()
            }


def fts5(texts: Texts, queries: Texts) -> Rankings:
    """SQLite's FTS5 with `porter unicode61` and its `bm25`."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE VIRTUAL TABLE texts USING fts5(body, tokenize='porter unicode61')")
        database.executemany("INSERT INTO texts (rowid, body) VALUES (?, ?)", texts.items())
        chosen = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank, rowid"
        return {
            number: [
                row
                for (row,) in database.execute(
                    chosen, (" OR ".join(f'"{word}"' for word in _words(text)),)
                )
            ]
            for number, text in queries.items()
        }


def tantivy(texts: Texts, queries: Texts) -> Rankings:
    """tantivy with `en_stem`, its query parser, which joins by OR, and its BM25."""
    import tantivy as engine  # an extra, for benches alone

    made = engine.SchemaBuilder()
    made.add_integer_field("number", stored=True)
    made.add_text_field("body", tokenizer_name="en_stem")
    index = engine.Index(made.build())
    writer = index.writer(_MEMORY, 1)
    for number, text in texts.items():
        writer.add_document(engine.Document(number=number, body=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    rankings = {}
    for number, text in queries.items():
        query = index.parse_query(" ".join(_words(text)), ["body"])
        hits = searcher.search(query, limit=len(texts)).hits
        rankings[number] = [searcher.doc(address)["number"][0] for _, address in hits]
    return rankings


RANKERS: dict[str, Ranker] = {
    "kawaraban": kawaraban,
    "whoosh": whoosh,
    "fts5": fts5,
    "tantivy": tantivy,
}


def missing(name: str) -> bool:
    """Whether an engine is not installed: all but tantivy are there wherever the program is."""
    return name == "tantivy" and find_spec("tantivy") is None


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
