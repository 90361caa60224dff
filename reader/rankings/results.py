"""What the published lists tell: plain values that cross the pipe."""

from dataclasses import dataclass
from datetime import datetime

from reader.article import ArticleId, ListKind


@dataclass(frozen=True, slots=True)
class Standing:
    """One title of a list: its place from 1, its place in the previous capture, its article.

    `previous` is None when the title was not in the previous capture's list or there was none;
    `article` is None when the archive does not hold it. `count` is the number of readings in
    the reader's own most-read list and 0 in a printed one.
    """

    position: int
    previous: int | None
    title: str
    article: ArticleId | None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Standings:
    """The newest state of a list: printed by the paper, or the reader's own most-read.

    `captured` is when the page was saved, or the earliest time it can have been saved
    (`captured_is_lower_bound`); None when nothing tells. `compared` says whether there was a
    previous capture to compare with: without one, no title is "new".
    """

    kind: ListKind
    section: str
    heading: str
    captured: datetime | None
    captured_is_lower_bound: bool
    compared: bool
    entries: tuple[Standing, ...]
    mine: bool = False


@dataclass(frozen=True, slots=True)
class ListState:
    """When a list was seen as it stood then, in how many captures.

    `captured` is the time of the newest of them, `first` that of the first whose time is known.
    None when nothing tells; `…_is_lower_bound` says "then or later".
    """

    captured: datetime | None
    captured_is_lower_bound: bool
    first: datetime | None
    first_is_lower_bound: bool
    captures: int


@dataclass(frozen=True, slots=True)
class TitleLine:
    """One title through the states of a list: its position in each, None where it is not in it.

    `positions` runs along the states of the history. `article` is None when the archive does
    not hold it.
    """

    title: str
    article: ArticleId | None
    positions: tuple[int | None, ...]

    @property
    def best(self) -> int:
        """The highest position it was ever seen at."""
        return min(place for place in self.positions if place is not None)

    @property
    def seen(self) -> tuple[int, ...]:
        """The states that show it, by number from 0."""
        return tuple(at for at, place in enumerate(self.positions) if place is not None)


@dataclass(frozen=True, slots=True)
class ListHistory:
    """A published list over time: its states from the oldest to the newest, a line a title.

    Lines are in the order of their newest state's positions, then by when they were seen last.
    `is_whole` is False when there are older states than these.
    """

    kind: ListKind
    section: str
    heading: str
    states: tuple[ListState, ...]
    lines: tuple[TitleLine, ...]
    is_whole: bool = True

    @property
    def captures(self) -> int:
        """How many captures show the list, in all its states."""
        return sum(state.captures for state in self.states)


@dataclass(frozen=True, slots=True)
class Appearance:
    """Where an article stood in one list: `positions` runs along the states that show it.

    The oldest comes first.
    """

    kind: ListKind
    section: str
    states: tuple[ListState, ...]
    positions: tuple[int, ...]
