"""What the reader did to stories, kept in the reading state."""

import sqlite3

import pytest

from reader.archive.state import State
from reader.archive.state_schema import MIGRATIONS
from reader.archive.state_stories import StoryMark


@pytest.fixture
def state(tmp_path):
    state = State(tmp_path / "state.sqlite", backups=tmp_path / "backups")
    yield state
    state.close()


def test_the_last_place_of_an_article_counts(state):
    state.place({1: 1, 2: 1, 3: 3})
    state.place({2: 3})
    assert state.places() == {1: 1, 2: 3, 3: 3}


def test_a_mark_hangs_on_one_article_of_a_story(state):
    state.name_story([4, 5], " A  name ")
    state.pin_story([3, 4, 5])  # an older article was found since
    state.follow_story([5, 6, 4])
    state.see_story([4], 700)
    assert state.story_marks() == {4: StoryMark("A name", True, True, 700)}
    state.pin_story([4], False)
    state.follow_story([4], False)
    state.name_story([4], "")
    assert state.story_marks() == {4: StoryMark(seen=700)}


def test_places_and_marks_follow_an_article_that_is_known_by_another_id(state):
    state.place({1: 1, 2: 1})
    state.pin_story([1])
    state.carry_over([(1, 9)])
    assert state.places() == {9: 9, 2: 9}
    assert state.story_marks() == {9: StoryMark(pinned=True)}


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
