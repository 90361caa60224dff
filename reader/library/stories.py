"""The stories of a library as its reader sees them: those worked out, and what was decided."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple

from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import ArticleRow
from reader.archive.state import State
from reader.archive.state_stories import StoryMark, joined
from reader.article import ArticleId, Capture, format_id
from reader.errors import ArticleMissingError
from reader.library.captures import read_article
from reader.stories.brought import names_brought
from reader.stories.comparison import new_in, sentences
from reader.stories.decisions import Places, decided, merge, split
from reader.stories.new_words import Shares, words_brought
from reader.stories.results import Novelty, Story, StoryArticle, StorySummary

Members = tuple[ArticleId, ...]
_MOST_PAIRS = 300  # of articles held against each other for one page


class Group(NamedTuple):
    """The articles of a story by time, undated ones last; `newest` is the last with a date.

    `central` is the one whose headline names the story.
    """

    articles: Members
    central: ArticleId
    newest: ArticleId


class Stories:
    """Answers for the stories of one library, and notes what the reader does to them."""

    def __init__(self, catalog: Catalog, state: State) -> None:
        self._catalog = catalog
        self._state = state
        self._as_of: tuple[int, Places] | None = None
        self._by_article: dict[ArticleId, Group] = {}
        self._names_as_of: object = None
        self._names: dict[int, tuple[int, str]] = {}

    def all(self) -> list[StorySummary]:
        """All stories of several articles: pinned ones first, then by their newest article."""
        marks = self._state.story_marks()
        return _in_order(self._summary(group, marks) for group in self._groups())

    def followed(self) -> list[StorySummary]:
        """The stories that are pinned or followed, pinned ones first, then by their newest."""
        marked = self._state.story_marks()
        groups = {self._known().get(article) for article in marked}
        found = (self._summary(group, marked) for group in groups if group is not None)
        return _in_order(each for each in found if each.pinned or each.followed)

    @property
    def count(self) -> int:
        """How many stories of several articles there are."""
        return len(self._groups())

    def named(self) -> Mapping[int, tuple[int, str]]:
        """Of every article of a story of several: the story, by its first one, and its name."""
        marks = self._state.story_marks()
        groups = self._groups()
        if self._names_as_of != (self._as_of, marks):
            rows = self._rows([group.central for group in groups])
            self._names = {}
            for group in groups:
                articles = group.articles
                name = _mark_of(articles, marks).name or rows[group.central].headline
                self._names.update(dict.fromkeys(articles, (articles[0], name)))
            self._names_as_of = self._as_of, marks
        return self._names

    def summary_of(self, article: ArticleId) -> StorySummary | None:
        """The story of an article as a line of a list; None without one."""
        with suppress(ArticleMissingError):
            return self._summary(self._group_of(article), self._state.story_marks())
        return None

    def story(self, article: ArticleId, shares: Shares) -> Story:
        """The story of an article. ArticleMissingError when it is in none.

        `shares` tells of stems how many articles have them.
        """
        group = self._group_of(article)
        articles = group.articles
        marks = self._state.story_marks()
        rows = self._rows(articles)
        new = self._new(articles, marks)
        captures = [self._capture(each) for each in articles]
        names = names_brought(captures)
        words = words_brought(captures, names, shares)
        brought = zip(articles, names, words, _news(captures), strict=True)
        return Story(
            self._summary(group, marks),
            tuple(
                StoryArticle(
                    id=each,
                    headline=rows[each].headline,
                    published=rows[each].time,
                    is_new=each in new,
                    names=its_names,
                    words=its_words,
                    sentences=count,
                )
                for each, its_names, its_words, count in brought
            ),
        )

    def new_in(self, article: ArticleId) -> Novelty | None:
        """What no earlier article of its story tells; None for an article in no story."""
        group = self._known().get(article)
        if group is None:
            return None
        earlier = group.articles[: group.articles.index(article)]
        capture = self._capture(article)
        new = new_in(capture, (self._capture(each) for each in earlier))
        known = tuple(sentence for sentence in sentences(capture) if sentence not in new)
        return Novelty(len(earlier), new, known)

    def split(self, article: ArticleId, away: Collection[ArticleId]) -> None:
        """Take articles out of a story, into one of their own."""
        self._state.place(split(self.members(article), away))

    def merge(self, *articles: ArticleId) -> None:
        """Make the stories of several articles one."""
        groups = (self.around(article) for article in articles)
        self._state.place(merge(*groups))

    def members(self, article: ArticleId) -> Members:
        """The articles of an article's story, by time. ArticleMissingError when it is in none."""
        return self._group_of(article).articles

    def around(self, article: ArticleId) -> Members:
        """The articles of an article's story, by time; itself alone when it is in none."""
        with suppress(ArticleMissingError):
            return self._group_of(article).articles
        return (article,)

    def see(self, article: ArticleId) -> None:
        """Note that the reader has looked at the story of an article."""
        self._state.see_story(self.members(article))

    def _group_of(self, article: ArticleId) -> Group:
        group = self._known().get(article)
        if group is None:
            raise ArticleMissingError(f"There is no story with the article {format_id(article)}.")
        return group

    def _groups(self) -> list[Group]:
        """All stories of several articles, by the order in which they were worked out."""
        return list(dict.fromkeys(self._known().values()))

    def _known(self) -> Mapping[ArticleId, Group]:
        """The story of each article that is in one, put together anew when something changed."""
        places = self._state.places()
        as_of = self._catalog.generation, places
        if self._as_of != as_of:
            groups = self._put_together(places)
            self._by_article = {article: group for group in groups for article in group.articles}
            self._as_of = as_of
        return self._by_article

    def _put_together(self, places: Places) -> list[Group]:
        members = self._catalog.in_stories(places.keys())
        order = {each.article: number for number, each in enumerate(members)}
        central = {each.article: each.central for each in members}
        dated = {each.article for each in members if each.dated}
        stories: dict[ArticleId, list[ArticleId]] = {}
        for each in members:
            stories.setdefault(each.story, []).append(each.article)
        found = []
        for articles in decided(stories.values(), places):
            if len(articles) > 1:
                group = tuple(sorted(articles, key=order.__getitem__))
                named = (central[article] for article in group if central[article] in group)
                newest = next((each for each in reversed(group) if each in dated), group[0])
                found.append(Group(group, next(named, group[0]), newest))
        return found

    def _summary(self, group: Group, marks: Mapping[ArticleId, StoryMark]) -> StorySummary:
        articles = group.articles
        mark = _mark_of(articles, marks)
        rows = self._rows((articles[0], group.newest, group.central))
        times = [row.time for row in rows.values() if row.time is not None]
        return StorySummary(
            id=articles[0],
            name=mark.name or rows[group.central].headline,
            first=min(times, default=None),
            last=max(times, default=None),
            count=len(articles),
            new=len(self._new(articles, marks)),
            pinned=mark.pinned,
            followed=mark.followed,
            is_named=bool(mark.name),
        )

    def _new(self, group: Members, marks: Mapping[ArticleId, StoryMark]) -> Collection[ArticleId]:
        """The articles that were not in a story when the reader looked at it; none without that.

        Where an earlier version noted that look, those with a newer date.
        """
        mark = _mark_of(group, marks)
        unseen = [article for article in group if not marks.get(article, StoryMark()).seen]
        if mark.seen_until is None:
            return unseen if mark.seen else ()
        rows = self._rows(unseen).values()
        return [row.id for row in rows if (row.published or 0) > mark.seen_until]

    def _rows(self, articles: Sequence[ArticleId]) -> dict[ArticleId, ArticleRow]:
        return {row.id: row for row in self._catalog.rows(articles) if row is not None}

    def _capture(self, article: ArticleId) -> Capture:
        found = read_article(self._catalog.paths(article), article)
        return found[0] if found else Capture()


def _news(captures: Sequence[Capture]) -> list[int | None]:
    """How many sentences are new in each article, as far back as that takes a moment."""
    counted: list[int | None] = [None] * len(captures)
    left = _MOST_PAIRS
    for at in range(len(captures) - 1, 0, -1):
        left -= at
        if left < 0:
            break
        counted[at] = len(new_in(captures[at], captures[:at]))
    return counted


def _in_order(stories: Iterable[StorySummary]) -> list[StorySummary]:
    found = sorted(stories, key=lambda story: story.id)
    found.sort(key=lambda story: (story.last is not None, story.last or 0), reverse=True)
    return sorted(found, key=lambda story: not story.pinned)


def _mark_of(group: Members, marks: Mapping[ArticleId, StoryMark]) -> StoryMark:
    return joined(marks[article] for article in group if article in marks)
