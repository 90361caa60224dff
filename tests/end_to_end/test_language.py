"""Another language while the window runs: it comes back in it, where the reader was."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from reader.anchors import anchor
from reader.export.results import Format
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings
from reader.gui.sheets.export_sheet import ExportSheet, Wish
from reader.gui.sheets.preferences_page import PreferencesPage
from reader.protocol.stories import DecideStory

LONG = 20_000  # milliseconds


@pytest.fixture(autouse=True)
def _same_language_after() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def shown() -> MainWindow:
    (window,) = (
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, MainWindow) and each.isVisible()
    )
    return window


def test_the_window_comes_back_in_the_other_language_where_it_was(
    qtbot, open_window, sample_archive
) -> None:
    window = open_window(sample_archive)
    window.finding.search_for("hiyodori")
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    window.panels.article_list.step(+1)
    qtbot.waitUntil(lambda: window.panels.reading_pane.page is not None, timeout=LONG)
    article = window.reading.article
    window.actions_by_name["language_ja"].trigger()
    qtbot.waitUntil(lambda: shown() is not window, timeout=LONG)
    after = shown()
    qtbot.waitUntil(after.is_idle, timeout=LONG)
    qtbot.waitUntil(lambda: after.reading.article == article, timeout=LONG)
    assert after.listing.query == "hiyodori"
    assert after.actions_by_name["language_ja"].isChecked()
    assert QLocale().language() == QLocale.Language.Japanese
    after.actions_by_name["language_en"].trigger()
    qtbot.waitUntil(lambda: shown() is not after, timeout=LONG)
    qtbot.waitUntil(shown().is_idle, timeout=LONG)
    assert QLocale().language() == QLocale.Language.English


def test_the_language_shown_already_needs_no_other_window(
    qtbot, open_window, sample_archive
) -> None:
    window = open_window(sample_archive)
    window.actions_by_name["language_en"].trigger()
    assert shown() is window


def test_the_preferences_stay_open_at_the_language_chosen_in_them(
    qtbot, open_window, sample_archive
) -> None:
    before = open_window(sample_archive)
    for key, action in (("End", "language_ja"), ("Up", "language_en")):
        window = shown()
        if not window.sheets.shows_preferences:
            window.actions_by_name["preferences"].trigger()
        page = window.findChild(PreferencesPage)
        box = language_box(page)
        box.setFocus()
        qtbot.keyClick(box, Qt.Key[f"Key_{key}"])
        qtbot.waitUntil(lambda window=window: shown() is not window, timeout=LONG)
        after = shown()
        qtbot.waitUntil(after.is_idle, timeout=LONG)
        page = after.findChild(PreferencesPage)
        assert page.isVisible()
        assert after.actions_by_name[action].isChecked()
        box = language_box(page)
        assert page.focusWidget() is box
        assert box.visibleRegion().boundingRect() == box.rect()
    assert not isValid(before)


def language_box(page: PreferencesPage) -> QComboBox:
    (box,) = (each for each in page.findChildren(QComboBox) if each.findText("日本語") >= 0)
    return box


def kept(window: MainWindow, article: int) -> tuple[object, ...]:
    """What the reader did, as far as `changes` change it."""
    state = window.library.state
    return (
        state.ids_of("starred"),
        state.tags(),
        [(each.name, each.group) for each in state.saved_searches()],
        state.note(article),
        [(each.anchor, each.colour) for each in state.highlights.of(article)],
        [mark.pinned for mark in state.story_marks().values()],
    )


def changes(qtbot, window: MainWindow, article: int) -> Iterator[Callable[[], object]]:
    """One change of every kind that can be undone, in an order in which each changes something."""
    tagging, saving, pages = window.tagging, window.saving, window.panels.pages
    view = window.panels.reading_pane.view
    yield lambda: window.marking.toggle_star(article)
    yield lambda: tagging.tag([article], "tunnel")
    yield lambda: tagging.rename("tunnel", "tube")
    yield lambda: tagging.paint("tube", "teal")
    yield lambda: tagging.tag([article], "road")
    yield lambda: tagging.rename("road", "tube")
    yield lambda: tagging.untag([article], "tube")
    yield lambda: tagging.tag([article], "tube")
    yield lambda: tagging.remove("tube")
    yield lambda: saving.keep("hiyodori", "first")
    yield lambda: saving.rename("first", "second")
    yield lambda: saving.arrange([("second", "news")], "Moved.")
    yield lambda: saving.remove("second")
    window.noting.open()
    yield lambda: qtbot.keyClicks(pages.note_panel.findChild(QPlainTextEdit), "Typed")
    view.choose(view.find_all("tunnel")[0])
    yield window.highlighting.highlight
    yield lambda: pages.page_requested.emit(DecideStory(article, "pin"))


def test_everything_can_be_undone_and_made_again_in_the_other_language(
    qtbot, open_window, sample_archive
) -> None:
    window = open_window(sample_archive)
    article = window.library.articles_titled("hiyodori opens 63", 1)[0]
    window.open(article)
    qtbot.waitUntil(lambda: window.panels.reading_pane.page is not None, timeout=LONG)
    window.visiting.story_of_open()
    qtbot.waitUntil(lambda: window.panels.pages.shows_other, timeout=LONG)
    window.going.leave()
    qtbot.waitUntil(lambda: not window.panels.pages.shows_other, timeout=LONG)
    stages = [kept(window, article)]
    for change in changes(qtbot, window, article):
        change()
        window.marking.finish()
        qtbot.waitUntil(window.is_idle, timeout=LONG)
        stages.append(kept(window, article))
        assert stages[-1] != stages[-2], len(stages)
    window.actions_by_name["language_ja"].trigger()
    qtbot.waitUntil(lambda: not isValid(window), timeout=LONG)
    after = shown()
    qtbot.waitUntil(after.is_idle, timeout=LONG)
    said: list[str] = []
    for key, expected in (("undo", stages[-2::-1]), ("redo", stages[1:])):
        for stage in expected:
            after.actions_by_name[key].trigger()
            qtbot.waitUntil(after.is_idle, timeout=LONG)
            assert kept(after, article) == stage
            said.append(after.panels.toast.text())
    # The words of the language in which it was done, but whole sentences.
    assert said[:2] == ["Undone: Story pinned", "Undone: Highlighted"]
    assert said[-2:] == ["Highlighted", "Story pinned"]


JAPANESE = "{headline}\n2024年6月{day}日 15時10分\n文化\n{body}\n"
OURS_IN_ALL_LANGUAGES = frozenset(
    "Kawaraban Markdown HTML JSON Lines BibTeX PDF English Aa md txt KiB Noto Inter Sans Serif "
    "Source DejaVu CJK JP Liberation Charter Georgia Literata Libertinus "
    "Ctrl Shift Alt Esc Escape Return Space Home End Delete Del Up Down Left Right Tab".split()
)
SHEETS = ("preferences", "key_sheet", "command_palette", "backups", "export", "problems", "look")


@pytest.fixture
def japanese_archive(tmp_path: Path) -> Path:
    """Nothing in it is English: what is English in the window then is the window's own."""
    archive = tmp_path / "記事"
    archive.mkdir()
    for day, what in enumerate(("夜漁り絵巻", "霊雲寺の修復", "絵巻の公開"), 10):
        body = f"白里町の{what}が、朝霧市の博物館で公開されることになった。"
        text = JAPANESE.format(headline=f"{what}、修復が最終段階に", day=day, body=body)
        (archive / f"{day}.txt").write_text(text, "utf-8")
    (archive / "空.txt").write_text("", "utf-8")
    return archive


def spoken(window: QWidget) -> Iterator[str]:
    """All that the window and its sheets say, to the eye or to the ear."""
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        yield widget.windowTitle()
        if isinstance(widget, QLabel | QAbstractButton):
            yield unescape(re.sub("<[^>]*>", " ", widget.text()))
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        if isinstance(widget, QTextEdit):
            yield widget.toPlainText()
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _rows(widget.model(), QModelIndex())
    yield from (action.text() for action in window.findChildren(QAction))


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            yield str(index.data(role) or "")
        yield from _rows(model, index)


def english(texts: Iterable[str]) -> set[str]:
    """The texts that have an English word, or a letter that is no key."""
    return {
        text
        for text in texts
        if set(re.findall("[A-Za-z]{2,}", text.replace("kawaraban index", "")))
        - OURS_IN_ALL_LANGUAGES
    }


def test_nothing_in_the_japanese_window_is_english(
    qtbot, open_window, tmp_path, japanese_archive
) -> None:
    Settings(tmp_path / "window.ini").language = "ja"
    window = open_window(japanese_archive)
    assert english(spoken(window)) == set()
    window.finding.search_for("絵巻")
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    window.panels.article_list.step(+1)
    qtbot.waitUntil(lambda: window.panels.reading_pane.page is not None, timeout=LONG)
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    folder = str(window.library.data)  # said as it is, in every language
    for name in SHEETS:
        window.actions_by_name[name].trigger()
        qtbot.waitUntil(window.is_idle, timeout=LONG)
        assert english(spoken(window)) <= {folder}, name
        for sheet in window.findChildren(QDialog):
            sheet.close()
    window.visiting.story_of_open()
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    assert english(spoken(window)) == {folder}


def test_a_mistake_in_a_query_is_said_in_japanese(
    qtbot, open_window, tmp_path, japanese_archive
) -> None:
    Settings(tmp_path / "window.ini").language = "ja"
    window = open_window(japanese_archive)
    window.finding.search_for("(絵巻")
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    assert "この ( は閉じられていません。" in set(spoken(window))


def test_a_japanese_window_writes_files_in_japanese(
    qtbot, open_window, sample_archive, tmp_path
) -> None:
    Settings(tmp_path / "window.ini").language = "ja"
    window = open_window(sample_archive)
    article = next(iter(window.library.catalog.ids()))
    window.library.state.highlights.add(article, anchor("A ferry", 2, 7), "rose", "Which?")
    window.library.state.set_note(article, "Mine.")
    window.actions_by_name["export"].trigger()
    (sheet,) = window.findChildren(ExportSheet)
    with qtbot.waitSignal(window.exporting.process.ended, timeout=LONG):
        sheet.export_requested.emit(Wish("highlights", Format.MARKDOWN, tmp_path / "a.md", False))
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "\n## ハイライト\n\n> ferry\n\n*ピンク、" in text
    assert "\n## メモ\n\nMine.\n" in text
    assert "\ntitle: " in text


def test_an_export_goes_on_in_the_other_language(
    qtbot, open_window, sample_archive, tmp_path
) -> None:
    window = open_window(sample_archive)
    window.actions_by_name["export"].trigger()
    target, process = tmp_path / "all.pdf", window.exporting.process
    sheet = window.findChild(ExportSheet)
    with qtbot.waitSignal(process.progressed, timeout=LONG):
        sheet.export_requested.emit(Wish("list", Format.PDF, target, False))
    count = window.panels.article_list.count()
    window.actions_by_name["language_ja"].trigger()
    qtbot.waitUntil(lambda: shown() is not window, timeout=LONG)
    after = shown()
    assert after.exporting.process is process
    assert process.is_running
    with qtbot.waitSignal(process.ended, timeout=3 * LONG):
        qtbot.waitUntil(lambda: not isValid(window), timeout=LONG)
    assert str(count) in after.panels.toast.text()
    assert "書き出し" in after.panels.toast.text()
    assert target.read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(after.is_idle, timeout=LONG)
    assert not process.is_running
    other = tmp_path / "other.pdf"
    after.actions_by_name["export"].trigger()
    with qtbot.waitSignal(process.progressed, timeout=LONG):
        after.findChild(ExportSheet).export_requested.emit(Wish("list", Format.PDF, other, False))
    after.close()  # for good: nothing of it is left
    assert not process.is_running
    assert [each.name for each in tmp_path.glob("*other*")] == []


def test_another_language_waits_until_the_state_is_restored(
    qtbot, open_window, sample_archive
) -> None:
    window = open_window(sample_archive)
    article = window.library.catalog.ids()[0]
    window.marking.star([article], True)
    backup = window.library.state.back_up()
    window.marking.star([article], False)
    window.restoring._begin(backup, True)
    window.actions_by_name["language_ja"].trigger()
    assert shown() is window
    assert "as soon as" in window.panels.toast.text()
    qtbot.waitUntil(lambda: shown() is not window, timeout=LONG)
    after = shown()
    qtbot.waitUntil(after.is_idle, timeout=LONG)
    assert after.library.state.ids_of("starred") == {article}
    after.marking.undo()
    qtbot.waitUntil(after.is_idle, timeout=LONG)
    assert after.library.state.ids_of("starred") == set()
