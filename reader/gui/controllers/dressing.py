"""Choosing how the window looks: by actions, which show what is chosen, and in a popover.

The popover is imported where it is made: the window starts without it.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.controllers.desk import Desk
from reader.gui.settings import LANGUAGE_CHOICES, THEME_CHOICES

if TYPE_CHECKING:
    from reader.gui.sheets.look_popover import LookPopover


class Dressing(QObject):
    """Hands what is chosen to the look, and the look to the panels.

    Makes the popover when it is first wanted.
    """

    language_requested = Signal(str)  # one of `settings.LANGUAGE_CHOICES`

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._popover: LookPopover | None = None
        desk.panels.search_bar.look_requested.connect(self.show)
        desk.panels.panes_changed.connect(self._check_panes)
        desk.look.theme_changed.connect(desk.panels.set_theme)
        desk.look.fonts_changed.connect(desk.panels.set_fonts)
        desk.look.choice_changed.connect(self._check_theme)
        desk.panels.set_theme(desk.look.theme)
        desk.panels.set_fonts(desk.look.fonts)
        self._check_theme(desk.look.choice)
        desk.actions[f"language_{desk.settings.language}"].setChecked(True)
        self._answer()

    def _answer(self) -> None:
        look, panels = self._desk.look, self._desk.panels
        request = self.language_requested.emit
        self._desk.answer(
            {
                "look": self.show,
                "zoom_in": lambda: look.zoom(+1),
                "zoom_out": lambda: look.zoom(-1),
                "zoom_reset": lambda: look.zoom(0),
                "list_zoom_in": lambda: look.zoom_list(+1),
                "list_zoom_out": lambda: look.zoom_list(-1),
                "list_zoom_reset": lambda: look.zoom_list(0),
                "toggle_theme": look.toggle_theme,
                "show_library": panels.show_library_pane,
                "show_sidebar": panels.show_sidebar,
                **{f"theme_{each}": partial(look.choose_theme, each) for each in THEME_CHOICES},
                **{f"language_{each}": partial(request, each) for each in LANGUAGE_CHOICES},
            }
        )

    def show(self) -> None:
        """Open the popover."""
        if self._popover is None:
            self._popover = self._made()
        self._refresh()
        self._popover.open_below(self._desk.panels.search_bar.look_button)

    def _made(self) -> "LookPopover":
        from reader.gui.sheets.look_popover import LookPopover

        look = self._desk.look
        popover = LookPopover(self._desk.window, self._desk.actions["look"].shortcut())
        popover.controls.follow(look)
        for changed in (look.theme_changed, look.fonts_changed):
            changed.connect(self._refresh)
        return popover

    def _check_theme(self, choice: str) -> None:
        """Show in the menu which theme is chosen."""
        self._desk.actions[f"theme_{choice}"].setChecked(True)

    def _check_panes(self, library: bool, sidebar: bool) -> None:
        """Show in the menu which panes are seen."""
        self._desk.actions["show_library"].setChecked(library)
        self._desk.actions["show_sidebar"].setChecked(sidebar)

    def _refresh(self) -> None:
        look = self._desk.look
        if self._popover is not None:
            self._popover.set_theme(look.theme)
            self._popover.set_fonts(look.fonts)
