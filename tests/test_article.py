"""Article ids as people see them."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article import ArticleId, format_id, parse_id

LARGEST = 2**60 - 1


@given(st.integers(0, LARGEST))
def test_an_id_is_twelve_characters_that_read_back(number: int) -> None:
    text = format_id(ArticleId(number))
    assert len(text) == 12
    assert parse_id(text) == number


def test_ids_are_ordered_like_their_numbers() -> None:
    assert format_id(ArticleId(0)) == "0" * 12
    assert format_id(ArticleId(LARGEST)) == "z" * 12
    assert format_id(ArticleId(31)) < format_id(ArticleId(32))


@given(st.text(max_size=14))
def test_any_text_is_an_id_or_none(text: str) -> None:
    found = parse_id(text)
    assert found is None or format_id(found) == text


def test_letters_that_are_taken_for_digits_are_in_no_id() -> None:
    for wrong in ("", "0" * 11, "0" * 13, "ilou00000000", "A" * 12, "00000000000é"):
        assert parse_id(wrong) is None
