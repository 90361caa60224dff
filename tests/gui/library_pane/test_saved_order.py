"""What moving, grouping and dropping make of the order of saved searches."""

from hypothesis import given
from hypothesis import strategies as st

from reader.gui.library_pane import saved_order

ORDER = [("a", ""), ("b", "G"), ("c", "G"), ("d", "")]


def written(order):
    """`a G(b c) d`."""
    words = []
    for name, inside in order:
        words.append(f"{inside}.{name}" if inside else name)
    return " ".join(words)


def test_a_search_goes_into_a_group_through_it_and_out_again():
    order, seen = ORDER, []
    for _ in range(5):
        order = saved_order.step(order, "a", 1, ())
        seen.append(written(order))
    assert seen == [
        "G.a G.b G.c d",
        "G.b G.a G.c d",
        "G.b G.c G.a d",
        "G.b G.c a d",
        "G.b G.c d a",
    ]
    for _ in range(5):
        order = saved_order.step(order, "a", -1, ())
    assert order == ORDER
    assert saved_order.step(order, "a", -1, ()) == ORDER


def test_a_search_goes_past_a_group_that_is_closed():
    order = saved_order.step(ORDER, "a", 1, {"G"})
    assert written(order) == "G.b G.c a d"
    assert saved_order.step(order, "a", -1, {"G"}) == ORDER


def test_a_group_moves_as_a_whole_and_stops_at_the_ends():
    assert written(saved_order.step_group(ORDER, "G", 1)) == "a d G.b G.c"
    up = saved_order.step_group(ORDER, "G", -1)
    assert written(up) == "G.b G.c a d"
    assert saved_order.step_group(up, "G", -1) == up


def test_a_search_is_put_where_it_is_dropped():
    assert written(saved_order.place(ORDER, "d", "G", "c")) == "a G.b G.d G.c"
    assert written(saved_order.place(ORDER, "d", "G")) == "a G.b G.c G.d"
    assert written(saved_order.place(ORDER, "b", "", "a")) == "b a G.c d"
    assert written(saved_order.place(ORDER, "a", "", "b")) == "a G.b G.c d"
    assert written(saved_order.place(ORDER, "a", "")) == "G.b G.c d a"
    assert saved_order.place(ORDER, "b", "G", "b") == ORDER


def test_a_new_group_stands_where_its_search_did():
    assert written(saved_order.place(ORDER, "b", "New")) == "a New.b G.c d"
    assert written(saved_order.place([("a", "G"), ("b", "")], "a", "New")) == "New.a b"
    assert saved_order.new_group(ORDER, "G") == "G 2"
    assert saved_order.new_group(ORDER, "新") == "新"


def test_a_group_is_put_before_a_search_or_the_group_it_stands_in():
    order = [*ORDER, ("e", "H")]
    assert written(saved_order.place_group(order, "H", "c")) == "a H.e G.b G.c d"
    assert written(saved_order.place_group(order, "G", "a")) == "G.b G.c a d H.e"
    assert written(saved_order.place_group(order, "G")) == "a d H.e G.b G.c"
    assert saved_order.place_group(order, "G", "c") == order


def test_a_group_is_renamed_or_taken_apart():
    assert written(saved_order.rename_group(ORDER, "G", "H")) == "a H.b H.c d"
    assert written(saved_order.rename_group(ORDER, "G", "")) == "a b c d"


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from([-1, 1])), max_size=30))
def test_no_move_loses_a_search_or_tears_a_group_apart(moves):
    order = ORDER
    for name, by in moves:
        order = saved_order.step(order, name, by, ())
        assert sorted(each for each, _ in order) == ["a", "b", "c", "d"]
        places = [at for at, (_, group) in enumerate(order) if group]
        assert places == list(range(min(places, default=0), max(places, default=-1) + 1))
