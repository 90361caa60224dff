"""A title becomes a query that can be parsed and finds what has most of its words."""

from datetime import date

import pytest

from reader.search.language import parse
from reader.search.titles import words_query


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "2023 FERRY: Harbor Talks Expected to Fail",
            "ferry OR harbor OR talks OR expected OR fail",
        ),
        ("Mayor’s Plan OR Not", "mayor OR plan"),
        ("港大橋の開通、再び延期へ", "港大橋 OR 開通 OR 延期"),
        ("10:30", ""),
    ],
)
def test_the_telling_words_are_asked_for(title: str, expected: str) -> None:
    query = words_query(title)
    assert query == expected
    assert not parse(query, today=date(2024, 1, 1)).problems
