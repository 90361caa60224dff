"""Other keys for the actions: kept, given to the window, and never two for one in silence."""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from reader.gui.commands.actions import ACTIONS, build
from reader.gui.commands.key_map import KeyMap
from reader.gui.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


def test_the_table_is_the_programs_own_at_first(settings: Settings) -> None:
    key_map = KeyMap(settings)
    assert key_map.table == ACTIONS
    assert all(
        key_map.had_before(spec.name) == key_map.have_now(spec.name) == [] for spec in ACTIONS
    )


def test_own_keys_are_kept_and_can_be_given_back(settings: Settings) -> None:
    KeyMap(settings).set_keys("star", ("Ctrl+B",))
    key_map = KeyMap(settings)
    assert key_map.keys("star") == ("Ctrl+B",)
    assert key_map.is_own("star")
    key_map.reset("star")
    assert key_map.keys("star") == ("S",)
    assert not KeyMap(settings).is_own("star")


def test_the_programs_own_keys_are_no_others(settings: Settings) -> None:
    key_map = KeyMap(settings)
    key_map.set_keys("star", ())
    assert key_map.keys("star") == ()
    key_map.set_keys("star", ("S",))
    assert not key_map.is_own("star")


def shared(key_map: KeyMap) -> list[str]:
    keys = [QKeySequence(key).toString() for spec in key_map.table for key in spec.keys]
    return sorted({key for key in keys if keys.count(key) > 1})


def test_a_key_that_is_taken_has_one_owner_and_names_the_other(settings: Settings) -> None:
    key_map = KeyMap(settings)
    key_map.set_keys("star", ("m",))
    assert (key_map.keys("star"), key_map.keys("toggle_read")) == (("m",), ())
    assert key_map.had_before("star") == ["Mark read or unread"]
    assert key_map.have_now("toggle_read") == ["Star or unstar"]
    assert shared(KeyMap(settings)) == shared(key_map) == []
    key_map.reset("toggle_read")  # both have the program's keys again
    assert KeyMap(settings).table == ACTIONS


def test_who_loses_one_key_keeps_the_others_or_has_the_programs_own(settings: Settings) -> None:
    key_map = KeyMap(settings)
    key_map.set_keys("star", ("Ctrl+B",))
    key_map.set_keys("export", ("Ctrl+B",))
    assert (key_map.keys("star"), key_map.is_own("star")) == (("S",), False)
    assert key_map.had_before("export") == ["Star or unstar"]
    key_map.set_keys("export", ("/",))
    assert key_map.keys("search") == ("Ctrl+L",)
    key_map.reset_all()
    assert key_map.table == ACTIONS


@pytest.mark.parametrize(
    ("stored", "star", "after", "unread"),
    [
        ({"star": ["J"]}, ("J",), (), ("N",)),
        ({"next_unread": ["S"]}, ("S",), ("J",), ("N",)),
        ({"next_article": ["F9"], "next_unread": ["F9"]}, ("S",), ("F9",), ("N",)),
        ({"next_article": ["Return", "", "Num+Up", "J", "J"]}, ("S",), ("J",), ("N",)),
    ],
)
def test_a_file_with_a_key_for_two_gives_it_to_the_first(
    settings: Settings, stored, star, after, unread
) -> None:
    settings.keys = stored
    key_map = KeyMap(settings)
    found = [key_map.keys(name) for name in ("star", "next_article", "next_unread")]
    assert found == [star, after, unread]
    assert shared(key_map) == []


@pytest.mark.parametrize(
    "key", ["Return", "Num+Enter", "Tab", "Shift+Tab", "Ctrl+C", "Left", "Esc", "Home", "Space"]
)
def test_keys_that_the_window_needs_itself_are_known(settings: Settings, key: str) -> None:
    assert KeyMap(settings).is_needed("star", key)


def test_what_an_action_has_from_the_program_it_may_have_again(settings: Settings) -> None:
    key_map = KeyMap(settings)
    assert [
        (spec.name, key)
        for spec in ACTIONS
        for key in spec.keys
        if key_map.is_needed(spec.name, key)
    ] == []
    assert not key_map.is_needed("page_up", "Space")
    assert not key_map.is_needed("star", "Ctrl+Tab")


def test_the_windows_actions_take_the_keys(settings: Settings, qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = build(window)
    key_map = KeyMap(settings)
    key_map.set_keys("star", ("Ctrl+B", "F9"))
    key_map.apply(actions)
    assert actions["star"].shortcuts() == [QKeySequence("Ctrl+B"), QKeySequence("F9")]
    key_map.reset_all()
    key_map.apply(actions)
    assert actions["star"].shortcut() == QKeySequence("S")


@pytest.mark.parametrize("stored", ["", "no json", "[1]", '{"star": "S", "gone": ["X"]}'])
def test_a_file_that_was_tampered_with_counts_as_empty(tmp_path: Path, stored: str) -> None:
    file = tmp_path / "window.ini"
    settings = Settings(file)
    settings._file.setValue("keys/own", stored)
    assert KeyMap(settings).table == ACTIONS
