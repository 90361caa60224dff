"""The rows of the sidebar: how their headlines are broken, and what they keep away from."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from reader.gui.sidebar.sidebar_rows import MARGIN, SidebarRow, few_lines
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT


def test_a_long_headline_takes_two_lines_and_is_elided(qapp):
    font = Fonts().interface(10)
    width = 180
    lines = few_lines("A very long headline " * 8, font, width)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(QFontMetrics(font).horizontalAdvance(line) <= width for line in lines)
    long = few_lines("A very long headline " * 8, font, width, 4)
    assert len(long) == 4
    assert long[0] == lines[0]
    assert long[3].endswith("…")
    assert few_lines("Short", font, width) == ["Short"]
    assert few_lines("Short", font, width, 4) == ["Short"]
    assert few_lines("", font, width) == [""]


def test_a_headline_without_spaces_is_broken_too(qapp):
    font = Fonts().interface(10)
    lines = few_lines("中央アジア五カ国と外相会合へ政府が調整に入る見通し" * 2, font, 180)
    assert len(lines) == 2
    emoji = few_lines("😀" * 40, font, 180)
    assert emoji[0] == "😀" * len(emoji[0])


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
def test_a_headline_keeps_away_from_its_movement_and_its_place(qtbot, zoom):
    fonts = Fonts(zoom)
    row = SidebarRow(hanging=True)
    qtbot.addWidget(row)
    row.set_theme(LIGHT)
    row.set_fonts(fonts)
    row.fill("m" * 60 + " " + "m" * 60, figure="10", beside="new")
    row.resize(600, row.heightForWidth(600))
    picture = row.grab().toImage()
    ground = picture.pixel(599, 0)
    movement = QFontMetrics(fonts.figures(8.6)).horizontalAdvance("new")
    place = QFontMetrics(fonts.reading(15, weight=QFont.Weight.Bold)).horizontalAdvance("10")
    left = 600 - MARGIN - movement
    between = [*range(left - 6, left - 1), MARGIN + place + 2]
    assert all(picture.pixel(x, y) == ground for x in between for y in range(row.height()))
