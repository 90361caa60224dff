"""The tags of an article as chips: a dot, the name, and a cross that takes it away."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.gui.library_pane.library_rows import TagRow
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import faint
from reader.gui.style.tag_colours import paint_dot
from reader.gui.style.theme import LIGHT, Theme

_GAP = 4
_SIDE, _DOT, _CROSS = 8, 16, 20  # pixels beside the text, and those of the dot and of the cross
_REMOVING = (
    *(Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter),
)


class TagChips(QWidget):
    """Owns the chips, which stand in lines as wide as there is room."""

    removal_requested = Signal(str)  # the name of a tag

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = 0
        self._theme, self._fonts = LIGHT, Fonts()
        self._chips: list[TagChip] = []

    def set_room(self, width: int) -> None:
        """Be so many pixels wide."""
        self._room = width
        self.setFixedWidth(width)
        self._restyle()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._restyle()

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._fonts = fonts
        self._restyle()

    def set_tags(self, tags: Sequence[TagRow], of: int) -> None:
        """Show the tags that some of `of` articles have; each says how many, if not all do."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [TagChip(tag, of, self) for tag in tags]
        for chip in self._chips:
            chip.removal_requested.connect(self.removal_requested)
        self._restyle()
        for chip in self._chips:
            chip.show()

    def focused(self) -> int:
        """Which of the chips has the focus; -1: none."""
        return next((at for at, chip in enumerate(self._chips) if chip.hasFocus()), -1)

    def focus(self, at: int) -> None:
        """Give a chip the focus, or the last where there are fewer; -1: none."""
        if at >= 0 and self._chips:
            self._chips[min(at, len(self._chips) - 1)].setFocus()

    def names(self) -> list[str]:
        """The names of the tags, in their order."""
        return [chip.tag.name for chip in self._chips]

    def _restyle(self) -> None:
        left = top = height = 0
        for chip in self._chips:
            chip.restyle(self._theme, self._fonts)
            size = chip.sizeHint().boundedTo(QSize(self._room, 1_000))
            if left and left + size.width() > self._room:
                left, top = 0, top + height + _GAP
            height = size.height()
            chip.setGeometry(left, top, size.width(), height)
            left += size.width() + _GAP
        self.setFixedHeight(top + height)
        self.setVisible(bool(self._chips))


class TagChip(QAbstractButton):
    """One tag. Its cross, or a key that removes, asks for it to be taken away."""

    removal_requested = Signal(str)

    def __init__(self, tag: TagRow, of: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.tag = tag
        part = f"{tag.articles}/{of}" if tag.articles < of else ""
        self._text = f"{tag.name}  {part}".rstrip()
        words = self.tr("Tag {name}, on {part} of the articles. Delete takes it away.")
        whole = self.tr("Tag {name}. Delete takes it away.")
        self.setAccessibleName((words if part else whole).format(name=tag.name, part=part))
        self.setToolTip(tag.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._theme = LIGHT

    def restyle(self, theme: Theme, fonts: Fonts) -> None:
        """Paint in other colours and fonts."""
        self._theme = theme
        self.setFont(fonts.interface(9.0))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = _SIDE + _DOT + metrics.horizontalAdvance(self._text) + _CROSS + 2
        return QSize(width, metrics.height() + 8)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_cross(event.position().x()):
            self.removal_requested.emit(self.tag.name)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        on_cross = self._is_on_cross(event.position().x())
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if on_cross else arrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVING:
            self.removal_requested.emit(self.tag.name)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QColor(self._theme.accent if focused else faint(self._theme)))
        painter.setBrush(QColor(self._theme.surface))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        middle = area.center().y()
        paint_dot(painter, QPointF(_SIDE + 5, middle), self.tag.colour, self._theme)
        text = area.adjusted(_SIDE + _DOT, 0, -_CROSS, 0)
        shown = QFontMetrics(self.font()).elidedText(
            self._text, Qt.TextElideMode.ElideRight, int(text.width()) + 1
        )
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QColor(self._theme.quiet))
        cross = QPointF(area.right() - _CROSS / 2 - 1, middle)
        for way in (QPointF(3, 3), QPointF(3, -3)):
            painter.drawLine(cross - way, cross + way)

    def _is_on_cross(self, x: float) -> bool:
        return self.width() - _CROSS - 2 <= x <= self.width()
