"""How near articles are to one: by the words they share, and a little by time and by headline.

Nearness is how far the shared words go beyond chance, counted in standard deviations: so it
means the same in small and in large archives, and what shares but common words falls away.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import exp, sqrt

from reader.article import ArticleId
from reader.stories.distinctive import telling_stems

_LEAST = 8.5  # standard deviations: below are pairs without a subject in common, by reading them
_RAREST = 0.02  # no word is so rare that to share it alone were beyond chance
_DISTANT = 0.35  # the share of nearness that time can take away
_DAYS = 240.0  # after which about a third of that share is left
_SHORT = 3  # words: a headline of fewer tells less
_HEADLINE = 0.5  # what an article gains whose whole headline is in the words of this one


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article with the score of the words it shares, its headline and its time."""

    id: ArticleId
    score: float
    headline: str
    published: datetime | None


def by_nearness(
    candidates: Iterable[Candidate],
    published: datetime | None,
    weights: Mapping[str, float],
    shares: Mapping[str, float],
) -> list[tuple[ArticleId, float]]:
    """The articles with their nearness, the nearest first: far ones, too (see `is_near`).

    `weights` are the distinctive terms of the article published at `published` that the
    candidates are held against, `shares` the part of all articles that has each of its terms.
    """
    mean, deviation = _by_chance(weights, shares)
    if not deviation:
        return []
    near = [
        (
            each.id,
            (each.score - mean)
            / deviation
            * _closeness(published, each.published)
            * (1 + _HEADLINE * _headline_share(each.headline, shares)),
        )
        for each in candidates
    ]
    return sorted(near, key=lambda pair: (-pair[1], pair[0]))


def is_near(nearness: float) -> bool:
    """Whether an article is related at all."""
    return nearness >= _LEAST


def _by_chance(weights: Mapping[str, float], shares: Mapping[str, float]) -> tuple[float, float]:
    """Mean and standard deviation of the scores if each word were strewn over the archive."""
    chances = [(weight, max(shares[term], _RAREST)) for term, weight in weights.items()]
    mean = sum(weight * chance for weight, chance in chances)
    variance = sum(weight**2 * chance * (1 - chance) for weight, chance in chances)
    return mean, sqrt(variance)


def _closeness(one: datetime | None, other: datetime | None) -> float:
    """From 1 down with the distance in time; an unknown time is neither near nor far."""
    if one is None or other is None:
        return 1 - _DISTANT / 2
    days = abs((one - other).total_seconds()) / 86_400
    return 1 - _DISTANT * (1 - exp(-days / _DAYS))


def _headline_share(headline: str, terms: Mapping[str, float]) -> float:
    """The part of a headline's words that are among `terms`."""
    told = list(telling_stems(headline))
    return sum(term in terms for term in told) / max(len(told), _SHORT)
