"""Rows of one fixed height of which several can be selected, and headings that are none."""

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from reader.article import ArticleId
from reader.gui.article_list.article_model import ArticleModel
from reader.gui.words.announcing import announce

_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_MOST_TOLD = 1_000  # rows whose being selected is told one by one
_EXTENDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class ListPlace(NamedTuple):
    """What a list shows: an article, and where its row begins, in pixels from the top."""

    article: ArticleId | None = None
    offset: int = 0


class RowTable(QTableView):
    """A QTableView with rows of one height: a QListView visits every row at each reset.

    Whoever builds on it hands the rows to `setModel` when all else of it is there.

    Owns what is selected, as ranges: all of a million are one. While `is_extending` the current
    row only marks how far a selection goes.
    """

    selected = Signal(int)  # how many articles are selected

    def __init__(self, rows: ArticleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        rows.setParent(self)
        self.is_extending = False
        self._moved = 0  # pixels that the list was moved down by what has come above it
        self._set_up_view()

    def selected_count(self) -> int:
        """How many articles are selected."""
        above = self._rows.headings_above
        return sum(
            last - first + 1 - (above(last + 1) - above(first))
            for first, last in self._selected_ranges()
        )

    def go(self, row: int) -> None:
        """Make one row current, alone, and show it."""
        index = self._rows.index(row, 0)
        self.choose_alone(index)
        self.scrollTo(index)

    def choose_alone(self, index: QModelIndex) -> None:
        """Make a row current, alone, whatever keys are held: Qt would let Ctrl+N extend."""
        choice = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, choice.ClearAndSelect | choice.Rows)

    def article_row(self, row: int, direction: int) -> int:
        """The first row from `row` on, in a direction, that is no heading; -1 without one."""
        while 0 <= row < self._rows.rowCount():
            if not self._rows.is_heading(row):
                return row
            row += direction
        return -1

    def place(self) -> ListPlace:
        """What keeps the place: the current article if it is seen, else the topmost one."""
        index = self.currentIndex()
        if index.isValid() and self._is_seen(index):
            return ListPlace(self._rows.id_at(index.row()), self.visualRect(index).top())
        top = self.rowAt(0)
        if top <= 0 or (row := self.article_row(top, +1)) < 0:
            return ListPlace()
        return ListPlace(self._rows.id_at(row), self.rowViewportPosition(row))

    def go_to(self, place: ListPlace) -> None:
        """Scroll to a place; to the top where its article is not in the list."""
        self.updateGeometries()  # the range of the scroll bar is else that of the old rows
        row = self._rows.find(place.article) if place.article is not None else -1
        value = row * self._row_height() - place.offset if row >= 0 else 0
        self.verticalScrollBar().setValue(value)

    def go_to_first_of(self, articles: Collection[int]) -> None:
        """Scroll to the first row that shows one of some articles, its heading with it."""
        wanted = {*articles}
        row = next((row for row, each in enumerate(self._rows.ids) if each in wanted), 0)
        above = row - 1 if row and self._rows.is_heading(row - 1) else row
        self.verticalScrollBar().setValue(above * self._row_height())

    def shows(self, article: ArticleId) -> bool:
        """Whether the row of an article is seen, or a part of it."""
        row = self._rows.find(article, self.currentIndex().row())
        return row >= 0 and self._is_seen(self._rows.index(row, 0))

    def selection_moved(self) -> None:
        """What is selected has changed: tell how many these are."""
        self.selected.emit(self.selected_count())

    def _selected_ranges(self) -> list[tuple[int, int]]:
        """The first and last rows of what is selected, from the top."""
        selection = self.selectionModel().selection()
        parts = [selection.at(each) for each in range(selection.count())]
        return sorted((part.top(), part.bottom()) for part in parts)

    def _is_seen(self, index: QModelIndex) -> bool:
        return self.visualRect(index).intersects(self.viewport().rect())

    def _row_height(self) -> int:
        return self.verticalHeader().defaultSectionSize()

    def _set_up_view(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        # Where a screen reader listens, Qt goes through every row of what was selected.
        if max(_rows_of(selected), _rows_of(deselected)) <= _MOST_TOLD:
            super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.selection_moved()

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        group = self._rows.group_words(current.row())  # headings are stepped over, not read out
        if group and group != self._rows.group_words(previous.row()):
            announce(self, group)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window; Qt's own search would read every row."""

    def selectAll(self) -> None:
        """Select every article; the current one stays."""
        self.is_extending = True
        super().selectAll()
        self.is_extending = False

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        # In a table Home and End go along the row; in a list they go to its ends.
        last = self._rows.rowCount() - 1
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self._rows.index(self.article_row(0, +1), 0)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self._rows.index(self.article_row(last, -1), 0)
        here = self.currentIndex().row()
        moved = super().moveCursor(action, modifiers)
        if not moved.isValid():
            return moved
        onward = +1 if moved.row() > here else -1
        row = self.article_row(moved.row(), onward)
        row = row if row >= 0 else self.article_row(moved.row(), -onward)
        return self._rows.index(row, 0) if row >= 0 else self.currentIndex()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._moved += event.pos().y() - event.oldPos().y() if self.isVisible() else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands on the screen stays there when something comes above the list, or goes."""
        super().resizeEvent(event)
        moved, self._moved = self._moved, 0
        if moved:
            self.updateGeometries()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + moved)
        if self.selected_count() > 1 and self.hasFocus():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.is_extending = event.key() in _MOVES and bool(event.modifiers() & _EXTENDING)
        super().keyPressEvent(event)
        self.is_extending = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self._rows.is_heading(index.row()):
            return  # it would select nothing at all
        self.is_extending = bool(event.modifiers() & _EXTENDING)
        super().mousePressEvent(event)
        self.is_extending = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.is_extending = bool(event.buttons())
        super().mouseMoveEvent(event)
        self.is_extending = False


def _rows_of(selection: QItemSelection) -> int:
    return sum(selection.at(each).height() for each in range(selection.count()))
