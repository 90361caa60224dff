"""The status line of the window: what is under way, what went wrong, and how work is stopped."""

from PySide6.QtCore import QObject

from reader.gui.arrangement.status_bar import EXPORT, STATE
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.exporting import Exporting
from reader.gui.controllers.restoring import Restoring
from reader.protocol.questions import CountArticles, FindUnread, ListArticles, ReadLists


class Reporting(QObject):
    """Hands what the processes tell to the status line, and a wish to stop to what it shows."""

    def __init__(self, desk: Desk, exporting: Exporting, restoring: Restoring) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._stops = {EXPORT: exporting.stop, STATE: restoring.stop}
        status = desk.panels.status_bar
        desk.upkeep.progressed.connect(status.set_progress)
        desk.upkeep.rested.connect(status.clear)
        desk.upkeep.noted.connect(status.set_note)
        desk.listing.noted.connect(status.set_search_note)
        for service in (desk.reading_service, desk.search_service):
            service.stopped.connect(status.set_note)
            service.stopped.connect(desk.marking.give_up)
            service.failed.connect(self._note_failure)
        status.stop_requested.connect(self._stop)

    def _stop(self, work: str) -> None:
        self._stops.get(work, self._desk.upkeep.stop)()

    def _note_failure(self, question: object, sentence: str) -> None:
        """What no panel says of itself: a list that is not what it was asked to be."""
        if isinstance(question, ListArticles | ReadLists | CountArticles | FindUnread):
            self._desk.note(sentence)
