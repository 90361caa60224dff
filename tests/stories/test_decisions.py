"""What the reader decided of stories."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article import ArticleId
from reader.stories.decisions import decided, merge, split

STORIES = st.lists(st.integers(1, 4), max_size=12).map(
    lambda drawn: [
        tuple(ArticleId(at) for at, story in enumerate(drawn, 1) if story == number)
        for number in sorted(set(drawn), key=drawn.index)
    ]
)


def test_a_part_of_a_story_becomes_one_of_its_own():
    places = split((1, 2, 3, 4), away=(3, 2))
    assert decided([(1, 2, 3, 4), (5,)], places) == [(1, 4), (2, 3), (5,)]


def test_what_came_later_stays_with_what_was_left():
    places = split((1, 2, 3), away=(3,))
    assert decided([(1, 2, 3, 9)], places) == [(1, 2, 9), (3,)]


def test_stories_become_one():
    assert decided([(1, 2), (3,), (4, 5)], merge((1, 2), (4, 5))) == [(1, 2, 4, 5), (3,)]


def test_the_last_decision_counts():
    places = merge((1, 2), (3, 4)) | split((1, 2, 3, 4), away=(2,))
    assert decided([(1, 2), (3, 4)], places) == [(1, 3, 4), (2,)]


@given(STORIES)
def test_without_decisions_nothing_changes(stories):
    assert decided(stories, {}) == stories


@given(STORIES.filter(lambda stories: len(stories) > 1), st.data())
def test_splitting_undoes_merging_and_merging_splitting(stories, data):
    one, other = data.draw(st.permutations(stories))[:2]
    merged = merge(one, other)
    undone = merged | split((*one, *other), away=other)
    assert {*map(frozenset, decided(stories, undone))} == {*map(frozenset, stories)}
    away = data.draw(st.lists(st.sampled_from(one), min_size=1))
    parts = split(one, away)
    redone = parts | merge(*decided([one], parts))
    assert {*map(frozenset, decided(stories, redone))} == {*map(frozenset, stories)}
