"""Read and starred: every change is written at once and can be taken back."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Literal, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article import ArticleId
from reader.gui.controllers.history import Change, Deed, History
from reader.library import Library

_AT_ONCE = 250  # articles written before the window gets a turn: some milliseconds

Mark = Literal["read", "starred"]
Done = Callable[[list[ArticleId]], None]


class Write(Protocol):
    """Writes something about articles, of which `more` may follow at once."""

    def __call__(self, articles: Iterable[int], /, *, more: bool) -> list[ArticleId]: ...


class Marking(QObject):
    """What the reader does to articles, with undo and redo, strictly one after the other."""

    changed = Signal(object)  # the articles whose state is another one now
    settling = Signal()  # what is being typed is to be written now
    announced = Signal(str, bool)  # what was done, in words, and whether it can be undone

    def __init__(
        self, library: Library, parent: QObject | None = None, history: History | None = None
    ) -> None:
        """`history` has what can be taken back from the beginning."""
        super().__init__(parent)
        self._library = library
        self._state = library.state
        self.history = History() if history is None else history
        self._jobs: set[Iterator[None]] = set()
        self._steps: deque[Callable[[], None]] = deque()
        self._held = False
        self._turned: tuple[Change, bool] | None = None  # what is being done; whether taken back
        self._acts: dict[str, Callable[..., object]] = {}
        self.teach(mark=self._write_again)

    @property
    def is_idle(self) -> bool:
        """Whether all is written."""
        return not self._jobs and not self._held

    def teach(self, **acts: Callable[..., object]) -> None:
        """Acts by which changes made elsewhere are taken back and made again, by their names."""
        self._acts |= acts

    def open(self, article: ArticleId) -> None:
        """An article was opened: it counts as read. Opening is not undone, `toggle_read` is."""
        if self._state.opened(article, read=True):
            self.changed.emit([article])

    def mark_read(self, articles: Iterable[int], read: bool) -> None:
        """Mark articles read or unread."""
        words = self.tr("Marked read") if read else self.tr("Marked unread")
        self._mark(words, articles, "read", read)

    def star(self, articles: Iterable[int], starred: bool) -> None:
        """Star articles or take the star away."""
        words = self.tr("Starred") if starred else self.tr("Star taken away")
        self._mark(words, articles, "starred", starred)

    def star_all(self, articles: Iterable[int]) -> None:
        """Star articles; where all have their star already, take it away."""
        words, back = self.tr("Starred"), partial(self.star, articles, False)
        self._mark(words, articles, "starred", True, back)

    def read_all(self, articles: Iterable[int]) -> None:
        """Mark articles read; where all are read already, unread."""
        words, back = self.tr("Marked read"), partial(self.mark_read, articles, False)
        self._mark(words, articles, "read", True, back)

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
        self.in_turn(partial(self._turn, True))

    def redo(self) -> None:
        """Make the change taken back last again."""
        self.in_turn(partial(self._turn, False))

    def in_turn(self, step: Callable[[], None]) -> None:
        """Do `step` when all steps before it are done.

        One that goes on after it has returned says so by `hold`, and by `release` at its end.
        """
        self._steps.append(step)
        self._take_steps()

    def hold(self) -> None:
        """The present step is not done yet: others wait for `release`."""
        self._held = True

    def release(self, done: bool = True) -> None:
        """The step that held the others is done, or came to nothing."""
        self._held = False
        self._end_turn(done)
        self._take_steps()

    def give_up(self) -> None:
        """What a step waits for will not come."""
        self._steps.clear()
        if self._held:
            self.release(done=False)

    def _take_steps(self) -> None:
        while self._steps and not self._held:
            self._steps.popleft()()

    def _turn(self, back: bool) -> None:
        self.finish()
        change = self.history.turn(back)
        if change is not None:
            self._turned = change, back
            deed = change.undo if back else change.redo
            self._acts[deed.act](*deed.values)
            if not self._held:
                self._end_turn(done=True)

    def _end_turn(self, done: bool) -> None:
        turned, self._turned = self._turned, None
        if turned is None:
            return
        change, back = turned
        if done:
            self.announced.emit(change.undone if back else change.words, not back)
        else:
            self.history.turn(not back)

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
        mark: Mark,
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
                words + many,
                Deed("mark", changed, mark, not value),
                Deed("mark", changed, mark, value),
            )

        self._write(list(articles), mark, value, remember)

    def _write_again(self, articles: Sequence[int], mark: Mark, value: bool) -> None:
        """Write a mark without remembering it: it is remembered already."""
        self._write(articles, mark, value, self.changed.emit)

    def _write(self, articles: Sequence[int], mark: Mark, value: bool, done: Done) -> None:
        state = self._state
        read, star = partial(state.mark_read, read=value), partial(state.star, starred=value)
        self.write(articles, read if mark == "read" else star, done)

    def _go_on(self, job: Iterator[None]) -> None:
        for _ in job:
            self._jobs.add(job)
            QTimer.singleShot(0, partial(self._resume, job))
            return

    def _resume(self, job: Iterator[None]) -> None:
        if job in self._jobs:  # it may be finished by now
            self._jobs.remove(job)
            self._go_on(job)

    def write(self, articles: Sequence[int], write: Write, done: Done) -> None:
        """Write in pieces, between which the window goes on; `done` is told what was changed.

        What was to be written before is written first.
        """
        self._write_rest()
        self._go_on(_pieces(articles, write, done))

    def remember(self, words: str, undo: Deed, redo: Deed) -> None:
        """Take a change that was made elsewhere among those that can be taken back.

        What undoes and redoes it are acts that have been taught.
        """
        self._write_rest()
        self._remember(words, undo, redo)

    def _remember(self, words: str, undo: Deed, redo: Deed) -> None:
        """Keep a change that has been made, and tell of it."""
        self.history.add(Change(words, self.tr("Undone: %s") % words, undo, redo))
        self.announced.emit(words, True)


def _pieces(articles: Sequence[int], write: Write, done: Done) -> Iterator[None]:
    """Writes piece after piece, stopping between two; one piece is written without a stop."""
    changed: list[ArticleId] = []
    # As they lie in the file: each of many pieces is in few of its pages.
    in_order = sorted(articles) if len(articles) > _AT_ONCE else articles
    for start in range(0, len(in_order), _AT_ONCE):
        if start:
            yield
        end = start + _AT_ONCE
        changed.extend(write(in_order[start:end], more=end < len(in_order)))
    done(changed)
