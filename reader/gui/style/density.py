"""How much of each article a row of the list shows, and so how high all rows are."""

from dataclasses import dataclass
from enum import StrEnum


class Density(StrEnum):
    """The three heights of rows, from low to high."""

    COMPACT = "compact"
    NORMAL = "normal"
    RICH = "rich"

    @property
    def next(self) -> "Density":
        """The one that follows, after the last the first."""
        order = list(Density)
        return order[(order.index(self) + 1) % len(order)]


@dataclass(frozen=True, slots=True)
class Measures:
    """Lines of headline and text, and pixels above and below them.

    Without lines of text the row is one line: headline and date.
    """

    headline_lines: int
    text_lines: int
    margin: int


MEASURES = {
    Density.COMPACT: Measures(1, 0, 5),
    Density.NORMAL: Measures(2, 1, 12),
    Density.RICH: Measures(2, 3, 12),
}
