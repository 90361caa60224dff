"""Pages as HTML for a rich-text view, set like those of a newspaper. No Qt."""

from reader.rendering.comparison import ComparisonPage, Side, article_of, render_comparison
from reader.rendering.notice import render_notice
from reader.rendering.page import MOST_CHARACTERS, Page, mark_texts, render
from reader.rendering.type import Typography

__all__ = [
    "MOST_CHARACTERS",
    "ComparisonPage",
    "Page",
    "Side",
    "Typography",
    "article_of",
    "mark_texts",
    "render",
    "render_comparison",
    "render_notice",
]
