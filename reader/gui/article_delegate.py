"""How a row of the article list is painted. All rows have one height: a million cost nothing."""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.article_model import ArticleModel
from reader.gui.dates import short_date
from reader.gui.fonts import Fonts
from reader.gui.highlight_colours import highlights_words
from reader.gui.theme import LIGHT, Theme
from reader.gui.utf16 import utf16_length
from reader.search.results import Snippet, Span

if TYPE_CHECKING:
    from reader.library import ArticleRow

LEFT, RIGHT, TOP, BOTTOM = 32, 16, 12, 12
BAR, DOT = 3, 6
STAR = 16  # the square at the right of the headline that the star is drawn in, and clicked in
_HEADLINE_LINES = 2
_LEADING = 1.3
_LAYOUTS_KEPT = 512
_ELLIPSIS = "…"

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _RowLayout:
    """The shaped text of a row at one width, and the marks in its snippet."""

    headline: QTextLayout
    meta: QTextLayout
    snippet: QTextLayout
    marks: list[QTextLayout.FormatRange]


class ArticleDelegate(QStyledItemDelegate):
    """Owns the measures and the shaped text of the rows painted lately."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.focus_shown = False
        self.set_back = False  # whether all rows are painted as quietly as their dates
        self._theme = LIGHT
        self._layouts: dict[tuple[object, ...], _RowLayout] = {}
        self.set_fonts(Fonts())

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._layouts.clear()

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts; `height` changes with them."""
        self._unread = fonts.interface(10.6, QFont.Weight.DemiBold)
        self._read = fonts.interface(10.6)
        self._meta = fonts.interface(8.6)
        self._text = fonts.interface(9.2)
        self._headline_line = round(QFontMetrics(self._unread).ascent() * _LEADING) + 2
        self._meta_line = QFontMetrics(self._meta).height() + 2
        self._text_line = QFontMetrics(self._text).height() + 2
        self._layouts.clear()

    @property
    def height(self) -> int:
        """The height of every row in pixels, its hairline included."""
        lines = _HEADLINE_LINES * self._headline_line + self._meta_line + self._text_line
        return TOP + lines + 4 + BOTTOM + 1

    def star_rect(self, row: QRect) -> QRect:
        """Where the star of a row is, and where a click means it."""
        top = row.top() + TOP + (self._headline_line - STAR) // 2
        return QRect(row.right() - RIGHT - STAR + 1, top, STAR, STAR)

    def cut_headline(self, row: "ArticleRow", width: int) -> bool:
        """Whether the headline is longer than the row shows."""
        return not self._shaped_headline(row, self._text_width(width))[1]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, ArticleModel)
        row, rect = model.row(index.row()), option.rect
        state = option.state
        self._paint_ground(painter, rect, state)
        if row is None:
            return
        snippet = model.snippet(row.id)
        layout = self._layout(row, snippet, rect.width())
        painter.setPen(QColor(self._theme.quiet if self.set_back else self._theme.ink))
        at = QPointF(rect.left() + LEFT, rect.top() + TOP)
        layout.headline.draw(painter, at)
        at += QPointF(0, layout.headline.lineCount() * self._headline_line)
        painter.setPen(QColor(self._theme.quiet))
        layout.meta.draw(painter, at)
        at += QPointF(0, self._meta_line + 4)
        layout.snippet.draw(painter, at, [] if self.set_back else layout.marks)
        if not row.read:
            self._paint_dot(painter, rect)
        if row.starred or state & QStyle.StateFlag.State_MouseOver:
            self._paint_star(painter, self.star_rect(rect), row.starred)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(160, self.height)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selection))
            bar = QRect(rect.left(), rect.top(), BAR, rect.height())
            painter.fillRect(bar, QColor(theme.accent))
        else:
            line = QRect(rect.left() + LEFT, rect.bottom(), rect.width() - LEFT, 1)
            painter.fillRect(line, QColor(theme.hairline))
        if self.focus_shown and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_dot(self, painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent))
        centre = QPointF(rect.left() + LEFT / 2, rect.top() + TOP + self._headline_line / 2)
        painter.drawEllipse(centre, DOT / 2, DOT / 2)

    def _paint_star(self, painter: QPainter, rect: QRect, starred: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._theme.accent if starred else self._theme.quiet)
        painter.setPen(Qt.PenStyle.NoPen if starred else QPen(colour, 1.1))
        painter.setBrush(colour if starred else Qt.BrushStyle.NoBrush)
        shape = star_shape(6.5 if starred else 6.0)
        painter.drawPolygon(shape.translated(QPointF(rect.center()) + QPointF(0.5, 0.5)))

    def _text_width(self, width: int) -> int:
        return max(40, width - LEFT - RIGHT)

    def _layout(self, row: "ArticleRow", snippet: Snippet | None, width: int) -> _RowLayout:
        key = (row, snippet, width)
        known = self._layouts.get(key)
        if known is None:
            if len(self._layouts) >= _LAYOUTS_KEPT:
                self._layouts.clear()
            known = self._layouts[key] = self._shape(row, snippet, self._text_width(width))
        return known

    def _shape(self, row: "ArticleRow", snippet: Snippet | None, width: int) -> _RowLayout:
        headline, _ = self._shaped_headline(row, width)
        meta, _ = shaped(self._meta_text(row), self._meta, width, 1, self._meta_line)
        # A headline of one line leaves the snippet a second one: no hole in the row.
        lines = 1 + _HEADLINE_LINES - headline.lineCount()
        found = snippet or Snippet(row.lead if row.headline else "")
        if snippet is not None:
            found = moved_to_mark(found, QFontMetrics(self._text), width * lines)
        text, _ = shaped(found.text, self._text, width, lines, self._text_line)
        return _RowLayout(headline, meta, text, self._marked(text.text(), found.marks))

    def _shaped_headline(self, row: "ArticleRow", width: int) -> tuple[QTextLayout, bool]:
        font = self._read if row.read else self._unread
        room = width - STAR - 8
        return shaped(row.headline or row.lead, font, room, _HEADLINE_LINES, self._headline_line)

    def _meta_text(self, row: "ArticleRow") -> str:
        parts = [
            row.section or row.source,
            short_date(row.published, row.offset),
            self.tr("%n captures", "", row.captures) if row.captures > 1 else "",
            self.tr("note") if row.noted else "",
            highlights_words(row.highlights),
            self.tr("file gone") if row.gone else "",
        ]
        return "  ·  ".join(part for part in parts if part)

    def _marked(self, text: str, marks: tuple[Span, ...]) -> list[QTextLayout.FormatRange]:
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.mark))
        look.setForeground(QColor(self._theme.ink))
        stretches = []
        for mark in marks:
            stretch = QTextLayout.FormatRange()
            stretch.start = utf16_length(text[: mark.start])
            stretch.length = utf16_length(text[mark.start : mark.end])
            stretch.format = look
            if stretch.length:
                stretches.append(stretch)
        return stretches


def shaped(
    text: str, font: QFont, width: int, lines: int, line_height: int
) -> tuple[QTextLayout, bool]:
    """`text` broken into at most `lines` lines of `width` pixels, and whether all of it fits.

    What does not fit ends in an ellipsis in the last line.
    """
    layout = _broken(text, font, width, lines, line_height)
    if lines == 0 or layout.lineCount() == 0:
        return layout, not text
    last = layout.lineAt(layout.lineCount() - 1)
    units = text.encode("utf-16-le", "surrogatepass")
    if last.textStart() + last.textLength() >= len(units) // 2:
        return layout, True
    head = units[: 2 * last.textStart()].decode("utf-16-le", "surrogatepass")
    tail = text[len(head) :]
    # Far more than a line: eliding all of a long text would shape all of it.
    tail = tail[: 2 * last.textLength() + 8]
    cut = QFontMetrics(font).elidedText(tail + _ELLIPSIS, Qt.TextElideMode.ElideRight, width)
    return _broken(head + cut, font, width, lines, line_height), False


def _broken(text: str, font: QFont, width: int, lines: int, line_height: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
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


@lru_cache(maxsize=8)
def star_shape(radius: float) -> QPolygonF:
    """A star of five points around the origin."""
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.45
        angle = corner * pi / 5 - pi / 2
        points.append(QPointF(reach * cos(angle), reach * sin(angle)))
    return QPolygonF(points)
