"""Text of a row broken into lines: cut with an ellipsis, moved to its marks, the marks tinted."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from reader.gui.style.theme import Theme
from reader.gui.words.utf16 import utf16_length
from reader.rendering.scripts import is_right_to_left
from reader.search.results import Snippet, Span

_ELLIPSIS = "…"


LEFT_TO_RIGHT = QTextOption()
RIGHT_TO_LEFT = QTextOption(Qt.AlignmentFlag.AlignRight)
FLUSH_RIGHT = QTextOption(Qt.AlignmentFlag.AlignRight)
"""How texts are set; the last is read from the left and stands with one read from the right."""
for _option in (LEFT_TO_RIGHT, FLUSH_RIGHT):
    _option.setTextDirection(Qt.LayoutDirection.LeftToRight)
RIGHT_TO_LEFT.setTextDirection(Qt.LayoutDirection.RightToLeft)
for _option in (LEFT_TO_RIGHT, RIGHT_TO_LEFT, FLUSH_RIGHT):
    _option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def direction_of(*texts: str) -> QTextOption:
    """How texts are set that stand together: from the right where one of them is read so."""
    return RIGHT_TO_LEFT if any(map(is_right_to_left, texts)) else LEFT_TO_RIGHT


def shaped(
    text: str,
    font: QFont,
    width: int,
    lines: int,
    line_height: int,
    option: QTextOption = LEFT_TO_RIGHT,
) -> tuple[QTextLayout, bool]:
    """`text` broken into at most `lines` lines of `width` pixels, and whether all of it fits.

    What does not fit ends in an ellipsis in the last line.
    """
    layout = _broken(text, font, width, lines, line_height, option)
    if lines == 0 or layout.lineCount() == 0:
        return layout, not text
    last = layout.lineAt(layout.lineCount() - 1)
    units = text.encode("utf-16-le", "surrogatepass")
    if _end(layout) >= len(units) // 2:
        return layout, True
    head = units[: 2 * last.textStart()].decode("utf-16-le", "surrogatepass")
    tail = text[len(head) :]
    # Far more than a line: eliding all of a long text would shape all of it.
    tail = tail[: 2 * last.textLength() + 8]
    # Elided text may be measured a little narrower than it is set: its end would be in a line more.
    for room in range(width, 0, -2):
        cut = QFontMetrics(font).elidedText(tail + _ELLIPSIS, Qt.TextElideMode.ElideRight, room)
        layout = _broken(head + cut, font, width, lines, line_height, option)
        if _end(layout) >= utf16_length(head + cut):
            break
    return layout, False


def _end(layout: QTextLayout) -> int:
    """Where the last line ends, in UTF-16 units."""
    last = layout.lineAt(layout.lineCount() - 1)
    return last.textStart() + last.textLength()


def _broken(
    text: str, font: QFont, width: int, lines: int, line_height: int, option: QTextOption
) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    ascent = QFontMetrics(font).ascent()
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        # Letters of a fallback face are taller: the baselines stay where they are.
        line.setPosition(QPointF(0, number * line_height + ascent - line.ascent()))
    layout.endLayout()
    return layout


def moved_to_mark(found: Snippet, metrics: QFontMetrics, room: int) -> Snippet:
    """The snippet with so much of its beginning cut that the first mark is seen within `room`."""
    if not found.marks:
        return found
    first = found.marks[0]
    if metrics.horizontalAdvance(found.text[: first.end]) <= room * 3 // 4:
        return found
    start = first.start
    while start > 0:
        earlier = max(0, start - 8)
        before = metrics.horizontalAdvance(found.text[earlier : first.start])
        if before > room // 3 and metrics.horizontalAdvance(found.text[earlier:]) > room:
            break
        start = earlier
    space = found.text.find(" ", start, first.start)
    start = space + 1 if space >= 0 else start
    shift = start - len(_ELLIPSIS)
    marks = tuple(Span(mark.start - shift, mark.end - shift) for mark in found.marks)
    return Snippet(_ELLIPSIS + found.text[start:], marks)


def marked(text: str, marks: tuple[Span, ...], theme: Theme) -> list[QTextLayout.FormatRange]:
    """The ranges of `text` that are painted as marks."""
    look = QTextCharFormat()
    look.setBackground(QColor(theme.mark))
    look.setForeground(QColor(theme.ink))
    stretches = []
    for mark in marks:
        stretch = QTextLayout.FormatRange()
        stretch.start = utf16_length(text[: mark.start])
        stretch.length = utf16_length(text[mark.start : mark.end])
        stretch.format = look
        if stretch.length:
            stretches.append(stretch)
    return stretches
