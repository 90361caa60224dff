"""The weightiest stems of articles, read off the index."""

from math import log, sqrt

import pytest

from reader.article import ArticleId
from reader.search.index import Index
from reader.search.schema import Document

A, B, C = map(ArticleId, (1, 2, 3))
SILENT = ("the", "because")


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
    one, other = index.weigh(SILENT)
    assert (one.id, one.minute, other.id, other.minute) == (A, None, B, 7)
    assert one.frequencies == {"ferri": 2, "hit": 1, "pier": 1}
    assert other.frequencies == {"ferri": 2, "snow": 1}
    ferry, pier = (1 + log(6)) * log(1 + 3 / 2), (1 + log(6)) * log(1 + 3)
    hit = (1 + log(4)) * log(1 + 3)
    length = sqrt(ferry**2 + (pier**2 + hit**2) / 2)
    assert one.weights == pytest.approx(
        {"ferri": ferry / length, "pier": pier / length, "hit": hit / length}
    )
    assert list(one.weights) == ["ferri", "pier", "hit"]


def test_some_articles_are_weighed_as_all_are(index):
    assert list(index.weigh(SILENT, {B})) == [each for each in index.weigh(SILENT) if each.id == B]
    assert list(index.weigh(SILENT, set())) == []
    assert list(index.weigh(SILENT, {ArticleId(9)})) == []


def test_an_article_without_words_and_one_that_is_gone_are_not_told(index):
    index.update([], {A})
    assert [each.id for each in index.weigh(SILENT)] == [B]


def test_words_that_very_many_articles_have_are_left_out(tmp_path):
    index = Index.open(tmp_path / "index")
    documents = [document(ArticleId(n), "tax", body=f"word{n} word{n % 9}") for n in range(60)]
    index.update(documents, ())
    assert not any("tax" in each.weights for each in index.weigh(()))
    index.close()
