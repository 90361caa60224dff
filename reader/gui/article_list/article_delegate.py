"""How a row of the article list is painted. All rows have one height: a million cost nothing."""

from functools import lru_cache
from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.article import ArticleId
from reader.gui.article_list.article_model import ArticleModel
from reader.gui.article_list.row_layout import LEFT, RIGHT, STAR, RowLayout, RowLayouts
from reader.gui.article_list.row_text import direction_of, shaped
from reader.gui.controls.row_ground import BAR, paint_row_ground
from reader.gui.style.density import Density
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme

if TYPE_CHECKING:
    from reader.library import ArticleRow

OPEN_BAR, DOT = 6, 6
_HEADING_POINTS = {Density.COMPACT: 10.6, Density.NORMAL: 14.0, Density.RICH: 15.5}

_Index = QModelIndex | QPersistentModelIndex


class ArticleDelegate(QStyledItemDelegate):
    """Paints rows and headings. Owns their colours and their shaped text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.focus_shown = False
        self.set_back = False  # whether all rows are painted as quietly as their dates
        self.open_among: ArticleId | None = None  # which one of several selected is open
        self._theme = LIGHT
        self._layouts = RowLayouts()
        self.set_fonts(Fonts())

    @property
    def density(self) -> Density:
        """How much a row shows."""
        return self._layouts.density

    def set_density(self, density: Density) -> None:
        """Show more or less in a row; `height` changes with it."""
        self._layouts.set_density(density)
        self._heading = self._fonts.reading(_HEADING_POINTS[density], weight=QFont.Weight.Bold)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._layouts.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts; `height` changes with them."""
        self._fonts = fonts
        self._layouts.set_fonts(fonts)
        self.set_density(self.density)
        self._count = fonts.figures(8.6)

    @property
    def height(self) -> int:
        """The height of every row in pixels, its hairline included."""
        return self._layouts.height

    def star_rect(self, row: QRect) -> QRect:
        """Where the star of a row is, and where a click means it."""
        top = row.top() + self._layouts.top + (self._layouts.headline_line - STAR) // 2
        return QRect(row.right() - RIGHT - STAR + 1, top, STAR, STAR)

    def cut_headline(self, row: "ArticleRow", width: int) -> bool:
        """Whether the headline is longer than the row shows."""
        return self._layouts.cut_headline(row, width)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, ArticleModel)
        if model.is_heading(index.row()):
            self._paint_heading(painter, option.rect, model, index.row())
            return
        row = model.row(index.row())
        self._paint_ground(painter, option, row)
        if row is not None:
            layout = self._layouts.layout(row, model.snippet(row.id), option.rect.width())
            self._paint_text(painter, option.rect, layout)
            if not row.read:
                self._paint_dot(painter, option.rect)
            if row.starred or option.state & QStyle.StateFlag.State_MouseOver:
                self._paint_star(painter, self.star_rect(option.rect), row.starred)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(160, self.height)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: "ArticleRow | None"
    ) -> None:
        theme, rect, state = self._theme, option.rect, option.state
        is_open = row is not None and row.id == self.open_among
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        width = OPEN_BAR if is_open else BAR
        paint_row_ground(painter, rect, theme, tinted=False, barred=chosen, bar=width)
        if not chosen or self.open_among is not None:
            line = QRect(rect.left() + LEFT, rect.bottom(), rect.width() - LEFT, 1)
            painter.fillRect(line, QColor(theme.hairline))
        if self.focus_shown and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_text(self, painter: QPainter, rect: QRect, layout: RowLayout) -> None:
        layouts = self._layouts
        painter.setPen(QColor(self._theme.quiet if self.set_back else self._theme.ink))
        at = QPointF(rect.left() + LEFT, rect.top() + layouts.top)
        layout.headline.draw(painter, at, [] if self.set_back else layout.headline_marks)
        painter.setPen(QColor(self._theme.quiet))
        if layouts.is_one_line:
            self._paint_date(painter, rect, layout)
            return
        at += QPointF(0, layout.headline.lineCount() * layouts.headline_line)
        layout.meta.draw(painter, at)
        at += QPointF(0, layouts.meta_line + 4)
        layout.snippet.draw(painter, at, [] if self.set_back else layout.marks)

    def _paint_date(self, painter: QPainter, rect: QRect, layout: RowLayout) -> None:
        """At the end of the only line, before the star's place, on the headline's baseline."""
        if not layout.meta.lineCount() or not layout.headline.lineCount():
            return
        line, headline = layout.meta.lineAt(0), layout.headline.lineAt(0)
        drop = headline.y() + headline.ascent() - line.y() - line.ascent()
        left = rect.right() + 1 - RIGHT - STAR - 8 - line.naturalTextWidth()
        layout.meta.draw(painter, QPointF(left, rect.top() + self._layouts.top + drop))

    def _paint_heading(
        self, painter: QPainter, rect: QRect, model: ArticleModel, number: int
    ) -> None:
        """A name of a day or story in the type of headlines, low in its row: near its articles."""
        theme = self._theme
        painter.fillRect(
            QRect(rect.left() + LEFT, rect.bottom(), rect.width() - LEFT - RIGHT, 1),
            QColor(theme.quiet),
        )
        name, articles = model.heading(number)
        if self._layouts.is_one_line:
            self._paint_heading_line(painter, rect, name, f"{articles:,}")
            return
        count = model.count_text(articles)
        width = max(40, rect.width() - LEFT - RIGHT)
        height = QFontMetrics(self._heading).height()
        below = QFontMetrics(self._count).height()
        room = rect.height() - 8 - below - 2
        lines = max(1, room // height)
        text, _ = shaped(name, self._heading, width, lines, height, direction_of(name))
        top = rect.top() + room - text.lineCount() * height
        painter.setPen(QColor(theme.ink))
        text.draw(painter, QPointF(rect.left() + LEFT, top))
        painter.setPen(QColor(theme.quiet))
        painter.setFont(self._count)
        foot = QRect(rect.left() + LEFT, rect.bottom() - 8 - below, width, below)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, count)

    def _paint_heading_line(self, painter: QPainter, rect: QRect, name: str, count: str) -> None:
        counted = QFontMetrics(self._count).horizontalAdvance(count)
        room = rect.adjusted(LEFT, 0, -RIGHT, 0)
        painter.setFont(self._count)
        painter.setPen(QColor(self._theme.quiet))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, count)
        painter.setFont(self._heading)
        painter.setPen(QColor(self._theme.ink))
        room.adjust(0, 0, -counted - 12, 0)
        metrics = QFontMetrics(self._heading)
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, cut)

    def _paint_dot(self, painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent))
        down = self._layouts.top + self._layouts.headline_line / 2
        centre = QPointF(rect.left() + LEFT / 2, rect.top() + down)
        painter.drawEllipse(centre, DOT / 2, DOT / 2)

    def _paint_star(self, painter: QPainter, rect: QRect, starred: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._theme.accent if starred else self._theme.quiet)
        painter.setPen(Qt.PenStyle.NoPen if starred else QPen(colour, 1.1))
        painter.setBrush(colour if starred else Qt.BrushStyle.NoBrush)
        shape = star_shape(6.5 if starred else 6.0)
        painter.drawPolygon(shape.translated(QPointF(rect.center()) + QPointF(0.5, 0.5)))


@lru_cache(maxsize=8)
def star_shape(radius: float) -> QPolygonF:
    """A star of five points around the origin."""
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.45
        angle = corner * pi / 5 - pi / 2
        points.append(QPointF(reach * cos(angle), reach * sin(angle)))
    return QPolygonF(points)
