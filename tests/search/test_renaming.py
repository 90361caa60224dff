"""A saved search that is called otherwise, in queries and trees that name it."""

import pytest

from reader.search.renaming import renamed, renamed_tree, tree_with_tag, with_tag
from reader.search.syntax import Not, Saved, Tag, Word, conjunction, disjunction


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tag:alpha OR tag:beta", 'tag:"beta"'),
        ("tag:BETA  OR #alpha OR rice", "tag:BETA  OR rice"),
        ("#alpha  rice #beta sort:newest", 'tag:"beta"  rice sort:newest'),
        ("rice -tag:alpha NOT tag:beta", 'rice -tag:"beta"'),
        ("tag:(alpha OR other OR beta) rice", 'tag:("beta" OR other) rice'),
        ("(#alpha Rice) OR (#beta Rice)", '(tag:"beta" Rice)'),
        ("#alpha (tea OR #beta)", 'tag:"beta" (tea OR #beta)'),  # a group of its own
        ("#alpha -#beta", 'tag:"beta" -#beta'),  # the opposite, which only its reader can mend
        ("tea tea (#alpha OR #beta)", 'tea tea (tag:"beta")'),
        ("tea tea #beta #beta", "tea tea #beta #beta"),  # as typed: no tag alpha
        ("#beta (#alpha sort:oldest)", "#beta (sort:oldest)"),
        ("#alpha OR #beta OR (", 'tag:"beta" OR #beta OR ('),
    ],
)
def test_two_tags_that_become_one_are_named_once(text, expected):
    assert with_tag(text, "alpha", "beta") == expected


def test_a_tree_of_two_tags_that_become_one_names_it_once():
    both = disjunction([Tag("alpha"), Word("rice"), Tag("BETA"), Word("rice")])
    left = disjunction([Tag("beta"), Word("rice"), Word("rice")])
    assert tree_with_tag(both, "alpha", "beta") == left
    assert tree_with_tag(disjunction([Tag("alpha"), Tag("beta")]), "alpha", "beta") == Tag("beta")
    without = conjunction([Word("tea"), Not(Tag("alpha")), Not(Tag("beta"))])
    one = conjunction([Word("tea"), Not(Tag("beta"))])
    assert tree_with_tag(without, "alpha", "beta") == one
    twice = conjunction([Tag("beta"), Tag("beta")])
    assert tree_with_tag(twice, "alpha", "beta") == twice
