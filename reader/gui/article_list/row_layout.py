"""What a row of the list says and how it is broken into lines, by density and width."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout

from reader.gui.article_list.row_text import (
    FLUSH_RIGHT,
    RIGHT_TO_LEFT,
    direction_of,
    marked,
    moved_to_mark,
    shaped,
)
from reader.gui.style.density import MEASURES, Density
from reader.gui.style.fonts import Fonts
from reader.gui.style.highlight_colours import highlights_words
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.dates import short_date
from reader.search.results import Snippet

if TYPE_CHECKING:
    from reader.library import ArticleRow

LEFT, RIGHT = 32, 16
STAR = 16  # the square at the right of the headline that the star is drawn in, and clicked in
_LEADING = 1.3
_LAYOUTS_KEPT = 512
_APART = "  ·  "  # between the facts of a row
_LEFT_OUT = ("source", "tags", "highlights", "note", "captures", "gone", "date")
_NARROW = 280  # pixels of a row: below them a date leaves no room for a headline beside it

Ranges = list[QTextLayout.FormatRange]


@dataclass(frozen=True, slots=True)
class RowLayout:
    """The shaped text of a row at one width, and the marks in its headline and its snippet."""

    headline: QTextLayout
    headline_marks: Ranges
    meta: QTextLayout
    snippet: QTextLayout
    marks: Ranges


class RowLayouts:
    """Owns the fonts of rows, their measures, and the text shaped lately."""

    def __init__(self) -> None:
        self._theme = LIGHT
        self._layouts: dict[tuple[object, ...], RowLayout] = {}
        self._density = Density.NORMAL
        self.set_fonts(Fonts())

    @property
    def density(self) -> Density:
        """How much a row shows."""
        return self._density

    def set_density(self, density: Density) -> None:
        """Show more or less in a row; `height` changes with it."""
        self._density = density
        self._measures = MEASURES[density]
        self._layouts.clear()

    def set_theme(self, theme: Theme) -> None:
        """Mark in other colours."""
        self._theme = theme
        self._layouts.clear()

    def set_fonts(self, fonts: Fonts) -> None:
        """Set in other fonts; `height` changes with them."""
        self._unread = fonts.interface(10.6, QFont.Weight.DemiBold)
        self._read = fonts.interface(10.6)
        self._meta = fonts.interface(8.6)
        self._text = fonts.interface(9.2)
        self.headline_line = round(QFontMetrics(self._unread).ascent() * _LEADING) + 2
        self.meta_line = QFontMetrics(self._meta).height() + 2
        self.text_line = QFontMetrics(self._text).height() + 2
        self.set_density(self._density)

    @property
    def is_one_line(self) -> bool:
        """Whether headline and date share a line."""
        return not self._measures.text_lines

    @property
    def top(self) -> int:
        """Pixels above the headline."""
        return self._measures.margin

    @property
    def height(self) -> int:
        """The height of every row in pixels, its hairline included."""
        lines = self._measures.headline_lines * self.headline_line
        if not self.is_one_line:
            lines += self.meta_line + 4 + self._measures.text_lines * self.text_line
        return 2 * self._measures.margin + lines + 1

    def layout(self, row: "ArticleRow", snippet: Snippet | None, width: int) -> RowLayout:
        """A row's text for a row of `width` pixels."""
        key = (row, snippet, width)
        known = self._layouts.get(key)
        if known is None:
            if len(self._layouts) >= _LAYOUTS_KEPT:
                self._layouts.clear()
            known = self._layouts[key] = self._shape(row, snippet, width)
        return known

    def cut_headline(self, row: "ArticleRow", width: int) -> bool:
        """Whether the headline is longer than a row of `width` pixels shows."""
        return not self._headline(row, self._room(row, width))[1]

    def _shape(self, row: "ArticleRow", snippet: Snippet | None, width: int) -> RowLayout:
        headline, _ = self._headline(row, self._room(row, width))
        in_headline = snippet.headline_marks if snippet and row.headline else ()
        headline_marks = marked(headline.text(), in_headline, self._theme)
        inner = max(40, width - LEFT - RIGHT)
        if self.is_one_line:
            date, _ = shaped(self._date(row, width), self._meta, inner, 1, self.meta_line)
            nothing, _ = shaped("", self._text, inner, 0, self.text_line)
            return RowLayout(headline, headline_marks, date, nothing, [])
        title = row.headline or row.lead
        room, beside = inner, direction_of(title)
        if beside is RIGHT_TO_LEFT:
            room, beside = self._headline_room(width), FLUSH_RIGHT  # all begin at one edge
        line = self._meta_text(row, room)
        meta, _ = shaped(line, self._meta, room, 1, self.meta_line, beside)
        # A headline of one line leaves the text another one: no hole in the row.
        lines = self._measures.text_lines + self._measures.headline_lines - headline.lineCount()
        found = snippet or Snippet(row.lead if row.headline else "")
        if snippet is not None:
            found = moved_to_mark(found, QFontMetrics(self._text), inner * lines)
        along = direction_of(title, found.text)
        text, _ = shaped(found.text, self._text, room, lines, self.text_line, along)
        marks = marked(text.text(), found.marks, self._theme)
        return RowLayout(headline, headline_marks, meta, text, marks)

    def _room(self, row: "ArticleRow", width: int) -> int:
        """Pixels for the headline: the star keeps its place, in one line the date does, too."""
        room = self._headline_room(width)
        if self.is_one_line:
            date = self._date(row, width)
            room -= QFontMetrics(self._meta).horizontalAdvance(date) + 12 if date else 0
        return max(40, room)

    def _headline_room(self, width: int) -> int:
        return max(40, width - LEFT - RIGHT - STAR - 8)

    def _date(self, row: "ArticleRow", width: int) -> str:
        return short_date(row.published, row.offset) if width >= _NARROW else ""

    def _headline(self, row: "ArticleRow", room: int) -> tuple[QTextLayout, bool]:
        # A text without a headline is no headline: it is set as text, unread or not.
        font = self._read if row.read or not row.headline else self._unread
        lines = self._measures.headline_lines
        text = row.headline or row.lead
        return shaped(text, font, room, lines, self.headline_line, direction_of(text))

    def _meta_text(self, row: "ArticleRow", room: int) -> str:
        """What is said of an article in one line; facts there is no room for are left out."""
        said = _facts(row)
        metrics = QFontMetrics(self._meta)
        for fact in _LEFT_OUT:
            while said[fact] and metrics.horizontalAdvance(_joined(said)) > room:
                said[fact].pop()
        return _joined(said)


def _facts(row: "ArticleRow") -> dict[str, list[str]]:
    """What a row says of its article, in the order in which it is said."""
    said = {
        "section": [row.section or row.source],
        "date": [short_date(row.published, row.offset)],
        "tags": [f"#{tag}" for tag in row.tags],
        "captures": [captures_text(row.captures)],
        "note": [QCoreApplication.translate("row_layout", "note") if row.noted else ""],
        "highlights": [highlights_words(row.highlights)],
        "gone": [QCoreApplication.translate("row_layout", "file gone") if row.gone else ""],
        "source": [row.source if row.section else ""],
    }
    return {fact: [*filter(None, words)] for fact, words in said.items()}


def _joined(said: Mapping[str, Sequence[str]]) -> str:
    return _APART.join(" ".join(words) for words in said.values() if words)


def captures_text(captures: int) -> str:
    """How many captures an article has, where that is worth saying."""
    if captures <= 1:
        return ""
    return QCoreApplication.translate("row_layout", "%Ln captures", "", captures)
