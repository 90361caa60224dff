"""Whoosh as it comes: its default codec, compound segments, one commit, BM25F with title 4, body 1.

The exact total is `len(results)`, which has it score everything again.
"""

from collections.abc import Iterable
from pathlib import Path

import whoosh
from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import NUMERIC, STORED, TEXT, Schema
from whoosh.index import create_in, open_dir
from whoosh.qparser import MultifieldParser, OrGroup
from whoosh.query import FuzzyTerm, Or, Query

from tests.benchmarks.planted import Article
from tests.benchmarks.planting import TOP, Asked, Row

_FIELDS = ("title", "body")


def version() -> str:
    """What a kept index must have been made with."""
    return whoosh.__version__


def write(folder: Path, articles: Iterable[Article]) -> None:
    """All in one commit; every word counts, as in the other engines."""
    analyzer = StemmingAnalyzer(stoplist=None, minsize=1)
    schema = Schema(
        number=STORED,
        title=TEXT(analyzer, stored=True, field_boost=4.0),
        published=NUMERIC(int, bits=64, stored=True, sortable=True),
        body=TEXT(analyzer),
    )
    writer = create_in(str(folder), schema).writer(limitmb=256)
    for each in articles:
        writer.add_document(
            number=each.number,
            title=each.title,
            published=each.published,
            body=f"{each.lead}\n{each.body}",
        )
    writer.commit()


class Searcher:
    """An index that is open, and its parsers."""

    def __init__(self, folder: Path) -> None:
        index = open_dir(str(folder))
        self._searcher = index.searcher()
        self._all = MultifieldParser(_FIELDS, index.schema)
        self._any = MultifieldParser(_FIELDS, index.schema, group=OrGroup)

    def ask(self, asked: Asked) -> tuple[int, list[Row]]:
        """How many articles are found, and the first of them."""
        query = self._query(asked)
        if not asked.order:
            return sum(1 for _ in self._searcher.docs_for_query(query)), []
        by_date = asked.order == "newest"
        found = self._searcher.search(
            query, limit=TOP, sortedby="published" if by_date else None, reverse=by_date
        )
        return len(found), [(hit["number"], hit["title"], hit["published"]) for hit in found]

    def _query(self, asked: Asked) -> Query:
        match asked.form:
            case "any":
                return self._any.parse(" ".join(asked.words))
            case "phrase":
                return self._all.parse(f'"{" ".join(asked.words)}"')
            case "prefix":
                return self._all.parse(f"{asked.words[0]}*")
            case "fuzzy":
                word, most = asked.words[0], asked.distance
                return Or([FuzzyTerm(name, word, maxdist=most, prefixlength=1) for name in _FIELDS])
            case _:
                return self._all.parse(" ".join(asked.words))
