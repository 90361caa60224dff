"""Notes in the real window: kept as typed, whatever becomes of the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from reader.archive.state import State
from reader.article import ArticleId
from reader.gui.main_window import MainWindow
from reader.gui.reading_pane.note_panel import NotePanel

LONG = 20_000  # milliseconds


def press(qtbot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window.focusWidget(), key)


def panel_of(window: MainWindow) -> NotePanel:
    return window.panels.pages.note_panel


def write_note(qtbot, window: MainWindow, text: str) -> None:
    press(qtbot, window, Qt.Key.Key_E)
    editor = panel_of(window).findChild(QPlainTextEdit)
    assert window.focusWidget() is editor
    qtbot.keyClicks(editor, text)


@pytest.fixture
def window(qtbot, open_window, write, archive: Path) -> MainWindow:
    for name in "abc":
        write(f"{name}.txt", f"Article {name}", ord(name) - 90)
    window = open_window(archive)
    window.activateWindow()
    window.panels.article_list.setFocus()
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: window.panels.reading_pane.page is not None, timeout=LONG)
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    return window


def open_article(window: MainWindow) -> ArticleId:
    return window.panels.reading_pane.page.article.id


def test_letters_in_a_note_are_text_and_it_is_kept_as_they_come(qtbot, window, tmp_path):
    article = open_article(window)
    write_note(qtbot, window, "jkns / ask *them*")
    # Another process sees it without anything but time having passed: so would the next start.
    other = State(tmp_path / "library" / "state.sqlite", tmp_path, read_only=True)
    qtbot.waitUntil(lambda: other.note(article) == "jkns / ask *them*", timeout=LONG)
    other.close()
    assert open_article(window) == article
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.panels.article_list.hasFocus()  # where they were
    assert panel_of(window).isVisible()
    assert not panel_of(window).is_writing
    model = window.panels.article_list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = [model.data(model.index(row, 0), role) for row in range(3)]
    assert sum(". Note" in each for each in spoken) == 1
    window.finding.search_for("note:asked has:note")
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    assert window.panels.article_list.count() == 1


def test_going_on_and_closing_the_window_keep_it(qtbot, window, tmp_path):
    article = open_article(window)
    write_note(qtbot, window, "First")
    window.panels.article_list.step(+1)
    qtbot.waitUntil(lambda: open_article(window) != article, timeout=LONG)
    assert window.library.state.note(article) == "First"
    assert panel_of(window).isHidden()
    window.panels.article_list.step(-1)
    qtbot.waitUntil(lambda: open_article(window) == article, timeout=LONG)
    assert panel_of(window).isVisible()
    assert panel_of(window).text == "First"
    window.panels.reading_pane.setFocus()
    write_note(qtbot, window, " and last")
    window.close()
    state = State(tmp_path / "library" / "state.sqlite", tmp_path, read_only=True)
    assert state.note(article) == "First and last"
    state.close()


def test_a_note_that_was_taken_away_or_emptied_comes_back(qtbot, window):
    article = open_article(window)
    write_note(qtbot, window, "Mine")
    press(qtbot, window, Qt.Key.Key_Escape)
    panel_of(window).removal_requested.emit()
    assert window.library.state.note(article) == ""
    assert panel_of(window).isHidden()
    window.marking.undo()
    assert window.library.state.note(article) == "Mine"
    assert panel_of(window).isVisible()
    window.marking.redo()
    assert window.library.state.note(article) == ""
    window.marking.undo()
    press(qtbot, window, Qt.Key.Key_E)
    panel_of(window).findChild(QPlainTextEdit).clear()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.library.state.note(article) == ""
    assert panel_of(window).isHidden()
    window.marking.undo()
    assert window.library.state.note(article) == "Mine"


def test_the_page_shown_anew_leaves_a_note_that_is_being_written(qtbot, window):
    write_note(qtbot, window, "Going on")
    window.finding.search_for("body")
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    window.open(open_article(window))
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    assert panel_of(window).is_writing
    assert panel_of(window).text == "Going on"


def test_a_note_written_anew_is_one_change_that_can_be_taken_back(qtbot, window):
    article, state = open_article(window), window.library.state
    write_note(qtbot, window, "A long note")
    press(qtbot, window, Qt.Key.Key_Escape)
    press(qtbot, window, Qt.Key.Key_E)
    editor = panel_of(window).findChild(QPlainTextEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "x")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert state.note(article) == "x"
    assert window.panels.toast.isVisible()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (state.note(article), panel_of(window).text) == ("A long note", "A long note")
    window.marking.undo()
    assert state.note(article) == ""
    assert panel_of(window).isHidden()
    for text in ("A long note", "x"):
        window.marking.redo()
        assert (state.note(article), panel_of(window).text) == (text, text)
    with qtbot.assertNotEmitted(window.marking.announced):  # nothing was changed
        press(qtbot, window, Qt.Key.Key_E)
        press(qtbot, window, Qt.Key.Key_Escape)


def test_what_was_typed_before_a_note_was_removed_comes_back_too(qtbot, window):
    article, state = open_article(window), window.library.state
    write_note(qtbot, window, "One")
    press(qtbot, window, Qt.Key.Key_Escape)
    write_note(qtbot, window, ", two")
    panel_of(window).removal_requested.emit()
    assert state.note(article) == ""
    for text in ("One, two", "One", ""):
        window.marking.undo()
        assert state.note(article) == text


def test_an_emptied_note_comes_back_while_its_editor_is_open(qtbot, window):
    article = open_article(window)
    write_note(qtbot, window, "Mine")
    press(qtbot, window, Qt.Key.Key_Escape)
    press(qtbot, window, Qt.Key.Key_E)
    panel_of(window).findChild(QPlainTextEdit).clear()
    window.marking.undo()
    assert window.library.state.note(article) == "Mine"
    assert panel_of(window).text == "Mine"
    assert window.panels.article_list.hasFocus()
