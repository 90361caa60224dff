"""Read and starred are written at once, and taken back exactly."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import ArticleId
from reader.gui.controllers.history import Change, Deed, History
from reader.gui.controllers.marking import Marking
from reader.library import Library


@pytest.fixture
def library(sample_archive: Path, tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library", [sample_archive / "2022"]) as opened:
        opened.update()
        yield opened


def some(library: Library) -> list[ArticleId]:
    return [ArticleId(article) for article in library.catalog.ids()[:5]]


def test_undo_takes_back_only_what_was_changed(library: Library) -> None:
    marking = Marking(library)
    articles = some(library)
    marking.open(articles[0])
    marking.mark_read(articles, True)
    assert library.state.ids_of("read") == set(articles)
    marking.undo()
    assert library.state.ids_of("read") == {articles[0]}
    marking.redo()
    assert library.state.ids_of("read") == set(articles)


def test_what_changes_nothing_can_not_be_undone(library: Library) -> None:
    marking = Marking(library)
    articles = some(library)
    marking.star(articles, True)
    marking.star(articles, True)
    marking.undo()
    assert not library.state.ids_of("starred")


def test_a_toggle_goes_by_what_is_written(library: Library) -> None:
    marking = Marking(library)
    said: list[tuple[str, bool]] = []
    marking.announced.connect(lambda words, undoable: said.append((words, undoable)))
    article = some(library)[0]
    for expected in ({article}, set()):
        marking.toggle_star(article)
        assert library.state.ids_of("starred") == expected
    marking.undo()
    assert library.state.ids_of("starred") == {article}
    assert [undoable for _, undoable in said] == [True, True, False]


def test_an_article_that_is_not_there_is_left_alone(library: Library) -> None:
    marking = Marking(library)
    marking.toggle_read(ArticleId(1))
    marking.toggle_star(ArticleId(1))
    marking.undo()
    assert not library.state.ids_of("read")


def test_a_change_is_told_of_once_also_when_it_is_taken_back(library: Library) -> None:
    marking = Marking(library)
    told: list[list[ArticleId]] = []
    marking.changed.connect(told.append)
    articles = some(library)
    marking.star(articles, True)
    marking.undo()
    marking.redo()
    assert told == [articles] * 3


def test_what_is_still_to_be_written_is_written_when_the_window_closes(library: Library) -> None:
    marking = Marking(library)
    articles = list(range(1, 9_001))
    marking.mark_read(articles, True)
    marking.finish()
    assert len(library.state.ids_of("read")) == 9_000
    marking.undo()
    marking.finish()
    assert not library.state.ids_of("read")


def test_all_of_several_are_starred_and_only_then_taken_back(library: Library) -> None:
    marking = Marking(library)
    first, *others = some(library)
    marking.star([first], True)
    marking.star_all([first, *others])
    assert library.state.ids_of("starred") == {first, *others}
    marking.star_all([first, *others])
    assert not library.state.ids_of("starred")
    marking.undo()
    marking.undo()
    assert library.state.ids_of("starred") == {first}


def test_all_of_several_are_read_and_only_then_unread(library: Library) -> None:
    marking = Marking(library)
    said: list[str] = []
    marking.announced.connect(lambda words, _: said.append(words))
    articles = some(library)
    marking.mark_read(articles[:2], True)
    marking.read_all(articles)
    marking.read_all(articles)
    assert said == ["Marked read (2)", "Marked read (3)", "Marked unread (5)"]


def test_undo_while_a_long_change_is_written_takes_back_that_one(library: Library) -> None:
    marking = Marking(library)
    said: list[str] = []
    marking.announced.connect(lambda words, _: said.append(words))
    articles = list(range(1, 3_001))
    marking.star(articles[:1], True)
    marking.mark_read(articles, True)
    assert not marking.is_idle
    marking.undo()
    marking.finish()
    assert said == ["Starred", "Marked read (3,000)", "Undone: Marked read (3,000)"]
    assert library.state.ids_of("starred") == {1}
    assert not library.state.ids_of("read")
    marking.redo()
    assert not marking.is_idle
    marking.undo()
    marking.undo()
    marking.finish()
    assert not library.state.ids_of("starred")
    assert not library.state.ids_of("read")


def test_what_is_done_while_a_long_change_is_written_is_taken_back_first(library: Library) -> None:
    marking = Marking(library)
    articles = list(range(1, 3_001))
    notes = ["old"]
    marking.mark_read(articles, True)
    marking.star(articles[:1], True)
    marking.star(articles, True)
    notes.append("new")
    marking.teach(take_note_away=notes.pop, write_note=notes.append)
    marking.remember("Note written", Deed("take_note_away"), Deed("write_note", "new"))
    marking.undo()
    assert notes == ["old"]
    for starred in ({1}, set()):
        marking.undo()
        marking.finish()
        assert library.state.ids_of("starred") == starred
    assert len(library.state.ids_of("read")) == 3_000


def test_what_takes_its_time_is_waited_for_and_what_failed_counts_as_not_done(
    library: Library,
) -> None:
    marking = Marking(library)
    did: list[str] = []
    said: list[str] = []
    marking.announced.connect(lambda words, _: said.append(words))

    def slow() -> None:
        marking.hold()
        did.append("slow")

    marking.teach(quick=did.append, slow=slow)
    marking.remember("First", Deed("quick", "first"), Deed("quick", "first again"))
    marking.remember("Second", Deed("slow"), Deed("slow"))
    said.clear()
    for step in (marking.undo, marking.undo, marking.redo):
        step()
    assert (did, said) == (["slow"], [])
    assert not marking.is_idle
    marking.release()
    assert did == ["slow", "first", "first again"]
    assert said == ["Undone: Second", "Undone: First", "First"]
    said.clear()
    marking.redo()
    marking.release(done=False)
    marking.redo()
    marking.release()
    assert (did[3:], said) == (["slow"] * 2, ["Second"])
    marking.undo()
    marking.undo()
    marking.give_up()
    assert (did[5:], said[1:]) == (["slow"], [])
    marking.undo()
    marking.release()
    assert said[1:] == ["Undone: Second"]


def test_what_was_done_in_a_window_can_be_undone_in_the_next(library: Library) -> None:
    before = Marking(library)
    articles = some(library)
    before.star(articles, True)
    before.mark_read(articles[:2], True)
    history = before.history
    del before
    after = Marking(library, history=history)
    told: list[list[ArticleId]] = []
    after.changed.connect(told.append)
    after.undo()
    after.undo()
    assert told == [articles[:2], articles]
    assert not library.state.ids_of("starred") | library.state.ids_of("read")
    after.redo()
    assert library.state.ids_of("starred") == set(articles)


def test_only_so_many_changes_are_kept_and_a_new_one_ends_what_could_be_made_again() -> None:
    history = History()
    for number in range(250):
        history.add(Change(str(number), "", Deed("undo"), Deed("redo")))
    taken_back = [change.words for change in iter(lambda: history.turn(back=True), None)]
    assert taken_back == [str(number) for number in range(249, 49, -1)]
    assert history.turn(back=False).words == "50"
    history.add(Change("new", "", Deed("undo"), Deed("redo")))
    assert history.turn(back=False) is None
    assert history.turn(back=True).words == "new"
