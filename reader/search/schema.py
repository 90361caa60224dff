"""What the index holds of an article: fields of words and columns, for the arrays of the index.

Words are indexed by their folded forms with positions; beside them stand the stems of those
words alone whose stem is another word, with counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

import whoosh

from reader.article import ArticleId
from reader.folding import fold_headline
from reader.search.analysis import ANALYSIS_VERSION, piece_words, stem
from reader.search.arrays.layout import Column, Layout, WordField

if TYPE_CHECKING:
    from reader.search.arrays.numbering import Numbering

SCHEMA_VERSION = 2
TEXT_FIELDS = ("headline", "lead", "body")
NAME_FIELDS = ("section", "source", "author", "agency", "place", "lang")
UNKNOWN_TIME = -(2**62)


@dataclass(frozen=True, slots=True)
class Document:
    """An article as the index sees it. `lead` is how it begins, `body` is the rest.

    `published` is in minutes since the epoch, UTC; None when the time is unknown.
    """

    id: ArticleId
    headline: str
    lead: str
    body: str
    section: str = ""
    source: str = ""
    author: str = ""
    agency: str = ""
    place: str = ""
    language: str = ""
    published: int | None = None


def stem_field(field: str) -> str:
    """The field of the stems beside a field of words."""
    return f"{field}_stems"


@lru_cache(maxsize=1 << 16)
def other_stem(word: str) -> str | None:
    """The stem of a folded word, if it is another word."""
    stemmed = stem(word)
    return None if stemmed == word else stemmed


LAYOUT = Layout(
    (
        *(WordField(name) for name in TEXT_FIELDS),
        *(WordField(stem_field(n), False, False, source=n) for n in TEXT_FIELDS),
        *(WordField(name, lengths=False) for name in NAME_FIELDS),
    ),
    (Column("id"), Column("published", default=UNKNOWN_TIME), Column("title", "bytes")),
)


def version() -> str:
    """What must be the same for an index to be readable: schema, analysis and engine."""
    parts = [SCHEMA_VERSION, ANALYSIS_VERSION, whoosh.__version__, LAYOUT]
    return sha256("\n".join(map(str, parts)).encode()).hexdigest()


def numbering() -> "Numbering":
    """What reads the texts of documents, for writers that come one after the other."""
    from reader.search.arrays.numbering import Numbering  # not to ask for the version

    return Numbering({stem_field(name): other_stem for name in TEXT_FIELDS}, piece_words)


def texts_of(document: Document) -> dict[str, str]:
    """The text of each field of a document, to be read by a `numbering`."""
    found = {name: getattr(document, name) for name in (*TEXT_FIELDS, *NAME_FIELDS[:-1])}
    return {**found, "lang": document.language}


def values_of(document: Document) -> Mapping[str, int | bytes]:
    """The value of each column for a document."""
    published = document.published
    return {
        "id": int(document.id),
        "published": UNKNOWN_TIME if published is None else published,
        "title": fold_headline(document.headline).encode(),
    }
