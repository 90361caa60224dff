"""Terms over articles, for what lies near an article: how rare stems are, and who shares them."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest

from reader.article import ArticleId
from reader.search.evaluation import Evaluation
from reader.search.schema import TEXT_FIELDS, stem_field
from reader.search.segments import Snapshot

_RARE = 64  # postings: so few are read faster than one would notice


def document_frequencies(snapshot: Snapshot, terms: Iterable[str]) -> dict[str, int]:
    """In how many articles each stem is. Exact for rare stems, else nearly so: then from the
    dictionary alone, where an article with two forms of a word may count twice.
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
    by_field = {
        name: snapshot.document_frequency(name, term)
        for field in TEXT_FIELDS
        for name in (field, stem_field(field))
    }
    if sum(by_field.values()) <= _RARE:
        return _count(snapshot, term, [name for name, found in by_field.items() if found])
    found = max(by_field[field] + by_field[stem_field(field)] for field in TEXT_FIELDS)
    return min(found, snapshot.count)


def _count(snapshot: Snapshot, term: str, fields: Sequence[str]) -> int:
    """In how many articles a term is that may stand in several fields, each article once."""
    found = {
        part.base + number
        for part in snapshot.parts
        for field in fields
        for numbers, _, _ in part.blocks(field, term)
        for number in numbers
    }
    return len(found)
