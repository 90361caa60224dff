"""The reading state over a real SQLite file."""

import pytest

from reader.archive.state import Opening, State
from reader.archive.state_searches import SavedSearch
from reader.errors import KawarabanError

FULL = 2  # of SQLite's levels: after a power cut, what was written is there


@pytest.fixture
def clock():
    """A clock that is set by hand: a list with one number of seconds."""
    return [1_700_000_000]


@pytest.fixture
def timed(tmp_path, clock):
    state = State(tmp_path / "timed.sqlite", tmp_path / "backups", clock=lambda: clock[0])
    yield state
    state.close()


def search(name, query="kishida"):
    return SavedSearch(name, query, 1, '["word", "kishida"]')


def test_marking_tells_what_changed_so_that_it_can_be_undone(state):
    assert state.mark_read([3, 1]) == [3, 1]
    changed = state.mark_read([1, 2, 2, 3, 4])
    assert changed == [2, 4]
    assert state.mark_read(changed, False) == [2, 4]
    assert state.ids_of("read") == {1, 3}
    assert state.mark_read([7], False) == []
    assert state.mark_read([]) == []


def test_stars_and_reading_do_not_touch_each_other(state):
    state.mark_read([1])
    assert state.star([1, 2]) == [1, 2]
    state.mark_read([1], False)
    assert state.ids_of("starred") == {1, 2}
    assert state.star([2, 5], False) == [2]
    assert state.ids_of("starred") == {1}


def test_ids_of_sixty_bits_are_kept(state):
    largest = 2**60 - 1
    assert state.mark_read([largest]) == [largest]
    assert state.ids_of("read") == {largest}


def test_a_hundred_thousand_at_once(state):
    ids = range(1, 100_001)
    assert len(state.mark_read(ids)) == 100_000
    assert len(state.mark_read(ids, False)) == 100_000
    assert state.ids_of("read") == set()


def test_of_many_pieces_the_disk_is_waited_for_with_the_last(state):
    assert state.star([1, 2], more=True) == [1, 2]
    assert state.ids_of("starred") == {1, 2}
    assert state._database.number("PRAGMA synchronous") == FULL
    assert state.star([2, 3]) == [3]


def test_openings_are_history_and_are_counted(timed, clock):
    for article, seconds in ((1, 10), (2, 20), (1, 30), (2, 40), (2, 50)):
        clock[0] = seconds
        timed.opened(article)
    assert timed.history(2) == [Opening(2, 50), Opening(2, 40)]
    assert timed.most_read(5) == [(2, 3), (1, 2)]
    assert timed.most_read(1) == [(2, 3)]
    assert timed.most_read(5, since=30) == [(2, 2), (1, 1)]
    assert timed.ids_of("read") == set()


def test_tags_are_one_whatever_their_case_and_width(state):
    assert state.tag([1, 2], " To  check ") == [1, 2]
    assert state.tag([2, 3], "to CHECK") == [3]
    state.tag([3], "Later")
    assert state.tags() == [("Later", 1, ""), ("To check", 3, "")]
    assert state.tags_of(3) == ["Later", "To check"]
    assert state.ids_of(("tag", "TO CHECK")) == {1, 2, 3}


def test_a_tag_goes_with_its_last_article_and_comes_back(state):
    state.tag([1, 2], "Later")
    assert state.untag([2, 9], "LATER") == [2]
    changed = state.untag([1], "later")
    assert state.tags() == []
    assert state.tag(changed, "Later") == [1]
    assert state.untag([1], "unknown") == []


@pytest.mark.parametrize("name", ["", "  \n"])
def test_a_tag_needs_a_name(state, name):
    with pytest.raises(KawarabanError, match="needs a name"):
        state.tag([1], name)


def test_notes(state):
    assert state.note(1) == ""
    state.set_note(1, "First\nsecond")
    state.set_note(1, "Other")
    assert state.note(1) == "Other"
    assert state.ids_of("note") == {1}
    state.set_note(1, " ")
    assert state.ids_of("note") == set()


def test_saved_searches_keep_their_order(state):
    for name in ("One", "Two", "Three"):
        state.save_search(search(name))
    state.save_search(search("ONE", "changed"))
    assert [saved.name for saved in state.saved_searches()] == ["ONE", "Two", "Three"]
    assert state.saved_searches()[0] == search("ONE", "changed")
    state.arrange_searches([("three", ""), ("Unknown", ""), ("One", "")])
    assert [saved.name for saved in state.saved_searches()] == ["Three", "ONE", "Two"]


def test_saved_searches_are_renamed_and_removed(state):
    state.save_search(search("One"))
    state.save_search(search("Two"))
    state.rename_search("one", "First")
    with pytest.raises(KawarabanError, match="“two” already"):
        state.rename_search("First", "two")
    state.rename_search("First", "FIRST")
    state.remove_search("two")
    assert [saved.name for saved in state.saved_searches()] == ["FIRST"]
    with pytest.raises(KawarabanError, match="needs a name"):
        state.save_search(search(" "))


def test_state_follows_an_article_that_has_another_id(state):
    state.mark_read([1])
    state.star([1, 2])
    state.tag([1, 3], "Later")
    state.set_note(1, "Mine")
    state.set_note(2, "Kept")
    state.opened(1)
    state.carry_over([(1, 10), (2, 1), (1, 3)])
    assert state.ids_of("read") == {10}
    assert state.ids_of("starred") == {10, 3}
    assert state.ids_of(("tag", "later")) == {10, 3}
    assert state.note(10) == "Mine"
    assert state.note(3) == "Kept"
    assert state.history()[0].article == 10


def test_two_may_have_it_open(state, tmp_path):
    path, backups = tmp_path / "data" / "state.sqlite", tmp_path / "data" / "backups"
    other = State(path, backups)
    reading = State(path, backups, read_only=True)
    state.mark_read([1])
    other.mark_read([2])
    assert reading.ids_of("read") == state.ids_of("read") == {1, 2}
    with pytest.raises(KawarabanError, match="cannot be used"):
        reading.mark_read([3])
    other.close()
    reading.close()


def test_a_full_disk_is_told_and_loses_nothing(state):
    state.set_note(1, "Kept")
    state._database.run("PRAGMA max_page_count = 1")
    with pytest.raises(KawarabanError, match="the disk is full"):
        state.mark_read(range(100_000))
    assert state.note(1) == "Kept"
    assert state.ids_of("read") == set()
