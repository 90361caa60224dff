"""How near articles are, and in what order they come."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.article import ArticleId
from reader.stories.related import Candidate, by_nearness, is_near

NOVEMBER = datetime(2022, 11, 2, tzinfo=UTC)
DECEMBER = datetime(2022, 12, 25, tzinfo=UTC)
YEARS_LATER = datetime(2026, 1, 1, tzinfo=UTC)
A, B, C = (ArticleId(number) for number in (1, 2, 3))
WEIGHTS = dict.fromkeys(("ferri", "valv", "pier", "harbor"), 4.0)
SHARES = dict.fromkeys(WEIGHTS, 0.02)


def nearest(*candidates: Candidate, published=NOVEMBER, shares=SHARES) -> list:
    return by_nearness(candidates, published, WEIGHTS, shares)


def test_of_two_equal_matches_the_one_nearer_in_time_comes_first() -> None:
    found = nearest(Candidate(A, 5.0, "", YEARS_LATER), Candidate(B, 5.0, "", DECEMBER))
    assert [article for article, _ in found] == [B, A]


def test_words_count_more_than_time() -> None:
    found = nearest(Candidate(A, 9.0, "", YEARS_LATER), Candidate(B, 5.0, "", NOVEMBER))
    assert [article for article, _ in found] == [A, B]


def test_a_headline_made_of_the_words_of_the_article_brings_one_nearer() -> None:
    found = nearest(
        Candidate(A, 5.0, "Golf", NOVEMBER), Candidate(B, 5.0, "Ferry hit the pier", NOVEMBER)
    )
    assert [article for article, _ in found] == [B, A]


def test_to_share_rare_words_is_near_and_to_share_common_ones_is_not() -> None:
    ((_, rare),) = nearest(Candidate(A, 12.0, "", NOVEMBER))
    ((_, common),) = nearest(Candidate(A, 12.0, "", NOVEMBER), shares=dict.fromkeys(WEIGHTS, 0.4))
    assert is_near(rare)
    assert not is_near(common)


def test_one_word_alone_brings_nothing_near_however_rare() -> None:
    shares = dict.fromkeys(WEIGHTS, 0.000_001)
    ((_, one_word),) = nearest(Candidate(A, 4.0, "", NOVEMBER), shares=shares)
    assert not is_near(one_word)


def test_unknown_times_are_allowed() -> None:
    found = nearest(Candidate(A, 5.0, "", None), Candidate(C, 5.0, "", NOVEMBER), published=None)
    assert [article for article, _ in found] == [A, C]
    assert nearest() == []
    assert by_nearness([Candidate(A, 5.0, "", None)], None, {}, {}) == []


@given(st.lists(st.floats(0.1, 50), min_size=2, max_size=9))
def test_a_higher_score_is_never_farther(scores: list[float]) -> None:
    found = nearest(*(Candidate(ArticleId(n), s, "", NOVEMBER) for n, s in enumerate(scores)))
    assert [nearness for _, nearness in found] == sorted((n for _, n in found), reverse=True)
    assert [scores[article] for article, _ in found] == sorted(scores, reverse=True)
