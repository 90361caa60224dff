"""A published list over time as a bump chart: a column a capture, a line a title."""

from collections.abc import Iterator
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.gui.pages.bump_words import move_words, record_words, state_day
from reader.gui.style.edges import paint_focus
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme
from reader.rankings.results import ListHistory, TitleLine

_MARGIN, _TOP, _DATES = 24, 20, 36
_STEP = 36  # pixels from one place to the next
_LEAST_COLUMN, _WIDEST_COLUMN = 56, 150
_LABELS = 0.48  # of the width: the titles at the right
_REACH = 14.0  # pixels from a line that still mean it
_DOT, _CHOSEN_DOT = 4.0, 10.0


class BumpChart(QWidget):
    """Owns which captures are in view and which title is chosen, by mouse or by keys."""

    line_chosen = Signal(object)  # TitleLine, or None
    opened = Signal(object)  # TitleLine that was clicked, or Enter
    view_changed = Signal(bool, bool)  # whether there are captures before, after those in view

    def __init__(self) -> None:
        super().__init__()
        self._theme, self._fonts = LIGHT, Fonts()
        self._history: ListHistory | None = None
        self._chosen: TitleLine | None = None
        self._end = 0  # one past the last state in view
        self._rolled = 0
        self.setAccessibleName(self.tr("Places over time"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> TitleLine | None:
        """The title that is chosen."""
        return self._chosen

    def set_history(self, history: ListHistory) -> None:
        """Show a list, its newest captures in view."""
        self._history = history
        self._end = len(history.states)
        self._rolled = 0
        self.updateGeometry()
        self.choose(None)
        self._tell_view()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._fonts = fonts
        self.update()

    def choose(self, line: TitleLine | None) -> None:
        """Choose a title: its line stands out, and is spoken of."""
        self._chosen = line
        if self._history is not None:
            titles, captures = len(self._history.lines), self._history.captures
            spoken = self.tr("{count} titles in %Ln captures", "", captures).format(count=titles)
            if line is not None:
                words = (line.title, move_words(line), record_words(self._history, line))
                spoken = ". ".join(words)
            self.setAccessibleDescription(spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor if line else Qt.CursorShape.ArrowCursor)
        self.line_chosen.emit(line)
        self.update()

    def point(self, line: TitleLine, state: int) -> QPointF:
        """Where a title stands in a state that is in view and shows it."""
        return QPointF(self._x(state), self._y(line.positions[state] or 0))

    # Geometry

    def _fitting(self) -> int:
        """How many states there is room for."""
        room = self.width() * (1 - _LABELS) - 2 * _MARGIN
        return max(2, int(room // _LEAST_COLUMN) + 1)

    def _columns(self) -> range:
        """The states in view."""
        return range(max(0, self._end - self._fitting()), self._end)

    def _x(self, state: int) -> float:
        columns = self._columns()
        right = self.width() * (1 - _LABELS) - _MARGIN
        gap = (right - 2 * _MARGIN) / max(1, len(columns) - 1)
        return right - (columns.stop - 1 - state) * min(gap, _WIDEST_COLUMN)

    def _y(self, place: int) -> float:
        return _TOP + (place - 0.5) * _STEP

    def _places(self) -> int:
        lines = self._history.lines if self._history else ()
        return max((place for line in lines for place in line.positions if place), default=0)

    def _in_view(self) -> list[TitleLine]:
        columns = self._columns()
        lines = self._history.lines if self._history else ()
        return [line for line in lines if any(line.positions[columns.start : columns.stop])]

    def _runs(self, line: TitleLine) -> Iterator[list[QPointF]]:
        """The points of a line in view, anew after each state that does not show it."""
        run: list[QPointF] = []
        for state in self._columns():
            if line.positions[state]:
                run.append(self.point(line, state))
            elif run:
                yield run
                run = []
        if run:
            yield run

    def _line_at(self, place: QPointF) -> TitleLine | None:
        """The title whose dot, way or label is nearest to a place, if one is near."""
        newest = self._columns().stop - 1
        if place.x() > self._x(newest) + _REACH:
            rows = {self._y(line.positions[newest] or 0): line for line in self._in_view()}
            near = min(rows, key=lambda y: abs(y - place.y()), default=None)
            return rows[near] if near is not None and abs(near - place.y()) < _STEP / 2 else None
        reached = {
            _distance(run, place): line for line in self._in_view() for run in self._runs(line)
        }
        nearest = min(reached, default=_REACH)
        return reached[nearest] if nearest < _REACH else None

    # Painting

    def sizeHint(self) -> QSize:
        """As high as the list is long."""
        return QSize(480, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Narrower, titles are elided."""
        return QSize(240, _TOP + self._places() * _STEP + _DATES)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Columns, lines, dots, and the titles of the newest column."""
        if self._history is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_columns(painter, self._history)
        for line in self._in_view():
            if line != self._chosen:
                self._paint_line(painter, line)
        if self._chosen is not None:
            self._paint_line(painter, self._chosen)
        self._paint_titles(painter)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(8, 0, -8, 0), self._theme.accent)

    def _paint_columns(self, painter: QPainter, history: ListHistory) -> None:
        """A hairline a state; below it its last day, the newest ones first, where there is room."""
        painter.setFont(self._fonts.figures(8.2))
        metrics = painter.fontMetrics()
        bottom = self._y(self._places()) + _STEP / 2
        free = self.width() * (1 - _LABELS) + _MARGIN
        for state in reversed(self._columns()):
            x = self._x(state)
            painter.fillRect(QRectF(x - 0.5, _TOP, 1, bottom - _TOP), QColor(self._theme.hairline))
            day = state_day(history.states[state])
            width = metrics.horizontalAdvance(day)
            left = max(_MARGIN / 2, x - width / 2)
            if left + width < free:
                painter.setPen(QColor(self._theme.quiet))
                painter.drawText(QPointF(left, bottom + 8 + metrics.ascent()), day)
                free = left - 12

    def _paint_line(self, painter: QPainter, line: TitleLine) -> None:
        chosen = line == self._chosen
        colour = QColor(self._theme.accent if chosen else self._theme.quiet)
        pen = QPen(colour, 2.4 if chosen else 1.4)
        pen.setStyle(Qt.PenStyle.SolidLine if line.article else Qt.PenStyle.DashLine)
        for run in self._runs(line):
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_way(run))
        for state in self._columns():
            if line.positions[state]:
                self._paint_dot(painter, line, state)

    def _paint_dot(self, painter: QPainter, line: TitleLine, state: int) -> None:
        """Full for what the archive holds, hollow for what it lacks; with its place if chosen."""
        chosen = line == self._chosen
        colour = QColor(self._theme.accent if chosen else self._theme.quiet)
        painter.setPen(QPen(colour, 1.4))
        filled = chosen or line.article is not None
        painter.setBrush(colour if filled else QColor(self._theme.paper))
        radius = _CHOSEN_DOT if chosen else _DOT
        middle = self.point(line, state)
        painter.drawEllipse(middle, radius, radius)
        if chosen:
            painter.setFont(self._fonts.figures(8.6))
            painter.setPen(QColor(self._theme.paper))
            box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(line.positions[state]))

    def _paint_titles(self, painter: QPainter) -> None:
        """The titles of the newest capture in view, at the ends of their lines."""
        newest = self._columns().stop - 1
        left = self._x(newest) + 2 * _CHOSEN_DOT
        for line in self._in_view():
            place = line.positions[newest]
            if not place:
                continue
            chosen = line == self._chosen
            painter.setFont(self._fonts.interface(9.6))
            painter.setPen(QColor(self._theme.quiet))
            middle = self._y(place) + QFontMetrics(painter.font()).ascent() / 2 - 2
            painter.drawText(QPointF(left, middle), str(place))
            colour = self._theme.accent if chosen else self._theme.ink
            painter.setPen(QColor(colour if chosen or line.article else self._theme.quiet))
            room = self.width() - left - _MARGIN - 16
            title = painter.fontMetrics().elidedText(
                line.title, Qt.TextElideMode.ElideRight, int(room)
            )
            painter.drawText(QPointF(left + 20, middle), title)

    # Mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is under the mouse stands out."""
        line = self._line_at(event.position())
        if line != self._chosen:
            self.choose(line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The click is the chart's, from its press on."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        line = self._line_at(event.position())
        if line is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(line)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Rolling sideways goes through time; up and down is the page's."""
        self._rolled += event.angleDelta().x()
        steps = int(self._rolled / 120)
        if not event.angleDelta().x():
            event.ignore()
        elif steps:
            self._rolled -= steps * 120
            self.scroll_time(-steps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose a title, Left and Right go through time, Enter opens."""
        match event.key():
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Down:
                self._step(+1)
            case Qt.Key.Key_Left:
                self.scroll_time(-1)
            case Qt.Key.Key_Right:
                self.scroll_time(+1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._chosen is not None:
                self.opened.emit(self._chosen)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys have something to begin with."""
        super().focusInEvent(event)
        if self._chosen is None and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._step(+1)

    def _step(self, direction: int) -> None:
        lines = self._in_view()
        if not lines:
            return
        at = lines.index(self._chosen) if self._chosen in lines else -1 if direction > 0 else 0
        self.choose(lines[(at + direction) % len(lines)])

    def scroll_time(self, states: int) -> None:
        """Go some captures on, or back where `states` is negative."""
        if self._history is None:
            return
        fewest = min(self._fitting(), len(self._history.states))
        self._end = max(fewest, min(len(self._history.states), self._end + states))
        self._tell_view()
        self.update()

    def _tell_view(self) -> None:
        if self._history is not None:
            columns = self._columns()
            self.view_changed.emit(columns.start > 0, columns.stop < len(self._history.states))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer captures are in view."""
        super().resizeEvent(event)
        self.scroll_time(0)


def _way(points: list[QPointF]) -> QPainterPath:
    """A line through points, level where it meets each."""
    path = QPainterPath(points[0])
    for start, end in pairwise(points):
        middle = (start.x() + end.x()) / 2
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    return path


def _distance(points: list[QPointF], place: QPointF) -> float:
    """How far a place is from the way through points, in pixels."""
    path = _way(points)
    samples = (path.pointAtPercent(n / 40) for n in range(41)) if len(points) > 1 else points
    return min(hypot(each.x() - place.x(), each.y() - place.y()) for each in samples)
