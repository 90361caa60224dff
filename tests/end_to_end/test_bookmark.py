"""Returning to an article goes back to where one was in it."""

from pathlib import Path

import pytest

LONG = 20_000  # milliseconds


def open_row(qtbot, window, row: int) -> int:
    article = list(window.panels.article_list.ids())[row]
    window.open(article)
    pane = window.panels.reading_pane
    qtbot.waitUntil(lambda: pane.page is not None and pane.page.article.id == article, timeout=LONG)
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    return article


def test_each_article_keeps_its_place(qtbot, open_window, sample_archive: Path):
    window = open_window(sample_archive)
    window.resize(900, 420)
    pane, state = window.panels.reading_pane, window.library.state
    one = open_row(qtbot, window, 0)
    pane.page_down()
    place = pane.place
    assert 0 < place < 1
    other = open_row(qtbot, window, 1)
    assert pane.place == 0
    assert state.progress(one) == pytest.approx(place)
    open_row(qtbot, window, 0)
    assert pane.place == pytest.approx(place, abs=0.01)

    while pane.page_down():
        pass
    open_row(qtbot, window, 1)
    assert (state.progress(one), state.progress(other)) == (0, 0)
    open_row(qtbot, window, 0)
    assert pane.place == 0

    pane.page_down()
    qtbot.waitUntil(lambda: state.progress(one) > 0, timeout=LONG)  # without leaving it, too


def test_jumping_to_a_mark_is_not_reading(qtbot, open_window, sample_archive: Path):
    window = open_window(sample_archive)
    window.resize(900, 420)
    newest = list(window.panels.article_list.ids())[5]
    window.finding.search_for("leaflets")
    qtbot.waitUntil(lambda: window.listing.query == "leaflets" and window.is_idle(), timeout=LONG)
    found = open_row(qtbot, window, 0)
    assert window.panels.reading_pane.place > 0
    window.open(newest)
    qtbot.waitUntil(lambda: window.panels.reading_pane.page.article.id == newest, timeout=LONG)
    assert window.library.state.progress(found) == 0
