"""The states of the window in which a reader has arranged, marked and kept things."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.article import ArticleId
from reader.gui.sheets.backups_sheet import BackupsSheet
from reader.gui.sheets.highlight_popover import HighlightPopover
from reader.library import Backup, Change, Storage
from tests.pictures.driving import SIZE, Driver

_MADE = int(datetime(2024, 11, 24, 9).timestamp())
_PLEDGE = 'title:"pledge closer ties"'
_TUNNEL = 'title:"tunnel opens 63"'
_ERUPTION = "title:hakugin is:duplicate"
_TAGS = {"to check": ("red", 2), "Central Asia": ("blue", 0), "for the talk": ("green", 6)}
_FEW = 5  # articles: the open one has no tag that more have
_WRITTEN = (
    ("work together more closely", "2", ""),
    ("the order between nations must rest on law", "1", "Whose words are these?"),
    ("a fixed form in 2014", "3", "The first report says 2004."),
)
_NOTE = "Ask about **2004 or 2014**: the two reports differ.\n\n- first report\n- ministry's page"


def newest(driver: Driver) -> None:
    """All articles in the light theme, none of them searched for, one open."""
    driver.resize(SIZE)
    driver.window.look.choose_theme("light")
    driver.search("")
    driver.open(_TUNNEL)


def selected(driver: Driver) -> None:
    """Four articles selected."""
    newest(driver)
    driver.act("group_none")
    driver.window.panels.article_list.setFocus()
    driver.go(2)
    for _ in range(3):
        QTest.keyClick(
            driver.window.panels.article_list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier
        )
    driver.wait()


def tagged(driver: Driver) -> None:
    """The frame in which tags are given to an article that has two."""
    driver.search("central asia")
    article = driver.open(_PLEDGE)
    others = [ArticleId(each) for each in driver.window.panels.article_list.ids()[:9]]
    for name, (colour, articles) in _TAGS.items():
        driver.window.tagging.tag([article, *others[:articles]][articles > _FEW :], name)
        driver.window.tagging.paint(name, colour)
    driver.act("tags")


def highlighted(driver: Driver) -> None:
    """An article with highlights in three colours, the note below it, the popover at one."""
    driver.search("central asia")
    article = driver.open(_PLEDGE)
    pane = driver.window.panels.reading_pane
    for words, colour, comment in _WRITTEN:
        pane.view.choose(pane.view.find_all(words)[0])
        driver.act("highlight")
        _colour(driver, colour, comment)
    driver.window.library.state.set_note(article, _NOTE)
    driver.open(_TUNNEL)
    driver.open(_PLEDGE)
    driver.act("next_highlight")
    driver.act("next_highlight")


def _colour(driver: Driver, colour: str, comment: str) -> None:
    popover = driver.window.panels.reading_pane.findChild(HighlightPopover)
    assert popover is not None
    QTest.keyClick(popover, colour)
    if comment:
        QTest.keyClick(popover, Qt.Key.Key_Return)
        popover.comment_edited.emit(comment)
    popover.dismiss()


def exported(driver: Driver) -> None:
    """What is exported, how and to where: a place that is the same on every machine."""
    driver.search("central asia")
    driver.open(_PLEDGE)
    driver.act("export")
    (sheet,) = driver.sheets()
    field = sheet.findChild(QLineEdit)
    assert field is not None
    field.setText("Documents/central-asia.md")


def backed_up(driver: Driver) -> None:
    """Backups of some days that are the same on every day, and what one would change."""
    driver.act("backups")
    (sheet,) = driver.sheets()
    assert isinstance(sheet, BackupsSheet)
    backups = [
        Backup(
            Path(f"state-{day}.sqlite"), datetime(2024, 11, day, 9).astimezone(), "daily", 90_112
        )
        for day in (24, 23, 22, 17, 10)
    ]
    sheet.set_backups(backups)
    driver.wait()
    changes = [Change("starred", 3, 0, 1), Change("notes", 1), Change("highlights", 4, 1)]
    sheet.set_changes(backups[0].path, True, changes)
    sheet.storage.set_storage(
        Storage(Path("kawaraban"), 65, 412_000, 5_300_000, 90_112, 5, 450_560)
    )


def _acted(name: str) -> Callable[[Driver], object]:
    return lambda driver: driver.act(name)


def _look(driver: Driver) -> None:
    driver.act("look")
    assert QApplication.activePopupWidget() is not None


def captures(driver: Driver) -> None:
    """Two captures of one article, word by word."""
    driver.search("")
    driver.open(_ERUPTION)
    driver.visit(driver.window.visiting.captures_of_open)


def _new_in_story(driver: Driver) -> None:
    driver.open(_TUNNEL)
    driver.act("new_in_story")


def _alone(driver: Driver) -> None:
    driver.act("new_in_story")
    driver.act("page_alone")


def _together(driver: Driver) -> None:
    driver.act("page_alone")
    driver.act("density_compact")


def _highlights(driver: Driver) -> None:
    """All highlights, made on a day that is the same on every day."""
    store = driver.window.library.state.highlights
    for each in store.all():
        store.put(replace(each, created_at=_MADE))
    driver.visit(driver.window.highlighting.show_all)


STATES: dict[str, Callable[[Driver], object]] = {
    "compact": lambda driver: (newest(driver), driver.act("density_compact")),
    "rich": _acted("density_rich"),
    "by-day": lambda driver: (driver.act("density_normal"), driver.act("group_day")),
    "by-story": _acted("group_story"),
    "selected": selected,
    "tags": tagged,
    "highlighted": highlighted,
    "look": _look,
    "highlights": _highlights,
    "captures": captures,
    "new-in-story": _new_in_story,
    "alone": _alone,
    "export": lambda driver: (driver.act("page_alone"), exported(driver)),
    "backups": backed_up,
}
