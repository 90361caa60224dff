"""Lines of text flowed into the columns of pages, as a newspaper does it. No Qt."""

from collections.abc import Sequence
from typing import NamedTuple

_TRIES = 16  # halvings until the columns of the last page are level to a hair


class Line(NamedTuple):
    """A line of a long text by where it stands, in any unit.

    `kept` is one that must not be the last of a column: a subhead, the first line of a paragraph.
    """

    top: float
    bottom: float
    kept: bool = False


class Piece(NamedTuple):
    """What of the long text stands in one column."""

    top: float
    bottom: float


def set_pages(
    lines: Sequence[Line], first: float, others: float, columns: int
) -> list[list[Piece]]:
    """The pieces of each page: the first is `first` high, all others `others`.

    The columns of the last page end level.
    """
    pages: list[list[Piece]] = []
    start, height = 0, first
    while start < len(lines):
        pieces, end = _fill(lines, start, height, columns)
        if end == len(lines):
            pieces = _level(lines, start, height, columns)
        pages.append(pieces)
        start, height = end, others
    return pages


def _fill(
    lines: Sequence[Line], start: int, height: float, columns: int
) -> tuple[list[Piece], int]:
    """The pieces of a page that begins with line `start`, and the line after its last one."""
    pieces: list[Piece] = []
    while start < len(lines) and len(pieces) < columns:
        end = _end(lines, start, height)
        pieces.append(Piece(lines[start].top, lines[end - 1].bottom))
        start = end
    return pieces, start


def _end(lines: Sequence[Line], start: int, height: float) -> int:
    """The line after the last one of a column; it has one line at least, however high."""
    end = start + 1
    while end < len(lines) and lines[end].bottom - lines[start].top <= height:
        end += 1
    if end == len(lines):
        return end
    last = end
    while last > start and lines[last - 1].kept:
        last -= 1
    return last if last > start else end


def _level(lines: Sequence[Line], start: int, height: float, columns: int) -> list[Piece]:
    low, high = 0.0, height
    for _ in range(_TRIES):
        middle = (low + high) / 2
        if _fill(lines, start, middle, columns)[1] == len(lines):
            high = middle
        else:
            low = middle
    return _fill(lines, start, high, columns)[0]
