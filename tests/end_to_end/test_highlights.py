"""Highlights in the real window: made, changed, undone, found again, and kept over a re-capture."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.gui.main_window import MainWindow
from reader.gui.reading_pane.page_view import PageView
from reader.gui.sheets.highlight_popover import HighlightPopover

LONG = 20_000  # milliseconds
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
BODY = (
    "The council met in the old hall on Monday. It agreed on a budget for the year.\n"
    "The fee for the ferry rises by ten yen, the first rise in twelve years.\n"
    "町議会は来年度の予算案を可決した。"
)


def press(qtbot, window: MainWindow, key: Qt.Key, modifiers=NONE) -> None:
    qtbot.keyClick(window.focusWidget(), key, modifiers)


def view_of(window: MainWindow) -> PageView:
    return window.panels.reading_pane.view


def popover_of(window: MainWindow) -> HighlightPopover:
    return window.panels.reading_pane.findChild(HighlightPopover)


def stored(window: MainWindow) -> list[tuple[str, str, str]]:
    found = reversed(window.library.state.highlights.all())
    return [(each.anchor.quote, each.colour, each.comment) for each in found]


def drawn(window: MainWindow) -> list[str]:
    """The words that are drawn as highlights, those under others first."""
    view, words = view_of(window), []
    for stretch, _ in window.highlighting._layer.looks():
        view.choose(stretch)
        words.append(view.textCursor().selectedText().replace("\u2029", "\n"))
    return words


def show(qtbot, window: MainWindow, headline: str) -> None:
    rows = window.library.catalog.rows(window.library.catalog.ids())
    article = next(row.id for row in rows if row is not None and row.headline == headline)
    pane = window.panels.reading_pane
    window.open(article)
    qtbot.waitUntil(lambda: pane.page is not None and pane.page.article.id == article, timeout=LONG)
    qtbot.waitUntil(window.is_idle, timeout=LONG)


def choose(window: MainWindow, words: str) -> None:
    view = view_of(window)
    view.choose(view.find_all(words)[0])
    view.setFocus()


@pytest.fixture
def window(qtbot, open_window, write, archive: Path) -> MainWindow:
    write("a.txt", "Ferry fee rises", 2, BODY)
    write("b.txt", "Another thing", 3)
    window = open_window(archive)
    window.activateWindow()
    show(qtbot, window, "Ferry fee rises")
    return window


def test_highlighting_by_keys_with_colour_comment_and_undo(qtbot, window):
    choose(window, "agreed on a budget")
    press(qtbot, window, Qt.Key.Key_H)
    assert stored(window) == [("agreed on a budget", "yellow", "")]
    press(qtbot, window, Qt.Key.Key_3)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.keyClicks(window.focusWidget(), "Which?")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert stored(window) == [("agreed on a budget", "blue", "Which?")]
    assert view_of(window).hasFocus()
    steps = ["blue", "yellow", None]
    for colour in steps:
        press(qtbot, window, Qt.Key.Key_Z, CONTROL)
        expected = [("agreed on a budget", colour, "")] if colour else []
        assert stored(window) == expected
    assert drawn(window) == []
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert stored(window) == [("agreed on a budget", "blue", "Which?")]
    assert drawn(window) == ["agreed on a budget"]
    choose(window, "twelve years")
    press(qtbot, window, Qt.Key.Key_H)
    assert stored(window)[1:] == [("twelve years", "blue", "")]  # as the one before
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.keyClicks(window.focusWidget(), "Why?")
    window.marking.undo()  # while it is being written
    assert stored(window)[1:] == [("twelve years", "blue", "")]
    window.marking.redo()
    assert stored(window)[1:] == [("twelve years", "blue", "Why?")]


def test_words_typed_after_highlighting_run_no_commands(qtbot, window):
    article, headline = window.reading.article, window.windowTitle()
    qtbot.waitUntil(lambda: is_read(window, article), timeout=LONG)
    choose(window, "agreed on a budget")
    press(qtbot, window, Qt.Key.Key_H)
    for sign in "must check dates, then star 4 of them":
        qtbot.keyClicks(window.focusWidget(), sign)
    press(qtbot, window, Qt.Key.Key_Escape)
    typed = "must check dates, then star 4 of them"
    assert stored(window) == [("agreed on a budget", "yellow", typed)]
    assert (window.windowTitle(), window.reading.article) == (headline, article)
    assert is_read(window, article)
    assert window.library.state.note(article) == ""


def test_one_reads_on_past_an_open_sheet(qtbot, window):
    for words in ("agreed on a budget", "twelve years"):
        choose(window, words)
        press(qtbot, window, Qt.Key.Key_H)
        assert popover_of(window).isVisible()
    assert len(stored(window)) == 2
    article = window.reading.article
    window.panels.article_list.select_id(article, quietly=True)
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_K)
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    assert popover_of(window).isHidden()
    assert [each[2] for each in stored(window)] == ["", ""]


def is_read(window, article) -> bool:
    (row,) = window.library.catalog.rows([article])
    return row.read


def test_removing_and_what_lies_inside_each_other(qtbot, window):
    with qtbot.assertNotEmitted(window.marking.changed):
        press(qtbot, window, Qt.Key.Key_H)
        assert window.panels.toast.isVisible()
        press(qtbot, window, Qt.Key.Key_F4)
    assert stored(window) == []
    assert popover_of(window) is None
    choose(window, "The council met in the old hall")
    press(qtbot, window, Qt.Key.Key_H)
    choose(window, "the old")
    press(qtbot, window, Qt.Key.Key_H)
    press(qtbot, window, Qt.Key.Key_4)
    assert drawn(window) == ["The council met in the old hall", "the old"]
    choose(window, "the old")
    press(qtbot, window, Qt.Key.Key_H)  # it is highlighted already: its sheet opens
    assert len(stored(window)) == 2
    press(qtbot, window, Qt.Key.Key_Delete)
    assert drawn(window) == ["The council met in the old hall"]
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    assert len(drawn(window)) == 2


def test_keys_alone_choose_and_step_through(qtbot, window):
    view_of(window).setFocus()
    for _ in range(4):
        press(qtbot, window, Qt.Key.Key_Right, SHIFT)
    press(qtbot, window, Qt.Key.Key_H)
    press(qtbot, window, Qt.Key.Key_Escape)
    press(qtbot, window, Qt.Key.Key_F, CONTROL)
    window.focusWidget().insert("予算案")
    press(qtbot, window, Qt.Key.Key_Escape)
    press(qtbot, window, Qt.Key.Key_H)
    press(qtbot, window, Qt.Key.Key_Escape)
    first, second = window.highlighting._layer.in_order()
    assert len(first.anchor.quote) == 4
    assert second.anchor.quote == "予算案"
    for expected in (first, second, first):
        press(qtbot, window, Qt.Key.Key_F4)
        assert window.highlighting._open == expected
    press(qtbot, window, Qt.Key.Key_F4, SHIFT)
    assert window.highlighting._open == second
    assert popover_of(window).isVisible()


def test_paragraphs_zoom_theme_and_search_marks(qtbot, window):
    text = view_of(window).toPlainText()
    start = text.index("for the year")
    choose(window, text[start : text.index("予算案")])
    press(qtbot, window, Qt.Key.Key_H)
    press(qtbot, window, Qt.Key.Key_Escape)
    model = window.panels.article_list.model()
    spoken = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert sorted("1 highlight" in each for each in spoken) == [False, True]
    words = stored(window)[0][0]
    assert words.count("\n") == 2
    window.look.zoom(2)
    window.look.choose_theme("dark")
    assert drawn(window) == [words]
    grounds = {
        each.format.background().color().name() for each in view_of(window).extraSelections()
    }
    assert grounds == {"#4b4713"}
    window.finding.search_for("ferry highlight:twelve")
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    show(qtbot, window, "Another thing")
    show(qtbot, window, "Ferry fee rises")
    grounds = [
        each.format.background().color().name() for each in view_of(window).extraSelections()
    ]
    theme = window.look.theme
    assert grounds[0] == "#4b4713"  # under the marks, so that both are seen
    assert {theme.mark, theme.current_mark} <= set(grounds[1:])
    assert drawn(window) == [words]


def test_a_text_that_was_captured_anew_keeps_them_and_tells_of_lost_ones(qtbot, window, write):
    for words in ("agreed on a budget", "the first rise in twelve years", "予算案を可決"):
        choose(window, words)
        press(qtbot, window, Qt.Key.Key_H)
        press(qtbot, window, Qt.Key.Key_Escape)
    changed = BODY.replace("twelve", "eleven").replace("The council", "At last, the council")
    changed = changed.replace("町議会は来年度の予算案を可決した。", "Nobody objected.")
    write("a.txt", "Ferry fee rises", 2, "An opening that is new.\n" + changed)
    window.upkeep.rescan()
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    show(qtbot, window, "Another thing")
    show(qtbot, window, "Ferry fee rises")
    assert set(drawn(window)) == {"agreed on a budget", "the first rise in eleven years"}
    assert len(stored(window)) == 3
    assert window.highlighting._lost.text() == "1 highlight is no longer in the text"
    assert window.highlighting._lost.isVisible()
    qtbot.mouseClick(window.highlighting._lost, Qt.MouseButton.LeftButton)
    assert popover_of(window).isVisible()
    assert window.highlighting._open.anchor.quote == "予算案を可決"


def test_the_page_of_all_leads_to_each_and_follows_what_is_undone(qtbot, window):
    choose(window, "twelve years")
    press(qtbot, window, Qt.Key.Key_H)
    press(qtbot, window, Qt.Key.Key_Escape)
    show(qtbot, window, "Another thing")
    window.panels.article_list.setFocus()
    press(qtbot, window, Qt.Key.Key_H, SHIFT)
    pages = window.panels.pages
    qtbot.waitUntil(lambda: pages.shows_highlights, timeout=LONG)
    assert window.windowTitle() == "Highlights — Kawaraban"
    qtbot.keyClicks(window.focusWidget(), "twelve")
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not pages.shows_other, timeout=LONG)
    qtbot.waitUntil(popover_of(window).isVisible, timeout=LONG)
    assert window.panels.reading_pane.page.article.capture.headline == "Ferry fee rises"
    window.highlighting.show_all()
    qtbot.waitUntil(lambda: pages.shows_highlights, timeout=LONG)
    window.marking.undo()
    qtbot.waitUntil(lambda: pages.currentWidget()._lines == (), timeout=LONG)
