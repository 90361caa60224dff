"""The terms of a query where they stand."""

import pytest

from reader.search.typed import has_alternatives, terms


def found(text: str) -> list[tuple[str, str, bool, bool]]:
    """Each term as typed, its field, whether it is excluded, and whether it is required."""
    return [
        (text[term.start : term.end], term.field, term.excluded, term.required)
        for term in terms(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("a =b", [("a", "", False, True), ("=b", "", False, True)]),
        ('"a b" #c', [('"a b"', "", False, True), ("#c", "", False, True)]),
        ("Title:a", [("Title:a", "title", False, True)]),
        ("-title:a", [("-title:a", "title", True, False)]),
        ("NOT  a b", [("NOT  a", "", True, False), ("b", "", False, True)]),
        ("a OR b", [("a", "", False, False), ("b", "", False, False)]),
        (
            "a (b OR c)",
            [
                ("a", "", False, True),
                ("(b OR c)", "", False, True),
                ("b", "", False, False),
                ("c", "", False, False),
            ],
        ),
        (
            "-title:(a -b)",
            [
                ("-title:(a -b)", "title", True, False),
                ("a", "title", True, False),
                ("-b", "title", True, False),
            ],
        ),
        ("(a) OR b", [("(a)", "", False, False), ("a", "", False, False), ("b", "", False, False)]),
        ("(a", [("(a", "", False, True), ("a", "", False, True)]),
        ("a) b", [("a", "", False, True), ("b", "", False, True)]),
        ("title: a", [("a", "", False, True)]),
        ("title:", []),
    ],
)
def test_terms_stand_with_their_sign_and_field(text, expected):
    assert found(text) == expected


def test_a_group_is_told_by_its_parenthesis_and_a_label_from_a_field():
    group, inner = terms("title:(a)")
    assert (group.value.text, group.label, group.field) == ("(", "title", "title")
    assert (inner.value.text, inner.label, inner.field) == ("a", "", "title")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a OR b", True), ("(a OR b)", False), ("(a) OR (b)", True), ('"a OR b"', False)],
)
def test_a_query_of_alternatives(text, expected):
    assert has_alternatives(text) is expected
