"""How the window looks: its theme and its type, as the reader chose them, kept in the settings."""

from dataclasses import replace

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.gui.settings import ZOOMS, Settings
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK, LIGHT, Theme, palette, theme_of

_FRAME = QSize(16, 48)  # what title bar and borders take, about


class Look(QObject):
    """The present theme and fonts. The choice "system" follows what the desktop says."""

    theme_changed = Signal(object)  # Theme
    fonts_changed = Signal(object)  # Fonts
    choice_changed = Signal(str)  # one of `settings.THEME_CHOICES`

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.choice = settings.theme
        self.theme = self._theme()
        self.fonts = Fonts(
            zoom=settings.list_zoom,
            text_zoom=settings.zoom,
            face=settings.face,
            letters=settings.width,
            spacing=settings.spacing,
        )
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._paint()

    def choose_theme(self, choice: str) -> None:
        """Take one of `settings.THEME_CHOICES`."""
        self.choice = choice
        self._settings.theme = choice
        self.choice_changed.emit(choice)
        self._follow()

    def toggle_theme(self) -> None:
        """Take the other one of light and dark."""
        self.choose_theme((LIGHT if self.theme.dark else DARK).name)

    def zoom(self, steps: int) -> None:
        """Make the page larger or smaller by some steps; 0 goes back to the plain size."""
        self._settings.zoom = _stepped(self.fonts.text_zoom, steps)
        self._set(replace(self.fonts, text_zoom=self._settings.zoom))

    def zoom_list(self, steps: int) -> None:
        """Make lists and bars larger or smaller; 0 goes back to the plain size."""
        self._settings.list_zoom = _stepped(self.fonts.zoom, steps)
        self._set(replace(self.fonts, zoom=self._settings.list_zoom))

    def choose_face(self, face: str) -> None:
        """Read in a family, in the sans, or with "" in the best serif there is."""
        self._settings.face = face
        self._set(replace(self.fonts, face=face))

    def choose_width(self, letters: int) -> None:
        """Take one of `settings.WIDTHS`."""
        self._settings.width = letters
        self._set(replace(self.fonts, letters=letters))

    def choose_spacing(self, spacing: float) -> None:
        """Take one of `settings.SPACINGS`."""
        self._settings.spacing = spacing
        self._set(replace(self.fonts, spacing=spacing))

    def _set(self, fonts: Fonts) -> None:
        if fonts != self.fonts:
            self.fonts = fonts
            self.fonts_changed.emit(fonts)

    def _theme(self) -> Theme:
        hints = QGuiApplication.styleHints()
        return theme_of(
            self.choice,
            dark=hints.colorScheme() is Qt.ColorScheme.Dark,
            contrast=hints.accessibility().contrastPreference()
            is Qt.ContrastPreference.HighContrast,
        )

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


def _stepped(zoom: float, steps: int) -> float:
    plain = ZOOMS.index(1.0)
    at = ZOOMS.index(zoom) if zoom in ZOOMS else plain
    return ZOOMS[max(0, min(len(ZOOMS) - 1, at + steps)) if steps else plain]
