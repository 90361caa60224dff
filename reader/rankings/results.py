"""What the published lists tell: plain values that cross the pipe."""

from dataclasses import dataclass
from datetime import datetime

from reader.article import ArticleId, ListKind


@dataclass(frozen=True, slots=True)
class Standing:
    """One title of a list: its place from 1, its place in the previous capture, its article.

    `previous` is None when the title was not in the previous capture's list or there was none;
    `article` is None when the archive does not hold it. `count` is the number of readings in
    the reader's own most-read list and 0 in a printed one.
    """

    position: int
    previous: int | None
    title: str
    article: ArticleId | None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Standings:
    """The newest state of a list: printed by the paper, or the reader's own most-read.

    `captured` is when the page was saved, or the earliest time it can have been saved
    (`captured_is_lower_bound`); None when nothing tells. `compared` says whether there was a
    previous capture to compare with: without one, no title is "new".
    """

    kind: ListKind
    section: str
    heading: str
    captured: datetime | None
    captured_is_lower_bound: bool
    compared: bool
    entries: tuple[Standing, ...]
    mine: bool = False
