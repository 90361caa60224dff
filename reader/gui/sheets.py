"""What lies over the window for a moment: the key sheet, the command palette, the problems."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.article import Problem
from reader.gui.command_palette import CommandPalette
from reader.gui.key_sheet import KeySheet
from reader.gui.look import Look
from reader.gui.problems_page import ProblemsPage
from reader.gui.settings import Settings


class Sheets(QObject):
    """Makes each sheet when it is first wanted, and keeps it."""

    action_chosen = Signal(str)  # an action's name, or a saved search

    def __init__(self, window: QWidget, look: Look, settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._look = look
        self._keys: KeySheet | None = None
        self._palette: CommandPalette | None = None
        self._problems: ProblemsPage | None = None
        self._places: list[tuple[str, str]] = []

    def set_places(self, saved: Sequence[tuple[str, str]]) -> None:
        """The saved searches (name, query) that the palette leads to."""
        self._places = list(saved)

    def show_keys(self) -> None:
        """Show every key."""
        if self._keys is None:
            self._keys = KeySheet(self._window)
        self._show(self._keys)

    def show_palette(self) -> None:
        """Show the command palette."""
        if self._palette is None:
            self._palette = CommandPalette(self._window)
            self._palette.set_recent(self._settings.recent_commands)
            self._palette.action_chosen.connect(self.action_chosen)
            self._palette.action_chosen.connect(self._keep_recent)
        self._palette.set_places(self._places)
        self._show(self._palette)

    def show_problems(
        self, problems: Sequence[Problem], show_in_folder: Callable[[Path], None]
    ) -> None:
        """Show the files that could not be read."""
        if self._problems is None:
            self._problems = ProblemsPage(self._window)
            self._problems.show_in_folder_requested.connect(show_in_folder)
        self._problems.set_problems(problems)
        self._show(self._problems)

    def _keep_recent(self) -> None:
        if self._palette is not None:
            self._settings.recent_commands = list(self._palette.recent())

    def _show(self, sheet: KeySheet | CommandPalette | ProblemsPage) -> None:
        sheet.set_theme(self._look.theme)
        sheet.set_fonts(self._look.fonts)
        sheet.open()
