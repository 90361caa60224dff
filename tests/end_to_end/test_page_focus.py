"""Pages in the article's place take the keys, give them back, and name the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from reader.gui.main_window import MainWindow
from reader.gui.sidebar.sidebar_rows import SidebarRow
from reader.library import Scope
from reader.protocol.questions import ReadName

LONG = 20_000  # milliseconds
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(qtbot, window: MainWindow, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(window.focusWidget(), key, modifiers)


@pytest.fixture
def window(qtbot, open_window, sample_archive: Path) -> MainWindow:
    """A window with the first article of a story open, the keys in the list."""
    window = open_window(sample_archive)
    window.resize(1400, 900)
    window.open(window.library.stories()[0].id)
    qtbot.waitUntil(lambda: window.panels.reading_pane.page is not None, timeout=LONG)
    qtbot.waitUntil(lambda: bool(window.panels.sidebar.related_article()), timeout=LONG)
    assert window.panels.article_list.hasFocus()
    return window


def test_a_page_that_was_asked_for_has_the_keys_until_it_is_left(qtbot, window: MainWindow) -> None:
    pages, articles = window.panels.pages, window.panels.article_list
    opened, titled = articles.current_id(), window.windowTitle()
    for press_key, title in {
        (Qt.Key.Key_R,): "Access ranking",
        (Qt.Key.Key_T, SHIFT): "Stories",
        (Qt.Key.Key_T,): "",
        (Qt.Key.Key_C,): "",
    }.items():
        press(qtbot, window, *press_key)
        qtbot.waitUntil(lambda: pages.shows_other, timeout=LONG)
        page = pages.currentWidget()
        assert page.isAncestorOf(window.focusWidget()), press_key
        assert page.title
        assert window.windowTitle() == f"{title or page.title} — Kawaraban"
        press(qtbot, window, Qt.Key.Key_Down)
        press(qtbot, window, Qt.Key.Key_Up)
        assert articles.current_id() == opened
        press(qtbot, window, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not pages.shows_other, timeout=LONG)
        assert articles.hasFocus(), press_key
        assert window.windowTitle() == titled


def test_the_next_article_leaves_a_page_and_gives_the_list_its_keys_back(
    qtbot, window: MainWindow
) -> None:
    pages, articles = window.panels.pages, window.panels.article_list
    window.panels.reading_pane.setFocus()
    articles.setFocus()
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    assert articles.hasFocus()
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: pages.shows_other, timeout=LONG)
    press(qtbot, window, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: not pages.shows_other, timeout=LONG)
    assert articles.hasFocus()


def test_the_keys_go_on_to_the_article_that_was_chosen_on_a_page(qtbot, window) -> None:
    pages = window.panels.pages
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: pages.shows_other, timeout=LONG)
    chart = window.focusWidget()
    while chart.chosen is None or chart.chosen.article is None:
        press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not pages.shows_other, timeout=LONG)
    assert window.panels.reading_pane.isAncestorOf(window.focusWidget())


def test_the_rows_of_a_page_are_gone_through_with_the_arrows(qtbot, window) -> None:
    pages = window.panels.pages
    press(qtbot, window, Qt.Key.Key_T, SHIFT)
    qtbot.waitUntil(lambda: pages.shows_other, timeout=LONG)
    rows = pages.currentWidget().rows()
    assert window.focusWidget() is rows[0]
    press(qtbot, window, Qt.Key.Key_Down)
    assert window.focusWidget() is rows[1]
    assert isinstance(window.focusWidget(), SidebarRow)


def test_a_page_leaves_the_keys_to_who_began_to_type(qtbot, window) -> None:
    pages = window.panels.pages
    press(qtbot, window, Qt.Key.Key_R)
    window.panels.search_bar.focus_field()
    typing = window.focusWidget()
    qtbot.waitUntil(lambda: pages.shows_other, timeout=LONG)
    assert window.focusWidget() is typing


def test_a_page_without_an_article_behind_it_is_left_too(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: window.panels.pages.shows_other, timeout=LONG)
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.panels.pages.shows_other
    assert window.panels.article_list.hasFocus()
    assert window.windowTitle() == "Kawaraban"


def test_captures_are_compared_by_key_and_by_the_link_in_the_facts(
    qtbot, window: MainWindow
) -> None:
    panels = window.panels
    press(qtbot, window, Qt.Key.Key_C, SHIFT)
    assert panels.toast.text() == "Open an article that has several captures."
    rows = window.library.catalog.rows(window.library.catalog.ids())
    window.open(next(row.id for row in rows if row and row.captures == 3))
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    panels.focus(panels.pages)
    press(qtbot, window, Qt.Key.Key_Tab)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panels.pages.shows_other, timeout=LONG)
    page = panels.pages.currentWidget()
    assert page.title == "Mt. Hakugin erupts; residents leave hot spring village (Update 1)"
    text = page.findChild(QTextBrowser).toPlainText()
    assert "Compare 1 → 2 · 1 → 3 · 2 → 3" in text
    assert "Headline and paragraphs: 10 of 10 differ." in text
    press(qtbot, window, Qt.Key.Key_BracketLeft)
    qtbot.waitUntil(lambda: not panels.pages.shows_other, timeout=LONG)
    press(qtbot, window, Qt.Key.Key_C, SHIFT)
    qtbot.waitUntil(lambda: panels.pages.shows_other, timeout=LONG)
    assert panels.pages.currentWidget() is page


def test_a_name_chosen_in_the_article_has_its_page(qtbot, window: MainWindow) -> None:
    panels, about = window.panels, window.actions_by_name["name"]
    about.trigger()
    assert panels.toast.text() == "Choose a name in the article first."
    rows = window.library.catalog.rows(window.library.catalog.ids())
    window.open(next(row.id for row in rows if row and row.headline.startswith("Recount")))
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    view = panels.reading_pane.findChild(QTextBrowser)
    view.setTextCursor(view.document().find("Naoki Uehara"))
    about.trigger()
    qtbot.waitUntil(lambda: panels.pages.title == "Naoki Uehara", timeout=LONG)
    page = panels.pages.currentWidget()
    assert page.accessibleName() == "Detected name · person: Naoki Uehara"
    window.going.leave()
    qtbot.waitUntil(lambda: not panels.pages.shows_other, timeout=LONG)
    view.setTextCursor(view.document().find("a bee was drawn"))
    about.trigger()
    qtbot.waitUntil(lambda: panels.pages.title == "a bee was drawn", timeout=LONG)
    page = panels.pages.currentWidget()
    assert page.accessibleName() == "Words chosen in an article: a bee was drawn"
    window.reading.visit(ReadName("nowhere printed"))
    told = "There is nothing to show of this."
    qtbot.waitUntil(lambda: panels.toast.text() == told, timeout=LONG)
    assert not panels.pages.shows_other


def test_any_page_is_left_by_choosing_a_list_in_the_library_and_back_leads_to_it(
    qtbot, window: MainWindow
) -> None:
    pages, view = window.panels.pages, window.panels.library_pane.focusProxy()
    window.going.choose_scope(Scope("starred"))
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pages.shows_other, timeout=LONG)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: not pages.shows_other, timeout=LONG)
    assert window.listing.scope == Scope("starred")
    assert view.hasFocus()
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: pages.title == "Access ranking", timeout=LONG)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: not pages.shows_other, timeout=LONG)
    assert window.listing.scope == Scope("unread")
    assert view.hasFocus()
    press(qtbot, window, Qt.Key.Key_BracketLeft)
    qtbot.waitUntil(lambda: pages.title == "Access ranking", timeout=LONG)
