"""Articles of an export as a PDF. The only door to Qt for the command line and the exporter."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.article import Block, Role
from reader.export.results import ENGLISH, Exported, ExportWords, Highlighted, Paper
from reader.export.texts import lines_of, one_line
from reader.gui.printing.printing import Sheet, set_pdf
from reader.gui.translation import speak
from reader.rendering import Page, Quote


def pdf_paper(words: ExportWords = ENGLISH) -> Paper:
    """What sets the articles of an export as a PDF; a screen is not needed.

    Where this process has no application yet, it gets one that speaks the language of `words`.
    """
    if QApplication.instance() is None:  # without one Qt has no fonts
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        speak(words.language, QApplication(["kawaraban"]))

    def set_all(exported: Iterator[Exported], path: Path, title: str) -> None:
        set_pdf((sheet_of(each, words) for each in exported), path, title)

    return set_all


def sheet_of(exported: Exported, words: ExportWords = ENGLISH) -> Sheet:
    """What is set: the text with its highlights, or these alone, then what the reader wrote."""
    article = exported.article
    blocks = _quotes(exported, words) if exported.is_excerpt else article.capture.blocks
    is_short = exported.is_excerpt or article.gone  # the comments stand with the quotes
    written = [*([] if is_short else _comments(exported, words)), *_note(exported, words)]
    capture = replace(article.capture, blocks=(*blocks, *written))
    marks = tuple((each.anchor, each.colour) for each in exported.highlights)
    article = replace(article, capture=capture, gone=exported.lacks_text)
    quotes = tuple(Quote(each.anchor.quote, each.comment) for each in exported.highlights)
    return Sheet(Page(article, tags=exported.tags, quotes=quotes if article.gone else ()), marks)


def _quotes(exported: Exported, words: ExportWords) -> Iterator[Block]:
    for each in exported.highlights:
        for line in lines_of(each.anchor.quote):
            yield Block(Role.PARAGRAPH, line)
        yield Block(Role.CAPTION, words.mark(each))
        for line in lines_of(each.comment):
            yield Block(Role.CAPTION, line)


def _comments(exported: Exported, words: ExportWords) -> Iterator[Block]:
    commented = [each for each in exported.highlights if each.comment.strip()]
    if commented:
        yield Block(Role.SUBHEAD, words.comments)
    for each in commented:
        yield Block(Role.PARAGRAPH, f"“{_short(each)}”")
        for line in lines_of(each.comment):
            yield Block(Role.CAPTION, line)


def _note(exported: Exported, words: ExportWords) -> Iterator[Block]:
    if exported.note.strip():
        yield Block(Role.SUBHEAD, words.note)
    for line in lines_of(exported.note):
        yield Block(Role.PARAGRAPH, line)


def _short(each: Highlighted) -> str:
    quote = one_line(each.anchor.quote)
    return quote if len(quote) <= _SHORT else f"{quote[: _SHORT - 1].rstrip()}…"


_SHORT = 80
