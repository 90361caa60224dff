"""The newest list, the places before, and what counts as the same capture."""

from datetime import UTC, datetime

from reader.article import ArticleId, ListKind
from reader.rankings.standings import standings
from reader.rankings.states import Observation, newest_states


def day(number: int) -> datetime:
    return datetime(2024, 8, number, tzinfo=UTC)


def seen(titles: str, at: datetime | None, path: str = "a.txt") -> Observation:
    """A ranking of one-letter titles."""
    return Observation(ListKind.RANKING, "", "JN ACCESS RANKING", tuple(titles), at, True, path)


def places(observations: list[Observation]) -> list[tuple[str, int | None]]:
    found = standings(observations, {})
    assert found is not None
    return [(each.title, each.previous) for each in found.entries]


def test_the_newest_capture_is_shown_with_the_places_of_the_one_before() -> None:
    assert places([seen("acbd", day(9)), seen("abce", day(2))]) == [
        ("a", 1),
        ("c", 3),
        ("b", 2),
        ("d", None),
    ]


def test_captures_with_the_same_list_do_not_hide_a_move() -> None:
    saved_together = [seen("ba", day(9), f"{name}.txt") for name in "xyz"]
    assert places([seen("ab", day(2)), *saved_together]) == [("b", 2), ("a", 1)]


def test_the_time_of_a_list_is_that_of_its_newest_capture() -> None:
    found = standings([seen("ab", day(2)), seen("ab", day(9))], {})
    assert found is not None
    assert found.captured == day(9)
    assert not found.compared


def test_without_a_capture_before_no_title_is_new() -> None:
    found = standings([seen("ab", day(2))], {})
    assert found is not None
    assert not found.compared


def test_a_list_cut_off_by_the_end_of_its_page_is_shown_whole() -> None:
    found = standings([seen("abcd", day(2)), seen("ab", day(3))], {})
    assert found is not None
    assert [each.title for each in found.entries] == list("abcd")


def test_titles_are_compared_without_their_typography() -> None:
    one = Observation(
        ListKind.TOP, "", "", ("Mayor’s Plan (Update 1)", "Long road to..."), day(1), True, "a"
    )
    two = Observation(
        ListKind.TOP, "", "", ("Long road to the sea", "Mayor's plan"), day(2), True, "b"
    )
    assert places([one, two]) == [("Long road to the sea", 2), ("Mayor's plan", 1)]


def test_an_unknown_time_is_the_oldest() -> None:
    assert places([seen("ab", None, "z.txt"), seen("ba", day(1))]) == [("b", 2), ("a", 1)]


def test_titles_lead_to_the_articles_that_the_archive_holds() -> None:
    found = standings([seen("ab", day(1))], {"b": ArticleId(7)})
    assert found is not None
    assert [each.article for each in found.entries] == [None, 7]


def test_no_titles_are_no_standings() -> None:
    assert standings([], {}) is None
    assert standings([seen("", day(1))], {}) is None


def test_of_many_captures_only_the_newest_two_states_are_read() -> None:
    shown = ["", "ab", "abc", "ab", "ba", "bac", "ba", "ab", "cab"]
    seen_before = (seen(titles, day(20 - n), str(n)) for n, titles in enumerate(shown))
    found = newest_states(seen_before)
    assert [(state.titles, state.captured) for state in found] == [
        (tuple("abc"), day(19)),
        (tuple("bac"), day(16)),
    ]
    assert [left.titles for left in seen_before] == [tuple("cab")]
    assert places(found) == [("a", 2), ("b", 1), ("c", 3)]
    assert newest_states([]) == newest_states([seen("", day(1))]) == []
