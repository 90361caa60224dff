"""Which planted words stand in which articles, and so what each query of the search bench finds.

No stemmer changes a planted word. It begins with a letter that no general word begins with; one
that is looked for misspelt begins like many, but none is like it.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from random import Random

import msgspec
import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]

GUARD = "mondel"
"""A general word that is never part of a phrase."""

TOP = 50
Row = tuple[int, str, int]
"""The number, the title and the date of an article, in minutes since the epoch."""

_EACH = 60
_THIRD = _EACH // 3
_FUNCTION_PHRASES = (("of", "the"), ("the", "in", "of"), ("in", "of", "the"))


class Asked(msgspec.Struct, frozen=True):
    """A query in no engine's language, and how many articles it finds.

    `form` is "all", "any", "phrase", "prefix" or "fuzzy" of `words`, the last with at most
    `distance` changes. `order` is "relevance", "newest", or "" where only the number is asked
    for. `newest` are the first articles in that order.
    """

    form: str
    words: tuple[str, ...]
    hits: int = 0
    distance: int = 0
    order: str = "relevance"
    newest: tuple[int, ...] = ()


class Planting:
    """Owns the planted words: for each the articles it stands in, and for each article its words.

    `published` tells the articles' dates.
    """

    def __init__(self, articles: int, published: Numbers) -> None:
        self._articles = articles
        self._published = published
        self._numbers = np.random.default_rng(2)
        self._letters = Random(2)
        self._where: dict[str, Numbers] = {}
        self._blocks: list[tuple[tuple[str, ...], Numbers]] = []
        self._phrases: dict[tuple[str, ...], Numbers] = {}
        self.function_phrases = dict.fromkeys(_FUNCTION_PHRASES, 0)
        rare = [number for number in (1, 10, 100) for _ in range(_THIRD)]
        self._rare = [self._anywhere("q", number) for number in rare]
        self._hundredth = [self._anywhere("q", articles // 100) for _ in range(_THIRD)]
        self._tenth = [self._anywhere("q", articles // 10) for _ in range(_EACH)]
        self._third = [self._anywhere("q", articles * 3 // 10) for _ in range(_EACH)]
        self._beginnings = list(self._plant_families())
        self._misspelt = [self._plant_misspelt() for _ in range(_EACH)]
        self._plant_phrases()

    def by_article(self) -> Iterator[tuple[list[str], list[tuple[str, ...]]]]:
        """For each article its planted words, and the runs of words that stand as they are."""
        words = _turned(list(self._where), list(self._where.values()), self._articles)
        blocks = _turned(
            [block for block, _ in self._blocks],
            [numbers for _, numbers in self._blocks],
            self._articles,
        )
        yield from zip(words, blocks, strict=True)

    def queries(self) -> dict[str, list[Asked]]:
        """The queries of each class, once `function_phrases` have been counted."""
        words = {
            "rare": [(word,) for word in self._rare],
            "word10": [(word,) for word in self._tenth],
            "word30": [(word,) for word in self._third],
        }
        asked = {name: [self._all(each) for each in many] for name, many in words.items()}
        asked["and2"] = [self._all(pair) for pair in self._pairs()]
        asked["or3"] = [self._any(three) for three in self._threes()]
        asked["phrase"] = [*self._asked_phrases()]
        asked["prefix"] = [
            Asked("prefix", (each,), self._found(lambda word, each=each: word.startswith(each)))
            for each in self._beginnings
        ]
        asked["fuzzy"] = [self._fuzzy(place, word) for place, word in enumerate(self._misspelt)]
        mixed = [*self._tenth[: _EACH // 2], *self._third[: _EACH // 2]]
        asked["newest50"] = [self._newest(word) for word in mixed]
        some = slice(None, None, 3)
        counted = asked["word10"][::6] + asked["word30"][::6] + asked["and2"][some]
        asked["count"] = [
            msgspec.structs.replace(each, order="") for each in counted + asked["or3"][some]
        ]
        return asked

    def _word(self, first: str) -> str:
        """A word that is not planted yet and that begins so."""
        made = first
        while made in self._where or len(made) <= len(first):
            syllables = ["aeiou"] if len(first) == 1 else []
            syllables += ["bdgkmnprtv", "aeiou"] * 3 + ["bdgkmnprtv", "o"]
            made = first + "".join(map(self._letters.choice, syllables))
        return made

    def _some(self, count: int) -> Numbers:
        count = min(self._articles, max(1, count))
        return self._numbers.choice(self._articles, count, replace=False).astype(np.int32)

    def _anywhere(self, first: str, count: int) -> str:
        return self._put(self._word(first), self._some(count))

    def _put(self, word: str, where: Numbers) -> str:
        self._where[word] = where
        return word

    def _plant_families(self) -> Iterator[str]:
        """Beginnings of two and of four letters, of a thousand and of 250 words."""
        for short in (first + vowel for first in "zyj" for vowel in "aeio"):
            yield short
            for consonant in "bdgk":
                long = short + consonant + self._letters.choice("aeiou")
                yield long
                for rank in range(250):
                    self._anywhere(long, int(0.03 * self._articles / (rank + 1)))

    def _plant_misspelt(self) -> str:
        """A word with a neighbour one change away and another two; it is misspelt in queries."""
        word = self._anywhere("p", self._articles // 100)
        near = self._put(_changed(word, 3, "s"), self._some(self._articles // 1000))
        self._put(_changed(near, 5, "s"), self._some(self._articles // 10_000))
        return _changed(word, 7, "f")

    def _plant_phrases(self) -> None:
        """Phrases, and articles with their words that do not stand so."""
        every = self._articles
        for place in range(2 * _THIRD):
            one, two = self._word("x"), self._word("x")
            phrase = (one, two) if place < _THIRD else (one, "of", two)
            sizes = np.cumsum([max(1, every // 200), every // 100, every // 50, every // 50])
            there, turned, first, last, _ = np.split(self._shuffled(), sizes)
            self._plant_phrase(phrase, there)
            self._blocks.append(((two, GUARD, one), turned))
            self._where |= {one: first, two: last}
        for _ in range(_THIRD - len(_FUNCTION_PHRASES)):
            word = self._word("x")
            there, alone, _ = np.split(self._shuffled(), [max(1, every // 100), every // 10])
            self._plant_phrase(("in", "the", word), there)
            self._where[word] = alone

    def _shuffled(self) -> Numbers:
        return self._numbers.permutation(self._articles).astype(np.int32)

    def _plant_phrase(self, phrase: tuple[str, ...], where: Numbers) -> None:
        self._phrases[phrase] = where
        self._blocks.append((phrase, where))

    def _pairs(self) -> Iterator[tuple[str, str]]:
        tenth, third = self._tenth, self._third
        for place in range(_THIRD):
            yield self._hundredth[place], third[place]
            yield tenth[place], third[place + _THIRD]
            yield third[place], third[place + 2 * _THIRD]

    def _threes(self) -> Iterator[tuple[str, str, str]]:
        tenth, third = self._tenth, self._third
        for place in range(_THIRD):
            yield self._hundredth[place], tenth[place], third[place]
            yield tenth[place], tenth[place + _THIRD], third[place + _THIRD]
            yield third[place], third[place + _THIRD], third[place + 2 * _THIRD]

    def _all(self, words: tuple[str, ...]) -> Asked:
        return Asked("all", words, len(reduce(np.intersect1d, map(self._where.get, words))))

    def _any(self, words: tuple[str, ...]) -> Asked:
        return Asked("any", words, len(reduce(np.union1d, map(self._where.get, words))))

    def _asked_phrases(self) -> Iterator[Asked]:
        for phrase, where in self._phrases.items():
            yield Asked("phrase", phrase, len(where))
        for phrase, hits in self.function_phrases.items():
            yield Asked("phrase", phrase, hits)

    def _found(self, is_meant: Callable[[str], bool]) -> int:
        """In how many articles any of the words is that are meant."""
        found = np.zeros(self._articles, dtype=np.bool_)
        for word, where in self._where.items():
            if is_meant(word):
                found[where] = True
        return int(found.sum())

    def _fuzzy(self, place: int, asked: str) -> Asked:
        distance = 1 + place % 2
        hits = self._found(lambda word: word[0] == "p" and changes(word, asked) <= distance)
        return Asked("fuzzy", (asked,), hits, distance)

    def _newest(self, word: str) -> Asked:
        where = self._where[word]
        ranked = where[np.argsort(-self._published[where])][:TOP]
        return Asked("all", (word,), len(where), order="newest", newest=tuple(ranked.tolist()))


def changes(one: str, two: str) -> int:
    """How many letters must be put in, left out, replaced or swapped with the next."""
    earlier: list[int] = []
    before = list(range(len(two) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, other in enumerate(two, 1):
            best = min(before[column - 1] + (letter != other), before[column] + 1, current[-1] + 1)
            if row > 1 and column > 1 and one[row - 2 : row] == other + two[column - 2]:
                best = min(best, earlier[column - 2] + 1)
            current.append(best)
        earlier, before = before, current
    return before[-1]


def _changed(word: str, place: int, letter: str) -> str:
    return word[:place] + letter + word[place + 1 :]


def _turned(names: Sequence, where: Sequence[Numbers], articles: int) -> Iterator[list]:
    """For each article the names that stand in it."""
    owners = np.concatenate(where)
    order = np.argsort(owners, kind="stable")
    which = np.repeat(np.arange(len(where), dtype=np.int32), [len(each) for each in where])[order]
    bounds = np.searchsorted(owners[order], np.arange(articles + 1)).tolist()
    for number in range(articles):
        yield [names[place] for place in which[bounds[number] : bounds[number + 1]].tolist()]
