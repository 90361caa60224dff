"""The open article: its page, what is related to it, and the lists beside it."""

from PySide6.QtCore import QObject, Signal

from reader.article import ArticleId
from reader.gui.processes import ServiceProcess
from reader.gui.trail import Trail
from reader.protocol import FindRelated, Lists, ReadLists, ReadPage, RelatedArticles
from reader.rendering import Page


class Reading(QObject):
    """Opens articles: the page first, then what stands beside it."""

    page_read = Signal(object)  # Page
    page_failed = Signal(str)  # why the article can't be shown
    related_found = Signal(object)  # sequence of RelatedArticle
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
        self._trail = Trail()
        self._reading = reading
        self._searching = searching
        for service in (reading, searching):
            service.answered.connect(self._take)
            service.failed.connect(self._fail)

    def open(self, article: ArticleId, text: str = "") -> None:
        """Open an article with the words of a query marked."""
        self._trail.follow(article)
        self._show(article, text)

    def back(self) -> None:
        """Open the article read before."""
        self._travel(self._trail.back())

    def forward(self) -> None:
        """Open the article one came back from."""
        self._travel(self._trail.forward())

    def choose_mine(self, mine: bool) -> None:
        """Show the reader's own most-read articles instead of what the paper printed."""
        self._mine = mine
        self.ask_lists()

    def ask_lists(self) -> None:
        """Ask for the lists beside the open article."""
        self._reading.ask(ReadLists(self.section, self._mine))

    def refresh(self) -> None:
        """The archive has grown: ask again for what stands beside the open article."""
        if self.article is not None:
            self._searching.ask(FindRelated(self.article))
        self.ask_lists()

    def _travel(self, article: ArticleId | None) -> None:
        if article is not None:
            self._show(article, self._text)

    def _show(self, article: ArticleId, text: str) -> None:
        changed = article != self.article
        self.article = article
        self._text = text
        self._reading.ask(ReadPage(article, text))
        self.trail_changed.emit(self._trail.can_go_back, self._trail.can_go_forward)
        if changed:
            self._searching.ask(FindRelated(article))

    def _take(self, question: object, value: object) -> None:
        match question, value:
            case ReadPage(article=article), Page() if article == self.article:
                self._take_page(value)
            case FindRelated(article=article), RelatedArticles() if article == self.article:
                self.related_found.emit(value.articles)
            case ReadLists(), Lists():
                self.lists_read.emit(value)

    def _take_page(self, page: Page) -> None:
        self.page_read.emit(page)
        section = page.article.capture.section
        if section != self.section:
            self.section = section
            self.ask_lists()

    def _fail(self, question: object, sentence: str) -> None:
        match question:
            case ReadPage(article=article) if article == self.article:
                self.page_failed.emit(sentence)
            case FindRelated(article=article) if article == self.article:
                self.related_found.emit(())
