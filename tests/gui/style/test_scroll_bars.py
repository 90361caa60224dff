"""Scroll bars are slim and drawn in the theme."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget

from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.theme import DARK, LIGHT


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_trough_is_the_ground_and_the_handle_is_seen(qtbot, theme):
    area = QListWidget()
    area.addItems([str(number) for number in range(500)])
    qtbot.addWidget(area)
    quieten_scroll_bars(area, theme, theme.surface)
    with qtbot.waitExposed(area):
        area.show()
    bar = area.verticalScrollBar()
    picture = bar.grab().toImage()
    assert bar.width() == 10
    assert picture.pixelColor(5, picture.height() - 5) == QColor(theme.surface)
    assert picture.pixelColor(5, 12) not in (QColor(theme.surface), QColor(theme.quiet))
