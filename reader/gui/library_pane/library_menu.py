"""The context menu of a row of the library pane."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.library_pane.library_rows import LibraryRow, RowKind
from reader.gui.style.tag_colours import colour_names, dot_icon
from reader.gui.style.theme import Theme

Act = Callable[..., None]


class LibraryMenu(QMenu):
    """Owns its actions, each of which tells by a call what was chosen. Gone when it is closed."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.aboutToHide.connect(self.deleteLater)

    def offer_naming(self, rename: Act) -> None:
        """Offer another name."""
        self._add(self.tr("Rename"), rename, "F2")

    def offer_removal(self, row: LibraryRow, remove: Act) -> None:
        """Offer to let a search, a tag or a group go."""
        words = {
            RowKind.SAVED_SEARCH: self.tr("Remove saved search"),
            RowKind.TAG: self.tr("Delete tag"),
            RowKind.GROUP: self.tr("Take the group apart"),
        }
        self._add(words[row.kind], remove, "Del")

    def offer_moves(self, move: Callable[[int], None]) -> None:
        """Offer to move a search or group up or down."""
        self._add(self.tr("Move up"), lambda: move(-1), "Alt+Up")
        self._add(self.tr("Move down"), lambda: move(1), "Alt+Down")

    def offer_groups(
        self, group: str, groups: Iterable[str], put: Callable[[str], None], begin: Act
    ) -> None:
        """Offer the groups that a search can stand in, none, or a new one."""
        menu = self.addMenu(self.tr("Group"))
        for name in ("", *groups):
            shown = _literal(name) if name else self.tr("No group")
            action = self._add(shown, _with(put, name), menu=menu)
            action.setCheckable(True)
            action.setChecked(name == group)
        menu.addSeparator()
        self._add(self.tr("New group…"), begin, menu=menu)

    def offer_colours(self, colour: str, paint: Callable[[str], None]) -> None:
        """Offer the colours of tags."""
        menu = self.addMenu(self.tr("Colour"))
        for name, shown in colour_names().items():
            action = self._add(shown, _with(paint, name), menu=menu)
            action.setIcon(dot_icon(name, self._theme, self.devicePixelRatioF()))
            action.setCheckable(True)
            action.setChecked(name == colour)

    def offer_merging(self, names: Iterable[str], merge: Callable[[str], None]) -> None:
        """Offer the other tags that a tag can become a part of."""
        menu = self.addMenu(self.tr("Merge into"))
        for name in names:
            self._add(_literal(name), _with(merge, name), menu=menu)
        menu.setEnabled(not menu.isEmpty())

    def _add(self, text: str, act: Act, key: str = "", menu: QMenu | None = None) -> QAction:
        action = (menu or self).addAction(text)
        if key:
            action.setShortcut(QKeySequence(key))  # shown; the pane answers the key itself
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda: act())
        return action


def _with(act: Callable[[str], None], name: str) -> Act:
    return lambda: act(name)


def _literal(name: str) -> str:
    """A name in which & is no sign for a key."""
    return name.replace("&", "&&")
