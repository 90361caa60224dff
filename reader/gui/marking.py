"""Read and starred: every change is written at once and can be taken back."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.article import ArticleId
from reader.library import Library


class Marking(QObject):
    """Marks articles read and starred in the reading state, with undo and redo."""

    changed = Signal(object)  # the articles whose state is another one now
    announced = Signal(str, bool)  # what was done, in words, and whether it can be undone

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = library.state
        self._rows = library.catalog.rows
        self._undo = QUndoStack(self)
        self._undo.setUndoLimit(200)

    def open(self, article: ArticleId) -> None:
        """An article was opened: it counts as read. Opening is not undone, `toggle_read` is."""
        if self._state.opened(article, read=True):
            self.changed.emit([article])

    def mark_read(self, articles: Iterable[ArticleId], read: bool) -> None:
        """Mark articles read or unread."""
        words = self.tr("Marked read") if read else self.tr("Marked unread")
        self._push(words, articles, self._state.mark_read, read)

    def star(self, articles: Iterable[ArticleId], starred: bool) -> None:
        """Star articles or take the star away."""
        words = self.tr("Starred") if starred else self.tr("Star taken away")
        self._push(words, articles, self._state.star, starred)

    def toggle_read(self, article: ArticleId) -> None:
        """Mark a read article unread, and the other way round."""
        (row,) = self._rows([article])
        if row is not None:
            self.mark_read([article], not row.read)

    def toggle_star(self, article: ArticleId) -> None:
        """Star an article, or take its star away."""
        (row,) = self._rows([article])
        if row is not None:
            self.star([article], not row.starred)

    def undo(self) -> None:
        """Take the last change back."""
        if self._undo.canUndo():
            words = self._undo.undoText()
            self._undo.undo()
            self.announced.emit(self.tr("Undone: %s") % words, False)

    def redo(self) -> None:
        """Make the change taken back last again."""
        if self._undo.canRedo():
            words = self._undo.redoText()
            self._undo.redo()
            self.announced.emit(words, True)

    def _push(
        self,
        words: str,
        articles: Iterable[ArticleId],
        write: Callable[[Iterable[ArticleId], bool], list[ArticleId]],
        value: bool,
    ) -> None:
        changed = write(articles, value)
        if changed:
            self._undo.push(_Change(words, changed, write, value, self.changed.emit))
            many = f" ({len(changed):,})" if len(changed) > 1 else ""
            self.announced.emit(words + many, True)


class _Change(QUndoCommand):
    """One change of one mark, of the articles that it really changed: only that is taken back."""

    def __init__(
        self,
        words: str,
        articles: list[ArticleId],
        write: Callable[[Iterable[ArticleId], bool], list[ArticleId]],
        value: bool,
        report: Callable[[list[ArticleId]], None],
    ) -> None:
        super().__init__(words)
        self._articles = articles
        self._write = write
        self._value = value
        self._report = report

    def redo(self) -> None:
        # Qt calls this also when the change is new: writing what is written changes nothing.
        self._write(self._articles, self._value)
        self._report(self._articles)

    def undo(self) -> None:
        self._write(self._articles, not self._value)
        self._report(self._articles)
