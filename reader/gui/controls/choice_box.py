"""A field with one of several choices, which opens to show the others."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from reader.gui.style.theme import LIGHT, Theme, palette

_SIDE, _ARROW, _ROOM = 10, 22, 12  # pixels beside the text, of the arrow, above and below together


class ChoiceBox(QComboBox):
    """A combo box drawn as the other fields are: a hairline, the accent with the keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.setPalette(palette(theme))
        self.update()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + _SIDE, max(hint.height(), self.fontMetrics().height() + _ROOM))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.accent if self.hasFocus() else theme.hairline))
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        area = self.rect().adjusted(_SIDE, 0, -_ARROW, 0)
        text = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.setPen(QColor(theme.ink if self.isEnabled() else theme.quiet))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        arrow = self.rect().adjusted(self.width() - _ARROW, 0, -6, 0)
        painter.setPen(QColor(theme.quiet))
        painter.drawText(arrow, Qt.AlignmentFlag.AlignCenter, "▾")
