"""What the export sheet asks, and how it says what is in the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QRadioButton

from reader.export.results import Format
from reader.gui.sheets.export_sheet import Choice, ExportSheet, Wish
from reader.gui.style.theme import DARK

CHOICES = (
    Choice("article", "This article: R&D", "rice", False),
    Choice("list", "All 12 articles in the list", "articles", True),
)


@pytest.fixture
def sheet(qtbot, tmp_path: Path) -> ExportSheet:
    made = ExportSheet(tmp_path)
    qtbot.addWidget(made)
    made.set_choices(CHOICES)
    made.set_theme(DARK)
    with qtbot.waitExposed(made):
        made.show()
    return made


def field(sheet: ExportSheet) -> QLineEdit:
    return sheet.findChild(QLineEdit)


def choose(sheet: ExportSheet, format: Format) -> None:
    box = sheet.findChild(QComboBox)
    box.setCurrentIndex(box.findData(format))


def button(sheet: ExportSheet, text: str) -> QPushButton:
    (found,) = [each for each in sheet.findChildren(QPushButton) if each.text() == text]
    return found


def test_the_file_is_named_after_what_is_chosen(sheet, tmp_path):
    assert Path(field(sheet).text()) == tmp_path / "rice.md"
    sheet.findChildren(QRadioButton)[1].click()
    assert Path(field(sheet).text()) == tmp_path / "articles"
    choose(sheet, Format.BIBTEX)
    assert Path(field(sheet).text()) == tmp_path / "articles.bib"
    box = sheet.findChild(QComboBox)
    names = []
    for at in range(box.count()):
        if box.itemData(at) == Format.PDF:
            box.setCurrentIndex(at)
            names.append(Path(field(sheet).text()).name)
    assert names == ["articles.pdf", "articles"]  # one document, or a file for each


def test_a_name_that_was_typed_stays(sheet, qtbot, tmp_path):
    field(sheet).clear()
    qtbot.keyClicks(field(sheet), str(tmp_path / "mine.md"))
    choose(sheet, Format.HTML)
    assert Path(field(sheet).text()) == tmp_path / "mine.html"
    sheet.findChildren(QRadioButton)[1].click()
    choose(sheet, Format.MARKDOWN)
    assert Path(field(sheet).text()) == tmp_path / "mine"


def test_what_is_there_is_replaced_only_when_that_is_said(sheet, qtbot, tmp_path):
    wishes: list[Wish] = []
    sheet.export_requested.connect(wishes.append)
    qtbot.mouseClick(button(sheet, "Export"), Qt.MouseButton.LeftButton)
    sheet.refuse("There is already a file.", True)
    assert sheet.notice() == "There is already a file."
    qtbot.mouseClick(button(sheet, "Replace it"), Qt.MouseButton.LeftButton)
    target = tmp_path / "rice.md"
    assert wishes == [Wish("article", Format.MARKDOWN, target, replace) for replace in (0, 1)]
    sheet.refuse("There is already a file.", True)
    choose(sheet, Format.HTML)  # another file, of which nothing was said
    button(sheet, "Export").click()
    assert (wishes[-1].target.name, wishes[-1].replace) == ("rice.html", False)


def test_without_a_folder_nothing_is_asked_for(sheet):
    wishes: list[Wish] = []
    sheet.export_requested.connect(wishes.append)
    field(sheet).setText("rice.md")
    button(sheet, "Export").click()
    assert wishes == []
    assert "folder" in sheet.notice()


def test_every_control_has_a_name(sheet):
    assert [each.text() for each in sheet.findChildren(QRadioButton)] == [
        "This article: R&&D",
        "All 12 articles in the list",
    ]
    assert field(sheet).accessibleName()
    assert button(sheet, "Export").isDefault()
