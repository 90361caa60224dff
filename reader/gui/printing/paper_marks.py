"""Highlights on paper: the grounds of their colours under the words of a document."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument

from reader import anchors
from reader.anchors import Anchor
from reader.gui.style.highlight_colours import grounds
from reader.gui.style.theme import LIGHT
from reader.gui.words.utf16 import Units


def lay_grounds(documents: Sequence[QTextDocument], marks: Iterable[tuple[Anchor, str]]) -> None:
    """Lay the ground of a colour under each anchor, in the first document that has its words."""
    texts = [document.toPlainText() for document in documents]
    for anchor, colour in marks:
        for document, text in zip(documents, texts, strict=True):
            place = anchors.find(text, anchor)
            if place is not None:
                units = Units(text)
                _lay(document, units.unit(place.start), units.unit(place.end), colour)
                break


def _lay(document: QTextDocument, start: int, end: int, colour: str) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    look = QTextCharFormat()
    look.setBackground(QColor(grounds(LIGHT).get(colour, LIGHT.mark)))
    cursor.mergeCharFormat(look)
