"""Terms over articles, for what lies near an article: how rare stems are, and who shares them."""

from collections.abc import Iterable, Mapping
from heapq import nsmallest

from reader.article import ArticleId
from reader.search.evaluation import Evaluation
from reader.search.schema import TEXT_FIELDS, stem_field
from reader.search.segments import Snapshot


def document_frequencies(snapshot: Snapshot, terms: Iterable[str]) -> dict[str, int]:
    """In about how many articles each stem is: the most among headline, lead and body.

    From the dictionary alone: an article with two forms of a word may count twice.
    """
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
    ids = snapshot.ids
    candidates = ((-score, ids[n]) for n, score in found.items() if ids[n] != exclude)
    return [(ArticleId(article), -score) for score, article in nsmallest(limit, candidates)]


def _frequency(snapshot: Snapshot, term: str) -> int:
    found = max(
        snapshot.document_frequency(field, term)
        + snapshot.document_frequency(stem_field(field), term)
        for field in TEXT_FIELDS
    )
    return min(found, snapshot.count)
