"""The bars of a date histogram: painted, and brushed with mouse or keys."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.dates import mark_of
from reader.search.results import Bar, Histogram

_HEIGHT, _LOWEST = 40, 2  # pixels of the highest bar, and of one that counts anything
_WIDEST = 28  # pixels of a bar and the gap beside it: a few bars stand close together
_GAP_FROM = 4  # pixels that a bar needs before a gap is left beside it
_BASE, _MARKS = 2, 4  # the line the bars stand on; the space between it and the dates
_PALE = 0.34  # of the accent, the rest is ground; twice that where nothing is chosen

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: +1}
_LEFT = Qt.MouseButton.LeftButton


class HistogramBars(QWidget):
    """Owns the bars, which of them is pointed at, and the stretch that is being brushed."""

    pointed = Signal()  # `stretch` has changed
    stretch_chosen = Signal(object, object)  # its start and end, minutes since the epoch
    release_requested = Signal()  # Escape, with nothing brushed, or a double click: all dates

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._histogram = Histogram()
        self.narrowed = False  # whether these are the hits of some dates only
        self._at = -1  # the bar that pointer or keys are on
        self._anchor = -1  # the bar at which brushing began
        self._pressed = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the mouse leaves the keys where they are
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_fonts(Fonts())

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Set the dates in another font."""
        self._marks: QFont = fonts.figures(8)
        self.setFont(self._marks)
        self.updateGeometry()

    def set_histogram(self, histogram: Histogram) -> None:
        """Show other bars. The keys stay on the same time, what was brushed is let go."""
        if histogram == self._histogram:
            return
        bars, at = self._histogram.bars, self._at
        here = bars[at].start if 0 <= at < len(bars) and self.hasFocus() else None
        self._histogram = histogram
        self._anchor, self._pressed = -1, False
        self._at = -1 if here is None else self._bar_of(here)
        self.update()
        self.pointed.emit()

    @property
    def stretch(self) -> tuple[Bar, ...]:
        """The bars that are brushed, or the one pointed at; empty when there is none."""
        first, last = self._chosen()
        return self._histogram.bars[first : last + 1] if first >= 0 else ()

    def let_go(self) -> None:
        """Brush nothing any more."""
        self._anchor, self._pressed = -1, False
        self._point_at(self._at)

    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT + _BASE + _MARKS + QFontMetrics(self._marks).height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def bar_rect(self, number: int) -> QRect:
        """Where a bar stands, from the top of the bars to their base."""
        count, width = len(self._histogram.bars), self._row_width()
        left, right = number * width // count, (number + 1) * width // count
        gap = (1 if right - left < 12 else 2) if right - left >= _GAP_FROM else 0
        return QRect(left, 0, max(1, right - left - gap), _HEIGHT)

    def _row_width(self) -> int:
        return min(self.width(), len(self._histogram.bars) * _WIDEST)

    def _bar_at(self, x: int, clamped: bool = False) -> int:
        count, width = len(self._histogram.bars), self._row_width()
        if not count or not (clamped or 0 <= x < width):
            return -1
        return min(count - 1, max(0, x) * count // max(1, width))

    def _bar_of(self, moment: int) -> int:
        """The bar that a moment is in, or the one nearest to it."""
        bars = self._histogram.bars
        past = sum(bar.end <= moment for bar in bars)
        return min(past, len(bars) - 1)

    def _chosen(self) -> tuple[int, int]:
        if self._at < 0:
            return -1, -1
        anchor = self._at if self._anchor < 0 else self._anchor
        return min(anchor, self._at), max(anchor, self._at)

    def _point_at(self, number: int) -> None:
        self._at = number
        self.update()
        self.pointed.emit()

    def _apply(self) -> None:
        stretch = self.stretch
        if any(bar.count for bar in stretch):  # a gap between hits is no place to go
            self.stretch_chosen.emit(stretch[0].start, stretch[-1].end)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._bar_at(event.position().toPoint().x())
        if event.button() is _LEFT and number >= 0:
            self._pressed = True
            self._anchor = number
            self._point_at(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._bar_at(event.position().toPoint().x(), clamped=self._pressed)
        if number != self._at:
            self._anchor = self._anchor if self._pressed else -1
            self._point_at(number)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is _LEFT and self._pressed:
            self._pressed = False
            self._apply()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is _LEFT:
            self.let_go()
            self.release_requested.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self._pressed and not self.hasFocus():
            self._anchor = -1
            self._point_at(-1)

    # Keys

    def event(self, event: QEvent) -> bool:
        # Escape is its own while there is something to let go; else it is the window's.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and (self._anchor >= 0 or self.narrowed)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._histogram.bars) - 1
        extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _STEPS:
            self._go(max(0, self._at) + _STEPS[key], extending)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else last, extending)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._apply()
        elif key == Qt.Key.Key_Escape and self._anchor >= 0:
            self.let_go()
        elif key == Qt.Key.Key_Escape and self.narrowed:
            self.release_requested.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, number: int, extending: bool) -> None:
        if extending and self._anchor < 0:
            self._anchor = max(0, self._at)
        elif not extending:
            self._anchor = -1
        self._point_at(max(0, min(number, len(self._histogram.bars) - 1)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0 and self._histogram.bars:
            self._point_at(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._anchor, self._pressed = -1, False
        self._point_at(-1)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        bars = self._histogram.bars
        if not bars:
            return
        painter = QPainter(self)
        theme, width = self._theme, self._row_width()
        painter.fillRect(0, _HEIGHT + _BASE - 1, self.width(), 1, QColor(theme.hairline))
        first, last = self._chosen()
        highest = max(bar.count for bar in bars)
        pale = QColor(theme.accent)
        pale.setAlphaF(_PALE if first >= 0 else 2 * _PALE)
        for number, bar in enumerate(bars):
            if bar.count:
                rect = self.bar_rect(number)
                rect.setTop(rect.bottom() + 1 - max(_LOWEST, bar.count * _HEIGHT // highest))
                chosen = first <= number <= last
                painter.fillRect(rect, QColor(theme.accent) if chosen else pale)
        if first >= 0:
            line = self.bar_rect(first).united(self.bar_rect(last))
            line.setTop(_HEIGHT)
            line.setHeight(_BASE)
            painter.fillRect(line, QColor(theme.accent))
        self._paint_marks(painter, width)

    def _paint_marks(self, painter: QPainter, width: int) -> None:
        """The first and the last date below the ends; where they would touch, in one line."""
        bars, unit = self._histogram.bars, self._histogram.unit
        first, last = mark_of(bars[0].start, unit), mark_of(bars[-1].end - 1, unit)
        metrics = QFontMetrics(self._marks)
        base = _HEIGHT + _BASE + _MARKS + metrics.ascent()
        painter.setFont(self._marks)
        painter.setPen(QColor(self._theme.quiet))
        right = width - metrics.horizontalAdvance(last)
        if len(bars) > 1 and metrics.horizontalAdvance(first) + 16 <= right:
            painter.drawText(QPoint(0, base), first)
            painter.drawText(QPoint(right, base), last)
        else:
            both = first if len(bars) == 1 else f"{first} – {last}"
            painter.drawText(QPoint(0, base), both)
