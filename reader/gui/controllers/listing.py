"""What the article list shows: a scope, a query and an order, answered by the service process."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.article import ArticleId
from reader.gui.processes.processes import ServiceProcess
from reader.gui.processes.throttle import Throttle
from reader.gui.words.wording import told
from reader.library import ALL, Kept, Scope
from reader.library.query_text import is_ordered
from reader.protocol.questions import (
    Found,
    IdList,
    ListArticles,
    Search,
    Snippets,
    WriteSnippets,
    unpack_ids,
)
from reader.search.results import QueryProblem, Snippet

_REFRESH = 1_000  # milliseconds between two refreshes while the indexer runs
_OF_HITS = ("", "relevance", "rank")  # orders that only hits have
_NEWEST = "newest"
_FILTERS = ("unread", "starred")  # scopes that leave out what was done with, not what it is about
GROUPS = ("", "day", "story")


class Shown(NamedTuple):
    """Which list it is: two of the same are the same list, come up to date."""

    scope: Scope
    text: str
    sort: str
    group: str


class Listing(QObject):
    """Asks for the articles of the present scope and query, and keeps the list in step."""

    listed = Signal(object, object)  # array of ids, headings: a list that was asked for
    renewed = Signal(object, object)  # the same list, come up to date by itself
    searching = Signal(bool)  # whether a search is under way that nothing was shown of
    answered = Signal(int, float)  # hits, seconds
    unsearched = Signal()  # the list is a plain scope again
    counted = Signal(str, object, int)  # a query that is meant, its scope, its hits
    histogram_found = Signal(str, object)  # the query shown, Histogram
    problems_found = Signal(object)  # list of QueryProblem, empty when all is well
    chips_found = Signal(object)  # list of Span
    snippets_written = Signal(object)  # dict of article to Snippet
    sorted = Signal(str)  # the order really used
    noted = Signal(str)  # a sentence about how it was searched, or ""

    def __init__(
        self, searching: ServiceProcess, reading: ServiceProcess, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.scope: Scope = ALL
        self.query = ""
        self.sort = ""
        self.group = ""
        self.kept: Callable[[], Kept | None] = lambda: None  # what stays whatever the scope
        self.shown: Shown | None = None
        self._searching = searching
        self._reading = reading
        self._is_wanted = False  # whether the reader waits for the answer
        self._typing = False
        self._total = 0
        self._held: tuple[Search, Found] | None = None
        self._is_partial = False
        self._refresh = Throttle(_REFRESH, self._ask, self)
        for service in (searching, reading):
            service.answered.connect(self._take)
            service.failed.connect(self._fail)

    def restore(self, place: Mapping[str, str]) -> None:
        """Take up the scope, query and order of `place`, without asking yet."""
        self.scope = Scope(place.get("scope") or ALL.kind, place.get("name", ""))
        self.query = place.get("query", "")
        self.sort = place.get("sort", "")
        self.group = group if (group := place.get("group", "")) in GROUPS else ""

    def place(self) -> dict[str, str]:
        """What `restore` takes up."""
        return {
            "scope": self.scope.kind,
            "name": self.scope.name,
            "query": self.query,
            "sort": self.sort,
            "group": self.group,
        }

    def choose_scope(self, scope: Scope) -> None:
        """Show another scope, with the query as it is."""
        self.scope = scope
        self.ask()

    def choose_query(self, text: str) -> None:
        """Show the hits of another query; an empty one shows the whole scope."""
        self._typing = False
        self.query = text
        self.ask()

    def type_query(self, text: str) -> None:
        """Show the hits of a query that is being typed.

        Half a word finds nothing and half a term is a mistake: neither is shown until `rest`.
        """
        self._typing = True
        self.query = text
        self.ask()

    def rest(self) -> None:
        """What was typed last is meant: show what was held back."""
        self._typing = False
        if self._held is not None:
            self._take_hits(*self._held)
        elif self.shown is not None and self.query.strip() and self.shown.text == self.query:
            self.counted.emit(self.shown.text, self.shown.scope, self._total)

    def is_answered(self, text: str) -> bool:
        """Whether the list shows the hits of a query."""
        return self._shown_text.strip() == text.strip() == self.query.strip()

    @property
    def _shown_text(self) -> str:
        """The query whose hits are listed: the last sound one, whatever stands in the field."""
        return self.shown.text if self.shown else ""

    def choose_sort(self, sort: str) -> None:
        """Show the same articles in another order."""
        self.sort = sort
        self.ask()

    def choose_group(self, group: str) -> None:
        """Show the same articles by "day", by "story", or with "" in no groups."""
        self.group = group
        self.ask()

    @property
    def is_typing(self) -> bool:
        """Whether the query is one that is still being typed."""
        return self._typing

    def refresh_soon(self) -> None:
        """The library changed: ask again, but not more than once a second."""
        self._refresh.request()

    def complete(self) -> None:
        """All articles can be searched now: ask again, if that was not so before."""
        if self._is_partial:
            self.refresh_soon()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is held back, and no refresh still to come."""
        return not self._typing and not self._refresh.is_pending

    def ask(self) -> None:
        """Ask for the present list, which the reader wants to see."""
        self._is_wanted = True
        self._ask()

    def _ask(self) -> None:
        self._held = None
        if self.query.strip():
            self._reading.forget(ListArticles)
            self.searching.emit(True)
            order = "" if is_ordered(self.query) else self.sort
            self._searching.ask(Search(self.query, self.scope, order, self.group, self._kept()))
        else:
            self._searching.forget(Search)
            order = _NEWEST if self.sort in _OF_HITS else self.sort
            self._reading.ask(ListArticles(self.scope, order, self.group, self._kept()))

    def _kept(self) -> Kept | None:
        """What stays in the list, where that is of the same scope and query or only filtered."""
        shown = self.shown
        text = self.query if self.query.strip() else ""
        same = shown is not None and (shown.scope, shown.text) == (self.scope, text)
        is_filter = not text and self.scope.kind in _FILTERS
        return self.kept() if same or is_filter else None

    def ask_snippets(self, articles: list[ArticleId]) -> None:
        """Ask for the snippets of some hits."""
        if self._shown_text:
            self._reading.ask(WriteSnippets(self._shown_text, articles))

    def _take(self, question: object, value: object) -> None:
        match question, value:
            case Search(), Found():
                self._take_hits(question, value)
            case ListArticles(), IdList():
                self.unsearched.emit()
                self._note("")
                self.problems_found.emit([])
                self.chips_found.emit([])
                self.sorted.emit(question.sort)
                self._show(Shown(question.scope, "", question.sort, question.group), value)
            case WriteSnippets(), Snippets() if question.text == self._shown_text:
                self.snippets_written.emit(value.snippets)

    def _take_hits(self, question: Search, found: Found) -> None:
        self.chips_found.emit(list(found.chips))
        if self._typing and not found.ids:
            self._held = (question, found)
            self.searching.emit(False)
            return
        self._held = None
        problems = [replace(each, sentence=told(each.sentence)) for each in found.problems]
        self.problems_found.emit(problems)
        if found.problems:
            return  # the list of the last sound query stays: a half-typed field empties nothing
        self._total = found.total
        self.answered.emit(self._total, found.seconds)
        self._note(told(found.note))
        self.sorted.emit(found.sort)
        self.histogram_found.emit(question.text, found.histogram)
        shown = Shown(question.scope, question.text, found.sort, question.group)
        self._show(shown, found)
        if not self._typing:
            self.counted.emit(question.text, question.scope, self._total)

    def _note(self, sentence: str) -> None:
        self._is_partial = bool(sentence)
        self.noted.emit(sentence)

    def _show(self, shown: Shown, value: IdList | Found) -> None:
        renewed = not self._is_wanted and self.shown == shown
        self.shown, self._is_wanted = shown, False
        told = self.renewed if renewed else self.listed
        told.emit(unpack_ids(value.ids), value.headings)

    def _fail(self, question: object, sentence: str) -> None:
        if isinstance(question, WriteSnippets):  # of none is it known which one it was
            self.snippets_written.emit(dict.fromkeys(question.articles, Snippet("")))
        if isinstance(question, Search):
            self.problems_found.emit([QueryProblem(0, len(question.text), sentence)])
