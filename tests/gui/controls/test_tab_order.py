"""Tab comes to parts that are made late where one sees them, not at the end of the window."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.gui.controls.tab_order import follow


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for name in ("first", "last"):
        column.addWidget(QLineEdit(objectName=name))
    qtbot.addWidget(made)
    return made


def stops(window: QWidget) -> list[str]:
    """The names of what Tab comes to, from the first."""
    found, stop = [], window.nextInFocusChain()
    while stop is not window:
        found += [stop.objectName()] if isinstance(stop, QLineEdit) else []
        stop = stop.nextInFocusChain()
    return found


def test_a_panel_made_later_follows_what_it_belongs_to(window):
    panel = QWidget()
    inside = QVBoxLayout(panel)
    for part in (QLabel("no stop"), QLineEdit(objectName="a"), QLineEdit(objectName="b")):
        inside.addWidget(part)
    window.layout().addWidget(panel)
    assert stops(window) == ["first", "last", "a", "b"]
    follow(window.findChild(QLineEdit, "first"), panel)
    assert stops(window) == ["first", "a", "b", "last"]
