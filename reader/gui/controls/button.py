"""A word to press, on a ground of its own."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from reader.gui.style.edges import paint_part
from reader.gui.style.scale import EDGE, MEDIUM, TINY


class Button(QPushButton):
    """Paints itself by the palette it stands in: a style sheet for each would cost a page of a
    hundred of them two frames."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """The word, and room around it."""
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return words + QSize(MEDIUM + EDGE, TINY + EDGE) * 2

    def minimumSizeHint(self) -> QSize:
        """A word is whole or it is no word."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        role = QPalette.ColorRole
        hovered = self.isEnabled() and (self.underMouse() or self.isDown())
        ground = role.Midlight if hovered else role.Base if self.isEnabled() else role.Window
        painter = QPainter(self)
        paint_part(
            painter,
            QRectF(self.rect()),
            self.palette(),
            has_keys=self.hasFocus(),
            hovered=hovered,
            ground=ground,
        )
        alignment = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
        self.style().drawItemText(
            painter,
            self.rect(),
            int(alignment),
            self.palette(),
            self.isEnabled(),
            self.text(),
            role.ButtonText,
        )
