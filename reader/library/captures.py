"""The text of an article, read from its captures whenever it is needed: the files are the truth."""

from collections.abc import Sequence
from pathlib import Path

from reader import formats
from reader.archive.identity import identify
from reader.article import ArticleId, Capture, Role


def read_article(paths: Sequence[Path], article: ArticleId) -> tuple[Capture, Path] | None:
    """The first of an article's captures that can be read and still is one of it."""
    for path in paths:
        capture = formats.read(path)
        if isinstance(capture, Capture) and identify(capture) == article:
            return capture, path
    return None


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
