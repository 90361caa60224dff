"""The library pane: which articles the list shows, by scope, section, saved search or tag."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.gui.controls.links import Link
from reader.gui.library_pane import saved_order
from reader.gui.library_pane.library_delegate import SIDE
from reader.gui.library_pane.library_menu import LibraryMenu
from reader.gui.library_pane.library_model import LibraryModel
from reader.gui.library_pane.library_rows import LibraryRow, RowKind, SavedRow, TagRow
from reader.gui.library_pane.library_view import LibraryView
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme, palette
from reader.search.results import SavedStanding
from reader.stories.results import StorySummary

if TYPE_CHECKING:
    from reader.library import Counts, Scope


class LibraryPane(QWidget):
    """Owns the rows of the library and the quiet line about problems below them."""

    scope_chosen = Signal(object)  # Scope
    saved_search_chosen = Signal(str)  # the text of the query
    saved_search_removal_requested = Signal(str)  # its name
    saved_search_renaming_requested = Signal(str, str)  # its name, the new one
    arrangement_requested = Signal(object, str)  # list of (name, group), what that does in words
    group_closing_requested = Signal(str, bool)  # its name, whether it is to be closed
    tag_renaming_requested = Signal(str, str)  # its name; the new one, or one to merge it into
    tag_painting_requested = Signal(str, str)  # its name, the colour
    tag_removal_requested = Signal(str)  # its name
    problems_requested = Signal()
    stories_requested = Signal()
    story_requested = Signal(object)  # ArticleId: one of its articles
    list_requested = Signal()  # Return: the reader goes on in the article list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._new_name: tuple[RowKind, str] | None = None  # what the chosen row is to be called
        self._to_select: tuple[Scope | None] | None = None  # when the name is typed
        self._model = LibraryModel(self)
        self._view = LibraryView(self._model, self)
        self._view.setAccessibleName(self.tr("Library"))
        self._problems = Link(parent=self)
        self._problems.clicked.connect(self.problems_requested)
        self._problems.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(0)
        layout.addWidget(self._view)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 8, SIDE, 8)
        foot.addWidget(self._problems)
        layout.addLayout(foot)
        self.setFocusProxy(self._view)
        self.setAutoFillBackground(True)
        self._connect()
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.setPalette(palette(theme, theme.surface))
        self._view.set_theme(theme)
        self._problems.set_colour(theme.quiet)

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

    def set_saved_searches(self, saved: Sequence[SavedRow], closed: Collection[str] = ()) -> None:
        """Show the saved searches; of the groups that are closed the name alone."""
        self._keeping_place(lambda: self._model.set_saved_searches(saved, closed))

    def set_standings(self, standings: Mapping[str, SavedStanding]) -> None:
        """Show how the saved searches stand, by their names."""
        self._keeping_place(lambda: self._model.set_standings(standings))

    def set_stories(self, count: int, followed: Sequence[StorySummary]) -> None:
        """Show how many stories there are, and those that are followed."""
        self._keeping_place(lambda: self._model.set_stories(count, followed))

    def set_tags(self, tags: Sequence[TagRow]) -> None:
        """Show the tags."""
        self._keeping_place(lambda: self._model.set_tags(tags))

    def select(self, scope: "Scope | None") -> None:
        """Show a scope as the chosen one (None: nothing is) without announcing it."""
        if self._model.is_held:
            self._to_select = (scope,)
            return
        row = self._model.find_scope(scope) if scope is not None else -1
        self._view.set_current_quietly(self._model.index(row) if row >= 0 else QModelIndex())

    def select_search(self, name: str) -> None:
        """Show a saved search as the chosen one, or its group where that is closed."""
        row = self._model.find_search(name)
        if row >= 0:
            self._view.set_current_quietly(self._model.index(row))

    def stand_in(self, scope: "Scope") -> None:
        """Show the scope as the chosen one where the row that was chosen is gone."""
        if self._view.current_row() is None:
            self.select(scope)

    def leave_search(self, query: str, scope: "Scope") -> None:
        """Show the scope as the chosen one where a saved search is that `query` is not."""
        row = self._view.current_row()
        if row is not None and row.kind is RowKind.SAVED_SEARCH and row.query.strip() != query:
            self.select(scope)

    def _connect(self) -> None:
        view = self._view
        view.row_chosen.connect(self._choose)
        view.removal_requested.connect(self._remove)
        view.named.connect(self._rename)
        view.editing_ended.connect(self._end_naming)
        view.moving_requested.connect(self._move)
        view.closing_requested.connect(self._close)
        view.menu_requested.connect(self._open_menu)
        view.return_pressed.connect(self.list_requested)
        self._model.dropped.connect(self._drop)

    def _end_naming(self) -> None:
        """Show what came while a name was typed."""
        self._keeping_place(self._model.release)
        waiting, self._to_select = self._to_select, None
        if waiting is not None:
            self.select(*waiting)

    def _keeping_place(self, change: Callable[[], bool]) -> None:
        row = self._view.current_row()
        place = self._view.verticalScrollBar().value()
        if change() and row is not None:
            number = self._model.find_key(row.key)
            if number < 0 and self._new_name is not None:
                number = self._model.find_name(*self._new_name)
            if number < 0 and row.group:
                number = self._model.find_name(RowKind.GROUP, row.group)
            found = self._model.index(number) if number >= 0 else QModelIndex()
            self._view.set_current_quietly(found)
        self._view.verticalScrollBar().setValue(place)

    def _choose(self, number: int) -> None:
        row = self._model.row(number)
        if row.kind is RowKind.SAVED_SEARCH:
            self.saved_search_chosen.emit(row.query)
        elif row.scope is not None:
            self.scope_chosen.emit(row.scope)
        elif row.kind is RowKind.STORIES:
            self.stories_requested.emit()
        elif row.kind is RowKind.STORY:
            self.story_requested.emit(row.story)

    def _remove(self, number: int) -> None:
        row = self._model.row(number)
        if row.kind is RowKind.SAVED_SEARCH:
            self.saved_search_removal_requested.emit(row.text)
        elif row.kind is RowKind.TAG:
            self.tag_removal_requested.emit(row.text)
        elif row.kind is RowKind.GROUP:
            order = saved_order.rename_group(self._model.order, row.text, "")
            self.arrangement_requested.emit(order, self.tr("Group taken apart"))

    def _rename(self, number: int, name: str) -> None:
        row = self._model.row(number)
        self._new_name = (row.kind, name)
        if row.kind is RowKind.SAVED_SEARCH:
            self.saved_search_renaming_requested.emit(row.text, name)
        elif row.kind is RowKind.TAG:
            self.tag_renaming_requested.emit(row.text, name)
        else:
            order = saved_order.rename_group(self._model.order, row.text, name)
            self.arrangement_requested.emit(order, self.tr("Group renamed"))

    def _close(self, number: int, close: bool) -> None:
        row = self._model.row(number)
        if row.is_closed != close:
            self.group_closing_requested.emit(row.text, close)

    # The order of saved searches

    def _move(self, number: int, by: int) -> None:
        row, order = self._model.row(number), self._model.order
        if row.kind is RowKind.GROUP:
            moved = saved_order.step_group(order, row.text, by)
        else:
            moved = saved_order.step(order, row.text, by, self._model.closed)
        self._arrange(moved, row)

    def _drop(self, number: int, aim: int, onto: bool) -> None:
        row, order = self._model.row(number), self._model.order
        group, before = self._aim(aim, onto)
        if row.kind is RowKind.GROUP:
            moved = saved_order.place_group(order, row.text, before)
        else:
            moved = saved_order.place(order, row.text, group, before)
        self._arrange(moved, row)

    def _aim(self, aim: int, onto: bool) -> tuple[str, str]:
        """The group, and the search before which something is that is dropped at a row."""
        at = self._model.row(aim) if aim < self._model.rowCount() else None
        if at is None or not at.is_saved:
            return "", ""
        if onto:
            return at.text, ""
        if at.kind is RowKind.SAVED_SEARCH:
            return at.group, at.text
        inside = (name for name, group in self._model.order if group == at.text)
        return "", next(inside)

    def _arrange(self, order: saved_order.Order, row: LibraryRow) -> None:
        if order != self._model.order:
            words = self.tr("Group moved") if row.kind is RowKind.GROUP else self.tr("Search moved")
            self.arrangement_requested.emit(order, words)

    def _put_in_group(self, row: LibraryRow, group: str) -> None:
        if group != row.group:
            self._arrange(saved_order.place(self._model.order, row.text, group), row)

    def _begin_group(self, row: LibraryRow) -> None:
        """Make a group of one search, and let the reader name it."""
        name = saved_order.new_group(self._model.order, self.tr("New group"))
        self._put_in_group(row, name)
        number = self._model.find_name(RowKind.GROUP, name)
        if number >= 0:
            self._view.rename(number)

    # The menu

    def _open_menu(self, number: int, place: QPoint) -> None:
        row = self._model.row(number)
        if row.has_name:
            self.menu_of(number).popup(place)

    def menu_of(self, number: int) -> LibraryMenu:
        """What can be done with a row that has a name."""
        row, menu = self._model.row(number), LibraryMenu(self._view, self._theme)
        menu.offer_naming(partial(self._view.rename, number))
        if row.kind is RowKind.TAG:
            menu.offer_colours(row.colour, partial(self.tag_painting_requested.emit, row.text))
            others = [name for name in self._model.tag_names if name != row.text]
            menu.offer_merging(others, partial(self.tag_renaming_requested.emit, row.text))
        elif row.kind is RowKind.SAVED_SEARCH:
            groups = dict.fromkeys(group for _, group in self._model.order if group)
            put, begin = partial(self._put_in_group, row), partial(self._begin_group, row)
            menu.offer_groups(row.group, groups, put, begin)
        if row.is_saved:
            menu.offer_moves(partial(self._move, number))
        menu.offer_removal(row, partial(self._remove, number))
        return menu
