"""The window: it makes its parts, in an order in which each knows only those before it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.article import ArticleId
from reader.gui.commands.actions import Menu, fill_menu
from reader.gui.controllers.archives import Archives
from reader.gui.controllers.bookmark import Bookmark
from reader.gui.controllers.choosing import Choosing
from reader.gui.controllers.commanding import Commanding
from reader.gui.controllers.desk import desk_of
from reader.gui.controllers.dressing import Dressing
from reader.gui.controllers.exporting import Exporting
from reader.gui.controllers.finding import Finding
from reader.gui.controllers.going import Going
from reader.gui.controllers.handing_out import HandingOut
from reader.gui.controllers.highlighting import Highlighting
from reader.gui.controllers.history import History
from reader.gui.controllers.memory import Memory
from reader.gui.controllers.new_in_story import NewInStory
from reader.gui.controllers.noting import Noting
from reader.gui.controllers.opening import Opening
from reader.gui.controllers.overview import Overview
from reader.gui.controllers.page_alone import PageAlone
from reader.gui.controllers.paging import Paging
from reader.gui.controllers.reporting import Reporting
from reader.gui.controllers.restoring import Restoring
from reader.gui.controllers.saving import Saving
from reader.gui.controllers.sheets import Sheets
from reader.gui.controllers.tagging import Tagging
from reader.gui.controllers.visiting import Visiting
from reader.gui.dropping import dropped_paths
from reader.gui.look import Look
from reader.gui.processes.export_process import ExportProcess
from reader.gui.settings import Settings
from reader.library import Library
from reader.resources import sample_archive

_SMALLEST = QSize(560, 400)


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
        export: ExportProcess | None = None,
    ) -> None:
        """Without `keeps_state`, what is opened does not count as read.

        `history` can be undone, and `export` may be under way: they are those of a window in
        whose place this one is.
        """
        super().__init__()
        self._started = self._makes_room = False
        desk = self.desk = desk_of(self, library, settings, look, history)
        self.library, self.look, self.panels = library, look, desk.panels
        self.listing, self.reading, self.marking = desk.listing, desk.reading, desk.marking
        self.upkeep, self.search_service = desk.upkeep, desk.search_service
        self.actions_by_name = desk.actions
        self._add_reading(keeps_state)
        self._add_library(export)
        self._add_look()
        self._build()
        self._connect()
        self._memory.restore()
        self._overview.show()
        self.saving.stand_in_row()

    def start(self) -> None:
        """Start the child processes; to be called when the window is on the screen."""
        self._started = True
        self.desk.reading_service.start()
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
        self.opening.open(article)

    def note(self, sentence: str) -> None:
        """Say what went wrong in the status line."""
        self.desk.note(sentence)

    def is_idle(self) -> bool:
        """Whether everything that was asked for has been answered."""
        parts = (self.upkeep, self.listing, self.saving.counts, self.marking)
        services = (self.desk.reading_service, self.search_service)
        return self._started and all(part.is_idle for part in (*parts, *services))

    def keep_place(self) -> None:
        """Write down where the reader is: another window is about to go on from here."""
        self.marking.finish()
        self._memory.store()

    def make_room(self) -> None:
        """Close for another window, which is not kept waiting until the processes are gone."""
        self._makes_room = True
        self.close()

    # The parts, in their order

    def _add_reading(self, keeps_state: bool) -> None:
        """What opens, finds and marks up articles, and other pages in their place."""
        desk = self.desk
        page_alone = PageAlone(desk)
        self.opening = Opening(desk, keeps_state=keeps_state)
        self._memory = Memory(desk)
        self.finding = Finding(desk, self.opening)
        self.visiting = Visiting(desk, self.opening)
        self.going = Going(desk, self.opening, page_alone, self.finding, self.visiting)
        self.handing_out = HandingOut(desk)
        self.restoring = Restoring(desk)
        self.highlighting = Highlighting(desk, self.opening, self.restoring)
        self.noting = Noting(desk, self.restoring)
        self._bookmark = Bookmark(desk, self.restoring, writes=keeps_state)
        self._paging, self._new_in_story = Paging(desk), NewInStory(desk)

    def _add_library(self, export: ExportProcess | None) -> None:
        """What is done with many articles, and with the library as a whole."""
        desk = self.desk
        self.saving = Saving(desk, self.finding)
        self.tagging = Tagging(desk, self.going)
        self.choosing = Choosing(desk, self.tagging, self.handing_out)
        self.exporting = Exporting(desk, export)
        self._overview = Overview(desk, self.saving, self.tagging)
        self._reporting = Reporting(desk, self.exporting, self.restoring)

    def _add_look(self) -> None:
        """What lies over the window, and how it looks."""
        self.sheets, self.archives = Sheets(self.desk), Archives(self.desk)
        self._commanding = Commanding(
            self.desk,
            self.sheets,
            self.opening,
            self.saving,
            self.visiting,
            self.going,
            self.archives,
        )
        self._dressing = Dressing(self.desk)

    def _build(self) -> None:
        self.setCentralWidget(self.panels)
        self.setMinimumSize(_SMALLEST)  # below what the panes want: those at the sides make room
        self.setAcceptDrops(True)
        menu = QMenu(self)
        self.archives.add_to(fill_menu(menu, self.actions_by_name)[Menu.ARCHIVE])
        self.panels.search_bar.set_menu(menu)

    def _connect(self) -> None:
        """What no controller does, or what one need not know of another."""
        self.marking.announced.connect(self.desk.announce)
        self.panels.toast.undo_requested.connect(self.marking.undo)
        self.restoring.restored.connect(self.saving.show)
        self.restoring.restored.connect(self.tagging.show)
        self._dressing.language_requested.connect(
            lambda choice: self.restoring.when_done(lambda: self.language_requested.emit(choice))
        )
        self.archives.archive_requested.connect(self.archive_requested)
        self.panels.sample_requested.connect(
            lambda: self.archive_requested.emit([sample_archive()])
        )
        self.closed.connect(self.exporting.close)
        acts = {"undo": self.marking.undo, "redo": self.marking.redo}
        self.desk.answer({**acts, "quit": self.close})

    # What happens to the window

    def closeEvent(self, event: QCloseEvent) -> None:
        self.opening.close()
        self.marking.finish()
        self.marking.give_up()
        self._bookmark.close()
        self._memory.store()
        for process in (self.desk.reading_service, self.search_service, self.upkeep):
            process.close(wait=not self._makes_room)
        super().closeEvent(event)
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped here."""
        dropped_paths(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open folders that were dropped."""
        self.archives.take_dropped(dropped_paths(event))
