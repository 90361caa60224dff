"""What articles are about, read off the index: the weightiest stems of each, for many at once.

The weight is tf-idf (Salton and Buckley 1988): (1 + log count) * log(1 + articles / frequency),
where an occurrence in the headline counts four times and one in the lead twice. The squares of
an article's weights add up to 1, where those of stems that no other article has count half: these
tie it to none yet, and are told for the articles to come.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.article import ArticleId
from reader.search import terms
from reader.search.analysis import stem
from reader.search.arrays.segment import Field
from reader.search.arrays.snapshot import Part, Snapshot
from reader.search.schema import UNKNOWN_TIME, other_stem, stem_field

MOST_WORDS = 80
_MOST_UNIQUE = 20
_UNIQUE = 0.5  # what a stem that no other article has counts for beside those that others have
_COUNTS_FOR = {"headline": 4, "lead": 2, "body": 1}
_SHORTEST = 2
_COMMON_SHARE, _COMMON_LEAST = 0.1, 50  # a stem in more articles tells too little
_STEM_BITS = 26


class Weighed(NamedTuple):
    """An article with its weightiest stems, and in how many articles each of these is.

    `minute` is when it was published, in minutes UTC, or None.
    """

    id: ArticleId
    minute: int | None
    weights: dict[str, float]
    frequencies: dict[str, int]


class _Rows(NamedTuple):
    """Stems of documents with their weighted counts, by document and stem."""

    documents: NDArray[np.int64]
    stems: NDArray[np.int64]
    counts: NDArray[np.float64]


_Numbered = tuple[Part, str, Field, NDArray[np.int64]]
"""A field of a part with its name and the number of each of its words (see `_Vocabulary`)."""


class _Vocabulary:
    """Numbers for stems; those that tell nothing of an article have none."""

    def __init__(self, silent: Collection[str]) -> None:
        self._numbers: dict[str, int] = {}
        self._silent = {*silent, *map(stem, silent)}

    def numbers(self, field: Field, are_stems: bool) -> NDArray[np.int64]:
        """The number of each word, or -1: of a word with another stem that one is counted."""
        words = field.dictionary.slice(0, len(field.dictionary))
        found = np.full(len(words), -1, dtype=np.int64)
        for place, word in enumerate(words):
            text = word.decode("utf-8", "surrogateescape")
            if self._tells(text) and (are_stems or other_stem(text) is None):
                found[place] = self._numbers.setdefault(text, len(self._numbers))
        return found

    def words(self) -> list[str]:
        """All stems by their numbers."""
        return list(self._numbers)

    def _tells(self, word: str) -> bool:
        if len(word) < _SHORTEST or word in self._silent:
            return False
        return not any("\u3041" <= letter <= "\u309f" for letter in word)  # grammar, most of it


def weigh(
    snapshot: Snapshot, wanted: Collection[ArticleId] | None, silent: Collection[str]
) -> Iterator[Weighed]:
    """All articles, or those that are wanted, by their numbers; `silent` words are left out."""
    chosen = np.ones(snapshot.size, dtype=np.bool_)
    if wanted is not None:
        chosen = snapshot.with_numbers("id", np.array(sorted(wanted), dtype=np.int64))
    if snapshot.live is not None:
        chosen &= snapshot.live
    vocabulary = _Vocabulary(silent)
    rows = _rows(snapshot, chosen, vocabulary)
    words = vocabulary.words()
    frequencies = np.bincount(rows.stems, minlength=len(words))
    if wanted is not None:
        used = np.flatnonzero(frequencies).tolist()
        known = terms.document_frequencies(snapshot, [words[number] for number in used])
        frequencies[used] = list(known.values())
    weights = (1 + np.log(rows.counts)) * np.log1p(snapshot.count / frequencies[rows.stems])
    weights[frequencies[rows.stems] > _most(snapshot)] = 0
    yield from _heaviest(snapshot, rows, weights, words, frequencies)


def _rows(snapshot: Snapshot, chosen: NDArray[np.bool_], vocabulary: _Vocabulary) -> _Rows:
    parts = [part for part in snapshot.parts if chosen[part.base : part.base + part.size].any()]
    numbered = [
        (part, field, part.arrays.field(name), vocabulary.numbers(part.arrays.field(name), stems))
        for part in parts
        for field in _COUNTS_FOR
        for name, stems in ((field, False), (stem_field(field), True))
    ]
    rare = _rare(numbered, len(vocabulary.words()), _most(snapshot))
    found = [
        _of_field(part, words, np.where(rare[numbers], numbers, -1), _COUNTS_FOR[field], chosen)
        for part, field, words, numbers in numbered
    ]
    documents = np.concatenate([np.zeros(0, np.int64), *(each.documents for each in found)])
    stems = np.concatenate([np.zeros(0, np.int64), *(each.stems for each in found)])
    counts = np.concatenate([np.zeros(0), *(each.counts for each in found)])
    keys = (documents << _STEM_BITS) | stems
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    firsts = np.flatnonzero(np.diff(keys, prepend=-1))
    sums = np.add.reduceat(counts[order], firsts) if len(firsts) else counts
    keys = keys[firsts]
    return _Rows(keys >> _STEM_BITS, keys & ((1 << _STEM_BITS) - 1), sums)


def _most(snapshot: Snapshot) -> float:
    """In how many articles a stem may be that tells what one of them is about."""
    return max(_COMMON_LEAST, _COMMON_SHARE * snapshot.count)


def _rare(numbered: Sequence[_Numbered], size: int, most: float) -> NDArray[np.bool_]:
    """Which stems no field alone shows to be too common; the last is for words without a stem."""
    counted = {field: np.zeros(size + 1, dtype=np.int64) for field in _COUNTS_FOR}
    for _, field, words, numbers in numbered:
        np.add.at(counted[field], numbers, np.diff(words.starts()).astype(np.int64))
    rare = np.ones(size + 1, dtype=np.bool_)
    for counts in counted.values():
        rare &= counts <= most
    rare[-1] = False
    return rare


def _of_field(
    part: Part,
    words: Field,
    numbers: NDArray[np.int64],
    counts_for: int,
    chosen: NDArray[np.bool_],
) -> _Rows:
    documents, counts = words.postings(0, len(words.dictionary))
    stems = np.repeat(numbers, np.diff(words.starts()))
    kept = np.flatnonzero(stems >= 0)
    kept = kept[chosen[documents[kept].astype(np.int64) + part.base]]
    there = documents[kept].astype(np.int64) + part.base
    return _Rows(there, stems[kept], counts[kept] * float(counts_for))


def _heaviest(
    snapshot: Snapshot,
    rows: _Rows,
    weights: NDArray[np.float64],
    words: Sequence[str],
    frequencies: NDArray[np.int64],
) -> Iterator[Weighed]:
    """The stems of each document that weigh most; of equal ones the first in the alphabet."""
    ranks = np.empty(len(words), dtype=np.int64)
    ranks[np.argsort(np.array(words, dtype=np.str_))] = np.arange(len(words))
    order = np.lexsort((ranks[rows.stems], -weights, rows.documents))
    documents = rows.documents[order]
    ids, minutes = snapshot.numbers("id"), snapshot.numbers("published")
    starts = np.flatnonzero(np.diff(documents, prepend=-1)).tolist()
    for start, end in pairwise([*starts, len(documents)]):
        best = order[start:end]
        best = best[weights[best] > 0]
        is_unique = frequencies[rows.stems[best]] < 2
        shared, unique = best[~is_unique][:MOST_WORDS], best[is_unique][:_MOST_UNIQUE]
        length = np.square(weights[shared]).sum() + _UNIQUE * np.square(weights[unique]).sum()
        best = np.concatenate((shared, unique))
        unit = weights[best] / np.sqrt(length or 1.0)
        chosen = rows.stems[best].tolist()
        minute = int(minutes[documents[start]])
        stems = [words[number] for number in chosen]
        yield Weighed(
            id=ArticleId(int(ids[documents[start]])),
            minute=None if minute == UNKNOWN_TIME else minute,
            weights=dict(zip(stems, unit.tolist(), strict=True)),
            frequencies=dict(zip(stems, frequencies[chosen].tolist(), strict=True)),
        )
