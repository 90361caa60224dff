"""The colours of tags: one name, a shade for light looks and one for dark looks."""

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from reader.gui.style.theme import Theme

_SHADES = {
    "red": ("#a02530", "#f59a93"),
    "orange": ("#87430a", "#eda763"),
    "green": ("#2f6127", "#93cc80"),
    "teal": ("#0c5d64", "#72cdcb"),
    "blue": ("#1f4c9c", "#a0bff5"),
    "violet": ("#6a3599", "#cfaef2"),
}
_DOT = 4.0  # pixels from the middle to the edge
_ICON = 16


def shade(colour: str, theme: Theme) -> str:
    """A tag's colour as "#rrggbb", to be read on every ground of the theme; quiet for none."""
    light, dark = _SHADES.get(colour, (theme.quiet, theme.quiet))
    return light if QColor(theme.paper).lightnessF() > 0.5 else dark


def paint_dot(painter: QPainter, middle: QPointF, colour: str, theme: Theme) -> None:
    """A dot before a tag's name; a ring where the tag has no colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inside = QColor(shade(colour, theme))
    painter.setPen(inside)
    painter.setBrush(inside if colour in _SHADES else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, _DOT - 0.5, _DOT - 0.5)
    painter.restore()


def dot_icon(colour: str, theme: Theme, scale: float) -> QIcon:
    """The dot as an icon, for a screen of `scale` dots a pixel."""
    drawn = QPixmap(QSize(_ICON, _ICON) * scale)
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_dot(painter, QPointF(_ICON / 2, _ICON / 2), colour, theme)
    painter.end()
    return QIcon(drawn)


def colour_names() -> dict[str, str]:
    """The colours that a tag can have, "" for none, each with its name in the window's language."""
    return {
        "": QCoreApplication.translate("TagColours", "No colour"),
        "red": QCoreApplication.translate("TagColours", "Red"),
        "orange": QCoreApplication.translate("TagColours", "Orange"),
        "green": QCoreApplication.translate("TagColours", "Green"),
        "teal": QCoreApplication.translate("TagColours", "Teal"),
        "blue": QCoreApplication.translate("TagColours", "Blue"),
        "violet": QCoreApplication.translate("TagColours", "Violet"),
    }
