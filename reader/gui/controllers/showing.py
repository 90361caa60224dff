"""What stands in the article list: what joins the list with the listing, and keeps its place."""

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from reader.article import ArticleId
from reader.gui.article_list.empty_texts import empty_text, wider_text
from reader.gui.article_list.row_table import ListPlace
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.listing import Shown
from reader.library import Kept

if TYPE_CHECKING:
    from reader.library import Heading

_PLACES_KEPT = 200


class _Left(NamedTuple):
    """Where a list was left, and which article was open then."""

    place: ListPlace
    article: ArticleId | None


class Showing(QObject):
    """Hands lists to the article list. Owns where each list of this session was left.

    A list that its reader asked for is shown. One that comes up to date by itself waits: the rows
    stay as they are, and a line above them tells how many articles are new. Only where the list
    is at its top and nothing in it is chosen, there is nothing to lose, and it is shown at once.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self.at_first = False  # hits are new: the reader has not gone anywhere in them yet
        self._desk = desk
        self._listing = desk.listing
        self._list = desk.panels.article_list
        self._pane = desk.panels.list_pane
        self._shown: Shown | None = None
        self._left: OrderedDict[Shown, _Left] = OrderedDict()
        self._looked_for: set[int] | None = None  # all but these are what is to be seen
        self._listing.kept = self._kept
        self._listing.listed.connect(self._show)
        self._listing.renewed.connect(self._renew)
        self._list.article_chosen.connect(self._go_on)
        self._pane.new_line.new_requested.connect(self.show_new)
        desk.upkeep.library_changed.connect(self._say_again)
        desk.answer({"show_new": self.show_new})

    def show_new(self) -> None:
        """Show the new articles that wait, the topmost first."""
        if self._pane.new_line.count:
            self._looked_for = {*self._list.ids()}
            self._listing.ask()
            self._list.setFocus()

    def _kept(self) -> Kept | None:
        """The article that stays in the list whatever its scope or order."""
        article = self._list.current_id()
        return None if article is None else Kept(article, self._list.current_place())

    def _show(self, ids: "array[int]", headings: "Sequence[Heading]") -> None:
        """Show a list that was asked for."""
        before, self._shown = self._shown, self._listing.shown
        assert self._shown is not None
        same = before == self._shown
        if before is not None:
            self._remember(before)
        self._put(ids, headings, keep=same)
        if not same:
            self._go_to_place(before, self._shown)
        looked_for, self._looked_for = self._looked_for, None
        if same and looked_for is not None:
            self._list.go_to_first_of({each for each in ids if each > 0} - looked_for)

    def _renew(self, ids: "array[int]", headings: "Sequence[Heading]") -> None:
        """The same list has come up to date by itself."""
        if self._list.holds(ids, headings):
            self._pane.set_new(0)
            self._list.refresh()
            return
        self._list.refresh()
        if self._list.is_at_rest() or not self._list.count() or self._list.lacks_any():
            self._put(ids, headings, keep=True)
        else:
            self._pane.set_new(self._list.new_among(ids))

    def _put(self, ids: "array[int]", headings: "Sequence[Heading]", keep: bool) -> None:
        listing = self._listing
        query = listing.query.strip()
        self._say_why_empty()
        self._desk.panels.search_bar.set_searched(bool(query))
        self._list.set_wider(wider_text(listing.scope, query))
        self._list.set_ids(ids, keep, bool(query), headings, listing.group)
        self._pane.set_new(0)
        self._desk.panels.library_pane.leave_search(query, listing.scope)

    def _say_why_empty(self) -> None:
        has_problems = self._desk.upkeep.counts.problems > 0
        query = self._listing.query.strip()
        self._list.set_empty_text(*empty_text(self._listing.scope, query, has_problems))

    def _say_again(self) -> None:
        """What was counted may be why there is nothing; of hits nothing else is known by that."""
        if not self._listing.query.strip():
            self._say_why_empty()

    def _remember(self, shown: Shown) -> None:
        self._left.pop(shown, None)
        self._left[shown] = _Left(self._list.place(), self._desk.reading.article)
        if len(self._left) > _PLACES_KEPT:
            self._left.popitem(last=False)

    def _go_to_place(self, before: Shown | None, shown: Shown) -> None:
        """Show a list where it was left, unless it is a new search or only another order.

        New hits are seen from the best, wherever the open article is among them. Who comes back
        from a search where another article was opened finds that one.
        """
        article = self._desk.reading.article
        reordered = before is not None and before[:2] == shown[:2]
        left = None if reordered or self._listing.is_typing else self._left.get(shown)
        came_back = left is not None and not (
            before is not None and before.text and not shown.text and left.article != article
        )
        if not reordered:
            self.at_first = bool(shown.text) and not came_back
        if left is not None and came_back:
            self._list.go_to(left.place)
        if article is not None and (came_back or self.at_first):
            self._list.mark_id(article)
        elif article is not None:
            self._list.select_id(article, quietly=True)

    def _go_on(self) -> None:
        self.at_first = False
