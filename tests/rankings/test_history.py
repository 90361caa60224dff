"""A list over time: a line a title, its best place, and what the archive lacks."""

from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.article import ArticleId, ListKind
from reader.rankings.history import appearances, history
from reader.rankings.results import ListHistory
from reader.rankings.states import Observation


def day(number: int) -> datetime:
    return datetime(2024, 8, number, tzinfo=UTC)


def seen(titles: tuple[str, ...], at: datetime | None, path: str = "a.txt") -> Observation:
    return Observation(ListKind.RANKING, "", "JN ACCESS RANKING", titles, at, True, path)


def told(*shown: str) -> ListHistory:
    """The history of rankings of one-letter titles, one a day."""
    found = history([seen(tuple(each), day(n)) for n, each in enumerate(shown, start=1)], {})
    assert found is not None
    return found


def test_each_title_has_a_line_through_all_states() -> None:
    found = told("abc", "bad", "dbe")
    assert [(line.title, line.positions) for line in found.lines] == [
        ("d", (None, 3, 1)),
        ("b", (2, 1, 2)),
        ("e", (None, None, 3)),
        ("a", (1, 2, None)),
        ("c", (3, None, None)),
    ]
    assert [line.best for line in found.lines] == [1, 1, 3, 1, 3]
    assert found.lines[1].seen == (0, 1, 2)


def test_states_carry_their_times_as_bounds() -> None:
    found = told("ab", "ba")
    assert [(state.captured, state.captured_is_lower_bound) for state in found.states] == [
        (day(1), True),
        (day(2), True),
    ]
    assert found.is_whole


def test_pages_saved_together_are_one_state() -> None:
    same = [seen(("a", "b"), day(3), f"{name}.txt") for name in "xyz"]
    found = history([*same, seen(("b", "a"), day(1))], {})
    assert found is not None
    assert [line.positions for line in found.lines] == [(2, 1), (1, 2)]


def test_a_state_tells_of_its_first_and_its_newest_capture_and_how_many_show_it() -> None:
    known = [seen(("a", "b"), day(n), f"{n}.txt") for n in (10, 1)]
    unknown = seen(("a", "b"), None)
    found = history([*known, seen(("b", "a"), day(20)), unknown], {})
    assert found is not None
    assert [(state.first, state.captured, state.captures) for state in found.states] == [
        (day(1), day(10), 3),
        (day(20), day(20), 1),
    ]
    assert found.captures == 4


def test_a_title_cut_short_is_the_same_line_under_its_whole_form() -> None:
    whole, cut, other = "A long road to the northern sea", "A long road to the...", "Rice"
    for first, second in ((whole, cut), (cut, whole)):
        shown = [seen((first, other), day(1)), seen((other, second), day(2))]
        found = history(shown, {whole: ArticleId(7)})
        assert found is not None
        assert [(line.title, line.article, line.positions) for line in found.lines] == [
            (other, None, (2, 1)),
            (whole, ArticleId(7), (1, 2)),
        ]


def test_a_title_printed_twice_in_one_list_stands_where_it_is_first() -> None:
    found = told("aba")
    assert [(line.title, line.positions) for line in found.lines] == [("a", (1,)), ("b", (2,))]


def test_no_titles_are_no_history() -> None:
    assert history([], {}) is None
    assert history([seen((), day(1))], {}) is None


@given(st.lists(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=5, unique=True)))
def test_every_place_of_every_state_is_on_one_line(shown: list[list[str]]) -> None:
    observations = [seen(tuple(each), None, f"{n:03}") for n, each in enumerate(shown)]
    found = history(observations, {})
    if found is None:
        assert not shown
        return
    for at in range(len(found.states)):
        placed = {line.positions[at]: line.title for line in found.lines if line.positions[at]}
        assert sorted(placed) == list(range(1, len(placed) + 1))
    columns = list(zip(*(line.positions for line in found.lines), strict=True))
    assert all(one != two for one, two in pairwise(columns))


def test_where_a_headline_stood_in_each_list() -> None:
    popular = Observation(ListKind.POPULAR, "World", "", ("Rice", "Sea"), None, True, "p")
    shown = [seen(("a", "Sea"), day(1)), seen(("Sea", "a"), day(5)), seen(("a",), day(9)), popular]
    ranking, section = appearances(shown, {"sea"})
    assert (ranking.kind, ranking.section, ranking.positions) == (ListKind.RANKING, "", (2, 1))
    assert [state.captured for state in ranking.states] == [day(1), day(5)]
    again, _ = appearances(
        [seen(("Sea",), day(3)), seen(("Sea",), day(4)), popular], {"sea", "rice"}
    )
    assert [(each.first, each.captured) for each in again.states] == [(day(3), day(4))]
    assert (section.section, section.positions) == ("World", (2,))
    assert appearances(shown, {"snow"}) == ()
    _, world = appearances(shown, {"sea", "rice"})
    assert (world.section, world.positions) == ("World", (1,))
