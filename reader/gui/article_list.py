"""The article list: a million rows that keep their place, whatever happens above or below them."""

from array import array
from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from reader.article import ArticleId
from reader.gui.article_delegate import ArticleDelegate
from reader.gui.article_model import ArticleModel, Fetch
from reader.gui.empty_notice import EmptyNotice
from reader.gui.fonts import Fonts
from reader.gui.scroll_bars import quieten_scroll_bars
from reader.gui.theme import LIGHT, Theme, palette
from reader.search.results import Snippet, Suggestion

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ArticleList(QTableView):
    """Owns the model of the list and which article is current in it.

    A QTableView with rows of one fixed height: a QListView visits every row at each reset.
    """

    article_chosen = Signal(object)  # ArticleId: it became current, or was clicked again
    article_activated = Signal(object)  # ArticleId: Return or a double click
    star_requested = Signal(object)  # ArticleId
    snippets_requested = Signal(object)  # list[ArticleId]
    unread_requested = Signal(object)  # array of ids still to be looked at, nearest first
    query_requested = Signal(str)  # one of those suggested where nothing was found

    def __init__(self, fetch: Fetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._fonts = LIGHT, Fonts()
        self._quiet = False
        self._star_pressed = False
        self._articles = ArticleModel(fetch, self)
        self._articles.snippets_requested.connect(self.snippets_requested)
        self._delegate = ArticleDelegate(self)
        self._empty = EmptyNotice(self.viewport())
        self._empty.query_chosen.connect(self.query_requested)
        self._set_up_view()
        self.setModel(self._articles)
        self.setItemDelegate(self._delegate)
        self.set_fonts(self._fonts)
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        colours = palette(theme)
        colours.setColor(QPalette.ColorRole.Base, QColor(theme.surface))
        self.setPalette(colours)
        quieten_scroll_bars(self, theme, theme.surface)
        self._delegate.set_theme(theme)
        self._empty.set_theme(theme)
        self.viewport().update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Take other fonts, and with them another height of the rows; the place is kept."""
        self._fonts = fonts
        anchor, offset = self._anchor()
        self._delegate.set_fonts(fonts)
        self._empty.set_fonts(fonts)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)
        if anchor is not None:
            self._scroll_to(anchor, offset)
        self.viewport().update()

    def set_ids(self, ids: "array[int]", keep: bool = True, searched: bool = False) -> None:
        """Show other articles, in the order of `ids`.

        With `keep` the current article stays current and where it is on the screen, if it is
        among them; else the list starts at its top. `searched` says that these are hits: rows
        ask for snippets. Nothing is announced: what is read does not change.
        """
        current = self.current_id()
        anchor, offset = self._anchor() if keep else (None, 0)
        near = self.currentIndex().row()
        self._quiet = True
        try:
            self._articles.set_ids(ids, searched)
            row = self._articles.find(current, near) if keep and current is not None else -1
            if row >= 0:
                self.setCurrentIndex(self._articles.index(row, 0))
        finally:
            self._quiet = False
        self._empty.setVisible(not ids)
        self._scroll_to(anchor, offset)

    def refresh(self, ids: Collection[ArticleId] | None = None) -> None:
        """Show the changed state of some articles (of all when None)."""
        self._articles.refresh(ids)

    def set_snippets(self, snippets: Mapping[ArticleId, Snippet]) -> None:
        """Take the snippets asked for by `snippets_requested`."""
        self._articles.set_snippets(snippets)

    def set_back(self, back: bool) -> None:
        """Paint the articles quietly: they are not what was asked for last."""
        if back != self._delegate.set_back:
            self._delegate.set_back = back
            self.viewport().update()

    def set_empty_text(self, title: str, sentence: str) -> None:
        """What is said in the middle of a list without articles."""
        self._empty.set_text(title, sentence)
        self.setAccessibleDescription(f"{title}. {sentence}" if title else sentence)

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Other queries to offer in the middle of a list without articles."""
        self._empty.set_suggestions(suggestions)

    def count(self) -> int:
        """How many articles the list holds."""
        return len(self._articles.ids)

    def ids(self) -> "array[int]":
        """The ids in display order; not to be changed."""
        return self._articles.ids

    def current_id(self) -> ArticleId | None:
        """The current article, or None."""
        index = self.currentIndex()
        return self._articles.id_at(index.row()) if index.isValid() else None

    def select_id(self, article: ArticleId, quietly: bool = False) -> bool:
        """Make an article current and show its row; False when the list does not hold it.

        `article_chosen` is emitted if that changes the current article, unless `quietly`.
        """
        row = self._articles.find(article, self.currentIndex().row())
        if row < 0:
            return False
        self._quiet = quietly
        try:
            self._go(row)
        finally:
            self._quiet = False
        return True

    def mark_id(self, article: ArticleId) -> None:
        """Make an article current if the list holds it; nothing scrolls, nothing is announced."""
        row = self._articles.find(article)
        if row >= 0:
            self._quiet = True
            self.setAutoScroll(False)  # Qt would bring what becomes current into view
            self.setCurrentIndex(self._articles.index(row, 0))
            self.setAutoScroll(True)
            self._quiet = False

    def clear_current(self) -> None:
        """Have no current article: what is read is not in this list."""
        self._quiet = True
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()
        self._quiet = False

    def step(self, direction: int) -> bool:
        """Go to the next (+1) or previous (-1) article; False at the end of the list."""
        index = self.currentIndex()
        row = index.row() + direction if index.isValid() else 0
        if not 0 <= row < self.count():
            return False
        self._go(row)
        return True

    def step_unread(self, direction: int) -> bool:
        """Go to the next (+1) or previous (-1) unread article.

        False when there is none. Beyond some pages the rows are not fetched one by one:
        `unread_requested` is emitted with the ids that were not looked at, and whoever has the
        catalog answers with `select_id` of the first unread one among them.
        """
        found, ended = self._articles.next_unread(self.currentIndex().row(), direction)
        if found >= 0:
            self._go(found)
            return True
        ids = self._articles.ids
        rest = (
            ids[ended:] if direction > 0 else ids[max(ended, -1) :: -1] if ended >= 0 else ids[:0]
        )
        if rest:
            self.unread_requested.emit(rest)
        return bool(rest)

    def _set_up_view(self) -> None:
        self.setAccessibleName(self.tr("Articles"))
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
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    def _go(self, row: int) -> None:
        index = self._articles.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _anchor(self) -> tuple[ArticleId | None, int]:
        """What keeps the place: the current article if it is seen, else the topmost row."""
        shown = self.viewport().rect()
        rect = self.visualRect(self.currentIndex())
        if self.currentIndex().isValid() and rect.intersects(shown):
            return self.current_id(), rect.top()
        top = self.rowAt(0)
        if top <= 0:
            return None, 0
        return self._articles.id_at(top), self.rowViewportPosition(top)

    def _scroll_to(self, anchor: ArticleId | None, offset: int) -> None:
        self.updateGeometries()  # the range of the scroll bar is else that of the old rows
        row = self._articles.find(anchor) if anchor is not None else -1
        place = row * self._delegate.height - offset if row >= 0 else 0
        self.verticalScrollBar().setValue(place)

    def _star_at(self, place: QPoint) -> ArticleId | None:
        index = self.indexAt(place)
        if not index.isValid():
            return None
        near = self._delegate.star_rect(self.visualRect(index)).adjusted(-6, -6, 6, 6)
        return self._articles.id_at(index.row()) if near.contains(place) else None

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.article_chosen.emit(self._articles.id_at(current.row()))

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window; Qt's own search would read every row."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        # In a table Home and End go along the row; in a list they go to its ends.
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self._articles.index(0, 0)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self._articles.index(self.count() - 1, 0)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        article = self.current_id()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and article is not None:
            self.article_activated.emit(article)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return  # it would choose the row, which is to open the article
        place = event.position().toPoint()
        starred = self._star_at(place)
        self._star_pressed = starred is not None
        if starred is not None:
            self.star_requested.emit(starred)
            return
        before = self.currentIndex()
        super().mousePressEvent(event)
        again = before.isValid() and before == self.currentIndex() == self.indexAt(place)
        if again:
            self.article_chosen.emit(self._articles.id_at(before.row()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not (self._star_pressed and event.buttons()):  # a click on a star selects nothing
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and self._star_at(place) is None:
            self.article_activated.emit(self._articles.id_at(index.row()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.focus_shown = event.reason() in _KEYBOARD
        had_current = self.currentIndex().isValid()
        self._quiet = True
        super().focusInEvent(event)
        self._quiet = False
        if not had_current:
            self.clear_current()  # Qt makes the first row current, which would be to open it
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            row = self._articles.row(index.row()) if index.isValid() else None
            if row is not None and self._delegate.cut_headline(row, self.viewport().width()):
                QToolTip.showText(event.globalPos(), row.headline, self.viewport())
            return True
        return super().viewportEvent(event)
