"""The order of related articles."""

from datetime import UTC, datetime

from reader.article import ArticleId
from reader.stories.related import in_order_of_nearness

NOVEMBER = datetime(2022, 11, 2, tzinfo=UTC)
DECEMBER = datetime(2022, 12, 25, tzinfo=UTC)
YEARS_LATER = datetime(2026, 1, 1, tzinfo=UTC)
A, B, C = (ArticleId(number) for number in (1, 2, 3))


def test_the_best_match_has_the_score_one() -> None:
    assert in_order_of_nearness([(A, 5.0, NOVEMBER), (B, 9.0, NOVEMBER)], NOVEMBER) == [
        (B, 1.0),
        (A, 5.0 / 9.0),
    ]


def test_of_two_equal_matches_the_one_nearer_in_time_comes_first() -> None:
    found = in_order_of_nearness([(A, 5.0, YEARS_LATER), (B, 5.0, DECEMBER)], NOVEMBER)
    assert [article for article, _ in found] == [B, A]


def test_words_count_more_than_time() -> None:
    found = in_order_of_nearness([(A, 9.0, YEARS_LATER), (B, 4.0, NOVEMBER)], NOVEMBER)
    assert [article for article, _ in found] == [A, B]


def test_articles_far_behind_the_best_are_not_related() -> None:
    found = in_order_of_nearness([(A, 9.0, NOVEMBER), (B, 0.4, NOVEMBER)], NOVEMBER)
    assert [article for article, _ in found] == [A]


def test_unknown_times_are_allowed() -> None:
    assert in_order_of_nearness([(A, 2.0, None), (C, 1.0, NOVEMBER)], None)[0] == (A, 1.0)
    assert in_order_of_nearness([], NOVEMBER) == []
