"""The problems page: filtering, copying, leading to the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton

from reader.article import Problem
from reader.gui.sheets.problems_page import ProblemsModel, ProblemsPage
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK

PROBLEMS = [
    Problem(Path("/news/2022/a.txt"), "The file is empty."),
    Problem(Path("/news/2023/b.txt"), "The file may not be read."),
    Problem(Path("/news/2023/c.html"), "The file is empty."),
]


@pytest.fixture
def page(qtbot):
    widget = ProblemsPage()
    qtbot.addWidget(widget)
    widget.set_problems(PROBLEMS)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def button(page, text):
    return next(each for each in page.findChildren(QPushButton) if each.text() == text)


def labels(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def select(page, row):
    view = page.findChild(QListView)
    view.setCurrentIndex(view.model().index(row, 0))


def test_it_is_a_sound_model(qtmodeltester, qapp):
    model = ProblemsModel()
    model.set_problems(PROBLEMS)
    qtmodeltester.check(model)


def test_the_filter_looks_at_path_and_reason(page, qtbot):
    field, view = page.findChild(QLineEdit), page.findChild(QListView)
    assert labels(page) == ["3 problems"]
    qtbot.keyClicks(field, "EMPTY")
    assert view.model().rowCount() == 2
    assert labels(page) == ["2 of 3 problems"]
    field.setText("2023/b")
    assert [view.model().index(row, 0).data() for row in range(view.model().rowCount())] == [
        "b.txt"
    ]
    field.setText("nowhere")
    assert "No problem mentions “nowhere”." in labels(page)


def test_without_problems_that_is_said(page):
    page.set_problems([])
    assert labels(page) == ["No problems", "Every file of the archive could be read as an article."]


def test_copy_takes_all_or_what_is_selected(page, qtbot):
    qtbot.mouseClick(button(page, "Copy all"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied == [f"{problem.path}\t{problem.reason}" for problem in PROBLEMS]
    select(page, 1)
    view = page.findChild(QListView)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"{PROBLEMS[1].path}\tThe file may not be read."
    assert button(page, "Copy").isEnabled()


def test_show_in_folder_tells_the_path(page, qtbot):
    folder = button(page, "Show in folder")
    assert not folder.isEnabled()
    select(page, 2)
    with qtbot.waitSignal(page.show_in_folder_requested) as asked:
        qtbot.mouseClick(folder, Qt.MouseButton.LeftButton)
    assert asked.args == [PROBLEMS[2].path]


def test_close_and_escape_close(page, qtbot):
    qtbot.mouseClick(button(page, "Close"), Qt.MouseButton.LeftButton)
    assert not page.isVisible()


def test_theme_and_fonts_take_effect(page):
    before = page.grab().toImage()
    page.set_theme(DARK)
    page.set_fonts(Fonts(1.3))
    assert page.grab().toImage() != before
