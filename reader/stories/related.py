"""The order of related articles: nearness of words, and a little of nearness in time."""

from collections.abc import Iterable
from datetime import datetime
from math import exp

from reader.article import ArticleId

_HALF = 0.35  # the share of the score that time can take away
_DAYS = 240.0  # after which about a third of that share is left
_LEAST = 0.2  # of the best score: what is farther than this is not related


def in_order_of_nearness(
    candidates: Iterable[tuple[ArticleId, float, datetime | None]], published: datetime | None
) -> list[tuple[ArticleId, float]]:
    """The articles from the nearest on with scores from 1 down; far ones are left out.

    `candidates` are articles with the score of their words and their time; `published` is the
    time of the article they are held against. An unknown time counts as far away.
    """
    scored = [(article, score * _closeness(published, time)) for article, score, time in candidates]
    scored.sort(key=lambda pair: (-pair[1], pair[0]))
    if not scored or scored[0][1] <= 0:
        return []
    best = scored[0][1]
    return [(article, score / best) for article, score in scored if score >= best * _LEAST]


def _closeness(one: datetime | None, other: datetime | None) -> float:
    if one is None or other is None:
        return 1 - _HALF
    days = abs((one - other).total_seconds()) / 86_400
    return 1 - _HALF * (1 - exp(-days / _DAYS))
