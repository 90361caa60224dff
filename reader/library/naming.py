"""The page of a name: the articles that print it, when they did, and the names met with it."""

from collections.abc import Iterator, Sequence

from reader.archive.catalog import Catalog
from reader.article import ArticleId
from reader.library.captures import pieces, read_article
from reader.search.results import SearchResults
from reader.stories.meeting import met_with, of_name
from reader.stories.names import names
from reader.stories.results import Name, NamePage

_MOST_READ = 60  # articles whose names are looked for: it takes about 3 ms for each
_MOST_MET = 30


def name_page(text: str, found: SearchResults, catalog: Catalog) -> NamePage:
    """The page of the name `text`, which a search for it as a phrase has `found`, newest first."""
    ids = tuple(map(ArticleId, found.ids))
    read = list(_names(catalog, ids[:_MOST_READ]))
    kind, forms = of_name(text, read)
    return NamePage(
        text=text,
        kind=kind,
        forms=forms,
        articles=ids,
        histogram=found.histogram,
        met=met_with(text, read, _MOST_MET),
        read=len(read),
    )


def _names(catalog: Catalog, articles: Sequence[ArticleId]) -> Iterator[Sequence[Name]]:
    for article in articles:
        found = read_article(catalog.paths(article), article)
        if found is not None:
            yield names(pieces(found[0]), found[0].language)
