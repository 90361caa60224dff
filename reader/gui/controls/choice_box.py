"""A field with one of several choices, which opens to show the others."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox

from reader.gui.style.edges import paint_part

_SIDE, _ARROW, _ROOM = 11, 24, 12  # pixels beside the text, of the arrow, above and below together


class ChoiceBox(QComboBox):
    """A combo box drawn as the other fields are: a hairline, the accent with the keys."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + _SIDE, max(hint.height(), self.fontMetrics().height() + _ROOM))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = self.palette()
        painter = QPainter(self)
        hovered = self.isEnabled() and self.underMouse()
        paint_part(painter, QRectF(self.rect()), colours, has_keys=self.hasFocus(), hovered=hovered)
        area = self.rect().adjusted(_SIDE, 0, -_ARROW, 0)
        text = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.setPen(colours.color(QPalette.ColorRole.Text))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        arrow = self.rect().adjusted(self.width() - _ARROW, 0, -6, 0)
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(arrow, Qt.AlignmentFlag.AlignCenter, "▾")
