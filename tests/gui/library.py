"""The library pane with some rows, and what its tests do with them."""

from PySide6.QtCore import Qt

from reader.gui.library_pane.library_pane import LibraryPane
from reader.library import Counts, SectionCount

COUNTS = Counts(
    1204,
    37,
    6,
    0,
    1300,
    0,
    (SectionCount("Politics", 800, 30), SectionCount("Business", 404, 7)),
)


def shown_pane(qtbot):
    widget = LibraryPane()
    widget.resize(200, 500)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
    widget.set_counts(COUNTS)
    return widget


def texts(view):
    model = view.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def row_of(view, text):
    return texts(view).index(text)


def click(qtbot, view, text):
    point = view.visualRect(view.model().index(row_of(view, text))).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
