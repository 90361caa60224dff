"""The icons of the window: one-colour drawings tinted by the theme, and the program's own sign.

They come from `resources/icons`, never from the platform, which often has none.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.gui.style.theme import Theme
from reader.resources import resource

_GRID = 16
_SCALES = (1, 1.5, 2, 3)  # dots a pixel for which icons are drawn; others are made from the next
_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, colour: str) -> QIcon:
    """The interface icon `name` ("search", "star-filled", …) on its 16-pixel grid in `colour`.

    Raises FileNotFoundError for a name that has no drawing.
    """
    drawn = QIcon()
    for scale in _SCALES:
        drawn.addPixmap(_drawing(name, _GRID, scale, colour))
    return drawn


def themed_icon(name: str, theme: Theme) -> QIcon:
    """The icon in quiet ink, in the accent while switched on, and paler still when disabled."""
    drawn = icon(name, theme.quiet)
    for scale in _SCALES:
        switched_on = _drawing(name, _GRID, scale, theme.accent)
        drawn.addPixmap(switched_on, QIcon.Mode.Normal, QIcon.State.On)
        disabled = _drawing(name, _GRID, scale, theme.hairline)
        drawn.addPixmap(disabled, QIcon.Mode.Disabled)
    return drawn


def app_icon() -> QIcon:
    """The folded sheet with the seal, at the sizes that desktops ask for."""
    drawn = QIcon()
    for size in _APP_SIZES:
        drawn.addPixmap(_drawing("kawaraban", size, 1, ""))
    return drawn


def app_drawing(size: int, scale: float) -> QPixmap:
    """The program's sign, `size` pixels wide and high on a screen of `scale` dots a pixel."""
    return _drawing("kawaraban", size, scale, "")


@lru_cache(maxsize=256)
def _drawing(name: str, size: int, scale: float, colour: str) -> QPixmap:
    svg = resource(f"icons/{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
