"""The states of the window that there are pictures of, in the order in which they are entered."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from reader.article import ListKind
from reader.gui.style.theme import CONTRAST_DARK, THEMES
from reader.protocol.questions import Compare, ReadName
from reader.resources import sample_archive
from tests.pictures.driving import SIZE, Driver
from tests.pictures.own_states import STATES, newest

Enter = Callable[[Driver], object]
_MEETING = 'title:"pledge closer ties"'
_ANNOUNCEMENT = 'title:"Tokyo weighs"'


def pictures(home: Path) -> Iterator[tuple[str, QImage]]:
    """Every state by its name, as it is painted."""
    driver = Driver(home / "sample", sample_archive())
    try:
        for name, enter in {**_STATES, **STATES}.items():
            enter(driver)
            yield name, driver.grab()
            driver.close_sheets()
        driver.choose_language("ja")
        newest(driver)
        yield "in-japanese", driver.grab()
        driver.choose_language("en")
    finally:
        driver.close()
    yield from _other_windows(home)


def _other_windows(home: Path) -> Iterator[tuple[str, QImage]]:
    """The first run, light and dark, and an archive without an article."""
    empty = home / "nothing"
    empty.mkdir()
    for name, archive, theme in (
        ("first-run", None, "light"),
        ("first-run-dark", None, "dark"),
        ("empty", empty, "light"),
    ):
        driver = Driver(home / name, archive)
        try:
            driver.choose_theme(theme)
            yield name, driver.grab()
        finally:
            driver.close()


def _hits(driver: Driver) -> None:
    driver.window.panels.status_bar.clear()
    driver.window.look.choose_theme("light")
    driver.search("central asia")
    driver.open(_MEETING)


def _in_theme(theme: str) -> Enter:
    def enter(driver: Driver) -> None:
        chosen = "contrast" if theme == CONTRAST_DARK.name else theme
        driver.choose_theme(chosen)
        if chosen != theme:  # chosen by whoever has a dark desktop
            driver.window.panels.set_theme(CONTRAST_DARK)
            driver.settle()

    return enter


def _japanese(driver: Driver) -> None:
    _in_theme("light")(driver)
    driver.search("lang:ja")
    driver.open("title:夜漁り")


def _comparison(driver: Driver) -> None:
    a, b = driver.open(_ANNOUNCEMENT), driver.open(_MEETING)
    driver.visit(lambda: driver.window.reading.visit(Compare(a, b)))


def _story(driver: Driver) -> None:
    driver.search("")
    driver.open('title:"tunnel opens 63"')
    driver.visit(driver.window.visiting.story_of_open)


def _failed(driver: Driver) -> None:
    driver.window.panels.pages.show_article()
    pane = driver.window.panels.reading_pane
    pane.show_notice("This article can't be shown", ("Its file is gone: articles/2022/one.txt.",))


def _loading(driver: Driver) -> None:
    driver.window.panels.status_bar.set_progress("Indexing", 41_220, 100_000, 2_310.0, 25.0)


def _sized(width: int, height: int) -> Enter:
    def enter(driver: Driver) -> None:
        driver.resize(QSize(width, height))
        driver.wait()

    return enter


def _acted(name: str) -> Enter:
    return lambda driver: driver.act(name)


def _searched(text: str) -> Enter:
    return lambda driver: driver.search(text)


_STATES: dict[str, Enter] = {
    "light": _hits,
    **{name: _in_theme(name) for name in THEMES if name != "light"},
    "japanese": _japanese,
    "no-hits": _searched("zeppelin kraken"),
    "mistake": _searched("date:never tunnel"),
    "story": _story,
    "stories": lambda driver: driver.visit(driver.window.visiting.stories),
    "comparison": _comparison,
    "ranking": lambda driver: driver.visit(
        lambda: driver.window.visiting.history(ListKind.POPULAR, "Business")
    ),
    "name": lambda driver: driver.visit(
        lambda: driver.window.reading.visit(ReadName("Yoshimasa Hayashi"))
    ),
    "failed": _failed,
    "loading": _loading,
    "narrow": lambda driver: (_hits(driver), _sized(700, 900)(driver)),
    "wide": _sized(3000, 900),
    "palette": lambda driver: (driver.resize(SIZE), driver.act("command_palette")),
    "keys": _acted("key_sheet"),
    "preferences": _acted("preferences"),
}
