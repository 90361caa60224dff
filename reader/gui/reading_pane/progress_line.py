"""A thin line along the lower edge of the page: how much of it lies above."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.gui.style.scroll_bars import faint
from reader.gui.style.theme import LIGHT, Theme

_THICKNESS = 2


class ProgressLine(QWidget):
    """Owns the line over a view. The scroll bar says the same to those who can't see it."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._theme = LIGHT
        self._bar = view.verticalScrollBar()
        self._bar.valueChanged.connect(self.update)
        self._bar.rangeChanged.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another colour."""
        self._theme = theme
        self.update()

    def eventFilter(self, view: QObject, event: QEvent) -> bool:
        """Stay at the lower edge."""
        if event.type() == QEvent.Type.Resize and isinstance(view, QWidget):
            self.setGeometry(0, view.height() - _THICKNESS, view.width(), _THICKNESS)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing at the top and on pages that are seen whole."""
        del event
        most = self._bar.maximum()
        if most and self._bar.value():
            width = round(self.width() * self._bar.value() / most)
            QPainter(self).fillRect(0, 0, width, self.height(), QColor(faint(self._theme)))
