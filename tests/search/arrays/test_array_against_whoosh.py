"""The same segments, read by Whoosh's own searcher and by our arrays: the same answers."""

import math
import tempfile
from functools import reduce
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.query import (
    And,
    ConstantScoreQuery,
    FuzzyTerm,
    Not,
    Or,
    Phrase,
    Prefix,
    Term,
    Wildcard,
)
from whoosh.query.spans import SpanNear2

from reader.search.arrays import hits, policy
from reader.search.arrays.choices import Beginning, Choice, Exactly, Like, Near
from reader.search.arrays.hits import Hits
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.layout import Column, Layout, WordField
from reader.search.arrays.matching import Wanted, containing, occurrences
from reader.search.arrays.proximity import Together, together
from reader.search.arrays.ranking import Order, saturated
from reader.search.arrays.snapshot import Snapshot

LAYOUT = Layout((WordField("title"), WordField("body")), (Column("id"),))
FIELDS = ("title", "body")
WORDS = ["a", "ab", "abc", "abd", "b", "ba", "bad", "tokyo", "tokio", "tako", "税", "税金", "é"]
B, K1 = 0.75, 1.2

fields = st.sampled_from(FIELDS)
words = st.sampled_from(WORDS)
texts = st.lists(words, max_size=12)
documents = st.lists(st.tuples(texts, texts), max_size=8)
batches = st.lists(st.tuples(documents, st.sets(st.integers(0, 20), max_size=3)), max_size=5)

terms = st.builds(Term, fields, words)
phrases = st.builds(Phrase, fields, st.lists(words, min_size=2, max_size=3))
expanded = st.one_of(
    st.builds(Prefix, fields, st.sampled_from(["a", "ab", "t", "税", "zz", "b"])),
    st.builds(Wildcard, fields, st.sampled_from(["a?", "?a", "t?k?o", "??", "税?", "b?d"])),
    st.builds(FuzzyTerm, fields, words, maxdist=st.integers(1, 2), prefixlength=st.just(1)),
)
leaves = st.one_of(terms, phrases, expanded.map(lambda query: ConstantScoreQuery(query, 1.0)))


def joined(children):
    """Whoosh's own AndNot is left out: it forgets to look at the first document again."""
    several = st.lists(children, min_size=2, max_size=3)
    excluding = st.tuples(children, children).map(lambda pair: And([pair[0], Not(pair[1])]))
    return st.one_of(several.map(And), several.map(Or), excluding)


queries = st.recursive(leaves, joined, max_leaves=6)


def written(folder: Path, given_batches, merge_all: bool) -> ArrayIndex:
    index = ArrayIndex.create(folder, LAYOUT, "")
    number = 0
    with index.writer() as writer:
        for batch, deleted in given_batches:
            for title, body in batch:
                writer.add({"title": " ".join(title), "body": " ".join(body)}, {"id": number})
                number += 1
            writer.delete("id", deleted)
            writer.commit(merge_all=merge_all)
    return index


class Evaluator:
    """Whoosh's queries, answered by arrays with Whoosh's own weights."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.size = snapshot.size

    def answer(self, query) -> Hits:
        match query:
            case And(subqueries=[wanted, Not(query=unwanted)]):
                excluded = self.answer(unwanted).documents
                left = hits.without(self.answer(wanted), excluded, self.size)
                return Hits(left.documents, left.weights + np.float32(1))  # as Whoosh does
            case And():
                found = [self.answer(child) for child in query.subqueries]
                return reduce(lambda one, two: hits.both(one, two, self.size), found)
            case Or():
                return hits.either([self.answer(each) for each in query.subqueries], self.size)
            case ConstantScoreQuery():
                return self.constant(query.child)
            case Phrase():
                return self.phrase(query)
            case Term():
                return self.term(query.fieldname, query.text)
            case _:
                raise AssertionError(query)

    def term(self, field: str, text: str) -> Hits:
        term = text.encode()
        wanted = Wanted(field, Exactly(term), self.snapshot.norms(field, 1.0, B))
        frequency = self.snapshot.document_frequency(field, term)
        rarity = math.log(self.size / (frequency + 1)) + 1 if self.size else 0.0
        return saturated(occurrences(self.snapshot, [wanted]), rarity, K1)

    def constant(self, query) -> Hits:
        wanted = Wanted(query.fieldname, choice(query))
        found = np.flatnonzero(containing(self.snapshot, [wanted]))
        assert found.tolist() == occurrences(self.snapshot, [wanted]).documents.tolist()
        return Hits(found, np.ones(len(found), np.float32))

    def phrase(self, query: Phrase) -> Hits:
        """Whoosh scores the words of a phrase, not the phrase."""
        choices = [Exactly(word.encode()) for word in query.words]
        found = together(self.snapshot, [Together(query.fieldname, choices)])
        scored = reduce(
            lambda one, two: hits.both(one, two, self.size),
            [self.term(query.fieldname, word) for word in query.words],
        )
        return hits.only(scored, hits.mask_of(found.documents, self.size))


def choice(query) -> Choice:
    match query:
        case Prefix():
            return Beginning(query.text.encode())
        case Wildcard():
            return Like(query.text)
        case FuzzyTerm():
            return Near(query.text, query.maxdist, query.prefixlength)
    raise AssertionError(query)


@settings(max_examples=150)
@given(batches, queries, st.booleans())
def test_arrays_answer_as_whooshs_searcher_does(given_batches, query, merge_all) -> None:
    with tempfile.TemporaryDirectory() as folder:
        index = written(Path(folder), given_batches, merge_all)
        with index.whoosh().searcher() as searcher:
            expected = dict(searcher.search(query, limit=None).items())
            ranked = [hit.docnum for hit in searcher.search(query, limit=None)]
        snapshot = index.snapshot()
        found = Evaluator(snapshot).answer(query)
    assert found.documents.tolist() == sorted(expected)
    scores = dict(zip(found.documents.tolist(), found.weights.tolist(), strict=True))
    assert scores == pytest.approx(expected, abs=1e-4)
    ours, weights = Order([snapshot.numbers("id")]).best(found)
    assert [expected[number] for number in ours.tolist()] == pytest.approx(
        [expected[number] for number in ranked], abs=1e-4
    )
    assert weights.tolist() == pytest.approx([scores[number] for number in ours.tolist()])


@settings(max_examples=150)
@given(batches, fields, st.lists(words, min_size=2, max_size=3, unique=True), st.integers(1, 4))
def test_ordered_words_are_as_near_as_whoosh_says(given_batches, field, near, slop) -> None:
    """Whoosh counts the way from each word to the next, so two words are compared."""
    pair = near[:2]
    query = SpanNear2([Term(field, word) for word in pair], slop=slop, ordered=True)
    with tempfile.TemporaryDirectory() as folder:
        index = written(Path(folder), given_batches, merge_all=False)
        with index.whoosh().searcher() as searcher:
            expected = sorted(searcher.search(query, limit=None).docs())
        choices = [Exactly(word.encode()) for word in pair]
        asked = Together(field, choices, window=slop, ordered=True)
        found = together(index.snapshot(), [asked])
    assert found.documents.tolist() == expected


def test_many_small_commits_are_read_alike(tmp_path) -> None:
    one = [([word, "tokyo"], [word] * 3) for word in WORDS]
    index = written(tmp_path, [(one, set())] * (policy.FAN + 2), merge_all=False)
    with index.whoosh().searcher() as searcher:
        expected = dict(searcher.search(Term("body", "ab"), limit=None).items())
    found = Evaluator(index.snapshot()).term("body", "ab")
    assert found.documents.tolist() == sorted(expected)
    assert found.weights.tolist() == pytest.approx(list(expected.values()), abs=1e-4)
