"""What Escape takes out of a search, and what is left of it in the window when it is gone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.gui.histogram_bars import HistogramBars
from reader.gui.main_window import MainWindow
from reader.gui.search_field import SearchField

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


@pytest.mark.parametrize("panel", ["search_bar", "article_list", "reading_pane"])
def test_escape_takes_brushed_dates_out_before_the_query(
    qtbot, window: MainWindow, field: SearchField, panel: str
) -> None:
    panels: dict[str, QWidget] = {"search_bar": field}
    focused = panels.get(panel) or getattr(window.panels, panel)
    search(qtbot, window, "japan")
    focused.setFocus()
    before = window.focusWidget()
    brush(qtbot, window)
    assert window.listing.query == "japan date:2022-10..2022-12"
    escape(qtbot, window)
    assert window.listing.query == field.text() == "japan"
    assert window.focusWidget() is before
    escape(qtbot, window)
    assert window.listing.query == field.text() == ""
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
