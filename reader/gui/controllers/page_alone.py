"""Only the page in the window, without bars and panes, until the reader leaves it."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from reader.gui.controllers.desk import Desk

_LEADING_ELSEWHERE = (
    "search",
    "save_search",
    "focus_library",
    "focus_list",
    "focus_sidebar",
    "show_library",
    "show_sidebar",
)


class PageAlone(QObject):
    """Shows the page alone, and brings back what was shown before.

    What leads to a bar or a pane leaves it first: so this is made before other controllers answer.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._before: QWidget | None = None  # what had the keys
        for name in _LEADING_ELSEWHERE:
            desk.actions[name].triggered.connect(self.leave)
        desk.answer({"page_alone": self.toggle, "full_screen": self._toggle_full_screen})

    def toggle(self) -> None:
        """Show the page alone, or all else again."""
        if not self.leave():
            self._before = self._desk.window.focusWidget()
            self._desk.panels.show_alone(True)
            self._desk.panels.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Bring back what was shown before; False when it is shown already."""
        panels = self._desk.panels
        if not panels.is_alone:
            return False
        panels.show_alone(False)
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _toggle_full_screen(self) -> None:
        """Fill the screen with the window, or no longer."""
        window = self._desk.window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
