"""An article that takes long to open, in the real window: the pane says so meanwhile."""

import os
import signal
from pathlib import Path

LONG = 20_000  # milliseconds


def test_an_article_that_takes_long_says_so_in_its_place(
    open_window, sample_archive: Path, qtbot
) -> None:
    window = open_window(sample_archive / "2022")
    articles, pane = window.panels.article_list, window.panels.reading_pane
    first, second = list(articles.ids())[:2]
    window.open(first)
    qtbot.waitUntil(lambda: pane.page is not None, timeout=LONG)
    headline = window.library.article(second).capture.headline
    reader = window.listing._reading.process_id
    os.kill(reader, signal.SIGSTOP)
    window.open(second)
    assert pane.page.article.id == first  # for a moment
    qtbot.waitUntil(lambda: pane.page is None, timeout=LONG)
    said = pane.view.toPlainText()
    assert "Opening" in said
    assert headline in said
    window.actions_by_name["highlight"].trigger()  # there is nothing to highlight
    os.kill(reader, signal.SIGCONT)
    qtbot.waitUntil(lambda: pane.page is not None, timeout=LONG)
    assert pane.page.article.id == second
    assert window.library.state.highlights.by_article() == []


def test_an_article_without_a_headline_is_called_after_its_beginning(
    open_window, tmp_path: Path, qtbot
) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    words = "The ferry came back to the pier and nobody said a word about that. "
    (archive / "a.txt").write_text(words * 17 + "\n16:03 JST, November 2, 2022\n", "utf-8")
    window = open_window(archive)
    (article,) = window.panels.article_list.ids()
    window.open(article)
    qtbot.waitUntil(lambda: window.panels.reading_pane.page is not None, timeout=LONG)
    assert window.panels.reading_pane.page.article.capture.headline == ""
    assert (
        window.windowTitle()
        == "The ferry came back to the pier and nobody said a word… — Kawaraban"
    )
