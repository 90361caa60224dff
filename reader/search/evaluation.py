"""Finds and scores the documents that match a syntax tree, over whole arrays.

Scores are BM25F (Robertson and Zaragoza 2009): the occurrences of a word in the headline, the
lead and the body are weighted, normalised by length, added up, and only then saturated.
"""

from array import array
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import reduce
from time import monotonic

import numpy as np

from reader.errors import QueryError, SearchTimeoutError
from reader.search.arrays import choices, hits
from reader.search.arrays.chains import Chain, Run, chained
from reader.search.arrays.choices import Beginning, Choice, Exactly
from reader.search.arrays.hits import Hits, Mask, Weights
from reader.search.arrays.matching import Wanted, containing, occurrences
from reader.search.arrays.proximity import Together, together
from reader.search.arrays.ranking import rarity, saturated
from reader.search.arrays.snapshot import Snapshot
from reader.search.forms import Forms
from reader.search.patterns import Pattern, pattern
from reader.search.schema import TEXT_FIELDS, UNKNOWN_TIME, stem_field
from reader.search.syntax import (
    NAME_FIELDS,
    And,
    DateRange,
    Everything,
    Near,
    Node,
    Not,
    Or,
    Saved,
    StateLeaf,
    TextLeaf,
    positive_text,
)

FIELD_WEIGHTS = {"headline": 4.0, "lead": 2.0, "body": 1.0}
_B = 0.75
_K1 = 3.0
SEARCHED = {
    "": TEXT_FIELDS,
    "title": ("headline",),
    "lead": ("lead",),
    "body": ("lead", "body"),
}

States = Callable[[StateLeaf], Collection[int]]
"""The ids of the articles that a leaf means; the fastest as an array of type code "q".

A mapping gives them scores too, above 0.
"""


class Deadline:
    """When a search has to be over."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = monotonic() + seconds

    def check(self) -> None:
        """SearchTimeoutError when the time is over."""
        if monotonic() > self._end:
            raise SearchTimeoutError(
                f"The search was stopped after {self._seconds:g} seconds: "
                "add a word, a field or a date, or write more letters before the *."
            )


class Evaluation:
    """One search over one snapshot, or several alike: document numbers and their scores.

    What has been found is remembered, for similar queries ask for the same words. `rarities` tells
    of all that was looked for in the text how much an occurrence counts for.
    """

    def __init__(self, snapshot: Snapshot, states: States, deadline: Deadline) -> None:
        self._snapshot = snapshot
        self._size = snapshot.size
        self._states = states
        self._deadline = deadline
        self.rarities: dict[TextLeaf, float] = {}
        self._known: dict[Node, Hits] = {}

    def scores(self, node: Node) -> Hits:
        """The documents that match `node` with their scores; 0 where no text was searched."""
        known = self._known.get(node)
        if known is None:
            known = self._known[node] = self._scores(node)
        return known

    def _scores(self, node: Node) -> Hits:
        self._deadline.check()
        match node:
            case And():
                return self._all_of(node.children)
            case Or():
                return self._any_of(node.children)
            case Not():
                return hits.without(
                    self._everything(), self.scores(node.child).documents, self._size
                )
            case Everything():
                return self._everything()
            case DateRange():
                return self._masked(self._dated(node))
            case Near():
                return self._near(node)
            case Saved():
                raise QueryError(f"The saved search “{node.name}” was not put in its place.")
            case _ if isinstance(node, StateLeaf):
                return self._in_state(node)
            case _:
                return self._text(node)

    def _any_of(self, children: Sequence[Node]) -> Hits:
        """What is asked for twice counts once."""
        return hits.either([self.scores(child) for child in dict.fromkeys(children)], self._size)

    def _all_of(self, children: Sequence[Node]) -> Hits:
        found: list[Hits] = []
        for child in dict.fromkeys(children):
            if not isinstance(child, Not):
                found.append(self.scores(child))
                if not len(found[-1]):
                    return found[-1]
        found.sort(key=len)
        result = (
            reduce(lambda one, two: hits.both(one, two, self._size), found)
            if found
            else self._everything()
        )
        for child in children:
            if isinstance(child, Not):
                result = hits.without(result, self.scores(child.child).documents, self._size)
        return result

    def _everything(self) -> Hits:
        return self._masked(np.ones(self._size, dtype=np.bool_))

    def _masked(self, mask: Mask) -> Hits:
        live = self._snapshot.live
        return hits.of_mask(mask if live is None else mask & live)

    def _dated(self, dates: DateRange) -> Mask:
        published = self._snapshot.numbers("published")
        mask: Mask = published != UNKNOWN_TIME
        if dates.start is not None:
            mask &= published >= dates.start
        if dates.end is not None:
            mask &= published < dates.end
        return mask

    def _in_state(self, leaf: StateLeaf) -> Hits:
        ids = self._states(leaf)
        numbers = np.asarray(ids) if isinstance(ids, array) else np.fromiter(ids, np.int64)
        found = self._masked(self._snapshot.with_numbers("id", numbers))
        if not isinstance(ids, Mapping):
            return found
        ours = self._snapshot.numbers("id").take(found.documents).tolist()
        return Hits(found.documents, np.fromiter(map(ids.__getitem__, ours), np.float32))

    def _text(self, leaf: TextLeaf) -> Hits:
        wanted = pattern(leaf)
        if wanted is None:
            return hits.nothing()
        if leaf.field in NAME_FIELDS:
            return self._named(leaf.field, wanted)
        occurring = self._occurrences(SEARCHED[leaf.field], wanted)
        self.rarities[leaf] = self._rarity(occurring)
        return saturated(occurring, self.rarities[leaf], _K1)

    def _near(self, node: Near) -> Hits:
        field = next(positive_text(node)).field
        operands = [
            [
                Run(_choices(wanted), wanted.length)
                for leaf in positive_text(operand)
                if (wanted := pattern(leaf))
            ]
            for operand in node.operands
        ]
        if field in NAME_FIELDS:
            found = chained(self._snapshot, [Chain(field, operands, node.gaps)])
            return Hits(found.documents, np.zeros(len(found), np.float32))
        asked = [Chain(name, operands, node.gaps, self._norms(name)) for name in SEARCHED[field]]
        found = chained(self._snapshot, asked)
        return saturated(found, self._rarity(found), _K1)

    def _rarity(self, occurring: Hits) -> float:
        return rarity(self._snapshot.count, len(occurring))

    def _named(self, field: str, wanted: Pattern) -> Hits:
        words = _choices(wanted)
        if len(words) == 1:
            return hits.of_mask(containing(self._snapshot, [Wanted(field, words[0])]))
        asked = Together(field, words, window=wanted.within or None)
        found = together(self._snapshot, [asked])
        return Hits(found.documents, np.zeros(len(found), np.float32))

    def _occurrences(self, fields: Sequence[str], wanted: Pattern) -> Hits:
        """The weighted, normalised occurrences of a pattern in each document."""
        if wanted.stemmed:
            return occurrences(self._snapshot, self._with_stem(fields, wanted.words[0]))
        words, window = _choices(wanted), wanted.within or None
        if len(words) > 1:
            asked = [Together(field, words, self._norms(field), window) for field in fields]
            return together(self._snapshot, asked)
        lists = [Wanted(field, words[0], self._norms(field)) for field in fields]
        return occurrences(self._snapshot, lists)

    def _with_stem(self, fields: Sequence[str], stem: str) -> list[Wanted]:
        """A word that is its own stem is indexed as a word alone."""
        lists = []
        for field in fields:
            norms, exactly = self._norms(field), Exactly(stem.encode())
            lists.append(Wanted(field, exactly, norms))
            lists.append(Wanted(stem_field(field), exactly, norms, lengths=field))
        return lists

    def _norms(self, field: str) -> Weights:
        return self._snapshot.norms(field, FIELD_WEIGHTS[field], _B)


def _choices(wanted: Pattern) -> list[Choice]:
    """What each word of a pattern means in a field of words with places."""
    if wanted.stemmed:
        return [Forms(wanted.words[0])]
    return [_choice(wanted, at, word) for at, word in enumerate(wanted.words)]


def _choice(wanted: Pattern, at: int, word: str) -> Choice:
    if wanted.wild:
        return choices.Like(word, wanted.open_end)
    if wanted.distance:
        return choices.Near(word, wanted.distance)
    return Beginning(word.encode()) if wanted.may_go_on(at) else Exactly(word.encode())
