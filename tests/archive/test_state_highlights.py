"""Highlights in the reading state."""

import pytest

from reader.anchors import Anchor
from reader.archive.state import State
from reader.article import ArticleId

QUOTE = Anchor("the ferry", "fee for ", " by ten yen", 40)
EARLIER = Anchor("会議", "町", "は", 3)


@pytest.fixture
def clock():
    """A clock that is set by hand."""
    return [100]


@pytest.fixture
def highlights(tmp_path, clock):
    state = State(tmp_path / "state.sqlite", tmp_path / "backups", clock=lambda: clock[0])
    yield state.highlights
    state.close()


def test_highlights_of_an_article_stand_in_the_order_of_its_text(highlights, clock):
    first = highlights.add(ArticleId(1), QUOTE, "yellow")
    clock[0] = 200
    second = highlights.add(ArticleId(1), EARLIER, "blue", "Which one?")
    other = highlights.add(ArticleId(2**60 - 1), QUOTE, "rose")
    assert highlights.of(1) == [second, first]
    assert second.comment == "Which one?"
    assert (second.anchor, second.created_at) == (EARLIER, 200)
    assert highlights.all() == [other, second, first]
    assert highlights.of(3) == []
    assert highlights.by_article() == [other, second, first]
    highlights.add(ArticleId(1), Anchor("end", "", "", 900), "rose")
    assert [each.anchor.offset for each in highlights.by_article()] == [3, 40, 900, 40]


def test_what_was_changed_can_be_as_it_was(highlights, clock):
    made = highlights.add(ArticleId(1), QUOTE, "yellow")
    clock[0] = 200
    changed = highlights.change(made, colour="green")
    commented = highlights.change(changed, comment="Why?")
    assert highlights.of(1) == [commented]
    assert (commented.colour, commented.comment, commented.changed_at) == ("green", "Why?", 200)
    assert highlights.change(commented, comment="").comment == ""
    highlights.put(made)
    assert highlights.of(1) == [made]


def test_what_was_taken_away_comes_back_as_itself(highlights):
    made = highlights.add(ArticleId(1), QUOTE, "yellow", "Mine")
    highlights.remove(made)
    assert highlights.all() == []
    newer = highlights.add(ArticleId(1), QUOTE, "rose")
    assert newer.id != made.id
    highlights.put(made)
    assert highlights.all() == [newer, made]


def test_they_follow_an_article_that_has_another_id(state):
    state.highlights.add(ArticleId(1), QUOTE, "yellow")
    state.highlights.add(ArticleId(3), EARLIER, "rose")
    assert state.ids_of("highlight") == {1, 3}
    state.carry_over([(1, 3)])
    assert [each.anchor for each in state.highlights.of(3)] == [EARLIER, QUOTE]
    assert state.ids_of("highlight") == {3}


def test_all_notes_are_told(state):
    state.set_note(1, "First")
    state.set_note(2, "町")
    assert dict(state.notes()) == {1: "First", 2: "町"}
