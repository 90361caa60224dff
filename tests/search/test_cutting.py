"""Terms taken out of queries."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.search.cutting import is_sound, without
from reader.search.language import parse
from reader.search.typed import terms


@pytest.mark.parametrize(
    ("text", "cut", "left"),
    [
        ("a", "a", ""),
        ("a b  c", "b", "a c"),
        ("a b", "b", "a"),
        (" a b", "a", "b"),
        ("a AND b", "b", "a"),
        ("a OR b OR c", "b", "a OR c"),
        ("a OR b c", "a", "b c"),
        ("(a OR b) c", "a", "(b) c"),
        ("((a)) c", "a", "c"),
        ("-title:(a) c", "a", "c"),
        ("a -b", "-b", "a"),
        ("a NOT b", "NOT b", "a"),
        ('"x"b"y"', "b", '"x" "y"'),
        ("a OR (b sort:title)", "b", "a (sort:title)"),
        ("a OR", "a", "OR"),
    ],
)
def test_what_makes_no_sense_without_a_term_goes_with_it(text, cut, left):
    (term,) = [term for term in terms(text) if text[term.start : term.end] == cut]
    assert without(text, term.start, term.end) == left


PARTS = (
    'a b* "x y" OR AND NOT ( ) - title: is:read # tag: = sort: newest \\ " 日 '
    "NEAR/2 ~ ? list: limit: 5"
)


@given(st.lists(st.sampled_from([*PARTS.split(" "), " "]), max_size=15).map("".join), st.data())
def test_a_sound_query_stays_sound(text, data):
    found = terms(text)
    assume(found and is_sound(text))
    term = data.draw(st.sampled_from(found))
    left = without(text, term.start, term.end)
    assert parse(left, today=date(2022, 11, 8)).problems == ()
    assert len(terms(left)) < len(found)
