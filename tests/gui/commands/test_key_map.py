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
    assert all(key_map.rivals(spec.name) == [] for spec in ACTIONS)


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


def test_a_key_that_is_taken_names_who_has_it(settings: Settings) -> None:
    key_map = KeyMap(settings)
    key_map.set_keys("star", ("m",))
    assert key_map.rivals("star") == ["Mark read or unread"]
    assert key_map.rivals("toggle_read") == ["Star or unstar"]
    key_map.set_keys("star", ("Home",))
    assert key_map.rivals("star") == ["First and last"]


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
