"""The list under its reader's eyes: nothing in it moves or goes before it is asked to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from reader.article import ArticleId
from reader.gui.main_window import MainWindow
from reader.gui.style.density import Density
from reader.library import Scope

LONG = 20_000  # milliseconds
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: Callable[..., MainWindow], archive: Path, write) -> MainWindow:
    for number in range(1, 29):
        write(f"{number:02}.txt", f"Headline {number}", day=number, rest="golf" * (number == 3))
    opened = open_window(archive)
    opened.resize(1200, 620)
    return opened


def wait(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(window.is_idle, timeout=LONG)


def press(qtbot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, *modifiers)


def rescan(qtbot, window: MainWindow) -> None:
    window.upkeep.rescan()
    wait(qtbot, window)


def test_new_articles_wait_until_they_are_asked_for(qtbot, window: MainWindow, write) -> None:
    articles, line = window.panels.article_list, window.panels.list_pane.new_line
    write("new-1.txt", "New 1", day=29)
    rescan(qtbot, window)
    qtbot.waitUntil(lambda: articles.count() == 29, timeout=LONG)  # nothing is chosen: no loss
    assert line.isHidden()

    articles.step(+1)
    wait(qtbot, window)
    before = articles.ids().tolist()
    write("new-2.txt", "New 2", day=30)
    write("new-0.txt", "New 0", day=1)
    rescan(qtbot, window)
    qtbot.waitUntil(lambda: line.count == 2, timeout=LONG)
    assert articles.ids().tolist() == before
    assert line.isVisible()

    current = articles.current_id()
    press(qtbot, window, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: articles.count() == 31, timeout=LONG)
    assert line.isHidden()
    assert articles.current_id() == current
    assert articles.verticalScrollBar().value() == 0


def test_what_was_read_stays_among_the_unread(qtbot, window: MainWindow, write) -> None:
    articles = window.panels.article_list
    window.panels.library_pane.select(Scope("unread"))
    window.listing.choose_scope(Scope("unread"))
    wait(qtbot, window)
    articles.select_id(ArticleId(articles.ids()[3]))
    wait(qtbot, window)
    read = articles.current_id()
    qtbot.waitUntil(lambda: read in window.library.state.ids_of("read"), timeout=LONG)
    before = articles.ids().tolist()
    write("new.txt", "New", day=30)
    rescan(qtbot, window)
    qtbot.waitUntil(lambda: window.panels.list_pane.new_line.count == 1, timeout=LONG)
    assert articles.ids().tolist() == before

    window.listing.choose_sort("oldest")
    wait(qtbot, window)
    assert articles.current_id() == read
    assert articles.ids().tolist() == [*reversed(before), articles.ids()[-1]]
    articles.step(+1)
    wait(qtbot, window)
    window.listing.choose_scope(Scope("unread"))
    wait(qtbot, window)
    assert read not in articles.ids()
    assert articles.count() == len(before)


def test_a_scope_and_a_search_are_shown_again_where_they_were_left(
    qtbot, window: MainWindow
) -> None:
    articles, bar = window.panels.article_list, window.panels.article_list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = articles.place()
    window.listing.choose_scope(Scope("starred"))
    wait(qtbot, window)
    window.listing.choose_scope(Scope())
    wait(qtbot, window)
    assert articles.place() == top

    window.finding.search_for("headline")
    wait(qtbot, window)
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    left = articles.place()
    window.finding.search_for("golf")
    wait(qtbot, window)
    window.finding.search_for("headline")
    wait(qtbot, window)
    assert articles.place() == left


def test_what_is_done_is_done_to_all_that_is_selected(qtbot, window: MainWindow) -> None:
    articles, state = window.panels.article_list, window.library.state
    articles.setFocus()
    articles.step(+1)
    wait(qtbot, window)
    assert window.desk.articles() == [articles.current_id()]
    press(qtbot, window, Qt.Key.Key_Down, SHIFT)
    press(qtbot, window, Qt.Key.Key_Down, SHIFT)
    wait(qtbot, window)
    chosen = window.desk.articles()
    assert chosen == articles.ids()[:3].tolist()
    assert window.reading.article == chosen[0]

    press(qtbot, window, Qt.Key.Key_S)
    assert state.ids_of("starred") == {*chosen}
    press(qtbot, window, Qt.Key.Key_S)
    assert not state.ids_of("starred")
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert state.ids_of("starred") == {*chosen}
    press(qtbot, window, Qt.Key.Key_M)
    assert state.ids_of("read") == {*chosen}

    press(qtbot, window, Qt.Key.Key_C, CTRL | SHIFT)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().count("\n") == 2, timeout=LONG)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "“Headline 28”, 28 Nov 2022"
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.desk.articles() == [chosen[0]]


def test_groups_and_density_are_kept(qtbot, open_window, window: MainWindow, archive: Path) -> None:
    articles = window.panels.article_list
    articles.setFocus()
    press(qtbot, window, Qt.Key.Key_D)
    window.actions_by_name["group_day"].trigger()
    wait(qtbot, window)
    assert articles.density is Density.RICH
    assert articles.model().heading(0)[0] == "Monday, November 28, 2022"
    assert articles.count() == 28
    window.close()

    again = open_window(archive)
    assert again.panels.article_list.density is Density.RICH
    assert again.panels.article_list.model().rowCount() == 2 * 28
    assert again.actions_by_name["group_day"].isChecked()
    assert again.actions_by_name["density_rich"].isChecked()
    again.choosing.group("story")
    wait(qtbot, again)
    assert again.panels.article_list.count() == 28


def test_a_search_that_finds_nothing_in_a_scope_offers_to_look_everywhere(
    qtbot, window: MainWindow
) -> None:
    articles = window.panels.article_list
    window.listing.choose_scope(Scope("starred"))
    wait(qtbot, window)
    assert "No stars yet" in articles.accessibleDescription()
    window.finding.search_for("golf")
    wait(qtbot, window)
    assert "Nothing found that is starred" in articles.accessibleDescription()
    link = next(
        each
        for each in articles.findChildren(QPushButton)
        if each.isVisible() and each.text() == "Search all articles"
    )
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    wait(qtbot, window)
    assert (window.listing.scope, articles.count()) == (Scope(), 1)


def test_the_open_article_stays_under_a_filter_that_leaves_it_out(
    qtbot, window: MainWindow
) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    article = window.panels.article_list.current_id()
    qtbot.waitUntil(lambda: window.reading.article == article, timeout=LONG)
    window.marking.mark_read([article], True)
    window.going.choose_scope(Scope("unread"))
    wait(qtbot, window)
    assert article in window.panels.article_list.ids()
    assert window.panels.article_list.current_id() == article
