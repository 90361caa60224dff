"""Terms over articles, for what lies near an article: how rare stems are, and who shares them.

An article shares a term as much as the logarithm of its occurrences, weighted by where they stand
and normalised by length as in BM25F (Robertson and Zaragoza 2009), but field by field: that takes
all postings of all terms in a few steps.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.article import ArticleId
from reader.search.arrays.choices import Exactly
from reader.search.arrays.files import Array
from reader.search.arrays.matching import Wanted, containing
from reader.search.arrays.segment import Field
from reader.search.arrays.snapshot import Part, Snapshot
from reader.search.schema import TEXT_FIELDS, stem_field

_WEIGHTS = {"headline": 8.0, "lead": 2.0, "body": 1.0}
_B = 0.75
_RARE = 8
_MOST_KNOWN = 100_000

Scores = NDArray[np.float64]


def document_frequencies(snapshot: Snapshot, stems: Iterable[str]) -> dict[str, int]:
    """In how many articles each stem is, each article once."""
    found = {}
    for stem in stems:
        exactly = Exactly(stem.encode())
        fields = [name for field in TEXT_FIELDS for name in (field, stem_field(field))]
        mask = containing(snapshot, [Wanted(name, exactly) for name in fields])
        found[stem] = int(mask.sum())
    return found


class Frequencies:
    """In how many articles of one snapshot each stem is: exactly for rare ones, and soon for all.

    What is in many bodies is counted there alone, as a word or as a stem, whichever is more.
    Remembers them, for the common ones come again with every article.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._known: dict[str, int] = {}

    def of(self, stems: Iterable[str]) -> dict[str, int]:
        """Each of the stems with the number of articles that have it, in their order."""
        wanted = list(stems)
        new = [stem for stem in wanted if stem not in self._known]
        if len(self._known) + len(new) > _MOST_KNOWN:
            self._known.clear()
            new = wanted
        self._known.update(_frequencies(self._snapshot, new))
        return {stem: self._known[stem] for stem in wanted}


def nearest(
    snapshot: Snapshot, weights: Mapping[str, float], limit: int, exclude: Collection[ArticleId]
) -> list[tuple[ArticleId, float]]:
    """The articles that best match stems with weights, best first, at most `limit`."""
    scores = _scores(snapshot, weights)
    ids = snapshot.numbers("id")
    scores[snapshot.with_numbers("id", np.fromiter(exclude, np.int64))] = 0
    found = np.flatnonzero(scores > 0)  # eight times faster than of the scores themselves
    if len(found) > limit:
        found = found[np.argpartition(-scores[found], limit)[:limit]]
    best = found[np.lexsort((ids[found], -scores[found]))]
    return [
        (ArticleId(article), score)
        for article, score in zip(ids[best].tolist(), scores[best].tolist(), strict=True)
    ]


def _frequencies(snapshot: Snapshot, stems: Sequence[str]) -> dict[str, int]:
    terms = [stem.encode() for stem in stems]
    words = _postings(snapshot, "body", terms)
    others = _postings(snapshot, stem_field("body"), terms)
    return {
        stem: min(most, snapshot.count)
        if (most := max(its_words, its_others)) > _RARE
        else sum(len(_containing(part, term)) for part in snapshot.parts)
        for stem, term, its_words, its_others in zip(stems, terms, words, others, strict=True)
    }


def _postings(snapshot: Snapshot, name: str, terms: Sequence[bytes]) -> list[int]:
    """In how many documents each term is in one field, deleted ones too."""
    found = np.zeros(len(terms), dtype=np.int64)
    for part in snapshot.parts:
        field = part.arrays.field(name)
        numbers = np.array(field.dictionary.find_all(terms), dtype=np.int64)
        there = np.flatnonzero(numbers >= 0)
        starts, numbers = field.starts(), numbers[there]
        found[there] += starts[numbers + 1].astype(np.int64) - starts[numbers].astype(np.int64)
    return found.tolist()


def _containing(part: Part, term: bytes) -> set[int]:
    """The living documents of a segment with a term."""
    found: set[int] = set()
    for name in TEXT_FIELDS:
        for field in (part.arrays.field(name), part.arrays.field(stem_field(name))):
            number = field.dictionary.find(term)
            if number >= 0:
                found.update(field.documents(number, number + 1).tolist())
    return found if part.live is None else {each for each in found if part.live[each]}


def _scores(snapshot: Snapshot, weights: Mapping[str, float]) -> Scores:
    """A score for each document, 0 for those with none of the terms."""
    terms = [term.encode() for term in weights]
    scores = np.zeros(snapshot.size)
    for part in snapshot.parts:
        documents, amounts = [], []
        for name in TEXT_FIELDS:
            norms = snapshot.norms(name, _WEIGHTS[name], _B)
            lengths = part.arrays.field(name).lengths()
            for each in (name, stem_field(name)):
                found, counts, weighed = _gathered(part.arrays.field(each), terms, weights.values())
                documents.append(found)
                amounts.append(np.log1p(counts * norms.take(lengths.take(found))) * weighed)
        inside = scores[part.base : part.base + part.size]
        inside += np.bincount(np.concatenate(documents), np.concatenate(amounts), part.size)
        if part.live is not None:
            inside[~part.live] = 0
    return scores


def _gathered(
    field: Field, terms: Sequence[bytes], weights: Iterable[float]
) -> tuple[Array, Array, Array]:
    """The postings of terms end to end: documents, counts, and the weight of the term of each."""
    documents, counts, weighed = [np.zeros(0, np.uint8)], [np.zeros(0, np.uint8)], [0.0]
    for number, weight in zip(field.dictionary.find_all(terms), weights, strict=True):
        if number >= 0:
            found, times = field.postings(number, number + 1)
            documents.append(found)
            counts.append(times)
            weighed.append(weight)
    sizes = [len(each) for each in documents]
    places = np.concatenate(documents).astype(np.intp)
    return places, np.concatenate(counts), np.repeat(np.array(weighed, np.float32), sizes)
