"""Which headline of the archive a listed title means: the same folded, cut short, or very near.

Nearness is the Jaccard index of the words (shared words over all words of both).
"""

import re
from collections.abc import Iterable

from reader.folding import fold_headline

_WORD = re.compile(r"\w+")
_CUT = re.compile(r"\s*\.\.\.$")
_NEAR = 0.8  # one word changed in a headline of nine; two different reports share far fewer
_LEAST_WORDS = 4
_LEAST_CUT = 12  # letters before the dots: fewer would match by chance


def cut_title(title: str) -> str | None:
    """The folded beginning of a title that the page cut with dots, or None for a whole one."""
    folded = fold_headline(title)
    beginning = _CUT.sub("", folded)
    return beginning if beginning != folded and len(beginning) >= _LEAST_CUT else None


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


def _words(headline: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold_headline(headline)))


def _nearness(one: frozenset[str], other: frozenset[str]) -> float:
    if _numbers(one) != _numbers(other):
        return 0.0
    return len(one & other) / len(one | other)


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if any(letter.isdigit() for letter in word))
