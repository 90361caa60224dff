"""The open article follows its file and the search that is shown, without a jump."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from reader.gui.main_window import MainWindow
from reader.gui.sheets.highlight_popover import HighlightPopover

LONG = 20_000  # milliseconds
LINES = [f"Line {number} of the long report on the tunnel and its budget." for number in range(80)]


@pytest.fixture
def file(archive: Path, write) -> Path:
    write("b.txt", "Another thing", 3, "Nothing of that is in here.")
    return write("a.txt", "Tunnel report", 2, "\n".join(LINES))


@pytest.fixture
def window(qtbot, open_window, archive: Path, file: Path) -> MainWindow:
    window = open_window(archive)
    window.activateWindow()
    window.resize(1200, 500)
    (article,) = window.library.articles_titled("Tunnel report", 1)
    window.open(article)
    qtbot.waitUntil(lambda: window.panels.reading_pane.page is not None, timeout=LONG)
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    return window


def text(window: MainWindow) -> str:
    return window.panels.reading_pane.view.toPlainText()


def rewrite(file: Path, first: str) -> None:
    old = file.read_text("utf-8")
    file.write_text(old.replace(LINES[0], f"{first}\n{LINES[0]}"), "utf-8")


def top_line(window: MainWindow) -> str:
    view = window.panels.reading_pane.view
    return view.document().findBlock(view.first_position()).text()


def marks(window: MainWindow) -> set[str]:
    """The words that are marked on the page."""
    pane = window.panels.reading_pane
    view = pane.view
    return {view.toPlainText()[stretch.start : stretch.end].lower() for stretch in pane._marks}


def test_the_open_page_follows_its_file_and_keeps_place_and_highlights(qtbot, window, file) -> None:
    view = window.panels.reading_pane.view
    view.choose(view.find_all("Line 41")[0])
    window.highlighting.highlight()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    view.reveal(view.find_all("Line 50")[0])
    before = top_line(window)
    assert before in LINES
    rewrite(file, "A line that came later.")
    window.actions_by_name["rescan"].trigger()
    qtbot.waitUntil(lambda: "came later" in text(window), timeout=LONG)
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    assert top_line(window) == before
    (look,) = window.highlighting._layer.looks()
    assert text(window)[look[0].start : look[0].end] == "Line 41"


def test_what_is_being_typed_is_not_disturbed(qtbot, window, file) -> None:
    view = window.panels.reading_pane.view
    view.choose(view.find_all("Line 1 ")[0])
    window.highlighting.highlight()
    popover = window.findChild(HighlightPopover)
    for sign in "Why":  # each to what has the keys by then
        qtbot.keyClick(window.focusWidget(), sign)
    field = window.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    rewrite(file, "A line that came later.")
    with qtbot.waitSignal(window.upkeep.library_changed, check_params_cb=bool, timeout=LONG):
        window.actions_by_name["rescan"].trigger()
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    assert popover.isVisible()
    qtbot.keyClicks(window.focusWidget(), " so?")
    assert (field.toPlainText(), "came later" in text(window)) == ("Why so?", False)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "came later" in text(window), timeout=LONG)
    (kept,) = window.library.state.highlights.of(window.reading.article)
    assert kept.comment == "Why so?"


def test_a_note_goes_on_while_the_page_follows(qtbot, window, file) -> None:
    window.noting.open()
    field = window.focusWidget()
    qtbot.keyClicks(field, "To be ")
    rewrite(file, "A line that came later.")
    window.actions_by_name["rescan"].trigger()
    qtbot.waitUntil(lambda: "came later" in text(window), timeout=LONG)
    assert window.focusWidget() is field
    qtbot.keyClicks(field, "checked")
    assert field.toPlainText() == "To be checked"


def test_the_marks_are_those_of_the_search_that_is_shown(qtbot, window) -> None:
    view = window.panels.reading_pane.view
    window.finding.search_for("tunnel")
    qtbot.waitUntil(lambda: marks(window) == {"tunnel"}, timeout=LONG)
    view.reveal(view.find_all("Line 50")[0])
    before = top_line(window)
    window.saving.keep("budget", "my own")
    window.saving.choose_named("my own")
    qtbot.waitUntil(lambda: marks(window) == {"budget"}, timeout=LONG)
    assert top_line(window) == before
    window.panels.search_bar.focus_field()
    qtbot.keyClicks(window.focusWidget(), "report")
    qtbot.waitUntil(lambda: marks(window) == {"report"}, timeout=LONG)
    window.finding.search_for("")
    qtbot.waitUntil(lambda: marks(window) == set(), timeout=LONG)
    assert top_line(window) == before
