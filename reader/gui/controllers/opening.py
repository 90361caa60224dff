"""The open article in the window: what joins page, list and title with the reading of it."""

from PySide6.QtCore import QObject, QTimer

from reader.article import ArticleId, Role
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.outside import open_address
from reader.library import beginning
from reader.protocol.questions import Lists
from reader.rendering import Page

_READ_AFTER = 300  # milliseconds an article is open before it counts as read


class Opening(QObject):
    """Opens articles, wherever they are asked for. Knows when the open one counts as read."""

    def __init__(self, desk: Desk, *, keeps_state: bool) -> None:
        """Without `keeps_state`, what is opened does not count as read."""
        super().__init__(desk.window)
        self._desk, self._keeps_state = desk, keeps_state
        self._reading, self._panels = desk.reading, desk.panels
        self._read_timer = QTimer(self, singleShot=True, interval=_READ_AFTER)
        self._read_timer.timeout.connect(self._count_as_read)
        self._connect()
        self._enable_travel(False, False)

    def _connect(self) -> None:
        reading, panels = self._reading, self._panels
        reading.page_read.connect(self._show_page)
        reading.page_delayed.connect(self._show_delay)
        reading.page_failed.connect(self._show_failure)
        reading.related_found.connect(panels.sidebar.set_related)
        reading.lists_read.connect(self._show_lists)
        reading.trail_changed.connect(self._enable_travel)
        panels.article_list.article_chosen.connect(self._open)
        panels.reading_pane.link_requested.connect(open_address)
        panels.reading_pane.zoom_requested.connect(self._desk.look.zoom)
        panels.sidebar.article_requested.connect(self.open)
        panels.sidebar.mine_requested.connect(reading.choose_mine)
        self._desk.answer({"back": reading.back, "forward": reading.forward})

    def open(self, article: ArticleId) -> None:
        """Open an article that may be in the list or not."""
        if not self._panels.article_list.select_id(article, quietly=True):
            self._panels.article_list.clear_current()
        self._open(article)

    def show_title(self) -> None:
        """Call the window after the page that stands in it, or after the article."""
        page = self._panels.reading_pane.page
        title = self._panels.pages.title or (_title(page) if page else "")
        self._desk.window.setWindowTitle(f"{title} — Kawaraban" if title else "Kawaraban")

    def rest(self) -> None:
        """Another page is shown: the open article does not count as read by that."""
        self._read_timer.stop()

    def close(self) -> None:
        """An article that was opened just now counts as read, too."""
        if self._read_timer.isActive():
            self._read_timer.stop()
            self._count_as_read()

    def _open(self, article: ArticleId) -> None:
        if article != self._reading.article:
            self._panels.sidebar.set_related(None)
        self._reading.open(article, self._desk.listing.query.strip())
        self._read_timer.start()

    def _count_as_read(self) -> None:
        if self._reading.article is not None and self._keeps_state:
            self._desk.marking.open(self._reading.article)

    def _show_page(self, page: Page) -> None:
        pane = self._panels.reading_pane
        (pane.renew_page if self._reading.is_renewed else pane.show_page)(page)
        self._panels.pages.show_article()
        self.show_title()
        articles, article = self._panels.article_list, page.article.id
        if articles.current_id() != article and not articles.select_id(article, quietly=True):
            articles.clear_current()

    def _show_delay(self, article: ArticleId) -> None:
        """What stands there is not the article that was opened: say so while that one comes."""
        rows = self._desk.library.catalog.rows([article])
        headlines = [row.headline for row in rows if row is not None]
        self._panels.pages.show_article()
        self._panels.reading_pane.show_notice(self.tr("Opening …"), headlines)
        self.show_title()

    def _show_failure(self, sentence: str) -> None:
        self._read_timer.stop()
        self._panels.pages.show_article()
        self._panels.reading_pane.show_notice(self.tr("This article can't be shown"), (sentence,))
        self.show_title()

    def _show_lists(self, lists: Lists) -> None:
        self._panels.sidebar.set_popular(lists.popular)
        self._panels.sidebar.set_ranking(lists.ranking)

    def _enable_travel(self, back: bool, forward: bool) -> None:
        """Let the reader go back or forward through what was read."""
        self._desk.actions["back"].setEnabled(back)
        self._desk.actions["forward"].setEnabled(forward)


def _title(page: Page) -> str:
    """The headline; where there is none, what the article begins with, as in the list."""
    capture = page.article.capture
    said = (block.text for block in capture.blocks if block.role is Role.PARAGRAPH)
    return capture.headline or beginning(next(said, ""))
