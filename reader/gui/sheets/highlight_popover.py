"""The small sheet at a highlight: its four colours, its comment, and taking it away."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.gui.controls.labels import quiet_label
from reader.gui.controls.links import Link
from reader.gui.controls.tab_order import go_round
from reader.gui.style.fonts import Fonts
from reader.gui.style.highlight_colours import colour_name, grounds
from reader.gui.style.scale import FRAME_CORNER
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.theme import LIGHT, Theme, palette
from reader.library import COLOURS

_WIDTH = 300
_GAP = 6  # between the highlight and the sheet
_SAVE_AFTER = 400  # milliseconds
_FIELD_LINES = 3
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class HighlightPopover(QWidget):
    """Owns the swatches and the comment of the highlight it was opened for.

    It takes the keys: 1 to 4 for the colours, Return for the comment, Delete, Escape. The field
    is not seen before it has the keys, and any letter brings it: no word that somebody means to
    write runs commands. The keys in `reading_on` go on to the window.
    """

    colour_chosen = Signal(str)
    comment_edited = Signal(str)
    removal_requested = Signal()
    left = Signal(bool)  # closed; whether it had the keys

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.reading_on: Collection[QKeySequence] = ()
        self._room = parent
        self._theme = LIGHT
        self._kept = ""
        self._is_writing = False
        self._at = QRect()
        self._group = QButtonGroup(self)
        self._swatches = [_Swatch(number, name) for number, name in enumerate(COLOURS, 1)]
        self._remove = Link(self.tr("Remove"))
        self._remove.setAccessibleName(self.tr("Remove the highlight"))
        self._remove.setToolTip(self.tr("Remove the highlight (Delete)"))
        self._remove.clicked.connect(self.removal_requested)
        self._place = quiet_label()
        self._quote = quiet_label()
        self._quote.setWordWrap(True)
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._field = QPlainTextEdit()
        self._field.setPlaceholderText(self.tr("Comment (Escape closes it)"))
        self._field.setAccessibleName(self.tr("Comment on the highlight"))
        self._field.setTabChangesFocus(True)
        self._field.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self._comment = quiet_label()
        self._comment.setWordWrap(True)
        self._comment.setTextFormat(Qt.TextFormat.PlainText)
        self._write = Link()
        self._write.clicked.connect(lambda: self._open_field())
        self._keys = quiet_label(self.tr("1–4: colour"))
        self._saving = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._saving.timeout.connect(self.flush)
        self._field.textChanged.connect(self._save_soon)
        self._lay_out()
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("Highlight"))
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    def open_at(
        self, place: QRect, colour: str, comment: str, *, number: tuple[int, int], lost: str = ""
    ) -> None:
        """Open at a `place` of the parent. `number` is which highlight of how many it is; `lost`
        the words of one that is no longer in the text."""
        self._show_colour(colour)
        self._is_writing, self._kept = False, comment
        self._field.setPlainText(comment)
        self._saving.stop()
        where = {"number": number[0], "total": number[1]}
        self._place.setText(self.tr("{number} of {total}").format(**where))
        self.setAccessibleDescription(
            self.tr("Highlight {number} of {total}, {colour}").format(
                **where, colour=colour_name(colour)
            )
        )
        self._quote.setText(self.tr("No longer in the text: “{words}”").format(words=_short(lost)))
        self._quote.setVisible(bool(lost))
        self._comment.setText(_short(comment))
        has_one = bool(comment)
        words = self.tr("Return: change the comment") if has_one else self.tr("Return: comment")
        self._write.setText(words)
        self._at = place
        self._arrange()
        self.show()
        self.raise_()
        self._swatches[COLOURS.index(colour) if colour in COLOURS else 0].setFocus(
            Qt.FocusReason.PopupFocusReason
        )

    def flush(self) -> None:
        """Tell the comment now, if it was changed."""
        self._saving.stop()
        text = self._field.toPlainText()
        if self.isVisible() and text != self._kept:
            self._kept = text
            self.comment_edited.emit(text)

    def dismiss(self) -> None:
        """Close, with the comment told."""
        if self.isVisible():
            self.flush()
            had_keys = self._has_keys()
            self.hide()
            self.left.emit(had_keys)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.setPalette(palette(theme, theme.paper))
        self._remove.set_theme(theme)
        self._write.set_theme(theme)
        quieten_scroll_bars(self._field, theme, theme.paper)
        for swatch in self._swatches:
            swatch.set_theme(theme)
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        for part in (self._remove, self._field, self._quote, self._comment, self._write):
            part.setFont(fonts.interface(9.2))
        self._place.setFont(fonts.figures(8.6))
        self._keys.setFont(fonts.interface(8.6))
        for swatch in self._swatches:
            swatch.setFont(fonts.figures(8.6))
        line = self._field.fontMetrics().lineSpacing()
        self._field.setFixedHeight(_FIELD_LINES * line + 12)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for swatch in self._swatches:
            self._group.addButton(swatch)
            swatch.clicked.connect(self._choose)
            row.addWidget(swatch)
        row.addStretch(1)
        row.addWidget(self._place)
        row.addSpacing(8)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._quote)
        column.addWidget(self._comment)
        column.addWidget(self._field)
        foot = QHBoxLayout()
        foot.addWidget(self._write)
        foot.addStretch(1)
        foot.addWidget(self._keys)
        column.addLayout(foot)

    def _arrange(self) -> None:
        """Show the field only while one writes in it, and stand beside the highlight."""
        self._field.setVisible(self._is_writing)
        self._comment.setVisible(bool(self._kept) and not self._is_writing)
        for part in (self._write, self._keys):
            part.setVisible(not self._is_writing)
        self.adjustSize()
        self.move(_beside(self._at, self.size(), self._room.size()))

    def _open_field(self, begun: str = "") -> None:
        """Let the reader write, after what stands there; `begun` is what was typed already."""
        self._is_writing = True
        self._arrange()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.moveCursor(QTextCursor.MoveOperation.End)
        self._field.insertPlainText(begun)

    def _begins_comment(self, event: QKeyEvent) -> bool:
        """Whether a key writes a sign and is none of those that have a use here."""
        held = event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
        if held or self._is_writing or not event.text().isprintable() or not event.text().strip():
            return False
        is_colour = 0 <= event.key() - Qt.Key.Key_1 < len(self._swatches)
        return not is_colour and QKeySequence(event.keyCombination()) not in self.reading_on

    def _show_colour(self, colour: str) -> None:
        for swatch in self._swatches:
            swatch.setChecked(swatch.colour == colour)

    def _save_soon(self) -> None:
        if not self._saving.isActive():
            self._saving.start()

    def _choose(self) -> None:
        chosen = self._group.checkedButton()
        if isinstance(chosen, _Swatch):
            self.colour_chosen.emit(chosen.colour)

    def _has_keys(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whoever goes on elsewhere has done with it."""
        if new is not None and self.isVisible() and not self.isAncestorOf(new):
            self.dismiss()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in it; a click or Escape leaves it."""
        return go_round(self, forward) or super().focusNextPrevChild(forward)

    def event(self, event: QEvent) -> bool:
        """Escape closes this, and letters begin a comment, whatever the window has them for."""
        is_told = event.type() == QEvent.Type.ShortcutOverride
        if (
            is_told
            and isinstance(event, QKeyEvent)
            and (event.key() == Qt.Key.Key_Escape or self._begins_comment(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4 choose a colour, Return opens the comment, Delete takes the highlight away."""
        number = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif self._field.hasFocus():
            super().keyPressEvent(event)
        elif 0 <= number < len(self._swatches):
            self._swatches[number].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._swatches[number].click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_field()
        elif self._begins_comment(event):
            self._open_field(event.text())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A sheet of paper with a line around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.quiet), 1))
        painter.setBrush(QColor(self._theme.paper))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), FRAME_CORNER, FRAME_CORNER
        )
        part = self._field if self._is_writing else self._write
        above = (self._comment if self._comment.isVisible() else part).geometry().top() - 4
        painter.fillRect(12, above, self.width() - 24, 1, QColor(self._theme.hairline))


class _Swatch(QAbstractButton):
    """A colour as a disc with its number; a ring around the one that is chosen."""

    def __init__(self, number: int, colour: str) -> None:
        super().__init__()
        self.colour = colour
        self._theme = LIGHT
        self.setText(str(number))
        self.setCheckable(True)
        self.setAccessibleName(colour_name(colour))
        self.setToolTip(f"{colour_name(colour)} ({number})")
        self.setFixedSize(28, 28)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(28, 28)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.setBrush(QColor(grounds(theme)[self.colour]))
        painter.drawEllipse(disc)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.ink), 2))
            painter.drawEllipse(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        elif self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1, Qt.PenStyle.DotLine))
            painter.drawEllipse(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setPen(QColor(theme.ink))
        painter.setFont(self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def _beside(place: QRect, size: QSize, room: QSize) -> QPoint:
    """Below `place` where there is room for it, else above, and never outside."""
    x = place.center().x() - size.width() // 2
    below = place.bottom() + _GAP
    above = place.top() - _GAP - size.height()
    y = below if below + size.height() <= room.height() or above < 0 else above
    x = max(min(x, room.width() - size.width() - 8), 8)
    return QPoint(x, max(min(y, room.height() - size.height() - 8), 8))


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 160 else flat[:159] + "…"
