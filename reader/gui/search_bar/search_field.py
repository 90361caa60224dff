"""The field one types a query in: field terms on a tint, problems with a wavy line under them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from reader.gui.style.edges import paint_part
from reader.gui.style.scale import CORNER, FRAME_CORNER, TINY
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.utf16 import utf16_length
from reader.search.results import Span

_CHIP_TOP = 3  # pixels above the letters
_WORD_SPACING = 1  # pixel more than the face’s own, so that two chips do not touch


class SearchField(QLineEdit):
    """Owns the text of the query and where its chips and problems are."""

    composition_begun = Signal()  # by an input method
    escaped = Signal()
    focus_changed = Signal()
    list_requested = Signal()  # the down arrow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._chips: tuple[Span, ...] = ()
        self._faults: tuple[Span, ...] = ()
        self._composing = False
        self._formatting = False
        self._last_text = ""
        self.setFrame(False)
        self.textChanged.connect(self._move_spans)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours. The ground is the bar's: the field itself has none."""
        self._theme = theme
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        colours.setColor(QPalette.ColorRole.Text, QColor(theme.ink))
        colours.setColor(QPalette.ColorRole.PlaceholderText, QColor(theme.quiet))
        colours.setColor(QPalette.ColorRole.Highlight, QColor(theme.mark))
        colours.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.ink))
        self.setPalette(colours)
        self._format()

    def set_font(self, font: QFont) -> None:
        """Type in another font."""
        spaced = QFont(font)
        spaced.setWordSpacing(_WORD_SPACING)
        self.setFont(spaced)

    def set_chips(self, chips: Sequence[Span]) -> None:
        """Tint these stretches of the text."""
        self._chips = tuple(chips)
        self._format()

    def set_faults(self, faults: Sequence[Span]) -> None:
        """Underline these stretches of the text."""
        self._faults = tuple(faults)
        self._format()

    def chips(self) -> tuple[Span, ...]:
        """Where the chips are now."""
        return self._chips

    def faults(self) -> tuple[Span, ...]:
        """Where the problems are now."""
        return self._faults

    @property
    def caret(self) -> int:
        """Where the caret stands, in characters."""
        before = self.text().encode("utf-16-le", "surrogatepass")[: 2 * self.cursorPosition()]
        return len(before.decode("utf-16-le", "surrogatepass"))

    def replace(self, text: str, caret: int) -> None:
        """Type `text` over all that stands there, as one step to undo, the caret at `caret`."""
        self.selectAll()
        self.insert(text)
        self.setCursorPosition(utf16_length(text[:caret]))

    def _move_spans(self, text: str) -> None:
        """Keep chips and problems on their words until the parser has read the new text."""
        before, self._last_text = self._last_text, text
        self._chips = moved(self._chips, before, text)
        self._faults = moved(self._faults, before, text)
        self._format()

    def _format(self) -> None:
        """Hand the looks to the text layout, by the only way a QLineEdit has: an input method.

        Not while an input method composes: the event would end the composition.
        """
        if self._composing:
            return
        stretches = [(span, self._fault_look()) for span in self._faults]
        stretches += [(span, self._chip_look()) for span in self._chips]
        text, cursor = self.text(), self.cursorPosition()
        attributes = [
            QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.TextFormat,
                utf16_length(text[: span.start]) - cursor,
                max(1, utf16_length(text[span.start : span.end])),
                look,
            )
            for span, look in stretches
        ]
        self._formatting = True
        QCoreApplication.sendEvent(self, QInputMethodEvent("", attributes))
        self._formatting = False
        self.update()

    def _chip_look(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(QBrush(QColor(self._theme.accent)))
        return look

    def _fault_look(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(self._theme.accent))
        return look

    def _chip_rect(self, span: Span) -> QRectF:
        """Where a chip is. Measured from the caret, since a QLineEdit tells nothing else."""
        metrics, text = QFontMetrics(self.font()), self.text()
        caret = self.cursorRect()
        origin = caret.center().x() - metrics.horizontalAdvance(text[: self.caret])
        left = origin + metrics.horizontalAdvance(text[: span.start])
        right = origin + metrics.horizontalAdvance(text[: span.end])
        middle, height = self.rect().center().y() + 0.5, metrics.height() + 2 * _CHIP_TOP
        return QRectF(left - TINY, middle - height / 2, right - left + 2 * TINY, height)

    def event(self, event: QEvent) -> bool:
        # Escape is the field's own while it has the focus; the window's Escape stays silent.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.list_requested.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if not self._formatting:
            was_composing = self._composing
            self._composing = bool(event.preeditString())
            if was_composing and not self._composing:
                self._format()
            elif self._composing and not was_composing:
                self.composition_begun.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chips and not self._composing:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.selection))
            for span in self._chips:
                painter.drawRoundedRect(self._chip_rect(span), CORNER, CORNER)
            painter.end()
        super().paintEvent(event)


class FieldFrame(QFrame):
    """The ground of the field, with round corners and a line that tells where the focus is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        focused = any(child.hasFocus() for child in self.findChildren(SearchField))
        paint_part(
            painter,
            QRectF(self.rect()),
            self.palette(),
            has_keys=focused,
            corner=FRAME_CORNER,
        )


def moved(spans: Sequence[Span], before: str, after: str) -> tuple[Span, ...]:
    """Where spans of `before` are in `after`, the same text with one stretch replaced.

    A span that the change touches grows or shrinks with it; one that is left empty goes.
    """
    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shorter - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    cut, shift = len(before) - tail, len(after) - len(before)
    placed = []
    for span in spans:
        if span.end <= head:
            placed.append(span)
        elif span.start >= cut:
            placed.append(Span(span.start + shift, span.end + shift))
        else:
            end = span.end + shift if span.end >= cut else head
            placed.append(Span(min(span.start, head), end))
    return tuple(span for span in placed if span.start < span.end)
