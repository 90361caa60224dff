"""One random tree, put to our evaluation and, as Whoosh's own queries, to Whoosh's own searcher
over the same segments: the same hits, and where Whoosh can be told our formula the same scores."""

import tempfile
from math import log
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query as whoosh
from whoosh.matching import ListMatcher
from whoosh.scoring import BaseScorer, WeightingModel

from reader.search.analysis import stem
from reader.search.arrays.index import ArrayIndex
from reader.search.evaluation import FIELD_WEIGHTS, SEARCHED, Deadline, Evaluation
from reader.search.ordering import Orders
from reader.search.schema import LAYOUT, UNKNOWN_TIME, stem_field, version
from reader.search.syntax import (
    And,
    DateRange,
    Everything,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Wildcard,
    Word,
    conjunction,
    disjunction,
)
from tests.search.naive import matches
from tests.search.test_evaluation_scores import COMMITS, TIMES, WORDS, put

K1, B = 3.0, 0.75
FIELDS = st.sampled_from(("", "title", "body"))
PAIRS = st.lists(WORDS, min_size=2, max_size=2, unique=True)
OTHERS = (st.builds(DateRange, TIMES, TIMES), st.just(Everything()))
LEAVES = (
    st.builds(Word, WORDS, st.booleans(), FIELDS),
    st.builds(Phrase, st.lists(WORDS, min_size=2, max_size=3).map(" ".join), FIELDS),
    st.builds(Prefix, st.sampled_from(("ta", "nor", "s")), FIELDS),
    st.builds(Wildcard, st.sampled_from(("t?x", "ta??", "?k?")), st.just(False), FIELDS),
)
PLACES = st.one_of(
    st.builds(Phrase, PAIRS.map(" ".join), FIELDS, st.integers(1, 4)),
    st.tuples(PAIRS, FIELDS, st.booleans(), st.integers(1, 4)).map(
        lambda drawn: Near(tuple(Word(each, *drawn[2:0:-1]) for each in drawn[0]), drawn[3:])
    ),
)


def joined(nodes):
    several = st.lists(nodes, min_size=2, max_size=3)
    return st.one_of(several.map(conjunction), several.map(disjunction), nodes.map(Not))


TREES = st.recursive(st.one_of(*LEAVES, *OTHERS), joined, max_leaves=6)


def trees_of_words(field: str, exact: bool):
    words = st.builds(Word, WORDS, st.just(exact), st.just(field))
    return st.recursive(st.one_of(words, words, words, *OTHERS), joined, max_leaves=6)


def translated(node) -> whoosh.Query:
    """The same for Whoosh, with a score for words alone."""
    match node:
        case And():
            return whoosh.And([translated(each) for each in dict.fromkeys(node.children)])
        case Or():
            return whoosh.Or([translated(each) for each in dict.fromkeys(node.children)])
        case Not():
            return Unscored(lambda searcher: others(searcher, translated(node.child)))
        case Everything():
            return Unscored(lambda searcher: searcher.reader().all_doc_ids())
        case DateRange(start, end):
            return Unscored(lambda searcher: dated(searcher, start, end))
        case Word():
            return whoosh.Or([whoosh.Term(*each) for each in terms_of(node)])
        case Phrase(within=0):
            words = node.text.split()
            return whoosh.Or([whoosh.Phrase(each, words) for each in SEARCHED[node.field]])
        case Prefix():
            return whoosh.Or([whoosh.Prefix(each, node.text) for each in SEARCHED[node.field]])
        case Wildcard():
            return whoosh.Or([whoosh.Wildcard(each, node.text) for each in SEARCHED[node.field]])
    raise AssertionError(node)


class Unscored(whoosh.Query):
    """Living documents of a segment with next to no score, for Whoosh's Or forgets what has none.

    Whoosh gives the documents of its own Not a score, and forgets what is deleted below another.
    """

    def __init__(self, chosen) -> None:
        self._chosen = chosen

    def is_leaf(self) -> bool:
        return True

    def estimate_size(self, reader) -> int:
        return reader.doc_count_all()

    def matcher(self, searcher, context=None) -> ListMatcher:
        del context
        ids = list(self._chosen(searcher))
        return ListMatcher(ids, weights=[1e-9] * len(ids))


def others(searcher, query: whoosh.Query) -> list[int]:
    """What a query does not find, as Whoosh matches it."""
    found = set(query.matcher(searcher, searcher.boolean_context()).all_ids())
    return [number for number in searcher.reader().all_doc_ids() if number not in found]


def dated(searcher, start: int | None, end: int | None) -> list[int]:
    times = searcher.reader().column_reader("published")
    return [
        number
        for number in searcher.reader().all_doc_ids()
        if times[number] != UNKNOWN_TIME
        and (start is None or start <= times[number])
        and (end is None or times[number] < end)
    ]


def terms_of(word: Word) -> list[tuple[str, str]]:
    """The terms that a word is looked up as: itself, or its stem as a word and as a stem."""
    fields = SEARCHED[word.field]
    if word.exact:
        return [(name, word.text) for name in fields]
    return [(each, stem(word.text)) for name in fields for each in (name, stem_field(name))]


class Formula(WeightingModel):
    """BM25F for words that are all looked for in the same fields, with Whoosh's own statistics.

    Whoosh adds up what it is told for each term of a word, so each is told its share.
    """

    def __init__(self, field: str, exact: bool) -> None:
        self._word = Word("", exact, field)

    def scorer(self, searcher, fieldname, text, qf=1):
        del qf
        text = text.decode()
        whole, own = searcher.get_parent().reader(), searcher.reader()
        terms = [(name, text) for name, _ in terms_of(self._word)]
        there = {number for term in terms for number in occurring(whole, *term)}
        documents = whole.doc_count()
        odds = (documents - len(there) + 0.5) / (len(there) + 0.5)
        amounts = {term: self._amounts(whole, own, *term) for term in terms}
        rarity = log(1 + odds**2) / 2
        return Share(rarity, amounts[fieldname, text], list(amounts.values()))

    @staticmethod
    def _amounts(whole, own, name: str, text: str) -> dict[int, float]:
        field = name.removesuffix("_stems")
        mean = whole.field_length(field) / whole.doc_count_all()
        return {
            number: times
            * FIELD_WEIGHTS[field]
            / (1 - B + B * own.doc_field_length(number, field) / mean)
            for number, times in occurring(own, name, text).items()
        }


class Share(BaseScorer):
    """The part of a word's score that is due to one of its terms."""

    def __init__(self, rarity: float, own: dict[int, float], every: list[dict[int, float]]):
        self._rarity, self._own, self._every = rarity, own, every

    def score(self, matcher) -> float:
        number = matcher.id()
        amount = sum(each.get(number, 0.0) for each in self._every)
        return self._rarity * (K1 + 1) / (K1 + amount) * self._own[number]


def occurring(reader, field: str, text: str) -> dict[int, int]:
    """The living documents with a term, and how often each has it."""
    found = {}
    if (field, text.encode()) in reader:
        postings = reader.postings(field, text.encode())
        while postings.is_active():
            found[postings.id()] = postings.value_as("frequency")
            postings.next()
    return found


class Opened:
    """An index of some commits, for both."""

    def __init__(self, folder: Path, commits) -> None:
        self.left = put(folder, commits)
        self.arrays = ArrayIndex.open(folder, LAYOUT, version())
        self._snapshot = self.arrays.snapshot()
        self._evaluation = Evaluation(self._snapshot, lambda leaf: (), Deadline(60.0))

    def ours(self, tree) -> dict[int, float]:
        """Document numbers, the best first, with their scores."""
        ordered = Orders(self._snapshot).ordered(self._evaluation.scores(tree), "relevance")
        return dict(zip(*(each.tolist() for each in ordered), strict=True))

    def ids(self) -> list[int]:
        """The article of each document."""
        return self._snapshot.numbers("id").tolist()

    def theirs(self, tree, weighting: WeightingModel | None = None) -> dict[int, float]:
        given_weighting = {} if weighting is None else {"weighting": weighting}
        with self.arrays.whoosh().searcher(**given_weighting) as searcher:
            found = searcher.search(translated(tree), limit=None)
            return dict(found.items())


@settings(max_examples=25)
@given(COMMITS, st.lists(TREES, min_size=6, max_size=6))
def test_the_hits_are_those_of_whooshs_searcher(commits, trees) -> None:
    with tempfile.TemporaryDirectory() as folder:
        both = Opened(Path(folder), commits)
        for tree in trees:
            assert sorted(both.ours(tree)) == sorted(both.theirs(tree)), tree
        del both


@settings(max_examples=25)
@given(COMMITS, FIELDS, st.booleans(), st.data())
def test_scores_and_order_are_those_of_whooshs_searcher(commits, field, exact, data) -> None:
    trees = data.draw(st.lists(trees_of_words(field, exact), min_size=6, max_size=6))
    with tempfile.TemporaryDirectory() as folder:
        both = Opened(Path(folder), commits)
        for tree in trees:
            expected = both.theirs(tree, Formula(field, exact))
            found = both.ours(tree)
            assert found == pytest.approx(expected, abs=1e-4), tree
            in_order = [expected[number] for number in found]
            assert in_order == pytest.approx(list(expected.values()), abs=1e-4), tree
        del both


@settings(max_examples=30)
@given(COMMITS, st.lists(PLACES, min_size=6, max_size=6))
def test_pairs_in_any_order_are_those_that_reading_finds(commits, pairs) -> None:
    """Of Whoosh's own queries those for words in any order leave some out."""
    with tempfile.TemporaryDirectory() as folder:
        both = Opened(Path(folder), commits)
        ids = both.ids()
        for pair in pairs:
            found = {ids[number] for number in both.ours(pair)}
            assert found == {each for each, texts in both.left.items() if matches(pair, texts)}
        del both
