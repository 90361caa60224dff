"""What a reader does with the window, from the first look to coming back another day."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from reader.errors import LibraryBusyError
from reader.gui.article_list.empty_notice import EmptyNotice
from reader.gui.main_window import MainWindow
from reader.gui.screenshot import draw
from reader.gui.sidebar.sidebar_rows import SidebarRow
from reader.library import Library
from reader.rankings.results import Standing

LONG = 20_000  # milliseconds
TOKYO_MEETING = "Japan and Central Asia pledge closer ties at Tokyo meeting"


def press(qtbot, window: MainWindow, key: Qt.Key, *more: Qt.KeyboardModifier) -> None:
    modifiers = more[0] if more else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window.focusWidget() or window, key, modifiers)


def type_search(qtbot, window: MainWindow, text: str) -> None:
    press(qtbot, window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.focusWidget(), text)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.listing.query == text and window.is_idle(), timeout=LONG)


def headlines(window: MainWindow) -> list[str]:
    rows = window.library.catalog.rows(list(window.panels.article_list.ids()))
    return [row.headline for row in rows if row is not None]


def open_headline(window: MainWindow) -> str:
    page = window.panels.reading_pane.page
    return page.article.capture.headline if page else ""


def sidebar_rows(window: MainWindow) -> list[SidebarRow]:
    return [row for row in window.panels.sidebar.findChildren(SidebarRow) if row.isVisible()]


def wait_for(qtbot, window: MainWindow, headline: str) -> None:
    qtbot.waitUntil(lambda: open_headline(window) == headline, timeout=LONG)
    qtbot.waitUntil(window.is_idle, timeout=LONG)


def test_search_open_a_hit_and_follow_what_stands_beside_it(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    window.resize(1400, 900)
    assert window.panels.article_list.count() == 65

    type_search(qtbot, window, "central asia ministers")
    assert TOKYO_MEETING in headlines(window)

    window.panels.article_list.setFocus()
    for _ in range(1 + headlines(window).index(TOKYO_MEETING)):
        press(qtbot, window, Qt.Key.Key_J)
    wait_for(qtbot, window, TOKYO_MEETING)

    places: list[tuple[int, int]] = []
    window.panels.reading_pane.mark_moved.connect(lambda at, of: places.append((at, of)))
    press(qtbot, window, Qt.Key.Key_F3)
    press(qtbot, window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert [at for at, _ in places] == [2, 1]

    related = next(row for row in sidebar_rows(window) if "talks with five" in row.accessibleName())
    assert "Central Asia" in related.accessibleDescription()
    qtbot.mouseClick(related, Qt.MouseButton.LeftButton)
    wait_for(qtbot, window, "Tokyo weighs December talks with five Central Asian ministers")

    listed = next(
        row
        for row in sidebar_rows(window)
        if "Hiyodori Tunnel Opens 63 Years" in row.accessibleName()
    )
    qtbot.mouseClick(listed, Qt.MouseButton.LeftButton)
    wait_for(qtbot, window, "Hiyodori Tunnel Opens 63 Years after First Petition")

    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_for(qtbot, window, TOKYO_MEETING)


def test_a_listed_title_that_the_archive_lacks_starts_a_search(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    window.resize(1400, 900)
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: bool(open_headline(window)), timeout=LONG)
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    lacking = next(
        row
        for row in sidebar_rows(window)
        if isinstance(row.target, Standing) and row.target.article is None
    )
    qtbot.mouseClick(lacking, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: " OR " in window.panels.search_bar.query(), timeout=LONG)


def test_a_mistake_in_a_query_is_said_in_place_and_empties_nothing(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    type_search(qtbot, window, "sectoin:politics")
    assert window.panels.article_list.count() == 65
    sentence = window.panels.search_bar.findChildren(QWidget)
    assert any("section" in getattr(part, "text", str)() for part in sentence if part.isVisible())


def test_marking_all_read_is_taken_back_with_one_key(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    state = window.library.state
    press(qtbot, window, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert len(state.ids_of("read")) == 65
    assert "65" in window.panels.toast.text()
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not state.ids_of("read")


def test_what_is_read_is_marked_and_starred(qtbot, open_window, sample_archive: Path) -> None:
    window = open_window(sample_archive)
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: len(window.library.state.ids_of("read")) == 1, timeout=LONG)
    press(qtbot, window, Qt.Key.Key_S)
    assert window.library.state.ids_of("starred") == {window.reading.article}
    press(qtbot, window, Qt.Key.Key_M)
    assert not window.library.state.ids_of("read")


def test_a_file_put_into_the_folder_is_listed_and_a_removed_one_is_marked_gone(
    qtbot, open_window, sample_archive: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "articles"
    shutil.copytree(sample_archive / "2022", archive)
    window = open_window(archive)
    before = window.panels.article_list.count()
    new = archive / "new.txt"
    new.write_text("Lighthouse lit again\n9:00 JST, March 1, 2023\nThe lamp burns.\n", "utf-8")
    qtbot.waitUntil(lambda: "Lighthouse lit again" in headlines(window), timeout=LONG)
    assert window.panels.article_list.count() == before + 1

    article = next(iter(window.panels.article_list.ids()))
    window.marking.star([article], True)
    new.unlink()

    def is_gone() -> bool:
        (row,) = window.library.catalog.rows([article])
        return row is not None and row.gone and row.starred

    qtbot.waitUntil(is_gone, timeout=LONG)


def test_the_window_comes_back_as_it_was_left(qtbot, open_window, sample_archive: Path) -> None:
    window = open_window(sample_archive)
    type_search(qtbot, window, "tunnel")
    window.panels.article_list.setFocus()
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: bool(open_headline(window)), timeout=LONG)
    headline = open_headline(window)
    window.resize(780, 640)  # the virtual screen has 800 by 800
    window.look.choose_theme("dark")
    press(qtbot, window, Qt.Key.Key_F7)
    pane = window.panels.reading_pane
    pane.page_down()
    place = pane.place
    assert place > 0
    window.close()

    again = open_window(sample_archive)
    wait_for(qtbot, again, headline)
    assert again.panels.search_bar.query() == "tunnel"
    assert again.look.theme.name == "dark"
    assert not again.panels.library_pane.isVisible()
    assert again.panels.reading_pane.place == pytest.approx(place, abs=0.02)
    assert (again.width(), again.height()) == (780, 640)


def test_where_there_is_little_room_the_panes_at_the_sides_go_first(
    open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    panels = window.panels
    expected = {1400: [True, True], 1000: [False, True], 640: [False, False], 1401: [True, True]}
    for width, shown in expected.items():
        window.resize(width, 700)
        assert [panels.sidebar.isVisible(), panels.library_pane.isVisible()] == shown, width
        assert window.width() == width
        assert panels.article_list.isVisible()
        assert panels.reading_pane.isVisible()


def test_an_empty_archive_says_what_to_do_and_fills_when_something_comes(
    qtbot, open_window, tmp_path: Path
) -> None:
    archive = tmp_path / "news"
    archive.mkdir()
    window = open_window(archive)
    assert window.panels.empty_page.isVisible()
    assert "news" in window.panels.empty_page.accessibleDescription()
    (archive / "first.txt").write_text("First\n9:00 JST, March 1, 2023\nText.\n", "utf-8")
    qtbot.waitUntil(window.panels.article_list.isVisible, timeout=LONG)
    qtbot.waitUntil(lambda: headlines(window) == ["First"], timeout=LONG)


def test_an_archive_of_files_that_are_no_articles_says_where_to_look(
    qtbot, open_window, tmp_path: Path
) -> None:
    archive = tmp_path / "news"
    archive.mkdir()
    (archive / "picture.txt").write_bytes(bytes(range(256)) * 40)
    window = open_window(archive)
    labels = window.panels.article_list.findChild(EmptyNotice).findChildren(QLabel)
    qtbot.waitUntil(
        lambda: any("Problems tells why" in each.text() for each in labels), timeout=LONG
    )
    (archive / "a.txt").write_text("Tax plan\n9:00 JST, March 3, 2025\nIt is agreed.\n")
    qtbot.waitUntil(lambda: headlines(window) == ["Tax plan"], timeout=LONG)


def test_a_search_is_kept_taken_out_and_put_back(qtbot, open_window, sample_archive: Path) -> None:
    window = open_window(sample_archive)
    for text in ("tunnel", "ferry"):
        type_search(qtbot, window, text)
        press(qtbot, window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        name = QApplication.focusWidget()
        assert isinstance(name, QLineEdit)
        qtbot.keyClick(name, Qt.Key.Key_Return)  # the name offered: the query itself

    def kept() -> list[str]:
        return [search.name for search in window.library.state.saved_searches()]

    assert kept() == ["tunnel", "ferry"]
    window.panels.library_pane.saved_search_removal_requested.emit("tunnel")
    assert kept() == ["ferry"]
    window.panels.article_list.setFocus()
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kept() == ["tunnel", "ferry"]


def test_the_next_unread_is_found_far_down_the_list(qtbot, open_window, tmp_path: Path) -> None:
    archive = tmp_path / "many"
    archive.mkdir()
    for number in range(1_300):
        day = f"9:{number % 60:02} JST, March {1 + number % 28}, {2000 + number // 60}"
        (archive / f"{number}.txt").write_text(f"No {number}\n{day}\nText.\n", "utf-8")
    window = open_window(archive)
    ids = window.panels.article_list.ids()
    window.marking.mark_read(ids[:-1], True)
    qtbot.waitUntil(lambda: len(window.library.state.ids_of("read")) == 1_299, timeout=LONG)
    press(qtbot, window, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: window.panels.article_list.current_id() == ids[-1], timeout=LONG)


def test_return_searches_then_opens_and_escape_leaves_what_is_innermost(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    type_search(qtbot, window, "hiyodori tunnel")
    assert not open_headline(window)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_headline(window) == headlines(window)[0], timeout=LONG)

    press(qtbot, window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.panels.reading_pane.is_finding
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.panels.reading_pane.is_finding
    assert window.listing.query == "hiyodori tunnel"
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.panels.article_list.count() == 65, timeout=LONG)


def test_a_picture_of_the_window_changes_nothing(sample_archive: Path, tmp_path: Path) -> None:
    with Library(tmp_path / "library", [sample_archive]) as library:
        library.update()
        for name in ("a.png", "a.jpg"):
            draw(library, tmp_path / name, "tunnel", None, "dark", (900, 700))
        assert not library.state.ids_of("read")
        assert library.state.history() == []
    for name, form in (("a.png", b"png"), ("a.jpg", b"jpeg")):
        picture = QImageReader(str(tmp_path / name))
        assert picture.format() == form
        assert picture.read().size() == QSize(900, 700)


def test_a_change_that_can_not_be_written_is_said_and_the_window_goes_on(
    qtbot, open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive)
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: len(window.library.state.ids_of("read")) == 1, timeout=LONG)
    with closing(sqlite3.connect(window.library.data / "state.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusyError):
            window.marking.toggle_star(window.reading.article)
        other.rollback()
    window.marking.toggle_star(window.reading.article)
    assert window.library.state.ids_of("starred") == {window.reading.article}
