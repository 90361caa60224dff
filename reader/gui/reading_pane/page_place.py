"""How much of a document lies above a height, and back: the same pixel where it is set alike.

A place is a share of the document's characters, so that it means the same text in any width. From
line to line it grows in step with the height, gaps between paragraphs and the head included.
"""

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument

_HEAD = 1  # counted as a character: what lies above the first line has its places, too


class _Line(NamedTuple):
    """A line of a document: its upper edge in pixels and what is counted before it."""

    top: float
    start: int


def place_at(document: QTextDocument, height: float, near: int) -> float:
    """The place at a height in pixels below the document's top; `near` is a position about there.

    It is looked for from there: what is further down may not have been laid out yet.
    """
    block = _block_at(height, document.findBlock(near))
    number = block.layout().lineCount() - 1
    while number > 0 and _line(block, number).top > height:
        number -= 1
    above, below = _between(document, block, number, _line(block, number).top <= height)
    share = (height - above.top) / max(below.top - above.top, 1)
    counted = above.start + min(max(share, 0), 1) * (below.start - above.start)
    return counted / _count(document)


def height_of(document: QTextDocument, place: float) -> float:
    """The height in pixels of a place."""
    counted = place * _count(document)
    position = min(max(int(counted) - _HEAD, 0), document.characterCount() - 1)
    block = document.findBlock(position)
    document.documentLayout().blockBoundingRect(block)  # has it laid out
    line = block.layout().lineForTextPosition(position - block.position())
    number = line.lineNumber() if line.isValid() else 0
    above, below = _between(document, block, number, counted >= _HEAD)
    share = (counted - above.start) / max(below.start - above.start, 1)
    return above.top + share * (below.top - above.top)


def line_at(document: QTextDocument, position: int) -> QRectF:
    """The line of a position in the document; none where it has none there."""
    block = document.findBlock(position)
    line = block.layout().lineForTextPosition(position - block.position())
    if not line.isValid():
        return QRectF()
    return line.rect().translated(0, document.documentLayout().blockBoundingRect(block).top())


def _count(document: QTextDocument) -> int:
    return document.characterCount() + _HEAD


def _block_at(height: float, block: QTextBlock) -> QTextBlock:
    """The last block that begins above a height, looked for from another one."""
    while block.previous().isValid() and _line(block, 0).top > height:
        block = block.previous()
    while block.next().isValid() and _line(block.next(), 0).top <= height:
        block = block.next()
    return block


def _between(
    document: QTextDocument, block: QTextBlock, number: int, below_it: bool
) -> tuple[_Line, _Line]:
    """A line and the next one; above the first line of all, the document's top and that line."""
    line = _line(block, number)
    if not below_it:
        return _Line(0, 0), line
    if number + 1 < block.layout().lineCount():
        return line, _line(block, number + 1)
    if block.next().isValid():
        return line, _line(block.next(), 0)
    return line, _Line(document.size().height(), _count(document))


def _line(block: QTextBlock, number: int) -> _Line:
    top = block.document().documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineAt(number) if number < block.layout().lineCount() else None
    if line is None:  # nothing is shown of it
        return _Line(top, block.position() + _HEAD)
    return _Line(top + line.y(), block.position() + line.textStart() + _HEAD)
