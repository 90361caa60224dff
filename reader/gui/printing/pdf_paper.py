"""Articles of an export as a PDF. The only door to Qt for the command line and the exporter."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.article import Block, Role
from reader.export.results import Exported, Highlighted, Paper
from reader.export.texts import lines_of, one_line
from reader.gui.printing.printing import Sheet, set_pdf
from reader.rendering import Page


def pdf_paper() -> Paper:
    """What sets the articles of an export as a PDF; a screen is not needed."""
    if QApplication.instance() is None:  # without one Qt has no fonts
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        QApplication(["kawaraban"])
    return _set


def _set(exported: Iterator[Exported], path: Path, title: str) -> None:
    set_pdf(map(sheet_of, exported), path, title)


def sheet_of(exported: Exported) -> Sheet:
    """What is set: the text with its highlights, or these alone, then what the reader wrote."""
    article = exported.article
    blocks = _quotes(exported) if exported.is_excerpt else article.capture.blocks
    written = [*([] if exported.is_excerpt else _comments(exported)), *_note(exported)]
    capture = replace(article.capture, blocks=(*blocks, *written))
    marks = tuple((each.anchor, each.colour) for each in exported.highlights)
    return Sheet(Page(replace(article, capture=capture), tags=exported.tags), marks)


def _quotes(exported: Exported) -> Iterator[Block]:
    for each in exported.highlights:
        for line in lines_of(each.anchor.quote):
            yield Block(Role.PARAGRAPH, line)
        yield Block(Role.CAPTION, f"{each.colour}, {each.created:%Y-%m-%d}")
        for line in lines_of(each.comment):
            yield Block(Role.CAPTION, line)


def _comments(exported: Exported) -> Iterator[Block]:
    commented = [each for each in exported.highlights if each.comment.strip()]
    if commented:
        yield Block(Role.SUBHEAD, "Comments")
    for each in commented:
        yield Block(Role.PARAGRAPH, f"“{_short(each)}”")
        for line in lines_of(each.comment):
            yield Block(Role.CAPTION, line)


def _note(exported: Exported) -> Iterator[Block]:
    if exported.note.strip():
        yield Block(Role.SUBHEAD, "Note")
    for line in lines_of(exported.note):
        yield Block(Role.PARAGRAPH, line)


def _short(each: Highlighted) -> str:
    quote = one_line(each.anchor.quote)
    return quote if len(quote) <= _SHORT else f"{quote[: _SHORT - 1].rstrip()}…"


_SHORT = 80
