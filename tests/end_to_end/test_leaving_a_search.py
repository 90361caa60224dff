"""What Escape takes out of a search, and what is left of it in the window when it is gone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from reader.gui.controls.histogram_bars import HistogramBars
from reader.gui.main_window import MainWindow
from reader.gui.reading_pane.page_view import PageView
from reader.gui.search_bar.search_field import SearchField
from reader.rendering import mark_texts

LONG = 20_000  # milliseconds


@pytest.fixture
def window(qtbot, open_window: Callable[..., MainWindow], sample_archive: Path) -> MainWindow:
    opened = open_window(sample_archive)
    opened.resize(1400, 780)
    return opened


@pytest.fixture
def field(window: MainWindow) -> SearchField:
    found = window.panels.search_bar.findChild(SearchField)
    assert found is not None
    return found


def wait(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(window.is_idle, timeout=LONG)


def search(qtbot, window: MainWindow, text: str) -> None:
    window.finding.search_for(text)
    wait(qtbot, window)


def escape(qtbot, window: MainWindow) -> None:
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    wait(qtbot, window)


def brush(qtbot, window: MainWindow) -> None:
    bars = window.panels.histogram_panel.findChild(HistogramBars)
    assert bars is not None
    qtbot.mousePress(bars, Qt.MouseButton.LeftButton, pos=bars.bar_rect(0).center())
    qtbot.mouseMove(bars, bars.bar_rect(2).center())
    qtbot.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=bars.bar_rect(2).center())
    wait(qtbot, window)


def test_escape_takes_brushed_dates_out_before_the_query(
    qtbot, window: MainWindow, field: SearchField
) -> None:
    for focused in (field, window.panels.article_list, window.panels.reading_pane):
        search(qtbot, window, "japan")
        focused.setFocus()
        before = window.focusWidget()
        brush(qtbot, window)
        assert window.listing.query == "japan date:2022-10..2022-12", focused
        escape(qtbot, window)
        assert window.listing.query == field.text() == "japan", focused
        assert window.focusWidget() is before
        escape(qtbot, window)
        assert window.listing.query == field.text() == "", focused
        assert window.panels.article_list.hasFocus()


def test_brushed_dates_go_first_from_a_query_typed_on(
    qtbot, window: MainWindow, field: SearchField
) -> None:
    search(qtbot, window, "japan")
    brush(qtbot, window)
    field.setFocus()
    field.setCursorPosition(len(field.text()))
    qtbot.keyClicks(field, " tokyo")
    wait(qtbot, window)
    escape(qtbot, window)
    assert window.listing.query.split() == ["japan", "tokyo"]


def test_dates_that_were_typed_go_with_their_query(
    qtbot, window: MainWindow, field: SearchField
) -> None:
    field.setFocus()
    qtbot.keyClicks(field, "japan date:2022-10..2022-12")
    wait(qtbot, window)
    escape(qtbot, window)
    assert window.listing.query == ""


def test_a_saved_search_is_chosen_in_the_library_until_it_is_left(
    qtbot, window: MainWindow
) -> None:
    search(qtbot, window, "tunnel")
    window.saving.keep(window.listing.query, window.listing.query)
    window.panels.library_pane.setFocus()
    view = window.focusWidget()
    assert isinstance(view, QListView)
    everything = view.currentIndex().data()
    model = view.model()
    (row,) = (at for at in range(model.rowCount()) if model.index(at, 0).data() == "tunnel")
    view.setCurrentIndex(model.index(row, 0))
    wait(qtbot, window)
    assert view.currentIndex().data() == "tunnel"
    escape(qtbot, window)
    assert window.listing.query == ""
    assert view.currentIndex().data() == everything
    assert [index.data() for index in view.selectedIndexes()] == [everything]


def test_the_marks_of_a_search_leave_the_article_with_it_and_its_place_stays(
    qtbot, window: MainWindow
) -> None:
    pane = window.panels.reading_pane
    places: list[tuple[int, int]] = []
    pane.mark_moved.connect(lambda at, of: places.append((at, of)))
    window.resize(1400, 480)
    search(qtbot, window, "tunnel")
    window.panels.article_list.step(+1)
    wait(qtbot, window)
    assert places[-1][1] > 0
    pane.go_to(0.5)
    view = pane.findChild(PageView)
    assert view is not None
    place = view.verticalScrollBar().value()
    assert place > 0
    escape(qtbot, window)
    assert places[-1] == (0, 0)
    assert pane.page is not None
    assert not mark_texts(pane.page)
    assert view.verticalScrollBar().value() == pytest.approx(place, abs=2)


def test_marks_that_are_gone_take_the_place_of_no_other_page(qtbot, window: MainWindow) -> None:
    search(qtbot, window, "tunnel")
    window.panels.article_list.step(+1)
    wait(qtbot, window)
    window.visiting.stories()
    wait(qtbot, window)
    window.finding.search_for("")
    wait(qtbot, window)
    assert window.panels.pages.shows_other
    window.going.leave()
    wait(qtbot, window)
    assert not window.panels.pages.shows_other
    assert window.panels.reading_pane.page is not None
    assert not mark_texts(window.panels.reading_pane.page)
