"""Which words tell an article from the others."""

import pytest

from reader.stories.distinctive import distinctive_terms, share, term_counts


def test_the_headline_counts_most_and_small_words_not_at_all() -> None:
    counts = term_counts("Trams", "A tram and the harbor", "harbor lights")
    assert counts == {"tram": 8 + 2, "harbor": 2 + 1, "light": 1}


def test_an_article_is_told_by_its_rare_words() -> None:
    counts = {"bridg": 4, "tram": 4, "harbor": 4, "unheard": 9}
    found = distinctive_terms(counts, {"bridg": 0.5, "tram": 0.02, "harbor": 0.1})
    assert list(found) == ["tram", "harbor", "bridg"]
    assert list(distinctive_terms(counts, {"bridg": 0.5, "tram": 0.02}, most=1)) == ["tram"]


def test_in_a_small_archive_a_word_of_all_articles_still_counts() -> None:
    assert share(2, 2) < 0.2
    assert share(50_000, 100_000) == pytest.approx(0.5, abs=0.001)
