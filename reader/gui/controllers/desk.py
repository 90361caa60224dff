"""What the controllers of one window share: its library, its panels, and what is said in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.article import ArticleId
from reader.gui.arrangement.arrangement import Arrangement
from reader.gui.commands.actions import build
from reader.gui.controllers.history import History
from reader.gui.controllers.listing import Listing
from reader.gui.controllers.marking import Marking
from reader.gui.controllers.reading import Reading
from reader.gui.controllers.upkeep import Upkeep
from reader.gui.look import Look
from reader.gui.processes.processes import IndexProcess, ServiceProcess
from reader.gui.settings import Settings
from reader.library import Library


@dataclass(frozen=True, eq=False)
class Desk:
    """What lies before every controller of a window, and knows none that it is given to."""

    window: QWidget  # what controllers belong to, and what dialogs stand over
    library: Library
    settings: Settings
    look: Look
    panels: Arrangement
    actions: Mapping[str, QAction]
    search_service: ServiceProcess
    reading_service: ServiceProcess
    listing: Listing
    reading: Reading
    marking: Marking
    upkeep: Upkeep

    def answer(self, acts: Mapping[str, Callable[..., object]]) -> None:
        """Let actions do something, each by its name."""
        for name, act in acts.items():
            self.actions[name].triggered.connect(act)

    def announce(self, words: str, undoable: bool = False) -> None:
        """Say for a moment what was done, and with which key it is taken back."""
        keys = self.actions["undo"].shortcut()
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.panels.toast.show_text(words, native if undoable else "")

    def note(self, sentence: str) -> None:
        """Say what went wrong in the status line."""
        self.panels.status_bar.set_note(sentence)

    def article(self) -> ArticleId | None:
        """The article that is chosen in the list, else the open one, if there is one."""
        return self.panels.article_list.current_id() or self.reading.article

    def articles(self) -> list[ArticleId]:
        """The selected articles in the order of the list; else the open one, if there is one."""
        chosen = [ArticleId(each) for each in self.panels.article_list.chosen()]
        article = self.article()
        return chosen if len(chosen) > 1 or article is None else [article]


def desk_of(
    window: QWidget, library: Library, settings: Settings, look: Look, history: History | None
) -> Desk:
    """The desk of a new window, on which nothing is connected yet. `history` can be undone."""
    data, roots = library.data, list(library.roots)
    reading_service = ServiceProcess(data, roots, window)
    search_service = ServiceProcess(data, roots, window)
    indexer = IndexProcess(data, roots, window)
    return Desk(
        window=window,
        library=library,
        settings=settings,
        look=look,
        panels=Arrangement(library.catalog.rows),
        actions=build(window),
        search_service=search_service,
        reading_service=reading_service,
        listing=Listing(search_service, reading_service, window),
        reading=Reading(reading_service, search_service, window),
        marking=Marking(library, window, history),
        upkeep=Upkeep(library, indexer, reading_service, window),
    )
