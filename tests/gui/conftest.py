"""The reading pane, shown, and numbers as English has them, whatever the machine speaks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from reader.gui.reading_pane.reading_pane import ReadingPane


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def pane(qtbot) -> ReadingPane:
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(640, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane
