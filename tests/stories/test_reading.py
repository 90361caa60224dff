"""Articles as runs of words and of stems."""

import pytest

from reader.stories.reading import Reading, read_piece

LONG = "x-" + "y" * 30  # what is longer than a word is read in another way


@pytest.mark.parametrize(
    ("piece", "words", "stems"),
    [
        ("Ferries", "ferries", "ferri"),
        ("Ferries,", "ferries |", "ferri |"),
        ("“Ferries”", "| ferries |", "| ferri |"),
        ("(ferries)...", "| ferries |", "| ferri |"),
        ("U.S.", "us", "us"),
        ("No.5", "no | 5", "no | 5"),
        ("ferry-boats;", "ferry boats |", "ferri boat |"),
        ("—", "|", "|"),
        ("?!", "|", "|"),
    ],
)
def test_a_bar_is_where_words_do_not_adjoin(piece, words, stems):
    assert read_piece(piece) == (words, stems)
    in_text = Reading([piece, "end"])
    assert in_text.words == f" {words} | end "
    assert in_text.stems == f" {stems} | end "


@pytest.mark.parametrize("piece", ["Ferries,", "(ferries)", '"Ferries."', "ferries!?", ".ferries"])
def test_what_stands_around_a_word_is_read_alike_in_long_pieces(piece):
    whole = read_piece(f"{LONG}-{piece}")
    assert whole == tuple(map(" ".join, zip(read_piece(LONG), read_piece(piece), strict=True)))
