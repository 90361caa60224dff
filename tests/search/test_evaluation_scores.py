"""Scores and their order are those of BM25F, reckoned from lists of words by its formula."""

import tempfile
from dataclasses import replace
from itertools import count
from math import log
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import ArticleId
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.snapshot import Snapshot
from reader.search.evaluation import Deadline, Evaluation
from reader.search.index import Document, Index
from reader.search.ordering import Orders
from reader.search.schema import LAYOUT, TEXT_FIELDS, version
from reader.search.syntax import (
    DateRange,
    Everything,
    Fuzzy,
    Not,
    Phrase,
    Prefix,
    Wildcard,
    Word,
    conjunction,
    disjunction,
)
from tests.search.naive import scores

CLOSE = 1e-4
VOCABULARY = ("tax", "taxes", "taxi", "tan", "north", "norht", "sky", "skies", "of")
WORDS = st.sampled_from(VOCABULARY)
TEXTS = st.lists(WORDS, max_size=9).map(" ".join)
TIMES = st.one_of(st.none(), st.integers(0, 5))
DOCUMENTS = st.builds(Document, st.just(ArticleId(0)), TEXTS, TEXTS, TEXTS, published=TIMES)
COMMITS = st.lists(
    st.tuples(st.lists(DOCUMENTS, min_size=1, max_size=4), st.sets(st.integers(1, 9), max_size=2)),
    min_size=1,
    max_size=4,
)
FIELDS = st.sampled_from(("", "", "title", "body"))
LEAVES = st.one_of(
    st.builds(Word, WORDS, st.booleans(), FIELDS),
    st.builds(Phrase, st.tuples(WORDS, WORDS).map(" ".join), FIELDS),
    st.builds(Prefix, st.sampled_from(("ta", "nor", "s")), FIELDS),
    st.builds(Wildcard, st.sampled_from(("t?x", "ta??", "?k?")), st.booleans(), FIELDS),
    st.builds(Fuzzy, st.sampled_from(("tax", "north")), st.just(1), FIELDS),
    st.builds(DateRange, TIMES, TIMES),
    st.just(Everything()),
)
TREES = st.recursive(
    LEAVES,
    lambda nodes: st.one_of(
        st.lists(nodes, min_size=2, max_size=4).map(conjunction),
        st.lists(nodes, min_size=2, max_size=4).map(disjunction),
        nodes.map(Not),
    ),
    max_leaves=6,
)


def put(folder: Path, commits) -> dict[int, dict]:
    """Each commit makes a segment and takes out what is named; what is left in the index."""
    left: dict[int, dict] = {}
    numbers = count(1)
    index = Index.create(folder)
    for given_documents, removed in commits:
        documents = [replace(each, id=ArticleId(next(numbers))) for each in given_documents]
        gone = {ArticleId(each) for each in removed} - {each.id for each in documents}
        index.update(documents, gone)
        for each in documents:
            left[each.id] = {name: getattr(each, name) for name in Document.__slots__}
        for each in gone:
            left.pop(each, None)
    index.close()
    return left


def means(arrays: ArrayIndex) -> dict[str, float]:
    """The mean length of each field as Whoosh reads it: deleted documents are in it."""
    with arrays.whoosh().reader() as reader:
        documents = reader.doc_count_all()
        return {name: reader.field_length(name) / documents for name in TEXT_FIELDS}


def ranked(snapshot: Snapshot, tree, evaluation: Evaluation) -> dict[int, float]:
    """The ids of what our evaluation finds, best first, and their scores."""
    documents, weights = Orders(snapshot).ordered(evaluation.scores(tree), "relevance")
    ids = snapshot.numbers("id")[documents].tolist()
    assert len(set(ids)) == len(ids)
    return dict(zip(ids, weights.tolist(), strict=True))


def test_a_score_by_hand(tmp_path) -> None:
    """Of three documents two have the word: one of them in its headline, twice as in its lead."""
    documents = [
        Document(ArticleId(0), "tax tax", "sky tax", "of of of"),
        Document(ArticleId(0), "", "", "tax"),
        Document(ArticleId(0), "north", "", ""),
    ]
    left = put(tmp_path, [(documents, set())])
    with_tax = scores(Word("tax"), left, {"headline": 1.0, "lead": 2 / 3, "body": 4 / 3})
    rarity = log(1 + (1.5 / 2.5) ** 2) / 2
    first = 2 * 4 / (0.25 + 0.75 * 2) + 2 / (0.25 + 0.75 * 3)
    second = 1 / (0.25 + 0.75 * 3 / 4)
    expected = {1: rarity * 4 * first / (3 + first), 2: rarity * 4 * second / (3 + second)}
    assert with_tax == pytest.approx(expected, rel=1e-9)
    arrays = ArrayIndex.open(tmp_path, LAYOUT, version())
    snapshot = arrays.snapshot()
    evaluation = Evaluation(snapshot, lambda leaf: (), Deadline(60.0))
    assert ranked(snapshot, Word("tax"), evaluation) == pytest.approx(expected, rel=1e-6)
    arrays.close()


@settings(max_examples=50)
@given(COMMITS, st.lists(TREES, min_size=6, max_size=6))
def test_hits_scores_and_order_are_those_of_bm25f(commits, trees) -> None:
    with tempfile.TemporaryDirectory() as folder:
        left = put(Path(folder), commits)
        arrays = ArrayIndex.open(Path(folder), LAYOUT, version())
        lengths = means(arrays)
        snapshot = arrays.snapshot()
        evaluation = Evaluation(snapshot, lambda leaf: (), Deadline(60.0))
        for tree in trees:
            expected = scores(tree, left, lengths)
            found = ranked(snapshot, tree, evaluation)
            assert found == pytest.approx(expected, abs=CLOSE), tree
            in_order = [expected[number] for number in found]
            assert in_order == pytest.approx(sorted(in_order, reverse=True), abs=CLOSE), tree
        del snapshot, evaluation
        arrays.close()
