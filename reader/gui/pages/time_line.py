"""A time line drawn to scale: a dot for each article, above the days it was published on."""

from collections.abc import Sequence
from datetime import datetime
from math import hypot
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.article import ArticleId
from reader.gui.controls.time_scale import TimeScale
from reader.gui.style.edges import paint_focus
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.dates import short_day

_MARGIN, _BELOW = 32, 30
_RADIUS, _APART = 5.0, 12.0
_LEAST_PILED, _MOST_PILED = 2, 6
_TICK = 96  # pixels that the name of a day or month may take
_REACH = 12.0


class Dot(NamedTuple):
    """An article on the line; `is_new` since the reader last looked."""

    article: ArticleId
    headline: str
    published: datetime
    is_new: bool = False


class TimeLine(QWidget):
    """Owns the dots and which of them is chosen, by mouse or by keys."""

    article_chosen = Signal(object)  # ArticleId, or None
    article_requested = Signal(object)  # ArticleId

    def __init__(self) -> None:
        super().__init__()
        self._theme, self._fonts = LIGHT, Fonts()
        self._dots: tuple[Dot, ...] = ()
        self._places: list[QPointF] = []
        self._piled = 0  # dots above each other
        self._chosen = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Time line"))

    def set_dots(self, dots: Sequence[Dot]) -> None:
        """Show articles, in any order."""
        self._dots = tuple(sorted(dots, key=lambda dot: dot.published))
        self._place()
        self._choose(-1)

    def choose(self, article: ArticleId | None) -> None:
        """Let the dot of an article stand out, without announcing it."""
        at = next((n for n, dot in enumerate(self._dots) if dot.article == article), -1)
        if at != self._chosen:
            self._chosen = at
            self._speak()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._fonts = fonts
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the highest pile, at the least for a low one."""
        return QSize(400, int((max(_LEAST_PILED, self._piled) + 0.5) * _APART) + _BELOW)

    def minimumSizeHint(self) -> QSize:
        """Narrower, dots are piled higher."""
        return QSize(160, self.sizeHint().height())

    # Placing

    def _base(self) -> float:
        return self.height() - _BELOW

    def _scale(self) -> TimeScale | None:
        if not self._dots:
            return None
        ends = self._dots[0].published, self._dots[-1].published
        return TimeScale(*ends, max(1, self.width() - 2 * _MARGIN))

    def _place(self) -> None:
        """Dots that would cover each other are piled, as far as there is room."""
        scale, rows = self._scale(), []
        piles: list[float] = [-1e9] * _MOST_PILED  # where the last dot of each row stands
        for dot in self._dots if scale else ():
            x = _MARGIN + (scale.x(dot.published) if scale else 0.0)
            row = next((n for n, last in enumerate(piles) if x - last >= _APART), _MOST_PILED - 1)
            piles[row] = x
            rows.append((x, row))
        piled = max((row for _, row in rows), default=-1) + 1
        if piled != self._piled:
            self._piled = piled
            self.updateGeometry()
        base = self._base() - _RADIUS - 3
        self._places = [QPointF(x, base - row * _APART) for x, row in rows]

    def _dot_at(self, place: QPointF) -> int:
        distances = [hypot(each.x() - place.x(), each.y() - place.y()) for each in self._places]
        nearest = min(range(len(distances)), key=distances.__getitem__, default=-1)
        return nearest if nearest >= 0 and distances[nearest] <= _REACH else -1

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line, its ticks, the dots, the chosen one last."""
        scale = self._scale()
        if scale is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter, scale)
        order = sorted(range(len(self._dots)), key=lambda at: at == self._chosen)
        for at in order:
            self._paint_dot(painter, at)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(8, 0, -8, 0), self._theme.accent)

    def _paint_scale(self, painter: QPainter, scale: TimeScale) -> None:
        painter.fillRect(
            QRectF(_MARGIN - 8, self._base(), self.width() - 2 * _MARGIN + 16, 1),
            QColor(self._theme.hairline),
        )
        painter.setFont(self._fonts.figures(8.2))
        metrics = painter.fontMetrics()
        painter.setPen(QColor(self._theme.quiet))
        ticks = scale.ticks(_TICK) or [(scale.width / 2, short_day(scale.first))]
        free = 0.0
        for x, name in ticks:
            width = metrics.horizontalAdvance(name)
            left = min(max(_MARGIN + x - width / 2, free), self.width() - width - 4)
            if left < free:
                continue
            painter.fillRect(QRectF(_MARGIN + x, self._base(), 1, 4), QColor(self._theme.quiet))
            painter.drawText(QPointF(left, self._base() + 8 + metrics.ascent()), name)
            free = left + width + 12

    def _paint_dot(self, painter: QPainter, at: int) -> None:
        """Full; a new article's in the accent; the chosen one larger, with a ring."""
        chosen, dot = at == self._chosen, self._dots[at]
        colour = QColor(self._theme.accent if chosen or dot.is_new else self._theme.quiet)
        painter.setPen(QPen(QColor(self._theme.paper), 1.5))
        painter.setBrush(colour)
        radius = _RADIUS + 2 if chosen else _RADIUS
        painter.drawEllipse(self._places[at], radius, radius)

    # Mouse and keys

    def _choose(self, at: int) -> None:
        self._chosen = at
        self._speak()
        self.setCursor(Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor)
        self.article_chosen.emit(self._dots[at].article if at >= 0 else None)
        self.update()

    def _speak(self) -> None:
        if self._chosen < 0:
            told = self.tr("%Ln articles", "", len(self._dots))
        else:
            dot = self._dots[self._chosen]
            told = f"{dot.headline}. {short_day(dot.published)}"
        self.setAccessibleDescription(told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another scale."""
        super().resizeEvent(event)
        self._place()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is under the mouse stands out."""
        at = self._dot_at(event.position())
        if at != self._chosen:
            self._choose(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The click is the line's, from its press on."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        at = self._dot_at(event.position())
        if at >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.article_requested.emit(self._dots[at].article)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go along the line, Enter opens."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: +1}
        if event.key() in steps and self._dots:
            at = max(0, min(self._chosen + steps[Qt.Key(event.key())], len(self._dots) - 1))
            self._choose(at)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen >= 0:
            self.article_requested.emit(self._dots[self._chosen].article)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys have something to begin with."""
        super().focusInEvent(event)
        if self._chosen < 0 and self._dots and event.reason() is not _BY_MOUSE:
            self._choose(0)


_BY_MOUSE = Qt.FocusReason.MouseFocusReason
