"""Runs of words that stand near each other, one after the other along a chain.

Each operand of a chain is any of some runs; it stands at most so many positions before or
after the operand before it, and no two share a position.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from reader.search.arrays.choices import Choice, Runs
from reader.search.arrays.hits import Documents, Hits, Mask, Weights, mask_of, nothing
from reader.search.arrays.matching import in_any
from reader.search.arrays.proximity import Places, counted, followed, having_all
from reader.search.arrays.segment import Field
from reader.search.arrays.snapshot import Part, Snapshot

_FAR = np.int64(2**62)


class Run(NamedTuple):
    """Words that follow each other, and how many positions they take up together."""

    words: Sequence[Choice]
    length: int


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """Operands in one field: of each the runs of words any of which will do.

    `gaps` are one less than the operands: how far from the end of one to the beginning of the
    next at most, 1 being side by side. `norms` say what one occurrence counts for by the length
    of the field; without them 1.
    """

    field: str
    operands: Sequence[Sequence[Run]]
    gaps: Sequence[int]
    norms: Weights | None = None


class _Words(NamedTuple):
    """A run of words as the terms of one dictionary."""

    terms: Sequence[Runs]
    length: int


@dataclass(frozen=True, slots=True, eq=False)
class _Stretches:
    """Where an operand stands: the first and the last places it takes up, in any order."""

    begins: Places
    ends: Places


def chained(snapshot: Snapshot, asked: Sequence[Chain]) -> Hits:
    """The living documents with a chain in any of the fields asked for.

    An occurrence is counted for each place of the first operand from which a chain goes on.
    """
    return in_any(snapshot, asked, _in_part)


def _in_part(part: Part, asked: Chain) -> Hits:
    field = part.arrays.field(asked.field)
    operands = [_known(field, operand) for operand in asked.operands]
    if not all(operands):
        return nothing()
    candidates = _candidates(field, operands, part.size)
    if not len(candidates):
        return nothing()
    *others, last = (_stretches(field, each, candidates, part.size) for each in operands)
    for each, gap in zip(reversed(others), reversed(asked.gaps), strict=True):
        last = _near(each, last, gap)
    begins = np.sort(last.begins, kind="stable")
    begins = begins[np.flatnonzero(np.diff(begins, prepend=-1))]
    return counted(part, asked.field, asked.norms, begins)


def _known(field: Field, operand: Sequence[Run]) -> list[_Words]:
    """Those all of whose words the field has."""
    found = (
        _Words([word.runs(field.dictionary) for word in run.words], run.length) for run in operand
    )
    return [each for each in found if each.terms and all(each.terms)]


def _candidates(field: Field, operands: Sequence[Sequence[_Words]], size: int) -> Documents:
    """The documents that have the words of every operand."""
    wanted: Mask = np.ones(size, dtype=np.bool_)
    for operand in operands:
        mask = np.zeros(size, dtype=np.bool_)
        for words in operand:
            mask |= mask_of(having_all(field, words.terms, size), size)
        wanted &= mask
    return np.flatnonzero(wanted)


def _stretches(
    field: Field, operand: Sequence[_Words], candidates: Documents, size: int
) -> _Stretches:
    begins = [followed(field, words.terms, candidates, size) for words in operand]
    ends = [found + (words.length - 1) for found, words in zip(begins, operand, strict=True)]
    return _Stretches(np.concatenate(begins), np.concatenate(ends))


def _near(wanted: _Stretches, others: _Stretches, gap: int) -> _Stretches:
    """Those of `wanted` that begin right after one of `others` ends, or end before one begins."""
    begins, ends = np.sort(others.begins, kind="stable"), np.sort(others.ends, kind="stable")
    after = _next(begins, wanted.ends) - wanted.ends <= gap
    keep = after | (_next(-ends[::-1], -wanted.begins) + wanted.begins <= gap)
    return _Stretches(wanted.begins[keep], wanted.ends[keep])


def _next(others: Places, places: Places) -> Places:
    """The first of `others`, which rise, after each place; one that is far away after the last."""
    found = np.searchsorted(others, places, "right")
    return np.append(others, _FAR).take(found)
