"""A first hour with Kawaraban, done in the real window by keys: each step has a name."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.export.results import Format
from reader.gui.main_window import MainWindow
from reader.gui.reading_pane.page_text import Stretch
from reader.gui.settings import THEME_CHOICES
from reader.gui.sheets.export_sheet import Wish
from tests.benchmarks.window import wait, wheel
from tests.pictures.driving import Driver

_KEY, _PAUSE, _SCROLL = 60, 150, 40  # milliseconds after a key, a step, a turn of the wheel
_NOTCHES = 30
_CHOSEN = Stretch(120, 180)  # characters of a page: some words of an article


class Reader:
    """Someone who does one thing after the other, and waits for each as people do."""

    def __init__(
        self, driver: Driver, folder: Path, words: Sequence[str], haste: float = 1.0
    ) -> None:
        """`words` to search for: a common one, one of the middle, a rare one.

        Who is in `haste` waits so many times less.
        """
        self.driver = driver
        self._haste = haste
        self.target = folder / "hits.jsonl"
        self.common, self.middle, self.rare = words

    @property
    def window(self) -> MainWindow:
        return self.driver.window

    def press(self, *keys: str) -> None:
        """Press one key after the other, as `QKeySequence` writes them."""
        for key in keys:
            stroke = QKeySequence(key)[0]
            QTest.keyClick(self._focus(), stroke.key(), stroke.keyboardModifiers())
            self.look(_KEY)

    def type(self, text: str) -> None:
        """Type a text letter by letter."""
        for letter in text:
            QTest.keyClick(self._focus(), letter)
            self.look(_KEY)

    def do(self, *actions: str) -> None:
        """Do what has no key, each seen before the next."""
        for name in actions:
            self.window.actions_by_name[name].trigger()
            self.pause()

    def pause(self) -> None:
        """Wait for what was asked for, and look at it."""
        self.driver.wait()
        self.look(_PAUSE)

    def look(self, milliseconds: int) -> None:
        """Look at what is there for a while."""
        wait(round(milliseconds / self._haste))

    def _focus(self) -> QWidget:
        """Where keys go. Without a screen nobody makes a window active when a sheet closes."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.driver.settle()
        popup = QApplication.activePopupWidget()
        return (popup and popup.focusWidget()) or QApplication.focusWidget() or self.window


def _scroll(reader: Reader) -> None:
    for turn in (1, 3, -1):
        for _ in range(_NOTCHES):
            wheel(reader.window, turn)
            reader.look(_SCROLL)


def _search(reader: Reader) -> None:
    reader.press("/")
    reader.type(reader.common)
    reader.pause()
    reader.type(f" {reader.middle}")


def _open_hits(reader: Reader) -> None:
    reader.press("Return")
    reader.pause()
    for _ in range(4):
        reader.press("J")
        reader.pause()


def _read(reader: Reader) -> None:
    reader.press("Ctrl+3", "F3", "F3")
    for _ in range(8):
        reader.press("Space")
        reader.pause()


def _highlight(reader: Reader) -> None:
    reader.window.panels.reading_pane.view.choose(_CHOSEN)
    reader.press("Ctrl+3", "H", "2", "Return")
    reader.type("ask about this")
    reader.press("Esc")


def _note(reader: Reader) -> None:
    reader.press("E")
    reader.type("to be *checked*")
    reader.press("Esc")


def _tag(reader: Reader) -> None:
    reader.press("L")
    reader.type("to check")
    reader.press("Return", "Esc")


def _several(reader: Reader) -> None:
    reader.press("Ctrl+2", *["Shift+Down"] * 6)
    reader.press("S", "M", "Ctrl+Shift+C", "Esc")


def _everything(reader: Reader) -> None:
    reader.press("Esc")
    reader.pause()
    reader.press("Ctrl+2", "Ctrl+A", "S")
    reader.pause()


def _undo(reader: Reader) -> None:
    reader.press("Ctrl+Z")
    reader.pause()


def _save(reader: Reader) -> None:
    for word in (reader.rare, reader.middle):
        reader.press("/", "Ctrl+A")
        reader.type(word)
        reader.pause()
        reader.press("Ctrl+S", "Return")
        reader.pause()


def _palette(reader: Reader) -> None:
    headline = _headline(reader)
    reader.press("Esc", "Ctrl+K")
    reader.type(headline[:12])
    reader.pause()
    reader.press("Down", "Down", "Up", "Return")


def _headline(reader: Reader) -> str:
    window = reader.window
    (row,) = window.library.catalog.rows([window.panels.article_list.ids()[0]])
    assert row is not None
    return row.headline.lower()


def _page(*keys: str) -> Callable[[Reader], None]:
    """Visit other pages in the article's place, and come back from the last."""

    def act(reader: Reader) -> None:
        for key in keys:
            reader.press(key)
            reader.pause()
        reader.press("Esc")

    return act


def _look(reader: Reader) -> None:
    reader.press("Ctrl+Shift+L")
    reader.pause()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    reader.press("Ctrl++", "Ctrl++", "Ctrl+0")


def _sheet(name: str, typed: str = "") -> Callable[[Reader], None]:
    """Open a sheet, type in it, leave it."""

    def act(reader: Reader) -> None:
        reader.do(name)
        reader.type(typed)
        reader.driver.close_sheets()

    return act


def _export(reader: Reader) -> None:
    reader.press("/", "Ctrl+A")
    reader.type(reader.rare)
    reader.pause()
    reader.press("Ctrl+2", "Ctrl+E")
    reader.pause()
    assert reader.window.listing.query == reader.rare
    exporting = reader.window.exporting
    (sheet,) = reader.driver.sheets()
    sheet.export_requested.emit(Wish("list", Format.JSONL, reader.target, False))
    reader.driver.wait(lambda: not exporting.process.is_running)
    assert reader.target.exists()


def _language(reader: Reader) -> None:
    for language in ("ja", "en"):
        reader.window.actions_by_name[f"language_{language}"].trigger()
        QCoreApplication.sendPostedEvents()
        reader.driver.resize(reader.driver.shown.size())
        reader.pause()


def _many_undone(reader: Reader) -> None:
    for _ in range(6):
        reader.press("Ctrl+Z")
        reader.pause()
    reader.press("Ctrl+Shift+Z", "Ctrl+Shift+Z")


STEPS: dict[str, Callable[[Reader], None]] = {
    "scroll the list": _scroll,
    "search": _search,
    "open hits": _open_hits,
    "read, page down": _read,
    "highlight, with a comment": _highlight,
    "note": _note,
    "tag": _tag,
    "star": lambda reader: reader.press("S"),
    "select several: star, read, copy": _several,
    "star all that there are": _everything,
    "take that back": _undo,
    "save two searches, counted": _save,
    "palette, an article by name": _palette,
    "story": _page("T", "Shift+T"),
    "side by side": _page("C"),
    "rankings": _page("R"),
    "all highlights": _page("Shift+H"),
    "look popover, zoom": _look,
    "themes": lambda reader: reader.do(
        *(f"theme_{each}" for each in THEME_CHOICES if each != "system"), "theme_light"
    ),
    "densities": lambda reader: reader.do("density_compact", "density_rich", "density_normal"),
    "groups": lambda reader: reader.do("group_day", "group_story", "group_none"),
    "page alone": lambda reader: reader.do("page_alone", "page_alone"),
    "preferences": _sheet("preferences", "zoom"),
    "keys": _sheet("key_sheet"),
    "export the hits": _export,
    "undo and redo": _many_undone,
    "another language and back": _language,
}
"""What is done, in this order; each step goes on where the one before has ended."""
