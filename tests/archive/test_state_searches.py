"""Saved searches in groups, in an order of the reader's own."""

import pytest

from reader.archive.state_searches import SavedSearch


@pytest.fixture
def arranged(state):
    for name in ("a", "b", "c", "d"):
        state.save_search(SavedSearch(name, name, 2, "{}"))

    def order():
        return [(each.name, each.group) for each in state.saved_searches()]

    return order


def test_searches_are_put_in_groups_that_stand_where_their_first_search_does(state, arranged):
    state.arrange_searches([("a", ""), ("b", "Politics"), ("c", ""), ("d", "politics")])
    assert arranged() == [("a", ""), ("b", "Politics"), ("d", "Politics"), ("c", "")]
    state.arrange_searches([("c", ""), ("d", " 経済   面 ")])
    assert arranged() == [("c", ""), ("d", "経済 面"), ("a", ""), ("b", "Politics")]


def test_a_search_kept_again_stays_in_its_group(state, arranged):
    state.arrange_searches([("a", "Mine"), ("b", "Mine")])
    state.save_search(SavedSearch("A", "other", 2, "{}"))
    assert arranged()[0] == ("A", "Mine")
    state.remove_search("b")
    state.save_search(SavedSearch("b", "b", 2, "{}", "Mine"))
    assert arranged() == [("A", "Mine"), ("b", "Mine"), ("c", ""), ("d", "")]


def test_a_group_is_closed_until_it_is_opened_or_gone(state, arranged):
    state.arrange_searches([("a", "Mine"), ("b", "Other")])
    state.close_group("Mine")
    state.close_group("Mine")
    assert state.closed_groups() == {"Mine"}
    state.close_group("Mine", False)
    assert state.closed_groups() == set()
    state.close_group("Mine")
    state.close_group("Other")
    state.arrange_searches([("a", "")])
    assert state.closed_groups() == {"Other"}
