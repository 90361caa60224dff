"""The status line: there only when there is something to say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.gui.arrangement.status_bar import EXPORT, UPKEEP, StatusBar
from reader.gui.style.theme import DARK


@pytest.fixture
def status(qtbot):
    window = QWidget()
    window.resize(800, 100)
    bar = StatusBar()
    QVBoxLayout(window).addWidget(bar)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    bar.window_kept = window
    return bar


def buttons(status):
    return [each for each in status.findChildren(QPushButton) if each.isVisible()]


def test_it_is_not_there_while_nothing_runs(status):
    assert not status.isVisible()
    status.set_problems(3)
    assert not status.isVisible()


def test_progress_is_said_in_figures(status):
    status.set_progress("Indexing", 41_220, 100_000, 2310.4, 25.3)
    assert status.isVisible()
    assert status.text() == "Indexing 41,220 of 100,000  ·  2,310 a second  ·  25 s left"


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (("Looking for files", 0, 0, 0, None), "Looking for files"),
        (("Looking for files", 1200, 0, 0, None), "Looking for files 1,200"),
        (("Indexing", 5, 10, 0.2, None), "Indexing 5 of 10"),
        (("Indexing", 5, 10, 1, 0.1), "Indexing 5 of 10  ·  1 a second  ·  1 s left"),
        (("Indexing", 5, 10, 0, 600), "Indexing 5 of 10  ·  10 min left"),
        (("Indexing", 5, 10, 0, 7200), "Indexing 5 of 10  ·  2 h left"),
    ],
)
def test_what_is_not_known_is_not_said(status, progress, said):
    status.set_progress(*progress)
    assert status.text() == said


def test_stop_and_problems_are_links(status, qtbot):
    status.set_progress("Indexing", 1, 2, 0, None)
    status.set_problems(1)
    problems, stop = buttons(status)
    assert (problems.text(), stop.text()) == ("1 problem", "Stop")
    with qtbot.waitSignal(status.stop_requested):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(status.problems_requested):
        qtbot.mouseClick(problems, Qt.MouseButton.LeftButton)


def test_of_two_works_the_one_that_is_shown_is_stopped(status, qtbot):
    status.set_progress("Indexing", 1, 2, 0, None)
    status.set_progress("Exporting", 1, 4, 0, None, EXPORT)
    status.set_progress("Indexing", 2, 2, 0, None)
    (stop,) = buttons(status)
    for text, work in (("Exporting 1 of 4", EXPORT), ("Indexing 2 of 2", UPKEEP)):
        assert status.text() == text
        with qtbot.waitSignal(status.stop_requested) as stopped:
            qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
        assert stopped.args == [work]
        status.clear(work)
    assert not status.isVisible()


def test_a_note_has_nothing_to_stop_and_clear_ends_it(status):
    status.set_progress("Indexing", 1, 2, 0, None)
    status.set_note("The folder is not there.")
    assert status.text() == "The folder is not there."
    assert buttons(status) == []
    status.clear()
    assert not status.isVisible()


def test_the_line_is_as_long_as_what_is_done(status):
    status.set_theme(DARK)
    status.set_progress("Indexing", 50, 100, 0, None)
    picture = status.grab().toImage()
    accent = QColor(DARK.accent)
    done = [x for x in range(picture.width()) if picture.pixelColor(x, 0) == accent]
    assert abs(len(done) - picture.width() / 2) <= 2


def test_how_the_list_was_searched_is_said_as_long_as_it_is_shown(status):
    def said() -> list[str]:
        labels = (label for label in status.findChildren(QLabel) if label.isVisible())
        return [label.text() for label in labels if label.text()]

    status.set_search_note("A plain search of headlines.")
    assert status.isVisible()
    assert said() == ["A plain search of headlines."]
    status.set_progress("Indexing", 1, 2, 0.0, None)
    assert said() == ["Indexing 1 of 2", "A plain search of headlines."]
    status.clear()
    assert said() == ["A plain search of headlines."]
    assert not buttons(status)
    status.set_search_note("")
    assert not status.isVisible()
    status.set_note("Something went wrong.")
    status.set_search_note("A plain search of headlines.")
    status.set_search_note("")
    assert said() == ["Something went wrong."]
