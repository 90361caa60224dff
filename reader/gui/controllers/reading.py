"""The open article: its page, what is related to it, and the lists beside it.

Other pages take its place now and then; the article stays the open one beside them.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article import ArticleId
from reader.gui.controllers.trail import Stop, Trail
from reader.gui.processes.processes import ServiceProcess
from reader.protocol.questions import (
    FindRelated,
    Lists,
    Question,
    ReadLists,
    ReadName,
    ReadPage,
    RelatedArticles,
)
from reader.protocol.stories import DecideStory, FindStory, StoryFound
from reader.rendering import Page

_PATIENCE = 400  # milliseconds that the page before may stay without being taken for the new one


class Reading(QObject):
    """Opens articles: the page first, then what stands beside it."""

    page_read = Signal(object)  # Page
    page_delayed = Signal(object)  # ArticleId: its page takes longer than a moment
    page_failed = Signal(str)  # why the article can't be shown
    other_asked = Signal()  # another page is on its way
    other_read = Signal(object, object)  # the question of another page, what it is to show
    decided = Signal(object, object)  # DecideStory; StoryRead, or None where that failed
    related_found = Signal(object, object)  # sequences of RelatedArticle and of ArticleLine
    story_found = Signal(object)  # StorySummary of the article's story, or None
    lists_read = Signal(object)  # Lists
    trail_changed = Signal(bool, bool)  # whether one can go back, forward

    def __init__(
        self, reading: ServiceProcess, searching: ServiceProcess, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.article: ArticleId | None = None
        self.section = ""
        self._mine = False
        self._text = ""
        self._other: Question | None = None
        self._trail = Trail()
        self._shown: ArticleId | None = None  # the last whose page was read
        self._page: Page | None = None  # the last that was read
        self._awaited: ReadPage | None = None  # asked for a page that is to be opened
        self._renewal: ReadPage | None = None  # asked for the open one, come up to date
        self._is_late = False  # whether that came when it could not be shown
        self.is_renewed = False  # whether the page just read takes the place of its own
        self.may_renew: Callable[[], bool] = lambda: True  # whether it may do so now
        self._wait = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._wait.timeout.connect(self._tell_of_delay)
        self._reading = reading
        self._searching = searching
        for service in (reading, searching):
            service.answered.connect(self._take)
            service.failed.connect(self._fail)

    def open(self, article: ArticleId, text: str = "") -> None:
        """Open an article with the words of a query marked."""
        self._trail.follow(article)
        self._show(article, text)

    def mark(self, text: str = "") -> None:
        """Mark the words of another query in the open article, or of none, where one reads."""
        text = text.strip()
        if text != self._text:
            self._text = text
            self.renew()

    def renew_late(self) -> None:
        """What stood in the way of a new page is over."""
        if self._is_late:
            self.renew()

    def visit(self, page: Question) -> None:
        """Open another page in the article's place: the one that answers a question."""
        if not isinstance(page, DecideStory):  # what was done is no place to come back to
            self._trail.follow(page)
        self._turn_to(page)

    def leave_other(self) -> bool:
        """Show the open article again; False when no other page stands there, or is asked for."""
        if self._other is None:
            return False
        self._other = None
        if self.article is not None:
            self.open(self.article, self._text)
        return True

    def back(self) -> bool:
        """Open the page read before; False when there is none."""
        stop = self._trail.back()
        self._travel(stop)
        return stop is not None

    def forward(self) -> None:
        """Open the page one came back from."""
        self._travel(self._trail.forward())

    def choose_mine(self, mine: bool) -> None:
        """Show the reader's own most-read articles instead of what the paper printed."""
        self._mine = mine
        self.ask_lists()

    def ask_lists(self) -> None:
        """Ask for the lists beside the open article."""
        self._reading.ask(ReadLists(self.section, self._mine))

    def refresh(self) -> None:
        """The archive has grown: ask again for the open article and what stands beside it."""
        if self.article is not None:
            if self._awaited is None:
                self.renew()
            self._searching.ask(FindRelated(self.article))
            self._ask_story()
        self.ask_lists()

    def renew(self) -> None:
        """Ask for the open article again: it takes the place of its own page, or of none yet."""
        if self.article is None or self._other is not None:
            return
        question = ReadPage(self.article, self._text)
        if self._awaited is None:
            self._renewal = question
        else:
            self._awaited = question
        self._reading.ask(question)

    def _ask_story(self) -> None:
        if self.article is not None:
            self._searching.ask(FindStory(self.article))

    def _travel(self, stop: Stop | None) -> None:
        if isinstance(stop, int):
            self._show(stop, self._text)
        elif stop is not None:
            self._turn_to(stop)

    def _turn_to(self, page: Question) -> None:
        self._other = page
        self._wait.stop()
        self._awaited = None
        self.other_asked.emit()
        self._reading.forget(ReadPage)  # it would take the place of what was asked for last
        service = self._searching if isinstance(page, ReadName) else self._reading
        service.ask(page)
        self._tell_of_travel()

    def _show(self, article: ArticleId, text: str) -> None:
        changed = article != self.article
        self.article = article
        self._other = None
        self._text = text
        self._is_late = False
        self._awaited = ReadPage(article, text)
        self._reading.ask(self._awaited)
        if article != self._shown:
            self._wait.start()
        self._tell_of_travel()
        if changed:
            self._ask_story()
            self._searching.ask(FindRelated(article))

    def _tell_of_travel(self) -> None:
        self.trail_changed.emit(self._trail.can_go_back, self._trail.can_go_forward)

    def _take(self, question: object, value: object) -> None:
        if isinstance(question, DecideStory):
            self._ask_story()  # it may be that of the open article, under another name by now
            self.decided.emit(question, value)
        match question, value:
            case _ if question == self._other:
                self.other_read.emit(question, value)
            case ReadPage(article=article), Page() if article == self.article:
                self._take_page(value, is_renewed=question is self._renewal)
            case FindRelated(article=article), RelatedArticles() if article == self.article:
                self.related_found.emit(value.articles, value.also)
            case FindStory(article=article), StoryFound() if article == self.article:
                self.story_found.emit(value.story)
            case ReadLists(), Lists():
                self.lists_read.emit(value)

    def _tell_of_delay(self) -> None:
        self._shown = None
        self.page_delayed.emit(self.article)

    def _take_page(self, page: Page, is_renewed: bool) -> None:
        self._is_late = is_renewed and page != self._page and not self.may_renew()
        if self._is_late or (is_renewed and page == self._page):
            return
        self._wait.stop()
        self._awaited = None
        self._shown, self._page, self.is_renewed = page.article.id, page, is_renewed
        self.page_read.emit(page)
        section = page.article.capture.section
        if section != self.section:
            self.section = section
            self.ask_lists()

    def _fail(self, question: object, sentence: str) -> None:
        if isinstance(question, DecideStory):
            self.decided.emit(question, None)
        match question:
            case _ if question == self._other:
                self.page_failed.emit(sentence)
            case _ if question is self._renewal:
                pass  # what was read before stays to be read
            case ReadPage(article=article) if article == self.article:
                self._wait.stop()
                self._shown = self._awaited = self._page = None
                self.page_failed.emit(sentence)
            case FindRelated(article=article) if article == self.article:
                self.related_found.emit((), ())
