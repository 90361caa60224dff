"""The table of actions and what is built from it."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu, QPushButton, QVBoxLayout, QWidget

from reader.gui.commands.actions import (
    ACTIONS,
    ActionSpec,
    Menu,
    Where,
    attach,
    build,
    fill_menu,
    key_text,
)


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    layout = QVBoxLayout(widget)
    widget.field, widget.list, widget.button = QLineEdit(), QListWidget(), QPushButton("Press")
    for child in (widget.field, widget.list, widget.button):
        layout.addWidget(child)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def test_names_are_unique_and_every_action_has_a_text():
    assert len({spec.name for spec in ACTIONS}) == len(ACTIONS)
    assert all(spec.text.strip() == spec.text and spec.text for spec in ACTIONS)
    assert all(count == 1 for count in Counter(spec.text for spec in ACTIONS).values())


@pytest.mark.parametrize("scope", list(Where))
def test_no_key_means_two_things_where_it_works(scope):
    # A key of the whole window works in the panels too.
    reaching = [spec for spec in ACTIONS if spec.scope in (Where.WINDOW, scope)]
    keys = Counter(QKeySequence(key).toString() for spec in reaching for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_is_one_that_qt_knows():
    for spec in ACTIONS:
        for key in spec.keys:
            assert QKeySequence(key).toString(), (spec.name, key)


def test_the_keys_of_the_window_are_in_the_table():
    keys = {key: spec.name for spec in ACTIONS for key in spec.keys}
    promised = {
        "J": "next_article",
        "K": "previous_article",
        "N": "next_unread",
        "P": "previous_unread",
        "Space": "page_down",
        "S": "star",
        "M": "toggle_read",
        "/": "search",
        "?": "key_sheet",
        "Ctrl+F": "find_in_article",
        "Ctrl+K": "command_palette",
    }
    assert {key: keys[key] for key in promised} == promised


def test_a_letter_works_in_the_list_but_is_text_in_a_field(window, qtbot):
    actions = build(window)
    heard = []
    actions["next_article"].triggered.connect(lambda: heard.append("next"))
    window.list.setFocus()
    qtbot.keyClick(window.list, Qt.Key.Key_J)
    assert heard == ["next"]
    window.field.setFocus()
    qtbot.keyClick(window.field, Qt.Key.Key_J)
    assert heard == ["next"]
    assert window.field.text() == "j"


def test_space_reads_on_in_the_panels_and_presses_a_button_elsewhere(window, qtbot):
    actions = build(window)
    attach(actions, [window.list])
    heard = []
    actions["page_down"].triggered.connect(lambda: heard.append("page"))
    window.button.clicked.connect(lambda: heard.append("button"))
    window.list.setFocus()
    qtbot.keyClick(window.list, Qt.Key.Key_Space)
    window.button.setFocus()
    qtbot.keyClick(window.button, Qt.Key.Key_Space)
    assert heard == ["page", "button"]


def test_of_a_choice_exactly_one_is_checked(window):
    actions = build(window)
    actions["theme_light"].setChecked(True)
    actions["theme_dark"].setChecked(True)
    assert [actions[name].isChecked() for name in ("theme_light", "theme_dark")] == [False, True]


def test_every_action_is_in_one_menu(window):
    actions = build(window)
    menu = QMenu(window)
    fill_menu(menu, actions)
    submenus = [action.menu() for action in menu.actions()]
    assert [submenu.title() for submenu in submenus] == [each.value for each in Menu]
    shown = [action.objectName() for submenu in submenus for action in submenu.actions()]
    assert sorted(shown) == sorted(actions)


def test_keys_are_written_for_people():
    assert key_text(("Alt+Left", "[")) == "Alt+Left or ["
    assert key_text(("J",)) == "J"
    assert key_text(()) == ""


def test_build_takes_any_table(window):
    table = (ActionSpec("wave", "Wave", ("Ctrl+W",), Menu.HELP),)
    assert list(build(window, table)) == ["wave"]
