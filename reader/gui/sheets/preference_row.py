"""A row of the preferences: what it is, and the control that changes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.gui.commands.key_map import KeyMap
from reader.gui.controls.choice_box import ChoiceBox
from reader.gui.controls.choice_row import ChoiceRow, StepRow
from reader.gui.sheets.key_button import KeyButton
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import Theme, switch_palette

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
        self._line.setContentsMargins(0, 2, 0, 2)
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
        self._text.setStyleSheet(f"color: {theme.ink}")
        if isinstance(self._control, ChoiceBox | ChoiceRow | StepRow):
            self._control.set_theme(theme)
        if isinstance(self._control, QCheckBox):
            self._control.setPalette(switch_palette(theme))
        for button in self.findChildren(QPushButton):
            button.setStyleSheet(_flat(theme))

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._text.setFont(fonts.interface(9.6))
        if isinstance(self._control, ChoiceRow | StepRow):
            self._control.set_fonts(fonts)
        else:
            self._control.setFont(fonts.interface(9.6))

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
        self._rivals = QLabel()
        self._reset = QPushButton(self.tr("Plain key"))
        self._reset.setAutoDefault(False)
        self._reset.setAccessibleName(
            self.tr("{action}: the program's own key").format(action=text)
        )
        self._reset.clicked.connect(lambda: self.reset_requested.emit(name))
        self._button.keys_chosen.connect(lambda keys: self.keys_chosen.emit(name, keys))
        self._line.insertWidget(1, self._rivals)
        self._line.insertWidget(2, self._reset)

    @property
    def searched(self) -> str:
        """The keys can be searched for, too."""
        return f"{super().searched} {self._button.text()}"

    def show_keys(self, key_map: KeyMap) -> None:
        """Show the keys of the action; a key that another one has, too, does nothing: say so."""
        rivals = tuple(key_map.rivals(self._name))
        self._button.set_keys(key_map.keys(self._name), rivals)
        also = self.tr("⚠ also: {others}").format(others=", ".join(rivals))
        self._rivals.setText(also if rivals else "")
        self._rivals.setVisible(bool(rivals))
        self._reset.setVisible(key_map.is_own(self._name))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        super().set_theme(theme)
        self._rivals.setStyleSheet(f"color: {theme.accent}")

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        super().set_fonts(fonts)
        for part in (self._rivals, self._reset):
            part.setFont(fonts.interface(8.6))


def _flat(theme: Theme) -> str:
    """A button as the key sheet draws a key: a hairline around it, the accent with the focus."""
    return (
        f"QPushButton {{ color: {theme.ink}; background: {theme.paper}; padding: 3px 10px;"
        f" border: 1px solid {theme.hairline}; border-radius: 4px; min-width: 44px; }}"
        f"QPushButton:focus {{ border-color: {theme.accent}; }}"
        f"QPushButton:hover {{ background: {theme.selection}; }}"
    )
