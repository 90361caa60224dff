"""What the index holds of an article, as Whoosh fields and as terms ready to be written.

Words are indexed by their folded forms with positions; beside them stand the stems of those
words alone whose stem is another word, with counts.
"""

# mypy: allow-untyped-calls
from collections import Counter, defaultdict
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import whoosh
from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, FieldType, Schema
from whoosh.formats import Existence, Format, Positions

from reader.article import ArticleId
from reader.folding import fold_headline
from reader.search.analysis import ANALYSIS_VERSION, Token, tokens

SCHEMA_VERSION = 1
TEXT_FIELDS = ("headline", "lead", "body")
NAME_FIELDS = ("section", "source", "author", "agency", "place", "lang")
UNKNOWN_TIME = -(2**62)

Posting = tuple[bytes, int, float, bytes]
_POSITIONS = Positions()


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


class TermsField(FieldType):
    """A field whose values are postings already: analysis is ours, not Whoosh's."""

    def __init__(self, format: Format, scorable: bool) -> None:
        no_analyzer: Any = None
        super().__init__(format, analyzer=no_analyzer, scorable=scorable)

    def index(self, value: Iterable[Posting], **_: object) -> Generator[Posting, None, None]:
        """The postings of one document: (term, count, weight, encoded positions)."""
        yield from value


def stem_field(field: str) -> str:
    """The field of the stems beside a field of words."""
    return f"{field}_stems"


def make_schema() -> Schema:
    """The fields of the index. Whoosh pickles this: a change needs a new `SCHEMA_VERSION`."""
    fields: dict[str, FieldType] = {
        "id": COLUMN(NumericColumn("q", default=0)),
        "published": COLUMN(NumericColumn("q", default=UNKNOWN_TIME)),
        "title": COLUMN(VarBytesColumn()),
    }
    for name in TEXT_FIELDS:
        fields[name] = TermsField(Positions(), scorable=True)
        fields[stem_field(name)] = TermsField(Existence(), scorable=False)
    for name in NAME_FIELDS:
        fields[name] = TermsField(Positions(), scorable=False)
    return Schema(**fields)


def fingerprint() -> str:
    """What must be the same for an index to be readable: schema, analysis and engine."""
    schema = make_schema()
    described = [f"{name}: {schema[name]!r}" for name in sorted(schema.names())]
    parts = [SCHEMA_VERSION, ANALYSIS_VERSION, whoosh.__version__, *described]
    return sha256("\n".join(map(str, parts)).encode()).hexdigest()


def index_fields(document: Document) -> dict[str, object]:
    """The values of each field of the schema for one document."""
    published = document.published
    fields: dict[str, object] = {
        "id": int(document.id),
        "published": UNKNOWN_TIME if published is None else published,
        "title": fold_headline(document.headline).encode(),
    }
    for name in TEXT_FIELDS:
        words = tokens(getattr(document, name))
        fields[name] = _word_postings(words)
        fields[stem_field(name)] = _stem_postings(words)
    for name in NAME_FIELDS:
        value = document.language if name == "lang" else getattr(document, name)
        fields[name] = _word_postings(tokens(value))
    return fields


def _stem_postings(words: list[Token]) -> list[Posting]:
    counts = Counter([word.text for word in words if word.text != word.exact])
    return [(term.encode(), count, float(count), b"") for term, count in counts.items()]


def _word_postings(words: list[Token]) -> list[Posting]:
    places: dict[str, list[int]] = defaultdict(list)
    for position, word in enumerate(words):
        places[word.exact].append(position)
    return [
        (term.encode(), len(found), float(len(found)), _POSITIONS.encode(found))
        for term, found in places.items()
    ]
