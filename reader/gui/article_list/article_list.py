"""The article list: a million rows that keep their place, whatever happens above or below them."""

from array import array
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.article import ArticleId
from reader.gui.article_list.article_delegate import ArticleDelegate
from reader.gui.article_list.article_model import ArticleModel, Fetch
from reader.gui.article_list.empty_notice import EmptyNotice
from reader.gui.article_list.row_table import ListPlace, RowTable
from reader.gui.style.density import Density
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.theme import LIGHT, Theme, palette
from reader.search.results import Snippet, Suggestion

if TYPE_CHECKING:
    from reader.library import Heading

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ArticleList(RowTable):
    """Owns the model of the list, which article is current in it, and which are selected.

    The current article is the one that was chosen last. Extending a selection from it chooses
    nothing: however many are selected, it stays the one that is open.
    """

    article_chosen = Signal(object)  # ArticleId: it became current, or was clicked again
    article_activated = Signal(object)  # ArticleId: Return or a double click
    star_requested = Signal(object)  # ArticleId
    snippets_requested = Signal(object)  # list[ArticleId]
    unread_requested = Signal(object)  # array of ids still to be looked at, nearest first
    query_requested = Signal(str)  # one of those suggested where nothing was found
    everything_requested = Signal()  # to look beyond the scope where nothing was found

    def __init__(self, fetch: Fetch, parent: QWidget | None = None) -> None:
        articles = ArticleModel(fetch)
        super().__init__(articles, parent)
        self._articles = articles
        self._theme, self._fonts = LIGHT, Fonts()
        self._quiet = False
        self._star_pressed = False
        self._chosen: ArticleId | None = None
        self._empty_words = ""
        self._articles.snippets_requested.connect(self.snippets_requested)
        self._delegate = ArticleDelegate(self)
        self._empty = EmptyNotice(self.viewport())
        self._empty.query_chosen.connect(self.query_requested)
        self._empty.everything_requested.connect(self.everything_requested)
        self.setAccessibleName(self.tr("Articles"))
        self.setItemDelegate(self._delegate)
        self.setModel(articles)
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
        place = self.place()
        self._delegate.set_fonts(fonts)
        self._empty.set_fonts(fonts)
        self._take_height(place)

    @property
    def density(self) -> Density:
        """How much of each article is shown."""
        return self._delegate.density

    def set_density(self, density: Density) -> None:
        """Show more or less of each article; the place is kept."""
        place = self.place()
        self._delegate.set_density(density)
        self._take_height(place)

    def _take_height(self, place: ListPlace) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)
        if place.article is not None:
            self.go_to(place)
        self.viewport().update()

    def set_ids(
        self,
        ids: "array[int]",
        keep: bool = True,
        searched: bool = False,
        headings: "Sequence[Heading]" = (),
        by: str = "",
    ) -> None:
        """Show other articles, in the order of `ids`, where headings are numbers below zero.

        With `keep` the current article stays current and where it is on the screen, if it is
        among them; else the list starts at its top. `searched` says that these are hits: rows
        ask for snippets. `by` says what headings name: "day" or "story". Nothing is announced:
        what is read does not change.
        """
        current = self.current_id()
        place = self.place() if keep else ListPlace()
        near = self.currentIndex().row()
        self._quiet = True
        try:
            self._chosen = None
            self._articles.set_ids(ids, searched, headings, by)
            row = self._articles.find(current, near) if keep and current is not None else -1
            if row >= 0:
                self.choose_alone(self._articles.index(row, 0))
        finally:
            self._quiet = False
        self._empty.setVisible(not ids)
        self._describe()
        self.go_to(place)
        self.selection_moved()

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
        self._empty_words = f"{title}. {sentence}" if title else sentence
        self._describe()

    def _describe(self) -> None:
        """What a screen reader says of the list: why there is nothing in it."""
        self.setAccessibleDescription("" if self._articles.ids else self._empty_words)

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Other queries to offer in the middle of a list without articles."""
        self._empty.set_suggestions(suggestions)

    def set_wider(self, words: str) -> None:
        """Offer to look beyond the scope where there is nothing in it; "" offers nothing."""
        self._empty.set_wider(words)

    def count(self) -> int:
        """How many articles the list holds."""
        return self._articles.count

    def ids(self) -> "array[int]":
        """The ids in display order; not to be changed."""
        return self._articles.articles_in(0, self._articles.rowCount() - 1)

    def holds(self, ids: "array[int]", headings: "Sequence[Heading]") -> bool:
        """Whether the list shows just these."""
        return self._articles.ids == ids and self._articles.headings == headings

    def new_among(self, ids: "array[int]") -> int:
        """How many articles of `ids` the list does not show; of very many about how many."""
        return self._articles.new_among(ids)

    def lacks_any(self) -> bool:
        """Whether a row has lost its article, which goes by another id now."""
        return self._articles.lacks_any()

    def current_id(self) -> ArticleId | None:
        """The current article, or None."""
        return self._chosen

    def current_place(self) -> int:
        """How many articles stand above the current one."""
        row = (
            -1
            if self._chosen is None
            else self._articles.find(self._chosen, self.currentIndex().row())
        )
        return max(0, row - self._articles.headings_above(row))

    def chosen(self) -> "array[int]":
        """The articles that are selected, in display order; not to be changed."""
        chosen = array("q")
        for first, last in self._selected_ranges():
            chosen.extend(self._articles.articles_in(first, last))
        return chosen

    def collapse(self) -> bool:
        """Select the current article alone; False when no more than one was selected."""
        if self.selected_count() <= 1:
            return False
        row = (
            -1
            if self._chosen is None
            else self._articles.find(self._chosen, self.currentIndex().row())
        )
        self._quiet = True
        if row >= 0:
            self.choose_alone(self._articles.index(row, 0))
        else:
            self.clearSelection()
        self._quiet = False
        return True

    def select_id(self, article: ArticleId, quietly: bool = False) -> bool:
        """Make an article current and show its row; False when the list does not hold it.

        `article_chosen` is emitted if that changes the current article, unless `quietly`.
        """
        row = self._articles.find(article, self.currentIndex().row())
        if row < 0:
            return False
        self._quiet = quietly
        try:
            self.go(row)
        finally:
            self._quiet = False
        return True

    def mark_id(self, article: ArticleId) -> None:
        """Make an article current if the list holds it; nothing scrolls, nothing is announced."""
        row = self._articles.find(article)
        if row >= 0:
            self._quiet = True
            self.setAutoScroll(False)  # Qt would bring what becomes current into view
            self.choose_alone(self._articles.index(row, 0))
            self.setAutoScroll(True)
            self._quiet = False

    def clear_current(self) -> None:
        """Have no current article: what is read is not in this list."""
        self._quiet = True
        self._chosen = None
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()
        self._quiet = False

    def go(self, row: int) -> None:
        """Choose the article in one row, alone, and show it."""
        super().go(row)
        article = self._articles.id_at(row)
        if article != self._chosen:  # it was current already, as the end of a selection
            self._chosen = article
            if not self._quiet:
                self.article_chosen.emit(article)

    def step(self, direction: int) -> bool:
        """Go to the next (+1) or previous (-1) article; False at the end of the list."""
        index = self.currentIndex()
        row = index.row() + direction if index.isValid() else 0
        row = self.article_row(row, direction)
        if row < 0:
            return False
        self.go(row)
        return True

    def step_unread(self, direction: int) -> bool:
        """Go to the next (+1) or previous (-1) unread article.

        False when there is none. Beyond some pages the rows are not fetched one by one:
        `unread_requested` is emitted with the ids that were not looked at, and whoever has the
        catalog answers with `select_id` of the first unread one among them.
        """
        found, ended = self._articles.next_unread(self.currentIndex().row(), direction)
        if found >= 0:
            self.go(found)
            return True
        ids = self._articles.ids
        rest = (
            ids[ended:] if direction > 0 else ids[max(ended, -1) :: -1] if ended >= 0 else ids[:0]
        )
        if rest:
            self.unread_requested.emit(rest)
        return bool(rest)

    def is_at_rest(self) -> bool:
        """Whether the list is at its top and nothing in it is chosen: it may change unasked."""
        return self._chosen is None and self.verticalScrollBar().value() == 0

    def selection_moved(self) -> None:
        """Tell how many are selected; among several the open one has a mark of its own."""
        several = self.selected_count() > 1
        self._delegate.open_among = self._chosen if several else None
        super().selection_moved()

    def _star_at(self, place: QPoint) -> ArticleId | None:
        index = self.indexAt(place)
        if not index.isValid() or self._articles.is_heading(index.row()):
            return None
        near = self._delegate.star_rect(self.visualRect(index)).adjusted(-6, -6, 6, 6)
        return self._articles.id_at(index.row()) if near.contains(place) else None

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if not current.isValid() or self.is_extending:
            return
        self._chosen = self._articles.id_at(current.row())
        if not self._quiet:
            self.article_chosen.emit(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        article = self.current_id()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and article is not None:
            self.article_activated.emit(article)
        elif event.key() != Qt.Key.Key_Escape or not self.collapse():
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
        if again and not event.modifiers():
            self._chosen = self._articles.id_at(before.row())
            self.article_chosen.emit(self._articles.id_at(before.row()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not (self._star_pressed and event.buttons()):  # a click on a star selects nothing
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = index.row()
        is_article = index.isValid() and not self._articles.is_heading(row)
        if is_article and self._star_at(place) is None:
            self.article_activated.emit(self._articles.id_at(row))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.focus_shown = event.reason() in _KEYBOARD
        had_current = self.currentIndex().isValid()
        self._quiet = True
        super().focusInEvent(event)
        self._quiet = False
        if not had_current:
            self.clear_current()  # Qt makes the first row current, which would be to open it
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        # Escape is a key of the window, but first it leaves a selection of several.
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._leaves_selection(event):
            event.accept()
            return True
        return super().event(event)

    def _leaves_selection(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.selected_count() > 1

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            row = self._articles.row(index.row()) if index.isValid() else None
            if row is not None and self._delegate.cut_headline(row, self.viewport().width()):
                QToolTip.showText(event.globalPos(), row.headline, self.viewport())
            return True
        return super().viewportEvent(event)
