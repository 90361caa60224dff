"""What the window asks the service process, what it answers, and how both cross the pipe.

Both go as frames (see `frames`), each decoded into the types below or refused.
"""

from array import array
from datetime import datetime

import msgspec

from reader.article import ArticleId, ListKind
from reader.library import Counts, Heading, Highlight, Kept, Scope
from reader.protocol.exports import (
    BackupList,
    ListBackups,
    MeasureStorage,
    RestoreState,
    SaveState,
    StateRestored,
    StateSaved,
    StateWeighed,
    StorageMeasured,
    WeighState,
)
from reader.protocol.stories import (
    DecideStory,
    FindNovelty,
    FindStory,
    NoveltyFound,
    ReadStories,
    ReadStory,
    StoryFound,
    StoryList,
    StoryRead,
)
from reader.rankings.results import ListHistory, Standings
from reader.rendering import CapturesPage, ComparisonPage, Page
from reader.search.results import (
    Completion,
    Histogram,
    QueryProblem,
    SavedStanding,
    Snippet,
    Span,
    Suggestion,
)
from reader.stories.results import NamePage, RelatedArticle, StorySummary


class ListArticles(msgspec.Struct, frozen=True, tag=True):
    """All articles of a scope in an order, by "day", by "story" or in no groups; answered by an
    `IdList`. The article that is `kept` is among them in any case."""

    scope: Scope
    sort: str
    group: str = ""
    kept: Kept | None = None


class Search(msgspec.Struct, frozen=True, tag=True):
    """The hits of a query within a scope; answered by `Found`. `sort` "" is the query's own.

    Groups and the article that is kept are as in `ListArticles`.
    """

    text: str
    scope: Scope
    sort: str
    group: str = ""
    kept: Kept | None = None


class Suggest(msgspec.Struct, frozen=True, tag=True):
    """What to ask instead of a query that has few hits; answered by `Suggestions`."""

    text: str
    scope: Scope


class Complete(msgspec.Struct, frozen=True, tag=True):
    """How a query could go on at the caret; answered by `Completions`."""

    text: str
    caret: int


class WriteSnippets(msgspec.Struct, frozen=True, tag=True):
    """Snippets of some hits of a query; answered by `Snippets`."""

    text: str
    articles: list[ArticleId]


class ReadPage(msgspec.Struct, frozen=True, tag=True):
    """The page of an article with the words of a query marked; answered by a `Page`."""

    article: ArticleId
    text: str


class FindRelated(msgspec.Struct, frozen=True, tag=True):
    """The articles near one article; answered by `RelatedArticles`."""

    article: ArticleId


class ReadLists(msgspec.Struct, frozen=True, tag=True):
    """The popular list of a section and the access ranking; answered by `Lists`.

    With `mine` the reader's own most-read articles stand in their place.
    """

    section: str
    mine: bool


class ReadHistory(msgspec.Struct, frozen=True, tag=True):
    """A published list over time; answered by `ListOverTime`. Section "" is the whole paper's."""

    kind: ListKind
    section: str


class ReadHighlights(msgspec.Struct, frozen=True, tag=True):
    """All highlights of the library; answered by a `HighlightList`."""


class ReadName(msgspec.Struct, frozen=True, tag=True):
    """All about a detected name; answered by `NameRead`."""

    text: str


class FindTitles(msgspec.Struct, frozen=True, tag=True):
    """Stories and articles by words of their headline; answered by `Titles`."""

    pattern: str


class Compare(msgspec.Struct, frozen=True, tag=True):
    """Two articles side by side; answered by a `ComparisonPage`."""

    a: ArticleId
    b: ArticleId


class CompareCaptures(msgspec.Struct, frozen=True, tag=True):
    """Two captures of an article word by word; answered by a `CapturesPage`.

    They are numbered from 1, the earliest form first; 0 is the first and the last one.
    """

    article: ArticleId
    earlier: int = 0
    later: int = 0


class FindUnread(msgspec.Struct, frozen=True, tag=True):
    """The first unread one of some articles, given as in an `IdList`; answered by `FoundUnread`."""

    articles: bytes


class CountArticles(msgspec.Struct, frozen=True, tag=True):
    """How much the library holds; answered by `Counted`."""


class CountSaved(msgspec.Struct, frozen=True, tag=True):
    """How a saved search stands; answered by `SavedCounted`."""

    name: str


Question = (
    CountArticles
    | FindUnread
    | ListArticles
    | Search
    | Suggest
    | Complete
    | WriteSnippets
    | ReadPage
    | FindRelated
    | ReadLists
    | ReadHistory
    | Compare
    | CompareCaptures
    | FindStory
    | FindNovelty
    | ReadStory
    | ReadStories
    | DecideStory
    | ReadName
    | FindTitles
    | CountSaved
    | ReadHighlights
    | ListBackups
    | MeasureStorage
    | WeighState
    | RestoreState
    | SaveState
)


class Counted(msgspec.Struct, frozen=True):
    """What the library held in one of its generations."""

    counts: Counts
    generation: int
    stories: int
    followed: tuple[StorySummary, ...]


class FoundUnread(msgspec.Struct, frozen=True):
    """An unread article, or None when there is none."""

    article: ArticleId | None


class IdList(msgspec.Struct, frozen=True):
    """Article ids in order, eight bytes each as this machine writes them.

    A number below zero among them is the place of a heading, -1 of the last.
    """

    ids: bytes
    headings: tuple[Heading, ...] = ()


class Found(msgspec.Struct, frozen=True):
    """The answer to `Search`: ids as in an `IdList`, what was wrong, and where field terms stand.

    `total` counts all hits, also those that a `limit:` leaves out. A `note` is a sentence about
    how it was searched.
    """

    ids: bytes
    total: int
    seconds: float
    sort: str
    problems: tuple[QueryProblem, ...]
    chips: tuple[Span, ...]
    histogram: Histogram
    note: str = ""
    headings: tuple[Heading, ...] = ()


class Suggestions(msgspec.Struct, frozen=True):
    """Other queries with more hits, the best first."""

    suggestions: tuple[Suggestion, ...]


class Completions(msgspec.Struct, frozen=True):
    """How the query could go on, the likeliest first."""

    completions: tuple[Completion, ...]


class Snippets(msgspec.Struct, frozen=True):
    """Snippets by article."""

    snippets: dict[ArticleId, Snippet]


class ArticleLine(msgspec.Struct, frozen=True):
    """An article as a line of a page."""

    id: ArticleId
    headline: str
    published: datetime | None


class RelatedArticles(msgspec.Struct, frozen=True):
    """Related articles, the nearest first, and lines of those they stand for (`also`)."""

    articles: tuple[RelatedArticle, ...]
    also: tuple[ArticleLine, ...] = ()


class Lists(msgspec.Struct, frozen=True):
    """What stands in the sidebar beside an article."""

    popular: Standings | None
    ranking: Standings | None


class ListOverTime(msgspec.Struct, frozen=True):
    """A list over time, or None when no page shows it, and which lists there are."""

    history: ListHistory | None
    lists: tuple[tuple[ListKind, str], ...]


class Titles(msgspec.Struct, frozen=True):
    """Stories and articles that answer to what was typed, each the best first."""

    stories: tuple[StorySummary, ...]
    articles: tuple[ArticleLine, ...]


class NameRead(msgspec.Struct, frozen=True):
    """All about a detected name, and lines of the newest articles that print it."""

    page: NamePage
    lines: tuple[ArticleLine, ...]


class SavedCounted(msgspec.Struct, frozen=True):
    """How a saved search stands; None when there is none of that name (any more)."""

    standing: SavedStanding | None


class HighlightLine(msgspec.Struct, frozen=True):
    """A highlight and the article that it is in, None for one that the library lacks."""

    highlight: Highlight
    article: ArticleLine | None


class HighlightList(msgspec.Struct, frozen=True):
    """Highlights article by article as the texts go, the article highlighted last first."""

    lines: tuple[HighlightLine, ...]


class Asked(msgspec.Struct, frozen=True):
    """A question with the number its answer comes back with."""

    number: int
    question: Question


class Answer(msgspec.Struct, frozen=True):
    """The answer to question `number`: its `value` still encoded, or the sentence of an error."""

    number: int
    value: msgspec.Raw = msgspec.Raw(b"null")
    error: str = ""


ANSWERS: dict[type, type] = {
    CountArticles: Counted,
    FindUnread: FoundUnread,
    ListArticles: IdList,
    Search: Found,
    Suggest: Suggestions,
    Complete: Completions,
    WriteSnippets: Snippets,
    ReadPage: Page,
    FindRelated: RelatedArticles,
    ReadLists: Lists,
    ReadHistory: ListOverTime,
    Compare: ComparisonPage,
    CompareCaptures: CapturesPage,
    FindStory: StoryFound,
    FindNovelty: NoveltyFound,
    ReadStory: StoryRead,
    ReadStories: StoryList,
    DecideStory: StoryRead,
    ReadName: NameRead,
    ListBackups: BackupList,
    MeasureStorage: StorageMeasured,
    WeighState: StateWeighed,
    RestoreState: StateRestored,
    SaveState: StateSaved,
    FindTitles: Titles,
    CountSaved: SavedCounted,
    ReadHighlights: HighlightList,
}


def unpack_ids(data: bytes) -> "array[int]":
    """The ids of an `IdList` or `Found`."""
    ids = array("q")
    ids.frombytes(data)
    return ids
