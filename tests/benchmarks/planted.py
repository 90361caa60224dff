"""Generated articles with words planted in known numbers of them, kept in one file.

General words follow Zipf's law over 60,000 forms with the endings that a stemmer takes off. The
same number of articles gives the same articles and the same queries.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from random import Random

import msgspec
import numpy as np

from tests.benchmarks.planting import GUARD, Asked, Planting

VERSION = 1
"""Raised when other articles or other queries are made."""

_FORMS = 60_000
_TITLE, _LEAD = 9, 40
_SENTENCE, _PARAGRAPH = 15, 75
_ZONE, _BLOCK = 80, 4  # where runs of words stand in a body, and the room for each
_LENGTHS = 5.935, 0.35  # of the logarithm of the number of words in a body
_SHORTEST, _LONGEST = 240, 2_000
_AGAIN = 0.3
_ENDINGS = ("s", "ed", "ing")
_COMMON = "the of to a in and is that for on with as by at from it was an are be".split()
_SYLLABLES = [
    first + vowel + last
    for first in ("b", "ch", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v")
    for vowel in "aeiou"
    for last in ("", "n", "r", "l")
]
_FIRST_DAY = datetime(2004, 1, 1)
_MINUTES = 9_500_000  # 18 years


class Article(msgspec.Struct, frozen=True):
    """A generated article. `published` is in minutes since the epoch, UTC."""

    number: int
    title: str
    published: int
    lead: str
    body: str


class Planted:
    """Owns a folder with generated articles and the queries to ask of them."""

    def __init__(self, folder: Path, articles: int) -> None:
        """Makes them if they are not there yet."""
        self._texts = folder / "articles.jsonl"
        self._queries = folder / "queries.json"
        self.count = articles
        if not self._queries.exists():
            folder.mkdir(parents=True, exist_ok=True)
            _make(self._texts, self._queries, articles)

    def articles(self) -> Iterator[Article]:
        """All articles, read as they are asked for."""
        decode = msgspec.json.Decoder(Article).decode
        with self._texts.open("rb") as lines:
            yield from map(decode, lines)

    def queries(self) -> dict[str, list[Asked]]:
        """The queries of each class."""
        return msgspec.json.decode(self._queries.read_bytes(), type=dict[str, list[Asked]])


def _make(texts: Path, queries: Path, count: int) -> None:
    """The queries come last: then the articles are whole."""
    generator = _Generator(count)
    with texts.open("wb") as lines:
        for article in generator.articles():
            lines.write(msgspec.json.encode(article) + b"\n")
    queries.write_bytes(msgspec.json.encode(generator.planting.queries()))


class _Generator:
    """Makes articles of 450 words in the mean."""

    def __init__(self, articles: int) -> None:
        self._random = np.random.default_rng(1)
        self._forms = np.array(_general_words(), dtype=object)
        weights = 1 / (np.arange(len(self._forms)) + 2)
        self._weights = np.cumsum(weights / weights.sum())
        self._weights[-1] = 1.0
        minutes = self._random.permutation(articles) * _MINUTES // articles
        first = int((_FIRST_DAY - datetime(1970, 1, 1)).total_seconds()) // 60
        self._published = first + minutes
        self.planting = Planting(articles, self._published)

    def articles(self) -> Iterator[Article]:
        """All articles; then the function phrases in them are counted."""
        numbers = self._published.tolist()
        for number, (words, runs) in enumerate(self.planting.by_article()):
            title, lead = self._general(_TITLE), self._general(_LEAD)
            body = self._general(self._length(len(words)))
            lead[-1] = body[0] = GUARD  # no phrase reaches from one field into the next
            self._plant(body, words, runs)
            self._count(title, lead, body)
            yield Article(
                number,
                " ".join(title).capitalize(),
                numbers[number],
                _sentences(lead),
                "\n".join(_paragraphs(body)),
            )

    def _length(self, planted: int) -> int:
        """Words of a body that has room for some planted ones; half are from 300 to 475."""
        drawn = int(self._random.lognormal(*_LENGTHS))
        return min(max(drawn, _ZONE + 2 * planted + 1, _SHORTEST), _LONGEST)

    def _general(self, count: int) -> list[str]:
        drawn = np.searchsorted(self._weights, self._random.random(count))
        return self._forms[drawn].tolist()

    def _plant(self, body: list[str], words: list[str], runs: list[tuple[str, ...]]) -> None:
        """Runs in a zone of their own; words elsewhere, with a general word before each.

        Some words stand there more than once.
        """
        places = self._random.permutation((_ZONE - 1) // _BLOCK)[: len(runs)]
        for place, run in zip((1 + _BLOCK * places).tolist(), runs, strict=True):
            body[place : place + len(run)] = run
        more = np.flatnonzero(self._random.random(len(words)) < _AGAIN).tolist()
        words = [*words, *(words[place] for place in more)]
        spots = self._random.permutation((len(body) - _ZONE) // 2)[: len(words)]
        for place, word in zip((_ZONE + 2 * spots).tolist(), words, strict=False):
            body[place + 1] = word
            if body[place] == "the":
                body[place] = GUARD

    def _count(self, *fields: list[str]) -> None:
        """Phrases of words that are everywhere can't be planted: they are counted."""
        text = " | ".join(map(" ".join, fields))
        for phrase in self.planting.function_phrases:
            if f" {' '.join(phrase)} " in f" {text} ":
                self.planting.function_phrases[phrase] += 1


def _general_words() -> list[str]:
    """Function words first, then made-up ones with some endings, short ones sooner."""
    random = Random(1)
    known = set(_COMMON)
    while len(known) < _FORMS:
        lemma = "".join(random.choices(_SYLLABLES, k=random.randint(1, 4)))
        endings = random.sample(_ENDINGS, random.randint(0, 2))
        known.update(lemma + ending for ending in ("", *endings))
    made = sorted(known - set(_COMMON) - {GUARD})
    made.sort(key=lambda word: len(word) + 8 * random.random())
    return _COMMON + made


def _paragraphs(words: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(words), _PARAGRAPH):
        yield _sentences(words[start : start + _PARAGRAPH])


def _sentences(words: Sequence[str]) -> str:
    each = (words[start : start + _SENTENCE] for start in range(0, len(words), _SENTENCE))
    return " ".join(f"{' '.join(sentence).capitalize()}." for sentence in each)
