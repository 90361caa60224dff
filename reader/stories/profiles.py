"""What a story is about, and how strongly two stories are tied.

An article is outlined by its weightiest words; a story by the mean of its articles. The tie of two
is the mean cosine of their articles (average linkage), which grows weaker with the time between
them: what rare words, most of them names, contribute does so more slowly than all else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nsmallest
from math import exp, fsum

from reader.article import ArticleId

# Chosen with all events of the bench of stories in sight. It therefore shows, too, what comes of
# choosing by a rule: for each half of the events what is best on the other half.
LEAST_TIE = 0.1
_FADE_DAYS = 90.0  # after so long about a third of what fades is left
_LEFT_OF_COMMON, _LEFT_OF_RARE = 0.4, 0.8  # of a tie, however long ago
_MOST_WORDS = 120
_RARE, _RARE_SHARE_OF_FEW, _RARE_SHARE = 20, 0.1, 0.002
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Outline:
    """An article as clustering sees it.

    `minute` is when it was published, in minutes UTC, or None. `words` are its weightiest stems
    with their weights (of length 1, nearly), and `rare` those of them that few articles have.
    """

    id: ArticleId
    minute: int | None
    words: Mapping[str, float]
    rare: frozenset[str]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a story is about: the sum of its articles' words, and how many articles they are.

    `first` and `last` are the minutes of its oldest and newest article; both None when no time
    is known.
    """

    words: Mapping[str, float]
    rare: frozenset[str]
    count: int
    first: int | None
    last: int | None

    @classmethod
    def of(cls, outline: Outline) -> "Profile":
        """The profile of a story of one article."""
        return cls(outline.words, outline.rare, 1, outline.minute, outline.minute)


def most_rare(articles: int) -> float:
    """In how many of so many articles a word may be that is likely a name."""
    return max(min(_RARE_SHARE_OF_FEW * articles, _RARE), _RARE_SHARE * articles)


def joined(one: Profile, other: Profile) -> Profile:
    """The profile of two stories together."""
    words = dict(one.words)
    for word, amount in other.words.items():
        words[word] = words.get(word, 0.0) + amount
    if len(words) > _MOST_WORDS:
        words = dict(nsmallest(_MOST_WORDS, words.items(), key=lambda pair: (-pair[1], pair[0])))
    return Profile(
        words=words,
        rare=(one.rare | other.rare) & words.keys(),
        count=one.count + other.count,
        first=min((at for at in (one.first, other.first) if at is not None), default=None),
        last=max((at for at in (one.last, other.last) if at is not None), default=None),
    )


def tie(one: Profile, other: Profile) -> float:
    """How strongly two stories are tied, from 0 to 1; the same both ways."""
    shared, shared_rare = _shared(one, other)
    near = _nearness(one, other)
    far = _LEFT_OF_COMMON * (shared - shared_rare) + _LEFT_OF_RARE * shared_rare
    return near * shared + (1 - near) * far


def _shared(one: Profile, other: Profile) -> tuple[float, float]:
    """The mean cosine of the articles of two stories, and what of it rare words contribute."""
    if len(one.words) > len(other.words):
        one, other = other, one
    its = other.words
    common = [(word, amount * its[word]) for word, amount in one.words.items() if word in its]
    telling = [amount for word, amount in common if word in one.rare or word in other.rare]
    pairs = one.count * other.count
    # An exact sum does not depend on the order in which the words stand.
    return fsum(amount for _, amount in common) / pairs, fsum(telling) / pairs


def _nearness(one: Profile, other: Profile) -> float:
    """From 1 (they overlap in time) towards 0; 0 where a time is not known."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0.0
    gap = max(one.first, other.first) - min(one.last, other.last)
    return exp(-max(0, gap) / _DAY / _FADE_DAYS)
