"""The last step of an order by relevance: the best hits again, by how close their words stand.

BM25F counts words wherever they stand. Two that are asked for together mean more in one sentence
than an article apart.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from reader.search.arrays.choices import Choice, Exactly
from reader.search.arrays.closeness import Sought, around
from reader.search.arrays.hits import Documents, Hits, Weights
from reader.search.arrays.snapshot import Snapshot
from reader.search.evaluation import SEARCHED
from reader.search.forms import Forms
from reader.search.ordering import Orders
from reader.search.patterns import pattern
from reader.search.syntax import Node, Phrase, TextLeaf, Word, positive_text

LOOKED_AT = 200
"""So many of the best hits are put in order again; the others stay behind them as they were."""

_MOST_WORDS = 10


class Closeness:
    """Puts the hits in one snapshot in order."""

    def __init__(self, snapshot: Snapshot, orders: Orders) -> None:
        self._snapshot = snapshot
        self._orders = orders

    def ordered(
        self, hits: Hits, tree: Node, rarities: Mapping[TextLeaf, float], limit: int | None
    ) -> tuple[Documents, Weights]:
        """The first `limit` hits of a query by relevance, all without it, with their scores.

        `rarities` are those of all that was looked for in the text. Nothing is taken from a score:
        what is not looked at stays behind the others.
        """
        words = self._sought(tree, rarities) if limit != 0 else ()
        if len(words) < 2:
            return self._orders.ordered(hits, "relevance", limit)
        reach = None if limit is None else max(limit, LOOKED_AT)
        documents, scores = self._orders.ordered(hits, "relevance", reach)
        rising = np.argsort(documents[:LOOKED_AT])
        best = documents[rising]
        closer = Hits(best, scores[rising] + around(self._snapshot, best, words))
        first, more = self._orders.ordered(closer, "relevance")
        documents = np.concatenate((first, documents[LOOKED_AT:]))
        return documents[:limit], np.concatenate((more, scores[LOOKED_AT:]))[:limit]

    def _sought(self, tree: Node, rarities: Mapping[TextLeaf, float]) -> Sequence[Sought]:
        """What of a query should stand close together: its rarest words, each by its rarity."""
        leaves = dict.fromkeys(leaf for leaf in positive_text(tree) if leaf in rarities)
        if len(leaves) < 2:
            return ()
        found = []
        for leaf in sorted(leaves, key=rarities.__getitem__, reverse=True):
            choice = self._choice(leaf)
            if choice is not None:
                found.append(Sought(dict.fromkeys(SEARCHED[leaf.field], choice), rarities[leaf]))
        return found[:_MOST_WORDS]

    def _choice(self, leaf: TextLeaf) -> Choice | None:
        """The word of a leaf, the longest of a phrase; None for the beginning of a word."""
        wanted = pattern(leaf) if isinstance(leaf, Word | Phrase) else None
        if wanted is None:
            return None
        if wanted.stemmed:
            return Forms(wanted.words[0])
        whole = wanted.words[:-1] if wanted.open_end else wanted.words
        return Exactly(max(whole, key=len).encode()) if whole else None
