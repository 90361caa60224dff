"""Only the page in the window, without bars and panes, until the reader leaves it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow

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

    What leads to a bar or a pane leaves it first: so this is made before actions do anything.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None  # what had the keys
        for name in _LEADING_ELSEWHERE:
            window.actions_by_name[name].triggered.connect(self.leave)

    def toggle(self) -> None:
        """Show the page alone, or all else again."""
        if not self.leave():
            self._before = self._window.focusWidget()
            self._window.panels.show_alone(True)
            self._window.panels.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Bring back what was shown before; False when it is shown already."""
        panels = self._window.panels
        if not panels.is_alone:
            return False
        panels.show_alone(False)
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def toggle_full_screen(self) -> None:
        """Fill the screen with the window, or no longer."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
