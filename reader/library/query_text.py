"""The text of a query, as a search field has it: looked at, made, and changed.

Looking costs nothing worth mentioning; the query language is loaded when a query is first changed.
"""

from reader.search.quoting import quoted
from reader.search.typed import dates_in, orders_in

__all__ = ["is_dated", "is_ordered", "quoted", "title_query", "with_dates", "with_order"]


def is_dated(text: str) -> bool:
    """Whether the query says when all that it finds was published."""
    return bool(dates_in(text))


def is_ordered(text: str) -> bool:
    """Whether the query says in what order its hits stand."""
    return bool(orders_in(text))


def with_dates(text: str, start: int | None, end: int | None) -> str:
    """The query, asking for what was published from `start` up to but not including `end`.

    In minutes since the epoch, UTC, as the bars of a histogram have them; None leaves a side
    open, twice None takes the dates out.
    """
    from reader.search import rewriting

    return rewriting.with_dates(text, start, end)


def with_order(text: str, order: str) -> str:
    """The query with its hits in another order: "newest", or what else `sort:` may be."""
    from reader.search import rewriting

    return rewriting.with_order(text, order)


def title_query(title: str) -> str:
    """A query for what has most in common with a title that the archive does not hold."""
    from reader.search.titles import words_query

    return words_query(title)
