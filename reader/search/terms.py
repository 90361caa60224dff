"""Terms over articles, for what lies near an article: how rare stems are, and who shares them."""

from collections.abc import Iterable, Mapping

import numpy as np

from reader.article import ArticleId
from reader.search.arrays.choices import Exactly
from reader.search.arrays.hits import Hits
from reader.search.arrays.matching import Wanted, containing
from reader.search.arrays.ranking import Order
from reader.search.arrays.snapshot import Snapshot
from reader.search.evaluation import Evaluation
from reader.search.schema import TEXT_FIELDS, stem_field


def document_frequencies(snapshot: Snapshot, terms: Iterable[str]) -> dict[str, int]:
    """In how many articles each stem is, each article once."""
    return {term: _frequency(snapshot, term) for term in terms}


def nearest(
    snapshot: Snapshot,
    evaluation: Evaluation,
    weights: Mapping[str, float],
    limit: int,
    exclude: ArticleId,
) -> list[tuple[ArticleId, float]]:
    """The articles that best match stems with weights, best first, at most `limit`."""
    found = evaluation.weigh(weights)
    ids = snapshot.numbers("id")
    others = np.flatnonzero(ids[found.documents] != exclude)
    kept = Hits(found.documents[others], found.weights[others])
    documents, scores = Order([ids]).best(kept, limit)
    return [
        (ArticleId(article), score)
        for article, score in zip(ids[documents].tolist(), scores.tolist(), strict=True)
    ]


def _frequency(snapshot: Snapshot, term: str) -> int:
    exactly = Exactly(term.encode())
    fields = [name for field in TEXT_FIELDS for name in (field, stem_field(field))]
    return int(containing(snapshot, [Wanted(name, exactly) for name in fields]).sum())
