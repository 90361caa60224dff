"""Notes and highlights are searched."""

import pytest

from reader.anchors import Anchor
from reader.library import Library


@pytest.fixture
def library(write, updated, id_of) -> Library:
    write("tax.txt", "Tax plan", 2)
    write("golf.txt", "Golf cup", 3)
    write("sky.txt", "Blue sky", 4)
    library = updated()
    plan, cup = id_of(library, "Tax plan"), id_of(library, "Golf cup")
    library.state.set_note(plan, "Ask *them* about Budgets.\n\n- 予算案の行方")
    highlights = library.state.highlights
    highlights.add(cup, Anchor("The ferries stopped", "", "", 0), "yellow", "Who told Ōtani?")
    highlights.add(plan, Anchor("運賃は十円上がり", "", "", 9), "rose")
    return library


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("has:note", ["Tax plan"]),
        ("has:highlight sort:title", ["Golf cup", "Tax plan"]),
        ("-has:highlight", ["Blue sky"]),
        ("note:budget", ["Tax plan"]),
        ('note:"ask them"', ["Tax plan"]),
        ('note:"them ask"', []),
        ("note:bud*", ["Tax plan"]),
        ('note:"about bud*"', ["Tax plan"]),
        ("note:bud", []),
        ("note:予算", ["Tax plan"]),
        ("note:ferry", []),
        ("highlight:ferry", ["Golf cup"]),
        ("highlight:otani", ["Golf cup"]),
        ('highlight:"stopped who"', []),
        ("highlight:(ferry OR 運賃) -golf", ["Tax plan"]),
        ("highlight:(ferry told)", ["Golf cup"]),
        ("highlight:いぬ", []),
    ],
)
def test_words_are_found_where_they_were_written(library, found, query, expected):
    assert found(library, query) == expected


def test_without_an_index_they_are_found_too(library, found, data):
    for part in (data / "index").glob("*"):
        part.unlink()
    results = library.search("note:budget OR highlight:ferry")
    assert results.total == 2


def test_both_fields_are_offered(library):
    assert "highlight:" in [each.query for each in library.completions("hig", 3)]
    assert "has:highlight" in [each.query for each in library.completions("has:h", 5)]
