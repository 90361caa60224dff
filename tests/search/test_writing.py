"""Trees written back into the language parse to the same trees."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.language import parse
from reader.search.syntax import (
    FIELDS,
    Everything,
    Fuzzy,
    Has,
    InStory,
    Like,
    Listed,
    Near,
    Node,
    Not,
    Noted,
    Phrase,
    Prefix,
    Saved,
    State,
    Tag,
    Wildcard,
    Word,
    conjunction,
    disjunction,
)
from reader.search.writing import write

TODAY = date(2022, 11, 8)
WORDS = st.text(alphabet="abcxyzé日本-'.&5", min_size=1, max_size=8).map(lambda tail: f"w{tail}")
TEXTS = st.text(max_size=20).map(lambda tail: f"w{tail}")
FIELD_NAMES = st.sampled_from(("", *FIELDS))
LETTERS = st.text(alphabet="abcxyzé", min_size=1, max_size=4)
PATTERNS = st.builds("{}?{}".format, LETTERS, LETTERS)
PLACES = st.sampled_from([(1, None), (1, 1), (1, 3), (2, 2), (2, 5), (4, None)])
NAMES = TEXTS.map(lambda text: " ".join(text.split()))


def near_to_each_other(field: str) -> st.SearchStrategy[Node]:
    leaves = st.one_of(
        st.builds(Word, WORDS, st.booleans(), st.just(field)),
        st.builds(Phrase, TEXTS, st.just(field)),
        st.builds(Prefix, WORDS, st.just(field)),
        st.builds(Wildcard, PATTERNS, st.booleans(), st.just(field)),
        st.builds(Fuzzy, LETTERS.map("wwwww{}".format), st.integers(1, 2), st.just(field)),
    )
    either = st.lists(leaves, min_size=2, max_size=3).map(disjunction)
    gaps = st.integers(1, 1000)
    return st.one_of(
        leaves,
        st.builds(Phrase, TEXTS.map("w {}".format), st.just(field), st.integers(30, 1000)),
        st.tuples(st.one_of(leaves, either), gaps, leaves, gaps, st.one_of(leaves, either)).map(
            lambda each: Near((each[0], each[2], each[4]), (each[1], each[3]))
        ),
    )


LEAVES = st.one_of(
    FIELD_NAMES.flatmap(near_to_each_other),
    PLACES.flatmap(
        lambda places: st.builds(Listed, st.one_of(NAMES, st.just("*")), *map(st.just, places))
    ),
    PLACES.map(lambda places: Listed("", *places)),
    st.integers(0, 2**60 - 1).map(Like),
    st.integers(0, 2**60 - 1).map(InStory),
    NAMES.map(Saved),
    st.builds(Tag, TEXTS.map(lambda text: " ".join(text.split()))),
    st.sampled_from(
        [*map(State, ("unread", "read", "starred", "duplicate", "gone")), Has("note"), Has("tag")]
    ),
    st.builds(Noted, st.sampled_from(["note", "highlight"]), NAMES),
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


@given(st.text(alphabet='ab"“”\\ ()-=*#:：.日titleorORNOTNEA/~?5', max_size=40))
def test_what_a_reader_typed_can_be_written_again(text: str) -> None:
    tree = parse(text, today=TODAY).tree
    if tree is not None:
        assert parse(write(tree), today=TODAY).tree == tree


PARTS = (
    'a b* "x y" OR AND NOT ( ) - title: date: 2022-11 is:read # tag: = sort: newest \\ " 日 '
    'NEAR NEAR/3 ~2 "x y"~5 wom?n tokio~ list: list:x rank:2 search:x'
)


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
        ("=-wom?n*", "=-wom?n*"),
        ("title:tokio~1", "title:tokio~"),
        ("tokio～２", "tokio~2"),
        ("“a b”~", '"a b"~10'),
        ("title:(a NEAR b)", "title:a NEAR/10 title:b"),
        ("NOT a NEAR/2 (b OR c)", "-(a NEAR/2 (b OR c))"),
        ("list:politics rank:..3 tax", '(list:"politics" rank:<=3) tax'),
        ("rank:1..", "rank:>=1"),
        ("list:*", "list:*"),
        ("search:mine like:8BSKGFD0ZY6G", 'search:"mine" like:8bskgfd0zy6g'),
    ],
)
def test_how_trees_are_written(query, text: str, written: str) -> None:
    assert write(query(text).tree or Everything()) == written
