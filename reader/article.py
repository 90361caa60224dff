"""What the whole program speaks of: captures, articles and published lists. Frozen, no behaviour.

Times are aware `datetime`s that keep the zone of the printed dateline as a fixed offset.
An unknown text is `""`, an unknown time is `None`: nothing here ever means "now".
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NewType

ArticleId = NewType("ArticleId", int)
"""A positive 60-bit hash of what identifies an article (see `archive.identity`).

Shown to people and in JSON as 12 letters and digits (`format_id`, `parse_id`)."""


class Role(StrEnum):
    """What a line of a capture was read as. Every non-blank line of a file has exactly one."""

    PREFIX = "prefix"  # a line glued before the headline by the tool that saved the page
    SECTION = "section"
    KICKER = "kicker"
    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    CREDIT = "credit"
    CAPTION = "caption"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    BUTTON = "button"  # furniture of the page: Post, Share
    ADDRESS = "address"
    LIST_HEADING = "list heading"
    LIST_MARK = "list mark"  # a dash alone on its line
    LIST_TITLE = "list title"


class ListKind(StrEnum):
    """The kinds of published lists."""

    POPULAR = "popular"
    RANKING = "ranking"
    LATEST = "latest"
    TOP = "top"


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line of the file: its number from 1, its text without line end, its role."""

    number: int
    text: str
    role: Role


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the page in printed order; `role` is PARAGRAPH, SUBHEAD, CAPTION or CREDIT."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """When an article was published, as printed and as read.

    `precision` is "minute" or "day"; with "day" the hour of `published` is midnight in its zone.
    `zone` is the zone's name as printed ("JST"), or "" when none was printed.
    """

    printed: str
    published: datetime | None
    updated: datetime | None
    zone: str
    precision: str = "minute"


@dataclass(frozen=True, slots=True)
class PublishedList:
    """A list of titles printed on a captured page, in its printed order.

    `section` is "" for a list of the whole paper; `heading` is the header as printed.
    """

    kind: ListKind
    section: str
    heading: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Capture:
    """One file as it was saved and read.

    `inferred` names the fields that were concluded rather than read off a line made for them.
    `problems` are sentences about what could not be read as it stands. `lines` accounts for
    every non-blank line of the file. `captured` is the time of saving, where the file tells it.
    """

    headline: str = ""
    dateline: Dateline | None = None
    byline: str = ""
    agency: str = ""
    place: str = ""
    section: str = ""
    source: str = ""
    kicker: str = ""
    language: str = ""
    address: str = ""
    page: str = ""
    blocks: tuple[Block, ...] = ()
    lists: tuple[PublishedList, ...] = ()
    lines: tuple[Line, ...] = ()
    inferred: frozenset[str] = frozenset()
    problems: tuple[str, ...] = ()
    encoding: str = "utf-8"
    captured: datetime | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read as an article, and why, in a sentence."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """What was published: the text of its best capture, and where all its captures are.

    `captures` are the paths of all captures, the shown one first. One that is `gone` has no file
    that can be read: `capture` is what the catalog keeps, whose one block is how the text began
    and whose problems say where the file was and that this is all.
    """

    id: ArticleId
    capture: Capture
    captures: tuple[Path, ...]
    gone: bool = False


def format_id(article: ArticleId) -> str:
    """The id as people see it: 12 characters of Crockford's base 32, lower case."""
    return "".join(_DIGITS[(article >> shift) & 31] for shift in range(55, -5, -5))


def parse_id(text: str) -> ArticleId | None:
    """The id written in `text`, or None when it is not one."""
    if len(text) != _ID_LENGTH or any(letter not in _VALUES for letter in text):
        return None
    number = 0
    for letter in text:
        number = number * 32 + _VALUES[letter]
    return ArticleId(number)


_ID_LENGTH = 12
_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
_VALUES = {letter: value for value, letter in enumerate(_DIGITS)}
