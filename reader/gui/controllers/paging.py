"""Space turns the page from whichever pane has the keys, and still presses a button."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from reader.gui.commands.actions import attach
from reader.gui.controllers.desk import Desk
from reader.gui.sidebar.sidebar_rows import SidebarRow


class Paging(QObject):
    """Gives the keys of the reading scope to all panes, and Space back to the button on it.

    The rows of headlines are buttons, too, but Return opens what stands there: on them Space
    reads on.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._button: QWidget | None = None
        panels = desk.panels
        panes = (
            panels.library_pane,
            panels.histogram_panel,
            panels.article_list,
            panels.pages,
            panels.sidebar,
        )
        attach(desk.actions, panes)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch)
        desk.answer({"page_down": self.down, "page_up": self.up})

    def down(self) -> None:
        """Turn the page; at the end of an article go on to the next unread one."""
        panels = self._desk.panels
        if not panels.pages.turn(+1):
            panels.article_list.step_unread(+1)

    def up(self) -> None:
        """Turn the page back."""
        self._desk.panels.pages.turn(-1)

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._button is not None and isValid(self._button):
            self._button.removeEventFilter(self)
        pressed = isinstance(now, QAbstractButton) and not isinstance(now, SidebarRow)
        self._button = now if pressed else None
        if self._button is not None:
            self._button.installEventFilter(self)

    def eventFilter(self, _button: QObject, event: QEvent) -> bool:
        """Claim Space for the button, before it is looked for among the window's keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if plain and event.key() == Qt.Key.Key_Space:
                event.accept()
                return True
        return False
