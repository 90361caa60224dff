"""What a search answers: plain values that cross the pipe between processes."""

from dataclasses import dataclass

from reader.article import ArticleId


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in characters (code points): `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short piece of an article around what was found, and the marks in it."""

    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """What is wrong with a query, where (in characters), and what might have been meant.

    `suggestion` is the whole query mended, or "" when there is nothing to suggest.
    """

    start: int
    end: int
    sentence: str
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class SearchResults:
    """All hits of a query in the order asked for; `scores` runs along `ids`.

    A query that can't be parsed has `problems` and no hits. `sort` is the order used:
    "relevance", "newest", "oldest" or "title".
    """

    query: str
    total: int
    seconds: float
    sort: str
    ids: tuple[ArticleId, ...] = ()
    scores: tuple[float, ...] = ()
    problems: tuple[QueryProblem, ...] = ()
