"""Names of files that no system refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.names import Names, slug


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Kishida’s budget: 3% up!", "kishidas-budget-3-up"),
        ("岸田首相、予算を発表", "岸田首相-予算を発表"),
        ("../../etc/passwd", "etc-passwd"),
        ('a<b>:"/\\|?*\x00c.', "a-b-c"),
        ("...", ""),
        ("word " * 30, "-".join(["word"] * 12)),
    ],
)
def test_words_of_a_headline(headline, words):
    assert slug(headline) == words


@given(st.text())
def test_any_headline_is_short_and_plain(headline):
    words = slug(headline)
    assert len(words.encode()) <= 180
    assert all(letter.isalnum() or letter == "-" or letter > "\x7f" for letter in words)


def test_the_second_of_a_name_has_its_id_in_it(exported):
    names = Names()
    found = [names.name(exported(text, id=at), ".md") for at, text in enumerate(("A b", "a B"), 1)]
    assert found == ["2022-11-02-a-b.md", "2022-11-02-a-b-000000000002.md"]


def test_without_headline_and_date(exported):
    assert Names().name(exported("?", dateline=None, id=3), ".md") == "undated-000000000003.md"
