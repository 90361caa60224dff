"""The highlights on the page that is shown: where they stand, how they look, which was clicked."""

from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, Qt, QTextCharFormat
from PySide6.QtWidgets import QToolTip

from reader import anchors
from reader.anchors import Anchor
from reader.gui.reading_pane.page_text import Stretch
from reader.gui.reading_pane.page_view import PageView
from reader.gui.style.highlight_colours import colour_name, grounds
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.utf16 import Units
from reader.library import Highlight

_AT_ONCE = 0.008  # seconds of looking for reworded quotes before the window gets a turn


class HighlightLayer(QObject):
    """Owns the places of the highlights in the text of a view, as far as they are still there."""

    clicked = Signal(object)  # Highlight
    changed = Signal()  # the looks of highlights are to be laid anew
    located = Signal()  # all were looked for

    def __init__(self, view: PageView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = LIGHT
        self._text, self._units = "", Units("")
        self._is_read = False
        self._highlights: Sequence[Highlight] = ()
        self._places: dict[int, Stretch | None] = {}
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._look_on)
        self._left: Iterator[None] = iter(())
        view.viewport().installEventFilter(self)

    @property
    def lost(self) -> list[Highlight]:
        """The highlights whose words are no longer in the text."""
        return [each for each in self._highlights if self._places.get(each.id, _ANY) is None]

    def in_order(self) -> list[Highlight]:
        """The highlights as the text goes, the lost ones last."""
        return sorted(self._highlights, key=lambda each: (self.place(each) or _END, each.id))

    def place(self, highlight: Highlight) -> Stretch | None:
        """Where a highlight stands in the view; None for one that is lost."""
        return self._places.get(highlight.id)

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Look for highlights in the text that the view shows now."""
        self._is_read = False
        self._highlights = highlights
        if highlights:
            self._read()
        self._left = self._look()
        self._look_on()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.changed.emit()

    def looks(self) -> list[tuple[Stretch, QTextCharFormat]]:
        """Each highlight with its look, longer ones first: what lies inside them stays seen."""
        known = ((self.place(each), each) for each in self._highlights)
        placed = [(place, self._look_of(each)) for place, each in known if place]
        return sorted(placed, key=lambda pair: pair[0].start - pair[0].end)

    def chosen(self) -> Anchor | None:
        """The anchor of the text that is chosen in the view, without white space at its ends."""
        cursor = self._view.textCursor()
        return self.anchor_of(Stretch(cursor.selectionStart(), cursor.selectionEnd()))

    def anchor_of(self, stretch: Stretch) -> Anchor | None:
        """The anchor of a stretch of the view; None where there are no words."""
        self._read()
        start, end = map(self._units.character, stretch)
        text = self._text[start:end]
        start += len(text) - len(text.lstrip())
        end = start + len(text.strip())
        return anchors.anchor(self._text, start, end) if start < end else None

    def at(self, position: int) -> Highlight | None:
        """The highlight at a position of the view, the shortest where several lie there."""
        there = [
            (place.end - place.start, each.id, each)
            for each in self._highlights
            if (place := self.place(each)) and place.start <= position < place.end
        ]
        return min(there)[2] if there else None

    def _read(self) -> None:
        """Take the text of the view; in another one all have to be looked for anew."""
        if self._is_read:
            return
        self._is_read = True
        text = self._view.toPlainText()
        if text != self._text:
            self._text, self._units = text, Units(text)
            self._places = {}

    def _look(self) -> Iterator[None]:
        """Looks for one after the other; those that are known stay where they are."""
        for highlight in self._highlights:
            if highlight.id not in self._places:
                found = anchors.find(self._text, highlight.anchor)
                units = map(self._units.unit, found) if found else None
                self._places[highlight.id] = Stretch(*units) if units else None
                yield

    def _look_on(self) -> None:
        end = perf_counter() + _AT_ONCE
        for _ in self._left:
            if perf_counter() > end:
                self._looking.start()
                break
        else:
            self.located.emit()
        self.changed.emit()

    def _look_of(self, highlight: Highlight) -> QTextCharFormat:
        look = QTextCharFormat()
        ground = grounds(self._theme).get(highlight.colour, self._theme.mark)
        look.setBackground(QColor(ground))
        look.setForeground(QColor(self._theme.ink))
        if highlight.comment:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setUnderlineColor(QColor(self._theme.quiet))
        return look

    def _under(self, point: QPoint) -> Highlight | None:
        """The highlight whose text is under a point of the viewport."""
        position = self._view.cursorForPosition(point).position()
        return next(filter(None, map(self.at, (position, position - 1))), None)

    def _tip(self, highlight: Highlight) -> str:
        name = self.tr("{colour} highlight").format(colour=colour_name(highlight.colour))
        return f"{name}\n{highlight.comment}" if highlight.comment else name

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on a highlight, and the pointer resting on it."""
        match event:
            case QMouseEvent() if event.type() == QEvent.Type.MouseButtonRelease:
                point = event.position().toPoint()
                is_plain = event.button() == Qt.MouseButton.LeftButton
                if is_plain and not self._view.textCursor().hasSelection():
                    found = None if self._view.anchorAt(point) else self._under(point)
                    if found is not None:
                        self.clicked.emit(found)
            case QHelpEvent() if not self._view.anchorAt(event.pos()):
                found = self._under(event.pos())
                if found is not None:
                    QToolTip.showText(event.globalPos(), self._tip(found), self._view)
                    return True
        return super().eventFilter(watched, event)


_ANY = Stretch(0, 0)
_END = Stretch(1 << 40, 1 << 40)
