"""Text from outside as HTML: escaped, and stripped of what means something to a document."""

import re
from collections.abc import Iterable
from html import escape

from reader.search.results import Span


def paragraph(name: str, text: str) -> str:
    """A paragraph of a class of the style sheet; nothing where there is no text."""
    return f'<p class="{name}">{plain(text)}</p>' if text.strip() else ""


def plain(text: str) -> str:
    """`text` escaped, without characters that mean something to a text document."""
    return escape(printable(text))


def printable(text: str) -> str:
    """`text` of the same length, without characters that mean something to a text document."""
    return _UNPRINTABLE.sub("\ufffd", _BREAK.sub(" ", text))


def tidy_spans(spans: Iterable[Span], text: str) -> list[Span]:
    """The spans in order, inside the text, without overlaps and without empty ones."""
    tidy: list[Span] = []
    place = 0
    for span in sorted(spans, key=lambda span: span.start):
        start, end = max(span.start, place), min(span.end, len(text))
        if start < end:
            tidy.append(Span(start, end))
            place = end
    return tidy


_BREAK = re.compile("[\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]")
# Control characters, halves of a surrogate pair, and the noncharacters and the object sign that
# Qt's text documents use for frames and pictures.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]"
)
