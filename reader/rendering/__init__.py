"""Pages as HTML for a rich-text view, set like those of a newspaper. No Qt."""

from reader.rendering.captures import CaptureLine, CapturesPage, render_captures
from reader.rendering.comparison import ComparisonPage, Side, render_comparison
from reader.rendering.kept import Quote
from reader.rendering.links import SCHEME, Captures, article_of, captures_of, tag_of
from reader.rendering.notice import render_notice
from reader.rendering.page import (
    MARK_NUMBERS,
    MOST_CHARACTERS,
    Page,
    mark_texts,
    render,
    render_parts,
)
from reader.rendering.text import printable
from reader.rendering.type import Typography
from reader.rendering.words import Words

__all__ = [
    "MARK_NUMBERS",
    "MOST_CHARACTERS",
    "SCHEME",
    "CaptureLine",
    "Captures",
    "CapturesPage",
    "ComparisonPage",
    "Page",
    "Quote",
    "Side",
    "Typography",
    "Words",
    "article_of",
    "captures_of",
    "mark_texts",
    "printable",
    "render",
    "render_captures",
    "render_comparison",
    "render_notice",
    "render_parts",
    "tag_of",
]
