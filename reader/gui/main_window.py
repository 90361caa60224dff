"""The window: it connects panels, processes and library. What is done is done by those."""

from array import array
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.article import ArticleId
from reader.gui.arrangement.arrangement import Arrangement
from reader.gui.arrangement.status_bar import EXPORT, STATE
from reader.gui.commands.actions import build, fill_menu
from reader.gui.controllers.bookmark import Bookmark
from reader.gui.controllers.choosing import Choosing
from reader.gui.controllers.commanding import Commanding
from reader.gui.controllers.dressing import Dressing
from reader.gui.controllers.exporting import Exporting
from reader.gui.controllers.finding import Finding
from reader.gui.controllers.handing_out import HandingOut
from reader.gui.controllers.highlighting import Highlighting
from reader.gui.controllers.history import History
from reader.gui.controllers.listing import Listing
from reader.gui.controllers.marking import Marking
from reader.gui.controllers.memory import Memory
from reader.gui.controllers.new_in_story import NewInStory
from reader.gui.controllers.noting import Noting
from reader.gui.controllers.outside import open_address, show_in_folder
from reader.gui.controllers.page_alone import PageAlone
from reader.gui.controllers.paging import Paging
from reader.gui.controllers.reading import Reading
from reader.gui.controllers.restoring import Restoring
from reader.gui.controllers.saving import Saving
from reader.gui.controllers.sheets import Sheets
from reader.gui.controllers.tagging import Tagging
from reader.gui.controllers.upkeep import Upkeep
from reader.gui.controllers.visiting import Visiting
from reader.gui.dropping import dropped_paths
from reader.gui.look import Look
from reader.gui.processes.processes import IndexProcess, ServiceProcess
from reader.gui.settings import Settings
from reader.gui.window_acts import acts
from reader.library import Library, Scope
from reader.protocol.questions import (
    CountArticles,
    FindUnread,
    FoundUnread,
    ListArticles,
    Lists,
    ReadLists,
)
from reader.rendering import Page
from reader.resources import sample_archive

_SMALLEST = QSize(560, 400)
_READ_AFTER = 300  # milliseconds an article is open before it counts as read


class MainWindow(QMainWindow):
    """The window of one library. Owns its parts until it is closed."""

    archive_requested = Signal(object)  # list of paths to open as another archive
    language_requested = Signal(str)  # one of LANGUAGE_CHOICES
    closed = Signal()

    def __init__(
        self,
        library: Library,
        settings: Settings,
        look: Look,
        *,
        keeps_state: bool = True,
        history: History | None = None,
    ) -> None:
        """Without `keeps_state`, what is opened does not count as read. `history` can be undone."""
        super().__init__()
        self.library, self.look, self._keeps_state = library, look, keeps_state
        self._started = self._makes_room = False
        data, roots = library.data, list(library.roots)
        self._reading_service = ServiceProcess(data, roots, self)
        self.search_service = ServiceProcess(data, roots, self)
        self.panels = Arrangement(library.catalog.rows)
        self.listing = Listing(self.search_service, self._reading_service, self)
        self.reading = Reading(self._reading_service, self.search_service, self)
        self.marking = Marking(library, self, history)
        indexer = IndexProcess(data, roots, self)
        self.upkeep = Upkeep(library, indexer, self._reading_service, self)
        self.actions_by_name = build(self)
        self.sheets = Sheets(self, look, settings)
        self._read_timer = QTimer(self, singleShot=True, interval=_READ_AFTER)
        self._build()
        self.finding, self.saving, self.tagging = Finding(self), Saving(self), Tagging(self)
        self.visiting = Visiting(self)
        self.choosing = Choosing(self, settings)
        self.commanding = Commanding(self)
        self.new_in_story = NewInStory(self, settings)
        self.dressing = Dressing(self)
        self.paging, self.page_alone = Paging(self), PageAlone(self)
        self.handing_out = HandingOut(self)
        self.exporting, self.restoring = Exporting(self), Restoring(self)
        self._connect_list()
        self._connect_article()
        self._connect_window()
        self.highlighting, self.noting = Highlighting(self, settings), Noting(self)
        self._bookmark = Bookmark(self, writes=keeps_state)
        for name, act in acts(self).items():
            self.actions_by_name[name].triggered.connect(act)
        self._memory = Memory(self, settings)
        self._memory.restore()
        self._show_library()

    def start(self) -> None:
        """Start the child processes; to be called when the window is on the screen."""
        self._started = True
        self._reading_service.start()
        self.search_service.start()
        self.upkeep.start()
        self.listing.ask()
        self.reading.ask_lists()
        self.panels.article_list.setFocus()
        article = self._memory.article
        if article is not None and self.reading.article is None:
            self.open(article)

    def open(self, article: ArticleId) -> None:
        """Open an article, wherever it was asked for."""
        if not self.panels.article_list.select_id(article, quietly=True):
            self.panels.article_list.clear_current()
        self._open(article)

    def is_idle(self) -> bool:
        """Whether everything that was asked for has been answered."""
        parts = (self.upkeep, self.listing, self.saving.counts, self.marking)
        services = (self._reading_service, self.search_service)
        return self._started and all(part.is_idle for part in (*parts, *services))

    # Building and connecting

    def _build(self) -> None:
        self.setCentralWidget(self.panels)
        self.setMinimumSize(_SMALLEST)  # below what the panes want: those at the sides make room
        self.setAcceptDrops(True)
        menu = QMenu(self)
        fill_menu(menu, self.actions_by_name)
        self.panels.search_bar.set_menu(menu)

    def _connect_list(self) -> None:
        pane, articles = self.panels.library_pane, self.panels.article_list
        pane.scope_chosen.connect(self.listing.choose_scope)
        pane.list_requested.connect(articles.setFocus)
        pane.problems_requested.connect(self.show_problems)
        articles.article_chosen.connect(self._open)
        articles.article_activated.connect(self.panels.reading_pane.setFocus)
        articles.star_requested.connect(self.marking.toggle_star)
        articles.unread_requested.connect(self._choose_unread)

    def _connect_article(self) -> None:
        pane, sidebar = self.panels.reading_pane, self.panels.sidebar
        self.reading.page_read.connect(self._show_page)
        self.reading.page_failed.connect(self._show_failure)
        self.reading.related_found.connect(sidebar.set_related)
        self.reading.lists_read.connect(self._show_lists)
        self.reading.trail_changed.connect(self.enable_travel)
        pane.link_requested.connect(open_address)
        pane.zoom_requested.connect(self.look.zoom)
        sidebar.article_requested.connect(self.open)
        sidebar.search_requested.connect(self.finding.search_for_title)
        sidebar.mine_requested.connect(self.reading.choose_mine)
        self._read_timer.timeout.connect(self._count_as_read)

    def _connect_window(self) -> None:
        status, toast = self.panels.status_bar, self.panels.toast
        self.marking.changed.connect(self._show_marks)
        self.marking.announced.connect(self.announce)
        toast.undo_requested.connect(self.marking.undo)
        self.upkeep.progressed.connect(status.set_progress)
        self.upkeep.rested.connect(status.clear)
        self.upkeep.rested.connect(self.listing.complete)
        self.listing.noted.connect(status.set_search_note)
        self.upkeep.noted.connect(status.set_note)
        self.upkeep.library_changed.connect(self._show_changes)
        status.stop_requested.connect(self._stop)
        status.problems_requested.connect(self.show_problems)
        for service in (self._reading_service, self.search_service):
            service.stopped.connect(status.set_note)
            service.stopped.connect(self.marking.give_up)
            service.failed.connect(self._note_failure)
        self.look.theme_changed.connect(self.panels.set_theme)
        self.look.fonts_changed.connect(self.panels.set_fonts)
        self.look.choice_changed.connect(self.check_theme)
        self.panels.panes_changed.connect(self._check_panes)
        self._reading_service.answered.connect(self._take_unread)
        self.panels.folder_requested.connect(self.choose_folder)
        self.panels.sample_requested.connect(self._open_sample)

    # The list

    def choose_scope(self, scope: Scope) -> None:
        """Show the articles of a scope, without a search, and give the keys to their list."""
        self.listing.scope = scope
        self.panels.library_pane.select(scope)
        self.finding.search_for("")
        self.go_to_list()

    def go_to_list(self) -> None:
        """A list was chosen: give it the keys, and leave another page for the open article."""
        self.visiting.leave()
        self.panels.article_list.setFocus()

    def leave(self) -> None:
        """Close the find bar, go back to the article, or else leave the search step by step."""
        if self.panels.pages.shows_other:
            if not self.reading.back():
                self.panels.pages.show_article()
                self.show_title()
        elif self.panels.reading_pane.is_finding:
            self.panels.reading_pane.close_find()
        elif not self.page_alone.leave():
            self.finding.leave()

    def _choose_unread(self, rest: "array[int]") -> None:
        self._reading_service.ask(FindUnread(rest.tobytes()))

    def _take_unread(self, _question: object, value: object) -> None:
        if isinstance(value, FoundUnread) and value.article is not None:
            self.panels.article_list.select_id(value.article)

    # The open article

    def _open(self, article: ArticleId) -> None:
        if article != self.reading.article:
            self.panels.sidebar.set_related(None)
        self.reading.open(article, self.listing.query.strip())
        self._read_timer.start()

    def _count_as_read(self) -> None:
        if self.reading.article is not None and self._keeps_state:
            self.marking.open(self.reading.article)

    def _show_page(self, page: Page) -> None:
        self.panels.reading_pane.show_page(page)
        self.panels.pages.show_article()
        self._memory.go_to_place()
        self.show_title()
        articles, article = self.panels.article_list, page.article.id
        if articles.current_id() != article and not articles.select_id(article, quietly=True):
            articles.clear_current()

    def show_title(self) -> None:
        """Call the window after the page that stands in it, or after the article."""
        page = self.panels.reading_pane.page
        headline = page.article.capture.headline if page else ""
        title = self.panels.pages.title or headline
        self.setWindowTitle(f"{title} — Kawaraban" if title else "Kawaraban")

    def rest(self) -> None:
        """Another page is shown: the open article does not count as read by that."""
        self._read_timer.stop()

    def _show_failure(self, sentence: str) -> None:
        self._read_timer.stop()
        self.panels.pages.show_article()
        self.panels.reading_pane.show_notice(self.tr("This article can't be shown"), (sentence,))
        self.show_title()

    def _show_lists(self, lists: Lists) -> None:
        self.panels.sidebar.set_popular(lists.popular)
        self.panels.sidebar.set_ranking(lists.ranking)

    def enable_travel(self, back: bool, forward: bool) -> None:
        """Let the reader go back or forward through what was read."""
        self.actions_by_name["back"].setEnabled(back)
        self.actions_by_name["forward"].setEnabled(forward)

    def with_open(self, do: Callable[[ArticleId], None]) -> None:
        """Do something with the article that is chosen or open, if there is one."""
        article = self.panels.article_list.current_id() or self.reading.article
        if article is not None:
            do(article)

    def chosen_articles(self) -> list[ArticleId]:
        """The articles selected in the list, in its order; else the open one."""
        return self.choosing.articles()

    # The window

    def _stop(self, work: str) -> None:
        """Stop what the status line shows."""
        stops = {EXPORT: self.exporting.stop, STATE: self.restoring.stop}
        stops.get(work, self.upkeep.stop)()

    def _show_marks(self, articles: list[ArticleId]) -> None:
        self.panels.article_list.refresh(articles)
        self.upkeep.count_soon()

    def note(self, sentence: str) -> None:
        """Say what went wrong in the status line."""
        self.panels.status_bar.set_note(sentence)

    def _note_failure(self, question: object, sentence: str) -> None:
        """What no panel says of itself: a list that is not what it was asked to be."""
        if isinstance(question, ListArticles | ReadLists | CountArticles | FindUnread):
            self.note(sentence)

    def announce(self, words: str, undoable: bool) -> None:
        """Say for a moment what was done, and with which key it is taken back."""
        keys = self.actions_by_name["undo"].shortcut()
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.panels.toast.show_text(words, native if undoable else "")

    def _show_changes(self, grown: bool) -> None:
        """Counts have changed; with `grown` there are other articles, too."""
        self._show_library()
        if grown:
            self.listing.refresh_soon()
            self.reading.refresh()

    def _show_library(self) -> None:
        counts = self.upkeep.counts
        self.panels.library_pane.set_counts(counts)
        self.panels.library_pane.set_stories(self.upkeep.stories, self.upkeep.followed)
        self.tagging.show()
        self.saving.show()
        self.panels.search_bar.set_article_count(counts.articles)
        self.panels.status_bar.set_problems(counts.problems)
        if counts.articles + counts.problems or not self.upkeep.is_idle:
            self.panels.show_panes()
        else:
            self.panels.show_empty(", ".join(root.name for root in self.library.roots))

    def show_problems(self) -> None:
        """Show the files that could not be read."""
        self.sheets.show_problems(self.library.catalog.problems(), show_in_folder)

    def choose_folder(self) -> None:
        """Ask for a folder to open as an archive."""
        from PySide6.QtWidgets import QFileDialog  # rarely needed, and slow to load

        folder = QFileDialog.getExistingDirectory(self, self.tr("Open a folder of articles"))
        if folder:
            self.archive_requested.emit([Path(folder)])

    def _open_sample(self) -> None:
        self.archive_requested.emit([sample_archive()])

    def keep_place(self) -> None:
        """Write down where the reader is: another window is about to go on from here."""
        self.marking.finish()
        self._memory.store()

    def check_theme(self, choice: str) -> None:
        """Show in the menu which theme is chosen."""
        self.actions_by_name[f"theme_{choice}"].setChecked(True)

    def _check_panes(self, library: bool, sidebar: bool) -> None:
        """Show in the menu which panes are seen."""
        self.actions_by_name["show_library"].setChecked(library)
        self.actions_by_name["show_sidebar"].setChecked(sidebar)

    def make_room(self) -> None:
        """Close for another window, which is not kept waiting until the processes are gone."""
        self._makes_room = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._read_timer.isActive():
            self._read_timer.stop()
            self._count_as_read()
        self.marking.finish()
        self.marking.give_up()
        self._bookmark.close()
        self._memory.store()
        for process in (self._reading_service, self.search_service, self.upkeep):
            process.close(wait=not self._makes_room)
        super().closeEvent(event)
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped here."""
        dropped_paths(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped as an archive."""
        if paths := dropped_paths(event):
            self.archive_requested.emit(paths)
