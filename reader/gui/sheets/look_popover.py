"""The popover that says how the window looks: theme, face, sizes, width and spacing."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QWidget

from reader.gui.controls.labels import quiet_label
from reader.gui.sheets.look_controls import LookControls
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import faint
from reader.gui.style.theme import LIGHT, Theme, palette
from reader.gui.words.announcing import announce

_MARGIN = 16
_STEPS: dict[int, int] = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_0: 0,
}
_BELOW = 4  # pixels between the button and the popover


class LookPopover(QFrame):
    """Owns the controls in their frame. What is chosen is seen at once in the window behind it.

    Plus, minus and 0 change the size of the text. A click beside it, Escape, or the key that
    opened it closes it.
    """

    def __init__(self, parent: QWidget, keys: QKeySequence) -> None:
        """`keys` close it, too."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._keys = keys
        self._theme = LIGHT
        self._place: QWidget | None = None  # what it is opened under
        self.controls = LookControls(self)
        self.setAccessibleName(self.controls.title)
        self._labels: list[QLabel] = []
        self._lay_out()

    def open_below(self, place: QWidget) -> None:
        """Open under a widget, as far to the right as that goes."""
        self._place = place
        self._settle()
        self.show()
        announce(self, self.accessibleName())
        self.controls.themes.focus_chosen()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.setPalette(palette(theme))
        self.controls.set_theme(theme)
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self.controls.set_fonts(fonts)
        for label in self._labels:
            label.setFont(fonts.interface(9.2))
        self._settle()

    def _settle(self) -> None:
        """Stay within the window: where that is narrow, labels stand above their rows."""
        place = self._place
        if place is None:
            return
        corner = place.mapToGlobal(QPoint(place.width(), place.height() + _BELOW))
        window = place.window()
        self.ensurePolished()
        wanted = self.sizeHint().width()
        width = max(min(wanted, window.width()), self.minimumSizeHint().width())
        self.resize(width, max(self.heightForWidth(width), self.minimumSizeHint().height()))
        left = window.mapToGlobal(QPoint()).x()
        self.move(max(left, corner.x() - width), corner.y())

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        form.setHorizontalSpacing(_MARGIN)
        form.setVerticalSpacing(12)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for control in self.controls.all:
            label = quiet_label(control.accessibleName())
            label.setBuddy(control)
            self._labels.append(label)
            form.addRow(label, control)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and the key that opened it close it; the keys of the size work here, too."""
        if event.key() in _STEPS:
            self.controls.zoom_requested.emit(_STEPS[event.key()])
        elif event.key() == Qt.Key.Key_Escape or QKeySequence(event.keyCombination()) == self._keys:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a line around it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.surface))
        painter.setPen(QColor(faint(self._theme)))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
