"""The look popover: what it shows, what it asks for, and that keys reach all of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QLabel, QToolButton, QWidget

from reader.gui.sheets.look_popover import LookPopover
from reader.gui.style.fonts import SANS, Fonts
from reader.gui.style.theme import DARK


@pytest.fixture
def popover(qtbot) -> Iterator[LookPopover]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 60)
    with qtbot.waitExposed(window):
        window.show()
    popover = LookPopover(window, QKeySequence("Ctrl+Shift+L"))
    popover.controls.show_choices("light", Fonts())
    popover.open_below(window)
    yield popover
    popover.close()


def button(popover: LookPopover, name: str) -> QToolButton:
    return next(each for each in popover.findChildren(QToolButton) if each.accessibleName() == name)


@pytest.mark.parametrize(
    ("name", "signal", "value"),
    [
        ("Theme: Sepia", "theme_chosen", "sepia"),
        ("Theme: High contrast", "theme_chosen", "contrast"),
        ("Line length: Wide", "width_chosen", 75),
        ("Line spacing: Tight", "spacing_chosen", 0.9),
    ],
)
def test_a_choice_is_told_and_is_the_only_one(popover, qtbot, name, signal, value):
    with qtbot.waitSignal(getattr(popover.controls, signal)) as told:
        qtbot.mouseClick(button(popover, name), Qt.MouseButton.LeftButton)
    assert told.args == [value]
    row = name.split(":")[0]
    pressed = [
        each.accessibleName()
        for each in popover.findChildren(QToolButton)
        if each.isChecked() and each.accessibleName().startswith(row)
    ]
    assert pressed == [name]


def test_sizes_go_up_down_and_back(popover, qtbot):
    asked: list[tuple[str, int]] = []
    popover.controls.zoom_requested.connect(lambda steps: asked.append(("text", steps)))
    popover.controls.list_zoom_requested.connect(lambda steps: asked.append(("list", steps)))
    for each in popover.findChildren(QToolButton):
        if each.accessibleName().endswith((": Smaller", ": Larger", ": Plain size")):
            each.click()
    assert asked == [(row, steps) for row in ("text", "list") for steps in (-1, 0, 1)]
    popover.controls.show_choices("light", Fonts(zoom=0.9, text_zoom=1.25))
    plain = [
        each
        for each in popover.findChildren(QToolButton)
        if each.accessibleName().endswith(": Plain size")
    ]
    assert [each.text() for each in plain] == ["125%", "90%"]


def test_the_keys_of_the_size_work_in_it(popover, qtbot):
    asked: list[int] = []
    popover.controls.zoom_requested.connect(asked.append)
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        qtbot.keyClick(popover.focusWidget(), key, control)
    assert asked == [1, -1, 0]


def test_faces_are_those_of_the_machine_and_sans(popover, qtbot):
    faces = popover.findChild(QComboBox)
    assert faces.itemData(0) == ""
    assert faces.itemData(faces.count() - 1) == SANS
    with qtbot.waitSignal(popover.controls.face_chosen) as told:
        faces.activated.emit(faces.count() - 1)
    assert told.args == [SANS]


def test_keys_reach_everything_and_close(popover, qtbot):
    popover.set_theme(DARK)
    popover.set_fonts(Fonts())
    reached = set()
    for _ in range(20):
        focus = popover.focusWidget()
        reached.add(focus.accessibleName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert {"Theme: Light", "Reading font", "List size: Larger"} <= reached
    assert {"Text size: Larger", "Text size: Plain size", "Text size: Smaller"} <= reached
    assert {"Line length: Normal", "Line spacing: Normal"} <= reached
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    popover.show()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(popover, Qt.Key.Key_L, both)
    assert not popover.isVisible()


def test_in_large_type_it_stays_in_a_narrow_window_with_its_labels(popover):
    window = popover.parentWidget()
    window.resize(700, 60)
    popover.set_fonts(Fonts(2.0))
    popover.open_below(window)
    popover.layout().activate()
    assert popover.geometry().left() >= window.mapToGlobal(window.rect().topLeft()).x()
    assert popover.width() <= window.width()
    labels = popover.findChildren(QLabel)
    assert len(labels) == 6
    for label in labels:
        assert popover.rect().contains(label.geometry()), label.text()
        assert label.width() >= label.sizeHint().width(), label.text()
