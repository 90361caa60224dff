"""All above or below an article marked read in the real window, and taken back."""

from pathlib import Path


def test_all_above_and_all_below_are_marked_read_and_taken_back(
    open_window, sample_archive: Path
) -> None:
    window = open_window(sample_archive / "2022")
    articles, state = window.panels.article_list, window.library.state
    ids = list(articles.ids())
    assert len(ids) > 4
    window.actions_by_name["mark_above_read"].trigger()  # nothing is current, nothing is above it
    window.actions_by_name["mark_below_read"].trigger()
    assert state.ids_of("read") == set()
    articles.select_id(ids[2], quietly=True)
    window.actions_by_name["mark_above_read"].trigger()
    assert state.ids_of("read") == set(ids[:2])
    window.marking.undo()
    assert state.ids_of("read") == set()
    window.actions_by_name["mark_below_read"].trigger()
    assert state.ids_of("read") == set(ids[3:])
    window.marking.undo()
    assert state.ids_of("read") == set()
