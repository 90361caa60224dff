"""Sets of documents joined, scored and put in order, against plain dictionaries."""

from functools import reduce

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.arrays import hits
from reader.search.arrays.choices import Beginning, Exactly, Near
from reader.search.arrays.hits import Hits
from reader.search.arrays.matching import Wanted, containing, occurrences
from reader.search.arrays.ranking import Order, rarity, saturated

SIZE = 150
numbers = st.integers(0, SIZE - 1)
small = st.dictionaries(numbers, st.integers(0, 50), max_size=5)
large = st.dictionaries(numbers, st.integers(0, 50), min_size=50, max_size=90)
weighted = small | large


def of(known: dict[int, int]) -> Hits:
    documents = np.array(sorted(known), dtype=np.intp)
    return Hits(documents, np.array([known[n] for n in documents.tolist()], dtype=np.float32))


def plain(found: Hits) -> dict[int, float]:
    assert (np.diff(found.documents) > 0).all()
    assert found.weights.dtype == np.float32
    return dict(zip(found.documents.tolist(), found.weights.tolist(), strict=True))


@given(weighted, weighted)
def test_both(one, two) -> None:
    expected = {number: one[number] + two[number] for number in one.keys() & two.keys()}
    assert plain(hits.both(of(one), of(two), SIZE)) == expected


@given(st.lists(weighted, max_size=4))
def test_either(each) -> None:
    names = reduce(lambda one, two: one | two.keys(), each, set())
    expected = {name: sum(known.get(name, 0) for known in each) for name in names}
    assert plain(hits.either([of(known) for known in each], SIZE)) == expected


@given(weighted, weighted)
def test_without_and_only(one, two) -> None:
    others = of(two).documents
    left = {number: weight for number, weight in one.items() if number not in two}
    assert plain(hits.without(of(one), others, SIZE)) == left
    kept = {number: weight for number, weight in one.items() if number in two}
    assert plain(hits.only(of(one), hits.mask_of(others, SIZE))) == kept


@given(weighted)
def test_a_mask_and_back(known) -> None:
    found = hits.of_mask(hits.mask_of(of(known).documents, SIZE))
    assert plain(found) == dict.fromkeys(known, 0.0)


@given(weighted, st.lists(st.integers(0, 9), min_size=SIZE, max_size=SIZE), st.integers(1, 500))
def test_orders(known, days, limit) -> None:
    ids = np.arange(SIZE)[::-1]
    order = Order([-np.array(days), ids])
    newest = sorted(known, key=lambda number: (-days[number], ids[number]))
    assert order.sorted(of(known).documents).tolist() == newest
    best = sorted(newest, key=lambda number: -known[number])
    for found, scores in (order.best(of(known)), order.best(of(known), limit)):
        assert found.tolist() == best[: len(found)]
        assert scores.tolist() == [known[number] for number in found.tolist()]
    assert len(order.best(of(known), limit)[0]) == min(limit, len(known))


@given(
    st.integers(0, 2**32 - 1),
    st.integers(1, 3000),
    st.sampled_from([1, 3, 1_000_000]),
    st.sampled_from([1, 3, 1_000_000]),
    st.none() | st.integers(0, 60),
)
@settings(max_examples=200)
def test_many_hits_are_ordered_like_few(seed, size, days, weights, limit) -> None:
    """With few and with many ties, whole and cut: as sorting everything does it."""
    random = np.random.default_rng(seed)
    keys = [random.integers(0, days, size), random.permutation(size)]
    documents = np.flatnonzero(random.random(size) < random.random())
    found = Hits(documents, random.integers(0, weights, len(documents)).astype(np.float32))
    order = Order(keys)
    first, second = (key[documents] for key in keys)
    by_keys = documents[np.lexsort((second, first))]
    assert order.sorted(documents, limit).tolist() == by_keys[:limit].tolist()
    by_weight = np.lexsort((second, first, -found.weights))
    best, scores = order.best(found, limit)
    assert best.tolist() == documents[by_weight][:limit].tolist()
    assert scores.tolist() == found.weights[by_weight][:limit].tolist()


def test_scores_are_those_of_bm25f(array_index, put) -> None:
    put(array_index, {1: {"title": "tax", "body": "a tax tax"}, 2: {"body": "a b c tax d"}})
    snapshot = array_index.snapshot()
    assert [snapshot.average_length(name) for name in ("title", "body")] == [0.5, 4.0]
    wanted = [
        Wanted(name, Exactly(b"tax"), snapshot.norms(name, weight, 0.75))
        for name, weight in (("title", 4.0), ("body", 1.0))
    ]
    found = occurrences(snapshot, wanted)
    first = 4 / (0.25 + 0.75 * 1 / 0.5) + 2 / (0.25 + 0.75 * 3 / 4)
    second = 1 / (0.25 + 0.75 * 5 / 4)
    assert plain(found) == pytest.approx({0: first, 1: second}, rel=1e-6)
    assert rarity(2, 2) == pytest.approx(np.log(1 + (0.5 / 2.5) ** 2) / 2)
    scored = plain(saturated(found, rarity(2, 2), 1.2))
    expected = {n: rarity(2, 2) * 2.2 * w / (1.2 + w) for n, w in {0: first, 1: second}.items()}
    assert scored == pytest.approx(expected, rel=1e-6)


def test_what_is_rare_counts_more_and_all_counts_something() -> None:
    weights = [rarity(1000, matching) for matching in range(1001)]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] > 0
    assert rarity(1000, 10) == pytest.approx(np.log(990.5 / 10.5), rel=1e-4)
    assert rarity(1000, 900) < 0.01 * rarity(1000, 100)


def test_a_derived_field_is_weighed_by_the_lengths_of_another(array_index, put) -> None:
    put(array_index, {1: "taxes taxed x", 2: "y"})
    snapshot = array_index.snapshot()
    norms = snapshot.norms("body", 1.0, 0.75)
    found = occurrences(snapshot, [Wanted("stems", Exactly(b"tax"), norms, "body")])
    assert plain(found) == pytest.approx({0: 2 / (0.25 + 0.75 * 3 / 2)}, rel=1e-6)
    with pytest.raises(ValueError, match="no lengths"):
        occurrences(snapshot, [Wanted("stems", Exactly(b"tax"), norms)])


@given(st.lists(st.lists(st.sampled_from(["taa", "tab", "tac", "x"]), max_size=6), max_size=90))
def test_many_and_few_postings_are_summed_alike(tmp_path_factory, texts) -> None:
    """Few are sorted, many go through a table: both give the sum of all forms."""
    from reader.search.arrays.index import ArrayIndex
    from reader.search.arrays.layout import Layout, WordField

    folder = tmp_path_factory.getbasetemp() / "sums"
    index = ArrayIndex.create(folder, Layout((WordField("body"),)), "")
    with index.writer() as writer:
        for text in texts:
            writer.add({"body": " ".join(text)}, {})
        writer.commit()
    snapshot = index.snapshot()
    wanted = [Wanted("body", Near("taa"))]
    expected = {n: sum(w != "x" for w in text) for n, text in enumerate(texts)}
    expected = {number: count for number, count in expected.items() if count}
    assert plain(occurrences(snapshot, wanted)) == expected
    assert np.flatnonzero(containing(snapshot, wanted)).tolist() == list(expected)


def test_documents_by_the_numbers_of_a_column(array_index, put) -> None:
    put(array_index, {1: "a", 5: "b", -3: "c"})
    put(array_index, {5: "b again", 7: "d"}, deleted=[5])
    snapshot = array_index.snapshot()
    mask = snapshot.with_numbers("id", np.array([5, -3, 6, 100]))
    assert snapshot.live is not None
    assert snapshot.numbers("id")[mask & snapshot.live].tolist() == [-3, 5]
    many = np.array([5, -3, 6, *range(100, 300)])
    assert snapshot.with_numbers("id", many).tolist() == mask.tolist()
    assert not snapshot.with_numbers("id", np.array([], dtype=np.int64)).any()


def test_an_empty_index_answers(array_index) -> None:
    snapshot = array_index.snapshot()
    wanted = [Wanted("body", Exactly(b"tax"), snapshot.norms("body", 1.0, 0.75))]
    assert len(occurrences(snapshot, wanted)) == snapshot.count == 0
    assert containing(snapshot, wanted).tolist() == []
    assert Order([snapshot.numbers("id")]).best(occurrences(snapshot, wanted))[0].tolist() == []
    assert snapshot.with_numbers("id", np.array([1])).tolist() == []


def test_the_most_frequent_terms_of_a_beginning(array_index, put) -> None:
    put(array_index, {1: "tax taxes taxed", 2: "tax taxes", 3: "tab x"})
    put(array_index, {4: "tax taxed taxing"})
    snapshot = array_index.snapshot()
    beginning = Beginning(b"tax")
    assert list(snapshot.most_frequent("body", beginning, 2).items()) == [
        (b"tax", 3),
        (b"taxed", 2),
    ]
    assert snapshot.most_frequent("body", beginning, 9) == snapshot.frequencies("body", beginning)
    assert snapshot.most_frequent("body", Beginning(b"z"), 9) == {}
