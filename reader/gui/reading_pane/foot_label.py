"""A quiet line at the foot of the page, parted from it by a hairline as the find bar is."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

from reader.gui.style.theme import LIGHT, Theme

_SIDE = 24


class FootLabel(QLabel):
    """Owns its ground, so that a line of text that is scrolled half out of sight ends there."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.setAutoFillBackground(True)
        self.begin_at(_SIDE)
        self.hide()

    def begin_at(self, left: int) -> None:
        """Let the words begin so many pixels from the left."""
        self.setContentsMargins(left, 6, _SIDE, 6)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        made = QPalette(self.palette())
        made.setColor(QPalette.ColorRole.WindowText, QColor(theme.quiet))
        made.setColor(QPalette.ColorRole.Window, QColor(theme.surface))
        self.setPalette(made)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and the hairline to the page."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(self._theme.hairline))
