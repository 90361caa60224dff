"""What a search answers: plain values that cross the pipe between processes."""

from array import array
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

INSTEAD = "The search index is being built again: this is a plain search of headlines."
"""The note of results that the catalog found where there is no sound index."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in characters (code points): `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short piece of an article around what was found; the marks in it and the headline."""

    text: str
    marks: tuple[Span, ...] = ()
    headline_marks: tuple[Span, ...] = ()


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
class Bar:
    """How many hits were published from `start` up to but not including `end`.

    Both in minutes since the epoch, UTC: the bounds of days of the archive's zone.
    """

    start: int
    end: int
    count: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """The hits by time: bars without gaps, from the one of the first hit to that of the last.

    A bar is one `unit`, or several years when there are very many. The first and the last may be
    far longer: they hold the few hits that are far from all others. `undated` hits are in none.
    No bars when no hit has a date.
    """

    unit: Literal["day", "week", "month", "year"] = "day"
    bars: tuple[Bar, ...] = ()
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A query to ask instead of one with few hits or none, and how many it has.

    `kind` is "spelling" (`words` are what was meant) or "without" (`words` are what was dropped).
    """

    kind: Literal["spelling", "without"]
    query: str
    words: str
    total: int


@dataclass(frozen=True, slots=True)
class Completion:
    """How a query could go on: `query` is the whole of it then, with the caret at `caret`.

    `shown` is what the reader is offered, `count` in how many articles it is (0: not known).
    """

    kind: Literal["word", "field", "value", "search"]
    shown: str
    query: str
    caret: int
    count: int = 0


@dataclass(frozen=True, slots=True)
class SavedStanding:
    """How a saved search stands today: its hits, or the `problem` why it can't be asked.

    With `keeps_meaning` it finds what its words meant when it was saved: they mean something else
    by now.
    """

    name: str
    total: int = 0
    problem: str = ""
    keeps_meaning: bool = False


def _no_ids() -> "array[int]":
    return array("q")


def _no_scores() -> "array[float]":
    return array("f")


@dataclass(frozen=True, slots=True)
class Ranked:
    """How many hits there are, and the first of them in order: all, unless a limit was given.

    `ids` are article ids of eight bytes (type code "q"), `scores` floats of four ("f") along them.
    With a limit the histogram is empty.
    """

    total: int = 0
    ids: "array[int]" = field(default_factory=_no_ids)
    scores: "array[float]" = field(default_factory=_no_scores)
    histogram: Histogram = Histogram()


class Beside(NamedTuple):
    """A hit that was found without the index: when it was published, in minutes since the epoch,
    UTC (None: unknown), and its headline, folded."""

    id: int
    published: int | None
    title: str


@dataclass(frozen=True, slots=True)
class SearchResults:
    """All hits of a query in the order asked for; `ids` and `scores` as in `Ranked`.

    A query that can't be parsed has `problems` and no hits. `sort` is the order used:
    "relevance", "newest", "oldest", "title" or "rank". A `limit` of the query leaves the first
    hits alone in `ids` and `scores`; total and histogram are of all. A `note` is a sentence
    about how it was searched.
    """

    query: str
    total: int
    seconds: float
    sort: str
    ids: "array[int]" = field(default_factory=_no_ids)
    scores: "array[float]" = field(default_factory=_no_scores)
    problems: tuple[QueryProblem, ...] = ()
    histogram: Histogram = Histogram()
    limit: int | None = None
    note: str = ""
