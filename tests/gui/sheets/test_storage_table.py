"""What the table of storage says of each part, and where it leads."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from reader.gui.sheets.storage_table import StorageTable
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK
from reader.library import Storage

STORAGE = Storage(Path("/home/mei/kawaraban"), 100_204, 2_400_000_000, 1_048_576, 4096, 7, 2048)


@pytest.fixture
def table(qtbot) -> StorageTable:
    made = StorageTable()
    qtbot.addWidget(made)
    made.set_theme(DARK)
    made.set_fonts(Fonts())
    made.set_storage(STORAGE)
    return made


def test_each_part_has_a_size_and_tells_whether_it_can_be_lost(table):
    spoken = [label.accessibleName() for label in table.findChildren(QLabel)]
    assert [name for name in spoken if name] == [
        "Articles' own files, 100,204 files, never changed, 2.2 GiB",
        "Catalog and search index, made again when it is missing, 1.0 MiB",
        "Reading state, to be kept safe, 4.0 KiB",
        "Backups, 7 files, 2.0 KiB",
    ]


def test_the_folder_is_named_and_can_be_shown(qtbot, table):
    assert "/home/mei/kawaraban" in [label.text() for label in table.findChildren(QLabel)]
    with qtbot.waitSignal(table.show_in_folder_requested) as asked:
        table.findChild(QPushButton).click()
    assert asked.args == [STORAGE.folder]


def test_it_is_not_there_before_it_is_worked_out(qtbot):
    table = StorageTable()
    qtbot.addWidget(table)
    assert table.isHidden()
