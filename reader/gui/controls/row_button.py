"""A row one opens: what the rows of the sidebar and of pages answer to alike."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton


class RowButton(QAbstractButton):
    """A button as wide as its list. Each kind paints itself, tinted under the mouse or the keys."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens; the arrows are those of the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tint what a click would open."""
        super().enterEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.update()
