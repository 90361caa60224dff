"""The half of a library that reads files and the index: articles, search, related articles.

It runs in the service process and on the command line.
"""

from array import array
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter

from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import ALL, Scope
from reader.archive.state import State
from reader.article import Article, ArticleId, Capture, Role, format_id
from reader.errors import ArticleMissingError, LibraryDamagedError
from reader.library.captures import known_article, whole_article
from reader.library.completing import Completing
from reader.library.naming import name_page
from reader.library.noted import noted
from reader.library.plain_search import PlainSearch, ToldLeaf
from reader.library.queries import Queries
from reader.library.related import nearness, related_articles
from reader.library.stories import Stories
from reader.library.suggesting import Suggesting
from reader.paths import printable
from reader.rendering import MOST_CHARACTERS, Page, Quote
from reader.search import syntax
from reader.search.index import Index
from reader.search.language import Query
from reader.search.marks import marks, marks_through
from reader.search.quoting import quoted, unquoted
from reader.search.results import INSTEAD, Completion, Ranked, SearchResults, Snippet, Suggestion
from reader.search.snippets import snippet
from reader.stories.distinctive import share
from reader.stories.results import MetName, NamePage, RelatedArticle

_NEARNESS = 100.0  # what being nearest to an article counts: more than any words do


class Searching:
    """Reads articles and finds them. Owns the index, which it opens when it is first needed."""

    def __init__(
        self, index: Path, catalog: Catalog, state: State, queries: Queries, stories: Stories
    ) -> None:
        self._folder = index
        self._catalog = catalog
        self._state = state
        self._queries = queries
        self._stories = stories
        self._plain = PlainSearch(catalog, self._told)
        self._opened: Index | None = None
        self._completing = Completing(catalog, state)

    def close(self) -> None:
        """Let go of the index."""
        if self._opened is not None:
            self._opened.close()

    @property
    def has_index(self) -> bool:
        """Whether there is an index that this version can read."""
        try:
            self._index()
        except LibraryDamagedError:
            return False
        return True

    def article(self, article: ArticleId) -> Article:
        """An article read from its files. ArticleMissingError when none of them can be."""
        found = whole_article(self._catalog, article)
        if found is None:
            raise ArticleMissingError(_missing(article, self._catalog.paths(article)))
        return found

    def known_article(self, article: ArticleId) -> Article:
        """The same, or of one whose files are gone what is kept of it. ArticleMissingError when
        the library does not hold it."""
        found = known_article(self._catalog, article)
        if found is None:
            raise ArticleMissingError(_missing(article, ()))
        return found

    def page(self, article: ArticleId, text: str = "") -> Page:
        """The page of an article, with the words of the query `text` marked."""
        found = self.known_article(article)
        # The page shows blocks, and tells of a date that was read off a prefix: spare the pipe.
        prefixes = tuple(line for line in found.capture.lines if line.role is Role.PREFIX)
        capture = replace(found.capture, lines=prefixes)
        query = self._queries.parse(text)
        kicker, *blocks = marks_through(query, list(_shown(capture)))
        highlights = self._state.highlights.of(article) if found.gone else ()
        return Page(
            article=replace(found, capture=capture),
            kicker_marks=tuple(kicker),
            headline_marks=tuple(marks(query, capture.headline, "title")),
            block_marks=tuple(map(tuple, blocks)),
            quotes=tuple(Quote(each.anchor.quote, each.comment) for each in highlights),
        )

    def search(self, text: str, scope: Scope = ALL, sort: str = "") -> SearchResults:
        """All hits of a query in a scope. `sort` "" is the query's own order, or relevance."""
        start = perf_counter()
        query = self._queries.parse(text)
        order = sort or query.sort or "relevance"
        tree = query.tree
        if query.problems or tree is None:
            return SearchResults(text, 0, 0.0, order, problems=query.problems)
        inside = None if scope == ALL else self._catalog.ids(scope)
        by_rank = order == "rank"
        by_time = "newest" if by_rank else order
        try:
            index = self._index()
            known = partial(self._known, index)
            beside, note = self._plain.beside(tree, scope)
            found = index.search(query, states=known, sort=by_time, within=inside, beside=beside)
        except LibraryDamagedError:
            found, note = self._plain.instead(tree, scope, by_time), INSTEAD
        ids, scores = self._by_place(query, found) if by_rank else (found.ids, found.scores)
        return SearchResults(
            query=text,
            total=found.total,
            seconds=perf_counter() - start,
            sort=order,
            ids=ids[: query.limit],
            scores=scores[: query.limit],
            histogram=found.histogram,
            limit=query.limit,
            note=note,
        )

    def snippets(self, text: str, articles: Sequence[ArticleId]) -> dict[ArticleId, Snippet]:
        """A snippet of each article around what the query `text` finds in it."""
        query = self._queries.parse(text)
        found = {}
        for row in filter(None, self._catalog.rows(articles)):
            try:
                capture = self.article(row.id).capture
            except ArticleMissingError:  # the catalog still has how it begins
                texts = [row.lead]
            else:
                # The kicker comes last: it stands above the text, which is shown rather.
                texts = [*(block.text for block in capture.blocks), capture.kicker]
            in_headline = tuple(marks(query, row.headline, "title"))
            found[row.id] = replace(snippet(query, texts), headline_marks=in_headline)
        return found

    def suggestions(self, text: str, scope: Scope) -> list[Suggestion]:
        """What to ask instead of a query with few hits or none, the best first.

        Nothing while there is no sound index: a plain search has said so already.
        """
        with suppress(LibraryDamagedError):
            return self._suggested(self._index(), text, scope)
        return []

    def _suggested(self, index: Index, text: str, scope: Scope) -> list[Suggestion]:
        within = None if scope == ALL else self._catalog.ids(scope)
        count = index.counting(states=partial(self._known, index), within=within)
        return Suggesting(index, self._queries.parse, count, self.article).suggestions(text)

    def completions(self, text: str, caret: int) -> list[Completion]:
        """How the query `text` could go on at the caret, the likeliest first."""
        return self._completing.completions(text, caret, self._index)

    def related(self, capture: Capture, article: ArticleId) -> list[RelatedArticle]:
        """The articles near `capture`, the nearest first; `article` is its own id."""
        story = self._stories.around(article)
        return related_articles(self._index(), self._catalog, capture, article, story)

    def shares(self, stems: Collection[str]) -> dict[str, float]:
        """The part of all articles that has each stem; nothing of any without an index."""
        with suppress(LibraryDamagedError):
            index = self._index()
            known = index.document_frequencies(stems)
            return {stem: share(n, index.count) for stem, n in known.items()}
        return {}

    def name(self, text: str) -> NamePage:
        """All about a name: the articles that print it, and the names met with it."""
        return name_page(text, self.search(quoted(text), sort="newest"), self._catalog)

    def near_names(self, text: str) -> list[MetName]:
        """The detected names that are spelt nearly as `text`, the likeliest first."""
        plain = text.isalpha()  # a word alone is corrected as such
        found = self.suggestions(text if plain else quoted(text), ALL)
        spelt = [each.query for each in found if each.kind == "spelling"]
        pages = map(self.name, spelt if plain else map(unquoted, spelt))
        return [MetName(each.text, each.kind, len(each.articles)) for each in pages if each.forms]

    def _index(self) -> Index:
        """The index as of now: another process may have changed it, or made it anew."""
        if self._opened is None:
            self._opened = Index.open(self._folder, make=False)
        else:
            self._opened.refresh()
        return self._opened

    def _by_place(self, query: Query, found: Ranked) -> tuple["array[int]", "array[float]"]:
        """Hits with the best place in a published list first, those that were in none last."""
        best = self._queries.listed.best_places(query.tree or syntax.Everything())
        listed = [at for at, article in enumerate(found.ids) if article in best]
        listed.sort(key=lambda at: best[ArticleId(found.ids[at])])
        there = set(listed)
        order = [*listed, *(at for at in range(len(found.ids)) if at not in there)]
        return array("q", map(found.ids.__getitem__, order)), array(
            "f", map(found.scores.__getitem__, order)
        )

    def _known(self, index: Index, leaf: syntax.StateLeaf) -> Collection[int]:
        """The articles that a leaf of a query means, for related ones with how near they are."""
        if isinstance(leaf, syntax.Like):
            capture = self.known_article(leaf.article).capture
            story = self._stories.around(leaf.article)
            near = nearness(index, self._catalog, capture, leaf.article, story)
            return {each: _NEARNESS * score for each, score in near.items()}
        return self._told(leaf)

    def _told(self, leaf: ToldLeaf) -> Collection[int]:
        """The same for a leaf that needs no index."""
        match leaf:
            case syntax.Tag(name):
                return self._state.ids_of(("tag", name))
            case syntax.Has("tag"):
                return self._state.ids_of("tagged")
            case syntax.State("unread"):
                return self._catalog.ids(Scope("unread"))
            case syntax.State("duplicate"):
                return self._catalog.duplicates()
            case syntax.State("gone"):
                return self._catalog.gone()
            case syntax.Listed():
                return self._queries.listed.ids(leaf)
            case syntax.Noted():
                return noted(self._state, leaf)
            case syntax.InStory(article):
                return self._stories.around(article)
            case _:
                return self._state.ids_of(leaf.name)


def _fields(capture: Capture) -> Iterator[tuple[str, str]]:
    """The kicker and the text of each block, with the field that each is searched as.

    The first paragraph is the lead, all else the body.
    """
    yield "body", capture.kicker
    lead_seen = False
    for block in capture.blocks:
        is_lead = not lead_seen and block.role is Role.PARAGRAPH
        lead_seen = lead_seen or is_lead
        yield ("lead" if is_lead else "body"), block.text


def _shown(capture: Capture) -> Iterator[tuple[str, str]]:
    """The same as far as a page shows it."""
    left = len(capture.kicker) + MOST_CHARACTERS
    for field, text in _fields(capture):
        if left <= 0:
            return
        yield field, text[:left]
        left -= len(text)


def _missing(article: ArticleId, paths: Sequence[Path]) -> str:
    if not paths:
        return f"There is no article {format_id(article)} in this library."
    return f"The file of this article is no longer there or can't be read: {printable(paths[0])}"
