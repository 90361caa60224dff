"""Which keys do what: the table of actions with the keys that the reader chose."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from reader.gui.commands.actions import ACTIONS, LIST_KEYS, ActionSpec, Where, text_of
from reader.gui.settings import Settings

_OF_TEXTS = (
    *("Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Return", "Enter", "Shift+Return", "Esc"),
    *("Backspace", "Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+Insert", "Shift+Insert", "Shift+Del"),
    *(f"{held}{key}" for held in ("", "Shift+") for key in ("PgUp", "PgDown", "Home", "End")),
    *(
        f"{held}{key}"
        for held in ("Ctrl+", "Ctrl+Shift+")
        for key in ("Left", "Right", "Up", "Down", "Home", "End")
    ),
)
_OF_BUTTONS = ("Space", "Shift+Space")


class KeyMap(QObject):
    """Owns the reader's own keys; they are kept in the settings, only where they are others.

    No key belongs to two actions: Qt would let neither answer. Who is given one takes it away
    from the other, which then has what is left of its keys or the program's own.
    """

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
        self._own: dict[str, tuple[str, ...]] = {}
        self._lost: dict[str, str] = {}  # a key to the action that had it, since the window opened
        self._restore(settings.keys)

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
        """Give an action other keys, whoever has them; without any it has none."""
        self._set(name, keys)
        self._take_from_others(name)
        self._keep()

    def reset(self, name: str) -> None:
        """Give an action the program's keys again, whoever has them."""
        self.set_keys(name, self._plain[name].keys)

    def reset_all(self) -> None:
        """Give all actions the program's keys again."""
        self._own.clear()
        self._keep()

    def is_needed(self, name: str, key: str) -> bool:
        """Whether a key can't be given to an action: lists, texts and buttons need it."""
        plain = self._plain[name]
        if _normal(key) in map(_normal, plain.keys):
            return False
        return _normal(key) in _needed() | (_normals(_OF_BUTTONS) if _is_wide(plain) else set())

    def had_before(self, name: str) -> list[str]:
        """The texts of the actions from which this one has its keys."""
        owners = {_normal(key): each for each, spec in self._plain.items() for key in spec.keys}
        owners |= self._lost | dict.fromkeys(_normals(self._plain[name].keys), name)
        found = (owners.get(_normal(key), name) for key in self.keys(name))
        return [text_of(self._plain[other]) for other in dict.fromkeys(found) if other != name]

    def have_now(self, name: str) -> list[str]:
        """The texts of the actions that have the program's keys of this one."""
        wanted = _normals(self._plain[name].keys)
        return [
            text_of(spec)
            for spec in self.table
            if spec.name != name and not wanted.isdisjoint(_normals(spec.keys))
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

    def _set(self, name: str, keys: Sequence[str]) -> None:
        self._own[name] = tuple(keys)
        if self._own[name] == self._plain[name].keys:
            del self._own[name]

    def _take_from_others(self, name: str) -> None:
        mine = _normals(self.keys(name))
        for other in self._plain:
            keys = self.keys(other)
            rest = tuple(key for key in keys if _normal(key) not in mine)
            if other != name and rest != keys:
                self._lost |= dict.fromkeys(mine & _normals(keys), other)
                self._set(other, rest or self._free(other))

    def _free(self, name: str) -> tuple[str, ...]:
        """Those of the program's keys for an action that no other one has."""
        others = (spec for spec in self.table if spec.name != name)
        held = {_normal(key) for spec in others for key in spec.keys}
        return tuple(key for key in self._plain[name].keys if _normal(key) not in held)

    def _restore(self, stored: Mapping[str, Sequence[str]]) -> None:
        """Take up keys of a file, where a key may stand twice: the first in the table has it."""
        held, bereft = {""}, []
        for name, plain in self._plain.items():
            wanted = dict.fromkeys(stored.get(name, plain.keys))
            sound = [key for key in wanted if not self.is_needed(name, key)]
            self._set(name, [key for key in sound if _normal(key) not in held])
            held |= _normals(self.keys(name))
            if wanted and not self.keys(name):
                bereft.append(name)
        for name in bereft:
            self._set(name, self._free(name))

    def _keep(self) -> None:
        self._settings.keys = self._own
        self.changed.emit()


def _is_wide(spec: ActionSpec) -> bool:
    return spec.scope is Where.WINDOW


@cache
def _needed() -> set[str]:
    """What the panels and the texts in them answer by themselves."""
    return _normals([*_OF_TEXTS, *(key for _, keys in LIST_KEYS for key in keys)])


def _normals(keys: Iterable[str]) -> set[str]:
    return set(map(_normal, keys))


@cache  # each row of the preferences compares its keys with those of all others
def _normal(key: str) -> str:
    """A key as one of those that Qt takes for the same: also from the number pad, or "Shift+?"."""
    written = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    written = written.replace("Num+", "")
    sign = written.removeprefix("Shift+")
    return sign if len(sign) == 1 and not sign.isalnum() else written
