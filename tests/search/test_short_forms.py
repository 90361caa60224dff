"""Short forms and long ones find each other, and are marked where they stand."""

from datetime import date

import pytest

from reader.search.language import parse
from reader.search.marks import marks
from reader.search.short_forms import with_short_forms
from reader.search.syntax import Phrase, Word

TODAY = date(2022, 11, 8)

TEXTS = {
    1: "North Korea cut 5 percent of its rice.",
    2: "N. Korea grew by 5% in all.",
    3: "S. Koreans paid 5 per cent more.",
    4: "South Koreans met J.N. Carter in the north; 5 of them left Korea.",
    5: "Half a cent per kilo, 12％ off.",
}


@pytest.fixture
def asked(query):
    """The query that a library makes of a text."""

    def make(text: str):
        found = query(text)
        return type(found)(text, with_short_forms(found.tree), found.sort, ())

    return make


@pytest.mark.parametrize(
    ("text", "numbers", "marked"),
    [
        ("5 percent", {1, 2, 3}, ["5 percent", "5%", "5 per cent", "5", "％"]),
        ("5%", {1, 2, 3}, ["5 percent", "5%", "5 per cent"]),
        ('"5 per cent"', {1, 2, 3}, ["5 percent", "5%", "5 per cent"]),
        ("5 per cent", {1, 2, 3}, ["5 percent", "5%", "5 per cent", "5", "cent per", "％"]),
        ("percent", {1, 2, 3, 5}, ["percent", "%", "per cent", "％"]),
        ("12%", {5}, ["12％"]),
        ('"5 percent"', {1, 2, 3}, ["5 percent", "5%", "5 per cent"]),
        ('"5%"', {1, 2, 3}, ["5 percent", "5%", "5 per cent"]),
        ("12 NEAR/1 percent", {5}, ["12％"]),
        ('"grew by 5 per cent in"', {2}, ["grew by 5% in"]),
        ("north korea", {1, 2, 4}, ["North Korea", "N. Korea", "north", "Korea"]),
        ('"north korea"', {1, 2}, ["North Korea", "N. Korea"]),
        ("north-korea", {1, 2}, ["North Korea", "N. Korea"]),
        ("n. korea", {1, 2}, ["North Korea", "N", "Korea"]),
        ('"S. Koreans paid 5%"', {3}, ["S. Koreans paid 5 per cent"]),
        ("south koreans", {3, 4}, ["S. Koreans", "South Koreans"]),
        ("=percent", {1, 2, 5}, ["percent", "%", "％"]),
        ("rice -(north korea)", set(), ["rice"]),
        ("5 -(north korea)", {3}, ["5"]),
        ("north OR rice", {1, 4}, ["North", "rice", "north"]),
    ],
)
def test_what_is_found_and_marked(index, document, asked, text, numbers, marked):
    index.update([document(number, body) for number, body in TEXTS.items()], [])
    query = asked(text)
    assert set(index.search(query, states=lambda _: ()).ids) == numbers
    found = [text[span.start : span.end] for text in TEXTS.values() for span in marks(query, text)]
    assert list(dict.fromkeys(found)) == marked


@pytest.mark.parametrize(
    "text",
    ["north sea", "n. carter", "place:percent", "=north korea", "north title:korea", "東京5"],
)
def test_what_has_no_short_form_stays_as_it_is(text):
    tree = parse(text, today=TODAY).tree
    assert with_short_forms(tree) == tree


def test_the_forms_of_one_phrase_are_not_without_end():
    tree = with_short_forms(Phrase(" ".join(["5%"] * 40)))
    assert len(tree.children) == 8
    assert with_short_forms(Word("5%")).children == (Word("5%"), Phrase("5 per cent"))
