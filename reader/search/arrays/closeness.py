"""How close together words stand in a document: what is found around its best place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reader.search.arrays.choices import Choice
from reader.search.arrays.files import Array
from reader.search.arrays.hits import Documents, Weights
from reader.search.arrays.proximity import Places, ranges
from reader.search.arrays.segment import Field
from reader.search.arrays.snapshot import Snapshot

_FARTHEST = 40  # words; what is as far away counts for nothing
_NEARNESS = np.exp(np.arange(_FARTHEST + 1, dtype=np.float32) / -8)
_NEARNESS[_FARTHEST] = 0
_BITS = 32  # of a place, for the position
_BEYOND = np.iinfo(np.int64).max >> 1


@dataclass(frozen=True, slots=True, eq=False)
class Sought:
    """A word as it may stand in each field, and what it counts for."""

    fields: Mapping[str, Choice]
    weight: float


def around(snapshot: Snapshot, documents: Documents, words: Sequence[Sought]) -> Weights:
    """For each of some documents, which rise, how much stands around its best place.

    The places are those of the words. Around a place each word counts for
    `weight * exp(-distance / 8)`, by the nearest one in the same field: a kernel over positions
    and the best one of them, as in the positional language models of Lv and Zhai (2009).
    """
    best = np.zeros(len(documents), np.float32)
    fields = list(dict.fromkeys(name for word in words for name in word.fields))
    bits = len(words).bit_length()
    found = [
        (places << bits) | number
        for number, word in enumerate(words)
        for places in _places(snapshot, documents, word, fields)
    ]
    every = np.concatenate([np.zeros(0, np.int64), *found])
    if not len(every):
        return best
    every.sort(kind="stable")  # finds the rising runs and merges them
    places, numbers = every >> bits, every & ((1 << bits) - 1)
    amounts = _amounts(places, numbers, [word.weight for word in words])
    owners = (places >> _BITS) // len(fields)
    firsts = np.flatnonzero(np.concatenate(([True], owners[1:] != owners[:-1])))
    best[owners[firsts]] = np.maximum.reduceat(amounts, firsts)
    return best


def _amounts(places: Places, numbers: Places, weights: Sequence[float]) -> Weights:
    """What stands around each of the places, which rise; `numbers` tell the word at each."""
    amounts = np.zeros(len(places), np.float32)
    for number, weight in enumerate(weights):
        here = numbers == number
        before = np.maximum.accumulate(np.where(here, places, -_BEYOND))
        after = np.minimum.accumulate(np.where(here, places, _BEYOND)[::-1])[::-1]
        gaps = np.minimum(places - before, after - places)
        amounts += np.float32(weight) * _NEARNESS.take(np.minimum(gaps, _FARTHEST))
    return amounts


def _places(
    snapshot: Snapshot, documents: Documents, word: Sought, fields: Sequence[str]
) -> Iterator[Places]:
    """Where a word stands, an array for each of its terms, rising.

    Above the position stands which of `documents` it is, and in which of `fields`.
    """
    for part in snapshot.parts:
        start, end = np.searchsorted(documents, (part.base, part.base + part.size)).tolist()
        if start == end:
            continue
        inside = documents[start:end] - part.base
        for name, choice in word.fields.items():
            field = part.arrays.field(name)
            for first, last in choice.runs(field.dictionary):
                for term in range(first, last):
                    owners, positions = _in_some(field, term, inside)
                    owners = (owners + start) * len(fields) + fields.index(name)
                    yield (owners << _BITS) | positions


def _in_some(field: Field, term: int, documents: Documents) -> tuple[Places, Array]:
    """The positions of a term in some documents, and with each which of them it is."""
    having, counts = field.postings(term, term + 1)
    found = np.searchsorted(having, documents.astype(having.dtype))
    found[found == len(having)] = 0
    owners = np.flatnonzero(having.take(found) == documents)
    found = found.take(owners)
    sizes = counts.take(found).astype(np.int64)
    begins = field.ends(term, term + 1).take(found) - sizes
    positions = field.positions(term, term + 1).take(ranges(begins, sizes))
    return np.repeat(owners, sizes), positions
