"""Rows of small buttons: one chosen out of a few, and a size that goes up and down by steps."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from reader.gui.style.fonts import Fonts
from reader.gui.style.stylesheets import choice
from reader.gui.style.theme import Theme

_SPACE = 4


class ChoiceRow(QWidget):
    """Owns the buttons of a choice; exactly one of them is pressed.

    The chosen one is bold and underlined: no colour is needed to see it.
    """

    chosen = Signal(object)  # the value of the button

    def __init__(self, name: str, choices: Mapping[object, str]) -> None:
        """`choices` are the values and what their buttons say."""
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values = list(choices)
        self.words = tuple(choices.values())
        row = _row(self)
        for number, words in enumerate(choices.values()):
            spoken = self.tr("{name}: {choice}").format(name=name, choice=words)
            button = _button(words, spoken)
            button.setCheckable(True)
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(self._choose)

    def show_choice(self, value: object) -> None:
        """Press the button of a value without saying so."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
        for button in self._group.buttons():  # Tab goes to the pressed one, arrows to the others
            policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.setStyleSheet(choice(theme))

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        for button in self._group.buttons():
            button.setFont(fonts.interface(9.2))

    def focus_chosen(self) -> None:
        """Give the keys to the pressed button."""
        button = self._group.checkedButton() or self._group.button(0)
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, number: int) -> None:
        self.chosen.emit(self._values[number])


class StepRow(QWidget):
    """Owns a size, shown in percent between the buttons that make it smaller and larger."""

    stepped = Signal(int)  # -1 or 1; 0: back to the plain size

    def __init__(self, name: str, smaller: str, larger: str, plain: str) -> None:
        """The names of the row and of its buttons, for those who hear them."""
        super().__init__()
        self.setAccessibleName(name)
        self._name = name
        spoken = [
            self.tr("{name}: {choice}").format(name=name, choice=words)
            for words in (smaller, plain, larger)
        ]
        self._less, self._plain, self._more = map(_button, ("−", "", "+"), spoken)
        self._steps = QButtonGroup(self)
        self._steps.setExclusive(False)
        row = _row(self)
        for number, button in enumerate((self._less, self._plain, self._more)):
            self._steps.addButton(button, number)
            row.addWidget(button)
        self._steps.idClicked.connect(self._step)

    def show_size(self, size: float) -> None:
        """Show a size (1.0 is the plain one)."""
        self._plain.setText(f"{size:.0%}")
        self._plain.setAccessibleDescription(f"{self._name} {size:.0%}")

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.setStyleSheet(choice(theme))

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        for button in self._steps.buttons():
            button.setFont(fonts.figures(9.2))

    def _step(self, number: int) -> None:
        self.stepped.emit(number - 1)


def _button(words: str, name: str) -> QToolButton:
    """A flat button as wide as its share of the row."""
    button = QToolButton()
    button.setText(words)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button


def _row(owner: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_SPACE)
    return row
