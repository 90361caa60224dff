"""The weightiest stems of articles, read off the index."""

from collections.abc import Sequence
from math import log, sqrt
from random import Random

import pytest

from reader.article import ArticleId
from reader.search.index import Index
from reader.search.outlines import MOST_ARTICLES, Weighed
from reader.search.schema import Document

A, B, C = map(ArticleId, (1, 2, 3))
SILENT = ("the", "because")


def weigh(index: Index, new: Sequence[ArticleId], size: int = 9) -> list[Weighed]:
    return [each for piece, _ in index.outlines(SILENT, new, size) for each in piece]


def document(number: ArticleId, headline="", lead="", body="", minute=None) -> Document:
    return Document(number, headline, lead, body, published=minute)


@pytest.fixture
def index(tmp_path):
    index = Index.open(tmp_path / "index")
    index.update(
        [document(A, "Ferry hits pier", "the ferry", "The pier because piers"), document(B)], ()
    )
    index.update([document(B, "Ferries", "ferry x", "snow しました", minute=7), document(C)], ())
    yield index
    index.close()


def test_stems_are_weighed_by_where_and_how_rare_they_are(index):
    one, other = weigh(index, [A, B, C])
    assert (one.id, one.minute, other.id, other.minute) == (A, None, B, 7)
    assert one.frequencies == {"ferri": 2, "hit": 1, "pier": 1}
    assert other.frequencies == {"ferri": 2, "snow": 1}
    ferry, pier = (1 + log(6)) * log(1 + 3 / 2), (1 + log(6)) * log(1 + 3)
    hit = (1 + log(4)) * log(1 + 3)
    length = sqrt(ferry**2 + (pier**2 + hit**2) / 4)
    assert one.weights == pytest.approx(
        {"ferri": ferry / length, "pier": pier / length, "hit": hit / length}, rel=1e-5
    )
    assert list(one.weights) == ["ferri", "pier", "hit"]


def test_pieces_are_weighed_as_all_are(index):
    whole = weigh(index, [A, B, C])
    assert weigh(index, [B]) == [each for each in whole if each.id == B]
    assert weigh(index, [B, C, A], 1) == [whole[1], whole[0]]
    assert weigh(index, []) == weigh(index, [ArticleId(9)]) == []


def test_many_articles_are_weighed_as_each_alone(tmp_path):
    random = Random(1)
    forms = [f"{a}{b}ation" for a in "bdfgklmnprst" for b in "aeiou"]
    index = Index.open(tmp_path / "index")
    for start in range(0, 120, 40):
        texts = [" ".join(random.choices(forms, k=9)) for _ in range(40)]
        index.update(
            [document(ArticleId(start + n), t[:9], "", t) for n, t in enumerate(texts, 1)], ()
        )
    index.update([], {ArticleId(7)})
    numbers = [ArticleId(n) for n in range(1, 121)]
    whole = weigh(index, numbers, 50)
    assert len(whole) == 119
    assert whole == [each for number in numbers for each in weigh(index, [number])]
    index.close()


def test_articles_that_share_rare_stems_are_likely_alike(index):
    ((_, together),) = index.outlines(SILENT, [A, B, C], 9)
    assert {frozenset(pair[:2]) for pair in together} == {frozenset({A, B})}
    one, (_, later) = index.outlines(SILENT, [A, B], 1)
    assert one[1] == []  # the other one was not told yet
    assert [pair[:2] for pair in later] == [(B, A)]
    ((_, alone),) = index.outlines(SILENT, [A], 9)
    assert [pair[:2] for pair in alone] == [(A, B)]
    assert all(0 < score <= 1 for *_, score in [*together, *later, *alone])


def test_a_piece_is_not_too_large(index):
    with pytest.raises(ValueError, match="piece"):
        weigh(index, [ArticleId(n) for n in range(MOST_ARTICLES + 1)], MOST_ARTICLES + 1)


def test_an_article_without_words_and_one_that_is_gone_are_not_told(index):
    index.update([], {A})
    assert [each.id for each in weigh(index, [A, B, C])] == [B]


def test_words_that_very_many_articles_have_are_left_out(tmp_path):
    index = Index.open(tmp_path / "index")
    documents = [document(ArticleId(n), "tax", body=f"{n}th of {n % 9}") for n in range(10, 70)]
    index.update(documents, ())
    every = [each.id for each in documents]
    for new in (every, every[:3]):
        assert len(weigh(index, new, 99)) == len(new)
        assert not any("tax" in each.weights for each in weigh(index, new, 99))
    index.close()
