"""What is pending in the catalog goes into the index, batch after batch, newest articles first.

Each batch is one commit. The first are small, so that they are found at once; as long as a batch
is quick the next has twice as many, for large ones cost less an article. With a partner, each of
the two has batches of its own in work.

Of an article without any file left the index keeps what it has. One that was made anew gets what
the catalog tells of it.
"""

from collections.abc import Callable, Sequence
from time import monotonic

from reader.archive.catalog import Catalog
from reader.archive.progress import Progress
from reader.article import ArticleId
from reader.library.documents import document_of_row, read_documents
from reader.library.sharing import Partner, SharedArticles, is_worthwhile
from reader.search.index import Document, Index

_FIRST_BATCH = 25
LARGEST_BATCH = 4_000
_LEAST_SHARE = 250  # of the partner: it begins with no small ones
_QUICK_SECONDS = 1.0
_TELL_SECONDS = 0.3
MANY = 20_000


class Indexing:
    """One run over what is pending: how far it is, and how large its next batch."""

    def __init__(
        self,
        catalog: Catalog,
        index: Index,
        progress: Callable[[Progress], None],
        stop: Callable[[], bool],
        *,
        partner: Partner | None = None,
        many: int = MANY,
    ) -> None:
        """A run that indexes more than `many` articles ends with an index of one piece."""
        self._catalog = catalog
        self._index = index
        self._progress = progress
        self._stop = stop
        self._many = many
        self._total = catalog.pending_count()
        self._shared = SharedArticles(partner if is_worthwhile(self._total) else None)
        self._done = 0
        self._started = self._told = monotonic()

    def run(self) -> None:
        """Go on until nothing is pending or `stop` says so; what has been read is committed."""
        self._keep_gone()
        size = _FIRST_BATCH
        while not self._stop():
            articles = self._next(size if self._shared.is_alone else max(1, size // 2))
            if not articles and not self._shared.in_work:
                break
            self._share(max(size, _LEAST_SHARE), articles)
            started = monotonic()
            self._index_some(articles)
            if monotonic() - started < _QUICK_SECONDS:
                size = min(LARGEST_BATCH, 2 * size)
        if self._done > self._many and not self._stop():
            self._index.make_whole()

    def _keep_gone(self) -> None:
        gone = self._catalog.pending_and_gone()
        if not gone:
            return
        held = self._index.ids()
        self._index.update(map(document_of_row, (each for each in gone if each.id not in held)), ())
        self._catalog.done([each.id for each in gone])
        self._done += len(gone)

    def _share(self, size: int, mine: Sequence[ArticleId]) -> None:
        """Give the partner as much as it wants of what is pending besides `mine`."""
        while self._shared.wants_more:
            articles = self._next(size, mine)
            if not articles:
                break
            self._shared.give([(article, self._catalog.paths(article)) for article in articles])

    def _next(self, size: int, besides: Sequence[ArticleId] = ()) -> list[ArticleId]:
        """The newest articles that nobody has in work; towards the end few, for two to end at
        once."""
        in_work = self._shared.in_work.union(besides)
        if not self._shared.is_alone:
            left = self._total - self._done - len(in_work)
            size = min(size, max(_LEAST_SHARE, left // 3))
        pending = self._catalog.pending(size + len(in_work))
        return [article for article in pending if article not in in_work][:size]

    def _index_some(self, articles: Sequence[ArticleId]) -> None:
        """Index the first of these, or all, if they are not too much and nobody says stop; and
        what the partner has done."""
        documents: list[Document] = []
        taken: list[ArticleId] = []
        files = ((article, self._catalog.paths(article)) for article in articles)
        for article, found in read_documents(files, self._stop):
            taken.append(article)
            if found is not None:
                documents.append(found)
            self._tell(self._done + len(taken), _TELL_SECONDS)
        shared, shares = self._shared.take(0.0 if articles else _TELL_SECONDS)
        taken += shared
        self._index.update(documents, set(taken) - {each.id for each in documents}, shares)
        self._catalog.done(taken)
        self._done += len(taken)
        self._tell(self._done, 0.0 if taken else _TELL_SECONDS)

    def _tell(self, done: int, pause: float = 0.0) -> None:
        """Tell how far the run is, if that was not told just now."""
        now = monotonic()
        if now - self._told < pause:
            return
        self._told = now
        seconds = now - self._started
        rate = done / seconds if seconds > 0 else 0.0
        total = max(self._total, done)
        remaining = (total - done) / rate if rate else None
        self._progress(Progress("indexing", done, total, rate, remaining))
