"""The panes at the sides: what the keys show where there is little room, and what is kept."""

from pathlib import Path

from PySide6.QtCore import Qt

from reader.gui.main_window import MainWindow

F7, F8 = Qt.Key.Key_F7, Qt.Key.Key_F8


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
