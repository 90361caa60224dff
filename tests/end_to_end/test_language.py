"""Another language while the window runs: it comes back in it, where the reader was."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from reader.gui.main_window import MainWindow

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
