"""Text in columns: nothing is lost, nothing stands alone, the last page ends level."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.rendering.columns import Line, Piece, set_pages


def lines(*kept: bool) -> list[Line]:
    """Lines ten high, one below the other."""
    return [Line(10.0 * at, 10.0 * at + 10, each) for at, each in enumerate(kept)]


def test_columns_fill_one_after_the_other_and_pages_after_pages():
    assert set_pages(lines(*[False] * 9), 20, 30, 2) == [
        [Piece(0, 20), Piece(20, 40)],
        [Piece(40, 70), Piece(70, 90)],
    ]


def test_the_last_page_ends_level():
    assert set_pages(lines(*[False] * 6), 100, 100, 2) == [[Piece(0, 30), Piece(30, 60)]]


def test_what_must_not_end_a_column_goes_to_the_next():
    pages = set_pages(lines(False, False, True, False, False, False), 30, 30, 2)
    assert pages[0] == [Piece(0, 20), Piece(20, 50)]


def test_a_line_higher_than_a_column_and_a_column_of_kept_lines_are_set_all_the_same():
    assert set_pages([Line(0, 90)], 30, 30, 2) == [[Piece(0, 90)]]
    pages = set_pages(lines(*[True] * 5), 20, 20, 1)
    assert [piece for page in pages for piece in page][-1].bottom == 50


def test_no_text_needs_no_page():
    assert set_pages([], 30, 30, 2) == []


@given(
    st.lists(st.tuples(st.floats(1, 40), st.booleans()), min_size=1, max_size=60),
    st.integers(1, 3),
)
def test_every_line_stands_in_one_piece_and_no_piece_is_too_high(heights, columns):
    text, top = [], 0.0
    for height, kept in heights:
        text.append(Line(top, top + height, kept))
        top += height
    pieces = [piece for page in set_pages(text, 60, 90, columns) for piece in page]
    assert pieces[0].top == 0
    assert pieces[-1].bottom == top
    for one, other in pairwise(pieces):
        assert one.bottom == other.top
    assert all(piece.bottom - piece.top <= 90 + 1e-6 for piece in pieces)


@pytest.mark.parametrize("count", [1, 2, 7, 31])
def test_level_columns_differ_by_a_line_at_most(count):
    (pieces,) = set_pages(lines(*[False] * count), 1000, 1000, 2)
    heights = [piece.bottom - piece.top for piece in pieces]
    assert max(heights) - min(heights) <= 10
