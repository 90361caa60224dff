"""The panes at the sides: what the keys show where there is little room, and what is kept."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from reader.gui.main_window import MainWindow

F7, F8 = Qt.Key.Key_F7, Qt.Key.Key_F8
LONG = 20_000  # milliseconds


def panes(window: MainWindow) -> tuple[bool, bool]:
    return window.panels.library_pane.isVisible(), window.panels.sidebar.isVisible()


def checked(window: MainWindow) -> tuple[bool, bool]:
    actions = window.actions_by_name
    return actions["show_library"].isChecked(), actions["show_sidebar"].isChecked()


def test_in_a_narrow_window_the_panes_are_shown_for_now(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    window.resize(760, 700)
    assert panes(window) == checked(window) == (False, False)
    for key, shown in ((F7, (True, False)), (F8, (True, True)), (F7, (False, True))):
        qtbot.keyClick(window, key)
        assert panes(window) == checked(window) == shown
    window.resize(1400, 700)
    assert panes(window) == checked(window) == (True, True)
    window.resize(760, 700)
    assert panes(window) == checked(window) == (False, False)


def test_what_was_hidden_where_there_was_room_stays_hidden(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    window.resize(1400, 700)
    qtbot.keyClick(window, F7)
    assert panes(window) == checked(window) == (False, True)
    window.resize(760, 700)
    qtbot.keyClick(window, F7)
    assert panes(window) == (True, False)
    window.close()
    again = open_window(sample_archive)
    again.resize(1400, 700)
    assert panes(again) == checked(again) == (False, True)


def test_the_keys_of_a_hidden_pane_show_it(qtbot, open_window, sample_archive: Path) -> None:
    window = open_window(sample_archive)
    window.resize(700, 700)
    for key, shown in ((Qt.Key.Key_1, (True, False)), (Qt.Key.Key_4, (True, True))):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert panes(window) == checked(window) == shown
    focus = window.focusWidget()
    sidebar = window.panels.sidebar
    assert focus is sidebar or sidebar.isAncestorOf(focus)


def test_panes_shown_for_now_stand_beside_each_other(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    panels = window.panels
    window.resize(700, 700)
    beside = (panels.library_pane, panels.list_pane, panels.pages, panels.sidebar)
    for key in (F8, F7):
        qtbot.keyClick(window, key)
        qtbot.waitUntil(lambda: stand_apart(window, beside), timeout=LONG)


def stand_apart(window: MainWindow, panes: tuple[QWidget, ...]) -> bool:
    """Whether no pane lies over another one or beyond the window."""
    spans = [
        (left, left + pane.width())
        for pane in panes
        if pane.isVisible()
        for left in [pane.mapTo(window, QPoint()).x()]
    ]
    return spans[-1][1] <= window.width() and all(
        end <= start for (_, end), (start, _) in pairwise(spans)
    )
