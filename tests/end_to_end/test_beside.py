"""What stands beside the articles: it is there from the start, whoever keeps the library."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from reader.gui.app import Application
from reader.gui.controls.links import Link
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings
from reader.gui.sidebar.sidebar_rows import SidebarRow
from reader.library import Library
from reader.protocol.stories import DecideStory
from reader.rankings.results import Standing

LONG = 20_000  # milliseconds


def listed(window: MainWindow) -> list[SidebarRow]:
    rows = window.panels.sidebar.findChildren(SidebarRow)
    return [row for row in rows if row.isVisible() and isinstance(row.target, Standing)]


def story_beside(window: MainWindow, story: object) -> str:
    rows = window.panels.sidebar.findChildren(SidebarRow)
    return next((row.accessibleName() for row in rows if row.target == story), "")


@pytest.fixture
def indexed(tmp_path: Path, sample_archive: Path) -> Path:
    """The library of the sample archive, as the command line left it."""
    with Library(tmp_path / "library", [sample_archive]) as library:
        library.update()
    return tmp_path / "library"


def test_an_indexed_library_opens_with_its_lists_and_stories(
    qtbot, open_window, sample_archive: Path, indexed: Path
) -> None:
    window = open_window(sample_archive)
    window.resize(1400, 900)
    qtbot.waitUntil(lambda: bool(listed(window)), timeout=LONG)
    assert window.reading.article is None
    assert window.upkeep.stories == len(window.library.stories()) > 0


def test_a_second_window_counts_the_stories_though_another_keeps_the_library(
    qtbot, open_window, sample_archive: Path, tmp_path: Path
) -> None:
    first = open_window(sample_archive)
    followed = first.library.stories()[0]
    first.reading.visit(DecideStory(followed.id, "follow"))
    qtbot.waitUntil(lambda: bool(first.upkeep.followed), timeout=LONG)
    second = Application(Settings(tmp_path / "second.ini"))
    second.begin([sample_archive], first.library.data)
    window = second.window
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window.upkeep.stories == first.upkeep.stories, timeout=LONG)
    assert [each.id for each in window.upkeep.followed] == [followed.id]
    window.close()
    window.deleteLater()


def test_the_story_beside_the_article_is_the_one_it_was_made_into(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    window.resize(1400, 900)
    pages = window.panels.pages
    story = window.library.stories()[0]
    window.open(story.id)
    qtbot.waitUntil(lambda: story.name in story_beside(window, story.id), timeout=LONG)
    qtbot.keyClick(window, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: pages.shows_other and window.is_idle(), timeout=LONG)
    page = pages.currentWidget()
    rename = next(each for each in page.findChildren(Link) if each.text() == "Rename")
    qtbot.mouseClick(rename, Qt.MouseButton.LeftButton)
    name = page.findChild(QLineEdit)
    name.setText("The long way")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "The long way" in story_beside(window, story.id), timeout=LONG)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: story.name in story_beside(window, story.id), timeout=LONG)
    assert not window.library.story_of(story.id).is_named  # it goes on after its headlines
    last = window.library.story(story.id).articles[-1].id
    window.reading.visit(DecideStory(story.id, "split", others=(last,)))
    fewer = f"{story.count - 1} articles"
    qtbot.waitUntil(lambda: fewer in story_beside(window, story.id), timeout=LONG)
