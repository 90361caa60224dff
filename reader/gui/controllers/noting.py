"""Notes in the window: what joins the panel at the foot of the article and the reading state."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from reader.article import ArticleId
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.history import Deed
from reader.gui.controllers.restoring import Restoring
from reader.rendering import Page


class Noting(QObject):
    """Keeps notes as they are typed. Knows whose note the panel shows, and how it was before."""

    def __init__(self, desk: Desk, restoring: Restoring) -> None:
        super().__init__(desk.window)
        self._desk, self._state = desk, desk.library.state
        self._pane = desk.panels.reading_pane
        self._pages = desk.panels.pages
        self._has_panel = False  # not until there is a note, or is to be one
        self._article: ArticleId | None = None
        self._before = ""
        self._came_from: QWidget | None = None
        desk.marking.teach(note=self._put)
        desk.marking.settling.connect(self._settle)
        desk.reading.page_read.connect(self._show)
        desk.reading.page_delayed.connect(self._show_nothing)
        desk.reading.page_failed.connect(self._show_nothing)
        restoring.restored.connect(self._show_kept)
        desk.answer({"note": self.open})

    def open(self) -> None:
        """Write on the note of the open article."""
        if self._article is not None and not self._desk.panels.pages.shows_other:
            self._make_panel()
            panel = self._pages.note_panel
            if not panel.is_writing:
                self._came_from = self._desk.window.focusWidget()
            panel.open()

    def _make_panel(self) -> None:
        if not self._has_panel:
            self._has_panel = True
            panel = self._pages.note_panel
            panel.edited.connect(self._write)
            panel.finished.connect(self._finish)
            panel.left.connect(self._go_back)
            panel.removal_requested.connect(self._remove)

    def _show(self, page: Page) -> None:
        """Show the note of an article; that of the one before is kept first."""
        if page.article.id == self._article:
            return  # it is shown anew, and may be written on just now
        self._close_editor()
        self._article = page.article.id
        self._show_kept()

    def _show_nothing(self) -> None:
        self._close_editor()
        self._article = None
        self._show_kept()

    def _show_kept(self) -> None:
        self._before = "" if self._article is None else self._state.note(self._article)
        if self._before:
            self._make_panel()
        if self._has_panel:
            self._pages.note_panel.show_note(self._before)

    def _close_editor(self) -> None:
        if self._has_panel:
            self._pages.note_panel.close_editor()

    def _write(self, text: str) -> None:
        if self._article is not None:
            was_there = bool(self._state.note(self._article))
            self._state.set_note(self._article, text)
            self._pages.note_panel.keep(text)
            if was_there != bool(text.strip()):
                self._desk.marking.changed.emit([self._article])

    def _settle(self) -> None:
        """Have all that was typed kept; what becomes of the note is remembered."""
        if self._has_panel:
            self._pages.note_panel.flush()
            self._finish()

    def _finish(self) -> None:
        """Writing on a note, however much of it, is one change."""
        if self._article is not None:
            text = self._pages.note_panel.text
            before, self._before = self._before, text if text.strip() else ""
            self._remember(self._article, before, self._before)

    def _go_back(self) -> None:
        """Give the keys back to where they were."""
        before, self._came_from = self._came_from, None
        there = before is not None and isValid(before) and before.isVisible()
        (before if before is not None and there else self._pane).setFocus()

    def _remove(self) -> None:
        if self._article is None:
            return
        self._settle()
        removed = self._before
        self._put(self._article, "")
        self._remember(self._article, removed, "")
        self._pane.setFocus()

    def _remember(self, article: ArticleId, before: str, after: str) -> None:
        if before != after:
            words = self.tr("Note written") if after else self.tr("Note taken away")
            undo, redo = Deed("note", article, before), Deed("note", article, after)
            self._desk.marking.remember(words, undo, redo)

    def _put(self, article: ArticleId, text: str) -> None:
        self._state.set_note(article, text)
        self._desk.marking.changed.emit([article])
        if article == self._article:
            self._show_kept()
