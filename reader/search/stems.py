"""The stems that tell what articles are about, numbered through all segments of an index.

All stems are numbered by blocks of the alphabet: what is held of the postings is those of one
block, and of the stems a few bytes each. Those of a few articles are looked up one by one.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.search.analysis import stem
from reader.search.arrays.files import Array
from reader.search.arrays.segment import Field
from reader.search.arrays.snapshot import Part, Snapshot
from reader.search.schema import other_stem, stem_field

_COUNTS_FOR = {"headline": 4, "lead": 2, "body": 1}
_SHORTEST = 2
_COMMON_SHARE, _COMMON_LEAST = 0.1, 50  # a stem in more articles tells too little
_BLOCK = 1 << 19  # postings of the longest list of words
_WORD = 16  # postings that the work of numbering one word is like
_SCANNED = 1 << 19
_MOST_KNOWN = 100_000

Numbers = NDArray[np.int64]


class Found(NamedTuple):
    """Postings end to end: which of the stems asked for, the document, and a weighted count."""

    which: Numbers
    documents: Numbers
    counts: NDArray[np.float64]


class _Words:
    """The words of one field in one segment that are numbered: their places and numbers."""

    def __init__(self, part: Part, field: Field, counts_for: int, are_stems: bool) -> None:
        self.part = part
        self.field = field
        self.counts_for = counts_for
        self.are_stems = are_stems
        self.places = np.zeros(0, dtype=np.int32)
        self.numbers = np.zeros(0, dtype=np.int32)
        self._more: list[tuple[Array, Array]] = []

    def add(self, places: Numbers, numbers: Numbers) -> None:
        """More words; they follow those that are there in places and numbers."""
        self._more.append((places.astype(np.int32), numbers.astype(np.int32)))

    def finish(self) -> None:
        """All words are there."""
        self.places = np.concatenate([self.places, *(places for places, _ in self._more)])
        self.numbers = np.concatenate([self.numbers, *(numbers for _, numbers in self._more)])
        self._more.clear()

    def postings(self, places: Array) -> tuple[Numbers, Numbers]:
        """Where the postings of the words at `places` stand, end to end, and of which each is."""
        starts = self.field.starts()
        begins = starts[places].astype(np.int64)
        sizes = starts[places + 1].astype(np.int64) - begins
        at = np.arange(sizes.sum()) + np.repeat(begins - (np.cumsum(sizes) - sizes), sizes)
        return at, np.repeat(np.arange(len(places)), sizes)

    def documents(self, places: Array) -> tuple[Numbers, Numbers]:
        """The documents of the words at `places`, end to end, and of which word each is."""
        documents = self.field.documents(0, len(self.field.dictionary))
        at, which = self.postings(places)
        return documents[at].astype(np.int64) + self.part.base, which


class Stems:
    """The numbered stems of a snapshot, in the order of the alphabet; the common have none.

    `frequencies` are the numbers of living articles that have each.
    """

    def __init__(
        self, snapshot: Snapshot, silent: Collection[str], of: NDArray[np.bool_] | None
    ) -> None:
        """Those of all documents, or only those in the documents of a mask; the `silent` words
        have none."""
        self._snapshot = snapshot
        self._silent = {*silent, *map(stem, silent)}
        self._most = max(_COMMON_LEAST, int(_COMMON_SHARE * snapshot.count))
        self._lists = [
            _Words(part, part.arrays.field(name), counts_for, are_stems)
            for part in snapshot.parts
            for field, counts_for in _COUNTS_FOR.items()
            for name, are_stems in ((field, False), (stem_field(field), True))
        ]
        self._known: dict[int, str] = {}
        self.frequencies = np.zeros(0, dtype=np.int64)
        if of is None:
            self._number_all()
        else:
            terms = self._terms_in(of)
            self._number([_places_of(terms, words) for words in self._lists])
        for words in self._lists:
            words.finish()

    def texts(self, numbers: Numbers) -> list[str]:
        """The stems of these numbers, which rise. Many are remembered, for they come again."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        known = self._known
        unknown = np.array([n for n in numbers.tolist() if n not in known], dtype=np.int64)
        for words in self._lists if len(unknown) else ():
            where, at = _among(words.numbers, unknown)
            for number, place in zip(
                unknown[where].tolist(), words.places[at].tolist(), strict=True
            ):
                if number not in known:
                    known[number] = _text(words.field.dictionary[place])
        return [known[number] for number in numbers.tolist()]

    def within(self, inside: NDArray[np.bool_]) -> Iterator[Found]:
        """All postings in the documents of a mask, by runs; `which` are numbers of stems."""
        for words in self._lists:
            part = words.part
            own = inside[part.base : part.base + part.size]
            if not own.any():
                continue
            documents, counts = words.field.postings(0, _size(words))
            sizes = np.diff(words.field.starts().astype(np.int64))[words.places]
            for first, last in _runs(np.cumsum(sizes), _SCANNED):
                at, which = words.postings(words.places[first:last])
                kept = np.flatnonzero(own[documents[at]])
                numbers = words.numbers[first:last][which[kept]].astype(np.int64)
                at = at[kept]
                weighted = counts[at] * float(words.counts_for)
                yield Found(numbers, documents[at].astype(np.int64) + part.base, weighted)

    def having(self, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """The documents, dead ones too, that have each of the stems, whose numbers rise: end to
        end, and where those of each begin; last, where they end."""
        keys = [np.zeros(0, dtype=np.int64)]
        for words in self._lists:
            where, at = _among(words.numbers, numbers)
            documents, which = words.documents(words.places[at])
            keys.append(where[which] << 32 | documents)
        found = _different(np.concatenate(keys))
        starts = np.searchsorted(found >> 32, np.arange(len(numbers) + 1))
        return found & 0xFFFFFFFF, starts

    def _number_all(self) -> None:
        if not self._lists:
            return
        longest = max(self._lists, key=lambda words: words.field.frequency(0, _size(words)))
        sizes = np.diff(longest.field.starts().astype(np.int64))
        costs = np.cumsum(np.where(sizes > self._most, 0, sizes) + _WORD)
        bounds = [longest.field.dictionary[first] for first, _ in _runs(costs, _BLOCK)][1:]
        ends = [
            [words.field.dictionary.first_from(bound) for bound in bounds] for words in self._lists
        ]
        for number in range(len(bounds) + 1):
            block = []
            for words, end in zip(self._lists, ends, strict=True):
                first = end[number - 1] if number else 0
                last = end[number] if number < len(end) else _size(words)
                block.append(self._telling(words, first, last))
            self._number(block)

    def _telling(self, words: _Words, first: int, last: int) -> dict[str, int]:
        """The stems among the words from one place to another, with their places."""
        texts = map(_text, words.field.dictionary.slice(first, last))
        return {
            text: place
            for place, text in enumerate(texts, first)
            if self._tells(text, words.are_stems)
        }

    def _terms_in(self, inside: NDArray[np.bool_]) -> list[bytes]:
        """The stems in the documents of a mask, in order."""
        found: set[bytes] = set()
        for words in self._lists:
            part = words.part
            chosen = inside[part.base : part.base + part.size]
            if chosen.any():
                documents = words.field.documents(0, _size(words))
                at = np.flatnonzero(chosen[documents])
                places = np.searchsorted(words.field.starts(), at, side="right") - 1
                terms = [words.field.dictionary[n] for n in np.unique(places).tolist()]
                found.update(term for term in terms if self._tells(_text(term), words.are_stems))
        return sorted(found)

    def _tells(self, word: str, is_stem: bool) -> bool:
        """Whether a word is a stem that tells: of a word with another stem that one is counted."""
        if len(word) < _SHORTEST or word in self._silent:
            return False
        if not word.isascii() and any("\u3041" <= letter <= "\u309f" for letter in word):
            return False  # grammar, most of it
        return is_stem or other_stem(word) is None

    def _number(self, block: list[dict[str, int]]) -> None:
        """Number the stems of all lists that follow those numbered so far; but not the common."""
        texts = sorted({text for found in block for text in found}, key=str.encode)
        numbered = {text: number for number, text in enumerate(texts)}
        frequent = np.zeros(len(texts), dtype=np.bool_)
        bits = self._snapshot.size.bit_length()
        kind = np.uint32 if len(texts).bit_length() + bits <= 32 else np.uint64  # sorted sooner
        keys = [np.zeros(0, dtype=kind)]
        each = []
        for words, found in zip(self._lists, block, strict=True):
            places = np.fromiter(found.values(), np.int64, len(found))
            numbers = np.fromiter(map(numbered.__getitem__, found), np.int64, len(found))
            each.append((words, places, numbers))
            starts = words.field.starts()
            sizes = starts[places + 1].astype(np.int64) - starts[places].astype(np.int64)
            frequent[numbers[sizes > self._most]] = True
        for words, places, numbers in each:
            few = ~frequent[numbers]
            documents, which = words.documents(places[few])
            keys.append((numbers[few] << bits)[which].astype(kind) | documents.astype(kind))
        found_keys = _different(np.concatenate(keys))
        if self._snapshot.live is not None:
            found_keys = found_keys[self._snapshot.live[found_keys & (1 << bits) - 1]]
        ends = np.searchsorted(found_keys, (np.arange(1, len(texts) + 1) << bits).astype(kind))
        counted = np.diff(ends, prepend=0)
        kept = ~frequent & (counted <= self._most)
        new = np.cumsum(kept) - 1 + len(self.frequencies)
        self.frequencies = np.concatenate((self.frequencies, counted[kept]))
        for words, places, numbers in each:
            chosen = kept[numbers]
            words.add(places[chosen], new[numbers[chosen]])


def _places_of(terms: Sequence[bytes], words: _Words) -> dict[str, int]:
    """Those of the terms that are among the words, with their places."""
    places = words.field.dictionary.find_all(terms)
    return {_text(term): place for term, place in zip(terms, places, strict=True) if place >= 0}


def _among(ranked: Array, wanted: Numbers) -> tuple[Numbers, Numbers]:
    """Which of the wanted numbers are among others, both rising, and where."""
    places = np.searchsorted(ranked, wanted)
    places[places == len(ranked)] = 0
    found = np.flatnonzero(ranked[places] == wanted) if len(ranked) else np.zeros(0, np.int64)
    return found, places[found]


def _different(keys: Array) -> Array:
    """Each number once, in order."""
    keys.sort()
    return np.concatenate((keys[:1], keys[1:][keys[1:] != keys[:-1]]))


def _runs(ends: Numbers, most: int) -> Iterator[tuple[int, int]]:
    """Runs, from one place to another, that cost about `most` each; `ends` are summed costs."""
    first = 0
    while first < len(ends):
        spent = int(ends[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(ends, spent + most, side="right")))
        yield first, last
        first = last


def _size(words: _Words) -> int:
    return len(words.field.dictionary)


def _text(word: bytes) -> str:
    return word.decode("utf-8", "surrogateescape")
