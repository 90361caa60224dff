"""Which keys do what: the table of actions with the keys that the reader chose."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from reader.gui.commands.actions import ACTIONS, LIST_KEYS, ActionSpec
from reader.gui.settings import Settings


class KeyMap(QObject):
    """Owns the reader's own keys; they are kept in the settings, only where they are others."""

    changed = Signal()

    def __init__(
        self,
        settings: Settings,
        parent: QObject | None = None,
        table: Sequence[ActionSpec] = ACTIONS,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._plain = {spec.name: spec for spec in table}
        self._own = {
            name: tuple(keys) for name, keys in settings.keys.items() if name in self._plain
        }

    @property
    def table(self) -> tuple[ActionSpec, ...]:
        """All actions with the keys that they have now."""
        return tuple(self._spec(name) for name in self._plain)

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of an action."""
        return self._spec(name).keys

    def is_own(self, name: str) -> bool:
        """Whether the keys of an action are others than the program's."""
        return name in self._own

    def set_keys(self, name: str, keys: Sequence[str]) -> None:
        """Give an action other keys; without any it has none."""
        self._own[name] = tuple(keys)
        if self._own[name] == self._plain[name].keys:
            del self._own[name]
        self._keep()

    def reset(self, name: str) -> None:
        """Give an action the program's keys again."""
        self._own.pop(name, None)
        self._keep()

    def reset_all(self) -> None:
        """Give all actions the program's keys again."""
        self._own.clear()
        self._keep()

    def rivals(self, name: str) -> list[str]:
        """The texts of all that has a key of this action, too: neither would do anything."""
        mine = {_normal(key) for key in self.keys(name)}
        return [
            text
            for other, text, keys in _keyed(self.table)
            if other != name and not mine.isdisjoint(map(_normal, keys))
        ]

    def apply(self, actions: Mapping[str, QAction]) -> None:
        """Give the actions of a window their keys."""
        for spec in self.table:
            wanted = [QKeySequence(key) for key in spec.keys]
            action = actions.get(spec.name)
            if action is not None and action.shortcuts() != wanted:
                action.setShortcuts(wanted)

    def _spec(self, name: str) -> ActionSpec:
        plain = self._plain[name]
        return replace(plain, keys=self._own[name]) if name in self._own else plain

    def _keep(self) -> None:
        self._settings.keys = self._own
        self.changed.emit()


def _keyed(table: Iterable[ActionSpec]) -> Iterable[tuple[str, str, tuple[str, ...]]]:
    """Name, text and keys of the actions, and of what the lists answer by themselves."""
    yield from ((spec.name, spec.text, spec.keys) for spec in table)
    yield from ((text, text, keys) for text, keys in LIST_KEYS)


@cache  # each row of the preferences compares its keys with those of all others
def _normal(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
