"""Articles become stories: what is tied most is joined first, until no tie is strong enough.

This is agglomerative clustering by average linkage, of pairs that someone else found likely; how
many of them are tried for a story is limited. A piece of articles becomes the same stories in
whatever order they come; later pieces join these or start new ones.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heapify, heappop, heappush, nsmallest
from itertools import count

from reader.article import ArticleId
from reader.stories.decisions import Places
from reader.stories.profiles import LEAST_TIE, Outline, Profile, joined, tie

_MOST_TRIED = 8

Likely = tuple[ArticleId, ArticleId, float]
"""Two articles that may be tied, and a guess how strongly."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles that belong together, and what they are about.

    It is named by its oldest article. `place` is the reader's, which no clustering overrules.
    """

    id: ArticleId
    articles: tuple[ArticleId, ...]
    profile: Profile
    place: ArticleId | None = None


class Clustering:
    """Stories in the making. Owns which of them are near each other, as far as is known."""

    def __init__(self, places: Places, stories: Iterable[Cluster] = ()) -> None:
        """Go on with `stories`, which may be those of another run."""
        self._places = places
        self._stories: dict[ArticleId, Cluster] = {}
        self._story_of: dict[ArticleId, ArticleId] = {}
        self._placed: dict[ArticleId, Cluster] = {}
        self._near: dict[ArticleId, dict[ArticleId, float]] = {}
        self._number = count()
        for story in stories:
            self._put(story, story.articles)

    def stories(self) -> list[Cluster]:
        """All stories, in no order that means anything."""
        return list(self._stories.values())

    def add(self, outlines: Iterable[Outline], likely: Iterable[Likely]) -> list[Cluster]:
        """Take in articles: the stories that are new or have changed.

        `likely` pairs are of these, or of one of these with an article of a story.
        """
        changed: set[ArticleId] = set()
        for outline in sorted(outlines, key=lambda each: each.id):
            place = self._places.get(outline.id)
            story = Cluster(outline.id, (outline.id,), Profile.of(outline), place)
            placed = None if place is None else self._placed.get(place)
            self._put(story, story.articles)
            changed.add(story.id)
            if placed is not None:
                self._join(placed, story, changed)
        self._note(likely)
        self._join_tied(changed)
        return [self._stories[number] for number in sorted(changed)]

    def _note(self, likely: Iterable[Likely]) -> None:
        self._near.clear()
        for article, another, score in likely:
            one, other = self._story_of.get(article), self._story_of.get(another)
            if one is not None and other is not None and one != other:
                near = self._near.setdefault(one, {})
                near[other] = score = max(score, near.get(other, 0.0))
                self._near.setdefault(other, {})[one] = score

    def _join_tied(self, changed: set[ArticleId]) -> None:
        ties: list[_Tie] = []
        for number, near in self._near.items():
            self._find_ties(self._stories[number], [n for n in near if number < n], ties)
        heapify(ties)
        while ties:
            *_, one, other = heappop(ties)
            if self._stories.get(one.id) is one and self._stories.get(other.id) is other:
                story = self._join(one, other, changed)
                found: list[_Tie] = []
                self._find_ties(story, self._nearest(story), found)
                for each in found:
                    heappush(ties, each)

    def _find_ties(self, story: Cluster, near: Iterable[ArticleId], ties: list["_Tie"]) -> None:
        for number in near:
            other = self._stories[number]
            if not _are_apart(story, other):
                strength = tie(story.profile, other.profile)
                if strength >= LEAST_TIE:
                    one, two = (story, other) if story.id < other.id else (other, story)
                    ties.append((-strength, one.id, two.id, next(self._number), one, two))

    def _nearest(self, story: Cluster) -> list[ArticleId]:
        near = self._near.get(story.id, {})
        guessed = ((-its / self._stories[n].profile.count, n) for n, its in near.items())
        return [number for _, number in nsmallest(_MOST_TRIED, guessed)]

    def _join(self, one: Cluster, other: Cluster, changed: set[ArticleId]) -> Cluster:
        older, newer = sorted((one, other), key=_age)
        story = Cluster(
            id=older.id,
            articles=(*older.articles, *newer.articles),
            profile=joined(older.profile, newer.profile),
            place=newer.place if older.place is None else older.place,
        )
        for part in (newer, older):
            del self._stories[part.id]
            if part.place is not None and self._placed.get(part.place) is part:
                del self._placed[part.place]
        self._put(story, newer.articles)
        self._move_near(newer.id, story.id)
        changed.discard(newer.id)
        changed.add(story.id)
        return story

    def _put(self, story: Cluster, new: Iterable[ArticleId]) -> None:
        self._stories[story.id] = story
        self._story_of.update(dict.fromkeys(new, story.id))
        if story.place is not None:
            self._placed.setdefault(story.place, story)

    def _move_near(self, part: ArticleId, story: ArticleId) -> None:
        """What was near a part is near the whole story now."""
        whole = self._near.setdefault(story, {})
        for number, score in self._near.pop(part, {}).items():
            del self._near[number][part]
            if number != story:
                whole[number] = self._near[number][story] = whole.get(number, 0.0) + score


_Tie = tuple[float, ArticleId, ArticleId, int, Cluster, Cluster]


def _are_apart(one: Cluster, other: Cluster) -> bool:
    """Whether the reader has placed two stories differently."""
    return one.place is not None and other.place is not None and one.place != other.place


def _age(story: Cluster) -> tuple[bool, int, ArticleId]:
    first = story.profile.first
    return first is None, first or 0, story.id
