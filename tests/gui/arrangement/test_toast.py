"""The toast: what it says, how it is undone, when it goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from reader.gui.arrangement.toast import STAYS, STAYS_BRIEFLY, Toast
from reader.gui.style.theme import DARK


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    widget.resize(800, 600)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


@pytest.fixture
def toast(window):
    return Toast(window)


def test_it_stands_at_the_bottom_in_the_middle_and_follows_the_window(window, toast, qtbot):
    assert not toast.isVisible()
    toast.show_text("12 articles marked read", "Ctrl+Z")
    assert toast.isVisible()
    assert abs(toast.geometry().center().x() - 400) <= 1
    assert 500 < toast.geometry().bottom() < 600
    window.resize(500, 400)
    qtbot.waitUntil(lambda: abs(toast.geometry().center().x() - 250) <= 1)
    assert toast.geometry().bottom() < 400


def test_it_covers_nothing_that_is_being_typed_in_and_goes_sooner_then(window, toast, qtbot):
    panel = QWidget(window)
    panel.setGeometry(100, 450, 600, 150)
    field = QPlainTextEdit(panel)
    field.setGeometry(0, 40, 600, 110)
    panel.show()
    toast.show_text("Starred", "Ctrl+Z")
    assert toast.geometry().intersects(panel.geometry())
    assert toast._leaving.interval() == STAYS
    field.setFocus()
    assert toast.geometry().bottom() < panel.geometry().top()
    panel.setGeometry(100, 300, 600, 300)  # it grows with what is typed
    assert toast.geometry().bottom() < 300
    toast.show_text("Note written")
    assert toast.geometry().bottom() < 300
    assert toast._leaving.interval() == STAYS_BRIEFLY
    window.setFocus()
    assert toast.geometry().bottom() > 500


def test_undo_is_asked_for_once_and_it_goes(toast, qtbot):
    toast.show_text("12 articles marked read", "Ctrl+Z")
    undo = toast.findChild(QPushButton)
    with qtbot.waitSignal(toast.undo_requested):
        qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_what_can_not_be_undone_offers_nothing(toast):
    toast.show_text("Copied")
    assert not toast.findChild(QPushButton).isVisible()
    assert toast.text() == "Copied"


def test_it_fades_when_its_time_is_over(toast, qtbot):
    toast.set_theme(DARK)
    toast.show_text("Copied")
    toast._leaving.setInterval(1)
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_it_stays_while_the_keyboard_is_on_it(toast, qtbot):
    toast.show_text("12 articles marked read", "Ctrl+Z")
    undo = toast.findChild(QPushButton)
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(toast._leaving.timeout):
        toast._leaving.start(1)
    assert toast.isVisible()
    assert toast._leaving.isActive()
    qtbot.keyClick(undo, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_a_new_word_takes_the_place_of_the_old_one(toast):
    toast.show_text("A very long sentence about what was just done", "Ctrl+Z")
    wide = toast.width()
    toast.show_text("Copied")
    assert toast.width() < wide
    assert toast._effect.opacity() == 1.0
