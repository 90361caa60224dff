"""Related articles of one article: what `stories` decides, answered from index and catalog."""

from collections.abc import Mapping, Sequence
from itertools import islice

from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import ArticleRow
from reader.article import ArticleId, Capture
from reader.library.captures import lead_and_body, pieces, read_article
from reader.search.analysis import tokens
from reader.search.index import Index
from reader.stories.distinctive import distinctive_terms, term_counts
from reader.stories.reasons import shared_reasons
from reader.stories.related import in_order_of_nearness
from reader.stories.results import RelatedArticle

_CANDIDATES = 40
_CANDIDATES_OF_QUERY = 200
_MOST = 6


def related_articles(
    index: Index, catalog: Catalog, capture: Capture, article: ArticleId
) -> list[RelatedArticle]:
    """The articles near `capture`, the nearest first; `article` is its own id and left out."""
    weights = _weights(index, catalog, capture, article)
    nearest = _nearest(index, catalog, capture, article, weights, _CANDIDATES)
    texts = pieces(capture)
    related = (
        _related(row, score, _reasons(catalog, row.id, texts, weights)) for row, score in nearest
    )
    return list(islice((each for each in related if each.reasons), _MOST))


def nearness(
    index: Index, catalog: Catalog, capture: Capture, article: ArticleId
) -> dict[ArticleId, float]:
    """How near articles are to `capture`, 1 the nearest: more than are worth reasons."""
    weights = _weights(index, catalog, capture, article)
    nearest = _nearest(index, catalog, capture, article, weights, _CANDIDATES_OF_QUERY)
    return {row.id: score for row, score in nearest}


def _nearest(
    index: Index,
    catalog: Catalog,
    capture: Capture,
    article: ArticleId,
    weights: Mapping[str, float],
    candidates: int,
) -> list[tuple[ArticleRow, float]]:
    scores = dict(index.nearest(weights, candidates, article))
    rows = {row.id: row for row in catalog.rows(list(scores)) if row is not None and not row.gone}
    published = capture.dateline.published if capture.dateline else None
    nearest = in_order_of_nearness(
        ((each, scores[each], row.time) for each, row in rows.items()), published
    )
    return [(rows[each], score) for each, score in nearest]


def _weights(
    index: Index, catalog: Catalog, capture: Capture, article: ArticleId
) -> Mapping[str, float]:
    held = catalog.rows([article]) != [None]
    counts = term_counts(capture.headline, *lead_and_body(capture))
    for token in tokens(capture.agency):
        counts.pop(token.text, None)  # who reports is not what is reported
    return distinctive_terms(
        counts,
        index.document_frequencies,
        articles=index.count,
        least=2 if held else 1,
    )


def _reasons(
    catalog: Catalog, article: ArticleId, texts: Sequence[str], weights: Mapping[str, float]
) -> tuple[str, ...]:
    found = read_article(catalog.paths(article), article)
    return shared_reasons(texts, pieces(found[0]), weights) if found else ()


def _related(row: ArticleRow, score: float, reasons: tuple[str, ...]) -> RelatedArticle:
    return RelatedArticle(row.id, row.headline, row.time, round(score, 4), reasons)
