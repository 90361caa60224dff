"""The rows of the library pane as values: what each stands for, shows and says."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from reader.article import ArticleId
from reader.library import Scope

RowKey = tuple["RowKind", str, Scope | None, str]


class RowKind(Enum):
    """What a row of the library pane is."""

    HEAD = auto()
    SCOPE = auto()
    TAG = auto()
    SAVED_SEARCH = auto()
    GROUP = auto()
    STORIES = auto()
    STORY = auto()


class SavedRow(NamedTuple):
    """A saved search: its name, the query that is asked for it, and the group it stands in."""

    name: str
    query: str
    group: str = ""


class TagRow(NamedTuple):
    """A tag: its name, how many articles have it, its colour or ""."""

    name: str
    articles: int
    colour: str = ""


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """A row: its text, the figure at its right (None: no figure), and what it stands for.

    A `remark` is a sentence about a saved search: with `is_faulty` about why it finds nothing,
    else about what it means. `group` is the group a search stands in.
    """

    kind: RowKind
    text: str
    count: int | None = None
    unread: int = 0
    scope: Scope | None = None
    query: str = ""
    story: ArticleId | None = None
    colour: str = ""
    group: str = ""
    is_closed: bool = False
    remark: str = ""
    is_faulty: bool = False

    @property
    def key(self) -> "RowKey":
        """What makes it the same row when its figures change."""
        return self.kind, self.text, self.scope, f"{self.query}{self.story or ''}"

    @property
    def has_name(self) -> bool:
        """Whether its text is a name that the reader gave, and may give anew."""
        return self.kind in (RowKind.TAG, RowKind.SAVED_SEARCH, RowKind.GROUP)

    @property
    def opens_page(self) -> bool:
        """Whether it shows a page in the article's place, not articles in the list."""
        return self.kind in (RowKind.STORIES, RowKind.STORY)

    @property
    def is_saved(self) -> bool:
        """Whether it has a place in the reader's own order of searches."""
        return self.kind in (RowKind.SAVED_SEARCH, RowKind.GROUP)
