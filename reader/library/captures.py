"""The text of an article, read from its captures whenever it is needed: the files are the truth."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader import formats
from reader.archive.catalog import Catalog
from reader.archive.identity import identify
from reader.article import Article, ArticleId, Capture, Role
from reader.paths import printable


def read_article(paths: Sequence[Path], article: ArticleId) -> tuple[Capture, Path] | None:
    """The first of an article's captures that can be read and still is one of it."""
    for path in paths:
        capture = formats.read(path)
        if isinstance(capture, Capture) and identify(capture) == article:
            return capture, path
    return None


def whole_article(catalog: Catalog, article: ArticleId) -> Article | None:
    """An article read from its files; None where none of them can be."""
    paths = catalog.paths(article)
    found = read_article(paths, article)
    if found is None:
        return None
    capture, shown = found
    return Article(article, capture, (shown, *(path for path in paths if path != shown)))


def known_article(catalog: Catalog, article: ArticleId) -> Article | None:
    """An article read from its files or, where none can be, what the catalog keeps of it.

    None for one that the catalog does not hold.
    """
    whole = whole_article(catalog, article)
    capture = None if whole else catalog.kept(article)
    if capture is None:
        return whole
    paths = catalog.paths(article)
    problems = (_why_gone(paths), _ALL_THERE_IS if capture.blocks else _NOTHING)
    return Article(article, replace(capture, problems=problems), paths, gone=True)


_ALL_THERE_IS = "All that is kept of its text is how it begins."
_NOTHING = "Nothing is kept of its text."


def _why_gone(paths: Sequence[Path]) -> str:
    there = next((path for path in paths if os.path.lexists(path)), None)
    if there is not None:
        return f"Its file can't be read any more, or has become another article: {printable(there)}"
    return f"Its file is gone. It was here: {printable(paths[0])}"


def lead_and_body(capture: Capture) -> tuple[str, str]:
    """The first paragraph of an article, and everything else one reads in it."""
    blocks = capture.blocks
    first = next((at for at, block in enumerate(blocks) if block.role is Role.PARAGRAPH), None)
    lead = "" if first is None else blocks[first].text
    rest = [block.text for at, block in enumerate(blocks) if at != first]
    return lead, "\n".join([*filter(None, [capture.kicker]), *rest])


def pieces(capture: Capture) -> list[str]:
    """The headline and every block of text, in the order in which they are read."""
    return [capture.headline, *(block.text for block in capture.blocks)]
