"""Hits in every order, whole, cut at any limit and within any set of articles."""

from array import array
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import ArticleId
from reader.search.index import Document, Index
from reader.search.language import parse
from reader.search.results import Beside, Histogram

SIZE = 190  # fewer than are looked at again for closeness: a set of articles scores as the whole
QUERIES = [
    "",
    "tax",
    "tax OR budget",
    "tax budget",
    "-tax",
    "b*",
    '"tax budget"',
    "title:tax",
    "zz",
]
SORTS = ["relevance", "newest", "oldest", "title"]


def articles(numbers, seed: int) -> dict[int, Document]:
    """Short texts of few words, days and headlines: many scores, days and headlines are shared."""
    random = Random(seed)

    def some(most: int) -> str:
        return " ".join(
            random.choices(["tax", "budget", "bank", "rise"], k=random.randint(0, most))
        )

    return {
        number: Document(
            ArticleId(number),
            headline=some(2),
            lead="",
            body=some(4),
            published=random.choice([None, 10, 20, 30]),
        )
        for number in numbers
    }


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    """An index of several segments with deleted and replaced articles, and what it holds."""
    index = Index.create(tmp_path_factory.mktemp("ordering") / "index")
    index.update(articles(range(1, SIZE), 1).values(), [])
    index.update(articles(range(50, 90), 2).values(), range(120, 150))
    index.update(articles(range(SIZE, SIZE + 5), 3).values(), [])
    known = articles(range(1, SIZE), 1) | articles(range(50, 90), 2)
    known |= articles(range(SIZE, SIZE + 5), 3)
    yield index, {number: known[number] for number in known if number not in range(120, 150)}
    index.close()


def search(index: Index, text: str, sort: str, **more):
    query = parse(text, today=date(2022, 11, 8))
    return index.search(query, states=lambda leaf: (), sort=sort, **more)


def by_date(document: Document, sign: int) -> tuple:
    published = document.published
    return published is None, sign * (published or 0), document.id


@pytest.mark.parametrize("text", QUERIES)
@pytest.mark.parametrize("sort", SORTS)
def test_all_hits_are_in_order(held, text, sort) -> None:
    index, known = held
    found = search(index, text, sort)
    scores = dict(zip(found.ids, found.scores, strict=True))
    keys = {
        "relevance": lambda number: (-scores[number], by_date(known[number], -1)),
        "newest": lambda number: by_date(known[number], -1),
        "oldest": lambda number: by_date(known[number], 1),
        "title": lambda number: (
            not known[number].headline,
            known[number].headline,
            by_date(known[number], -1),
        ),
    }
    assert found.ids.tolist() == sorted(scores, key=keys[sort])
    assert scores.keys() <= known.keys()
    assert found.total == len(scores)
    assert (found.total > 0) == (text != "zz")


@given(
    st.sampled_from(QUERIES),
    st.sampled_from(SORTS),
    st.none() | st.integers(0, SIZE + 10),
    st.none() | st.sets(st.integers(1, SIZE + 20)),
)
@settings(max_examples=300)
def test_a_part_is_a_part_of_the_whole(held, text, sort, limit, within) -> None:
    index, _ = held
    whole = search(index, text, sort)
    inside = None if within is None else array("q", within)
    found = search(index, text, sort, limit=limit, within=inside)
    expected = [
        (number, score)
        for number, score in zip(whole.ids, whole.scores, strict=True)
        if within is None or number in within
    ]
    assert found.total == len(expected)
    assert list(zip(found.ids, found.scores, strict=True)) == expected[:limit]
    assert (found.ids.typecode, found.scores.typecode) == ("q", "f")


def test_the_histogram_is_of_all_hits_within_a_set(held) -> None:
    index, known = held
    inside = array("q", range(1, 100))
    found = search(index, "tax", "newest", within=inside)
    dates = [known[number].published for number in found.ids]
    assert found.histogram.undated == dates.count(None) > 0
    assert sum(bar.count for bar in found.histogram.bars) == len(dates) - dates.count(None) > 0
    assert search(index, "tax", "newest", limit=3).histogram == Histogram()


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("count", [1, 40, 180])
def test_hits_from_beside_the_index_come_where_they_would_be_in_it(tmp_path, sort, count) -> None:
    """Days and headlines are all different here: ties may be broken otherwise."""
    days = Random(count).sample(range(0, 900_000, 1440), SIZE)
    known = [
        Document(ArticleId(n), f"tax {day}" * (n != 1), "", "tax", published=day if n else None)
        for n, day in enumerate(days)
    ]
    Random(1).shuffle(known)
    with_all, with_some = (Index.create(tmp_path / name) for name in ("all", "some"))
    with_all.update(known, [])
    with_some.update(known[count:], [])
    newest = sorted(known[: count + 5], key=lambda each: by_date(each, -1))
    beside = [Beside(each.id, each.published, each.headline) for each in newest]
    found = search(with_some, "tax", sort, beside=beside)
    whole, held = (search(index, "tax", sort) for index in (with_all, with_some))
    assert found.histogram == whole.histogram
    assert found.total == whole.total == len(found.scores) == SIZE
    scores = dict(zip(held.ids, held.scores, strict=True))
    if sort == "relevance":
        more = [each.id for each in newest if each.id not in scores]
        assert found.ids.tolist() == [*held.ids, *more]
    else:
        assert found.ids == whole.ids
    assert found.scores.tolist() == [scores.get(article, 0.0) for article in found.ids]
    assert search(with_some, "tax", sort, beside=beside[:0]) == held
    for index in (with_all, with_some):
        index.close()
