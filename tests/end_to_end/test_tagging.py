"""Tags in the real window: typed over the list, seen on page and pane, and all taken back."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.gui.library_pane.library_rows import RowKind
from reader.gui.library_pane.library_view import LibraryView
from reader.gui.main_window import MainWindow
from reader.gui.sheets.tag_popup import TagPopup
from reader.library import ALL, Scope

LONG = 20_000


@pytest.fixture
def window(open_window: Callable[..., MainWindow], sample_archive: Path) -> MainWindow:
    return open_window(sample_archive / "2022")


@pytest.fixture
def rest(qtbot, window: MainWindow) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(window.is_idle, timeout=LONG)


def tags(window: MainWindow) -> list[tuple[str, int]]:
    """The tags in the library pane, with their figures."""
    model = view(window).model()
    rows = map(model.row, range(model.rowCount()))
    return [(row.text, row.count) for row in rows if row.kind is RowKind.TAG]


def view(window: MainWindow) -> LibraryView:
    return window.panels.library_pane.focusProxy()


def choose(window: MainWindow, kind: RowKind, name: str) -> LibraryView:
    rows = view(window)
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(rows.model().find_name(kind, name)))
    return rows


def facts(window: MainWindow) -> str:
    return window.panels.reading_pane._view.toPlainText()


def test_tags_are_typed_with_a_key_and_seen_everywhere(qtbot, window, rest) -> None:
    window.panels.article_list.step(+1)
    rest()
    article = window.reading.article
    qtbot.keyClick(window.panels.article_list, Qt.Key.Key_L)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "Harbor, To check")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.library.state.tags_of(article) == ["Harbor", "To check"]
    assert tags(window) == [("Harbor", 1), ("To check", 1)]
    assert "#Harbor · #To check" in facts(window)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert tags(window) == [("Harbor", 1)]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.panels.article_list.hasFocus()
    window.marking.undo()
    assert tags(window) == [("Harbor", 1), ("To check", 1)]
    window.marking.undo()
    window.marking.undo()
    assert tags(window) == []
    assert "#" not in facts(window)
    window.marking.redo()
    assert tags(window) == [("Harbor", 1)]
    rest()
    assert "#Harbor" in facts(window)


def test_a_tag_is_a_label_in_the_list_and_leads_from_the_page_to_its_articles(
    qtbot, window, rest
) -> None:
    first, second = list(window.library.catalog.ids())[:2]
    window.tagging.tag([first, second], "To check")
    window.open(first)
    rest()
    articles = window.panels.article_list
    spoken = articles.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Tag To check" in spoken
    window.tagging.rename("To check", "税")
    assert "Tag 税" in articles.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    view = window.panels.reading_pane._view
    link = next(text for text in re.findall(r'href="([^"]+)"', view.toHtml()) if "tag/" in text)
    view.anchorClicked.emit(QUrl(link))
    rest()
    assert window.listing.scope == Scope("tag", "税")
    assert list(articles.ids()) == [first, second]


def test_a_tag_is_renamed_in_its_row_and_the_list_follows(qtbot, window, rest) -> None:
    articles = list(window.library.catalog.ids()[:3])
    window.tagging.tag(articles, "Harbor")
    window.tagging.paint("Harbor", "teal")
    rows = choose(window, RowKind.TAG, "Harbor")
    rest()
    assert window.listing.scope == Scope("tag", "Harbor")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("港")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tags(window) == [("港", 3)], timeout=LONG)
    rest()
    assert window.library.state.tags() == [("港", 3, "teal")]
    assert window.listing.scope == Scope("tag", "港")
    assert window.panels.article_list.count() == 3
    assert rows.currentIndex().data() == "港"
    assert rows.hasFocus()
    window.marking.undo()
    rest()
    assert window.listing.scope == Scope("tag", "Harbor")
    assert rows.currentIndex().data() == "Harbor"
    window.marking.undo()
    assert window.library.state.tags() == [("Harbor", 3, "")]


def test_renaming_onto_another_tag_merges_and_is_taken_back_exactly(window, rest) -> None:
    a, b, c = window.library.catalog.ids()[:3]
    window.tagging.tag([a, b], "Harbor")
    window.tagging.paint("Harbor", "red")
    window.tagging.tag([b, c], "港")
    window.tagging.rename("harbor", "港")
    assert window.library.state.tags() == [("港", 3, "")]
    assert window.panels.toast.text() == "Tag “Harbor” merged into “港”"
    window.marking.undo()
    assert window.library.state.tags() == [("Harbor", 2, "red"), ("港", 2, "")]
    assert window.library.state.ids_of(("tag", "港")) == {b, c}
    window.marking.redo()
    assert window.library.state.tags() == [("港", 3, "")]
    rest()


def test_a_tag_that_is_shown_is_deleted_by_key_and_comes_back_with_its_colour(
    qtbot, window, rest
) -> None:
    articles = list(window.library.catalog.ids()[:2])
    window.tagging.tag(articles, "Harbor")
    window.tagging.paint("Harbor", "blue")
    rows = choose(window, RowKind.TAG, "Harbor")
    rest()
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    rest()
    assert tags(window) == []
    assert window.listing.scope == Scope("all")
    assert rows.currentIndex().data() == "All articles"
    window.marking.undo()
    assert window.library.state.tags() == [("Harbor", 2, "blue")]
    window.marking.redo()
    assert tags(window) == []
    rest()


def test_several_articles_are_tagged_at_once(window, rest) -> None:
    a, b, c = window.library.catalog.ids()[:3]
    window.tagging.tag([a], "Later")
    window.tagging.tag([a, b, c], "LATER")
    assert window.panels.toast.text() == "Tagged “Later” (2)"
    window.marking.undo()
    assert window.library.state.ids_of(("tag", "later")) == {a}
    window.tagging.untag([a, b], "later")
    assert window.library.state.tags() == []
    window.tagging.untag([a, b], "later")  # nothing to do, nothing to take back
    window.marking.undo()
    assert window.library.state.tags() == [("Later", 1, "")]
    rest()


def test_very_many_are_tagged_in_pieces_and_taken_back_as_one(window, rest) -> None:
    many, state = list(range(1, 3_001)), window.library.state
    undo, redo = window.actions_by_name["undo"], window.actions_by_name["redo"]

    def tagged() -> int:
        return len(state.ids_of(("tag", "many")))

    def change(act: Callable[[], object]) -> None:
        act()
        assert not window.marking.is_idle  # the window has its turn in between
        assert 0 < tagged() < len(many)
        rest()

    window.tagging.tag(many[:1], "many")
    window.tagging.paint("many", "teal")
    change(lambda: window.tagging.tag(many, "many"))
    assert tagged() == len(many)
    assert window.panels.toast.text() == "Tagged “many” (2,999)"
    for take_away in (window.tagging.untag, lambda _, name: window.tagging.remove(name)):
        for act, left in (
            (lambda take=take_away: take(many, "many"), 0),
            (undo.trigger, len(many)),
            (redo.trigger, 0),
        ):
            change(act)
            assert tagged() == left
        change(undo.trigger)
    assert state.tags()[0] == ("many", len(many), "teal")
    change(undo.trigger)
    assert tagged() == 1


def test_what_is_renamed_while_it_is_given_is_renamed_on_all(window, rest) -> None:
    window.tagging.tag(range(1, 3_001), "many")
    window.tagging.rename("many", "more")
    rest()
    assert window.library.state.tags() == [("more", 3_000, "")]


def test_without_an_article_there_is_nothing_to_tag(qtbot, window) -> None:
    window.panels.article_list.clear_current()
    qtbot.keyClick(window.panels.article_list, Qt.Key.Key_L)
    assert not any(popup.isVisible() for popup in window.findChildren(TagPopup))


def test_saved_searches_ask_for_the_tag_by_its_other_name(window, rest) -> None:
    (article,) = window.library.catalog.ids()[:1]
    window.tagging.tag([article], "Harbor")
    window.library.save_search("#harbor yen", "Money")
    before = window.library.state.saved_searches()
    window.tagging.rename("Harbor", "silk road")
    (search,) = window.library.state.saved_searches()
    assert search.query == 'tag:"silk road" yen'
    window.marking.undo()
    assert window.library.state.saved_searches() == before
    window.marking.redo()
    assert window.library.state.saved_searches() == [search]
    rest()


def test_the_list_goes_back_with_a_tag_that_is_taken_out_of_another_or_comes_back(
    window, rest
) -> None:
    first, second, third = window.library.catalog.ids()[:3]
    window.tagging.tag([first, second], "tunnel")
    window.tagging.tag([third], "rails")
    for change, since in (
        (lambda: window.tagging.rename("tunnel", "rails"), Scope("tag", "rails")),
        (lambda: window.tagging.remove("tunnel"), ALL),
    ):
        window.going.choose_scope(Scope("tag", "tunnel"))
        change()
        rest()
        assert window.listing.scope == since
        window.marking.undo()
        rest()
        assert window.listing.scope == Scope("tag", "tunnel")
        assert set(window.panels.article_list.ids()) == {first, second}
        assert view(window).currentIndex().data() == "tunnel"
        window.marking.redo()
        rest()
        assert window.listing.scope == since
        window.going.choose_scope(Scope("starred"))  # he has gone elsewhere: there he stays
        window.marking.undo()
        rest()
        assert window.listing.scope == Scope("starred")
