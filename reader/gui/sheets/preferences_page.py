"""The preferences: all that can be chosen, and every key, on one page one can search."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.gui.commands.actions import (
    CHOICES,
    ActionSpec,
    Menu,
    choice_title,
    menu_title,
    text_of,
)
from reader.gui.commands.key_map import KeyMap
from reader.gui.controls.button import Button
from reader.gui.controls.choice_box import ChoiceBox
from reader.gui.controls.labels import quiet_label
from reader.gui.sheets.look_controls import LookControls
from reader.gui.sheets.preference_row import KeyRow, PreferenceRow
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.stylesheets import dress
from reader.gui.style.theme import LIGHT, Theme
from reader.likeness import likeness

_WIDTH, _HEIGHT = 680, 640
_SIDE = 24


class PreferencesPage(QDialog):
    """Owns a row for each choice of the look and of the table of actions, and one for the keys
    of each action.

    What is chosen counts at once; there is nothing to confirm.
    """

    def __init__(
        self, actions: Mapping[str, QAction], key_map: KeyMap, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._actions, self._key_map = actions, key_map
        self.look_controls = LookControls(self)
        self._boxes: dict[str, ChoiceBox] = {}
        self._groups: list[tuple[QLabel, list[PreferenceRow]]] = []
        self._theme, self._fonts = LIGHT, Fonts()
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Search the preferences"))
        self._field.setAccessibleName(self.tr("Search the preferences"))
        self._field.textChanged.connect(self._filter)
        self._none = quiet_label(self.tr("Nothing is called that."), self)
        self._none.hide()
        self._page = QWidget(self)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(_SIDE, 8, _SIDE, 24)
        self._column.setSpacing(8)
        self._fill()
        self._column.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._page)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.tr("Preferences"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        for part in (self._field, self._none):
            line = QHBoxLayout()
            line.setContentsMargins(_SIDE, 0, _SIDE, 0)
            line.addWidget(part)
            layout.addLayout(line)
        layout.addWidget(self._area)
        key_map.changed.connect(self._show_keys)
        self._set_type()
        self._paint()
        self._show_keys()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours than it has: there are hundreds of parts."""
        if theme != self._theme:
            self._theme = theme
            self._paint()

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts than it has."""
        if fonts != self._fonts:
            self._fonts = fonts
            self._set_type()

    def _paint(self) -> None:
        dress(self, self._theme)
        quieten_scroll_bars(self._area, self._theme, self._theme.surface)
        for _, rows in self._groups:
            for row in rows:
                row.set_theme(self._theme)

    def _set_type(self) -> None:
        fonts = self._fonts
        self.setFont(fonts.interface(9.6))
        self._field.setFont(fonts.interface(10.6))
        for head, rows in self._groups:
            head.setFont(fonts.label())
            for row in rows:
                row.set_fonts(fonts)
        wanted = QSize(_WIDTH, _HEIGHT) * max(1.0, fonts.zoom)
        self.resize(self.size().expandedTo(wanted).boundedTo(self.screen().availableSize()))
        self._fit()

    def open(self) -> None:
        """Show all of it, ready to search in."""
        self._field.clear()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        super().open()

    def go_to(self, choice: str) -> None:
        """Give the keys to one of `CHOICES`, and show its row."""
        column = self._page.layout()
        if column is not None:
            column.activate()  # only then does the row stand in its place
        self._boxes[choice].setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(self._boxes[choice])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Have all rows stand within the page, so that it scrolls in one direction only."""
        room = self.width() - 2 * _SIDE - self._area.verticalScrollBar().sizeHint().width()
        for _, rows in self._groups:
            for row in rows:
                row.fit(room)

    def _fill(self) -> None:
        """The look, choices and switches by their menus, then the keys by theirs."""
        look = self.look_controls
        self._add_group(
            look.title, [PreferenceRow(each.accessibleName(), each) for each in look.all]
        )
        table = self._key_map.table
        for menu in Menu:
            specs = [spec for spec in table if spec.menu is menu]
            self._add_group(menu_title(menu), [*self._choices(specs), *self._switches(specs)])
        for menu in Menu:
            title = self.tr("Keys: {menu}").format(menu=menu_title(menu))
            self._add_group(title, [self._key_row(spec) for spec in table if spec.menu is menu])
        again = Button(self.tr("Standard keys everywhere"))
        again.clicked.connect(self._key_map.reset_all)
        self._add_group("", [PreferenceRow(self.tr("All keys"), again)])

    def _add_group(self, title: str, rows: list[PreferenceRow]) -> None:
        if not rows:
            return
        head = quiet_label(title, self._page)
        head.setContentsMargins(0, 16, 0, 0)
        self._column.addWidget(head)
        for row in rows:
            self._column.addWidget(row)
        self._groups.append((head, rows))

    def _choices(self, specs: list[ActionSpec]) -> list[PreferenceRow]:
        """A row for each set of actions of which exactly one is checked, but for the themes."""
        found = []
        for choice in dict.fromkeys(spec.choice for spec in specs if spec.choice in CHOICES):
            members = [spec for spec in specs if spec.choice == choice]
            box = self._boxes[choice] = ChoiceBox()
            for spec in members:
                box.addItem(text_of(spec))
            actions = [self._actions[spec.name] for spec in members]
            _join(box, actions)
            found.append(PreferenceRow(choice_title(choice), box))
        return found

    def _switches(self, specs: list[ActionSpec]) -> list[PreferenceRow]:
        found = []
        for spec in specs:
            if spec.checkable and not spec.choice:
                box, action = QCheckBox(), self._actions[spec.name]
                box.setChecked(action.isChecked())
                action.toggled.connect(box.setChecked)
                box.clicked.connect(action.trigger)
                found.append(PreferenceRow(text_of(spec), box))
        return found

    def _key_row(self, spec: ActionSpec) -> KeyRow:
        row = KeyRow(spec.name, text_of(spec))
        row.keys_chosen.connect(lambda name, keys: self._take_keys(row, name, keys))
        row.reset_requested.connect(self._key_map.reset)
        return row

    def _take_keys(self, row: KeyRow, name: str, keys: tuple[str, ...]) -> None:
        """Give an action the keys that were chosen for it, unless the window needs them itself."""
        needed = [key for key in keys if self._key_map.is_needed(name, key)]
        if needed:
            row.refuse(needed[0], self._key_map.is_own(name))
        else:
            self._key_map.set_keys(name, keys)

    def _show_keys(self) -> None:
        for _, rows in self._groups:
            for row in rows:
                if isinstance(row, KeyRow):
                    row.show_keys(self._key_map)

    def _filter(self, pattern: str) -> None:
        """Show what answers to words; where nothing does, what answers to scattered letters."""
        any_shown = self._show_like(pattern, loosely=False) or self._show_like(
            pattern, loosely=True
        )
        self._none.setVisible(not any_shown)

    def _show_like(self, pattern: str, *, loosely: bool) -> bool:
        """Show the rows that answer to a pattern; whether there are any."""
        any_shown = False
        for head, rows in self._groups:
            shown = 0
            for row in rows:
                text = f"{head.text()} {row.searched}"
                fits = likeness(pattern, text, loosely=loosely) is not None
                row.setVisible(fits)
                shown += fits
            head.setVisible(bool(shown))
            any_shown |= bool(shown)
        return any_shown


def _join(box: ChoiceBox, actions: list[QAction]) -> None:
    """The box shows which of the actions is checked, and triggers the one chosen in it."""

    def show() -> None:
        checked = [number for number, action in enumerate(actions) if action.isChecked()]
        if checked:
            box.setCurrentIndex(checked[0])

    for action in actions:
        action.toggled.connect(show)
    show()
    box.activated.connect(lambda number: actions[number].trigger())
