"""A row of the preferences: what it is, and the control that changes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from reader.gui.commands.key_map import KeyMap
from reader.gui.controls.button import Button
from reader.gui.controls.choice_row import ChoiceRow, StepRow
from reader.gui.controls.labels import accent_label
from reader.gui.sheets.key_button import KeyButton
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import Theme

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
    """The keys of an action, what else has one of them, and the way back to the program's."""

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
        """Show the keys of the action; a key that another one has, too, does nothing: say so."""
        rivals = tuple(key_map.rivals(self._name))
        self._button.set_keys(key_map.keys(self._name), rivals)
        is_own = key_map.is_own(self._name)
        if self._beside is None and not rivals and not is_own:
            return
        told, reset = self._beside = self._beside or self._made_beside()
        told.setText(self.tr("⚠ also: {others}").format(others=", ".join(rivals)))
        told.setVisible(bool(rivals))
        reset.setVisible(is_own)

    def _made_beside(self) -> tuple[QLabel, Button]:
        """What else has the keys, and the way back to the program's."""
        told, reset = accent_label(parent=self), Button(self.tr("Plain key"), self)
        reset.setAccessibleName(
            self.tr("{action}: the program's own key").format(action=self._text.text())
        )
        reset.clicked.connect(lambda: self.reset_requested.emit(self._name))
        self._line.insertWidget(1, told)
        self._line.insertWidget(2, reset)
        self.setTabOrder(reset, self._button)
        return told, reset
