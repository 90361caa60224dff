"""Articles become stories: what is tied most is joined first, until no tie is strong enough.

This is agglomerative clustering by average linkage; an inverted index of words finds what can be
tied at all, and how much of it is looked through at a time is limited. All articles at once
become the same stories in whatever order they come; later ones join these or start new ones.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from heapq import heappop, heappush, nsmallest
from itertools import count

from reader.article import ArticleId
from reader.stories.decisions import Places, decided
from reader.stories.profiles import LEAST_TIE, Outline, Profile, joined, tie

_MOST_LOOKED_AT = 300  # stories, each once for every word it shares
_MOST_TRIED = 6
_LEAST_SHARED = 0.5 * LEAST_TIE  # by the words looked up; the common ones may give the rest


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles that belong together, and what they are about.

    It is named by its oldest article. `place` is the reader's, which no clustering overrules.
    """

    id: ArticleId
    articles: tuple[ArticleId, ...]
    profile: Profile
    place: ArticleId | None = None


def cluster(outlines: Iterable[Outline], places: Places) -> list[tuple[ArticleId, ...]]:
    """All stories, also those of one article, by their oldest article; in each by time."""
    articles = list(outlines)
    clustering = Clustering(places)
    clustering.add(articles)
    order = {each.id: (each.minute is None, each.minute or 0, each.id) for each in articles}
    found = decided((story.articles for story in clustering.stories()), places)
    in_time = (tuple(sorted(story, key=order.__getitem__)) for story in found)
    return sorted(in_time, key=lambda story: order[story[0]])


class Clustering:
    """Stories in the making. Owns the index of the words that these are about."""

    def __init__(self, places: Places, stories: Iterable[Cluster] = ()) -> None:
        """Go on with `stories`, which may be those of another run."""
        self._places = places
        self._stories: dict[ArticleId, Cluster] = {}
        self._placed: dict[ArticleId, Cluster] = {}
        self._having: dict[str, dict[ArticleId, float]] = {}
        self._number = count()
        for story in stories:
            self._put(story)

    def stories(self) -> list[Cluster]:
        """All stories, in no order that means anything."""
        return list(self._stories.values())

    def add(self, outlines: Iterable[Outline]) -> tuple[list[Cluster], set[ArticleId]]:
        """Take in articles: the stories that are new or have changed, and the ids of those that
        are part of another one now."""
        changed: set[ArticleId] = set()
        gone: set[ArticleId] = set()
        for outline in sorted(outlines, key=lambda each: each.id):
            place = self._places.get(outline.id)
            story = Cluster(outline.id, (outline.id,), Profile.of(outline), place)
            placed = None if place is None else self._placed.get(place)
            self._put(story)
            changed.add(story.id)
            if placed is not None:
                self._join(placed, story, changed, gone)
        ties: list[_Tie] = []
        for number in sorted(changed):
            self._find_ties(self._stories[number], ties)
        while ties:
            *_, one, other = heappop(ties)
            if self._stories.get(one.id) is one and self._stories.get(other.id) is other:
                self._find_ties(self._join(one, other, changed, gone), ties)
        return [self._stories[number] for number in sorted(changed)], gone

    def _find_ties(self, story: Cluster, ties: list["_Tie"]) -> None:
        for number in self._nearest(story):
            other = self._stories[number]
            if not _are_apart(story, other):
                strength = tie(story.profile, other.profile)
                if strength >= LEAST_TIE:
                    one, two = sorted((story, other), key=lambda each: each.id)
                    heappush(ties, (-strength, one.id, two.id, next(self._number), one, two))

    def _nearest(self, story: Cluster) -> list[ArticleId]:
        """The stories that share most with one, as far as rare words tell.

        The rarest are looked up first, and no more when enough stories were met.
        """
        profile, having = story.profile, self._having
        # Words that no other story has would be looked up in vain.
        words = sorted((n, word) for word in profile.words if (n := len(having[word])) > 1)
        shared: dict[ArticleId, float] = {}
        get = shared.get  # called more often than anything else here
        left = _MOST_LOOKED_AT
        for many, word in words:
            left -= many
            if left < 0:
                break
            weight = profile.words[word] / profile.count
            for number, its in having[word].items():
                shared[number] = get(number, 0.0) + weight * its
        shared.pop(story.id, None)
        likely = [(-its, number) for number, its in shared.items() if its >= _LEAST_SHARED]
        return [number for _, number in nsmallest(_MOST_TRIED, likely)]

    def _join(
        self, one: Cluster, other: Cluster, changed: set[ArticleId], gone: set[ArticleId]
    ) -> Cluster:
        older, newer = sorted((one, other), key=_age)
        story = Cluster(
            id=older.id,
            articles=(*older.articles, *newer.articles),
            profile=joined(older.profile, newer.profile),
            place=newer.place if older.place is None else older.place,
        )
        self._take_out(newer, ())
        self._take_out(older, story.profile.words)  # which are put under the same id again
        self._put(story)
        changed.discard(newer.id)
        changed.add(story.id)
        gone.add(newer.id)
        return story

    def _put(self, story: Cluster) -> None:
        self._stories[story.id] = story
        if story.place is not None:
            self._placed.setdefault(story.place, story)
        number, many = story.id, story.profile.count
        for word, amount in story.profile.words.items():
            self._having.setdefault(word, {})[number] = amount / many

    def _take_out(self, story: Cluster, but: Collection[str]) -> None:
        del self._stories[story.id]
        if story.place is not None and self._placed.get(story.place) is story:
            del self._placed[story.place]
        for word in story.profile.words:
            if word in but:
                continue
            having = self._having[word]
            del having[story.id]
            if not having:
                del self._having[word]


_Tie = tuple[float, ArticleId, ArticleId, int, Cluster, Cluster]


def _are_apart(one: Cluster, other: Cluster) -> bool:
    """Whether the reader has placed two stories differently."""
    return one.place is not None and other.place is not None and one.place != other.place


def _age(story: Cluster) -> tuple[bool, int, ArticleId]:
    first = story.profile.first
    return first is None, first or 0, story.id
