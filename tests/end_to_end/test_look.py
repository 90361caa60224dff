"""How the window looks is chosen in a popover, seen at once, and never flashes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QToolButton

from reader.gui.sheets.preferences_page import PreferencesPage
from reader.gui.style.theme import DARK, LIGHT, SEPIA

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def popup_button(name: str) -> QToolButton:
    popup = QApplication.activePopupWidget()
    return next(each for each in popup.findChildren(QToolButton) if each.accessibleName() == name)


# What Qt says of its offscreen platform when a popup opens.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_is_chosen_is_seen_at_once_and_kept(qtbot, open_window, sample_archive: Path):
    window = open_window(sample_archive)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_L, BOTH)
    popup_button("Theme: Sepia").click()
    popup_button("Line length: Wide").click()
    pane = window.panels.reading_pane
    assert pane.grab().toImage().pixelColor(4, 4) == QColor(SEPIA.paper)
    assert window.actions_by_name["theme_sepia"].isChecked()
    assert window.look.fonts.letters == 75
    popup_button("Theme: Light").click()
    popup_button("Line length: Normal").click()
    QApplication.activePopupWidget().close()
    assert window.look.theme.name == "light"


def test_what_is_chosen_in_the_preferences_is_seen_at_once_there_too(
    qtbot, open_window, sample_archive: Path
):
    window = open_window(sample_archive)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    page = window.findChild(PreferencesPage)
    chosen = {each.accessibleName(): each for each in page.findChildren(QToolButton)}
    chosen["Theme: Dark"].click()
    chosen["Text size: Larger"].click()
    for part in (page, window.panels.reading_pane):
        assert part.grab().toImage().pixelColor(4, part.height() // 2).lightness() < 64
    assert window.look.fonts.text_zoom == 1.1
    window.look.choose_theme("light")
    assert page.grab().toImage().pixelColor(4, page.height() // 2) == QColor(LIGHT.surface)


def test_nothing_white_in_the_dark(qtbot, open_window, sample_archive: Path):
    window = open_window(sample_archive)
    window.look.choose_theme("dark")
    window.panels.article_list.step(+1)
    grounds = {QColor(DARK.paper).rgb(), QColor(DARK.surface).rgb()}
    pictures: list[QImage] = []
    for _ in range(3):
        pictures.append(window.grab().toImage())  # as it stands while the page is on its way
        qtbot.waitUntil(window.is_idle, timeout=20_000)
        pictures.append(window.grab().toImage())
        window.panels.article_list.step(+1)
    for picture in pictures:
        sample = [
            picture.pixelColor(x, y)
            for x in range(3, picture.width(), 17)
            for y in range(3, picture.height(), 17)
        ]
        assert sum(colour.rgb() in grounds for colour in sample) > 0.6 * len(sample)
        assert sum(colour.lightness() > 240 for colour in sample) < 0.01 * len(sample)
