"""What articles are about, read off the index: the weightiest stems of each, piece by piece.

The weight is tf-idf (Salton and Buckley 1988): (1 + log count) * log(1 + articles / frequency),
where an occurrence in the headline counts four times and one in the lead twice. The squares of
an article's weights add up to 1, where those of stems that no other article has count a quarter:
these tie it to none yet, and are told for the articles to come.

With each piece come the pairs of articles that rare stems show to be likely alike. What is held
at a time is the postings of one piece, of at most `MOST_ARTICLES`, whatever the index holds.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.article import ArticleId
from reader.search.arrays.snapshot import Snapshot
from reader.search.schema import UNKNOWN_TIME
from reader.search.stems import Numbers, Stems

MOST_ARTICLES = 1 << 12  # of a piece
MOST_WORDS = 80
_MOST_UNIQUE = 20
_UNIQUE = 0.25  # what a stem that no other article has counts for beside those that others have
_FEW = 20  # articles, whose stems are looked up one by one
_STEM_BITS, _WEIGHT_BITS, _WEIGHT_UNIT = 25, 25, 1 << 17
_MOST_LOOKED_AT = 300  # articles, each once for every stem it shares
_MOST_LIKELY = 8
_LEAST_LIKENESS = 0.05


class Weighed(NamedTuple):
    """An article with its weightiest stems, and in how many articles each of these is.

    `minute` is when it was published, in minutes UTC, or None.
    """

    id: ArticleId
    minute: int | None
    weights: dict[str, float]
    frequencies: dict[str, int]


Likely = tuple[ArticleId, ArticleId, float]
"""Two articles, and about how much of the first the other shares, as far as rare stems tell."""


class _Entries(NamedTuple):
    """The chosen stems of a piece, by document and falling weight, the unique ones last.

    `documents` are places in the piece.
    """

    documents: Numbers
    stems: Numbers
    weights: NDArray[np.float64]


class Outlines:
    """Tells of the articles in a snapshot that are new, piece by piece.

    Owns what is remembered of all stems, and which articles are known: those that are not new,
    and those of the pieces told so far.
    """

    def __init__(
        self, snapshot: Snapshot, silent: Collection[str], new: Collection[ArticleId]
    ) -> None:
        """`silent` words are left out."""
        self._snapshot = snapshot
        chosen = snapshot.with_numbers("id", np.fromiter(new, np.int64, len(new)))
        if snapshot.live is not None:
            chosen &= snapshot.live
        self._known = ~chosen if snapshot.live is None else snapshot.live & ~chosen
        self._stems = Stems(snapshot, silent, chosen if len(new) <= _FEW else None)

    def of(self, articles: Sequence[ArticleId]) -> tuple[list[Weighed], list[Likely]]:
        """A piece of the new articles, and what pairs of them, or of one with a known one, are
        likely alike. Nothing is told of those that have no words or are not there.

        ValueError for more than `MOST_ARTICLES`.
        """
        if len(articles) > MOST_ARTICLES:
            raise ValueError(f"{len(articles)} articles are more than a piece")
        wanted = np.fromiter(articles, np.int64, len(articles))
        inside = self._snapshot.with_numbers("id", wanted) & ~self._known
        if self._snapshot.live is not None:
            inside &= self._snapshot.live
        documents = np.flatnonzero(inside)
        entries = self._entries(inside)
        self._known |= inside
        ids = self._snapshot.numbers("id")
        return (
            list(self._weighed(documents, entries)),
            [
                (ArticleId(one), ArticleId(other), score)
                for one, other, score in zip(*self._likely(documents, entries, ids), strict=True)
            ],
        )

    def _entries(self, inside: NDArray[np.bool_]) -> _Entries:
        place = np.cumsum(inside) - 1  # of a document in the piece
        found = [
            (place[run.documents] << _STEM_BITS | run.which, run.counts)
            for run in self._stems.within(inside)
        ]
        keys = np.concatenate([np.zeros(0, np.int64), *(keys for keys, _ in found)])
        counts = np.concatenate([np.zeros(0), *(counts for _, counts in found)])
        order = np.argsort(keys, kind="stable")
        keys = keys[order]
        firsts = np.flatnonzero(np.diff(keys, prepend=-1))
        counts = np.add.reduceat(counts[order], firsts) if len(firsts) else counts
        keys = keys[firsts]
        stems = keys & ((1 << _STEM_BITS) - 1)
        frequencies = self._stems.frequencies[stems]
        weights = (1 + np.log(counts)) * np.log1p(self._snapshot.count / frequencies)
        return _heaviest(keys >> _STEM_BITS, stems, weights, frequencies < 2)

    def _weighed(self, documents: Numbers, entries: _Entries) -> Iterator[Weighed]:
        ids = self._snapshot.numbers("id")[documents].tolist()
        minutes = self._snapshot.numbers("published")[documents].tolist()
        used, which = np.unique(entries.stems, return_inverse=True)
        texts = np.array(self._stems.texts(used), dtype=object)[which].tolist()
        weights = entries.weights.tolist()
        frequencies = self._stems.frequencies[entries.stems].tolist()
        starts = np.searchsorted(entries.documents, np.arange(len(ids) + 1)).tolist()
        for place, (article, minute) in enumerate(zip(ids, minutes, strict=True)):
            own = slice(starts[place], starts[place + 1])
            if own.start < own.stop:
                yield Weighed(
                    id=ArticleId(article),
                    minute=None if minute == UNKNOWN_TIME else minute,
                    weights=dict(zip(texts[own], weights[own], strict=True)),
                    frequencies=dict(zip(texts[own], frequencies[own], strict=True)),
                )

    def _likely(
        self, documents: Numbers, entries: _Entries, ids: Numbers
    ) -> tuple[list[int], list[int], list[float]]:
        """Pairs of articles with the sum of the squares of what rare stems they share weigh.

        The rarest are looked up first, and no more when enough articles were met.
        """
        looked_up = self._looked_up(entries)
        stems, which = np.unique(looked_up.stems, return_inverse=True)
        having, starts = self._stems.having(stems)
        sizes = np.diff(starts)[which]
        at = np.arange(sizes.sum()) + np.repeat(starts[which] - (np.cumsum(sizes) - sizes), sizes)
        others = having[at]
        ones = np.repeat(looked_up.documents, sizes)
        amounts = np.repeat(np.square(looked_up.weights), sizes)
        kept = np.flatnonzero(self._known[others] & (documents[ones] != others))
        keys = ones[kept] << 32 | others[kept]
        order = np.argsort(keys)
        keys = keys[order]
        firsts = np.flatnonzero(np.diff(keys, prepend=-1))
        scores = np.add.reduceat(amounts[kept][order], firsts) if len(firsts) else np.zeros(0)
        enough = np.flatnonzero(scores >= _LEAST_LIKENESS)
        keys, scores = keys[firsts][enough], scores[enough]
        order = np.lexsort((ids[keys & 0xFFFFFFFF], -scores, keys >> 32))
        order = order[_rank_in_group(keys[order] >> 32) < _MOST_LIKELY]
        ones, others = documents[keys[order] >> 32], keys[order] & 0xFFFFFFFF
        return ids[ones].tolist(), ids[others].tolist(), scores[order].tolist()

    def _looked_up(self, entries: _Entries) -> _Entries:
        """What others have, too, the rarest first, as far as looking up does not cost too much."""
        frequencies = self._stems.frequencies[entries.stems]
        rare = np.flatnonzero((frequencies > 1) & (frequencies <= _MOST_LOOKED_AT))
        order = rare[np.lexsort((frequencies[rare], entries.documents[rare]))]
        spent = np.cumsum(frequencies[order])
        documents = entries.documents[order]
        before = np.append(0, spent)[np.searchsorted(documents, documents)]
        order = order[spent - before <= _MOST_LOOKED_AT]
        return _Entries(entries.documents[order], entries.stems[order], entries.weights[order])


def _heaviest(
    documents: Numbers, stems: Numbers, weights: NDArray[np.float64], unique: NDArray[np.bool_]
) -> _Entries:
    """The stems of each document that weigh most; of equal ones the first in the alphabet.

    All is sorted as one number each: document, whether no other has the stem, weight, stem.
    """
    lightness = (1 << _WEIGHT_BITS) - 1 - (weights * _WEIGHT_UNIT).astype(np.int64)
    keys = (documents << 1 | unique) << _WEIGHT_BITS | lightness
    keys = np.sort(keys << _STEM_BITS | stems)
    groups = keys >> (_STEM_BITS + _WEIGHT_BITS)
    keys = keys[_rank_in_group(groups) < np.where(groups & 1, _MOST_UNIQUE, MOST_WORDS)]
    groups = keys >> (_STEM_BITS + _WEIGHT_BITS)
    lightness = keys >> _STEM_BITS & ((1 << _WEIGHT_BITS) - 1)
    kept = ((1 << _WEIGHT_BITS) - 1 - lightness) / _WEIGHT_UNIT
    squares = np.square(kept) * np.where(groups & 1, _UNIQUE, 1.0)
    lengths = np.sqrt(np.bincount(groups >> 1, squares))
    units = kept / lengths[groups >> 1]
    return _Entries(groups >> 1, keys & ((1 << _STEM_BITS) - 1), units)


def _rank_in_group(groups: Numbers) -> Numbers:
    """How many of the same group stand before each; the groups rise."""
    return np.arange(len(groups)) - np.searchsorted(groups, groups)
