"""Fields, small buttons and painted parts: with the keys all have the same strong edge."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.gui.controls.button import Button
from reader.gui.controls.choice_box import ChoiceBox
from reader.gui.style.stylesheets import choice, dress, tool
from reader.gui.style.theme import CONTRAST, DARK, LIGHT, SEPIA, Theme


def _styled(looks: Callable[[Theme], str]) -> Callable[[Theme], QWidget]:
    def made(theme: Theme) -> QWidget:
        button = QToolButton()
        button.setText("Wide")
        button.setStyleSheet(looks(theme))
        return button

    return made


_PARTS: dict[str, Callable[[Theme], QWidget]] = {
    "field": lambda _: QLineEdit(),
    "button": lambda _: Button("Close"),
    "box": lambda _: ChoiceBox(),
    "choice": _styled(choice),
    "tool": _styled(tool),
}


@pytest.fixture
def sheet(qtbot) -> QDialog:
    widget = QDialog()
    qtbot.addWidget(widget)
    QVBoxLayout(widget)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def _fill(sheet: QDialog, theme: Theme, *parts: QWidget) -> None:
    column = sheet.layout()
    assert column is not None
    for part in parts:
        column.addWidget(part)
        part.show()
    dress(sheet, theme)
    column.activate()


def _edge(part: QWidget) -> list[QColor]:
    """The colours of the three pixels at the left, half way down."""
    image: QImage = part.grab().toImage()
    return [image.pixelColor(x, image.height() // 2) for x in range(3)]


@pytest.mark.parametrize("theme", [LIGHT, DARK, SEPIA, CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", _PARTS)
def test_the_part_with_the_keys_has_a_strong_edge_of_the_accent(sheet, kind, theme):
    part, other = _PARTS[kind](theme), Button("Other")
    _fill(sheet, theme, part, other)
    other.setFocus()
    assert QColor(theme.accent) not in _edge(part)
    part.setFocus()
    assert _edge(part)[:2] == [QColor(theme.accent)] * 2
    assert _edge(part)[2] != QColor(theme.accent)


@pytest.mark.parametrize("kind", ["field", "button", "choice"])
def test_at_rest_a_part_is_paper_with_a_hairline(sheet, kind):
    part, other = _PARTS[kind](SEPIA), Button("Other")
    _fill(sheet, SEPIA, part, other)
    other.setFocus()
    assert _edge(part) == [QColor(each) for each in (SEPIA.hairline, SEPIA.paper, SEPIA.paper)]


@pytest.mark.parametrize("kind", ["button", "choice"])
def test_what_cannot_be_used_lies_in_its_ground(sheet, kind):
    part = _PARTS[kind](DARK)
    _fill(sheet, DARK, part, Button("Other"))
    part.setEnabled(False)
    assert _edge(part)[1] == QColor(DARK.surface)


def test_a_switch_with_the_keys_is_framed(qtbot, sheet):
    switch, other = QCheckBox("Add it"), Button("Other")
    _fill(sheet, DARK, switch, other)
    other.setFocus()
    before = switch.grab().toImage()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    assert switch.hasFocus()
    assert switch.grab().toImage() != before


def test_a_sheet_is_dressed_anew_in_another_theme(sheet):
    field, button = QLineEdit(), Button("Close")
    _fill(sheet, LIGHT, field, button)
    dress(sheet, DARK)
    sheet.setFocus()
    field.clearFocus()
    button.clearFocus()
    assert _edge(field)[1] == _edge(button)[1] == QColor(DARK.paper)
