"""What the catalog answers: plain tuples that are cheap to make by the thousand."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from reader.archive.scan import FileStat
from reader.article import ArticleId, ListKind
from reader.times import from_minutes


class Scope(NamedTuple):
    """Which articles: `kind` is "all", "unread", "starred", "section" or "tag"; the last two
    are of `name`."""

    kind: str = "all"
    name: str = ""


ALL = Scope()


class ArticleRow(NamedTuple):
    """A line of the article list. `published` is in minutes UTC, `offset` the printed zone's.

    `noted` tells of a note on it, `highlights` how many there are in it, `tags` their names.
    """

    id: ArticleId
    headline: str
    section: str
    source: str
    published: int | None
    offset: int
    captures: int
    lead: str
    read: bool
    starred: bool
    gone: bool
    noted: bool = False
    highlights: int = 0
    tags: tuple[str, ...] = ()

    @property
    def time(self) -> datetime | None:
        """When the article was published, in the zone of its dateline."""
        return None if self.published is None else from_minutes(self.published, self.offset)


class Headline(NamedTuple):
    """What a search without an index can look at. `folded` is the headline, folded; all texts else
    are as printed. `published` is in minutes UTC."""

    id: ArticleId
    published: int | None
    folded: str
    lead: str
    section: str
    source: str
    byline: str
    agency: str
    place: str
    language: str
    headline: str


class SectionCount(NamedTuple):
    """A section, how many articles it has, and how many of them are unread and not gone."""

    name: str
    articles: int
    unread: int


class NameCount(NamedTuple):
    """A name as articles carry it, the same folded, and how many articles there are with it."""

    name: str
    folded: str
    articles: int


class Counts(NamedTuple):
    """How many there are of each. The `gone` are among the `articles`, and none of the `unread`."""

    articles: int
    unread: int
    starred: int
    gone: int
    captures: int
    problems: int
    sections: tuple[SectionCount, ...]


class Known(NamedTuple):
    """What the catalog knows of a file. `digest` is empty when it could not be opened."""

    stat: FileStat
    digest: bytes
    is_capture: bool


class Observation(NamedTuple):
    """A published list as one page showed it.

    `saved` is when the page was saved, or the earliest time it can have been (`is_lower_bound`),
    in minutes UTC; None when nothing tells.
    """

    kind: ListKind
    section: str
    heading: str
    titles: tuple[str, ...]
    path: Path
    saved: int | None
    is_lower_bound: bool


class PrintedList(NamedTuple):
    """A published list that some page shows, with its titles as they are compared."""

    kind: str
    section: str
    heading: str
    folded: tuple[str, ...]


class TitleMatch(NamedTuple):
    """An article that printed a headline; `published` in minutes UTC."""

    folded: str
    article: ArticleId
    published: int | None
