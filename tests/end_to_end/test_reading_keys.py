"""The keys of a reader who only reads: Space from any pane, the page alone, handing it out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QLabel, QTextBrowser

from reader.gui.sidebar.sidebar_rows import SidebarRow

LONG = 20_000  # milliseconds
SPACE, ESCAPE = Qt.Key.Key_Space, Qt.Key.Key_Escape


def press(qtbot, window, key: Qt.Key) -> None:
    qtbot.keyClick(window.focusWidget(), key)


def wait_for(qtbot, window, article: int) -> None:
    pane = window.panels.reading_pane
    qtbot.waitUntil(lambda: pane.page is not None and pane.page.article.id == article, timeout=LONG)
    qtbot.waitUntil(window.is_idle, timeout=LONG)


@pytest.fixture
def window(qtbot, open_window, sample_archive: Path):
    window = open_window(sample_archive)
    window.resize(1300, 500)
    window.panels.article_list.step(+1)
    wait_for(qtbot, window, window.panels.article_list.ids()[0])
    return window


def test_space_turns_the_page_from_every_pane(qtbot, window):
    panels = window.panels
    pane = panels.reading_pane
    row = next(each for each in panels.sidebar.findChildren(SidebarRow) if each.isVisible())
    open_one = pane.page.article.id
    for stop in (panels.library_pane, panels.article_list, panels.pages, row):
        pane.go_to(0)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        press(qtbot, window, SPACE)
        assert pane.place > 0
        assert window.reading.article == open_one


def test_space_at_the_end_goes_to_the_next_unread(qtbot, window):
    window.panels.library_pane.setFocus()
    while window.panels.reading_pane.page_down():
        pass
    press(qtbot, window, SPACE)
    wait_for(qtbot, window, window.panels.article_list.ids()[1])


def test_space_keeps_its_meaning_in_a_field_and_on_a_button(qtbot, window):
    pane, field = window.panels.reading_pane, window.panels.search_bar
    field.focus_field()
    qtbot.keyClicks(window.focusWidget(), "two words")
    assert (field.query(), pane.place) == ("two words", 0)
    buttons = window.panels.sidebar.findChildren(QAbstractButton)
    button = next(each for each in buttons if each.text() == "mine" and each.isVisible())
    with qtbot.waitSignal(window.panels.sidebar.mine_requested):
        button.setFocus(Qt.FocusReason.TabFocusReason)
        press(qtbot, window, SPACE)
    assert pane.place == 0


def test_the_page_alone_and_back(qtbot, window):
    panels = window.panels
    others = (panels.search_bar, panels.library_pane, panels.article_list, panels.sidebar)
    panels.show_sidebar(False)
    shown = [each.isVisible() for each in others]
    panels.article_list.setFocus()
    for leave in (Qt.Key.Key_Z, ESCAPE):
        press(qtbot, window, Qt.Key.Key_Z)
        assert [each.isVisible() for each in others] == [False] * 4
        qtbot.waitUntil(lambda: panels.reading_pane.width() == window.width(), timeout=LONG)
        assert panels.reading_pane.isAncestorOf(window.focusWidget())
        panels.status_bar.set_note("Something to say")
        assert panels.status_bar.height() == 0
        press(qtbot, window, leave)
        assert [each.isVisible() for each in others] == shown
        assert panels.article_list.isAncestorOf(window.focusWidget())

    press(qtbot, window, Qt.Key.Key_Z)
    press(qtbot, window, Qt.Key.Key_Slash)
    assert panels.search_bar.isAncestorOf(window.focusWidget())
    assert window.focusWidget().isVisible()


def test_full_screen_and_the_page_alone_go_together(qtbot, window):
    press(qtbot, window, Qt.Key.Key_F11)
    press(qtbot, window, Qt.Key.Key_Z)
    assert window.isFullScreen()
    press(qtbot, window, ESCAPE)
    assert window.isFullScreen()
    assert window.panels.search_bar.isVisible()
    press(qtbot, window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_chosen_words_are_copied_with_where_they_stand(qtbot, window):
    view = window.panels.reading_pane.findChild(QTextBrowser)
    page = window.panels.reading_pane.page
    headline = page.article.capture.headline
    window.actions_by_name["copy_citation"].trigger()
    plain = QGuiApplication.clipboard().text()
    assert plain.startswith(f"“{headline}”, ")

    cursor = view.document().find(page.article.capture.blocks[-1].text[:20])
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    window.actions_by_name["copy_citation"].trigger()
    quote = cursor.selectedText().strip()
    assert QGuiApplication.clipboard().text() == f"“{quote}”\n— {plain}"


def test_what_an_article_lacks_cannot_be_chosen_and_says_why(qtbot, open_window, archive: Path):
    text = "{}\n16:03 JST, November {}, 2022\n{}The bridge opened on Saturday."
    address = "https://news.example/politics/20221103-1/"
    (archive / "one.txt").write_text(text.format("A bridge", 3, address + "\n"), "utf-8")
    (archive / "two.txt").write_text(text.format("A tunnel", 2, ""), "utf-8")
    window = open_window(archive)
    acts = {name: window.actions_by_name[name] for name in ("copy_link", "open_file")}
    assert acts["copy_link"].text() == "Copy address (no article is open)"
    bridge, tunnel = window.panels.article_list.ids()
    window.open(tunnel)
    wait_for(qtbot, window, tunnel)
    assert [act.isEnabled() for act in acts.values()] == [False, True]
    assert acts["copy_link"].text() == "Copy address (the file tells no address)"
    window.open(bridge)
    wait_for(qtbot, window, bridge)
    assert acts["copy_link"].text() == "Copy address"
    acts["copy_link"].trigger()
    assert QGuiApplication.clipboard().text() == address


def test_a_pdf_of_the_open_article(qtbot, window, tmp_path: Path):
    page = window.panels.reading_pane.page
    window.handing_out.write_pdf(page, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").stat().st_size > 1000
    assert window.panels.toast.text() == "Saved as a.pdf"
    window.handing_out.write_pdf(page, tmp_path / "missing" / "a.pdf")
    assert "choose another place" in window.panels.status_bar.findChild(QLabel).text()


def test_a_key_given_to_another_action_does_that_and_nothing_else(qtbot, window) -> None:
    articles = window.panels.article_list
    articles.setFocus()
    articles.step(+1)
    article = articles.current_id()
    window.sheets.key_map.set_keys("star", ("J",))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_J)
    assert window.library.catalog.rows([article])[0].starred
    assert articles.current_id() == article
    window.sheets.key_map.reset("next_article")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_J)
    assert articles.current_id() != article
    assert window.library.catalog.rows([article])[0].starred
