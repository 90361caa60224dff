"""The line at the lower edge of the page: as long as what was read."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTextBrowser

from reader.gui.reading_pane.progress_line import ProgressLine
from reader.gui.style.scroll_bars import faint
from reader.gui.style.theme import DARK


@pytest.fixture
def view(qtbot) -> QTextBrowser:
    view = QTextBrowser()
    qtbot.addWidget(view)
    view.resize(400, 300)
    return view


def length(view: QTextBrowser, line: ProgressLine) -> int:
    with_line = line.grab().toImage()
    colour = QColor(faint(DARK))
    return sum(with_line.pixelColor(x, 0) == colour for x in range(with_line.width()))


def test_it_grows_with_what_was_read(view, qtbot):
    line = ProgressLine(view)
    line.set_theme(DARK)
    view.setPlainText("line\n" * 200)
    with qtbot.waitExposed(view):
        view.show()
    bar = view.verticalScrollBar()
    lengths = []
    for place in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(place)
        lengths.append(length(view, line))
    assert lengths[0] == 0
    assert lengths[1] == pytest.approx(200, abs=2)
    assert lengths[2] == 400
    view.resize(500, 300)
    assert line.geometry().getRect() == (0, 298, 500, 2)


def test_a_page_seen_whole_has_none(view, qtbot):
    line = ProgressLine(view)
    line.set_theme(DARK)
    view.setPlainText("line")
    with qtbot.waitExposed(view):
        view.show()
    assert length(view, line) == 0
