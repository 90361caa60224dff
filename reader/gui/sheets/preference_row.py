"""A row of the preferences: what it is, and the control that changes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from reader.gui.commands.key_map import KeyMap
from reader.gui.controls.button import Button
from reader.gui.controls.choice_row import ChoiceRow, StepRow
from reader.gui.controls.labels import accent_label
from reader.gui.sheets.key_button import KeyButton
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import Theme
from reader.gui.words.announcing import announce

_SPACE = 12


class PreferenceRow(QWidget):
    """A text at the left, its control at the right, or below it where it is narrow."""

    def __init__(self, text: str, control: QWidget) -> None:
        super().__init__()
        self._text = QLabel(text)
        self._text.setWordWrap(True)
        self._text.setBuddy(control)  # by it a screen reader knows what a box is for
        self._control = control
        if not control.accessibleName():
            control.setAccessibleName(text)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(_SPACE)
        self._line.addWidget(self._text, 1)
        self._line.addWidget(control, 0, Qt.AlignmentFlag.AlignRight)

    @property
    def searched(self) -> str:
        """What the search of the preferences looks at: also what can be chosen in the row."""
        words = self._control.words if isinstance(self._control, ChoiceRow) else ()
        return " ".join((self._text.text(), *words))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        if isinstance(self._control, ChoiceRow | StepRow):
            self._control.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        if isinstance(self._control, ChoiceRow | StepRow):
            self._control.set_fonts(fonts)

    def fit(self, width: int) -> None:
        """Stand in so many pixels: in large type a text and many buttons need two lines."""
        parts = (self._text, self._control)
        needed = _SPACE + sum(part.minimumSizeHint().width() for part in parts)
        below = QBoxLayout.Direction.TopToBottom
        beside = QBoxLayout.Direction.LeftToRight
        self._line.setDirection(below if needed > width else beside)


class KeyRow(PreferenceRow):
    """The keys of an action, whose they were, and the way back to the program's."""

    keys_chosen = Signal(str, object)  # the action's name, its keys
    reset_requested = Signal(str)

    def __init__(self, name: str, text: str) -> None:
        self._button = KeyButton(text)
        super().__init__(text, self._button)
        self._name = name
        self._beside: tuple[QLabel, Button] | None = None  # made for the few that need them
        self._button.keys_chosen.connect(lambda keys: self.keys_chosen.emit(name, keys))

    @property
    def searched(self) -> str:
        """The keys can be searched for, too."""
        return f"{super().searched} {self._button.text()}"

    def show_keys(self, key_map: KeyMap) -> None:
        """Show the keys of the action: whose they were, or who has its own now."""
        name = self._name
        remark = ""
        if before := key_map.had_before(name):
            remark = self.tr("was: {others}").format(others=", ".join(before))
        elif now := key_map.have_now(name):
            remark = self.tr("now: {others}").format(others=", ".join(now))
        self._button.set_keys(key_map.keys(name), remark)
        is_own = key_map.is_own(name)
        if self._beside is not None or is_own:
            self._say(remark, is_own)

    def refuse(self, key: str, is_own: bool) -> None:
        """Say that the action can't have a key."""
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        words = self.tr("{key} can't be given away: lists, texts and buttons need it.")
        self._say(words.format(key=native), is_own)
        announce(self._button, words.format(key=native))

    def _say(self, remark: str, is_own: bool) -> None:
        told, reset = self._beside = self._beside or self._made_beside()
        told.setText(remark)
        told.setVisible(bool(remark))
        reset.setVisible(is_own)

    def _made_beside(self) -> tuple[QLabel, Button]:
        """Whose the keys were, and the way back to the program's."""
        told, reset = accent_label(parent=self), Button(self.tr("Standard key"), self)
        reset.setAccessibleName(self.tr("{action}: standard key").format(action=self._text.text()))
        reset.clicked.connect(lambda: self.reset_requested.emit(self._name))
        self._line.insertWidget(1, told)
        self._line.insertWidget(2, reset)
        self.setTabOrder(reset, self._button)
        return told, reset
