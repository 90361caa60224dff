"""Read and starred: every change is written at once and can be taken back."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.article import ArticleId
from reader.library import Library

_AT_ONCE = 250  # articles written before the window gets a turn: some milliseconds
_MOST_UNDONE = 200

Done = Callable[[list[ArticleId]], None]


class Write(Protocol):
    """Writes something about articles, of which `more` may follow at once."""

    def __call__(
        self, articles: Iterable[int], value: bool, /, *, more: bool
    ) -> list[ArticleId]: ...


class Marking(QObject):
    """What the reader does to articles, with undo and redo."""

    changed = Signal(object)  # the articles whose state is another one now
    settling = Signal()  # what is being typed is to be written now
    announced = Signal(str, bool)  # what was done, in words, and whether it can be undone

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._state = library.state
        self._undo = QUndoStack(self)
        self._undo.setUndoLimit(_MOST_UNDONE)
        self._jobs: set[Iterator[None]] = set()

    @property
    def is_idle(self) -> bool:
        """Whether all is written."""
        return not self._jobs

    def open(self, article: ArticleId) -> None:
        """An article was opened: it counts as read. Opening is not undone, `toggle_read` is."""
        if self._state.opened(article, read=True):
            self.changed.emit([article])

    def mark_read(self, articles: Iterable[int], read: bool) -> None:
        """Mark articles read or unread."""
        words = self.tr("Marked read") if read else self.tr("Marked unread")
        self._mark(words, articles, self._state.mark_read, read)

    def star(self, articles: Iterable[int], starred: bool) -> None:
        """Star articles or take the star away."""
        words = self.tr("Starred") if starred else self.tr("Star taken away")
        self._mark(words, articles, self._state.star, starred)

    def star_all(self, articles: Iterable[int]) -> None:
        """Star articles; where all have their star already, take it away."""
        words, back = self.tr("Starred"), partial(self.star, articles, False)
        self._mark(words, articles, self._state.star, True, back)

    def read_all(self, articles: Iterable[int]) -> None:
        """Mark articles read; where all are read already, unread."""
        words, back = self.tr("Marked read"), partial(self.mark_read, articles, False)
        self._mark(words, articles, self._state.mark_read, True, back)

    def toggle_read(self, article: ArticleId) -> None:
        """Mark a read article unread, and the other way round."""
        (row,) = self._library.catalog.rows([article])
        if row is not None:
            self.mark_read([article], not row.read)

    def toggle_star(self, article: ArticleId) -> None:
        """Star an article, or take its star away."""
        (row,) = self._library.catalog.rows([article])
        if row is not None:
            self.star([article], not row.starred)

    def undo(self) -> None:
        """Take the last change back, which may be one that is still being written."""
        self.finish()
        if self._undo.canUndo():
            words = self._undo.undoText()
            self._undo.undo()
            self.announced.emit(self.tr("Undone: %s") % words, False)

    def redo(self) -> None:
        """Make the change taken back last again."""
        self.finish()
        if self._undo.canRedo():
            words = self._undo.redoText()
            self._undo.redo()
            self.announced.emit(words, True)

    def finish(self) -> None:
        """Write at once what is still to be written, and what is being typed."""
        self._write_rest()
        self.settling.emit()

    def _write_rest(self) -> None:
        """Have changes follow each other in the order in which they were asked for."""
        while self._jobs:
            for _ in self._jobs.pop():
                pass

    def _mark(
        self,
        words: str,
        articles: Iterable[int],
        write: Write,
        value: bool,
        otherwise: Callable[[], None] = lambda: None,
    ) -> None:
        """Write `value`; where every article had it already, do what is to be done `otherwise`."""

        def remember(changed: list[ArticleId]) -> None:
            if not changed:
                otherwise()
                return
            self.changed.emit(changed)
            # Only what was really changed is taken back.
            many = f" ({len(changed):,})" if len(changed) > 1 else ""
            self._remember(
                _Change(
                    words + many,
                    lambda: self._write(changed, write, not value, self.changed.emit),
                    lambda: self._write(changed, write, value, self.changed.emit),
                )
            )

        self._write_rest()
        self._write(list(articles), write, value, remember)

    def _write(self, articles: Sequence[int], write: Write, value: bool, done: Done) -> None:
        """Write in pieces, between which the window goes on; `done` is told what was changed."""
        self._go_on(_pieces(articles, write, value, done))

    def _go_on(self, job: Iterator[None]) -> None:
        for _ in job:
            self._jobs.add(job)
            QTimer.singleShot(0, partial(self._resume, job))
            return

    def _resume(self, job: Iterator[None]) -> None:
        if job in self._jobs:  # it may be finished by now
            self._jobs.remove(job)
            self._go_on(job)

    def remember(self, words: str, undo: Callable[[], None], redo: Callable[[], None]) -> None:
        """Take a change that was made elsewhere among those that can be taken back."""
        self._write_rest()
        self._remember(_Change(words, undo, redo))

    def _remember(self, change: "_Change") -> None:
        """Put a change that has been made on the stack, and tell of it."""
        self._undo.push(change)
        self.announced.emit(change.text(), True)


def _pieces(articles: Sequence[int], write: Write, value: bool, done: Done) -> Iterator[None]:
    """Writes piece after piece, stopping between two; one piece is written without a stop."""
    changed: list[ArticleId] = []
    # As they lie in the file: each of many pieces is in few of its pages.
    in_order = sorted(articles) if len(articles) > _AT_ONCE else articles
    for start in range(0, len(in_order), _AT_ONCE):
        if start:
            yield
        end = start + _AT_ONCE
        changed.extend(write(in_order[start:end], value, more=end < len(in_order)))
    done(changed)


class _Change(QUndoCommand):
    """A change that has been made: how to take it back and how to make it again."""

    def __init__(self, words: str, undo: Callable[[], None], redo: Callable[[], None]) -> None:
        super().__init__(words)
        self._undo, self._redo = undo, redo
        self._is_new = True

    def redo(self) -> None:
        """Make the change again. Qt calls this also for a new change, which is made already."""
        if not self._is_new:
            self._redo()
        self._is_new = False

    def undo(self) -> None:
        """Take the change back."""
        self._undo()
