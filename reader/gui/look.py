"""How the window looks: its theme and the size of its type, as chosen, kept in the settings."""

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.gui.fonts import Fonts
from reader.gui.settings import ZOOMS, Settings
from reader.gui.theme import DARK, LIGHT, THEMES, Theme, palette

_FRAME = QSize(16, 48)  # what title bar and borders take, about


class Look(QObject):
    """The present theme and fonts. The choice "system" follows what the desktop says."""

    theme_changed = Signal(object)  # Theme
    fonts_changed = Signal(object)  # Fonts
    choice_changed = Signal(str)  # "system", "light" or "dark"

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.choice = settings.theme
        self.theme = self._theme()
        self.fonts = Fonts(settings.zoom)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._paint()

    def choose_theme(self, choice: str) -> None:
        """Take "system", "light" or "dark"."""
        self.choice = choice
        self._settings.theme = choice
        self.choice_changed.emit(choice)
        self._follow()

    def toggle_theme(self) -> None:
        """Take the other one of light and dark."""
        self.choose_theme((LIGHT if self.theme is DARK else DARK).name)

    def zoom(self, steps: int) -> None:
        """Make all type larger or smaller by some steps; 0 goes back to the plain size."""
        at = ZOOMS.index(self.fonts.zoom) if self.fonts.zoom in ZOOMS else ZOOMS.index(1.0)
        wanted = max(0, min(len(ZOOMS) - 1, at + steps)) if steps else ZOOMS.index(1.0)
        self.fonts = Fonts(ZOOMS[wanted])
        self._settings.zoom = ZOOMS[wanted]
        self.fonts_changed.emit(self.fonts)

    def _theme(self) -> Theme:
        if self.choice in THEMES:
            return THEMES[self.choice]
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT

    def _follow(self) -> None:
        theme = self._theme()
        if theme is not self.theme:
            self.theme = theme
            self._paint()
            self.theme_changed.emit(theme)

    def _paint(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette(self.theme))  # menus, dialogs, tool tips


def fitting(size: QSize) -> QSize:
    """`size`, or as much of it as the screen has room for inside a window's frame."""
    screen = QGuiApplication.primaryScreen().availableGeometry().size()
    return size.boundedTo(screen - _FRAME)
