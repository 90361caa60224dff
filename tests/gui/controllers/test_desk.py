"""The desk of a window: what is said on it, and which articles lie there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from reader.gui.controllers.desk import Desk, desk_of
from reader.gui.look import Look
from reader.gui.settings import Settings
from reader.library import Library


@pytest.fixture
def desk(qtbot, sample_archive: Path, tmp_path: Path) -> Iterator[Desk]:
    window = QWidget()
    qtbot.addWidget(window)
    settings = Settings(tmp_path / "window.ini")
    with Library(tmp_path / "library", [sample_archive / "2022"]) as library:
        library.update()
        made = desk_of(window, library, settings, Look(settings, window), None)
        qtbot.addWidget(made.panels)
        yield made


def test_what_is_announced_tells_the_key_that_takes_it_back(desk: Desk) -> None:
    desk.actions["undo"].setShortcut("Ctrl+U")
    for undoable in (True, False):
        desk.announce("Starred", undoable)
        told = [each.text() for each in desk.panels.toast.findChildren(QLabel)]
        assert ("Starred" in told, "Ctrl+U" in told) == (True, undoable)


def test_the_articles_are_those_selected_else_the_open_one(desk: Desk) -> None:
    assert desk.article() is None
    assert desk.articles() == []
    ids = desk.library.catalog.ids()
    desk.reading.open(ids[3])
    assert desk.article() == ids[3]
    assert desk.articles() == [ids[3]]
    desk.panels.article_list.set_ids(ids)
    desk.panels.article_list.select_id(ids[1])
    assert desk.articles() == [ids[1]]
    desk.panels.article_list.selectAll()
    assert desk.articles() == list(ids)


def test_an_action_does_what_it_is_answered_by(desk: Desk) -> None:
    did: list[str] = []
    desk.answer({"star": lambda: did.append("star"), "note": lambda: did.append("note")})
    for name in ("note", "star", "quit"):
        desk.actions[name].trigger()
    assert did == ["note", "star"]
