"""A saved search keeps its tree."""

import json
from datetime import date

import pytest
from hypothesis import given

from reader.errors import QueryError
from reader.search.language import parse
from reader.search.storing import from_json, to_json
from reader.search.syntax import And, Node, Or, Phrase, Word
from tests.search.test_writing import TREES


def test_a_tree_is_kept_with_every_kind_and_value() -> None:
    tree = parse('title:"tax" -(abe OR date:2022)', today=date(2022, 1, 1)).tree
    assert tree is not None
    kept = json.loads(to_json(tree))
    assert kept["kind"] == "And"
    assert kept["children"][0] == {"kind": "Phrase", "text": "tax", "field": "title", "within": 0}
    assert kept["children"][1]["child"]["children"][1]["kind"] == "DateRange"


@given(TREES)
def test_a_tree_that_was_kept_is_the_same_tree(tree: Node) -> None:
    assert from_json(to_json(tree)) == tree


def test_what_a_kind_has_got_since_has_its_default() -> None:
    assert from_json('{"kind": "Phrase", "text": "a b"}') == Phrase("a b")


def test_a_tree_comes_back_in_normal_form() -> None:
    kept = to_json(And((Word("a"), And((Word("b"), Or((Word("c"),)))))))
    assert from_json(kept) == And((Word("a"), Word("b"), Word("c")))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "7",
        "{}",
        '{"kind": "Whatever"}',
        '{"kind": "Word"}',
        '{"kind": "Word", "text": 5}',
        '{"kind": "Word", "text": "a", "field": "colour"}',
        '{"kind": "Word", "text": "a", "since": "tomorrow"}',
        '{"kind": "State", "name": "lost"}',
        '{"kind": "And", "children": "ab"}',
        '{"kind": "And", "children": ["ab"]}',
        '{"kind": "Or", "children": []}',
        '{"kind": "Near", "operands": [{"kind": "Word", "text": "a"}], "gaps": [1]}',
        '{"kind": "Not", "child": ' * 5_000,
    ],
)
def test_what_is_no_tree_is_told(text: str) -> None:
    with pytest.raises(QueryError, match="save it again"):
        from_json(text)
