"""The page of all highlights, newest first or article by article, with a field to look for some."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from reader.folding import fold
from reader.gui.article_list.row_text import shaped
from reader.gui.controls.links import Link
from reader.gui.controls.row_button import RowButton
from reader.gui.controls.row_ground import paint_row_ground
from reader.gui.pages.paper import MARGIN, Paper
from reader.gui.style.fonts import Fonts
from reader.gui.style.highlight_colours import colour_name, grounds, highlights_words
from reader.gui.style.stylesheets import field
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.dates import short_day
from reader.protocol.questions import HighlightLine, HighlightList

_MOST_SHOWN = 100
_LEFT = MARGIN + 16
_BAR = 4
_MOST_LINES = 3
_ABOVE = 8


class HighlightsPage(Paper):
    """Owns the rows of the highlights, which of them are shown, and in which order."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[HighlightLine] = ()
        self._by_article = False
        self._rows: list[_Row] = []
        self._made: dict[tuple[HighlightLine, bool], _Row] = {}  # kept while one types
        self._heads: list[QLabel] = []
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Words, comments, headlines or colours"))
        self._field.setAccessibleName(self.tr("Look among the highlights"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._fill)
        self._field.returnPressed.connect(self._open_first)
        self._order = Link()
        self._order.clicked.connect(self._turn_order)
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 12, MARGIN, 12)
        line.setSpacing(16)
        line.addWidget(self._field, 1)
        line.addWidget(self._order)
        self.column.addLayout(line)
        self._cut = self.quiet_label()
        self._place = self.column.count()
        self.add_text(self._cut, above=8)
        self.column.addStretch(1)
        self.setFocusProxy(self._field)

    def show_highlights(self, found: HighlightList) -> None:
        """Show highlights; what was looked for among them stays."""
        place = self.verticalScrollBar().value()
        count = len(found.lines)
        nothing = self.tr("Choose words of an article and press H to highlight them.")
        self.set_head("", self.tr("Highlights"), highlights_words(count) or nothing)
        self._lines = found.lines
        self._forget_rows()
        self._fill()
        self.verticalScrollBar().setValue(place)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        super().set_theme(theme)
        self._order.set_theme(theme)
        self._field.setStyleSheet(field(theme))
        for row in self._made.values():
            row.set_theme(theme)
        self._paint_heads()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        super().set_fonts(fonts)
        self._field.setFont(fonts.interface(9.6))
        self._order.setFont(fonts.interface(9.2))
        for row in self._made.values():
            row.set_fonts(fonts)
        self._paint_heads()

    def _turn_order(self) -> None:
        self._by_article = not self._by_article
        self._fill()

    def _fill(self) -> None:
        wanted = fold(self._field.text()).split()
        lines = [line for line in self._lines if all(word in _searched(line) for word in wanted)]
        if not self._by_article:
            lines.sort(key=lambda line: (-line.highlight.created_at, -line.highlight.id))
        for part in (*self._rows, *self._heads):
            self.column.removeWidget(part)
        for head in self._heads:
            head.hide()
            head.deleteLater()
        shown, self._rows, self._heads = self._rows, [], []
        for number, part in enumerate(self._parts(lines[:_MOST_SHOWN])):
            self.column.insertWidget(self._place + number, part)
            part.show()
        for row in set(shown) - set(self._rows):
            row.hide()
        self._paint_heads()
        self._say(len(lines))

    def _parts(self, lines: Sequence[HighlightLine]) -> list[QWidget]:
        if not self._by_article:
            return [self._row(line, with_article=True) for line in lines]
        parts: list[QWidget] = []
        for _, group in groupby(lines, lambda line: line.highlight.article):
            rows = list(group)
            head = QLabel(_headline(rows[0], self.tr("No longer in the archive")))
            head.setTextFormat(Qt.TextFormat.PlainText)
            head.setWordWrap(True)
            head.setContentsMargins(MARGIN, 16, MARGIN, 4)
            self._heads.append(head)
            parts += [head, *(self._row(line, with_article=False) for line in rows)]
        return parts

    def _row(self, line: HighlightLine, *, with_article: bool) -> "_Row":
        row = self._made.get((line, with_article)) or self._make(line, with_article)
        self._rows.append(row)
        return row

    def _make(self, line: HighlightLine, with_article: bool) -> "_Row":
        day = datetime.fromtimestamp(line.highlight.created_at, UTC).astimezone()
        about = [
            colour_name(line.highlight.colour),
            _headline(line, self.tr("No longer in the archive")) if with_article else "",
            short_day(day),
        ]
        row = self._made[line, with_article] = _Row(line, "  ·  ".join(filter(None, about)))
        row.set_theme(self.theme)
        row.set_fonts(self.fonts)
        row.setEnabled(line.article is not None)
        row.chosen.connect(self._open)
        return row

    def _forget_rows(self) -> None:
        """Let go of the rows of highlights that are others now."""
        lines = set(self._lines)
        for key, row in list(self._made.items()):
            if key[0] not in lines:
                del self._made[key]
                if row in self._rows:
                    self._rows.remove(row)
                self.column.removeWidget(row)
                row.hide()
                row.deleteLater()

    def _open(self, line: HighlightLine) -> None:
        self.highlight_requested.emit(line.highlight.article, line.highlight.id)

    def _open_first(self) -> None:
        row = next((row for row in self._rows if row.isEnabled()), None)
        if row is not None:
            row.click()

    def _say(self, found: int) -> None:
        articles = self.tr("Show them article by article")
        self._order.setText(self.tr("Show the newest first") if self._by_article else articles)
        cut = self.tr("{shown} of {total} are shown: type a word to find others.")
        none = self.tr("None of them has these words.") if self._lines else ""
        self._cut.setText(cut.format(shown=_MOST_SHOWN, total=f"{found:,}") if found else none)
        self._cut.setVisible(not found or found > _MOST_SHOWN)

    def _paint_heads(self) -> None:
        for head in self._heads:
            head.setFont(self.fonts.interface(10.6, self.fonts.label().weight()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk through the highlights, from the field into them and back."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        stops: list[QWidget] = [self._field, *(row for row in self._rows if row.isEnabled())]
        at = next((number for number, stop in enumerate(stops) if stop.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        stop = stops[min(max(at + step, 0), len(stops) - 1)]
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(stop, 0, 24)


class _Row(RowButton):
    """A highlight: a bar in its colour, its words, its comment, and what there is to say of it."""

    chosen = Signal(object)  # HighlightLine

    def __init__(self, line: HighlightLine, about: str) -> None:
        super().__init__()
        self.clicked.connect(self._choose)
        self._theme, self._fonts = LIGHT, Fonts()
        self._heights: dict[int, int] = {}  # by width, which a layout asks for again and again
        self._line, self._about = line, about
        self._quote = " ".join(line.highlight.anchor.quote.split())
        self._comment = " ".join(line.highlight.comment.split())
        self.setAccessibleName(". ".join(filter(None, (self._quote, self._comment, about))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._fonts = fonts
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def _choose(self) -> None:
        self.chosen.emit(self._line)

    def _texts(self) -> list[tuple[str, QFont, int, str]]:
        """Each text with its font, its most lines, and its ink."""
        ink, quiet = self._theme.ink, self._theme.quiet
        gone = not self.isEnabled()
        texts = [
            (self._quote, self._fonts.reading(11), _MOST_LINES, quiet if gone else ink),
            (self._comment, self._fonts.interface(9.6), _MOST_LINES, ink),
            (self._about, self._fonts.figures(8.6), 1, quiet),
        ]
        return [each for each in texts if each[0]]

    def _width(self, width: int) -> int:
        return max(width - _LEFT - MARGIN, 40)

    def hasHeightForWidth(self) -> bool:
        """Words take as many lines as the width makes of them."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def _height(self, width: int) -> int:
        height = 2 * _ABOVE
        for text, font, lines, _ in self._texts():
            line = _line_height(font)
            layout, _ = shaped(text, font, self._width(width), lines, line)
            height += layout.lineCount() * line + 2
        return height

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for some words a line."""
        return QSize(160, 3 * _line_height(self._fonts.reading(11)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, bar, words, comment, and what there is to say."""
        painter = QPainter(self)
        theme = self._theme
        tinted, barred = self.underMouse(), self.hasFocus()
        paint_row_ground(painter, self.rect(), theme, tinted=tinted, barred=barred)
        ground = grounds(theme).get(self._line.highlight.colour, theme.mark)
        bar = QRect(MARGIN, _ABOVE, _BAR, self.height() - 2 * _ABOVE)
        strong = QColor(ground)
        painter.fillRect(
            bar, strong.darker(115) if strong.lightnessF() > 0.5 else strong.lighter(170)
        )
        place = QPointF(_LEFT, _ABOVE)
        for text, font, lines, ink in self._texts():
            line = _line_height(font)
            layout, _ = shaped(text, font, self._width(self.width()), lines, line)
            painter.setPen(QColor(ink))
            layout.draw(painter, place)
            place += QPointF(0, layout.lineCount() * line + 2)


def _line_height(font: QFont) -> int:
    return QFontMetrics(font).height() + 2


def _headline(line: HighlightLine, gone: str) -> str:
    return line.article.headline if line.article else gone


def _searched(line: HighlightLine) -> str:
    """All that a highlight is found by, folded."""
    highlight = line.highlight
    parts = (highlight.anchor.quote, highlight.comment, _headline(line, ""))
    return fold(" ".join((*parts, highlight.colour, colour_name(highlight.colour))))
