"""What is taken out of a library, and what became of it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reader.article import Article


class Format(StrEnum):
    """The formats of an export; `suffix` is how the name of its file ends."""

    MARKDOWN = "markdown"
    HTML = "html"
    JSONL = "jsonl"
    BIBTEX = "bibtex"

    @property
    def suffix(self) -> str:
        """The end of the name of a file in this format."""
        return _SUFFIXES[self]


_SUFFIXES = {
    Format.MARKDOWN: ".md",
    Format.HTML: ".html",
    Format.JSONL: ".jsonl",
    Format.BIBTEX: ".bib",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """An article with what its reader did to it. `note` is Markdown as it was typed."""

    article: Article
    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did: how many articles it wrote to `target`.

    `missing` is how many it left out since none of their files could be read. One that was
    `stopped` has written nothing.
    """

    target: Path
    written: int
    missing: int = 0
    stopped: bool = False
