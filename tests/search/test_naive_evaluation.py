"""What the index finds and the marks show is what the slow and obvious way finds."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.article import ArticleId
from reader.search.analysis import tokens
from reader.search.index import Document, Index
from reader.search.language import Query, parse
from reader.search.marks import marks_through
from reader.search.syntax import (
    Everything,
    Fuzzy,
    Near,
    Not,
    Phrase,
    Prefix,
    Wildcard,
    Word,
    conjunction,
    disjunction,
)
from tests.search.naive import matches, places

VOCABULARY = ("tax", "taxes", "taxi", "tan", "atx", "north", "norht", "nor", "sky", "skies", "of")
TEXTS = st.lists(st.sampled_from(VOCABULARY), max_size=9).map(" ".join)
DOCUMENTS = st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=5)
WORDS = st.sampled_from(VOCABULARY)
PATTERNS = st.sampled_from(("t?x", "?ax", "ta??", "n?rth", "?k?", "t?"))
SEQUENCES = st.lists(WORDS, min_size=2, max_size=3).map(" ".join)
FIELDS = st.sampled_from(("", "", "title", "body"))


def leaves(field: str, deep: bool = True):
    near = [
        st.builds(Word, WORDS, st.booleans(), st.just(field)),
        st.builds(Phrase, SEQUENCES, st.just(field)),
        st.builds(Prefix, st.sampled_from(("ta", "nor", "s")), st.just(field)),
        st.builds(Wildcard, PATTERNS, st.booleans(), st.just(field)),
        st.builds(Fuzzy, st.sampled_from(("tax", "north", "taxes")), st.just(1), st.just(field)),
        st.builds(Fuzzy, st.sampled_from(("north", "taxes")), st.just(2), st.just(field)),
    ]
    if not deep:
        return st.one_of(near)
    either = st.lists(leaves(field, deep=False), min_size=2, max_size=2).map(disjunction)
    operands = st.lists(st.one_of(*near, either), min_size=2, max_size=3)
    slop = st.builds(Phrase, SEQUENCES, st.just(field), st.integers(2, 5))
    chains = operands.flatmap(
        lambda each: st.builds(
            Near,
            st.just(tuple(each)),
            st.lists(st.integers(1, 4), min_size=len(each) - 1, max_size=len(each) - 1).map(tuple),
        )
    )
    return st.one_of(*near, slop, slop, chains, chains)


LEAVES = FIELDS.flatmap(leaves)
TREES = st.recursive(
    st.one_of(LEAVES, st.just(Everything())),
    lambda nodes: st.one_of(
        st.lists(nodes, min_size=2, max_size=3).map(conjunction),
        st.lists(nodes, min_size=2, max_size=3).map(disjunction),
        nodes.map(Not),
    ),
    max_leaves=5,
)


def asking(tree) -> Query:
    return Query("", tree, "", ())


def found(index: Index, tree) -> set[int]:
    return set(index.search(asking(tree), states=lambda leaf: ()).ids)


@settings(max_examples=25)
@given(DOCUMENTS, st.lists(TREES, min_size=6, max_size=6))
def test_the_same_articles_are_found(texts, trees) -> None:
    documents = [
        Document(ArticleId(number), headline, lead, body)
        for number, (headline, lead, body) in enumerate(texts, 1)
    ]
    with tempfile.TemporaryDirectory() as folder:
        index = Index.create(Path(folder) / "index")
        index.update(documents[:2], [])
        index.update([Document(ArticleId(99), "tax north", "sky", "tan of"), *documents[2:]], [])
        index.update([], [ArticleId(99)])
        for tree in trees:
            assert found(index, tree) == {
                document.id
                for document in documents
                if matches(tree, {name: getattr(document, name) for name in Document.__slots__})
            }, tree
        index.close()


@settings(max_examples=200)
@given(leaves(""), st.lists(TEXTS, min_size=1, max_size=3))
@example(Phrase("tax tax", ""), ["tax", "", "tax"])
def test_what_is_marked_is_what_matched(leaf, blocks) -> None:
    """Also where it matches over the border of two paragraphs."""
    words = tokens("\n".join(blocks))
    wanted = places(leaf, words)
    offset = marked = 0
    shown = set()
    for text, spans in zip(
        blocks, marks_through(asking(leaf), [("body", text) for text in blocks]), strict=True
    ):
        for span in spans:
            assert text[span.start : span.end].strip() == text[span.start : span.end] != ""
        own = tokens(text)
        shown |= {
            offset + at
            for at, word in enumerate(own)
            if any(span.start <= word.start and word.end <= span.end for span in spans)
        }
        offset += len(own)
        marked += len(spans)
    assert shown == wanted
    assert bool(marked) == bool(wanted)


JAPANESE = "岸田首相は北方領土の返還を求めた。政府は予算案を閣議で決めた。"


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ('"首相 岸田"~5', True),
        ('"北方領土 返還"~6', True),
        ('"返還 北方領土"~6', True),
        ('"北方領土 返還"~4', False),
        ('"閣議 予算案"~5', True),
        ("予算案 NEAR/2 閣議", True),
        ("予算案 NEAR/1 閣議", False),
        ("閣 NEAR/3 案", True),
        ('"閣 案"~3', True),
        ("岸田 NEAR/30 (大統領 OR 閣議)", True),
        ("首相* NEAR/3 北方", True),
    ],
)
def test_nearness_in_japanese_counts_characters(index, document, query, text, is_found) -> None:
    index.update([document(1, JAPANESE)], [])
    asked = query(text)
    assert asked.problems == ()
    assert bool(found(index, asked.tree)) == is_found
    (spans,) = marks_through(asked, [("body", JAPANESE)])
    assert bool(spans) == is_found


def test_every_form_of_a_word_is_near(index, document, find) -> None:
    index.update([document(1, "Ministers agreed on taxes."), document(2, "A minister's dying")], [])
    assert find(index, "minister NEAR/3 tax") == [1]
    assert find(index, "=minister NEAR/3 tax") == []
    assert find(index, "ministers NEAR/1 die") == [2]
    assert find(index, "Ohtani NEAR tax") == []
    index.update([document(3, "Ōtani and the tax"), document(4, "Otani’s tax")], [])
    assert set(find(index, "Ohtani NEAR tax")) == {3, 4}


def test_nearness_is_within_one_field(index, document, find) -> None:
    index.update([document(1, "north of it", headline="missile", author="Jane Q. Smith")], [])
    assert find(index, "missile NEAR/5 north") == []
    assert find(index, "author:smith NEAR/2 author:jane") == [1]
    assert find(index, "author:smith NEAR/1 author:jane") == []
    assert find(index, 'author:"smith jane"~2') == [1]
    assert find(index, "author:sm?th") == find(index, "author:smiht~") == [1]


def test_a_query_of_today_is_marked_in_the_headline_too() -> None:
    query = parse("title:tokoi~ wom?n", today=date(2022, 11, 8))
    title, body = marks_through(query, [("title", "Tokio and women"), ("body", "Tokio, woman")])
    assert [(span.start, span.end) for span in title] == [(0, 5), (10, 15)]
    assert [(span.start, span.end) for span in body] == [(7, 12)]
