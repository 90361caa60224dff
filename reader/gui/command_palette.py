"""The command palette: every action and place, found by some letters of its name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.folding import fold
from reader.gui.actions import ACTIONS, ActionSpec, key_text, menu_title, text_of
from reader.gui.fonts import Fonts
from reader.gui.remark_delegate import REMARK, RemarkDelegate
from reader.gui.scroll_bars import quieten_scroll_bars
from reader.gui.theme import LIGHT, Theme, palette

_NAME = Qt.ItemDataRole.UserRole
_RECENT_KEPT = 30
_WIDTH, _ROWS_SEEN = 560, 11
_SIDE, _ROOM = 20, 16  # pixels beside the text of a row, and above and below it together


@dataclass(frozen=True, slots=True)
class Command:
    """Something to choose: its name in code, its text, and a quiet remark at the right."""

    name: str
    text: str
    remark: str = ""


class CommandPalette(QDialog):
    """Owns what can be chosen and what was chosen lately."""

    action_chosen = Signal(str)  # the name of an action or place

    def __init__(
        self, parent: QWidget | None = None, table: Iterable[ActionSpec] = ACTIONS
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("All commands"))
        self._theme = LIGHT
        self._actions = [
            Command(spec.name, text_of(spec), key_text(spec.keys) or menu_title(spec.menu))
            for spec in table
            if spec.name != "command_palette"
        ]
        self._places: list[Command] = []
        self._recent: list[str] = []
        self._field = QLineEdit(self)
        self._field.setFrame(False)
        self._field.setPlaceholderText(self.tr("What to do, or where to go"))
        self._field.setAccessibleName(self.tr("Command"))
        self._field.textChanged.connect(self._list)
        self._field.returnPressed.connect(self._choose)
        self._commands = QListWidget(self)
        self._commands.setFrameShape(QFrame.Shape.NoFrame)
        self._commands.setAccessibleName(self.tr("Commands"))
        self._commands.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._commands.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._commands.itemClicked.connect(self._choose)
        self._delegate = RemarkDelegate(self, _SIDE, _ROOM)
        self._commands.setItemDelegate(self._delegate)
        self._none = QLabel(self.tr("Nothing is called that."), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 8, 1, 8)
        layout.setSpacing(8)
        for part in (self._field, self._none, self._commands):
            layout.addWidget(part)
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)
        self._list("")

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._delegate.theme = theme
        self.setPalette(palette(theme))
        field = f"QLineEdit {{ background: transparent; color: {theme.ink}; padding: 4px 16px; }}"
        self._field.setStyleSheet(field)
        self._none.setStyleSheet(f"color: {theme.quiet}; padding: 4px 18px")
        quieten_scroll_bars(self._commands, theme, theme.paper)
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._field.setFont(fonts.interface(11.5))
        self._none.setFont(fonts.interface(9.6))
        self._delegate.set_fonts(fonts)
        self.resize(_WIDTH, self._delegate.height * _ROWS_SEEN + 64)

    def set_places(self, places: Sequence[tuple[str, str]]) -> None:
        """Sections, saved searches and the like, each as (text, name): chosen like an action."""
        self._places = [Command(name, text, self.tr("Go")) for text, name in places]
        self._list(self._field.text())

    def set_recent(self, names: Sequence[str]) -> None:
        """What was chosen lately, newest first, as `recent` told it in an earlier session."""
        self._recent = list(names)[:_RECENT_KEPT]
        self._list(self._field.text())

    def recent(self) -> tuple[str, ...]:
        """The names chosen lately, newest first."""
        return tuple(self._recent)

    def _list(self, pattern: str) -> None:
        found = best(pattern, [*self._actions, *self._places], self._recent)
        self._commands.clear()
        for command in found:
            row = QListWidgetItem(command.text)
            row.setData(_NAME, command.name)
            row.setData(REMARK, command.remark)
            row.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{command.text}, {command.remark}".strip(", ")
            )
            self._commands.addItem(row)
        self._commands.setCurrentRow(0)
        self._none.setVisible(not found)

    def _choose(self) -> None:
        row = self._commands.currentItem()
        if self._commands.count() == 0:
            return
        name = row.data(_NAME)
        self._recent = [name, *(each for each in self._recent if each != name)][:_RECENT_KEPT]
        self.accept()
        self.action_chosen.emit(name)

    def _step(self, rows: int) -> None:
        last = self._commands.count() - 1
        if last >= 0:
            self._commands.setCurrentRow(min(last, max(0, self._commands.currentRow() + rows)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _ROWS_SEEN - 1,
            Qt.Key.Key_PageUp: 1 - _ROWS_SEEN,
        }
        rows = steps.get(Qt.Key(event.key()))
        if rows is not None:
            self._step(rows)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._field.clear()
        self._list("")
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        over = self.parentWidget()
        if over is not None:
            window = over.window().geometry()
            self.move(window.center().x() - self.width() // 2, window.top() + 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.quiet))
        painter.setBrush(QColor(self._theme.paper))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def best(pattern: str, commands: Sequence[Command], recent: Sequence[str]) -> list[Command]:
    """The commands that match `pattern`, best first; among equals those used lately come first."""
    lately = {name: place for place, name in enumerate(recent)}
    ranked = []
    for place, command in enumerate(commands):
        score = likeness(pattern, command.text)
        if score is not None:
            ranked.append((-score, lately.get(command.name, len(lately)), place, command))
    return [command for *_, command in sorted(ranked, key=lambda each: each[:3])]


def likeness(pattern: str, text: str) -> int | None:
    """How well `text` answers to `pattern`, or None: every word of it must be found.

    A word counts 3 where a word of the text begins with it, 2 inside one, 1 as scattered letters.
    """
    folded = fold(text)
    total = 0
    for word in fold(pattern).split():
        if any(part.startswith(word) for part in folded.split()):
            total += 3
        elif word in folded:
            total += 2
        elif _scattered(word, folded):
            total += 1
        else:
            return None
    return total


def _scattered(letters: str, text: str) -> bool:
    """Whether the letters occur in this order, the first of them at the beginning of a word."""
    starts = [at for at in range(len(text)) if at == 0 or text[at - 1] == " "]
    return any(text[at] == letters[0] and _in_order(letters, text[at:]) for at in starts)


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
