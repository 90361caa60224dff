"""Choosing how the window looks, in a popover under its button.

The popover is imported where it is made: the window starts without it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow
    from reader.gui.sheets.look_popover import LookPopover


class Dressing(QObject):
    """Makes the popover when it is first wanted, and hands what is chosen in it to the look."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._popover: LookPopover | None = None
        window.panels.search_bar.look_requested.connect(self.show)

    def show(self) -> None:
        """Open the popover."""
        if self._popover is None:
            self._popover = self._made()
        self._refresh()
        self._popover.open_below(self._window.panels.search_bar.look_button)

    def _made(self) -> "LookPopover":
        from reader.gui.sheets.look_popover import LookPopover

        look = self._window.look
        popover = LookPopover(self._window, self._window.actions_by_name["look"].shortcut())
        popover.controls.follow(look)
        for changed in (look.theme_changed, look.fonts_changed):
            changed.connect(self._refresh)
        return popover

    def _refresh(self) -> None:
        look = self._window.look
        if self._popover is not None:
            self._popover.set_theme(look.theme)
            self._popover.set_fonts(look.fonts)
