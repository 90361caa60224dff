"""Pages that take the article's place: a list over time, a comparison, a story, a name."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.gui.controls.links import Link
from reader.gui.pages.name_links import NameLinks
from reader.gui.sidebar.sidebar_rows import SidebarRow

LONG = 20_000  # milliseconds
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def press(qtbot, at: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(at.window().focusWidget() or at, key, modifiers)


def test_a_list_over_time_takes_the_place_of_the_article_and_is_in_the_way_back(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    pages = window.panels.pages
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: window.panels.reading_pane.page is not None, timeout=LONG)
    article = window.reading.article
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: pages.shows_other, timeout=LONG)
    chart = pages.currentWidget().focusProxy()
    chart.setFocus()
    press(qtbot, chart, Qt.Key.Key_Down)
    while chart.chosen.article is None:
        press(qtbot, chart, Qt.Key.Key_Down)
    chosen = chart.chosen.article
    press(qtbot, chart, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not pages.shows_other, timeout=LONG)
    assert window.reading.article == chosen != article
    window.reading.back()
    qtbot.waitUntil(lambda: pages.shows_other, timeout=LONG)
    window.reading.back()
    qtbot.waitUntil(lambda: not pages.shows_other, timeout=LONG)
    assert window.reading.article == article
    window.reading.forward()
    qtbot.waitUntil(lambda: pages.shows_other, timeout=LONG)
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not pages.shows_other, timeout=LONG)


def test_the_open_article_is_compared_with_its_related_one_by_key(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    searched = "central asia talks"
    window.finding.search_for(searched)
    qtbot.waitUntil(lambda: window.listing.query == searched and window.is_idle(), timeout=LONG)
    window.panels.article_list.setFocus()
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: bool(window.panels.sidebar.related_article()), timeout=LONG)
    press(qtbot, window, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: window.panels.pages.shows_other, timeout=LONG)
    view = window.panels.pages.currentWidget().focusProxy()
    assert "SIDE BY SIDE" in view.toPlainText().upper()
    assert window.panels.reading_pane.page.article.capture.headline in view.toPlainText()
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.panels.pages.shows_other, timeout=LONG)


def test_a_story_is_shown_followed_split_and_joined_again_by_undo(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    pages = window.panels.pages
    story = window.library.stories()[0]
    window.open(story.id)
    qtbot.waitUntil(lambda: window.reading.article == story.id and window.is_idle(), timeout=LONG)
    press(qtbot, window, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: pages.shows_other, timeout=LONG)
    page = pages.currentWidget()
    assert page.head.text() == story.name
    links = {each.text(): each for each in page.findChildren(Link)}
    qtbot.mouseClick(links["Follow"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: links["Follow"].text() == "Unfollow", timeout=LONG)
    assert window.library.stories()[0].followed
    last = window.library.story(story.id).articles[-1].id
    row = next(each for each in page.findChildren(SidebarRow) if each.target == last)
    row.setFocus()
    next(action for action in row.actions() if "Take out" in action.text()).trigger()
    qtbot.waitUntil(lambda: f"{story.count - 1} articles" in page.facts.text(), timeout=LONG)
    assert page.isAncestorOf(window.focusWidget())  # not lost with the row that had it
    window.marking.undo()
    qtbot.waitUntil(lambda: f"{story.count} articles" in page.facts.text(), timeout=LONG)
    assert window.library.story(last).summary.id == story.id
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not pages.shows_other, timeout=LONG)


def test_a_detected_name_leads_to_its_page(qtbot, open_window, sample_archive: Path) -> None:
    window = open_window(sample_archive)
    pages = window.panels.pages
    press(qtbot, window, Qt.Key.Key_T, SHIFT)
    qtbot.waitUntil(lambda: pages.shows_other, timeout=LONG)
    row = next(each for each in pages.currentWidget().findChildren(SidebarRow) if each.isVisible())
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pages.currentWidget().kicker.text() == "Story", timeout=LONG)
    names = pages.currentWidget().findChild(NameLinks)
    names.linkActivated.emit("0")
    qtbot.waitUntil(lambda: "Detected name" in pages.currentWidget().kicker.text(), timeout=LONG)
    window.reading.back()
    qtbot.waitUntil(lambda: pages.currentWidget().kicker.text() == "Story", timeout=LONG)
