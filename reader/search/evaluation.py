"""Finds and scores the documents that match a syntax tree, from posting lists.

Scores are BM25F (Robertson and Zaragoza 2009): the occurrences of a word in the headline, the
lead and the body are weighted, normalised by length, added up, and only then saturated.
"""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from time import monotonic

from reader.article import ArticleId
from reader.errors import SearchTimeoutError
from reader.search.matching import matches
from reader.search.patterns import Pattern, pattern
from reader.search.schema import TEXT_FIELDS
from reader.search.segments import Snapshot
from reader.search.syntax import (
    NAME_FIELDS,
    And,
    DateRange,
    Everything,
    Has,
    Node,
    Not,
    Or,
    State,
    StateLeaf,
    Tag,
    TextLeaf,
)

FIELD_WEIGHTS = {"headline": 4.0, "lead": 2.0, "body": 1.0}
_B = 0.75
_K1 = 1.2
_SEARCHED = {
    "": TEXT_FIELDS,
    "title": ("headline",),
    "lead": ("lead",),
    "body": ("lead", "body"),
}

Scores = dict[int, float]
States = Callable[[StateLeaf], Collection[ArticleId]]


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
    """One search over one snapshot: document numbers and their scores."""

    def __init__(self, snapshot: Snapshot, states: States, deadline: Deadline) -> None:
        self._snapshot = snapshot
        self._states = states
        self._deadline = deadline
        self._norms = {
            name: snapshot.normalised(name, FIELD_WEIGHTS[name], _B) for name in TEXT_FIELDS
        }

    def scores(self, node: Node) -> Scores:
        """The score of each document that matches `node`; 0 where no text was searched."""
        self._deadline.check()
        match node:
            case And():
                return self._all_of(node.children)
            case Or():
                return self._any_of(node.children)
            case Not():
                return self._except(self._everything(), node.child)
            case Everything():
                return self._everything()
            case DateRange():
                return self._dated(node)
            case State() | Tag() | Has():
                return self._in_state(node)
            case _:
                return self._text(node)

    def weigh(self, terms: Mapping[str, float]) -> Scores:
        """The documents with any of some stems, each stem counting by its own weight."""
        total: Scores = {}
        for term, weight in terms.items():
            found = self._occurrences(TEXT_FIELDS, Pattern((term,), stemmed=True))
            for number, occurrences in found.items():
                part = weight * occurrences * (_K1 + 1) / (_K1 + occurrences)
                total[number] = total.get(number, 0.0) + part
        return total

    def _all_of(self, children: Sequence[Node]) -> Scores:
        wanted = [child for child in children if not isinstance(child, Not)]
        unwanted = [child.child for child in children if isinstance(child, Not)]
        found: list[Scores] = []
        for child in wanted:
            found.append(self.scores(child))
            if not found[-1]:
                return {}
        found.sort(key=len)
        result = found[0] if found else self._everything()
        for other in found[1:]:
            result = {n: score + other[n] for n, score in result.items() if n in other}
        for excluded in unwanted:
            result = self._except(result, excluded)
        return result

    def _any_of(self, children: Sequence[Node]) -> Scores:
        result: Scores = {}
        for child in children:
            for number, score in self.scores(child).items():
                result[number] = result.get(number, 0.0) + score
        return result

    def _except(self, scores: Scores, child: Node) -> Scores:
        without = self.scores(child)
        return {number: score for number, score in scores.items() if number not in without}

    def _everything(self) -> Scores:
        return {part.base + n: 0.0 for part in self._snapshot.parts for n in part.live()}

    def _dated(self, dates: DateRange) -> Scores:
        start = -math.inf if dates.start is None else dates.start
        end = math.inf if dates.end is None else dates.end
        return {
            part.base + n: 0.0
            for part in self._snapshot.parts
            for n in part.live()
            if part.columns.known(n) and start <= part.columns.published[n] < end
        }

    def _in_state(self, leaf: StateLeaf) -> Scores:
        ids = frozenset(self._states(leaf))
        return {
            part.base + n: 0.0
            for part in self._snapshot.parts
            for n in part.live()
            if part.columns.ids[n] in ids
        }

    def _text(self, leaf: TextLeaf) -> Scores:
        wanted = pattern(leaf)
        if wanted is None:
            return {}
        if leaf.field in NAME_FIELDS:
            return self._named(leaf.field, wanted)
        occurrences = self._occurrences(_SEARCHED[leaf.field], wanted)
        rarity = _rarity(self._snapshot.count, len(occurrences)) * (_K1 + 1)
        return {n: rarity * found / (_K1 + found) for n, found in occurrences.items()}

    def _named(self, field: str, wanted: Pattern) -> Scores:
        return {
            part.base + n: 0.0
            for part in self._snapshot.parts
            for numbers, _ in matches(part, field, wanted, self._deadline.check)
            for n in numbers
        }

    def _occurrences(self, fields: Sequence[str], wanted: Pattern) -> Scores:
        """The weighted, normalised occurrences of a pattern in each document."""
        total: Scores = {}
        for field in fields:
            norms = self._norms[field]
            for part in self._snapshot.parts:
                base, lengths = part.base, part.columns.lengths[field]
                for numbers, counts in matches(part, field, wanted, self._deadline.check):
                    for n, count in zip(numbers, counts, strict=True):
                        weight = count * norms[lengths[n]]
                        total[base + n] = total.get(base + n, 0.0) + weight
        return total


def _rarity(documents: int, matching: int) -> float:
    """The weight of a pattern found in `matching` of all documents (BM25's idf, kept positive)."""
    return math.log(1 + (documents - matching + 0.5) / (matching + 0.5))
