"""The ground and the edge of what paints itself: the same as style sheets give to the others."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from reader.gui.style.scale import CORNER, EDGE, FOCUS_EDGE


def paint_part(
    painter: QPainter,
    rect: QRectF,
    colours: QPalette,
    *,
    has_keys: bool,
    hovered: bool = False,
    ground: QPalette.ColorRole = QPalette.ColorRole.Base,
    corner: int = CORNER,
) -> None:
    """Fill `rect` and draw its edge, in the colours that `theme.palette` gives to the roles."""
    role = QPalette.ColorRole
    edge = FOCUS_EDGE if has_keys else EDGE
    line = role.Accent if has_keys else role.PlaceholderText if hovered else role.Mid
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.color(line), edge))
    painter.setBrush(colours.color(ground))
    inner = rect.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
    painter.drawRoundedRect(inner, corner, corner)
    painter.restore()


def paint_focus(painter: QPainter, rect: QRectF, accent: str) -> None:
    """Draw the edge of what has the keys around `rect`, over what is there."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(accent), FOCUS_EDGE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), CORNER, CORNER)
    painter.restore()
