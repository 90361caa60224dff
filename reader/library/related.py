"""Related articles of one article: what `stories` decides, answered from index and catalog."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import ArticleRow
from reader.archive.composition import LEAD_LENGTH
from reader.article import ArticleId, Capture
from reader.library.captures import lead_and_body, pieces, read_article
from reader.search.analysis import tokens
from reader.search.index import Index
from reader.stories.distinctive import distinctive_terms, share, term_counts
from reader.stories.grouping import Text, grouped
from reader.stories.names import names
from reader.stories.reading import Reading
from reader.stories.reasons import Reasons
from reader.stories.related import Candidate, by_nearness, is_near
from reader.stories.results import RelatedArticle

_CANDIDATES = 30
_CANDIDATES_OF_QUERY = 200
_MOST = 6
_MOST_READ = 12
_MOST_ASKED = 4  # articles of the same story: each takes as long as the ranking itself
_MOST_TERMS = 200
_TOP = 1_500  # characters


@dataclass(frozen=True, slots=True)
class Ranked:
    """Articles near one: `rows` along `nearness`, the nearest first, and the words that tell."""

    rows: tuple[ArticleRow, ...]
    nearness: tuple[float, ...]
    weights: Mapping[str, float]


def related_articles(
    index: Index,
    catalog: Catalog,
    capture: Capture,
    article: ArticleId,
    story: Collection[ArticleId] = (),
) -> list[RelatedArticle]:
    """The articles near `capture`, the nearest first; `article` is its own id and left out.

    Those of its `story` are near, too, where they are so by their own words alone.
    Those that say nearly the same are one: the nearest of them, which tells of the others.
    """
    ranked = rank(index, catalog, capture, article)
    near = _near(index, catalog, ranked, article, story)
    if not near:
        return []
    texts = pieces(capture)
    top = _top(texts)
    reasons = Reasons(top, names(top, capture.language), ranked.weights)
    best = near[0][1]
    lead = lead_and_body(capture)[0][:LEAD_LENGTH]  # what the catalog keeps of the others
    text = Text(Reading([capture.headline, lead]), partial(Reading, texts))
    others = (
        (_related(row, nearness / best), _text(catalog, row)) for row, nearness in near[:_MOST_READ]
    )
    return grouped(text, reasons, others, _MOST)


def nearness(
    index: Index,
    catalog: Catalog,
    capture: Capture,
    article: ArticleId,
    story: Collection[ArticleId] = (),
) -> dict[ArticleId, float]:
    """How near articles are to `capture`, 1 the nearest: more than are worth reasons."""
    ranked = rank(index, catalog, capture, article, _CANDIDATES_OF_QUERY)
    near = _near(index, catalog, ranked, article, story)
    return {row.id: each / near[0][1] for row, each in near}


def rank(
    index: Index,
    catalog: Catalog,
    capture: Capture,
    article: ArticleId,
    candidates: int = _CANDIDATES,
) -> Ranked:
    """The articles that share words with `capture` in the order of nearness, far ones, too."""
    counts = term_counts(capture.headline, *lead_and_body(capture))
    shares = _shares(index, catalog, capture.agency, counts, article)
    weights = distinctive_terms(counts, shares)
    scores = dict(index.nearest(weights, candidates, {article, *map(ArticleId, catalog.gone())}))
    rows = {row.id: row for row in catalog.rows(list(scores)) if row is not None and not row.gone}
    published = capture.dateline.published if capture.dateline else None
    found = [Candidate(row.id, scores[row.id], row.headline, row.time) for row in rows.values()]
    near = by_nearness(found, published, weights, shares)
    return Ranked(
        tuple(rows[each] for each, _ in near), tuple(nearness for _, nearness in near), weights
    )


def _near(
    index: Index,
    catalog: Catalog,
    ranked: Ranked,
    article: ArticleId,
    story: Collection[ArticleId],
) -> list[tuple[ArticleRow, float]]:
    """Those that are related, with their nearness.

    A short article is near a long one by most of its words, the long one by few of its own: where
    a list stays short, those of the `story` may be related by either side's words.
    """
    pairs = list(zip(ranked.rows, ranked.nearness, strict=True))
    near = [(row, each) for row, each in pairs if is_near(each)]
    asked = [pair for pair in pairs[len(near) :] if pair[0].id in story and pair[1] > 0]
    most = min(_MOST_ASKED, max(0, _MOST - len(near)))
    return near + [pair for pair in asked[:most] if _finds(index, catalog, pair[0].id, article)]


def _finds(index: Index, catalog: Catalog, one: ArticleId, other: ArticleId) -> bool:
    """Whether one article is near another one by its own words."""
    found = read_article(catalog.paths(one), one)
    if found is None:
        return False
    ranked = rank(index, catalog, found[0], one)
    pairs = zip(ranked.rows, ranked.nearness, strict=True)
    return any(row.id == other and is_near(each) for row, each in pairs)


def _shares(
    index: Index, catalog: Catalog, agency: str, counts: Mapping[str, int], article: ArticleId
) -> dict[str, float]:
    """The part of all articles that has each term of an article, if another article has it."""
    reporting = {token.text for token in tokens(agency)}  # that is not what is reported
    terms = [
        term for term in sorted(counts, key=lambda term: -counts[term]) if term not in reporting
    ]
    known = index.document_frequencies(terms[:_MOST_TERMS])
    least = 1 if catalog.rows([article]) == [None] else 2
    return {term: share(n, index.count) for term, n in known.items() if n >= least}


def _top(texts: Sequence[str]) -> list[str]:
    """As many pieces from the beginning as tell what an article is about."""
    ends = accumulate(map(len, texts))
    return [text for text, end in zip(texts, ends, strict=True) if end - len(text) < _TOP]


def _text(catalog: Catalog, row: ArticleRow) -> Text:
    def read() -> Reading:
        found = read_article(catalog.paths(row.id), row.id)
        return Reading(pieces(found[0])) if found else head

    head = Reading([row.headline, row.lead])
    return Text(head, read)


def _related(row: ArticleRow, score: float) -> RelatedArticle:
    return RelatedArticle(row.id, row.headline, row.time, round(score, 4), ())
