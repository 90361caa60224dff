"""The welcome page: what it says and what one can do there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QLabel

from reader.gui.arrangement.welcome_page import WelcomePage
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK, LIGHT


@pytest.fixture
def page(qtbot) -> WelcomePage:
    page = WelcomePage()
    qtbot.addWidget(page)
    page.resize(800, 600)
    with qtbot.waitExposed(page):
        page.show()
    return page


def button(page: WelcomePage, words: str) -> QAbstractButton:
    return next(found for found in page.findChildren(QAbstractButton) if words in found.text())


def said(page: WelcomePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_a_folder_is_asked_for(page, qtbot):
    with qtbot.waitSignal(page.folder_requested):
        qtbot.mouseClick(button(page, "Open a folder"), Qt.MouseButton.LeftButton)


def test_the_sample_is_asked_for_with_the_keys(page, qtbot):
    with qtbot.waitSignal(page.sample_requested):
        qtbot.keyClick(button(page, "sample"), Qt.Key.Key_Return)


def test_an_empty_archive_is_named_and_its_name_is_text(page):
    page.show_empty("<b>News</b>")
    assert "“<b>News</b>”" in said(page)
    assert "No articles here yet" in said(page)
    page.show_first_run()
    assert "News</b>" not in said(page)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_ground_and_the_seal_are_painted(page, theme):
    page.set_theme(theme)
    picture = page.grab().toImage()
    assert picture.pixelColor(4, 4) == QColor(theme.paper)
    seal = QColor("#b3372a")
    column = range(picture.width() // 2, picture.width() // 2 + 40)
    rows = range(picture.height() // 2)
    assert any(picture.pixelColor(x, y) == seal for x in column for y in rows)


def test_larger_type_takes_more_room(page):
    before = button(page, "sample").sizeHint().width()
    page.set_fonts(Fonts(1.5))
    assert button(page, "sample").sizeHint().width() > before
