"""What is new in an article of a story, by key, in the real window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reader.gui.main_window import MainWindow

LONG = 20_000  # milliseconds
RECOUNT = "Recount confirms Uehara as Shirasato mayor, by 38 votes"
TOLD = "New in this one: 8 sentences, with a rule beside them."


def legend(window: MainWindow) -> str:
    labels = window.panels.reading_pane.findChildren(QLabel)
    return next((each.text() for each in labels if each.text().startswith("New in")), "")


def open_headline(qtbot, window: MainWindow, headline: str) -> None:
    rows = window.library.catalog.rows(window.library.catalog.ids())
    article = next(row.id for row in rows if row and row.headline == headline)
    window.open(article)
    pane = window.panels.reading_pane
    qtbot.waitUntil(lambda: bool(pane.page and pane.page.article.id == article), timeout=LONG)
    qtbot.waitUntil(window.is_idle, timeout=LONG)


def test_what_is_new_is_shown_by_key_and_stays_on(qtbot, open_window, sample_archive: Path) -> None:
    window = open_window(sample_archive)
    open_headline(qtbot, window, RECOUNT)
    assert legend(window) == ""
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_N, shift)
    qtbot.waitUntil(lambda: legend(window) == TOLD, timeout=LONG)
    open_headline(qtbot, window, "Picture scroll found in rice chest at Shirasato temple")
    assert legend(window) == "New in this one: all of it, for it is the first of its story."
    open_headline(qtbot, window, "Notes from the tunnel hearing")
    assert legend(window) == ""
    qtbot.keyClick(window, Qt.Key.Key_N, shift)
    qtbot.keyClick(window, Qt.Key.Key_N, shift)
    toast = window.panels.toast
    qtbot.waitUntil(lambda: toast.text() == "This article belongs to no story yet.", timeout=LONG)
    again = open_window(sample_archive)  # another window, of the same settings
    open_headline(qtbot, again, RECOUNT)
    assert legend(again) == TOLD
    qtbot.keyClick(again, Qt.Key.Key_N, shift)
    assert legend(again) == ""
