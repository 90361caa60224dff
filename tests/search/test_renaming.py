"""A saved search that is called otherwise, in queries and trees that name it."""

import pytest

from reader.search.renaming import renamed, renamed_tree, tree_with_tag, with_tag
from reader.search.syntax import Saved, Tag, Word, conjunction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("search:mine rice", 'search:"a \\"b\\"" rice'),
        ('rice -search:"MINE" sort:newest', 'rice -search:"a \\"b\\"" sort:newest'),
        ("search:(mine OR other)", 'search:("a \\"b\\"" OR other)'),
        ("search:mine2 mine title:mine", "search:mine2 mine title:mine"),
        ("", ""),
    ],
)
def test_only_what_names_it_is_written_anew(text, expected):
    assert renamed(text, "Mine", 'a "b"') == expected


def test_a_tree_names_it_anew():
    tree = conjunction([Word("mine"), Saved("mine"), Saved("other")])
    expected = conjunction([Word("mine"), Saved("b"), Saved("other")])
    assert renamed_tree(tree, " MINE", "b") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tag:keep rice", 'tag:"silk road" rice'),
        ("rice -#KEEP", 'rice -tag:"silk road"'),
        ("tag:(keep OR other)", 'tag:("silk road" OR other)'),
        ("#keeper keep title:keep search:keep", "#keeper keep title:keep search:keep"),
    ],
)
def test_only_the_tag_is_written_anew(text, expected):
    assert with_tag(text, "Keep", "silk road") == expected


def test_a_tree_names_the_tag_anew():
    tree = conjunction([Word("keep"), Tag("keep"), Saved("keep")])
    assert tree_with_tag(tree, "Keep", "b") == conjunction([Word("keep"), Tag("b"), Saved("keep")])
