"""The page itself: a rich-text view that loads nothing, keeps its place and its measure."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, QRectF, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    Qt,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QFrame, QMenu, QTextBrowser, QTextEdit

from reader.gui.reading_pane.page_place import height_of, line_at, place_at
from reader.gui.reading_pane.page_text import (
    Stretch,
    mark_stretches,
    moved,
    paragraphs,
    stretches_of,
    within_blocks,
    wrapping,
)
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.theme import Theme, palette

_BESIDE = 50  # characters a line where there is a second column beside it
# A face's own average counts letters that hardly occur: ordinary prose tells its true width.
_PROSE = "The town council met in the old hall on Monday and agreed on a budget for the year."
_LEAST_MARGIN = 24
_ABOVE, _BELOW = 32, 48
_RULE_BESIDE = 14  # pixels from the rule in the margin to the text
_MOST_TINTED = 1000
_SCHEMES = frozenset({"http", "https", "mailto"})
_IMAGE = QTextDocument.ResourceType.ImageResource.value
_NO_PICTURE = QImage(1, 1, QImage.Format.Format_ARGB32)
_NO_PICTURE.fill(Qt.GlobalColor.transparent)


class _Place(NamedTuple):
    """A character of the document and how far below the upper edge it stands, in pixels."""

    position: int
    top: int


class PageView(QTextBrowser):
    """Owns the document on screen: its column, its place, its tints and what keys do in it."""

    link_requested = Signal(str)
    zoom_requested = Signal(int)

    def __init__(self, *, columns: int = 1, own_scheme: str = "") -> None:
        """`columns` of text stand beside each other; links of `own_scheme` are told, too."""
        super().__init__()
        self._columns = columns
        self._schemes = _SCHEMES | {own_scheme} if own_scheme else _SCHEMES
        self._measure = 600.0
        self._line = 20.0
        self._reveal_when_shown: int | None = None
        self._low = False
        self._ruled: Sequence[Stretch] = ()
        self._rule_colour = QColor()
        self._below: Sequence[tuple[Stretch, QTextCharFormat]] = ()
        self.setCursorWidth(0)  # one can choose text with keys, but there is nothing to write
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAcceptDrops(False)  # what is dropped belongs to the window
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_link_hovered)

    def set_theme(self, theme: Theme) -> None:
        """Grounds and the colour of chosen text; the page itself has to be rendered anew."""
        self.setPalette(palette(theme, theme.paper))
        self._rule_colour = QColor(theme.accent)
        quieten_scroll_bars(self, theme, theme.paper)

    def set_fonts(self, fonts: Fonts) -> None:
        """The width of the column follows the type, from the next page that is shown."""
        metrics = QFontMetricsF(fonts.body(), self)
        letters = fonts.letters if self._columns == 1 else self._columns * _BESIDE
        self._measure = metrics.horizontalAdvance(_PROSE) / len(_PROSE) * letters
        self._line = metrics.lineSpacing()

    def show_document(self, html: str, *, keep_place: bool = False, low: bool = False) -> None:
        """Show another page from its top, or the same page anew where it was.

        It may have become longer or shorter above that place. `low` sets a page of a few lines
        further down, where the eye looks for it.
        """
        self._low = low
        place = self._place() if keep_place else None
        before = paragraphs(self.document()) if place and place.position else []
        self._reveal_when_shown = None
        self.setExtraSelections([])
        self._below = self._below if keep_place else ()
        self.setWordWrapMode(wrapping(html))
        self.setHtml(html)
        self._set_column()
        if place and place.position:
            position = moved(place.position, before, paragraphs(self.document()))
            place = place._replace(position=position)
        self._restore(place)

    def marks(self, texts: Sequence[str]) -> tuple[Stretch, ...]:
        """Where the numbered marks of the page stand, given their texts in order."""
        return mark_stretches(self.document(), texts)

    def find_all(self, wanted: str) -> tuple[Stretch, ...]:
        """Every place of `wanted`, without regard to case, accents as they are typed."""
        return tuple(stretches_of(wanted, self.toPlainText()))

    def paragraphs(self) -> Sequence[tuple[int, str]]:
        """Where each paragraph of the document begins, and its text."""
        return paragraphs(self.document())

    @property
    def text_left(self) -> int:
        """Where the column begins, in pixels from the left edge."""
        return round(self.document().rootFrame().frameFormat().leftMargin())

    def rule(self, stretches: Sequence[Stretch]) -> None:
        """Draw a rule in the margin beside the lines of these stretches."""
        self._ruled = stretches
        self.viewport().update()

    def lay_below(self, looks: Sequence[tuple[Stretch, QTextCharFormat]]) -> None:
        """Lay stretches, each in a look of its own, under the tints from the next ones on."""
        self._below = looks

    @property
    def has_below(self) -> bool:
        """Whether anything lies under the tints, also over what the page itself marks."""
        return bool(self._below)

    def tint(self, layers: Iterable[tuple[Sequence[Stretch], str, str]]) -> None:
        """Lay (stretches, ground, ink) over the text, later layers over earlier ones.

        Without a ground, that of the page stays.
        """
        selections = [each for below in self._below for each in self._selections(*below)]
        for stretches, ground, ink in layers:
            look = QTextCharFormat()
            if ground:
                look.setBackground(QColor(ground))
            look.setForeground(QColor(ink))
            for stretch in stretches[:_MOST_TINTED]:
                selections += self._selections(stretch, look)
        self.setExtraSelections(selections)

    def choose(self, stretch: Stretch) -> None:
        """Choose a stretch of text, as with mouse or keys."""
        self.setTextCursor(self._cursor(*stretch))

    def rect_of(self, stretch: Stretch) -> QRect:
        """Where the lines of a stretch are, in the view."""
        first = self.cursorRect(self._cursor(stretch.start, stretch.start))
        return first.united(self.cursorRect(self._cursor(stretch.end, stretch.end)))

    def paragraph_of(self, stretch: Stretch) -> str:
        """The paragraph in which a stretch begins."""
        return self.document().findBlock(stretch.start).text().strip()

    def reveal(self, stretch: Stretch) -> None:
        """Bring a stretch into view; what is already well in view stays where it is."""
        if not self.isVisible():
            self._reveal_when_shown = stretch.start
            return
        rect = self.cursorRect(self._cursor(stretch.start, stretch.start))
        height = self.viewport().height()
        if rect.top() < 0 or rect.bottom() > height - self._line:
            self._scroll_to(self.verticalScrollBar().value() + rect.top() - height // 3)

    def copy_text(self) -> None:
        """Copy the chosen text, plain: the colours of the window mean nothing elsewhere.

        Not by `createMimeDataFromSelection`: PySide ends in a fault when the program leaves with
        data of ours on the clipboard.
        """
        text = self.textCursor().selection().toPlainText()
        if text:
            QGuiApplication.clipboard().setText(text)

    @property
    def place(self) -> float:
        """How much of the text lies above what is in view, from 0 to 1, whatever its size."""
        height = self.verticalScrollBar().value()
        return place_at(self.document(), height, self.first_position()) if height else 0.0

    def go_to(self, place: float) -> None:
        """Go where `place` was before: in the same width to the same pixel."""
        self._scroll_to(round(height_of(self.document(), place)) if place else 0)

    def first_position(self) -> int:
        """The document position at the upper left of what is in view."""
        return self._place().position

    def page(self, direction: int) -> bool:
        """Turn one screen down (1) or up (-1) less two lines; False when there is no more."""
        bar = self.verticalScrollBar()
        before = bar.value()
        step = max(self.viewport().height() - 2 * self._line, self._line)
        self._scroll_to(before + direction * round(step))
        return bar.value() != before

    def _selections(
        self, stretch: Stretch, look: QTextCharFormat
    ) -> Iterator[QTextEdit.ExtraSelection]:
        for part in within_blocks(self.document(), stretch):
            selection = QTextEdit.ExtraSelection()
            selection.format = look
            selection.cursor = self._cursor(*part)
            yield selection

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _set_column(self) -> None:
        """Centre the column as if the scroll bar were always there, so that it never jumps.

        The margins are the document's, not the viewport's: wheel and mouse work on them too.
        """
        bar = self.verticalScrollBar().sizeHint().width()  # its own width is wrong until shown
        side = max((self.width() - bar - self._measure) / 2, _LEAST_MARGIN)
        frame = self.document().rootFrame()
        look = frame.frameFormat()
        look.setMargin(0)
        look.setLeftMargin(side)
        look.setRightMargin(max(self.viewport().width() - side - self._measure, _LEAST_MARGIN))
        look.setTopMargin(max(self.height() // 5, _ABOVE) if self._low else _ABOVE)
        look.setBottomMargin(_BELOW)
        if look != frame.frameFormat():
            frame.setFrameFormat(look)

    def _place(self) -> _Place:
        if self.verticalScrollBar().value() == 0:
            return _Place(0, 0)
        cursor = self.cursorForPosition(QPoint(self.width() // 2, 0))
        return _Place(cursor.position(), self.cursorRect(cursor).top())

    def _restore(self, place: _Place | None) -> None:
        if place is None or place.position == 0:
            self._scroll_to(0)
            return
        top = self.cursorRect(self._cursor(place.position, place.position)).top()
        self._scroll_to(self.verticalScrollBar().value() + top - place.top)

    def _scroll_to(self, value: int) -> None:
        self.verticalScrollBar().setValue(value)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if url.scheme().lower() in self._schemes:
            self.link_requested.emit(url.toString())

    def _on_link_hovered(self, url: QUrl) -> None:
        """Where a link leads that leaves the window: what it says tells of any other."""
        self.setToolTip(url.toString() if url.scheme().lower() in _SCHEMES else "")

    def loadResource(self, kind: int, _name: QUrl | str) -> object:
        """Nothing, ever: no page loads a file or an address.

        Nothing has to be something: after None, Qt reads local files by itself.
        """
        return QImage(_NO_PICTURE) if kind == _IMAGE else QByteArray()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What one can do with the chosen text."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"), self.copy_text)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addActions(self.actions())
        menu.addAction(self.tr("Select all"), self.selectAll)
        menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Leave single letters to the window: a text one can choose in with keys takes them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            copying = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
            if not any(event.matches(key) for key in copying):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows scroll; with Shift they choose text, from what is in view."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_text()
            return
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.NoModifier and event.key() in _SCROLLING:
            self.verticalScrollBar().triggerAction(_SCROLLING[Qt.Key(event.key())])
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._bring_cursor_into_view()
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """No caret: in lines read from the right even one without width has an arrow to it."""
        super().focusInEvent(event)
        flags = self.textInteractionFlags()
        self.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextEditable)
        self.setTextInteractionFlags(flags)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel ask for another size of type."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, and the rules in its margin."""
        super().paintEvent(event)
        if not self._ruled:
            return
        painter = QPainter(self.viewport())
        left = self.text_left - _RULE_BESIDE
        for stretch in self._ruled:
            top, bottom = self._line_at(stretch.start).top(), self._line_at(stretch.end).bottom()
            painter.fillRect(QRectF(left, top, 2, bottom - top), self._rule_colour)

    def _line_at(self, position: int) -> QRectF:
        """The line of a position in the viewport; none where the document has none there."""
        line = line_at(self.document(), position)
        above = 0 if line.isNull() else self.verticalScrollBar().value()
        return line.translated(0, -above)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text that was at the upper edge stays there."""
        place = self._place()
        super().resizeEvent(event)
        self._set_column()
        self._restore(place)

    def showEvent(self, event: QShowEvent) -> None:
        """Only a shown page has its width, so only now can a mark be brought into view."""
        super().showEvent(event)
        if self._reveal_when_shown is not None:
            position, self._reveal_when_shown = self._reveal_when_shown, None
            self.reveal(Stretch(position, position))

    def _bring_cursor_into_view(self) -> None:
        if self.textCursor().hasSelection():
            return
        rect = self.cursorRect()
        if rect.bottom() < 0 or rect.top() > self.viewport().height():
            position = self.first_position()
            self.setTextCursor(self._cursor(position, position))


_SCROLLING = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
