"""The menu of the list's orders and groups."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

_OF_HITS = ("relevance", "rank")  # orders that only hits have


class SortMenu(QMenu):
    """Owns a line for each order and each kind of group, one of each checked."""

    sort_chosen = Signal(str)  # "relevance", "newest", "oldest", "title" or "rank"
    group_chosen = Signal(str)  # "day", "story", or "" for no groups

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sorts = {
            "relevance": self.tr("Relevance"),
            "newest": self.tr("Newest"),
            "oldest": self.tr("Oldest"),
            "title": self.tr("Headline"),
            "rank": self.tr("Rank in lists"),
        }
        groups = {
            "": self.tr("No groups"),
            "day": self.tr("Group by day"),
            "story": self.tr("Group by story"),
        }
        self._sorts = self._choices(sorts, self._choose_sort)
        self.addSeparator()
        self._groups = self._choices(groups, self._choose_group)
        self.set_group("")
        self.set_searched(False)

    def set_sort(self, sort: str) -> str:
        """Check an order without announcing it; its name, or "" where there is no such order."""
        action = self._sorts.get(sort)
        if action is None:
            return ""
        action.setChecked(True)
        return action.text()

    def set_group(self, group: str) -> None:
        """Check a kind of group without announcing it."""
        self._groups[group].setChecked(True)

    def set_searched(self, searched: bool) -> None:
        """Offer the orders that only hits have, or do not."""
        for sort in _OF_HITS:
            self._sorts[sort].setEnabled(searched)

    def _choices(
        self, names: Mapping[str, str], choose: Callable[[QAction], None]
    ) -> dict[str, QAction]:
        """A line for each name, of which exactly one is checked."""
        group = QActionGroup(self)
        actions = {}
        for key, name in names.items():
            action = actions[key] = self.addAction(name)
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
        group.triggered.connect(choose)
        return actions

    def _choose_sort(self, action: QAction) -> None:
        self.sort_chosen.emit(action.data())

    def _choose_group(self, action: QAction) -> None:
        self.group_chosen.emit(action.data())
