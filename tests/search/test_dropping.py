"""Queries without one of their terms."""

import pytest

from reader.search.dropping import rests


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("a", []),
        ("a b", [("b", "a"), ("a", "b")]),
        ("a a", [("a", "a")]),
        ('"a  b" date:2022', [("date:2022", '"a b"'), ('"a  b"', "date:2022")]),
        ("a -title:b", [("-title:b", "a"), ("a", "-title:b")]),
        ("a NOT b", [("NOT b", "a"), ("a", "NOT b")]),
        ("a AND #b", [("#b", "a"), ("a", "#b")]),
        (
            "a (b OR c)",
            [("(b OR c)", "a"), ("a", "(b OR c)"), ("a (c)", "b"), ("a (b)", "c")],
        ),
        ("a OR b c", [("b c", "a"), ("a OR c", "b"), ("a OR b", "c")]),
    ],
)
def test_each_term_is_dropped_in_turn(text, expected):
    assert [(rest.query, rest.dropped) for rest in rests(text)] == expected


def test_of_very_many_terms_only_the_first_are_tried():
    assert len(list(rests(" ".join(f"w{number}" for number in range(100))))) == 16
