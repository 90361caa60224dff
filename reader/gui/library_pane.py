"""The library pane: which articles the list shows, by scope, section, saved search or tag."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.fonts import Fonts
from reader.gui.library_model import LibraryModel, LibraryRow, RowKind
from reader.gui.scroll_bars import quieten_scroll_bars
from reader.gui.theme import LIGHT, Theme, palette
from reader.stories.results import StorySummary

if TYPE_CHECKING:
    from reader.library import Counts, Scope

SIDE, BAR = 16, 3
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_Index = QModelIndex | QPersistentModelIndex


class LibraryPane(QWidget):
    """Owns the rows of the library and the quiet line about problems below them."""

    scope_chosen = Signal(object)  # Scope
    saved_search_chosen = Signal(str)  # the text of the query
    saved_search_removal_requested = Signal(str)  # its name
    problems_requested = Signal()
    stories_requested = Signal()
    story_requested = Signal(object)  # ArticleId: one of its articles
    list_requested = Signal()  # Return: the reader goes on in the article list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = LibraryModel(self)
        self._view = _LibraryView(self)
        self._view.setModel(self._model)
        self._view.setAccessibleName(self.tr("Library"))
        self._view.row_chosen.connect(self._choose)
        self._view.removal_requested.connect(self._remove)
        self._view.return_pressed.connect(self.list_requested)
        self._problems = QPushButton(self)
        self._problems.setFlat(True)
        self._problems.setCursor(Qt.CursorShape.PointingHandCursor)
        self._problems.clicked.connect(self.problems_requested)
        self._problems.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(0)
        layout.addWidget(self._view)
        layout.addWidget(self._problems)
        self.setFocusProxy(self._view)
        self.setAutoFillBackground(True)
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        colours = palette(theme)
        colours.setColor(QPalette.ColorRole.Base, QColor(theme.surface))
        self.setPalette(colours)
        self._view.set_theme(theme)
        self._problems.setStyleSheet(
            f"QPushButton {{ color: {theme.quiet}; border: none; text-align: left;"
            f" padding: 8px {SIDE}px; }}"
            f"QPushButton:hover, QPushButton:focus {{ color: {theme.accent};"
            " text-decoration: underline; }"
        )

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._view.set_fonts(fonts)
        self._problems.setFont(fonts.interface(8.6))

    def set_counts(self, counts: "Counts") -> None:
        """Show new figures, and the sections there are."""
        self._keeping_place(lambda: self._model.set_counts(counts))
        words = self.tr("1 problem") if counts.problems == 1 else self.tr("{0} problems")
        self._problems.setText(words.format(f"{counts.problems:,}"))
        self._problems.setVisible(counts.problems > 0)

    def set_saved_searches(self, saved: Sequence[tuple[str, str]]) -> None:
        """Show the saved searches, each as (name, query)."""
        self._keeping_place(lambda: self._model.set_saved_searches(saved))

    def set_stories(self, count: int, followed: Sequence[StorySummary]) -> None:
        """Show how many stories there are, and those that are followed."""
        self._keeping_place(lambda: self._model.set_stories(count, followed))

    def set_tags(self, tags: Sequence[tuple[str, int, str]]) -> None:
        """Show the tags, each as (name, number of articles, colour)."""
        self._keeping_place(lambda: self._model.set_tags(tags))

    def select(self, scope: "Scope | None") -> None:
        """Show a scope as the chosen one (None: nothing is) without announcing it."""
        row = self._model.find_scope(scope) if scope is not None else -1
        self._view.set_current_quietly(self._model.index(row) if row >= 0 else QModelIndex())

    def leave_search(self, query: str, scope: "Scope") -> None:
        """Show the scope as the chosen one where a saved search is that `query` is not."""
        current = self._view.currentIndex()
        row = self._model.row(current.row()) if current.isValid() else None
        if row is not None and row.kind is RowKind.SAVED_SEARCH and row.query.strip() != query:
            self.select(scope)

    def _keeping_place(self, change: Callable[[], bool]) -> None:
        current = self._view.currentIndex()
        key = self._model.row(current.row()).key if current.isValid() else None
        place = self._view.verticalScrollBar().value()
        if change() and key is not None:
            row = self._model.find_key(key)
            self._view.set_current_quietly(self._model.index(row) if row >= 0 else QModelIndex())
        self._view.verticalScrollBar().setValue(place)

    def _choose(self, number: int) -> None:
        row = self._model.row(number)
        if row.kind is RowKind.SAVED_SEARCH:
            self.saved_search_chosen.emit(row.query)
        elif row.kind is RowKind.SCOPE:
            self.scope_chosen.emit(row.scope)
        elif row.kind is RowKind.STORIES:
            self.stories_requested.emit()
        elif row.kind is RowKind.STORY:
            self.story_requested.emit(row.story)

    def _remove(self, number: int) -> None:
        row = self._model.row(number)
        if row.kind is RowKind.SAVED_SEARCH:
            self.saved_search_removal_requested.emit(row.text)


class _LibraryView(QListView):
    """Tells which row was chosen: by arrow, by click, and by a click on the one chosen before."""

    row_chosen = Signal(int)
    removal_requested = Signal(int)
    return_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._quiet = False
        self._theme = LIGHT
        self._painting = _LibraryDelegate(self)
        self.setItemDelegate(self._painting)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def set_theme(self, theme: Theme) -> None:
        self._painting.theme = theme
        quieten_scroll_bars(self, theme, theme.surface)
        self.viewport().update()

    def set_fonts(self, fonts: Fonts) -> None:
        self._painting.set_fonts(fonts)
        self.scheduleDelayedItemsLayout()

    def set_current_quietly(self, index: QModelIndex) -> None:
        self._quiet = True
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        self._quiet = False

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.row_chosen.emit(current.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = self.currentIndex()
        super().mousePressEvent(event)
        if before.isValid() and before == self.indexAt(event.position().toPoint()):
            self.row_chosen.emit(before.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.return_pressed.emit()
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.removal_requested.emit(index.row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        model = self.model()
        assert isinstance(model, LibraryModel)
        if index.isValid() and model.row(index.row()).kind is RowKind.SAVED_SEARCH:
            menu = QMenu(self)
            removing = menu.addAction(self.tr("Remove saved search"))
            if menu.exec(event.globalPos()) is removing:
                self.removal_requested.emit(index.row())
            menu.deleteLater()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._painting.focus_shown = event.reason() in _KEYBOARD
        super().focusInEvent(event)


class _LibraryDelegate(QStyledItemDelegate):
    """Paints heads in small capitals and rows with their figure at the right."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self.focus_shown = False
        self.set_fonts(Fonts())

    def set_fonts(self, fonts: Fonts) -> None:
        self._head = fonts.label()
        self._plain = fonts.interface(9.6)
        self._chosen = fonts.interface(9.6, QFont.Weight.DemiBold)
        self._figure = fonts.interface(8.6)
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
        if chosen:
            painter.fillRect(rect, QColor(self.theme.selection))
            bar = QRect(rect.topLeft(), QSize(BAR, rect.height()))
            painter.fillRect(bar, QColor(self.theme.accent))
        if self.focus_shown and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._paint_texts(painter, rect.adjusted(SIDE, 0, -SIDE, 0), row, chosen, hovered)

    def _paint_texts(
        self, painter: QPainter, area: QRect, row: LibraryRow, chosen: bool, hovered: bool
    ) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        figure = "" if row.count is None else f"{row.count:,}"
        painter.setFont(self._figure)
        painter.setPen(QColor(self.theme.quiet))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, figure)
        font = self._chosen if chosen else self._plain
        room = area.width() - QFontMetrics(self._figure).horizontalAdvance(figure) - 8
        text = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.accent if hovered and not chosen else self.theme.ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, text)


def _row(index: _Index) -> LibraryRow:
    model = index.model()
    assert isinstance(model, LibraryModel)
    return model.row(index.row())
