"""Export, backups and restore in the window, by the real processes."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QRadioButton

from reader.anchors import anchor
from reader.export.results import Format
from reader.gui.arrangement.status_bar import EXPORT
from reader.gui.main_window import MainWindow
from reader.gui.sheets.backups_sheet import BackupsSheet
from reader.gui.sheets.export_sheet import ExportSheet, Wish

LONG = 20_000  # milliseconds


@pytest.fixture
def window(qtbot, open_window, sample_archive: Path) -> MainWindow:
    opened = open_window(sample_archive)
    opened.panels.article_list.step(+1)
    qtbot.waitUntil(lambda: opened.panels.reading_pane.page is not None, timeout=LONG)
    qtbot.waitUntil(opened.is_idle, timeout=LONG)
    return opened


def export_sheet(qtbot, window: MainWindow) -> ExportSheet:
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    sheet = window.findChild(ExportSheet)
    assert sheet is not None
    assert sheet.isVisible()
    return sheet


def test_the_list_and_the_open_article_are_exported(qtbot, window, tmp_path) -> None:
    sheet = export_sheet(qtbot, window)
    target = tmp_path / "all.jsonl"
    with qtbot.waitSignal(window.exporting.process.ended, timeout=LONG):
        sheet.export_requested.emit(Wish("list", Format.JSONL, target, False))
    lines = target.read_text(encoding="utf-8").splitlines()
    assert len(lines) == window.panels.article_list.count() > 20
    assert not sheet.isVisible()
    assert str(len(lines)) in window.panels.toast.text()
    assert any(each.text() == "Show in folder" for each in window.findChildren(QPushButton))
    window.actions_by_name["export"].trigger()
    with qtbot.waitSignal(window.exporting.process.ended, timeout=LONG):
        sheet.export_requested.emit(Wish("article", Format.JSONL, target, False))
    assert sheet.isVisible()
    assert "already" in sheet.notice()
    with qtbot.waitSignal(window.exporting.process.ended, timeout=LONG):
        sheet.export_requested.emit(Wish("article", Format.JSONL, target, True))
    (line,) = target.read_text(encoding="utf-8").splitlines()
    page = window.panels.reading_pane.page
    assert page is not None
    assert json.loads(line)["title"] == page.article.capture.headline


def test_highlights_and_a_pdf_of_the_list_are_exported(qtbot, window, tmp_path) -> None:
    page = window.panels.reading_pane.page
    assert page is not None
    texts = [block.text for block in page.article.capture.blocks]
    marked = anchor(max(texts, key=len), 0, 12)
    window.library.state.highlights.add(page.article.id, marked, "blue", "Ask.")
    sheet = export_sheet(qtbot, window)
    choices = [each.text() for each in sheet.findChildren(QRadioButton)]
    assert choices[-1].startswith("All highlights")
    with qtbot.waitSignal(window.exporting.process.ended, timeout=LONG):
        wish = Wish("highlights", Format.HTML, tmp_path / "a.html", False)
        sheet.export_requested.emit(wish)
    text = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Ask." in text
    assert texts[-1] not in text
    window.actions_by_name["export"].trigger()
    with qtbot.waitSignal(window.exporting.process.ended, timeout=3 * LONG):
        sheet.export_requested.emit(Wish("list", Format.PDF, tmp_path / "a.pdf", False))
    pages = re.findall(rb"/Type\s*/Page\b", (tmp_path / "a.pdf").read_bytes())
    assert len(pages) >= window.panels.article_list.count()


def test_an_export_that_is_stopped_leaves_nothing(qtbot, window, tmp_path) -> None:
    sheet = export_sheet(qtbot, window)
    target = tmp_path / "all.html"
    with qtbot.waitSignal(window.exporting.process.ended, timeout=LONG):
        sheet.export_requested.emit(Wish("list", Format.HTML, target, False))
        window.panels.status_bar.stop_requested.emit(EXPORT)
    assert list(tmp_path.glob("*all*")) == []


def test_closing_the_window_ends_an_export(qtbot, window, tmp_path) -> None:
    sheet = export_sheet(qtbot, window)
    sheet.export_requested.emit(Wish("list", Format.MARKDOWN, tmp_path / "all", False))
    window.close()
    assert not window.exporting.process.is_running


def test_the_backups_tell_where_the_library_lies_and_how_large_it_is(qtbot, window) -> None:
    window.actions_by_name["backups"].trigger()
    sheet = window.findChild(BackupsSheet)
    assert sheet is not None
    qtbot.waitUntil(sheet.storage.isVisible, timeout=LONG)
    said = [label.text() for label in sheet.storage.findChildren(QLabel)]
    articles = window.library.catalog.counts().captures
    assert str(window.library.data) in said
    assert any(text.startswith(f"{articles} file") for text in said)


def test_a_restore_shows_what_it_changes_and_is_undone(qtbot, window) -> None:
    article = window.panels.article_list.current_id()
    window.library.state.star([article])
    backup = window.library.state.back_up()
    window.library.state.star([article], False)
    window.library.state.set_note(article, "later")
    window.actions_by_name["backups"].trigger()
    sheet = window.findChild(BackupsSheet)
    assert sheet is not None
    shown = sheet.findChild(QListWidget)
    qtbot.waitUntil(lambda: shown.count() >= 2, timeout=LONG)  # today's is there, too
    row = next(
        row
        for row in range(shown.count())
        if shown.item(row).data(Qt.ItemDataRole.UserRole) == backup
    )
    shown.setCurrentRow(row)
    qtbot.waitUntil(lambda: "Starred articles" in sheet.text(), timeout=LONG)
    assert "Notes" in sheet.text()
    (restore,) = [each for each in sheet.findChildren(QPushButton) if each.text() == "Restore"]
    restore.click()
    state = window.library.state
    qtbot.waitUntil(lambda: not sheet.isVisible(), timeout=LONG)
    assert (state.ids_of("starred"), state.note(article)) == ({article}, "")
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    window.marking.undo()
    qtbot.waitUntil(lambda: state.note(article) == "later", timeout=LONG)
    assert state.ids_of("starred") == set()
    qtbot.waitUntil(window.is_idle, timeout=LONG)
