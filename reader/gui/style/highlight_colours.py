"""How the colours of highlights look in a theme: a ground each, on which its ink can be read."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from reader.gui.style.theme import Theme

_ON_LIGHT = {"yellow": "#f4eca0", "green": "#cbe7c0", "blue": "#cbe0f6", "rose": "#f7cdd6"}
_ON_DARK = {"yellow": "#4b4713", "green": "#25472f", "blue": "#24415f", "rose": "#5b2d3e"}


def grounds(theme: Theme) -> Mapping[str, str]:
    """The ground of each colour, "#rrggbb" by its name, for the theme's ink."""
    return _ON_LIGHT if QColor(theme.paper).lightnessF() > 0.5 else _ON_DARK


def colour_name(colour: str) -> str:
    """What a colour is called in the window's language."""
    return {
        "yellow": QCoreApplication.translate("highlights", "Yellow"),
        "green": QCoreApplication.translate("highlights", "Green"),
        "blue": QCoreApplication.translate("highlights", "Blue"),
        "rose": QCoreApplication.translate("highlights", "Rose"),
    }.get(colour, colour)


def highlights_words(count: int) -> str:
    """How many highlights there are, in words; "" for none."""
    if count == 1:
        return QCoreApplication.translate("highlights", "1 highlight")
    return QCoreApplication.translate("highlights", "%Ln highlights", "", count) if count else ""
