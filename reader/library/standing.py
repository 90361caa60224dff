"""How a saved search is asked, and how it stands today."""

from collections.abc import Callable

from reader.archive.state_searches import SavedSearch
from reader.search.grammar import GRAMMAR_VERSION
from reader.search.quoting import quoted
from reader.search.results import SavedStanding, SearchResults


def query_of(search: SavedSearch) -> str:
    """The query that finds what a saved search means.

    That is its text; where the query language may read that otherwise by now, its name.
    """
    is_sure = search.grammar == GRAMMAR_VERSION
    return search.query if is_sure else f"search:{quoted(search.name)}"


def standing_of(search: SavedSearch, ask: Callable[[str], SearchResults]) -> SavedStanding:
    """How it stands, by asking it."""
    results = ask(query_of(search))
    problem = results.problems[0].sentence if results.problems else ""
    kept = search.grammar != GRAMMAR_VERSION and not problem
    return SavedStanding(search.name, results.total, problem, keeps_meaning=kept)
