"""A small frame over the window for a moment, with a field to type in."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from reader.gui.controls.tab_order import go_round
from reader.gui.style.fonts import Fonts
from reader.gui.style.stylesheets import dress, frame
from reader.gui.style.theme import Theme

_EDGE = 8  # pixels kept between it and the edges of the window
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class Popover(QFrame):
    """Owns where it stands and who had the focus before.

    Escape closes it and gives the focus back; so does going elsewhere, which takes the focus.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self.setAutoFillBackground(True)
        self.setObjectName("popover")
        application = QGuiApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.setStyleSheet(frame("#popover", theme))
        dress(self, theme)

    def set_width(self, width: int, fonts: Fonts) -> int:
        """Be `width` pixels wide, more in large type, as far as the window goes; how wide it is."""
        around = self.parentWidget()
        most = around.width() - 2 * _EDGE if around is not None else width
        self.setFixedWidth(max(width, min(round(width * fonts.zoom), most)))
        return self.width()

    def open_at(self, corner: QPoint, first: QWidget) -> None:
        """Show it at a point of its parent, as far as there is room, and type into `first`."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self.show()
        self.raise_()
        self.settle(corner)
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def settle(self, corner: QPoint) -> None:
        """Take the size it needs, at `corner` or so that it stays in the window."""
        self.adjustSize()
        around = self.parentWidget()
        if around is not None:
            right = max(_EDGE, around.width() - self.width() - _EDGE)
            bottom = max(_EDGE, around.height() - self.height() - _EDGE)
            self.move(min(max(_EDGE, corner.x()), right), min(max(_EDGE, corner.y()), bottom))

    def dismiss(self) -> None:
        """Close it and give the focus back."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.isVisible() and new is not None and not _is_in(new, self):
            self._before = None
            self.hide()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in the frame, as its parts stand."""
        return go_round(self, forward) or super().focusNextPrevChild(forward)

    def event(self, event: QEvent) -> bool:
        """Plain keys are typed here: they must not be shortcuts of the window meanwhile."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if event.modifiers() in _PLAIN:
            event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            event.accept()  # what is meant for it goes no further

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()


def _is_in(widget: QWidget, frame: QWidget) -> bool:
    return widget is frame or frame.isAncestorOf(widget)
