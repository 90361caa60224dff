"""Highlights as lines of text and as JSON, article by article."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import groupby
from textwrap import indent
from typing import Any

from reader.article import ArticleId, format_id
from reader.library import Highlight

Headlines = Mapping[ArticleId, str]


def highlights_lines(highlights: Iterable[Highlight], headlines: Headlines) -> Iterator[str]:
    """Under each article its highlights, with colour, comment and day."""
    number = -1
    for number, (article, marked) in enumerate(groupby(highlights, lambda each: each.article)):
        if number:
            yield ""
        yield headlines.get(article) or "(not in the library)"
        yield f"  {format_id(article)}"
        for each in marked:
            yield from quote_lines(each)
    if number < 0:
        yield "Nothing is highlighted yet: choose words of an article in the window and press H."


def quote_lines(highlight: Highlight) -> Iterator[str]:
    """A highlight with colour, day and comment."""
    yield indent(f"“{highlight.anchor.quote}”", "  ")
    yield f"    {highlight.colour} · {_moment(highlight.created_at):%Y-%m-%d}"
    if highlight.comment:
        yield indent(highlight.comment, "    ")


def highlights_record(highlights: Iterable[Highlight], headlines: Headlines) -> dict[str, Any]:
    """All of each highlight, with the headline of its article (null for one that is not held)."""
    return {
        "highlights": [
            {
                "article": format_id(each.article),
                "title": headlines.get(each.article),
                "quote": each.anchor.quote,
                "prefix": each.anchor.prefix,
                "suffix": each.anchor.suffix,
                "offset": each.anchor.offset,
                "colour": each.colour,
                "comment": each.comment,
                "created": _moment(each.created_at).isoformat(),
                "changed": _moment(each.changed_at).isoformat(),
            }
            for each in highlights
        ]
    }


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
