"""The rows of the sidebar: a headline on a few lines, and what stands beside or below it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy

from reader.gui.controls.row_button import RowButton
from reader.gui.controls.row_ground import paint_row_ground
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme
from reader.rendering.scripts import is_right_to_left

MARGIN: Final = 24
_ABOVE = 6
_HANGING = 32  # from the figure's left edge to the headline's
_BESIDE, _GAP = 36, 8  # kept free for the movement, and before it
_NARROW = 170  # pixels: below them two lines cut most headlines
_LINE = 1.32  # line height of a headline in sizes of its type


class SidebarRow(RowButton):
    """Owns how one row looks: figure, headline, what stands beside it and below it.

    It is a button: Tab reaches it, Enter and a click open it, and its name says all it shows.
    """

    chosen = Signal(object)  # the row's target

    def __init__(self, *, hanging: bool) -> None:
        super().__init__()
        self.target: object = None
        self.clicked.connect(self._choose)
        self._theme = LIGHT
        self._fonts = Fonts()
        self._hanging = _HANGING if hanging else 0
        self._shown: tuple[object, ...] = ()
        self._headline = self._figure = self._beside = ""
        self._below: list[str] = []
        self._known = True
        self._accented = False
        self._indent = 0
        self._lines: tuple[int, list[str]] = (-1, [])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def fill(
        self,
        headline: str,
        *,
        below: str = "",
        figure: str = "",
        beside: str = "",
        known: bool = True,
        accented: bool = False,
        indent: int = 0,
    ) -> None:
        """What the row says; `below` may have several lines. `known` is whether a click opens an
        article of the archive; `accented` says that what stands beside is news; `indent` in
        pixels sets the row under another one."""
        shown = (headline, below, figure, beside, known, accented, indent)
        if shown == self._shown:
            return
        self._shown = shown
        self._headline, self._figure, self._beside = headline, figure, beside
        self._below = below.splitlines()
        self._known, self._accented, self._indent = known, accented, indent
        self._measure_anew()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._fonts = fonts
        self._measure_anew()

    def _choose(self) -> None:
        self.chosen.emit(self.target)

    def _measure_anew(self) -> None:
        self._lines = (-1, [])
        self.updateGeometry()
        self.update()

    def _headline_font(self) -> QFont:
        return self._fonts.interface(10)

    def _small_font(self) -> QFont:
        return self._fonts.figures(8.6)

    def _line_height(self) -> int:
        return round(QFontInfo(self._headline_font()).pixelSize() * _LINE)

    @property
    def _left(self) -> int:
        return MARGIN + round(self._hanging * max(1.0, self._fonts.zoom)) + self._indent

    def _text_width(self, width: int) -> int:
        beside = 0
        if self._hanging:
            words = QFontMetrics(self._small_font()).horizontalAdvance(self._beside)
            beside = max(_BESIDE, words + _GAP)
        return max(width - self._left - MARGIN - beside, 40)

    def _headline_lines(self, width: int) -> list[str]:
        if self._lines[0] != width:
            font = self._headline_font()
            most = 2 if width >= _NARROW else 4
            found = few_lines(self._headline, font, width, most) if self._headline else []
            self._lines = (width, found)
        return self._lines[1]

    def _paint_figure(self, painter: QPainter, baseline: int) -> None:
        first = self._figure == "1"
        painter.setFont(self._fonts.reading(15, weight=QFont.Weight.Bold))
        painter.setPen(QColor(self._theme.accent if first else self._theme.quiet))
        painter.drawText(QPointF(MARGIN, baseline + 2), self._figure)

    def _paint_beside(self, painter: QPainter, baseline: int) -> None:
        painter.setFont(self._small_font())
        painter.setPen(QColor(self._theme.accent if self._accented else self._theme.quiet))
        width = painter.fontMetrics().horizontalAdvance(self._beside)
        painter.drawText(QPointF(self.width() - MARGIN - width, baseline), self._beside)

    def _paint_headline(self, painter: QPainter, baseline: int, lines: list[str]) -> int:
        painter.setFont(self._headline_font())
        painter.setPen(QColor(self._theme.ink if self._known else self._theme.quiet))
        if is_right_to_left(self._headline):
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        for line in lines:
            painter.drawText(self._start(painter, line, baseline), line)
            baseline += self._line_height()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return baseline

    def _start(self, painter: QPainter, line: str, baseline: int) -> QPointF:
        """Where a line begins: flush right, with its headline, where that is read from there."""
        left = self._left
        if is_right_to_left(self._headline):
            left += self._text_width(self.width()) - painter.fontMetrics().horizontalAdvance(line)
        return QPointF(left, baseline)

    def _paint_ground(self, painter: QPainter) -> None:
        tinted = self.underMouse() or self.isDown()
        paint_row_ground(painter, self.rect(), self._theme, tinted=tinted, barred=self.hasFocus())

    def hasHeightForWidth(self) -> bool:
        """The headline takes more lines where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the headline's lines and what stands below."""
        lines = len(self._headline_lines(self._text_width(width)))
        below = QFontMetrics(self._small_font()).height() * len(self._below)
        return lines * self._line_height() + below + 2 * _ABOVE

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        """A row can always be elided."""
        return QSize(self._left + MARGIN + 40, self._line_height() + 2 * _ABOVE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, figure, headline, and what stands beside and below."""
        painter = QPainter(self)
        self._paint_ground(painter)
        width = self._text_width(self.width())
        first = self._headline_font() if self._headline else self._small_font()
        baseline = _ABOVE + QFontMetrics(first).ascent()
        self._paint_figure(painter, baseline)
        self._paint_beside(painter, baseline)
        baseline = self._paint_headline(painter, baseline, self._headline_lines(width))
        painter.setFont(self._small_font())
        painter.setPen(QColor(self._theme.quiet))
        metrics = painter.fontMetrics()
        for line in self._below:
            elided = metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
            painter.drawText(self._start(painter, elided, baseline - 1), elided)
            baseline += metrics.height()


def next_row(rows: Sequence[SidebarRow], key: int) -> SidebarRow | None:
    """The row that Up or Down leads to: the first one while none has the keys."""
    step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key))
    if step is None or not rows:
        return None
    at = next((number for number, row in enumerate(rows) if row.hasFocus()), None)
    return rows[0 if at is None else min(max(at + step, 0), len(rows) - 1)]


def few_lines(text: str, font: QFont, width: int, most: int = 2) -> list[str]:
    """`text` broken at words into at most `most` lines, the last one elided where it must be."""
    layout = QTextLayout(text, font)
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapping)
    units = text.encode("utf-16-le", "surrogatepass")
    lines: list[str] = []
    end = 0
    layout.beginLayout()
    while len(lines) < most - 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = end, line.textStart() + line.textLength()
        lines.append(units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass").strip())
    layout.endLayout()
    rest = units[2 * end :].decode("utf-16-le", "surrogatepass").strip()
    if rest or not lines:
        lines.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return lines
