"""The articles of a library become stories: what `stories` decides, fed from the index.

A few new articles join the stories that are there. Many, or the reader's splitting and merging,
have all stories worked out anew.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import chain

import msgspec

from reader.archive.catalog import Catalog
from reader.archive.catalog_stories import StoredStory
from reader.archive.progress import Progress
from reader.archive.state import State
from reader.article import ArticleId
from reader.search.analysis import tokens
from reader.search.index import Index
from reader.search.outlines import Weighed
from reader.stories.clustering import Cluster, Clustering
from reader.stories.decisions import Places
from reader.stories.distinctive import STOP_WORDS
from reader.stories.profiles import Outline, Profile, is_rare

_FEW, _FEW_OF = 100, 10  # new articles, and how many times as many there have to be
_PLAIN_WORDS = 3  # a headline is not more central for being short


class Gathering:
    """Brings the stories of one library up to date. Owns nothing."""

    def __init__(self, catalog: Catalog, index: Index, state: State) -> None:
        self._catalog = catalog
        self._index = index
        self._state = state

    def run(self, progress: Callable[[Progress], None], stop: Callable[[], bool]) -> None:
        """Take in the articles that are in no story yet, unless the index still lacks some."""
        self._catalog.forget_gone_in_stories()
        untold = self._catalog.untold()
        if not untold or stop() or self._catalog.pending_count():
            return
        progress(Progress("gathering", 0, len(untold), 0.0, None))
        places = self._state.places()
        stored = self._catalog.stored_stories()
        clusters = _clusters(stored, places)
        many = _FEW_OF * len(untold) > max(_FEW, sum(len(story.articles) for story in stored))
        if many or clusters is None:
            told = chain.from_iterable(story.articles for story in stored)
            changed, _ = Clustering(places).add(self._outlines([*untold, *told], None))
            self._catalog.put_stories(map(self._stored, changed), None)
        else:
            changed, gone = Clustering(places, clusters).add(self._outlines(untold, untold))
            self._catalog.put_stories(map(self._stored, changed), sorted(gone))

    def _outlines(
        self, articles: Collection[ArticleId], wanted: Collection[ArticleId] | None
    ) -> Iterable[Outline]:
        """The outlines of `articles`; of one without words, too."""
        left = set(articles)
        for weighed in self._index.weigh(STOP_WORDS, wanted):
            if weighed.id in left:
                left.discard(weighed.id)
                yield _outline(weighed, self._index.count)
        yield from (Outline(article, None, {}, frozenset()) for article in sorted(left))

    def _stored(self, cluster: Cluster) -> StoredStory:
        central = cluster.id
        if len(cluster.articles) > 1:
            rows = (row for row in self._catalog.rows(cluster.articles) if row is not None)
            headlines = {row.id: row.headline for row in rows}
            central = most_central(cluster.profile.words, headlines) or central
        return StoredStory(cluster.id, central, _packed(cluster.profile), cluster.articles)


def most_central(
    words: Mapping[str, float], headlines: Mapping[ArticleId, str]
) -> ArticleId | None:
    """The headline that says most of what a story is about, for its length."""

    def tells(article: ArticleId) -> float:
        stems = {token.text for token in tokens(headlines[article])}
        return sum(words.get(stem, 0.0) for stem in stems) / (len(stems) + _PLAIN_WORDS)

    return max(sorted(headlines), key=tells, default=None)


def _outline(weighed: Weighed, articles: int) -> Outline:
    rare = (word for word, count in weighed.frequencies.items() if is_rare(count, articles))
    return Outline(weighed.id, weighed.minute, weighed.weights, frozenset(rare))


def _clusters(stored: Iterable[StoredStory], places: Places) -> list[Cluster] | None:
    """The stories as they were put; None when they are not as the reader wants them."""
    clusters = []
    taken: set[ArticleId] = set()
    for story in stored:
        of_reader = {places[article] for article in story.articles if article in places}
        if len(of_reader) > 1 or not taken.isdisjoint(of_reader):
            return None
        taken |= of_reader
        place = next(iter(of_reader), None)
        clusters.append(Cluster(story.id, story.articles, _unpacked(story.profile), place))
    return clusters


def _packed(profile: Profile) -> bytes:
    return msgspec.msgpack.encode(profile)


def _unpacked(profile: bytes) -> Profile:
    return msgspec.msgpack.decode(profile, type=Profile)
