"""Which headline of the archive a listed title means: the same folded, cut short, or very near.

Nearness is the Jaccard index of the words (shared words over all words of both).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property, lru_cache

from reader.article import ArticleId
from reader.folding import fold_headline

_WORD = re.compile(r"\w+")
_CUT = re.compile(r"\s*\.\.\.$")
_NEAR = 0.8  # one word changed in a headline of nine; two different reports share far fewer
_LEAST_WORDS = 4
_CANDIDATES = 50
_LEAST_CUT = 12  # letters before the dots: fewer would match by chance


def cut_title(title: str) -> str | None:
    """The folded beginning of a title that the page cut with dots, or None for a whole one."""
    folded = fold_headline(title)
    beginning = _CUT.sub("", folded)
    return beginning if beginning != folded and len(beginning) >= _LEAST_CUT else None


def beginning_of(headline: str) -> str:
    """What every title begins with, folded, that can mean a folded headline."""
    return _first_word(headline)[:_LEAST_CUT]


def can_mean(title: str, headline: str) -> bool:
    """Whether a folded title is a folded headline, or that one cut short or nearly so.

    It does mean it when it means no other headline of the archive.
    """
    beginning = cut_title(title)
    if beginning is not None:
        return headline.startswith(beginning)
    return title == headline or nearest_headline(title, (headline,)) is not None


def nearest_headline(title: str, headlines: Iterable[str]) -> str | None:
    """The one of some folded `headlines` that is nearly `title`; None when none is near enough.

    Numbers must agree: "Typhoon No. 7" and "Typhoon No. 8" are two reports.
    """
    wanted = _words(title)
    if len(wanted) < _LEAST_WORDS:
        return None
    best, best_nearness = None, _NEAR
    for headline in headlines:
        nearness = _nearness(wanted, _words(headline))
        if nearness >= best_nearness:
            best, best_nearness = headline, nearness
    return best


class Headlines:
    """All headlines of an archive, folded, the newest first: for many titles at once."""

    def __init__(self, headlines: Iterable[tuple[str, ArticleId]]) -> None:
        self._articles: dict[str, ArticleId] = {}
        self._by_first_word: dict[str, list[str]] = {}
        for headline, article in headlines:
            if headline not in self._articles:
                self._articles[headline] = article
                self._by_first_word.setdefault(_first_word(headline), []).append(headline)

    def article(self, title: str) -> ArticleId | None:
        """The article that a listed title means; None when that is none, or not sure."""
        folded = fold_headline(title)
        if folded in self._articles:
            return self._articles[folded]
        beginning = cut_title(folded)
        if beginning is not None:
            return self._beginning(beginning)
        alike = self._by_first_word.get(_first_word(folded), ())
        nearest = nearest_headline(folded, alike[:_CANDIDATES])
        return None if nearest is None else self._articles[nearest]

    def _beginning(self, beginning: str) -> ArticleId | None:
        """The article of the headlines that begin so, when they are of one article."""
        first = bisect_left(self._sorted, beginning)
        found = self._sorted[first : first + 2]
        articles = {self._articles[each] for each in found if each.startswith(beginning)}
        return articles.pop() if len(articles) == 1 else None

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._articles)


def _first_word(headline: str) -> str:
    return headline.partition(" ")[0]


@lru_cache(maxsize=1 << 16)
def _words(headline: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold_headline(headline)))


def _nearness(one: frozenset[str], other: frozenset[str]) -> float:
    shared = len(one & other)
    nearness = shared / (len(one) + len(other) - shared)
    return nearness if nearness < _NEAR or _numbers(one) == _numbers(other) else 0.0


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if any(letter.isdigit() for letter in word))
