"""The terms with a field are found where they stand."""

import pytest

from reader.search.chips import chips


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("central asia", []),
        ("bridge date:2022-11..2022-12", ["date:2022-11..2022-12"]),
        ('section:"World news" -is:read', ['section:"World news"', "is:read"]),
        ("#home title:", ["#home", "title:"]),
        ("title:(bridge OR tunnel) lang:ja", ["title:", "lang:ja"]),
        ('list:"access ranking" rank:<=3 like:1', ['list:"access ranking"', "rank:<=3", "like:1"]),
        ('search:"my own" limit:5', ['search:"my own"', "limit:5"]),
        ('title:"a b"~5 title:tokio~2 a NEAR/3 b', ['title:"a b"~5', "title:tokio~2"]),
        ("the time was 10:30", []),
        ('"date:2022"', []),
    ],
)
def test_terms_with_a_field_are_chips(query: str, expected: list[str]) -> None:
    assert [query[chip.start : chip.end] for chip in chips(query)] == expected
