"""What lies over the window for a moment: key sheet, command palette, preferences, problems.

Each is imported where it is made: the window starts without them.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.commands.key_map import KeyMap
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.outside import show_in_folder

if TYPE_CHECKING:
    from reader.gui.commands.commands import Command
    from reader.gui.sheets.command_palette import CommandPalette
    from reader.gui.sheets.key_sheet import KeySheet
    from reader.gui.sheets.preferences_page import PreferencesPage
    from reader.gui.sheets.problems_page import ProblemsPage


class Sheets(QObject):
    """Makes each sheet when it is first wanted, and keeps it. Owns which keys do what."""

    action_chosen = Signal(str)  # the name of an action or place
    titles_requested = Signal(str)  # what was typed in the palette

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self.key_map = KeyMap(desk.settings, self)
        self._desk = desk
        self._keys: KeySheet | None = None
        self._palette: CommandPalette | None = None
        self._preferences: PreferencesPage | None = None
        self._problems: ProblemsPage | None = None
        self.key_map.changed.connect(self._take_keys)
        desk.panels.library_pane.problems_requested.connect(self.show_problems)
        desk.panels.status_bar.problems_requested.connect(self.show_problems)
        desk.answer(
            {
                "key_sheet": self.show_keys,
                "preferences": lambda: self.show_preferences(),
                "problems": self.show_problems,
            }
        )

    def show_keys(self) -> None:
        """Show every key."""
        if self._keys is None:
            from reader.gui.sheets.key_sheet import KeySheet

            self._keys = KeySheet(self._desk.window, self.key_map.table)
        self._show(self._keys)

    def show_palette(self, places: "Sequence[Command]") -> None:
        """Show the command palette, which leads to actions and `places`."""
        if self._palette is None:
            from reader.gui.sheets.command_palette import CommandPalette

            self._palette = CommandPalette(self._desk.window, self.key_map.table)
            self._palette.set_choices(self._desk.settings.used_commands)
            self._palette.titles_requested.connect(self.titles_requested)
            self._palette.action_chosen.connect(self._keep_choices)
            self._palette.action_chosen.connect(self.action_chosen)
        self._palette.set_places(places)
        self._show(self._palette)

    def set_titles(self, pattern: str, titles: "Sequence[Command]") -> None:
        """The stories and articles that answer to what was typed in the palette."""
        if self._palette is not None:
            self._palette.set_titles(pattern, titles)

    @property
    def shows_preferences(self) -> bool:
        """Whether the preferences are open."""
        return self._preferences is not None and self._preferences.isVisible()

    def show_preferences(self, choice: str = "") -> None:
        """Show everything that can be chosen, and every key; with the keys on a choice."""
        if self._preferences is None:
            from reader.gui.sheets.preferences_page import PreferencesPage

            self._preferences = PreferencesPage(self._desk.actions, self.key_map, self._desk.window)
            self._preferences.look_controls.follow(self._desk.look)
            self._desk.look.theme_changed.connect(self._preferences.set_theme)
            self._desk.look.fonts_changed.connect(self._preferences.set_fonts)
        self._show(self._preferences)
        if choice:
            self._preferences.go_to(choice)

    def show_problems(self) -> None:
        """Show the files that could not be read."""
        if self._problems is None:
            from reader.gui.sheets.problems_page import ProblemsPage

            self._problems = ProblemsPage(self._desk.window)
            self._problems.show_in_folder_requested.connect(show_in_folder)
        self._problems.set_problems(self._desk.library.catalog.problems())
        self._show(self._problems)

    def _keep_choices(self) -> None:
        if self._palette is not None:
            self._desk.settings.used_commands = list(self._palette.choices())

    def _take_keys(self) -> None:
        """The key sheet is made anew when it is next wanted."""
        if self._keys is not None:
            self._keys.deleteLater()
            self._keys = None
        if self._palette is not None:
            self._palette.set_actions(self.key_map.table)

    def _show(self, sheet: "KeySheet | CommandPalette | PreferencesPage | ProblemsPage") -> None:
        sheet.set_theme(self._desk.look.theme)
        sheet.set_fonts(self._desk.look.fonts)
        sheet.open()
