"""What can be taken back and made again: it belongs to the library, and outlives its windows."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow

_LONGEST = 200

Act = Callable[["MainWindow"], object]
"""Takes a change back, or makes it again, in the window that is shown at that moment.

It may keep values. Of the window in which the change was made it must keep nothing: another one
takes its place when another language is chosen.
"""


class Change(NamedTuple):
    """A change that has been made, and what is said of it, in the language of that time."""

    words: str
    undone: str  # the whole sentence that says that it was taken back
    undo: Act
    redo: Act


class History:
    """Owns the changes made, and those taken back, of which a new change makes an end."""

    def __init__(self) -> None:
        self._done: deque[Change] = deque(maxlen=_LONGEST)
        self._undone: list[Change] = []

    def add(self, change: Change) -> None:
        """A change has been made."""
        self._done.append(change)
        self._undone.clear()

    def turn(self, back: bool) -> Change | None:
        """The last change, which counts as taken `back` now, or the one to make again, which
        counts as made; None where there is none."""
        source, target = (self._done, self._undone) if back else (self._undone, self._done)
        if not source:
            return None
        change = source.pop()
        target.append(change)
        return change
