"""The command palette: finding by some letters, choosing by keys, remembering."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget

from reader.gui.commands.actions import ACTIONS
from reader.gui.commands.commands import Command
from reader.gui.sheets.command_palette import CommandPalette
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK


@pytest.fixture
def palette(qtbot):
    widget = CommandPalette()
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


@pytest.fixture
def field(palette):
    return palette.findChild(QLineEdit)


def shown(palette):
    rows = palette.findChild(QListWidget)
    return [rows.item(row).text() for row in range(rows.count())]


def chosen_by(palette):
    heard = []
    palette.action_chosen.connect(heard.append)
    return heard


def test_everything_is_listed_but_itself(palette):
    assert len(shown(palette)) == len(ACTIONS) - 1
    assert "All commands…" not in shown(palette)


def test_typing_and_return_choose(palette, field, qtbot):
    heard = chosen_by(palette)
    qtbot.keyClicks(field, "next un")
    assert shown(palette)[0] == "Next unread"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["next_unread"]
    assert not palette.isVisible()


def test_arrows_move_and_stop_at_the_ends(palette, field, qtbot):
    heard = chosen_by(palette)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    expected = shown(palette)[2]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [spec.text for spec in ACTIONS if spec.name == heard[0]] == [expected]


def test_places_are_chosen_like_actions(palette, field, qtbot):
    heard = chosen_by(palette)
    palette.set_places([Command("section:Politics", "Politics", "Section")])
    qtbot.keyClicks(field, "polit")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["section:Politics"]


def test_a_click_chooses(palette, qtbot):
    heard = chosen_by(palette)
    rows = palette.findChild(QListWidget)
    at = rows.visualItemRect(rows.item(1)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert heard == [ACTIONS[1].name]


def test_what_was_chosen_most_comes_first(palette, field, qtbot):
    qtbot.keyClicks(field, "rescan")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert palette.choices() == ("rescan",)
    with qtbot.waitExposed(palette):
        palette.show()
    assert field.text() == ""
    assert shown(palette)[0] == "Rescan folders"
    palette.set_choices(["quit", "star", "undo", "star"])
    assert shown(palette)[:3] == ["Star or unstar", "Quit", "Undo"]


def test_articles_are_asked_for_and_stand_below_what_is_known(palette, field, qtbot):
    asked = []
    palette.titles_requested.connect(asked.append)
    qtbot.keyClicks(field, "sta")
    assert asked == ["s", "st", "sta"]
    before = shown(palette)
    palette.set_titles("st", [Command("article:1", "Stale: for what was typed before")])
    assert shown(palette) == before
    qtbot.keyClick(field, Qt.Key.Key_Down)
    chosen = palette.findChild(QListWidget).currentItem().text()
    found = [Command("article:2", "Statue Stolen", "2 Nov 2022"), Command("article:3", "Spelt")]
    palette.set_titles("sta", found)
    assert set(shown(palette)) == {*before, "Statue Stolen", "Spelt"}
    assert shown(palette)[-1] == "Spelt"
    assert palette.findChild(QListWidget).currentItem().text() == chosen
    field.clear()
    assert "Statue Stolen" not in shown(palette)


def test_nothing_found_is_said_and_return_does_nothing(palette, field, qtbot):
    heard = chosen_by(palette)
    qtbot.keyClicks(field, "zzzz")
    assert shown(palette) == []
    assert any(label.isVisible() for label in palette.findChildren(QLabel))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == []
    assert palette.isVisible()


def test_escape_closes(palette, field, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_theme_and_fonts_take_effect(palette):
    palette.set_theme(DARK)
    palette.set_fonts(Fonts(1.3))
    assert palette.grab().toImage().pixelColor(3, 3) == QColor(DARK.paper)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("language", {"Language of the system", "English", "日本語"}),
        ("japanese", {"日本語"}),
        ("日本", {"日本語"}),
        ("english", {"English"}),
        ("英語", {"English"}),
    ],
)
def test_languages_are_found_by_their_names_and_as_languages(palette, field, qtbot, typed, names):
    field.setText(typed)
    assert {*shown(palette)[: len(names)]} == names
