"""What the reader did to stories, kept in the reading state."""

import sqlite3

import pytest

from reader.archive.state import State
from reader.archive.state_schema import MIGRATIONS
from reader.archive.state_stories import StoryMark, joined


@pytest.fixture
def state(tmp_path):
    state = State(tmp_path / "state.sqlite", backups=tmp_path / "backups")
    yield state
    state.close()


def test_the_last_place_of_an_article_counts(state):
    state.place({1: 1, 2: 1, 3: 3})
    state.place({2: 3})
    assert state.places() == {1: 1, 2: 3, 3: 3}


def test_a_mark_hangs_on_all_articles_of_a_story(state):
    state.name_story([4, 5], " A  name ")
    state.pin_story([4, 5])
    state.follow_story([5, 6])
    state.see_story([4])
    marks = state.story_marks()
    assert {article: mark._replace(named_at=0) for article, mark in marks.items()} == {
        4: StoryMark("A name", pinned=True, seen=True),
        5: StoryMark("A name", pinned=True, followed=True),
        6: StoryMark(followed=True),
    }
    assert joined(marks.values())[:4] == ("A name", True, True, True)
    state.pin_story([4, 5], False)
    state.follow_story([5, 6], False)
    state.name_story([4, 5], "")
    assert joined(state.story_marks().values()) == StoryMark(seen=True)


def test_the_newest_of_several_names_counts(tmp_path):
    clock = iter(range(100, 200))
    state = State(tmp_path / "s.sqlite", backups=tmp_path / "b", clock=lambda: next(clock))
    state.name_story([1], "Old")
    state.name_story([2], "New")
    assert joined(state.story_marks().values()).name == "New"
    state.name_story([1], "Newer")
    assert joined(state.story_marks().values()).name == "Newer"
    state.close()


def test_places_and_marks_follow_an_article_that_is_known_by_another_id(state):
    state.place({1: 1, 2: 1})
    state.pin_story([1])
    state.carry_over([(1, 9)])
    assert state.places() == {9: 9, 2: 9}
    assert state.story_marks() == {9: StoryMark(pinned=True)}


def test_a_look_that_an_earlier_version_noted_counts_until_the_next_one(tmp_path):
    path, backups = tmp_path / "state.sqlite", tmp_path / "backups"
    State(path, backups=backups, migrations=MIGRATIONS[:5]).close()
    with sqlite3.connect(path) as old:
        old.execute("INSERT INTO story_marks (article, name, seen) VALUES (4, 'A name', 700)")
    old.close()
    state = State(path, backups=backups)
    assert state.story_marks() == {4: StoryMark("A name", seen_until=700)}
    state.see_story([4, 5])
    assert state.story_marks() == {4: StoryMark("A name", seen=True), 5: StoryMark(seen=True)}
    state.close()


def test_a_state_from_before_there_were_stories_is_copied_and_goes_on(tmp_path):
    path, backups = tmp_path / "state.sqlite", tmp_path / "backups"
    old = State(path, backups=backups, migrations=MIGRATIONS[:1])
    old.star([7])
    old.close()
    state = State(path, backups=backups)
    assert state.ids_of("starred") == {7}
    assert state.places() == {}
    state.close()
    (copy,) = backups.glob("state-*-v1.sqlite")
    with sqlite3.connect(copy) as backup:
        assert backup.execute("SELECT article FROM reading").fetchall() == [(7,)]
    backup.close()
