"""Restoring the reading state in the real window: the open article is shown as it is then."""

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from reader.gui.main_window import MainWindow
from reader.gui.sheets.backups_sheet import BackupsSheet

LONG = 20_000  # milliseconds
BODY = "The fee for the ferry rises by ten yen.\n" * 60


@pytest.fixture
def window(qtbot, open_window, write, archive: Path) -> MainWindow:
    write("a.txt", "Ferry fee rises", 2, BODY)
    window = open_window(archive)
    window.resize(900, 420)
    window.activateWindow()
    window.open(window.panels.article_list.ids()[0])
    qtbot.waitUntil(lambda: window.panels.reading_pane.page is not None, timeout=LONG)
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    return window


def write_note(qtbot, window: MainWindow, text: str) -> None:
    window.noting.open()
    editor = window.panels.pages.note_panel.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


def highlight(window: MainWindow, words: str) -> None:
    view = window.panels.reading_pane.view
    view.choose(view.find_all(words)[0])
    view.setFocus()
    window.highlighting.highlight()


def restore(qtbot, window: MainWindow, file: Path) -> None:
    """As one does it in the sheet, with what is being typed not written yet."""
    window.restoring.show()
    sheet = window.findChild(BackupsSheet)
    with qtbot.waitSignal(window.marking.announced, timeout=LONG):
        sheet.restore_requested.emit(file, True)
    qtbot.waitUntil(window.is_idle, timeout=LONG)


def test_the_open_article_is_shown_as_it_was_restored(qtbot, window):
    state, pane = window.library.state, window.panels.reading_pane
    panel, layer = window.panels.pages.note_panel, window.highlighting._layer
    article = pane.page.article.id
    write_note(qtbot, window, "A")
    highlight(window, "ferry")
    state.set_progress(article, 0.5)
    file = state.back_up()

    (kept,) = state.highlights.of(article)
    panel.open()
    qtbot.keyClicks(panel.findChild(QPlainTextEdit), " is bad")
    panel.close_editor()
    highlight(window, "ten yen")
    assert len(layer.in_order()) == 2
    restore(qtbot, window, file)
    assert (state.note(article), panel.text) == ("A", "A")
    assert layer.in_order() == [kept]
    assert pane.place == pytest.approx(0.5, abs=0.02)
    write_note(qtbot, window, "!")
    assert state.note(article) == "A!"
    window.highlighting.step(+1)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_3)
    assert [each.anchor for each in state.highlights.of(article)] == [kept.anchor]


def test_what_is_not_written_yet_is_written_before_a_restore(qtbot, window):
    state, panel = window.library.state, window.panels.pages.note_panel
    article, file = window.panels.reading_pane.page.article.id, state.back_up()
    window.noting.open()
    qtbot.keyClicks(panel.findChild(QPlainTextEdit), "Typed")
    window.marking.mark_read(range(1, 3_001), True)
    restore(qtbot, window, file)
    assert not state.ids_of("read") & set(range(1, 3_001))
    assert (state.note(article), panel.text) == ("", "")
    assert panel.isHidden()
    window.marking.undo()
    qtbot.waitUntil(lambda: state.note(article) == "Typed", timeout=LONG)
    qtbot.waitUntil(lambda: panel.text == "Typed", timeout=LONG)
    assert len(state.ids_of("read") & set(range(1, 3_001))) == 3_000
    window.marking.undo()  # what was typed is a change of its own
    assert state.note(article) == ""


def test_two_undos_at_once_are_done_one_after_the_other(qtbot, window):
    state, said = window.library.state, []
    file = state.back_up()
    article = window.reading.article
    window.marking.toggle_star(article)
    restore(qtbot, window, file)
    assert not state.ids_of("starred")
    window.marking.announced.connect(
        lambda words, _: said.append((words, [*state.ids_of("starred")]))
    )
    for _ in range(2):
        window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: len(said) == 2, timeout=LONG)
    back = "Undone: The reading state was restored."
    assert said == [(back, [article]), ("Undone: Starred", [])]
    for act in (window.marking.redo, window.marking.redo, window.marking.undo):
        act()
    qtbot.waitUntil(lambda: len(said) == 5, timeout=LONG)
    again = ("Starred", [article]), ("The reading state was restored.", []), (back, [article])
    assert tuple(said[2:]) == again


def test_a_restore_that_fails_while_it_is_undone_can_be_undone_again(qtbot, window):
    state = window.library.state
    file = state.back_up()
    window.marking.toggle_star(window.reading.article)
    restore(qtbot, window, file)
    (made,) = (each.path for each in state.backups() if each.kind == "restoring")
    away = made.rename(made.with_suffix(".away"))
    with qtbot.waitSignal(window.search_service.failed, timeout=LONG):
        window.marking.undo()
    away.rename(made)
    with qtbot.waitSignal(window.marking.announced, timeout=LONG):
        window.marking.undo()
    assert state.ids_of("starred") == {window.reading.article}


@pytest.mark.skipif(os.name != "posix", reason="a process is held by a signal")
def test_a_restore_that_takes_its_time_is_shown_and_can_be_stopped(qtbot, window):
    state, status = window.library.state, window.panels.status_bar
    file = state.back_up()
    window.marking.toggle_star(window.reading.article)
    window.restoring.show()
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    os.kill(window.search_service.process_id, signal.SIGSTOP)
    sheet = window.findChild(BackupsSheet)
    sheet.restore_requested.emit(file, True)
    qtbot.waitUntil(lambda: status.text() == "Restoring", timeout=LONG)
    assert sheet.isHidden()
    window.marking.undo()  # waits for what is under way
    next(each for each in status.findChildren(QPushButton) if each.text() == "Stop").click()
    assert status.text() == "It was stopped."
    assert not state.ids_of("starred")
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    restore(qtbot, window, file)  # by another process
