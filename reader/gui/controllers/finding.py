"""Searching in the window: what joins the search bar and the article list with the listing."""

from PySide6.QtCore import QObject

from reader.gui.article_list.empty_texts import unsound_text
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.offers import Offers
from reader.gui.controllers.opening import Opening
from reader.gui.controllers.showing import Showing
from reader.gui.words.announcing import announce
from reader.library import ALL
from reader.library.query_text import (
    is_dated,
    is_ordered,
    quoted,
    title_query,
    with_dates,
    with_order,
)
from reader.search.results import Histogram, QueryProblem


class Finding(QObject):
    """Hands queries from the panels to the listing, and what it finds back to them."""

    def __init__(self, desk: Desk, opening: Opening) -> None:
        super().__init__(desk.window)
        self._desk, self._opening = desk, opening
        self._listing = desk.listing
        self._bar = desk.panels.search_bar
        self._list = desk.panels.article_list
        self._histogram = desk.panels.histogram_panel
        self._brushed: tuple[int, int] | None = None  # start and end, minutes since the epoch
        self.showing = Showing(desk)
        self._offers = Offers(desk.search_service, self)
        self._connect_bar()
        self._connect_list()
        self._connect_offers()
        self._connect_requests()

    def search_for(self, text: str) -> None:
        """Put a query in the search bar and show its hits."""
        self._brushed = None
        self._bar.set_query(text)
        self._listing.choose_query(text)

    def search_for_title(self, title: str) -> None:
        """Look in the whole library for a title that the archive may lack."""
        self._choose_all()
        self.search_for(title_query(title))

    def search_for_name(self, name: str, start: int, end: int) -> None:
        """Look for a name in what was published from `start` up to `end`, in minutes."""
        self.search_for(with_dates(quoted(name), start, end))

    def leave(self) -> None:
        """Take out the dates that were brushed; where there are none, clear the search."""
        if self._is_brushed():
            self._choose_dates()
        else:
            self.search_for("")
            self._list.setFocus()

    def _connect_bar(self) -> None:
        bar, listing = self._bar, self._listing
        bar.query_edited.connect(listing.type_query)
        bar.typing_paused.connect(listing.rest)
        bar.query_submitted.connect(self._submit)
        bar.left.connect(self.leave)
        bar.sort_changed.connect(self._choose_order)
        bar.list_requested.connect(self._enter_list)
        listing.answered.connect(self._show_answer)
        listing.searching.connect(bar.set_busy)
        listing.unsearched.connect(bar.clear_answer)
        listing.unsearched.connect(self._desk.reading.mark)
        listing.problems_found.connect(self._show_problems)
        listing.chips_found.connect(bar.set_chips)
        listing.sorted.connect(bar.set_sort)
        listing.counted.connect(self._say_hits)
        listing.counted.connect(lambda text, *_: self._desk.reading.mark(text))

    def _connect_list(self) -> None:
        self._list.snippets_requested.connect(self._listing.ask_snippets)
        self._list.query_requested.connect(self._take_query)
        self._list.everything_requested.connect(self._search_everything)
        self._listing.snippets_written.connect(self._list.set_snippets)
        self._listing.histogram_found.connect(self._show_histogram)
        self._listing.unsearched.connect(self._histogram.hide)
        self._histogram.dates_chosen.connect(self._choose_dates)
        self._histogram.all_dates_requested.connect(self._choose_dates)

    def _connect_offers(self) -> None:
        offers = self._offers
        self._bar.query_edited.connect(offers.withdraw)
        self._bar.completions_requested.connect(offers.complete)
        self._listing.counted.connect(offers.suggest)
        self._listing.unsearched.connect(offers.withdraw)
        offers.suggested.connect(self._bar.set_suggestions)
        offers.suggested.connect(self._list.set_suggestions)
        offers.completed.connect(self._bar.set_completions)

    def _connect_requests(self) -> None:
        """What other panels look for, and what is looked for in the open article."""
        panels, pane = self._desk.panels, self._desk.panels.reading_pane
        panels.sidebar.search_requested.connect(self.search_for_title)
        panels.pages.search_requested.connect(self.search_for_title)
        panels.pages.hits_requested.connect(self.search_for_name)
        self._desk.answer(
            {
                "search": self._bar.focus_field,
                "sort": self._bar.open_sort,
                "find_in_article": pane.open_find,
                "next_mark": pane.next_mark,
                "previous_mark": pane.previous_mark,
            }
        )

    def _show_histogram(self, text: str, histogram: Histogram) -> None:
        """Shown with every search, with or without bars: its place stays its own."""
        self._histogram.set_histogram(histogram, is_dated(text))
        self._histogram.show()

    def _show_problems(self, problems: list[QueryProblem]) -> None:
        """Set back what is shown of another query, until there is one that can be run."""
        self._bar.set_problems(problems)
        self._list.set_back(bool(problems))
        if problems:
            self._offers.withdraw()
            self._histogram.set_histogram(Histogram(), narrowed=False)
            self._list.set_empty_text(*unsound_text(problems[0]))

    def _choose_dates(self, start: int | None = None, end: int | None = None) -> None:
        """Show the hits of some dates (in minutes since the epoch), or of all."""
        self.search_for(with_dates(self._listing.query, start, end))
        self._brushed = None if start is None or end is None else (start, end)

    def _is_brushed(self) -> bool:
        """Whether the dates of the query are those brushed last, whatever else was typed."""
        query = self._listing.query
        if self._brushed is None or not is_dated(query):
            return False
        return with_dates(query, *self._brushed) == query

    def _choose_order(self, order: str) -> None:
        """In the query where that has an order of its own, else for all that follow."""
        query = self._listing.query
        if is_ordered(query):
            self._bar.set_query(with_order(query, order))
            self._listing.choose_query(with_order(query, order))
        else:
            self._listing.choose_sort(order)

    def _choose_all(self) -> None:
        self._listing.scope = ALL
        self._desk.panels.library_pane.select(ALL)

    def _search_everything(self) -> None:
        """Look beyond the scope in which nothing was found."""
        self._choose_all()
        self._take_query(self._listing.query)

    def _take_query(self, text: str) -> None:
        self.search_for(text)
        self._list.setFocus()

    def _show_answer(self, total: int, seconds: float) -> None:
        self._bar.set_answer(total, self._desk.upkeep.counts.articles, seconds)

    def _say_hits(self, _text: str, _scope: object, hits: int) -> None:
        """Tell who listens to the window how many there are, once a query is meant."""
        words = self.tr("One article found")
        if hits != 1:
            words = self.tr("%Ln articles found", "", hits)
        announce(self._list, words)

    def _submit(self, text: str) -> None:
        """Search at once; where the hits are there already, go to the first of them."""
        if text.strip() and self._listing.is_answered(text):
            self._enter_list()
        else:
            self._listing.choose_query(text)

    def _enter_list(self) -> None:
        """Open the first hit or, once the reader has gone on from it, the chosen one.

        Either way it is opened anew, with the marks of the search.
        """
        self._list.setFocus()
        if self.showing.at_first or self._list.current_id() is None:
            self._list.clear_current()
            self._list.step(+1)
        elif (article := self._list.current_id()) is not None:
            self._opening.open(article)
