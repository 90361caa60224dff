"""The command palette: every action and place, found by some letters of its name."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.commands.actions import (
    ACTIONS,
    CHOICES,
    ActionSpec,
    choice_title,
    key_text,
    menu_title,
    text_of,
)
from reader.gui.commands.commands import Choices, Command, best
from reader.gui.controls.labels import quiet_label
from reader.gui.controls.remark_delegate import REMARK, RemarkDelegate
from reader.gui.style.fonts import Fonts
from reader.gui.style.scale import EDGE
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.stylesheets import bare_field
from reader.gui.style.theme import LIGHT, Theme, palette
from reader.gui.words.announcing import announce

_NAME = Qt.ItemDataRole.UserRole
_WIDTH, _ROWS_SEEN = 560, 11
_SIDE, _ROOM = 20, 16  # pixels beside the text of a row, and above and below it together


class CommandPalette(QDialog):
    """Owns what can be chosen and what was chosen lately.

    Articles and stories are too many to have them here: they are asked for as one types.
    """

    action_chosen = Signal(str)  # the name of an action or place
    titles_requested = Signal(str)  # what was typed, to find articles and stories by

    def __init__(
        self, parent: QWidget | None = None, table: Iterable[ActionSpec] = ACTIONS
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("All commands"))
        self._theme = LIGHT
        self._actions: list[Command] = []
        self._places: list[Command] = []
        self._titles: list[Command] = []
        self._choices = Choices()
        self._field = QLineEdit(self)
        self._field.setFrame(False)
        self._field.setPlaceholderText(self.tr("What to do, or where to go"))
        self._field.setAccessibleName(self.tr("Command"))
        self._field.textChanged.connect(self._type)
        self._field.returnPressed.connect(self._choose)
        self._commands = QListWidget(self)
        self._commands.setFrameShape(QFrame.Shape.NoFrame)
        self._commands.setAccessibleName(self.tr("Commands"))
        self._commands.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._commands.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._commands.itemClicked.connect(self._choose)
        self._delegate = RemarkDelegate(self, _SIDE, _ROOM)
        self._commands.setItemDelegate(self._delegate)
        self._none = quiet_label(self.tr("Nothing is called that."), self)
        self._none.setContentsMargins(_SIDE, 0, _SIDE, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 8, EDGE, 8)
        layout.setSpacing(8)
        for part in (self._field, self._none, self._commands):
            layout.addWidget(part)
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)
        self.set_actions(table)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._delegate.theme = theme
        self.setPalette(palette(theme))
        self._field.setStyleSheet(bare_field(theme))
        quieten_scroll_bars(self._commands, theme, theme.paper)
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._field.setFont(fonts.interface(11.5))
        self._none.setFont(fonts.interface(9.6))
        self._delegate.set_fonts(fonts)
        self.resize(_WIDTH, self._delegate.height * _ROWS_SEEN + 64)

    def set_actions(self, table: Iterable[ActionSpec]) -> None:
        """What the window can do, with its keys."""
        self._actions = [_command(spec) for spec in table if spec.name != "command_palette"]
        self._list()

    def set_places(self, places: Sequence[Command]) -> None:
        """Sections, tags, saved searches and the like: chosen like an action."""
        self._places = list(places)
        self._list()

    def set_titles(self, pattern: str, titles: Sequence[Command]) -> None:
        """The stories and articles that answer to what was typed, best first."""
        if pattern == self._field.text():
            self._titles = list(titles)
            self._list(keep=True)

    def set_choices(self, names: Sequence[str]) -> None:
        """What was chosen lately, as `choices` told it in an earlier session."""
        self._choices = Choices(names)
        self._list()

    def choices(self) -> tuple[str, ...]:
        """The names chosen lately, newest first."""
        return self._choices.names

    def _type(self, pattern: str) -> None:
        if not pattern.strip():
            self._titles = []
        self._list()
        self.titles_requested.emit(pattern)

    def _list(self, keep: bool = False) -> None:
        """List what answers to what was typed; with `keep` the chosen one stays chosen."""
        before = self._commands.currentItem() if keep else None
        chosen = before.data(_NAME) if before else ""
        known = [*self._actions, *self._places, *self._titles]
        found = best(self._field.text(), known, self._choices.order())
        found += [title for title in self._titles if title not in found]  # spelt otherwise
        self._commands.clear()
        for command in found:
            self._commands.addItem(_row(command))
        names = [command.name for command in found]
        self._commands.setCurrentRow(names.index(chosen) if chosen in names else 0)
        self._none.setVisible(not found)
        if not keep or chosen not in names:
            self._say_chosen()

    def _choose(self) -> None:
        row = self._commands.currentItem()
        if self._commands.count() == 0:
            return
        name = row.data(_NAME)
        self._choices.add(name)
        self.accept()
        self.action_chosen.emit(name)

    def _step(self, rows: int) -> None:
        last = self._commands.count() - 1
        if last >= 0:
            self._commands.setCurrentRow(min(last, max(0, self._commands.currentRow() + rows)))
            self._say_chosen()

    def _say_chosen(self) -> None:
        """What Return would choose: the keys stay in the field, so that nobody else says it."""
        row = self._commands.currentItem()
        if self.isVisible():
            words = row.data(Qt.ItemDataRole.AccessibleTextRole) if row else self._none.text()
            announce(self._field, words)

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
        self._list()
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


def _command(spec: ActionSpec) -> Command:
    """An action, which can be looked for by what it is a choice of, too."""
    of = choice_title(spec.choice)
    also = (spec.text, spec.also, of, CHOICES.get(spec.choice, ""))
    remark = key_text(spec.keys) or of or menu_title(spec.menu)
    return Command(spec.name, text_of(spec), remark, " ".join(filter(None, also)))


def _row(command: Command) -> QListWidgetItem:
    row = QListWidgetItem(command.text)
    row.setData(_NAME, command.name)
    row.setData(REMARK, command.remark)
    spoken = ", ".join(filter(None, (command.text, command.remark)))
    row.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
    return row
