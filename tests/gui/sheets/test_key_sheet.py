"""The key sheet shows the whole table and closes by the key that opened it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from reader.gui.commands.actions import ACTIONS
from reader.gui.sheets.key_sheet import KeySheet
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK


@pytest.fixture
def sheet(qtbot):
    widget = KeySheet()
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def test_every_action_with_a_key_is_on_it(sheet):
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    for spec in ACTIONS:
        assert (spec.text in shown) == bool(spec.keys), spec.name
    assert {"Ctrl+K", "J", "Space", "F6", "Home"} <= shown


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_keys_close_it(sheet, qtbot, key):
    qtbot.keyClick(sheet, key)
    assert not sheet.isVisible()


def test_the_question_mark_closes_it(sheet, qtbot):
    qtbot.keyClicks(sheet, "?")
    assert not sheet.isVisible()


def test_it_is_wide_enough_for_its_texts(sheet):
    for label in sheet.findChildren(QLabel):
        assert label.width() >= label.sizeHint().width(), label.text()


def test_theme_and_fonts_take_effect(sheet):
    sheet.set_theme(DARK)
    sheet.set_fonts(Fonts(1.3))
    assert sheet.grab().toImage().pixelColor(4, 4) == QColor(DARK.surface)


@pytest.mark.parametrize("zoom", [1.1, 1.5, 2.0])
def test_nothing_is_cut_off_in_larger_type_at_the_first_opening(qtbot, zoom):
    sheet = KeySheet()
    qtbot.addWidget(sheet)
    sheet.set_theme(DARK)
    sheet.set_fonts(Fonts(zoom))
    with qtbot.waitExposed(sheet):
        sheet.open()
    for label in sheet.findChildren(QLabel):
        assert label.width() >= label.sizeHint().width(), label.text()
        assert label.height() >= label.sizeHint().height(), label.text()
