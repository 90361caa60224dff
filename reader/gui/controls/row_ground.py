"""The ground of a row that is chosen or pointed at, the same in every list."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.gui.style.theme import Theme

BAR = 3  # pixels, at the left of what is chosen or has the keys


def paint_row_ground(
    painter: QPainter, rect: QRect, theme: Theme, *, tinted: bool, barred: bool, bar: int = BAR
) -> None:
    """A tint, and for what is chosen a bar at the left: no colour is needed to see it."""
    if tinted or barred:
        painter.fillRect(rect, QColor(theme.selection))
    if barred:
        painter.fillRect(rect.left(), rect.top(), bar, rect.height(), QColor(theme.accent))


def paint_option_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """The same for a row of one of Qt's lists: a tint under the pointer, the bar where chosen."""
    paint_row_ground(
        painter,
        option.rect,
        theme,
        tinted=bool(option.state & QStyle.StateFlag.State_MouseOver),
        barred=bool(option.state & QStyle.StateFlag.State_Selected),
    )
