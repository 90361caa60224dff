"""What is taken out of a library, and what became of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from reader.anchors import Anchor
from reader.article import Article


class Format(StrEnum):
    """The formats of an export; `suffix` is how the name of its file ends."""

    MARKDOWN = "markdown"
    HTML = "html"
    JSONL = "jsonl"
    BIBTEX = "bibtex"
    PDF = "pdf"

    @property
    def suffix(self) -> str:
        """The end of the name of a file in this format."""
        return _SUFFIXES[self]


_SUFFIXES = {
    Format.MARKDOWN: ".md",
    Format.HTML: ".html",
    Format.JSONL: ".jsonl",
    Format.BIBTEX: ".bib",
    Format.PDF: ".pdf",
}


@dataclass(frozen=True, slots=True)
class Highlighted:
    """A piece of an article that its reader highlighted, with the name of a colour.

    `comment` is as it was typed, `created` in UTC.
    """

    anchor: Anchor
    colour: str
    comment: str
    created: datetime


@dataclass(frozen=True, slots=True)
class Exported:
    """An article with what its reader did to it. `note` is Markdown as it was typed.

    The highlights are in the order of the text. Of an excerpt the formats for people show the
    head, the highlights and the note, not the text.
    """

    article: Article
    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    highlights: tuple[Highlighted, ...] = ()
    is_excerpt: bool = False

    @property
    def lacks_text(self) -> bool:
        """Whether the text should stand there, and all that is left of it is how it begins."""
        return self.article.gone and not self.is_excerpt


@dataclass(frozen=True, slots=True)
class ExportWords:
    """The program's own words in files for people, in the `language` of whoever exports.

    `marked` stands below a highlight, `colours` are the names of its colours where they are
    called otherwise than in the reading state. The keys of records are no such words.
    """

    language: str = "en"
    highlights: str = "Highlights"
    comments: str = "Comments"
    note: str = "Note"
    starred: str = "starred"
    no_headline: str = "(no headline)"
    missing: str = "This article is not in the library."
    kept: str = "Its file can't be read: all that is kept of its text is how it begins."
    articles: str = "{count} articles"
    highlights_in: str = "Highlights in {count} articles"
    marked: str = "{name}, {day}"
    colours: Mapping[str, str] = field(default_factory=dict)

    def mark(self, highlight: Highlighted) -> str:
        """What is said of a highlight: its colour and its day."""
        name = self.colours.get(highlight.colour, highlight.colour)
        return self.marked.format(name=name, day=f"{highlight.created:%Y-%m-%d}")


ENGLISH = ExportWords()

Paper = Callable[[Iterator[Exported], Path, str], None]
"""Sets articles as one PDF, at a path and with a title. OSError when it can't be written."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did: how many articles it wrote to `target`.

    `missing` is how many it left out since the library does not hold them. Of those written
    `without_text` no file could be read, so that there is only what is kept of them. One that
    was `stopped` has written nothing.
    """

    target: Path
    written: int
    missing: int = 0
    without_text: int = 0
    stopped: bool = False
