"""The articles of a library become stories: what `stories` decides, fed from the index.

They are taken in by pieces, oldest first, and each piece is stored when it is done: a run that is
stopped or killed goes on there. What is held at a time is one piece, and of the stories so far
those that its articles likely belong to; the index finds these. Where the reader has split or
merged stories against what is stored, or the library has grown much since, they are made anew.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from time import monotonic

from reader.archive.catalog import Catalog
from reader.archive.catalog_stories import StoredStory
from reader.archive.progress import Progress
from reader.archive.state import State
from reader.archive.state_stories import joined
from reader.article import ArticleId
from reader.library.packing import packed, unpacked
from reader.search.analysis import tokens
from reader.search.index import Index
from reader.search.outlines import Weighed
from reader.stories.clustering import Cluster, Clustering
from reader.stories.decisions import Places
from reader.stories.distinctive import STOP_WORDS
from reader.stories.profiles import Outline, most_rare

_PIECE = 2_000  # articles: the fewer, the less memory; each reads all postings once
_MUCH = 2  # times as many articles: words weigh another amount by then
_PLAIN_WORDS = 3  # a headline is not more central for being short


class Gathering:
    """Brings the stories of one library up to date. Owns nothing."""

    def __init__(self, catalog: Catalog, index: Index, state: State) -> None:
        self._catalog = catalog
        self._index = index
        self._state = state

    def run(self, progress: Callable[[Progress], None], stop: Callable[[], bool]) -> None:
        """Take in the articles that are in no story yet, unless the index still lacks some.

        When `stop` says so it ends with the piece in work.
        """
        self._keep_marks()
        self._catalog.forget_gone_in_stories()
        untold = self._catalog.untold()
        if not untold or stop() or self._catalog.pending_count():
            return
        places = self._state.places()
        if self._undo_some(places):
            untold = self._catalog.untold()
        pieces = self._index.outlines(STOP_WORDS, untold, _PIECE)
        started = monotonic()
        progress(Progress("gathering", 0, len(untold), 0.0, None))
        for done in range(0, len(untold), _PIECE):
            if stop():
                return
            self._take_in(untold[done : done + _PIECE], next(pieces), places)
            progress(_progress(min(done + _PIECE, len(untold)), len(untold), started))

    def _keep_marks(self) -> None:
        """Where all articles are gone that a story had when the reader marked it, mark the rest."""
        gone = set(self._catalog.gone_in_stories())
        marks = self._state.story_marks() if gone else {}
        for story in self._catalog.stories_of(gone & marks.keys()):
            left = [article for article in story.articles if article not in gone]
            lost = joined(marks[each] for each in gone.intersection(story.articles, marks))
            kept = joined(marks[each] for each in left if each in marks)
            if lost.name and not kept.name:
                self._state.name_story(left, lost.name)
            if lost.pinned and not kept.pinned:
                self._state.pin_story(left)
            if lost.followed and not kept.followed:
                self._state.follow_story(left)

    def _undo_some(self, places: Places) -> bool:
        """Undo the stories that have to be made anew; whether there are such."""
        if self._index.count >= _MUCH * self._catalog.stories_begun_with:
            self._catalog.undo_all_stories(self._index.count)
            return True
        unwanted = against(places, self._catalog.stories_of(places))
        self._catalog.undo_stories(unwanted)
        return bool(unwanted)

    def _take_in(
        self,
        articles: Sequence[ArticleId],
        told: tuple[list[Weighed], list[tuple[ArticleId, ArticleId, float]]],
        places: Places,
    ) -> None:
        weighed, likely = told
        wanted = {places[article] for article in articles if article in places}
        near = {other for _, other, _ in likely}
        near.update(article for article, place in places.items() if place in wanted)
        stories = self._catalog.stories_of(near.difference(articles))
        clustering = Clustering(places, (_cluster(story, places) for story in stories))
        changed = clustering.add(self._outlines(articles, weighed), likely)
        self._catalog.put_stories([self._stored(story) for story in changed])

    def _outlines(
        self, articles: Iterable[ArticleId], weighed: Iterable[Weighed]
    ) -> Iterator[Outline]:
        """The outlines of `articles`; of one without words, too."""
        left = set(articles)
        for each in weighed:
            left.discard(each.id)
            yield outline(each, self._index.count)
        yield from (Outline(article, None, {}, frozenset()) for article in sorted(left))

    def _stored(self, cluster: Cluster) -> StoredStory:
        central = cluster.id
        if len(cluster.articles) > 1:
            rows = (row for row in self._catalog.rows(cluster.articles) if row is not None)
            headlines = {row.id: row.headline for row in rows}
            central = most_central(cluster.profile.words, headlines) or central
        return StoredStory(cluster.id, central, packed(cluster.profile), cluster.articles)


def most_central(
    words: Mapping[str, float], headlines: Mapping[ArticleId, str]
) -> ArticleId | None:
    """The headline that says most of what a story is about, for its length."""

    def tells(article: ArticleId) -> float:
        stems = {token.text for token in tokens(headlines[article])}
        return sum(words.get(stem, 0.0) for stem in stems) / (len(stems) + _PLAIN_WORDS)

    return max(sorted(headlines), key=tells, default=None)


def outline(weighed: Weighed, articles: int) -> Outline:
    """An article of so many as clustering sees it."""
    most = most_rare(articles)
    rare = frozenset([word for word, count in weighed.frequencies.items() if count <= most])
    return Outline(weighed.id, weighed.minute, weighed.weights, rare)


def against(places: Places, stories: Iterable[StoredStory]) -> set[ArticleId]:
    """The ids of stories that are not as the reader wants them."""
    found = set()
    story_of: dict[ArticleId, ArticleId] = {}
    for story in stories:
        for place in {places[article] for article in story.articles if article in places}:
            if story_of.setdefault(place, story.id) != story.id:
                found |= {story_of[place], story.id}
        if len({places[article] for article in story.articles if article in places}) > 1:
            found.add(story.id)
    return found


def _cluster(story: StoredStory, places: Places) -> Cluster:
    place = next((places[article] for article in story.articles if article in places), None)
    return Cluster(story.id, story.articles, unpacked(story.profile), place)


def _progress(done: int, total: int, started: float) -> Progress:
    rate = done / max(monotonic() - started, 0.001)
    return Progress("gathering", done, total, rate, (total - done) / rate)
