"""What a reader sees of a search while typing it, and how its dates are chosen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from reader.gui.controls.histogram_bars import HistogramBars
from reader.gui.main_window import MainWindow
from reader.gui.search_bar.search_field import SearchField
from reader.search.results import Suggestion

LONG = 20_000  # milliseconds


@pytest.fixture
def window(qtbot, open_window: Callable[..., MainWindow], sample_archive: Path) -> MainWindow:
    opened = open_window(sample_archive)
    opened.resize(1400, 780)
    return opened


@pytest.fixture
def field(window: MainWindow) -> SearchField:
    window.panels.search_bar.focus_field()
    found = window.panels.search_bar.findChild(SearchField)
    assert found is not None
    return found


@pytest.fixture
def bars(window: MainWindow) -> HistogramBars:
    found = window.panels.histogram_panel.findChild(HistogramBars)
    assert found is not None
    return found


def search(qtbot, window: MainWindow, text: str) -> None:
    window.finding.search_for(text)
    wait(qtbot, window)


def wait(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(window.is_idle, timeout=LONG)


def links(panel: QWidget) -> list[QPushButton]:
    return [link for link in panel.findChildren(QPushButton) if link.isVisible()]


def test_hits_follow_the_keys_and_half_a_word_takes_none_of_them_away(
    qtbot, window: MainWindow, field: SearchField
) -> None:
    articles = window.panels.article_list
    shown: list[int] = []
    window.listing.listed.connect(lambda ids, _same: shown.append(len(ids)))
    qtbot.keyClicks(field, "tunnel")
    wait(qtbot, window)
    assert shown[-1] == articles.count() > 0
    qtbot.keyClicks(field, " hiyodor")
    qtbot.keyClick(field, "i")
    wait(qtbot, window)
    assert 0 not in shown
    assert articles.count() == shown[-1] > 0
    assert window.library.state.history() == []


def test_nothing_is_said_of_a_mistake_until_one_pauses(
    qtbot, window: MainWindow, field: SearchField
) -> None:
    said: list[bool] = []
    window.listing.problems_found.connect(lambda problems: said.append(bool(problems)))
    qtbot.keyClicks(field, "sectoin:x")
    assert True not in said
    wait(qtbot, window)
    assert said[-1]
    assert any("section" in link.text() for link in links(window.panels.search_bar))


def test_the_histogram_has_its_place_with_every_search_and_with_no_other_list(
    qtbot, window: MainWindow, bars: HistogramBars
) -> None:
    panels = window.panels
    assert not panels.histogram_panel.isVisible()
    search(qtbot, window, "tunnel")
    assert panels.histogram_panel.isVisible()
    top = panels.article_list.mapTo(window, QPoint()).y()
    search(qtbot, window, "nothinghasthisword")
    assert panels.article_list.mapTo(window, QPoint()).y() == top
    assert not bars.accessibleDescription()
    search(qtbot, window, "")
    assert not panels.histogram_panel.isVisible()


def test_a_brushed_stretch_is_written_into_the_query_and_shown_finer(
    qtbot, window: MainWindow, bars: HistogramBars
) -> None:
    search(qtbot, window, "japan")
    everything = window.panels.article_list.count()
    assert bars.accessibleDescription().startswith("Hits by month")
    qtbot.mousePress(bars, Qt.MouseButton.LeftButton, pos=bars.bar_rect(0).center())
    qtbot.mouseMove(bars, bars.bar_rect(2).center())
    qtbot.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=bars.bar_rect(2).center())
    wait(qtbot, window)
    assert window.panels.search_bar.query() == "japan date:2022-10..2022-12"
    assert 0 < window.panels.article_list.count() < everything
    assert bars.accessibleDescription().startswith("Hits by day")

    (every_date,) = links(window.panels.histogram_panel)
    qtbot.mouseClick(every_date, Qt.MouseButton.LeftButton)
    wait(qtbot, window)
    assert window.panels.search_bar.query() == "japan"
    assert window.panels.article_list.count() == everything
    assert not links(window.panels.histogram_panel)


def test_dates_are_chosen_and_taken_out_by_keys_alone(
    qtbot, window: MainWindow, field: SearchField, bars: HistogramBars
) -> None:
    search(qtbot, window, "japan")
    window.panels.article_list.setFocus()
    qtbot.keyClick(window.panels.article_list, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert bars.hasFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    wait(qtbot, window)
    assert window.listing.query == "japan date:2022-10..2022-11"
    assert bars.hasFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Escape)
    wait(qtbot, window)
    assert window.listing.query == "japan"
    qtbot.keyClick(bars, Qt.Key.Key_Escape)
    wait(qtbot, window)
    assert window.listing.query == ""


def test_a_suggested_query_is_searched_for_and_no_longer_offered(qtbot, window: MainWindow) -> None:
    search(qtbot, window, "nothinghasthisword")
    articles = window.panels.article_list
    articles.set_suggestions([Suggestion("without", "tunnel", "nothing", 3)])
    qtbot.mouseClick(links(articles)[0], Qt.MouseButton.LeftButton)
    wait(qtbot, window)
    assert window.panels.search_bar.query() == "tunnel"
    assert articles.count() > 0
    assert articles.hasFocus()
    assert not links(articles)


def test_new_hits_are_seen_from_the_best_and_return_opens_it(
    qtbot, window: MainWindow, field: SearchField
) -> None:
    articles, top = window.panels.article_list, window.panels.article_list.verticalScrollBar()
    search(qtbot, window, "japan")
    last = articles.ids()[-1]
    search(qtbot, window, "")
    articles.select_id(last)
    wait(qtbot, window)

    qtbot.keyClicks(field, "japan")
    wait(qtbot, window)
    assert articles.ids()[-1] == last == articles.current_id() == window.reading.article
    assert top.maximum() > 0
    assert top.value() == 0
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait(qtbot, window)
    assert window.reading.article == articles.current_id() == articles.ids()[0]

    qtbot.keyClick(articles, Qt.Key.Key_J)
    wait(qtbot, window)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait(qtbot, window)
    assert window.reading.article == articles.current_id() == articles.ids()[1]


def test_hits_brought_up_to_date_stay_where_they_are(qtbot, window: MainWindow) -> None:
    articles, top = window.panels.article_list, window.panels.article_list.verticalScrollBar()
    search(qtbot, window, "japan")
    articles.select_id(articles.ids()[-1])
    wait(qtbot, window)
    place = top.value()
    assert place > 0
    window.listing.ask()
    wait(qtbot, window)
    assert top.value() == place
    assert articles.current_id() == articles.ids()[-1]


def type_over(qtbot, field: SearchField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def has_ink(window: MainWindow) -> bool:
    """Whether anything in the first row is painted in the ink of what is to be read."""
    articles = window.panels.article_list
    row = articles.visualRect(articles.model().index(0, 0))
    image, ink = articles.viewport().grab(row).toImage(), QColor(window.look.theme.ink).rgb()
    return any(image.pixel(x, y) == ink for x in range(row.width()) for y in range(row.height()))


def test_hits_stay_set_back_under_a_query_that_can_not_be_run(
    qtbot, window: MainWindow, field: SearchField, bars: HistogramBars
) -> None:
    panels = window.panels
    search(qtbot, window, "tunnel")
    hits = panels.article_list.ids()
    type_over(qtbot, field, "tunnel")
    wait(qtbot, window)
    assert has_ink(window)
    answer = next(
        label
        for label in panels.search_bar.findChildren(QLabel)
        if label.accessibleName() == "Search result"
    )
    assert answer.text()

    type_over(qtbot, field, "sectoin:politics")
    wait(qtbot, window)
    assert panels.article_list.ids() == hits
    assert not has_ink(window)
    assert not answer.text()
    assert not bars.accessibleDescription()
    assert panels.histogram_panel.isVisible()

    type_over(qtbot, field, "tunnel")
    wait(qtbot, window)
    assert panels.article_list.ids() == hits
    assert has_ink(window)
    assert answer.text()
    assert bars.accessibleDescription()


def test_an_empty_list_says_nothing_of_what_was_not_looked_for(
    qtbot, window: MainWindow, field: SearchField
) -> None:
    articles = window.panels.article_list
    type_over(qtbot, field, "nothinghasthisword")
    wait(qtbot, window)
    assert articles.accessibleDescription().startswith("Nothing found")
    type_over(qtbot, field, "sectoin:politics")
    wait(qtbot, window)
    assert articles.count() == 0
    assert articles.accessibleDescription().startswith("This query can't be run. ")
    assert "sectoin" in articles.accessibleDescription()
    type_over(qtbot, field, "nothinghasthisword")
    wait(qtbot, window)
    assert articles.accessibleDescription().startswith("Nothing found")
