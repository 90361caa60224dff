"""The query language: what each form means, and what is said about what it can't read."""

import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import parse_id
from reader.search.complaint import Complaint
from reader.search.language import parse
from reader.search.syntax import (
    And,
    Everything,
    Fuzzy,
    Has,
    InStory,
    Like,
    Listed,
    Near,
    Not,
    Noted,
    Or,
    Phrase,
    Prefix,
    Saved,
    State,
    Tag,
    Wildcard,
    Word,
    leaves_of,
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
        ("a — b !?", And((A, B))),
        ("（？） a", A),
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
        ("has:highlight", Has("highlight")),
        ("has:tag", Has("tag")),
        ("note:ask", Noted("note", "ask")),
        ("Highlight:budg*", Noted("highlight", "budg*")),
        ('note:"ask  them"', Noted("note", "ask them")),
        ("note:(a OR -b)", Or((Noted("note", "a"), Not(Noted("note", "b"))))),
        ("editor's note: storm", And((Word("editor's"), Word("note:"), Word("storm")))),
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
        ("who is Abe?", And((Word("who"), Word("is"), Word("Abe?")))),
        ("really?!", Word("really?!")),
        ("安倍とは誰？日本", Word("安倍とは誰？日本")),
        ("what?...then", Word("what?...then")),
        ("https://example.org/~jane", Word("https://example.org/~jane")),
        ("wom?n", Wildcard("wom?n")),
        ("=wom?n", Wildcard("wom?n")),
        ("Wom？n", Wildcard("Wom?n")),
        ("wom?n's?", Wildcard("wom?n's")),
        ("?otani", Wildcard("?otani")),
        ("19?5", Wildcard("19?5")),
        ("wom?n*", Wildcard("wom?n", open_end=True)),
        ("wom??*", Wildcard("wom??", open_end=True)),
        ("place:l?ndon", Wildcard("l?ndon", field="place")),
        ("tokio~", Fuzzy("tokio")),
        ("tokio~1", Fuzzy("tokio")),
        ("tokio~2", Fuzzy("tokio", 2)),
        ("tokio～２", Fuzzy("tokio", 2)),
        ("title:Tokio~", Fuzzy("Tokio", field="title")),
        ("-tax~", Not(Fuzzy("tax"))),
        ('"a b"~5', Phrase("a b", within=5)),
        ('="a b"~5', Phrase("a b", within=5)),
        ("“a b”～５", Phrase("a b", within=5)),
        ('"a b"~', Phrase("a b", within=10)),
        ('title:"a b"~2 c', And((Phrase("a b", "title", 2), C))),
        ("a NEAR/5 b", Near((A, B), (5,))),
        ("a NEAR b", Near((A, B), (10,))),
        ("a near b", And((A, Word("near"), B))),
        ("a NEAR／５ b", Near((A, B), (5,))),
        ("a NEAR/3 b NEAR/4 c", Near((A, B, C), (3, 4))),
        ("a b NEAR/1 c", And((A, Near((B, C), (1,))))),
        ("a NEAR b OR c", Or((Near((A, B), (10,)), C))),
        ("NOT a NEAR b", Not(Near((A, B), (10,)))),
        ("-(a NEAR b)", Not(Near((A, B), (10,)))),
        ('"a b" NEAR/2 c*', Near((Phrase("a b"), Prefix("c")), (2,))),
        ("(a OR =b) NEAR/2 c", Near((Or((A, Word("b", exact=True))), C), (2,))),
        (
            "title:(a NEAR/2 b)",
            Near((Word("a", field="title"), Word("b", field="title")), (2,)),
        ),
        (
            "title:a NEAR/2 title:b",
            Near((Word("a", field="title"), Word("b", field="title")), (2,)),
        ),
        ("list:politics", Listed("politics")),
        ('list:"access  ranking"', Listed("access ranking")),
        ("list:*", Listed("*")),
        ("rank:3", Listed("", 3, 3)),
        ("rank:<=3", Listed("", 1, 3)),
        ("rank:<3", Listed("", 1, 2)),
        ("rank:>3", Listed("", 4)),
        ("rank:1..5", Listed("", 1, 5)),
        ("rank:5..2", Listed("", 2, 5)),
        ("rank:..5", Listed("", 1, 5)),
        ("rank:5..", Listed("", 5)),
        ("rank:１", Listed("", 1, 1)),
        ("like:8bskgfd0zy6g", Like(parse_id("8bskgfd0zy6g"))),
        ("story:8bskgfd0zy6g", InStory(parse_id("8bskgfd0zy6g"))),
        ("like:8BSKGFD0ZY6G", Like(parse_id("8bskgfd0zy6g"))),
        ('search:"my  own" -golf', And((Saved("my own"), Not(Word("golf"))))),
        ("is:duplicate", State("duplicate")),
        ("-is:gone", Not(State("gone"))),
    ],
)
def test_meaning(query, text: str, tree) -> None:
    assert query(text).problems == ()
    assert query(text).tree == tree


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest", "title", "rank"])
def test_sort_is_not_part_of_the_tree(query, sort: str) -> None:
    assert (query(f"a sort:{sort}").tree, query(f"a sort:{sort}").sort) == (A, sort)
    assert query(f"sort:{sort}").tree == Everything()
    assert query("a").sort == ""


@pytest.mark.parametrize(("text", "limit"), [("a limit:50", 50), ("limit:007 a", 7), ("a", None)])
def test_a_limit_is_not_part_of_the_tree(query, text: str, limit: int | None) -> None:
    assert (query(text).tree, query(text).limit) == (A, limit)
    assert query("a OR (limit:5)").problems


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("list:x rank:1", "(list:x rank:1)"),
        ("rank:1 list:x", "(list:x rank:1)"),
        ("a list:x rank:1", "a (list:x rank:1)"),
        ("list:x (rank:1 OR a)", "list:x ((list:x rank:1) OR a)"),
        ("list:x -rank:1", "list:x -(list:x rank:1)"),
        ("list:(x OR y) rank:1", "(list:x rank:1) OR (list:y rank:1)"),
        ("list:x list:y rank:1", "(list:x rank:1) (list:y rank:1)"),
        ("list:* rank:1", "(list:* rank:1)"),
        ("list:x rank:>2 rank:<9", "(list:x rank:>2) (list:x rank:<9)"),
        ("(list:x rank:1) list:y", "list:y (list:x rank:1)"),
    ],
)
def test_a_place_beside_a_list_is_the_place_in_it(query, text: str, same: str) -> None:
    assert query(text).problems == ()
    tree = query(text).tree
    leaves = [leaf for leaf in leaves_of(tree) if isinstance(leaf, Listed)]
    assert all(leaf.name for leaf in leaves)
    assert set(leaves_of(tree)) == set(leaves_of(query(same).tree))
    assert type(tree) is type(query(same).tree)


@pytest.mark.parametrize("text", ["-list:x rank:1", "(list:x OR a) rank:1", "rank:1 OR list:x"])
def test_a_place_beside_no_list_is_one_of_any_list(query, text: str) -> None:
    assert Listed("", 1, 1) in set(leaves_of(query(text).tree))


def test_names_are_checked_where_they_stand() -> None:
    asked = []

    def check(leaf: Listed | Like | InStory | Saved) -> Complaint | None:
        asked.append(leaf)
        return Complaint("There is none.", "list:y") if leaf == Listed("x") else None

    found = parse("a list:x -search:z like:8bskgfd0zy6g", today=TODAY, check=check)
    assert [(each.start, each.end) for each in found.problems] == [(2, 8)]
    assert found.problems[0].suggestion == "a list:y -search:z like:8bskgfd0zy6g"
    assert {type(leaf) for leaf in asked} == {Listed, Like, Saved}


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
        ("sort:newst", 0, 10, "relevance, newest, oldest, title, rank", "sort:newest"),
        ("is:unred", 0, 8, "unread, read, starred, duplicate, gone", "is:unread"),
        ("has:note has:notes", 9, 18, "note", "has:note has:note"),
        ("date:2022-13", 0, 12, "not a date", ""),
        ("before:7d", 0, 9, "not a date", ""),
        ("#", 0, 1, "A tag needs a name", ""),
        ("…", 0, 1, "no letter or digit", ""),
        ("title:… a", 0, 7, "no letter or digit", "a"),
        ("*", 0, 1, "letters before it", ""),
        ("*ab", 0, 3, "can't begin a word", "ab"),
        ("par*nt", 0, 6, "only at the end", "par*"),
        ("title:par*nt", 0, 12, "only at the end", "title:par*"),
        ("index.php?id=5", 0, 14, "only for one letter within a word", '"index.php?id=5"'),
        ("a cov?d-19", 2, 10, "only for one letter within a word", 'a "cov?d-19"'),
        ("w*m?n", 0, 5, "only at the end", "w*"),
        ("??*", 0, 3, "letters before it", ""),
        ("tokio~3", 0, 7, "may stand 1 or 2", "tokio~2"),
        ("tokio~99999999999", 0, 17, "may stand 1 or 2", "tokio~2"),
        ("title:tax~0", 0, 11, "may stand 1 or 2", "title:tax"),
        ("iran~2", 0, 6, "5 letters", "iran~"),
        ("us~", 0, 3, "3 letters", "us"),
        ("covid-19~", 0, 9, "one word of letters", '"covid-19"'),
        ("10～20", 0, 5, "one word of letters", '"10 20"'),
        ("日本~", 0, 3, "one word of letters", '"日本"'),
        ("tok*~", 0, 5, "in a word with * or ?", "tok*"),
        ("~5", 0, 2, "directly after a word", '"5"'),
        ('"a b" ~5', 6, 8, "directly after a word", '"a b" "5"'),
        ('"a b"~x', 0, 7, "from 1 to 1000", '"a b"~10'),
        ('"a b"~0', 0, 7, "from 1 to 1000", '"a b"'),
        ('"a b c"~1', 0, 9, "3 words need at least ~2", '"a b c"~2'),
        ('title:"a"~3', 0, 11, "two words or more", 'title:"a"'),
        ('list:"a b"~3', 0, 12, "for words of the text", 'list:"a b"'),
        ("a NEAR", 2, 6, "on both sides", "a near"),
        ("NEAR/5 a", 0, 6, "on both sides", "near/5 a"),
        ("a NEAR OR b", 2, 6, "on both sides", "a near OR b"),
        ("a NEAR/0 b", 2, 8, "from 1 to 1000", "a NEAR/1 b"),
        ("a NEAR/5000 b", 2, 11, "from 1 to 1000", "a NEAR/1000 b"),
        ("a NEAR/five b", 2, 11, "from 1 to 1000", "a NEAR/10 b"),
        ("a NEAR is:unread", 0, 16, "stand words or phrases", "a AND is:unread"),
        ("(a b) NEAR c", 0, 12, "stand words or phrases", "(a b) AND c"),
        ('a NEAR "b c"~4', 0, 14, "stand words or phrases", 'a AND "b c"~4'),
        ("a NEAR sort:title", 0, 17, "stand words or phrases", ""),
        ("title:a NEAR/2 b", 0, 16, "one field", "title:a NEAR/2 title:b"),
        ("a NEAR/2 title:(b OR c)", 0, 23, "one field", "title:a NEAR/2 title:(b OR c)"),
        ("title:a NEAR body:b", 0, 19, "one field", ""),
        ("c -a NEAR/2 b", 2, 13, "needs ( ) around", "c -(a NEAR/2 b)"),
        ("rank:0", 0, 6, "no place of a list", ""),
        ("rank:<1", 0, 7, "no place of a list", ""),
        ("rank:first", 0, 10, "no place of a list", ""),
        ("rank:..", 0, 7, "no place of a list", ""),
        ('list:"…"', 0, 8, "needs a name", "list:*"),
        ("like:1", 0, 6, "not the id of an article", '"like:1"'),
        ('search:""', 0, 9, "needs a name", ""),
        ("limit:0", 0, 7, "how many hits", ""),
        ("limit:many", 0, 10, "how many hits", ""),
        ("limit:5 limit:6", 14, 15, "twice", ""),
        ("-limit:5", 0, 1, "can't be excluded", "limit:5"),
        ("story:1", 0, 7, "not the id of an article", '"story:1"'),
        ("has:image", 0, 9, "note, highlight, tag", ""),
        ("tag:*", 0, 5, "has:tag for any", "has:tag"),
        ("a -#*", 3, 5, "has:tag for any", "a -has:tag"),
        ('note:"…"', 0, 8, "stand words", "has:note"),
        (
            'highlight:a~b highlight:(c) highlight:"d"~3',
            28,
            43,
            "for words of the text",
            'highlight:a~b highlight:(c) highlight:"d"',
        ),
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


SYNTAX = st.text(alphabet=string.printable + "：“”„（）　－＝＃＊～／？日本«»", max_size=60)
PARTS = (
    'a b* " "x OR AND NOT ( ) - title: date: 2022-11 is:unread # tag: = foo: sort: newest .. * ~ '
    "日 NEAR NEAR/3 NEAR/ ~2 ~99 wom?n ? list: rank: <=3 list:x like: search: limit: 5 tokio~"
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
