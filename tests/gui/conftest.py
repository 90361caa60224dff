"""The reading pane, shown."""

import pytest

from reader.gui.reading_pane import ReadingPane


@pytest.fixture
def pane(qtbot) -> ReadingPane:
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(640, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane
