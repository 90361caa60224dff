"""Stories brought up to date with a library."""

from contextlib import closing

from reader.archive.catalog import Catalog
from reader.archive.catalog_stories import StoredStory
from reader.archive.progress import Progress
from reader.archive.state import State
from reader.library import gathering
from reader.library.gathering import Gathering, against, most_central
from reader.search.index import Index

SNOW = "Snow fell on the marsh where the storks of Kanoe have their nest, wardens said. "


def test_the_headline_that_tells_most_for_its_length_names_a_story():
    words = {"snow": 0.6, "stork": 0.5, "marsh": 0.2}
    headlines = {
        1: "Snow on the marsh",
        2: "Storks in snow",
        3: "Weather",
        4: "Snow, again and again",
    }
    assert most_central(words, headlines) == 2
    assert most_central(words, {}) is None


def kept(library):
    stories = library.catalog.stories_of(library.catalog.ids())
    return {story.id: story.profile for story in stories}


def test_new_articles_leave_the_other_stories_as_they_are(write, updated):
    for number in range(60):
        write(f"{number}.txt", f"Report {number}", body=f"Word{number} thing{number}.")
    library = updated()
    before = kept(library)
    assert len(before) == 60
    write("s1.txt", "Storks", body=SNOW)
    library.update()
    write("s2.txt", "Storks return", 9, SNOW)
    library.update()
    after = kept(library)
    assert len(after) == 61
    assert before.items() <= after.items()
    (story,) = library.stories()
    assert story.count == 2


def test_a_library_that_has_grown_much_has_all_stories_worked_out_anew(write, updated):
    write("a.txt", "Ferry", body="The captain sailed.")
    write("b.txt", "Tunnel", body="Water came in.")
    library = updated()
    write("c.txt", "Ferry again", body="The captain sailed.")
    library.update()
    assert library.catalog.stories_begun_with == 2
    write("d.txt", "Snow", body=SNOW)
    library.update()
    assert library.catalog.stories_begun_with == 4
    assert [story.count for story in library.stories()] == [2]


def test_a_run_that_is_stopped_keeps_what_is_done(write, updated, data, monkeypatch):
    monkeypatch.setattr(gathering, "_PIECE", 3)
    for number in range(8):
        write(f"{number}.txt", f"Ferry {number}", number + 1, "The captain of the ferry sailed.")
    library = updated()
    whole = library.story(library.stories()[0].id)
    library.close()
    told: list[Progress] = []
    with (
        closing(Catalog(data / "catalog.sqlite")) as catalog,
        closing(State(data / "state.sqlite", backups=data)) as state,
        closing(Index.open(data / "index")) as index,
    ):
        catalog.undo_all_stories(8)
        run = Gathering(catalog, index, state).run
        run(told.append, lambda: len(told) > 1)
        assert [(each.done, each.total) for each in told] == [(0, 8), (3, 8)]
        assert len(catalog.untold()) == 5
        run(told.append, lambda: False)
        assert [(each.done, each.total) for each in told[2:]] == [(0, 5), (3, 5), (5, 5)]
        assert catalog.untold() == []
        (story,) = catalog.stories_of(catalog.ids())
        assert set(story.articles) == {each.id for each in whole.articles}


def test_stories_that_the_reader_wants_otherwise_are_found():
    stories = [StoredStory(n, n, b"x", articles) for n, *articles in ((1, 1, 2), (3, 3), (4, 4, 5))]
    assert against({}, stories) == set()
    assert against({1: 1, 2: 1, 4: 4}, stories) == set()
    assert against({1: 1, 2: 2}, stories) == {1}
    assert against({1: 1, 3: 1, 4: 4, 5: 4}, stories) == {1, 3}
