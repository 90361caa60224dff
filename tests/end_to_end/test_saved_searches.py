"""Saved searches in the real window: named, counted, arranged, and never changed in silence."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.gui.library_pane.library_rows import RowKind
from reader.gui.library_pane.library_view import LibraryView
from reader.gui.main_window import MainWindow
from reader.gui.sheets.command_palette import CommandPalette
from reader.library import ALL, SavedSearch, Scope
from reader.search.grammar import GRAMMAR_VERSION
from reader.search.storing import to_json
from reader.search.syntax import Word

LONG = 20_000


@pytest.fixture
def window(open_window: Callable[..., MainWindow], sample_archive: Path) -> MainWindow:
    return open_window(sample_archive / "2022")


@pytest.fixture
def rest(qtbot, window: MainWindow) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(window.is_idle, timeout=LONG)


def rows(window: MainWindow):
    model = view(window).model()
    found = map(model.row, range(model.rowCount()))
    return [row for row in found if row.is_saved]


def shown(window: MainWindow) -> list[str]:
    """The rows of saved searches, those in a group set in."""
    return [f"  {row.text}" if row.group else row.text for row in rows(window)]


def view(window: MainWindow) -> LibraryView:
    return window.panels.library_pane.focusProxy()


def choose(window: MainWindow, kind: RowKind, name: str) -> LibraryView:
    found = view(window)
    found.setFocus()
    found.setCurrentIndex(found.model().index(found.model().find_name(kind, name)))
    return found


def typed_in(qtbot, text: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not field, timeout=LONG)


def test_a_search_is_named_when_it_is_saved_and_counted(qtbot, window, rest) -> None:
    window.finding.search_for("japan")
    rest()
    hits = window.panels.article_list.count()
    window.panels.article_list.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget().text() == "japan"
    typed_in(qtbot, "All of 日本")
    rest()
    (row,) = rows(window)
    assert (row.text, row.query, row.count) == ("All of 日本", "japan", hits)
    assert hits > 0
    window.marking.undo()
    assert rows(window) == []
    window.marking.redo()
    rest()
    assert [row.count for row in rows(window)] == [hits]


def test_a_search_keeps_the_order_in_which_it_was_saved(qtbot, window, rest) -> None:
    bar, articles = window.panels.search_bar, window.panels.article_list
    window.finding.search_for("japan")
    bar.sort_changed.emit("oldest")
    rest()
    oldest = list(articles.ids())
    articles.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    typed_in(qtbot, "All of Japan")
    bar.sort_changed.emit("title")
    window.finding.search_for("")
    rest()
    choose(window, RowKind.SAVED_SEARCH, "All of Japan")
    rest()
    assert window.listing.query == "japan sort:oldest"
    assert list(articles.ids()) == oldest
    assert len(oldest) > 1
    bar.sort_changed.emit("newest")
    rest()
    assert window.listing.query == "japan sort:newest"
    assert list(articles.ids()) == oldest[::-1]
    window.finding.search_for("japan")
    rest()
    assert window.listing.shown.sort == "title"


def test_figures_follow_what_the_reader_does(qtbot, window, rest) -> None:
    window.saving.keep("is:starred", "Mine")
    rest()
    assert [row.count for row in rows(window)] == [0]
    window.marking.star(window.library.catalog.ids()[:2], True)
    qtbot.waitUntil(lambda: [row.count for row in rows(window)] == [2], timeout=LONG)


def test_saving_over_another_search_is_taken_back(window) -> None:
    window.saving.keep("japan", "Mine")
    window.saving.keep("tunnel", "MINE")
    assert [(row.text, row.query) for row in rows(window)] == [("MINE", "tunnel")]
    window.marking.undo()
    assert [(row.text, row.query) for row in rows(window)] == [("Mine", "japan")]
    window.saving.keep("titel:x", "Wrong")
    assert "can't be saved" in window.panels.toast.text()
    assert len(rows(window)) == 1


def test_a_search_is_renamed_in_its_row_unless_the_name_is_taken(qtbot, window) -> None:
    window.saving.keep("japan", "One")
    window.saving.keep("tunnel", "Two")
    found = choose(window, RowKind.SAVED_SEARCH, "One")
    qtbot.keyClick(found, Qt.Key.Key_F2)
    typed_in(qtbot, "two")
    assert "already" in window.panels.toast.text()
    assert shown(window) == ["One", "Two"]
    qtbot.keyClick(found, Qt.Key.Key_F2)
    typed_in(qtbot, "第一")
    assert shown(window) == ["第一", "Two"]
    assert found.currentIndex().data() == "第一"
    window.marking.undo()
    assert shown(window) == ["One", "Two"]


def test_searches_that_name_a_renamed_one_follow_and_come_back(window, rest) -> None:
    window.saving.keep("japan", "One")
    window.saving.keep("search:ONE tunnel", "Two")
    window.saving.rename("One", "第 一")
    state = window.library.state

    def queries() -> list[tuple[str, str]]:
        return [(each.name, each.query) for each in state.saved_searches()]

    follows = [("第 一", "japan"), ("Two", 'search:"第 一" tunnel')]
    assert queries() == follows
    rest()
    assert [row.count is None for row in rows(window)] == [False, False]
    window.marking.undo()
    assert queries() == [("One", "japan"), ("Two", "search:ONE tunnel")]
    window.marking.redo()
    assert queries() == follows


def test_searches_are_moved_grouped_and_closed_by_keys(qtbot, window) -> None:
    for name in ("a", "b", "c"):
        window.saving.keep("japan", name)
    alt = Qt.KeyboardModifier.AltModifier
    found = choose(window, RowKind.SAVED_SEARCH, "c")
    qtbot.keyClick(found, Qt.Key.Key_Up, alt)
    assert shown(window) == ["a", "c", "b"]
    assert found.currentIndex().data() == "c"
    number = found.currentIndex().row()
    menu = window.panels.library_pane.menu_of(number)
    (groups,) = (each.menu() for each in menu.actions() if each.text() == "Group")
    groups.actions()[-1].trigger()
    typed_in(qtbot, "Regions")
    assert shown(window) == ["a", "Regions", "  c", "b"]
    found = choose(window, RowKind.SAVED_SEARCH, "a")
    qtbot.keyClick(found, Qt.Key.Key_Down, alt)
    assert shown(window) == ["Regions", "  a", "  c", "b"]
    found = choose(window, RowKind.GROUP, "Regions")
    qtbot.keyClick(found, Qt.Key.Key_Left)
    assert shown(window) == ["Regions", "b"]
    assert window.library.state.closed_groups() == {"Regions"}
    qtbot.keyClick(found, Qt.Key.Key_Down, alt)
    assert shown(window) == ["b", "Regions"]
    qtbot.keyClick(found, Qt.Key.Key_Right)
    qtbot.keyClick(found, Qt.Key.Key_Delete)
    assert shown(window) == ["b", "a", "c"]
    for _ in range(3):
        window.marking.undo()
    assert shown(window) == ["a", "Regions", "  c", "b"]


def test_a_search_that_is_removed_comes_back_to_its_place(qtbot, window) -> None:
    for name in ("a", "b"):
        window.saving.keep("japan", name)
    window.saving.arrange([("a", "Group"), ("b", "Group")], "Grouped")
    found = choose(window, RowKind.SAVED_SEARCH, "a")
    qtbot.keyClick(found, Qt.Key.Key_Delete)
    assert shown(window) == ["Group", "  b"]
    window.marking.undo()
    assert shown(window) == ["Group", "  a", "  b"]


def test_a_row_is_chosen_after_the_chosen_search_is_removed_and_comes_back(qtbot, window) -> None:
    window.saving.keep("japan", "a")
    found = choose(window, RowKind.SAVED_SEARCH, "a")
    qtbot.keyClick(found, Qt.Key.Key_Delete)
    assert found.currentIndex().data() == "All articles"
    window.marking.undo()
    assert shown(window) == ["a"]
    assert found.currentIndex().data() == "All articles"


def test_a_search_of_an_older_version_keeps_its_meaning_and_says_so(window, rest) -> None:
    state = window.library.state
    state.save_search(SavedSearch("Old", "?apan", 1, to_json(Word("tunnel"))))
    state.save_search(SavedSearch("Lost", "japan", 1, "no tree"))
    state.save_search(SavedSearch("Wrong", "titel:x", GRAMMAR_VERSION, to_json(Word("x"))))
    window.saving.show()
    rest()
    old, lost, wrong = rows(window)
    window.finding.search_for("tunnel")
    rest()
    assert old.count == window.panels.article_list.count() > 0
    assert "keeps the meaning it was saved with" in old.remark
    assert not old.is_faulty
    assert (lost.count, lost.is_faulty, wrong.is_faulty) == (None, True, True)
    assert "save it again" in lost.remark
    assert "no field titel" in wrong.remark
    choose(window, RowKind.SAVED_SEARCH, "Old")
    rest()
    assert window.listing.query == 'search:"Old"'
    assert window.panels.article_list.count() == old.count
    assert "“Old” keeps the meaning it was saved with" in window.panels.status_bar.text()
    assert [each.grammar for each in state.saved_searches()] == [1, 1, GRAMMAR_VERSION]


def test_new_figures_do_not_disturb_a_name_being_typed(qtbot, window, rest) -> None:
    window.saving.keep("japan", "One")
    found = choose(window, RowKind.SAVED_SEARCH, "One")
    qtbot.keyClick(found, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    field.setText("Half a na")
    window.saving.keep("tunnel", "Two")
    rest()
    assert QApplication.focusWidget() is field
    assert field.text() == "Half a na"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown(window) == ["One", "Two"], timeout=LONG)
    assert [row.count is None for row in rows(window)] == [False, False]


def test_a_search_is_asked_of_the_whole_library_whatever_row_was_chosen(
    qtbot, window, rest
) -> None:
    article = window.library.catalog.ids()[0]
    (row,) = window.library.catalog.rows([article])
    elsewhere = next(
        each.name for each in window.upkeep.counts.sections if each.name not in ("", row.section)
    )
    window.saving.keep(f"title:{row.headline.split()[0]}", "my own")
    rest()
    (saved,) = rows(window)
    for name in (elsewhere, "Starred"):
        choose(window, RowKind.SCOPE, name)
        rest()
        found = choose(window, RowKind.SAVED_SEARCH, "my own")
        rest()
        assert window.panels.article_list.count() == saved.count > 0
        assert (window.listing.scope, found.currentIndex().data()) == (ALL, "my own")
        window.going.choose_scope(Scope("starred"))
        rest()
    window.actions_by_name["command_palette"].trigger()
    field = window.findChild(CommandPalette).findChild(QLineEdit)
    qtbot.keyClicks(field, "my own")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.listing.query == saved.query, timeout=LONG)
    rest()
    assert window.panels.article_list.count() == saved.count
    assert view(window).currentIndex().data() == "my own"
    window.panels.search_bar.focus_field()
    field = window.focusWidget()
    field.end(False)
    qtbot.keyClicks(field, " japan")
    rest()
    assert (window.listing.scope, view(window).currentIndex().data()) == (ALL, "All articles")


def test_the_row_of_a_search_is_the_chosen_one_when_the_window_comes_back(
    open_window, sample_archive
) -> None:
    window = open_window(sample_archive / "2022")
    window.saving.keep("tunnel", "my own")
    window.saving.choose_named("my own")
    window.close()
    again = open_window(sample_archive / "2022")
    assert (again.listing.query, view(again).currentIndex().data()) == ("tunnel", "my own")
    again.saving.arrange([("my own", "Group")], "Grouped")
    again.library.state.close_group("Group", True)
    again.close()
    again = open_window(sample_archive / "2022")
    assert view(again).currentIndex().data() == "Group"
