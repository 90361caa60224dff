"""What a query could go on with, in a list that hangs below the search field while one types."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from reader.gui.controls.remark_delegate import REMARK, RemarkDelegate
from reader.gui.style.fonts import Fonts
from reader.gui.style.stylesheets import frame
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.announcing import announce
from reader.search.results import Completion

_MOST = 8
_SIDE, _ROOM = 12, 10  # pixels beside the text of a row, and above and below it together
_EDGE = 5  # border and padding around all rows
_WIDTH = 360
_VALUE = re.compile(r'(\w+):(?:"[^"]*"?|[^\s"]*)$')

_CLOSING = (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.MouseButtonPress)
_ELSEWHERE = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


class CompletionPopup(QListWidget):
    """Owns the completions shown and which of them is chosen.

    It is a child of the window and never has the focus: the field keeps its keys, its caret and
    its input method. Only while it is open it takes the keys that move in it, before the field.
    """

    taken = Signal(object)  # Completion
    closed = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._completions: tuple[Completion, ...] = ()
        self._rows = RemarkDelegate(self, _SIDE, _ROOM)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(self.tr("Completions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._take)
        field.installEventFilter(self)
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._rows.theme = theme
        self.setStyleSheet(frame("QListWidget", theme) + "QListWidget { padding: 4px 0; }")

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._rows.set_fonts(fonts)

    def open(self, completions: Sequence[Completion], below: QWidget) -> None:
        """Show completions under the widget `below`, none of them chosen; none: close."""
        self._completions = tuple(completions)[:_MOST]
        self.clear()
        for completion in self._completions:
            row = QListWidgetItem(completion.shown)
            row.setData(REMARK, self._remark(completion))
            row.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(completion))
            self.addItem(row)
        if self._completions:
            self._place(below)
            self.show()
            self.raise_()
        else:
            self.hide()

    def choose(self, row: int) -> None:
        """Mark a row as the one that Return takes; -1: none."""
        self.setCurrentRow(row)
        if row < 0:
            self.clearSelection()
            return
        words = self._spoken(self._completions[row])
        announce(self._field, words)

    def _place(self, below: QWidget) -> None:
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = below.mapTo(window, QPoint(0, below.height() + 3))
        height = len(self._completions) * self._rows.height + 2 * _EDGE
        width = min(_WIDTH, below.width())
        self.setGeometry(corner.x(), corner.y(), width, height)

    def _step(self, rows: int) -> None:
        """Go up or down; beyond both ends stands the text as it was typed."""
        stops = len(self._completions) + 1
        self.choose((self.currentRow() + 1 + rows) % stops - 1)

    def _take(self) -> None:
        row = self.currentRow()
        self.hide()
        if 0 <= row < len(self._completions):
            self.taken.emit(self._completions[row])

    def _remark(self, completion: Completion) -> str:
        count = f"{completion.count:,}" if completion.count else ""
        return "  ·  ".join(part for part in (self._kind(completion), count) if part)

    def _spoken(self, completion: Completion) -> str:
        count = self.tr("%Ln articles", "", completion.count) if completion.count else ""
        parts = (completion.shown, self._kind(completion), count)
        return ", ".join(part for part in parts if part)

    def _kind(self, completion: Completion) -> str:
        """What a completion is, in a word; of a value, which field it belongs to."""
        match completion.kind:
            case "field":
                return self.tr("field")
            case "search":
                return self.tr("saved search")
            case "value":
                value = _VALUE.search(completion.query[: completion.caret].rstrip())
                return value.group(1) if value else ""
            case _:
                return ""

    def _takes_key(self, key: int) -> bool:
        """Move, take or close by a key that is meant for the popup."""
        chosen = self.currentRow() >= 0
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key in _ELSEWHERE:
            self.hide()  # the caret moves: what could stand here can't stand there
            return False
        elif chosen and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take()
        else:
            return False
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and self.isVisible():
            if event.type() in _CLOSING:
                self.hide()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                plain = event.modifiers() in (
                    Qt.KeyboardModifier.NoModifier,
                    Qt.KeyboardModifier.KeypadModifier,
                )
                return plain and self._takes_key(event.key())
        return super().eventFilter(watched, event)
