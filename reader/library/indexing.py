"""What is pending in the catalog goes into the index, batch after batch, newest articles first.

Each batch is one commit. The first are small, so that they are found at once; as long as a batch
is quick the next has twice as many, for large ones cost less an article.
"""

from collections.abc import Callable, Iterator, Sequence
from time import monotonic

from reader.archive.catalog import Catalog
from reader.archive.progress import Progress
from reader.article import ArticleId, Capture
from reader.library.captures import lead_and_body, read_article
from reader.search.index import Index
from reader.search.schema import Document
from reader.times import to_minutes

_FIRST_BATCH = 25
_LARGEST_BATCH = 4_000
_LARGEST_TEXT = 40_000_000  # characters that wait in memory
_QUICK_SECONDS = 1.0
_TELL_SECONDS = 0.3
_MANY = 20_000


class Indexing:
    """One run over what is pending: how far it is, and how large its next batch."""

    def __init__(
        self,
        catalog: Catalog,
        index: Index,
        progress: Callable[[Progress], None],
        stop: Callable[[], bool],
        *,
        many: int = _MANY,
    ) -> None:
        """A run that indexes more than `many` articles ends with an index of one piece."""
        self._catalog = catalog
        self._index = index
        self._progress = progress
        self._stop = stop
        self._many = many
        self._total = catalog.pending_count()
        self._done = 0
        self._started = self._told = monotonic()

    def run(self) -> None:
        """Go on until nothing is pending or `stop` says so; what has been read is committed."""
        size = _FIRST_BATCH
        while not self._stop() and (articles := self._catalog.pending(size)):
            started = monotonic()
            self._index_some(articles)
            if monotonic() - started < _QUICK_SECONDS:
                size = min(_LARGEST_BATCH, 2 * size)
        if self._done > self._many and not self._stop():
            self._index.make_whole()

    def _index_some(self, articles: Sequence[ArticleId]) -> None:
        """Index the first of these, or all, if they are not too much and nobody says stop."""
        documents: list[Document] = []
        taken: list[ArticleId] = []
        for article, found in self._read(articles):
            taken.append(article)
            if found is not None:
                documents.append(found)
            self._tell(self._done + len(taken), _TELL_SECONDS)
        self._index.update(documents, set(taken) - {each.id for each in documents})
        self._catalog.done(taken)
        self._done += len(taken)
        self._tell(self._done)

    def _read(self, articles: Sequence[ArticleId]) -> Iterator[tuple[ArticleId, Document | None]]:
        """What the index shall hold of each: nothing where it can't be read any more."""
        size = 0
        for article in articles:
            found = read_article(self._catalog.paths(article), article)
            made = None if found is None else document(article, found[0])
            yield article, made
            size += 0 if made is None else len(made.lead) + len(made.body)
            if size > _LARGEST_TEXT or self._stop():
                break

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


def document(article: ArticleId, capture: Capture) -> Document:
    """What the index holds of an article."""
    lead, body = lead_and_body(capture)
    published = capture.dateline.published if capture.dateline else None
    return Document(
        id=article,
        headline=capture.headline,
        lead=lead,
        body=body,
        section=capture.section,
        source=capture.source,
        author=capture.byline,
        agency=capture.agency,
        place=capture.place,
        language=capture.language,
        published=None if published is None else to_minutes(published),
    )
