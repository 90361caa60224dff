"""Where one was in each article, so that returning to it goes on from there."""

from PySide6.QtCore import QObject, QTimer

from reader.article import ArticleId
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.restoring import Restoring
from reader.rendering import Page

_WRITE_AFTER = 1_000  # milliseconds: no more than one write a second


class Bookmark(QObject):
    """Keeps the place in the open article in the reading state, and goes to the one kept there.

    Only moving in the article counts: where it was opened, at its top or at the first mark of a
    search, says nothing of how far it was read.
    """

    def __init__(self, desk: Desk, restoring: Restoring, *, writes: bool) -> None:
        super().__init__(desk.window)
        self._state = desk.library.state
        self._pane = desk.panels.reading_pane
        self._writes = writes
        self._article: ArticleId | None = None
        self._place = 0.0
        self._pause = QTimer(self, singleShot=True, interval=_WRITE_AFTER)
        self._pause.timeout.connect(self._write)
        self._pane.place_changed.connect(self._note)
        desk.reading.page_read.connect(self._take)
        desk.marking.settling.connect(self.close)
        restoring.restored.connect(self._return)

    def close(self) -> None:
        """Write what is not written yet."""
        if self._pause.isActive():
            self._pause.stop()
            self._write()

    def _take(self, page: Page) -> None:
        """Another page is shown."""
        self.close()
        opened, self._article = self._article != page.article.id, page.article.id
        if opened and not self._pane.place:
            self._go_to_kept(page.article.id)
        self._stay()

    def _return(self) -> None:
        """Another place may be kept now."""
        if self._article is not None:
            self._go_to_kept(self._article)
            self._stay()

    def _go_to_kept(self, article: ArticleId) -> None:
        place = self._state.progress(article)
        if place:
            self._pane.go_to(place)

    def _stay(self) -> None:
        """Where one is now is nothing to write."""
        self._place = self._pane.place
        self._pause.stop()

    def _note(self) -> None:
        page = self._pane.page
        if page is None or page.article.id != self._article or not self._pane.isVisible():
            return
        place = 1.0 if self._pane.is_at_end else self._pane.place
        if place != self._place:
            self._place = place
            if not self._pause.isActive():
                self._pause.start()

    def _write(self) -> None:
        if self._article is not None and self._writes:
            self._state.set_progress(self._article, self._place)
