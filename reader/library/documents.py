"""Articles on their way from their files into the index."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from reader.archive.catalog_rows import Headline
from reader.article import ArticleId, Capture
from reader.library.captures import lead_and_body, read_article
from reader.search.schema import Document
from reader.times import to_minutes

LARGEST_TEXT = 40_000_000  # characters that wait in memory


def read_documents(
    articles: Iterable[tuple[ArticleId, Sequence[Path]]], stop: Callable[[], bool]
) -> Iterator[tuple[ArticleId, Document | None]]:
    """What the index shall hold of each article, read from its files: nothing where none can be.

    Ends early when `stop` says so, or when it is as much text as may wait in memory.
    """
    size = 0
    for article, paths in articles:
        found = read_article(paths, article)
        made = None if found is None else document(article, found[0])
        yield article, made
        size += 0 if made is None else len(made.lead) + len(made.body)
        if size > LARGEST_TEXT or stop():
            break


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


def document_of_row(row: Headline) -> Document:
    """What the index holds of an article whose files are gone: what the catalog has of it."""
    return Document(
        id=row.id,
        headline=row.headline,
        lead=row.lead,
        body="",
        section=row.section,
        source=row.source,
        author=row.byline,
        agency=row.agency,
        place=row.place,
        language=row.language,
        published=row.published,
    )
