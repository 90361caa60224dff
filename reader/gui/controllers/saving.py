"""Saved searches in the window: kept, named, arranged and counted; each change can be undone.

The frame they are named in is imported where it is made: the window starts without it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from reader.errors import KawarabanError
from reader.folding import fold
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.finding import Finding
from reader.gui.controllers.history import Deed
from reader.gui.controllers.saved_counts import SavedCounts
from reader.gui.library_pane.library_rows import SavedRow
from reader.gui.library_pane.saved_order import Order
from reader.gui.words.wording import told
from reader.library import ALL, SavedSearch
from reader.library.query_text import is_ordered, with_order
from reader.library.standing import query_of

if TYPE_CHECKING:
    from reader.gui.sheets.search_naming import SearchNaming


class Saving(QObject):
    """What the reader does to saved searches. Owns the frame in which one is named."""

    def __init__(self, desk: Desk, finding: Finding) -> None:
        super().__init__(desk.window)
        self._desk, self._finding = desk, finding
        self._state = desk.library.state
        self._pane = desk.panels.library_pane
        self.counts = SavedCounts(desk.search_service, self)
        self._naming: SearchNaming | None = None
        pane = self._pane
        pane.saved_search_chosen.connect(self.choose)
        pane.saved_search_removal_requested.connect(self.remove)
        pane.saved_search_renaming_requested.connect(self.rename)
        pane.arrangement_requested.connect(self.arrange)
        pane.group_closing_requested.connect(self._close)
        self.counts.counted.connect(pane.set_standings)
        desk.answer({"save_search": self.ask_name})
        desk.marking.teach(
            keep_search=self._keep,
            take_search_out=self._take_out,
            put_search_back=self._put_back,
            rename_search=self._call,
            call_search_as_before=self._call_as_before,
            arrange_searches=self._arrange,
        )

    def show(self) -> None:
        """Show the saved searches as they are, and count them again."""
        saved = self._state.saved_searches()
        rows = [SavedRow(each.name, query_of(each), each.group) for each in saved]
        self._pane.set_saved_searches(rows, self._state.closed_groups())
        self.counts.count([each.name for each in saved])

    def ask_name(self) -> None:
        """Ask for the name under which the present query is to be kept."""
        listing = self._desk.listing
        query, order = listing.query.strip(), listing.sort
        if not query:
            return
        if order not in ("", "relevance") and not is_ordered(query):
            query = with_order(query, order)
        saved = self._state.saved_searches()
        name = next((each.name for each in saved if each.query == query), query)
        panels, look = self._desk.panels, self._desk.look
        naming = self._naming = self._naming or self._made()
        naming.set_theme(look.theme)
        naming.set_fonts(look.fonts)
        left = panels.article_list.mapTo(panels, QPoint()).x()
        corner = QPoint(left + 4, panels.search_bar.height() - 4)
        naming.open(corner, query, name, [each.name for each in saved])

    def _made(self) -> "SearchNaming":
        from reader.gui.sheets.search_naming import SearchNaming

        naming = SearchNaming(self._desk.panels)
        naming.name_given.connect(self.keep)
        self._desk.look.theme_changed.connect(naming.set_theme)
        self._desk.look.fonts_changed.connect(naming.set_fonts)
        return naming

    def keep(self, query: str, name: str) -> None:
        """Keep a query under a name; a search that has the name makes room."""
        before = self._find(name)
        try:
            self._desk.library.save_search(query, name)
        except KawarabanError as error:
            self._desk.announce(told(str(error)))
            return
        kept = self._find(name)
        if kept is None or kept == before:
            return
        self.show()
        words = self.tr("Search saved in the library")
        undo = Deed("take_search_out", name) if before is None else Deed("keep_search", before)
        self._desk.marking.remember(words, undo, Deed("keep_search", kept))

    def remove(self, name: str) -> None:
        """Take a saved search out of the library."""
        removed, order = self._find(name), self._order()
        if removed is None:
            return
        self._take_out(name)
        words = self.tr("Search taken out of the library")
        undo = Deed("put_search_back", removed, order)
        self._desk.marking.remember(words, undo, Deed("take_search_out", name))

    def rename(self, name: str, to: str) -> None:
        """Give a saved search another name, also in others, if no other one has it."""
        try:
            naming = self._call(name, to)
        except KawarabanError as error:
            self._desk.announce(told(str(error)))
        else:
            undo = Deed("call_search_as_before", to, name, naming)
            redo = Deed("rename_search", name, to)
            self._desk.marking.remember(self.tr("Search renamed"), undo, redo)

    def arrange(self, order: Order, words: str) -> None:
        """Put the saved searches in another order, or in other groups."""
        before = self._order()
        self._arrange(order)
        undo, redo = Deed("arrange_searches", before), Deed("arrange_searches", order)
        self._desk.marking.remember(words, undo, redo)

    def _arrange(self, order: Order) -> None:
        self._state.arrange_searches(order)
        self.show()

    def _call(self, name: str, to: str) -> list[SavedSearch]:
        """Give a search another name; the others that name it, as they were before."""
        naming = self._desk.library.rename_search(name, to)
        self.show()
        return naming

    def _call_as_before(self, name: str, to: str, naming: Sequence[SavedSearch]) -> None:
        self._state.rename_search(name, to)
        for search in naming:
            self._state.save_search(search)
        self.show()

    def _put_back(self, search: SavedSearch, order: Order) -> None:
        self._state.save_search(search)
        self._arrange(order)

    def _keep(self, search: SavedSearch) -> None:
        self._state.save_search(search)
        self.show()

    def _take_out(self, name: str) -> None:
        """What the list shows stays; its scope is chosen in the library where its search was."""
        self._state.remove_search(name)
        self.show()
        self._pane.stand_in(self._desk.listing.scope)

    def _close(self, group: str, close: bool) -> None:
        self._state.close_group(group, close)
        self.show()

    def choose_named(self, name: str) -> None:
        """Show the hits of a search, chosen elsewhere than in its row."""
        if (search := self._find(name)) is not None:
            self._pane.select_search(search.name)
            self.choose(query_of(search))

    def stand_in_row(self) -> None:
        """Show the search whose hits are listed as the chosen one: the window has come back."""
        listing = self._desk.listing
        if listing.scope == ALL and listing.query:
            for each in self._state.saved_searches():
                if query_of(each) == listing.query:
                    self._pane.select_search(each.name)
                    return

    def choose(self, query: str) -> None:
        """Show the hits of a search in the whole library, as its row counts them.

        Of one that keeps its meaning, say so.
        """
        self._desk.listing.scope = ALL
        self._finding.search_for(query)
        kept = (each for each in self._state.saved_searches() if query_of(each) == query)
        search = next((each for each in kept if each.query != query), None)
        standing = self.counts.standings.get(search.name) if search else None
        if search is not None and standing is not None and standing.keeps_meaning:
            words = self.tr(
                "“{name}” keeps the meaning it was saved with: {query} would be read "
                "differently today."
            )
            self._desk.note(words.format(name=search.name, query=search.query))

    def _order(self) -> Order:
        return [(each.name, each.group) for each in self._state.saved_searches()]

    def _find(self, name: str) -> SavedSearch | None:
        wanted = fold(" ".join(name.split()))
        saved = self._state.saved_searches()
        return next((each for each in saved if fold(each.name) == wanted), None)
