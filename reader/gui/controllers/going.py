"""Getting about in the window: to a list, from row to row, from pane to pane, and back out."""

from array import array

from PySide6.QtCore import QObject

from reader.gui.controllers.desk import Desk
from reader.gui.controllers.finding import Finding
from reader.gui.controllers.opening import Opening
from reader.gui.controllers.page_alone import PageAlone
from reader.gui.controllers.visiting import Visiting
from reader.library import Scope
from reader.protocol.questions import FindUnread, FoundUnread


class Going(QObject):
    """Goes where the reader wants to be, and gives the keys to what is there."""

    def __init__(
        self,
        desk: Desk,
        opening: Opening,
        page_alone: PageAlone,
        finding: Finding,
        visiting: Visiting,
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._panels = desk, desk.panels
        self._opening, self._page_alone = opening, page_alone
        self._finding, self._visiting = finding, visiting
        pane, articles = desk.panels.library_pane, desk.panels.article_list
        pane.scope_chosen.connect(desk.listing.choose_scope)
        pane.list_requested.connect(articles.setFocus)
        articles.article_activated.connect(desk.panels.reading_pane.setFocus)
        articles.unread_requested.connect(self._choose_unread)
        desk.reading_service.answered.connect(self._take_unread)
        self._answer()

    def _answer(self) -> None:
        panels = self._panels
        articles = panels.article_list
        self._desk.answer(
            {
                "next_article": lambda: articles.step(+1),
                "previous_article": lambda: articles.step(-1),
                "next_unread": lambda: articles.step_unread(+1),
                "previous_unread": lambda: articles.step_unread(-1),
                "next_panel": lambda: panels.step_focus(+1),
                "previous_panel": lambda: panels.step_focus(-1),
                "focus_library": lambda: panels.focus(panels.library_pane),
                "focus_list": lambda: panels.focus(articles),
                "focus_article": lambda: panels.focus(panels.pages),
                "focus_sidebar": lambda: panels.focus(panels.sidebar),
                "clear_search": self.leave,
            }
        )

    def choose_scope(self, scope: Scope) -> None:
        """Show the articles of a scope, without a search, and give the keys to their list."""
        self._desk.listing.scope = scope
        self._panels.library_pane.select(scope)
        self._finding.search_for("")
        self.go_to_list()

    def go_to_list(self) -> None:
        """A list was chosen: give it the keys, and leave another page for the open article."""
        self._visiting.leave()
        self._panels.article_list.setFocus()

    def leave(self) -> None:
        """Close the find bar, go back to the article, or else leave the search step by step."""
        if self._panels.pages.shows_other:
            if not self._desk.reading.back():
                self._panels.pages.show_article()
                self._opening.show_title()
        elif self._panels.reading_pane.is_finding:
            self._panels.reading_pane.close_find()
        elif not self._page_alone.leave():
            self._finding.leave()

    def _choose_unread(self, rest: "array[int]") -> None:
        self._desk.reading_service.ask(FindUnread(rest.tobytes()))

    def _take_unread(self, _question: object, value: object) -> None:
        if isinstance(value, FoundUnread) and value.article is not None:
            self._panels.article_list.select_id(value.article)
