"""The list in the library pane: what is clicked, typed, dragged or renamed in it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QListView, QWidget

from reader.gui.library_pane.library_delegate import LibraryDelegate
from reader.gui.library_pane.library_model import LibraryModel
from reader.gui.library_pane.library_rows import LibraryRow, RowKind
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.theme import LIGHT, Theme

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_OPENING = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}  # whether it closes a group
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVING = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_Index = QModelIndex | QPersistentModelIndex


class LibraryView(QListView):
    """Tells which row was chosen: by arrow, by click, and by a click on the one chosen before.

    A row that opens a page, which takes the keys, is passed by the arrows: Return chooses it.
    """

    row_chosen = Signal(int)
    removal_requested = Signal(int)
    closing_requested = Signal(int, bool)  # a group's row, whether it is to be closed
    moving_requested = Signal(int, int)  # a row, by how many places
    menu_requested = Signal(int, QPoint)  # a row, where on the screen
    named = Signal(int, str)  # a row, the name typed into it
    editing_ended = Signal()
    return_pressed = Signal()

    def __init__(self, model: LibraryModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._quiet = False
        self._is_walking = False  # by the keys
        self._rows = model
        self._painting = LibraryDelegate(self)
        self._painting.named.connect(self.named)
        self.setModel(model)
        self.setItemDelegate(self._painting)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMouseTracking(True)
        self.clicked.connect(self._click)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._painting.theme = theme
        quieten_scroll_bars(self, theme, theme.surface)
        self.viewport().update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._painting.set_fonts(fonts)
        self.scheduleDelayedItemsLayout()

    def set_current_quietly(self, index: QModelIndex) -> None:
        """Make a row the chosen one without telling of it."""
        self._quiet = True
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        self._quiet = False

    def current_row(self) -> LibraryRow | None:
        """The chosen row, or None."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def rename(self, number: int) -> None:
        """Let the reader type another name into a row, if it has one of the reader's own."""
        if self._rows.row(number).has_name:
            index = self._rows.index(number)
            self.set_current_quietly(index)
            self._rows.hold()
            self.edit(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.editing_ended.emit()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if not current.isValid() or self._quiet:
            return
        if not (self._is_walking and self._rows.row(current.row()).opens_page):
            self.row_chosen.emit(current.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = self.currentIndex()
        super().mousePressEvent(event)
        pressed = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and before.isValid() and before == pressed:
            self.row_chosen.emit(before.row())

    def _click(self, index: QModelIndex) -> None:
        row = self._rows.row(index.row())
        if row.kind is RowKind.GROUP:
            self.closing_requested.emit(index.row(), not row.is_closed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QListView.State.EditingState:
            return  # a key that the field for the name had no use for
        index = self.currentIndex()
        if not (index.isValid() and self._take_key(event, index.row())):
            if event.key() in _RETURN:
                self.return_pressed.emit()
            else:
                self._is_walking = True
                super().keyPressEvent(event)
                self._is_walking = False

    def _take_key(self, event: QKeyEvent, number: int) -> bool:
        """Do what a key means for a row; False when it means nothing there."""
        row, key = self._rows.row(number), Qt.Key(event.key())
        is_group, is_return = row.kind is RowKind.GROUP, key in _RETURN
        with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_Delete:
            self.removal_requested.emit(number)
        elif key == Qt.Key.Key_F2:
            self.rename(number)
        elif with_alt and key in _MOVING and row.is_saved:
            self.moving_requested.emit(number, _MOVING[key])
        elif is_group and key in _OPENING and not with_alt:
            self.closing_requested.emit(number, _OPENING[key])
        elif is_group and (is_return or key == Qt.Key.Key_Space):
            self.closing_requested.emit(number, not row.is_closed)
        elif row.opens_page and is_return:
            self.row_chosen.emit(number)
        else:
            return False
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the pointer or, by key, of the chosen one."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        else:
            index, place = self.indexAt(event.pos()), event.globalPos()
        if index.isValid():
            self.menu_requested.emit(index.row(), place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._painting.focus_shown = event.reason() in _KEYBOARD
        super().focusInEvent(event)
