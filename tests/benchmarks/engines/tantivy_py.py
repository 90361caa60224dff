"""tantivy by its Python binding: one writing thread, English stemmer, BM25 with title 4, body 1.

Titles are stored fields, ids and dates fast ones; the exact total is counted along, where no more
is asked for by an aggregation: the quickest ways it has. A prefix is a regular expression and
scores the same for all, as its fuzzy search does.
"""

from collections.abc import Iterable
from pathlib import Path

import tantivy
from tantivy import Occur, Query

from tests.benchmarks.planted import Article
from tests.benchmarks.planting import TOP, Asked, Row

_FIELDS = ("title", "body")
_BOOSTS = {"title": 4.0, "body": 1.0}
_MEMORY = 300_000_000


def version() -> str:
    """What a kept index must have been made with."""
    return tantivy.__version__


def write(folder: Path, articles: Iterable[Article]) -> None:
    """All in one commit, then its merges are waited for."""
    made = tantivy.SchemaBuilder()
    made.add_unsigned_field("number", fast=True)
    made.add_text_field("title", stored=True, tokenizer_name="en_stem")
    made.add_integer_field("published", fast=True)
    made.add_text_field("body", tokenizer_name="en_stem")
    writer = tantivy.Index(made.build(), str(folder)).writer(_MEMORY, 1)
    for each in articles:
        document = tantivy.Document()
        document.add_unsigned("number", each.number)
        document.add_text("title", each.title)
        document.add_integer("published", each.published)
        document.add_text("body", f"{each.lead}\n{each.body}")
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


class Searcher:
    """An index that is open."""

    def __init__(self, folder: Path) -> None:
        self._index = tantivy.Index.open(str(folder))
        self._searcher = self._index.searcher()

    def ask(self, asked: Asked) -> tuple[int, list[Row]]:
        """How many articles are found, and the first of them."""
        query = self._query(asked)
        if not asked.order:
            counted = {"all": {"value_count": {"field": "number"}}}
            return int(self._searcher.aggregate(query, counted)["all"]["value"]), []
        by = "published" if asked.order == "newest" else None
        found = self._searcher.search(query, TOP, count=True, order_by_field=by)
        addresses = [address for _, address in found.hits]
        numbers = self._searcher.fast_field_values("number", addresses)
        dates = self._searcher.fast_field_values("published", addresses)
        titles = [self._searcher.doc(address).get_first("title") for address in addresses]
        return found.count, list(zip(numbers, titles, dates, strict=True))

    def _query(self, asked: Asked) -> Query:
        match asked.form:
            case "any":
                return self._parsed(" OR ".join(asked.words))
            case "phrase":
                return self._parsed(f'"{" ".join(asked.words)}"')
            case "prefix":
                return self._either(Query.regex_query, f"{asked.words[0]}.*")
            case "fuzzy":
                return self._either(Query.fuzzy_term_query, asked.words[0], asked.distance)
            case _:
                return self._parsed(" AND ".join(asked.words))

    def _parsed(self, text: str) -> Query:
        return self._index.parse_query(text, list(_FIELDS), field_boosts=_BOOSTS)

    def _either(self, make, *arguments) -> Query:
        schema = self._index.schema
        each = [(Occur.Should, make(schema, name, *arguments)) for name in _FIELDS]
        return Query.boolean_query(each)
