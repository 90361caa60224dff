"""Queries as a library understands them: their days are those of the archive's zone."""

from datetime import datetime

from reader.archive.state import SavedSearch
from reader.errors import QueryError
from reader.search.language import Query, parse
from reader.search.storing import GRAMMAR_VERSION, to_json
from reader.times import TOKYO


def parse_query(text: str) -> Query:
    """The query that `text` stands for today."""
    return parse(text, today=datetime.now(TOKYO).date(), zone=TOKYO)


def search_to_save(text: str) -> SavedSearch:
    """A query as it is kept: under its own words, with its grammar and its tree."""
    query = parse_query(text)
    if query.problems or query.tree is None:
        raise QueryError("A search with a mistake in it can't be saved.")
    return SavedSearch(text, text, GRAMMAR_VERSION, to_json(query.tree))
