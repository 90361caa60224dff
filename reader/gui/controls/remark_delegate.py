"""How a row of a short list is painted: its text, and a quiet remark at the right."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.controls.row_ground import paint_option_ground
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT

REMARK = Qt.ItemDataRole.UserRole + 1
"""Where a row keeps its remark."""

_Index = QModelIndex | QPersistentModelIndex


class RemarkDelegate(QStyledItemDelegate):
    """Owns the measures of the rows. The chosen one has a tint and a bar at the left."""

    def __init__(self, parent: QObject, side: int, room: int) -> None:
        """`side` pixels are left beside the text, `room` above and below it together."""
        super().__init__(parent)
        self.theme = LIGHT
        self._side, self._room = side, room
        self.set_fonts(Fonts())

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts; `height` changes with them."""
        self._text = fonts.interface(9.6)
        self._remark = fonts.interface(8.6)
        self.height = QFontMetrics(self._text).height() + self._room

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(120, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        paint_option_ground(painter, option, self.theme)
        area = option.rect.adjusted(self._side, 0, -self._side, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        remark = str(index.data(REMARK) or "")
        painter.setFont(self._remark)
        painter.setPen(QColor(self.theme.quiet))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, remark)
        room = area.width() - QFontMetrics(self._remark).horizontalAdvance(remark) - 16
        metrics = QFontMetrics(self._text)
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.setFont(self._text)
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, text)
