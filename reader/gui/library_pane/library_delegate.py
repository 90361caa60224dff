"""How the library pane paints its rows, and the field in which a row is given another name."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.controls.row_ground import paint_row_ground
from reader.gui.library_pane.library_model import LibraryModel
from reader.gui.library_pane.library_rows import LibraryRow, RowKind
from reader.gui.style.fonts import Fonts
from reader.gui.style.stylesheets import tight_field
from reader.gui.style.tag_colours import paint_dot
from reader.gui.style.theme import LIGHT

SIDE = 16
_STEP = 16  # pixels by which what stands in a group, or behind a dot, is set in
_LETTERS = 9  # of a name that are shown before there is room for its figure
_SIGN = 13  # the round sign of a search that finds nothing
_Index = QModelIndex | QPersistentModelIndex


class LibraryDelegate(QStyledItemDelegate):
    """Paints heads in small capitals and rows with their figure at the right."""

    named = Signal(int, str)  # a row, and the name typed into it

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self.focus_shown = False
        self._filled: QWidget | None = None  # the editor that has its text already
        self.set_fonts(Fonts())

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._head = fonts.label()
        self._plain = fonts.interface(9.6)
        self._chosen = fonts.interface(9.6, QFont.Weight.DemiBold)
        self._figure = fonts.interface(8.6)
        self._sign = fonts.interface(7.6, QFont.Weight.DemiBold)
        self._row_height = QFontMetrics(self._plain).height() + 12
        self._head_height = QFontMetrics(self._head).height() + 24

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        head = _row(index).kind is RowKind.HEAD
        return QSize(120, self._head_height if head else self._row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, rect = _row(index), option.rect
        if row.kind is RowKind.HEAD:
            painter.setFont(self._head)
            painter.setPen(QColor(self.theme.quiet))
            area = rect.adjusted(SIDE, 0, -SIDE, -8)
            painter.drawText(
                area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.text
            )
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_row_ground(painter, rect, self.theme, tinted=False, barred=chosen)
        if self.focus_shown and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        room = self._paint_figure(painter, rect.adjusted(SIDE, 0, -SIDE, 0), row)
        self._paint_sign(painter, rect, row)
        self._paint_text(painter, _text_area(rect, row, room), row, chosen, hovered)

    def _paint_figure(self, painter: QPainter, area: QRect, row: LibraryRow) -> int:
        """Paint the figure, or a sign of what is wrong, at the right; how much room it takes."""
        if row.is_faulty:
            self._paint_fault(painter, area)
            return _SIGN + 8
        figure = self._shown_figure(row, area.width())
        painter.setFont(self._figure)
        painter.setPen(QColor(self.theme.quiet))
        alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, alignment, figure)
        return QFontMetrics(self._figure).horizontalAdvance(figure) + 8

    def _shown_figure(self, row: LibraryRow, room: int) -> str:
        """The figure, unless it would leave too little of the name: the tip tells both."""
        figure = "" if row.count is None else f"{row.count:,}"
        if row.remark:
            figure += " †"
        metrics = QFontMetrics(self._chosen)
        left = room - QFontMetrics(self._figure).horizontalAdvance(figure) - 8
        needed = min(metrics.horizontalAdvance(row.text), _LETTERS * metrics.averageCharWidth())
        return figure if left >= needed else ""

    def _paint_fault(self, painter: QPainter, area: QRect) -> None:
        """An exclamation mark in a ring."""
        ring = QRectF(area.right() - _SIGN + 1, 0, _SIGN, _SIGN)
        ring.moveTop(QRectF(area).center().y() - _SIGN / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self.theme.accent))
        painter.drawEllipse(ring.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(self._sign)
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, "!")
        painter.restore()

    def _paint_sign(self, painter: QPainter, rect: QRect, row: LibraryRow) -> None:
        """What stands before a name: a tag's dot, or the angle of a group."""
        middle = QPointF(rect.left() + SIDE + 4, QRectF(rect).center().y())
        if row.kind is RowKind.TAG:
            paint_dot(painter, middle, row.colour, self.theme)
        elif row.kind is RowKind.GROUP:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self.theme.quiet))
            painter.translate(middle)
            painter.rotate(0 if row.is_closed else 90)
            painter.drawPolyline(QPolygonF([QPointF(-2, -4), QPointF(2, 0), QPointF(-2, 4)]))
            painter.restore()

    def _paint_text(
        self, painter: QPainter, area: QRect, row: LibraryRow, chosen: bool, hovered: bool
    ) -> None:
        font = self._chosen if chosen else self._plain
        text = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(font)
        painter.setPen(QColor(self.theme.accent if hovered and not chosen else self.theme.ink))
        alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, alignment, text)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> QLineEdit:
        """A field over the row's text."""
        del option
        field = QLineEdit(parent)
        field.setAccessibleName(self.tr("New name of {0}").format(_row(index).text))
        field.setFont(self._plain)
        field.setStyleSheet(tight_field(self.theme))
        return field

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Only once: new figures in the row must not undo what is being typed."""
        if editor is not self._filled and isinstance(editor, QLineEdit):
            self._filled = editor
            editor.setText(_row(index).text)
            editor.selectAll()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        area = _text_area(option.rect, _row(index), 0)
        editor.setGeometry(area.adjusted(-5, 2, 8, -2))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Tell the name; who owns it writes it, or has a reason not to."""
        del model
        assert isinstance(editor, QLineEdit)
        name = " ".join(editor.text().split())
        if name and name != _row(index).text:
            self.named.emit(index.row(), name)


def _text_area(rect: QRect, row: LibraryRow, room: int) -> QRect:
    """Where the text of a row stands, with `room` pixels taken at its right."""
    steps = int(row.kind in (RowKind.TAG, RowKind.GROUP)) + int(bool(row.group))
    return rect.adjusted(SIDE + steps * _STEP, 0, -SIDE - room, 0)


def _row(index: _Index) -> LibraryRow:
    model = index.model()
    assert isinstance(model, LibraryModel)
    return model.row(index.row())
