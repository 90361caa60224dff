"""The preferences: one page that shows what is chosen, takes other choices and other keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QWidget,
)

from reader.gui.commands.actions import ACTIONS, build
from reader.gui.commands.key_map import KeyMap
from reader.gui.look import Look
from reader.gui.settings import Settings
from reader.gui.sheets.key_button import KeyButton
from reader.gui.sheets.look_popover import LookPopover
from reader.gui.sheets.preference_row import KeyRow, PreferenceRow
from reader.gui.sheets.preferences_page import PreferencesPage
from reader.gui.style.fonts import SANS, Fonts
from reader.gui.style.theme import DARK


@pytest.fixture
def window(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def actions(window):
    return build(window)


@pytest.fixture
def key_map(tmp_path: Path) -> KeyMap:
    return KeyMap(Settings(tmp_path / "window.ini"))


@pytest.fixture
def page(qtbot, actions, key_map):
    widget = PreferencesPage(actions, key_map)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.open()
    return widget


def rows(page) -> list[PreferenceRow]:
    return [row for row in page.findChildren(PreferenceRow) if row.isVisible()]


def buttons(part: QWidget) -> dict[str, QToolButton]:
    return {each.accessibleName(): each for each in part.findChildren(QToolButton)}


def key_button(page, name: str) -> KeyButton:
    text = next(spec.text for spec in ACTIONS if spec.name == name)
    row = next(row for row in page.findChildren(KeyRow) if row.searched.startswith(text))
    button = row.findChild(KeyButton)
    button.setFocus()
    return button


def test_every_action_has_a_row_for_its_keys(page) -> None:
    assert len(page.findChildren(KeyRow)) == len(ACTIONS)


def test_the_search_has_the_keys_and_leaves_what_answers(page, qtbot) -> None:
    field = page.findChild(QLineEdit)
    assert field.hasFocus()
    qtbot.keyClicks(field, "theme")
    assert rows(page)
    assert all("heme" in row.searched or "dark" in row.searched for row in rows(page))
    field.clear()
    qtbot.keyClicks(field, "zzzz")
    assert rows(page) == []
    assert any(
        label.isVisible() and label.text().startswith("Nothing")
        for label in page.findChildren(QLabel)
    )


def test_scattered_letters_answer_only_where_no_word_does(page, qtbot) -> None:
    field = page.findChild(QLineEdit)
    qtbot.keyClicks(field, "star")
    assert rows(page)
    assert all("star" in row.searched.lower() for row in rows(page))
    field.clear()
    qtbot.keyClicks(field, "nxturd")
    assert any(row.searched.startswith("Next unread") for row in rows(page))


def test_a_choice_is_made_at_once_and_shown_when_it_was_made_elsewhere(page, actions) -> None:
    boxes = page.findChildren(QComboBox)
    box = next(box for box in boxes if box.accessibleName() == "Rows of the list")
    actions["density_rich"].trigger()
    assert box.currentText() == "Rich rows"
    box.activated.emit(box.findText("Compact rows"))
    assert actions["density_compact"].isChecked()


def test_the_look_is_chosen_here_and_in_the_popover_and_both_show_it(page, tmp_path, qtbot) -> None:
    look = Look(Settings(tmp_path / "window.ini"))
    popover = LookPopover(page, QKeySequence("Ctrl+Shift+L"))
    for part in (page.look_controls, popover.controls):
        part.follow(look)
    here, there = (buttons(part) for part in (page, popover))
    assert {*there} <= {*here}
    assert {"Theme: Sepia", "Text size: Larger", "List size: Larger"} <= {*there}
    for name in ("Theme: Sepia", "Line length: Wide"):
        here[name].click()
    for name in ("Line spacing: Airy", "Text size: Larger", "List size: Smaller"):
        there[name].click()
    faces = [part.findChild(QComboBox) for part in (page, popover)]
    faces[0].activated.emit(faces[0].count() - 1)
    assert look.choice == "sepia"
    assert look.fonts == Fonts(0.9, 1.1, SANS, 75, 1.12)
    assert faces[1].currentIndex() == faces[0].count() - 1
    for part in (here, there):
        chosen = [name for name in there if part[name].isChecked()]
        assert chosen == ["Theme: Sepia", "Line length: Wide", "Line spacing: Airy"]
        assert part["Text size: Plain size"].text() == "110%"
        assert part["List size: Plain size"].text() == "90%"
    look.choose_theme("light")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("sepia", "Theme"),
        ("reading font", "Reading font"),
        ("airy", "Line spacing"),
        ("list size", "List size"),
    ],
)
def test_the_search_finds_the_look(page, qtbot, typed: str, name: str) -> None:
    qtbot.keyClicks(page.findChild(QLineEdit), typed)
    assert rows(page)[0].searched.startswith(name)


def test_a_switch_is_the_action(page, actions, qtbot) -> None:
    box = next(
        box for box in page.findChildren(QCheckBox) if box.accessibleName() == "Show sidebar"
    )
    box.click()
    assert actions["show_sidebar"].isChecked()
    actions["show_sidebar"].trigger()
    assert not box.isChecked()


def test_return_and_another_key_change_an_action(page, key_map, qtbot) -> None:
    button = key_button(page, "star")
    assert button.text() == "S"
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert button.text() == "Press a key…"
    qtbot.keyClick(button, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(button, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert key_map.keys("star") == ("Ctrl+B",)
    assert button.text() == "Ctrl+B"


def test_escape_leaves_the_key_and_the_page_open(page, key_map, qtbot) -> None:
    button = key_button(page, "star")
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert (button.text(), key_map.keys("star"), page.isVisible()) == ("S", ("S",), True)


def test_tab_can_be_a_key_while_it_waits_and_else_goes_on(page, key_map, qtbot) -> None:
    button = key_button(page, "star")
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert key_map.keys("star") == ("Ctrl+Tab",)
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    assert not button.hasFocus()


def test_a_sign_is_a_key_without_shift(page, key_map, qtbot) -> None:
    button = key_button(page, "star")
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, "!", Qt.KeyboardModifier.ShiftModifier)
    assert key_map.keys("star") == ("!",)


def test_delete_takes_the_keys_away_and_the_plain_one_comes_back(page, key_map, qtbot) -> None:
    button = key_button(page, "star")
    qtbot.keyClick(button, Qt.Key.Key_Delete)
    assert key_map.keys("star") == ()
    assert button.accessibleName() == "Star or unstar: no key"
    key_map.reset("star")
    assert button.text() == "S"


def remarks(page) -> list[str]:
    starts = ("was: ", "now: ")
    found = [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]
    return sorted(text for text in found if text.startswith(starts) or "can't" in text)


def test_a_key_goes_from_one_action_to_another_and_back(page, key_map, actions, qtbot) -> None:
    key_map.changed.connect(lambda: key_map.apply(actions))
    button = key_button(page, "star")
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, Qt.Key.Key_J)
    assert remarks(page) == ["now: Star or unstar", "was: Next article"]
    assert button.accessibleDescription() == "was: Next article"
    assert actions["star"].shortcuts() == [QKeySequence("J")]
    assert actions["next_article"].shortcuts() == []
    found = page.findChildren(QAbstractButton)
    next(each for each in found if each.accessibleName() == "Next article: standard key").click()
    assert remarks(page) == []
    assert actions["next_article"].shortcut() == QKeySequence("J")
    assert actions["star"].shortcut() == QKeySequence("S")


def test_a_key_that_the_window_needs_is_refused_with_a_sentence(page, key_map, qtbot) -> None:
    button = key_button(page, "star")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Delete):
        qtbot.keyClick(button, Qt.Key.Key_Return)
        qtbot.keyClick(button, key)
        name = QKeySequence(key).toString()
        assert remarks(page) == [f"{name} can't be given away: lists, texts and buttons need it."]
    assert key_map.keys("star") == ("S",)
    key_map.set_keys("star", ("Ctrl+B",))
    assert remarks(page) == []


def test_theme_and_fonts_take_effect(page) -> None:
    page.set_theme(DARK)
    page.set_fonts(Fonts(1.4))
    assert page.grab().toImage().pixelColor(2, page.height() - 3).name() == DARK.surface


def test_in_large_type_nothing_sticks_out_at_the_side(page, qtbot) -> None:
    page.set_fonts(Fonts(2.0))
    page.resize(700, 640)
    area = page.findChild(QScrollArea)
    qtbot.waitUntil(lambda: area.widget().width() == area.viewport().width())
    assert area.horizontalScrollBar().maximum() == 0
    page.set_fonts(Fonts())
