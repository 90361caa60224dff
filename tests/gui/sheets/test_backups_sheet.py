"""What the sheet of backups shows, and what it asks for."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QPushButton

from reader.gui.sheets.backups_sheet import BackupsSheet
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK
from reader.library import Backup, Change

MADE = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
KINDS = ("daily", "restoring", "")
BACKUPS = [Backup(Path(f"/backups/{kind}"), MADE, kind, 4096) for kind in KINDS]


@pytest.fixture
def sheet(qtbot) -> BackupsSheet:
    made = BackupsSheet()
    qtbot.addWidget(made)
    made.set_theme(DARK)
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(sheet: BackupsSheet, text: str) -> QPushButton:
    (found,) = [each for each in sheet.findChildren(QPushButton) if each.text() == text]
    return found


def test_each_backup_tells_its_date_its_reason_and_its_size(sheet):
    sheet.set_backups(BACKUPS)
    shown = sheet.findChild(QListWidget)
    texts = [shown.item(row).text() for row in range(shown.count())]
    assert all("20 Nov 2026" in text and "4.0 KiB" in text for text in texts)
    reasons = ("daily", "before a restore", "before an update")
    assert all(reason in text for reason, text in zip(reasons, texts, strict=True))


def test_restoring_is_offered_when_it_is_known_what_it_changes(sheet):
    asked: list[tuple[Path, bool]] = []
    sheet.weigh_requested.connect(lambda *what: asked.append(what))
    sheet.set_backups(BACKUPS)
    assert asked == [(BACKUPS[0].path, True)]
    assert not button(sheet, "Restore").isEnabled()
    sheet.set_changes(BACKUPS[1].path, True, [Change("tags", 9)])
    assert not button(sheet, "Restore").isEnabled()  # that was another one
    sheet.set_changes(BACKUPS[0].path, True, [Change("read", 1204, 0, 3), Change("tags", 0, 2)])
    for part in ("Articles marked read", "204", "Tags", "taken away"):
        assert part in sheet.text()
    wishes: list[tuple[Path, bool]] = []
    sheet.restore_requested.connect(lambda *what: wishes.append(what))
    button(sheet, "Restore").click()
    assert wishes == [(BACKUPS[0].path, True)]
    assert not button(sheet, "Restore").isEnabled()


def test_what_would_change_nothing_is_not_restored(sheet):
    sheet.set_backups(BACKUPS[:1])
    sheet.set_changes(BACKUPS[0].path, True, ())
    assert "nothing" in sheet.text()
    assert not button(sheet, "Restore").isEnabled()


def test_a_file_is_added_to_what_is_there_unless_that_is_not_wanted(sheet):
    sheet.set_backups(BACKUPS)
    asked: list[tuple[Path, bool]] = []
    sheet.weigh_requested.connect(lambda *what: asked.append(what))
    sheet.add_file(Path("/mine/state.json"))
    assert asked[-1] == (Path("/mine/state.json"), False)
    sheet.findChild(QCheckBox).click()
    assert asked[-1] == (Path("/mine/state.json"), True)
    sheet.show_problem("It is damaged.")
    assert "It is damaged." in sheet.text()


def test_the_list_is_painted_in_the_theme(sheet):
    sheet.set_backups(BACKUPS)
    picture = sheet.findChild(QListWidget).viewport().grab().toImage()
    bottom = picture.pixelColor(picture.width() // 2, picture.height() - 4)
    assert bottom.name() == DARK.paper


def test_without_backups_it_says_when_there_will_be_one(sheet):
    assert "no backup yet" in sheet.text()
    assert not button(sheet, "Restore").isEnabled()


@pytest.mark.parametrize("zoom", [1.5, 2.0])
def test_the_rows_of_what_would_change_stand_apart_in_larger_type(sheet, qtbot, zoom):
    sheet.set_fonts(Fonts(zoom))
    sheet.set_backups(BACKUPS)
    kinds = ("read", "starred", "opened", "tags", "tagged", "notes", "highlights", "searches")
    changes = [Change(kind, 1204, 3, 2) for kind in kinds]
    sheet.set_changes(BACKUPS[0].path, True, changes)
    cells = [each for each in sheet.findChildren(QLabel) if each.text() in ("3", "Notes")]
    assert len(cells) == len(kinds) + 1

    def is_whole() -> bool:
        return all(each.height() >= each.sizeHint().height() for each in cells)

    qtbot.waitUntil(is_whole)
