"""The line about a selection: its number is whole, and so is each wish that is offered."""

import pytest
from PySide6.QtWidgets import QPushButton

from reader.gui.article_list.list_bars import SelectionLine
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT


@pytest.fixture
def line(qtbot) -> SelectionLine:
    made = SelectionLine()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    return made


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [240, 280, 360, 900])
def test_wishes_are_whole_or_not_there(qtbot, line, zoom, width):
    line.set_fonts(Fonts(zoom))
    line.set_count(100_000)
    line.resize(width, line.sizeHint().height())
    with qtbot.waitExposed(line):
        line.show()
    wishes = line.findChildren(QPushButton)
    offered = [each for each in wishes if each.isVisible()]
    assert offered == wishes[: len(offered)]
    assert all(each.width() >= each.sizeHint().width() for each in offered)
    assert len(offered) == 4 or width < 900


def test_they_come_back_with_the_room(qtbot, line):
    line.set_fonts(Fonts(2.0))
    line.set_count(100_000)
    line.resize(300, 40)
    with qtbot.waitExposed(line):
        line.show()
    few = sum(each.isVisible() for each in line.findChildren(QPushButton))
    line.resize(1200, 40)
    assert few < sum(each.isVisible() for each in line.findChildren(QPushButton)) == 4
