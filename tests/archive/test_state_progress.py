"""How far articles were read, kept in the reading state."""

import pytest

from reader.archive.state import State
from reader.archive.state_schema import MIGRATIONS


@pytest.fixture
def state(tmp_path):
    state = State(tmp_path / "state.sqlite", backups=tmp_path / "backups")
    yield state
    state.close()


def test_the_last_place_counts(state):
    assert state.progress(7) == 0.0
    state.set_progress(7, 0.25)
    state.set_progress(7, 0.5)
    state.set_progress(8, 0.125)
    assert (state.progress(7), state.progress(8)) == (0.5, 0.125)


@pytest.mark.parametrize("place", [0.0, 1.0])
def test_at_the_top_and_at_the_end_there_is_nothing_to_come_back_to(state, place):
    state.set_progress(7, 0.25)
    state.set_progress(7, place)
    assert state.progress(7) == 0.0


def test_the_place_follows_an_article_that_is_known_by_another_id(state):
    state.set_progress(1, 0.25)
    state.carry_over([(1, 9)])
    assert (state.progress(1), state.progress(9)) == (0.0, 0.25)


def test_a_state_from_before_goes_on(tmp_path):
    path, backups = tmp_path / "state.sqlite", tmp_path / "backups"
    made = next(number for number, each in enumerate(MIGRATIONS) if "progress" in each[0])
    old = State(path, backups=backups, migrations=MIGRATIONS[:made])
    old.star([7])
    old.close()
    state = State(path, backups=backups)
    state.set_progress(7, 0.25)
    assert state.ids_of("starred") == {7}
    assert state.progress(7) == 0.25
    state.close()
