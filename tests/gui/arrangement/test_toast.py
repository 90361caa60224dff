"""The toast: what it says, how it is undone, when it goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from reader.gui.arrangement.toast import Toast
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
