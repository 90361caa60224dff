"""Pages to read, and what one sees of them in the reading pane."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextBrowser

from reader.article import Article, ArticleId, Block, Capture, Dateline, Role
from reader.gui.reading_pane.reading_pane import ReadingPane
from reader.rendering import Page
from reader.search.results import Span

JST = timezone(timedelta(hours=9))
MINUTE = datetime(2022, 12, 25, 7, 10, tzinfo=JST)
FILLER = "The town council met in the old hall and agreed on a budget for the year. " * 6


def page(*texts: str, marked: str = "", headline: str = "Harbour bridge", **fields) -> Page:
    capture = Capture(
        headline=headline,
        dateline=Dateline("7:10 JST, December 25, 2022", MINUTE, None, "JST"),
        blocks=tuple(Block(Role.PARAGRAPH, text) for text in texts),
        **fields,
    )
    article = Article(ArticleId(1), capture, (Path("a.txt"),))
    if not marked:
        return Page(article)
    return Page(article, spans(headline, marked), tuple(spans(text, marked) for text in texts))


def spans(text: str, marked: str) -> tuple[Span, ...]:
    starts = [at for at in range(len(text)) if text.startswith(marked, at)]
    return tuple(Span(at, at + len(marked)) for at in starts)


LONG = page(*[f"{number} bridge. {FILLER}" for number in range(30)], marked="bridge")


def view(pane: ReadingPane) -> QTextBrowser:
    return pane.findChild(QTextBrowser)


def field(pane: ReadingPane) -> QLineEdit:
    return pane.findChild(QLineEdit)


def tinted(pane: ReadingPane, colour: str) -> list[str]:
    """The texts that lie on a ground of `colour`."""
    return [
        selection.cursor.selectedText()
        for selection in view(pane).extraSelections()
        if selection.format.background().color() == QColor(colour)
    ]


def said(pane: ReadingPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def scrolled(pane: ReadingPane) -> int:
    return view(pane).verticalScrollBar().value()


def make_active(pane: ReadingPane, qtbot) -> None:
    pane.activateWindow()
    pane.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is view(pane))
