"""The query language: what each form means, and what is said about what it can't read."""

import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.language import parse
from reader.search.syntax import (
    And,
    Everything,
    Has,
    Not,
    Or,
    Phrase,
    Prefix,
    State,
    Tag,
    Word,
)

A, B, C = Word("a"), Word("b"), Word("c")
TODAY = date(2022, 11, 8)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        ("  \u3000 ", Everything()),
        ("kishida", Word("kishida")),
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a and b", And((A, Word("and"), B))),
        ("a OR b", Or((A, B))),
        ("a OR b c", Or((A, And((B, C))))),
        ("(a OR b) c", And((Or((A, B)), C))),
        ("a (b c)", And((A, B, C))),
        ("a -b", And((A, Not(B)))),
        ("a NOT b", And((A, Not(B)))),
        ("-(a b)", Not(And((A, B)))),
        ("-(-a)", Not(Not(A))),
        ("a-b", Word("a-b")),
        ("=taxes", Word("taxes", exact=True)),
        ("par*", Prefix("par")),
        ("=par*", Prefix("par")),
        ('"consumption tax"', Phrase("consumption tax")),
        ('="consumption tax"', Phrase("consumption tax")),
        ('"never closed', Phrase("never closed")),
        ('a "', A),
        (r'"a \"b\" \\ c"', Phrase(r'a "b" \ c')),
        ('"a “b” c"', Phrase("a “b” c")),
        ("“a b”", Phrase("a b")),
        ("„a b“", Phrase("a b")),
        ('“a b"', Phrase("a b")),
        ("＂a b＂", Phrase("a b")),
        ("«a b»", Phrase("a b")),
        ("title:tax", Word("tax", field="title")),
        ("Title:tax", Word("tax", field="title")),
        ("title：tax", Word("tax", field="title")),
        ("title:=tax", Word("tax", exact=True, field="title")),
        ('author:"jane smith"', Phrase("jane smith", "author")),
        ("place:tok*", Prefix("tok", "place")),
        ("title:(a OR -b)", Or((Word("a", field="title"), Not(Word("b", field="title"))))),
        ("-section:politics", Not(Word("politics", field="section"))),
        ("title:a:b", Word("a:b", field="title")),
        ("title:-b", Word("-b", field="title")),
        ("tag:work", Tag("work")),
        ("#work", Tag("work")),
        ('#"to  check"', Tag("to check")),
        ("＃work", Tag("work")),
        ("tag:(a OR b)", Or((Tag("a"), Tag("b")))),
        ("is:unread", State("unread")),
        ("is:READ", State("read")),
        ("-is:starred", Not(State("starred"))),
        ("has:note", Has("note")),
        ("（a　OR　b）　－c", And((Or((A, B)), Not(C)))),
        ("10:30", Word("10:30")),
        ("https://example.org/a?b=c", Word("https://example.org/a?b=c")),
        ("Re: a", And((Word("Re:"), A))),
        ("首相：経済", Word("首相：経済")),
        ("who?", Word("who?")),
        ("5%", Word("5%")),
    ],
)
def test_meaning(query, text: str, tree) -> None:
    assert query(text).problems == ()
    assert query(text).tree == tree


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest", "title"])
def test_sort_is_not_part_of_the_tree(query, sort: str) -> None:
    assert (query(f"a sort:{sort}").tree, query(f"a sort:{sort}").sort) == (A, sort)
    assert query(f"sort:{sort}").tree == Everything()
    assert query("a").sort == ""


def test_a_group_that_only_sorts_finds_nothing_of_its_own(query) -> None:
    assert query("a (sort:newest)").tree == A
    assert query("a OR (sort:newest)").problems


@pytest.mark.parametrize(
    ("text", "start", "end", "said", "suggestion"),
    [
        ("a titel:foo", 2, 11, "no field titel;", "a title:foo"),
        ("foo:bar", 0, 7, "no field foo;", '"foo:bar"'),
        ('foo:"bar x"', 0, 11, "no field foo;", '"foo:bar x"'),
        ("title: budget", 0, 7, "directly after the colon", "title:budget"),
        ("a title:", 2, 8, "directly after the colon", "a"),
        ("title:(a author:b)", 9, 16, "can't stand inside title:", ""),
        ("a (b", 2, 3, "never closed", "a (b)"),
        ("((a", 1, 2, "never closed", "((a))"),
        ('(a "b c', 0, 1, "never closed", '(a "b c")'),
        ("a) b", 1, 2, "closes nothing", "a b"),
        ("a ()", 2, 4, "Nothing stands between", "a"),
        ("a -()", 2, 5, "Nothing stands between", "a"),
        ('a ""', 2, 4, "between the quotes", "a"),
        ("a OR", 2, 4, "OR needs something on both sides", "a"),
        ("OR a", 0, 2, "OR needs something on both sides", "a"),
        ("a AND AND b", 6, 9, "AND needs something on both sides", "a AND b"),
        ("a AND", 2, 5, "AND needs something on both sides", "a"),
        ("a - b", 2, 3, "minus needs to stand directly before", "a b"),
        ("a NOT", 2, 5, "NOT needs to stand before", "a"),
        ("NOT NOT a", 0, 3, "NOT needs to stand before", "NOT a"),
        ("-sort:title", 0, 1, "can't be excluded", "sort:title"),
        ("sort:newest sort:title", 17, 22, "twice", ""),
        ("sort:newst", 0, 10, "relevance, newest, oldest or title", "sort:newest"),
        ("is:unred", 0, 8, "unread, read or starred", "is:unread"),
        ("has:note has:notes", 9, 18, "note", "has:note has:note"),
        ("date:2022-13", 0, 12, "not a date", ""),
        ("before:7d", 0, 9, "not a date", ""),
        ("#", 0, 1, "A tag needs a name", ""),
        ("a …", 2, 3, "no letter or digit", "a"),
        ("*", 0, 1, "letters before it", ""),
        ("*ab", 0, 3, "can't begin a word", "ab"),
        ("par*nt", 0, 6, "only at the end", "par*"),
        ("title:par*nt", 0, 12, "only at the end", "title:par*"),
        ("wom?n", 0, 5, "not understood yet", '"wom?n"'),
        ("tokio~2", 0, 7, "not understood yet", "tokio"),
        ('"a b"~5', 5, 7, "not understood yet", '"a b"'),
        ("a NEAR/5 b", 2, 8, "not understood yet", "a near/5 b"),
        ("list:x", 0, 6, "not understood yet", '"list:x"'),
        ("rank:<=3", 0, 8, "not understood yet", '"rank:<=3"'),
        ("story:1", 0, 7, "not understood yet", '"story:1"'),
        ("like:1", 0, 6, "not understood yet", '"like:1"'),
        ('search:"mine"', 0, 13, "not understood yet", '"search:mine"'),
        ("limit:50", 0, 8, "not understood yet", '"limit:50"'),
        ("is:duplicate", 0, 12, "not understood yet", ""),
        ("has:highlight", 0, 13, "not understood yet", ""),
        ("sort:rank", 0, 9, "not understood yet", ""),
    ],
)
def test_problems(query, text: str, start: int, end: int, said: str, suggestion: str) -> None:
    found = query(text)
    assert found.tree is None
    problem = found.problems[0]
    assert (problem.start, problem.end, problem.suggestion) == (start, end, suggestion)
    assert said in problem.sentence


def test_each_problem_is_told(query) -> None:
    assert [problem.start for problem in query("titel:a b) date:x").problems] == [0, 9, 11]


def test_quoting_makes_text_of_anything(query) -> None:
    text = "-(title:x OR foo:bar* ~2 #tag is:unread"
    assert query(f'"{text}"').tree == Phrase(text)


@pytest.mark.parametrize("text", ["(" * 10_000, "-(" * 10_000, "title:(" * 10_000, "NOT " * 10_000])
def test_depth_is_bounded(query, text: str) -> None:
    assert query(text + "a").problems


def test_thirty_groups_inside_each_other_are_fine(query) -> None:
    assert query("-(" * 30 + "a" + ")" * 30).problems == ()


SYNTAX = st.text(alphabet=string.printable + "：“”„（）　－＝＃＊～日本«»", max_size=60)
PARTS = (
    'a b* " "x OR AND NOT ( ) - title: date: 2022-11 is:unread # tag: = foo: sort: newest .. * ~ 日'
)
PIECES = st.lists(st.sampled_from([*PARTS.split(), " ", "  "]), max_size=25)


@given(st.one_of(st.text(), SYNTAX, PIECES.map("".join), PIECES.map(" ".join)))
def test_any_text_is_understood_or_has_problems_in_it(text: str) -> None:
    found = parse(text, today=TODAY)
    assert found.text == text
    assert (found.tree is None) == bool(found.problems)
    for problem in found.problems:
        assert 0 <= problem.start < problem.end <= len(text)
        assert problem.sentence.endswith(".")
        assert problem.suggestion != text


def test_a_suggestion_is_never_as_wrong_as_the_query() -> None:
    """What is offered can be taken, or at least mends something."""
    for text in ("(bridge OR", "OR bridge", ")", "sectoin:politics (", "a:b c:d", "( ( OR"):
        query = parse(text, today=TODAY)
        for problem in query.problems:
            if problem.suggestion:
                mended = parse(problem.suggestion, today=TODAY)
                assert len(mended.problems) < len(query.problems), (text, problem)
