"""Library: the facade of archive, catalog, index and reading state.

Each method says what and leaves how to the modules beside it. What reads files or the index is
loaded when it is first needed: the window, which leaves both to its child processes, never does.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from reader.archive.catalog_rows import ALL, Scope
from reader.archive.database import PATIENCE_SECONDS
from reader.archive.progress import Progress, UpdateReport
from reader.archive.scan import absolute
from reader.archive.state import State
from reader.archive.state_searches import SavedSearch
from reader.article import ArticleId, Capture, ListKind
from reader.folding import fold
from reader.library.opening import catalog_to_read, make_folder
from reader.library.published import PublishedLists, most_read
from reader.rankings.results import ListHistory, Standings

if TYPE_CHECKING:
    from reader.article import Article
    from reader.export.results import ExportReport, ExportWords, Format, Paper
    from reader.library.headings import Headings
    from reader.library.queries import Queries
    from reader.library.searching import Searching
    from reader.library.storage import Storage
    from reader.library.stories import Stories
    from reader.rendering import CapturesPage, ComparisonPage, Page
    from reader.search.results import Completion, SearchResults, Snippet, Span, Suggestion
    from reader.stories.results import (
        ChangedBlock,
        Comparison,
        MetName,
        NamePage,
        Novelty,
        RelatedArticle,
        Story,
        StorySummary,
    )

_MOST_COUNTED = 1_000


class Library:
    """One library. Owns its connections until `close`; to be used by the thread that opened it.

    `catalog` answers for the articles, `state` keeps what the reader did to them.
    """

    def __init__(
        self,
        data: Path,
        roots: Sequence[Path],
        *,
        patience: float = PATIENCE_SECONDS,
        read_only: bool = False,
    ) -> None:
        """A change of the reading state waits `patience` seconds for other processes' changes.

        Of one that is `read_only` nothing can be changed, and nothing is made or mended.
        """
        self.data = data
        self.roots = tuple(roots)
        make_folder(data, self.roots, read_only=read_only)
        state, backups = data / "state.sqlite", data / "backups"
        self.state = State(state, backups, read_only=read_only, patience=patience)
        try:
            self.catalog = catalog_to_read(data, read_only=read_only)
        except BaseException:
            self.state.close()
            raise
        self._lists = PublishedLists(self.catalog)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of all files."""
        if "_searching" in self.__dict__:
            self._searching.close()
        self.catalog.close()
        self.state.close()

    @property
    def generation(self) -> int:
        """A number that changes with the articles of the library."""
        return self.catalog.generation

    @property
    def is_complete(self) -> bool:
        """Whether every file of the folders was read and is in the index, as of the last look."""
        return (
            self.catalog.is_complete
            and {*map(absolute, self.roots)} == {*self.catalog.roots()}
            and self.catalog.pending_count() == 0
            and self._searching.has_index
        )

    # Articles

    def article(self, article: ArticleId) -> "Article":
        """An article read from its files. ArticleMissingError when none of them can be."""
        return self._searching.article(article)

    def known_article(self, article: ArticleId) -> "Article":
        """The same, or of one whose files are gone what is kept of it."""
        return self._searching.known_article(article)

    def page(self, article: ArticleId, text: str = "") -> "Page":
        """The page of an article, with the words of the query `text` marked."""
        page = self._searching.page(article, text)
        capture = page.article.capture
        stood = self._lists.appearances(article, capture.headline, capture.section)
        return replace(page, appearances=stood, tags=tuple(self.state.tags_of(article)))

    # Search

    def search(self, text: str, scope: Scope = ALL, sort: str = "") -> "SearchResults":
        """All hits of a query in a scope. `sort` "" is the query's own order, or relevance."""
        return self._searching.search(text, scope, sort)

    def snippets(self, text: str, articles: Sequence[ArticleId]) -> "dict[ArticleId, Snippet]":
        """A snippet of each article around what the query `text` finds in it."""
        return self._searching.snippets(text, articles)

    def suggestions(self, text: str, scope: Scope = ALL) -> "list[Suggestion]":
        """What to ask instead of a query with few hits or none, the best first."""
        return self._searching.suggestions(text, scope)

    def completions(self, text: str, caret: int) -> "list[Completion]":
        """How the query `text` could go on at the caret (in characters), the likeliest first."""
        return self._searching.completions(text, caret)

    def chips(self, text: str) -> "tuple[Span, ...]":
        """Where the terms with a field stand in the query `text`."""
        from reader.search.chips import chips

        return tuple(chips(text))

    def articles_titled(self, pattern: str, limit: int) -> list[ArticleId]:
        """The articles whose headline answers to parts of words as typed, the best first."""
        from reader.library.titled import articles_titled

        return articles_titled(pattern, lambda query: self.search(query).ids, self.catalog, limit)

    def stories_titled(self, pattern: str, limit: int) -> "list[StorySummary]":
        """The stories whose name answers to what was typed, the likest first."""
        from reader.library.titled import stories_titled

        return stories_titled(pattern, self.stories(), limit)

    def save_search(self, text: str, name: str = "") -> None:
        """Keep a query in the library under a name, or else under its own words.

        One of that name makes room for it. QueryError when the query has a mistake.
        """
        self.state.save_search(self._queries.to_save(text, name))

    def rename_search(self, name: str, to: str) -> list[SavedSearch]:
        """Rename a saved search, also in those that name it; these, as they were before."""
        return self._queries.rename(name, to)

    def follow_tag(self, name: str, to: str) -> list[SavedSearch]:
        """Have saved searches ask for a renamed tag; those that did, as they were before."""
        return self._queries.follow_tag(name, to)

    def renew_searches(self) -> None:
        """Keep searches that an older version saved as this one does, where they mean the same."""
        self._queries.renew()

    @cached_property
    def headings(self) -> "Headings":
        """What puts lists of articles under headings."""
        from reader.library.headings import Headings

        return Headings(self.catalog, self._stories.named)

    # Related articles and comparisons

    def related(self, article: ArticleId) -> "list[RelatedArticle]":
        """The articles near one article, the nearest first, each with its reasons."""
        return self._searching.related(self.known_article(article).capture, article)

    def related_to(self, capture: Capture, article: ArticleId) -> "list[RelatedArticle]":
        """The articles near a capture, which need not be one of this library."""
        return self._searching.related(capture, article)

    def name(self, text: str) -> "NamePage":
        """All about a detected name: who prints it, when, and the names met with it."""
        return self._searching.name(text)

    def near_names(self, text: str) -> "list[MetName]":
        """The detected names that are spelt nearly as `text`, the likeliest first."""
        return self._searching.near_names(text)

    def compare(self, a: ArticleId, b: ArticleId) -> "Comparison":
        """Two articles side by side, sentence by sentence."""
        from reader.stories.comparison import compare

        return compare(self.article(a).capture, self.article(b).capture)

    def comparison_page(self, a: ArticleId, b: ArticleId) -> "ComparisonPage":
        """Two articles side by side as they are shown, the older one on the left."""
        from reader.library.comparing import comparison_page

        return comparison_page(self.article(a), self.article(b))

    def changes(self, earlier: Path, later: Path) -> "tuple[ChangedBlock, ...]":
        """What changed between two captures of one article, word by word."""
        from reader.library.comparing import changes

        return changes(earlier, later)

    def captures_page(self, article: ArticleId, earlier: int = 0, later: int = 0) -> "CapturesPage":
        """Two captures of an article word by word as they are shown.

        They are numbered from 1, the earliest form first; 0 is the first and the last one.
        """
        from reader.library.comparing import captures_page

        return captures_page(article, self.catalog.paths(article), earlier, later)

    # Stories

    def stories(self) -> "list[StorySummary]":
        """The stories of several articles, pinned ones first, then by their newest article."""
        return self._stories.all()

    def followed_stories(self) -> "list[StorySummary]":
        """The stories that the reader pinned or follows, pinned ones first."""
        return self._stories.followed()

    @property
    def story_count(self) -> int:
        """How many stories of several articles there are."""
        return self._stories.count

    def story_of(self, article: ArticleId) -> "StorySummary | None":
        """The story that an article belongs to; None without one."""
        return self._stories.summary_of(article)

    def story(self, article: ArticleId) -> "Story":
        """The story of an article. ArticleMissingError when it is in none."""
        return self._stories.story(article, self._searching.shares)

    def new_in(self, article: ArticleId) -> "Novelty | None":
        """What no earlier article of its story tells; None for an article in no story."""
        return self._stories.new_in(article)

    def split_story(self, article: ArticleId, away: Collection[ArticleId]) -> None:
        """Take articles out of a story, into one of their own; clustering never overrules it."""
        self._stories.split(article, away)

    def merge_stories(self, *articles: ArticleId) -> None:
        """Make the stories of some articles one; clustering never overrules it."""
        self._stories.merge(*articles)

    def name_story(self, article: ArticleId, name: str) -> None:
        """Give the story of an article a name; "" gives it back its own."""
        self.state.name_story(self._stories.members(article), name)

    def pin_story(self, article: ArticleId, pinned: bool = True) -> None:
        """Have the story of an article stand before others, or no longer."""
        self.state.pin_story(self._stories.members(article), pinned)

    def follow_story(self, article: ArticleId, followed: bool = True) -> None:
        """Follow the story of an article, which counts as seen so far; or no longer."""
        self.state.follow_story(self._stories.members(article), followed)
        self._stories.see(article)

    def see_story(self, article: ArticleId) -> None:
        """Note that the reader has looked at the story of an article."""
        self._stories.see(article)

    # Popular and ranking

    def popular(self, section: str) -> Standings | None:
        """The popular list of a section as the paper printed it last; None without one."""
        return self._lists.standings(ListKind.POPULAR, section)

    def ranking(self) -> Standings | None:
        """The access ranking of the paper as it printed it last; None without one."""
        return self._lists.standings(ListKind.RANKING, "")

    def standings(self, section: str | None = None) -> list[Standings]:
        """All published lists (or those of one section) as they were printed last."""
        wanted = None if section is None else fold(section)
        return [each for each in self._lists.all() if wanted in (None, fold(each.section))]

    def list_histories(self, section: str | None = None) -> list[ListHistory]:
        """All published lists (or those of one section) over time."""
        wanted = None if section is None else fold(section)
        found = (self._lists.history(*each) for each in self.catalog.kinds_of_lists())
        return [each for each in found if each and wanted in (None, fold(each.section))]

    def list_history(self, kind: ListKind, section: str) -> ListHistory | None:
        """One published list over time; None when no capture shows it."""
        return self._lists.history(kind, section)

    def most_read(self, section: str) -> Standings:
        """What this reader opened most often, in a section or (with "") in the whole archive."""
        return most_read(self.catalog, self.state.most_read(_MOST_COUNTED), section)

    # Taking out

    def export(
        self,
        articles: Sequence[ArticleId],
        format: "Format",
        target: Path,
        *,
        replace: bool = False,
        excerpts: bool = False,
        paper: "Paper | None" = None,
        words: "ExportWords | None" = None,
        progress: Callable[[Progress], None] = lambda _: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> "ExportReport":
        """Write articles, or `excerpts` of them, to the file `target` or a folder of that name.

        TargetExistsError when it is there and nobody said to `replace` it. A PDF needs `paper`.
        What the files say of their own is English without `words`.
        """
        from reader.export.results import ENGLISH
        from reader.library.exporting import Exporting

        exporting = Exporting(
            self.catalog, self.state, progress, stop, excerpts, paper, words or ENGLISH
        )
        return exporting.run(articles, format, target, replace)

    def storage(self) -> "Storage":
        """Where the library lies, and how much room it takes."""
        from reader.library.storage import measured

        return measured(self.data, self.catalog)

    def save_state(self, target: Path, *, replace: bool = False) -> None:
        """Write the reading state into one file, from which `state.restore` takes it in again.

        TargetExistsError when it is there already and nobody said to `replace` it.
        """
        from reader.export.targets import new_file

        with new_file(target, replace) as file:
            file.write(self.state.as_text())

    # The folders

    def update(
        self,
        progress: Callable[[Progress], None] = lambda _: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> UpdateReport:
        """Bring the library up to date with its folders; a damaged catalog or index is made anew.

        ArchiveMissingError when a folder is not there, LibraryBusyError when another process is
        at it.
        """
        from reader.library.updating import Updating

        with Updating(self.data, self.roots) as updating:
            return updating.run(progress, stop)

    @cached_property
    def _stories(self) -> "Stories":
        from reader.library.stories import Stories

        return Stories(self.catalog, self.state)

    @cached_property
    def _searching(self) -> "Searching":
        from reader.library.searching import Searching

        index = self.data / "index"
        return Searching(index, self.catalog, self.state, self._queries, self._stories)

    @cached_property
    def _queries(self) -> "Queries":
        from reader.library.queries import Queries

        return Queries(self.catalog, self.state)
