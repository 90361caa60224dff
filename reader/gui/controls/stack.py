"""Parts of the window of which one is shown in the place of all."""

from PySide6.QtWidgets import QStackedLayout, QWidget


class Stack(QWidget):
    """Owns which of its parts is shown; used as a QStackedWidget is, by the same names.

    Of a QStackedWidget a screen reader says "layered pane" whenever the keys come into it.
    """

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._parts = QStackedLayout(self)
        for part in parts:
            self._parts.addWidget(part)

    def addWidget(self, part: QWidget) -> None:
        """Add a part; the first one is shown."""
        self._parts.addWidget(part)

    def setCurrentWidget(self, part: QWidget) -> None:
        """Show one part in place of the others."""
        self._parts.setCurrentWidget(part)

    def currentWidget(self) -> QWidget | None:
        """The part that is shown."""
        return self._parts.currentWidget()

    def count(self) -> int:
        """How many parts there are."""
        return self._parts.count()
