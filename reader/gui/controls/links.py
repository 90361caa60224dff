"""Wishes written as words: what other programs put on a button."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from reader.gui.style.fonts import Fonts
from reader.gui.style.stylesheets import link
from reader.gui.style.theme import Theme

_MENU_ROOM = 8  # pixels


class Link(QPushButton):
    """Words in the accent, underlined where the pointer or the focus is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumWidth(1)  # long words are elided rather than making the window wider

    def sizeHint(self) -> QSize:
        """The words; those of a menu are painted in less than their button's width."""
        words = super().sizeHint()
        return words + QSize(_MENU_ROOM, 0) if self.menu() else words

    def paintEvent(self, event: QPaintEvent) -> None:
        """What fits of the words."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.fontMetrics().elidedText(
            self.text(),
            Qt.TextElideMode.ElideRight,
            self.width(),
            int(Qt.TextFlag.TextShowMnemonic),
        )
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.set_colour(theme.accent)

    def set_colour(self, colour: str) -> None:
        """Paint in a colour of its own, "#rrggbb", where the accent would not be seen."""
        self.setStyleSheet(link(colour))


class QueryLink(Link):
    """A link to the hits of a query. Owns that query."""

    query_chosen = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme, fonts: Fonts) -> None:
        super().__init__("", parent)
        self._query = ""
        self.set_theme(theme)
        self.setFont(fonts.interface(9.2))
        self.clicked.connect(self._choose)
        self.hide()

    def offer(self, text: str, query: str) -> None:
        """Say `text`, and stand for `query`; with no query there is nothing to offer."""
        self._query = query
        self.setText(text.replace("&", "&&"))  # a single one would underline the letter after it
        self.setAccessibleName(text)
        self.setVisible(bool(query))

    def _choose(self) -> None:
        self.query_chosen.emit(self._query)
