"""What the window remembers of itself between two starts: one INI file, nothing of the articles."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from reader.gui.style.density import Density
from reader.library import COLOURS

ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0)
THEME_CHOICES = ("system", "light", "sepia", "dark", "contrast")
WIDTHS = (55, 63, 75)  # characters a line, about
SPACINGS = (0.9, 1.0, 1.12)  # of the line heights in the table of type
LANGUAGE_CHOICES = ("system", "en", "ja")
_MOST_ARCHIVES = 10


class Settings:
    """The settings file. A value that can't be read counts as not there."""

    def __init__(self, file: Path) -> None:
        self._file = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """One of `THEME_CHOICES`."""
        choice = str(self._file.value("look/theme", "system"))
        return choice if choice in THEME_CHOICES else "system"

    @theme.setter
    def theme(self, choice: str) -> None:
        self._file.setValue("look/theme", choice)

    @property
    def language(self) -> str:
        """One of `LANGUAGE_CHOICES`."""
        choice = str(self._file.value("look/language", "system"))
        return choice if choice in LANGUAGE_CHOICES else "system"

    @language.setter
    def language(self, choice: str) -> None:
        self._file.setValue("look/language", choice)

    @property
    def zoom(self) -> float:
        """The size of the type of the page, one of `ZOOMS`."""
        return self._nearest("look/zoom", ZOOMS, 1.0)

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._file.setValue("look/zoom", zoom)

    @property
    def list_zoom(self) -> float:
        """The size of the type of lists and bars, one of `ZOOMS`."""
        return self._nearest("look/list_zoom", ZOOMS, 1.0)

    @list_zoom.setter
    def list_zoom(self, zoom: float) -> None:
        self._file.setValue("look/list_zoom", zoom)

    @property
    def face(self) -> str:
        """The family to read in, "sans", or "" for the best serif there is."""
        return str(self._file.value("look/face", ""))

    @face.setter
    def face(self, face: str) -> None:
        self._file.setValue("look/face", face)

    @property
    def width(self) -> int:
        """How many characters a line of the page has, one of `WIDTHS`."""
        return round(self._nearest("look/width", WIDTHS, 63))

    @width.setter
    def width(self, letters: int) -> None:
        self._file.setValue("look/width", letters)

    @property
    def spacing(self) -> float:
        """How far the lines of the page stand apart, one of `SPACINGS`."""
        return self._nearest("look/spacing", SPACINGS, 1.0)

    @spacing.setter
    def spacing(self, spacing: float) -> None:
        self._file.setValue("look/spacing", spacing)

    @property
    def density(self) -> Density:
        """How much of each article the list shows."""
        stored = str(self._file.value("list/density", Density.NORMAL))
        return Density(stored) if stored in list(Density) else Density.NORMAL

    @density.setter
    def density(self, density: Density) -> None:
        self._file.setValue("list/density", str(density))

    @property
    def archives(self) -> list[list[Path]]:
        """The archives opened before, the last one first, each as its folders."""
        stored = self._file.value("archives", [])
        lines = stored if isinstance(stored, list) else [stored]
        return [[Path(part) for part in str(line).split("\n")] for line in lines if line]

    def data_of(self, roots: Sequence[Path]) -> Path | None:
        """The data folder that an archive was opened with last; None for the usual one."""
        folder = self._data_folders().get(_line(roots))
        return Path(folder) if folder else None

    def remember_archive(self, roots: list[Path], data: Path | None = None) -> None:
        """Put an archive, and its data folder if that is not the usual one, at the head of those
        opened before."""
        wanted = [root.resolve() for root in roots]
        others = [archive for archive in self.archives if archive != wanted]
        kept = [wanted, *others][:_MOST_ARCHIVES]
        lines = [*map(_line, kept)]
        self._file.setValue("archives", lines)
        folders = self._data_folders() | {lines[0]: str(data.resolve()) if data else ""}
        named = {line: folders[line] for line in lines if folders.get(line)}
        self._file.setValue("data_folders", json.dumps(named))

    def _data_folders(self) -> dict[str, str]:
        return {
            line: folder
            for line, folder in self._mapping("data_folders").items()
            if isinstance(folder, str)
        }

    @property
    def used_commands(self) -> list[str]:
        """What was chosen in the command palette, newest first, with repetitions."""
        stored = self._file.value("palette/used", [])
        return [str(name) for name in (stored if isinstance(stored, list) else [stored])]

    @used_commands.setter
    def used_commands(self, names: list[str]) -> None:
        self._file.setValue("palette/used", names)

    @property
    def keys(self) -> dict[str, list[str]]:
        """The keys that the reader gave to actions, by the action's name."""
        stored = self._mapping("keys/own")
        lists = {name: keys for name, keys in stored.items() if isinstance(keys, list)}
        return {name: [str(key) for key in keys] for name, keys in lists.items()}

    @keys.setter
    def keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        self._file.setValue("keys/own", json.dumps({name: [*own] for name, own in keys.items()}))

    @property
    def new_in_story(self) -> bool:
        """Whether articles of stories show what is new in them."""
        return str(self._file.value("reading/new_in_story", "false")) == "true"

    @new_in_story.setter
    def new_in_story(self, shown: bool) -> None:
        self._file.setValue("reading/new_in_story", "true" if shown else "false")

    @property
    def highlight_colour(self) -> str:
        """The colour that was highlighted with last."""
        colour = str(self._file.value("highlights/colour", COLOURS[0]))
        return colour if colour in COLOURS else COLOURS[0]

    @highlight_colour.setter
    def highlight_colour(self, colour: str) -> None:
        self._file.setValue("highlights/colour", colour)

    def layout(self, name: str) -> QByteArray:
        """The stored geometry or splitter state `name`, empty when there is none."""
        stored = self._file.value(f"layout/{name}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def store_layout(self, name: str, state: QByteArray) -> None:
        """Keep a geometry or splitter state."""
        self._file.setValue(f"layout/{name}", state)

    def is_shown(self, name: str) -> bool:
        """Whether a part of the window is shown; all are at first."""
        return str(self._file.value(f"shown/{name}", "true")) != "false"

    def store_shown(self, name: str, shown: bool) -> None:
        """Keep whether a part of the window is shown."""
        self._file.setValue(f"shown/{name}", "true" if shown else "false")

    def place(self, library: str) -> dict[str, str]:
        """Where the reader was in a library: "scope", "name", "query", "sort", "group", "article"
        and how far down it, "position"."""
        names = ("scope", "name", "query", "sort", "group", "article", "position")
        return {name: str(self._file.value(f"place/{library}/{name}", "")) for name in names}

    def store_place(self, library: str, place: dict[str, str]) -> None:
        """Keep where the reader is in a library."""
        for name, value in place.items():
            self._file.setValue(f"place/{library}/{name}", value)

    def write(self) -> None:
        """Write the file now."""
        self._file.sync()

    def _mapping(self, name: str) -> dict[str, object]:
        """What is stored as JSON; nothing where that can't be read."""
        try:
            stored = json.loads(str(self._file.value(name, "{}")))
        except ValueError:
            return {}
        return stored if isinstance(stored, dict) else {}

    def _nearest(self, name: str, choices: Sequence[float], plain: float) -> float:
        """The choice nearest to what is stored, so that a file edited by hand does no harm."""
        try:
            wanted = float(str(self._file.value(name, plain)))
        except ValueError:
            return plain
        return min(choices, key=lambda choice: abs(choice - wanted))


def _line(roots: Sequence[Path]) -> str:
    return "\n".join(str(root.resolve()) for root in roots)
