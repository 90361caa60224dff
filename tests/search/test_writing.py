"""Trees written back into the language parse to the same trees."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.language import parse
from reader.search.syntax import (
    FIELDS,
    Everything,
    Has,
    Node,
    Not,
    Phrase,
    Prefix,
    State,
    Tag,
    Word,
    conjunction,
    disjunction,
)
from reader.search.writing import write

TODAY = date(2022, 11, 8)
WORDS = st.text(alphabet="abcxyzé日本-'.&5", min_size=1, max_size=8).map(lambda tail: f"w{tail}")
TEXTS = st.text(max_size=20).map(lambda tail: f"w{tail}")
FIELD_NAMES = st.sampled_from(("", *FIELDS))
LEAVES = st.one_of(
    st.builds(Word, WORDS, st.booleans(), FIELD_NAMES),
    st.builds(Phrase, TEXTS, FIELD_NAMES),
    st.builds(Prefix, WORDS, FIELD_NAMES),
    st.builds(Tag, TEXTS.map(lambda text: " ".join(text.split()))),
    st.sampled_from([State("unread"), State("read"), State("starred"), Has("note")]),
    st.dates(date(1001, 1, 1), date(9998, 12, 31)).map(
        lambda day: parse(f"date:<={day}", today=TODAY).tree
    ),
)
TREES = st.recursive(
    LEAVES,
    lambda nodes: st.one_of(
        st.lists(nodes, min_size=2, max_size=4).map(conjunction),
        st.lists(nodes, min_size=2, max_size=4).map(disjunction),
        nodes.map(Not),
    ),
    max_leaves=12,
)


@given(TREES)
def test_a_tree_written_and_parsed_is_the_same_tree(tree: Node) -> None:
    found = parse(write(tree), today=TODAY)
    assert found.problems == ()
    assert found.tree == tree


@given(st.text(alphabet='ab"“”\\ ()-=*#:：.日titleorORNOT', max_size=40))
def test_what_a_reader_typed_can_be_written_again(text: str) -> None:
    tree = parse(text, today=TODAY).tree
    if tree is not None:
        assert parse(write(tree), today=TODAY).tree == tree


PARTS = 'a b* "x y" OR AND NOT ( ) - title: date: 2022-11 is:read # tag: = sort: newest \\ " 日'


@given(st.lists(st.sampled_from([*PARTS.split(" "), " "]), max_size=15).map("".join))
def test_pieces_of_the_language_can_be_written_again(text: str) -> None:
    tree = parse(text, today=TODAY).tree
    if tree is not None:
        assert parse(write(tree), today=TODAY).tree == tree


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a AND (b OR c)", "a (b OR c)"),
        ("NOT title:(a b)", "-(title:a title:b)"),
        ("“a b” tag:work", '"a b" #"work"'),
        ("date:2022-11", "date:2022-11-01..2022-11-30"),
        ("date:today", "date:2022-11-08"),
        ("after:2022", "date:2023-01-01.."),
        ("sort:newest", ""),
        ("=par*", "par*"),
        ("=a:b*", "=a:b*"),
        ("=-a*", "=-a*"),
    ],
)
def test_how_trees_are_written(query, text: str, written: str) -> None:
    assert write(query(text).tree or Everything()) == written
