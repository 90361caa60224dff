"""A quiet line at the foot of the page, parted from it by a hairline as the find bar is."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

from reader.gui.style.scale import EDGE
from reader.gui.style.theme import LIGHT, Theme, palette

_SIDE = 24


class FootLabel(QLabel):
    """Owns its ground, so that a line of text that is scrolled half out of sight ends there."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.setAutoFillBackground(True)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.begin_at(_SIDE)
        self.hide()

    def begin_at(self, left: int) -> None:
        """Let the words begin so many pixels from the left."""
        self.setContentsMargins(left, 4 + EDGE, _SIDE, 4)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.setPalette(palette(theme))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and the hairline to the page."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(self._theme.hairline))
