"""What can be taken back and made again: it belongs to the library, and outlives its windows."""

from collections import deque
from typing import NamedTuple

_LONGEST = 200


class Deed:
    """Something done in the window that is shown at that moment: an act's name, and plain values.

    It keeps nothing of the window in which the change was made: another one takes its place when
    another language is chosen.
    """

    def __init__(self, act: str, *values: object) -> None:
        self.act, self.values = act, values


class Change(NamedTuple):
    """A change that has been made, and what is said of it, in the language of that time."""

    words: str
    undone: str  # the whole sentence that says that it was taken back
    undo: Deed
    redo: Deed


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
