"""Small archives of real files, and libraries that are brought up to date with them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.article import ArticleId
from reader.library import Library

Write = Callable[..., Path]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def opened(archive: Path, data: Path) -> Iterator[Callable[[], Library]]:
    """Opens the library as it is, and again: closed at the end of the test."""
    libraries: list[Library] = []

    def open_it() -> Library:
        libraries.append(Library(data, [archive]))
        return libraries[-1]

    yield open_it
    for library in libraries:
        library.close()


@pytest.fixture
def updated(opened: Callable[[], Library]) -> Callable[[], Library]:
    """Opens the library, up to date with its archive."""

    def open_it() -> Library:
        library = opened()
        library.update()
        return library

    return open_it


@pytest.fixture
def id_of() -> Callable[[Library, str], ArticleId]:
    """The article with a headline."""

    def find(library: Library, headline: str) -> ArticleId:
        rows = library.catalog.rows(library.catalog.ids())
        (found,) = (row.id for row in rows if row is not None and row.headline == headline)
        return found

    return find


@pytest.fixture
def found() -> Callable[..., list[str]]:
    """The headlines of the hits of a query, in order."""

    def search(library: Library, text: str, *more) -> list[str]:
        results = library.search(text, *more)
        assert results.problems == ()
        assert results.total == len(results.ids) == len(results.scores)
        dated = sum(bar.count for bar in results.histogram.bars)
        assert dated + results.histogram.undated == results.total
        rows = library.catalog.rows(results.ids)
        return [row.headline if row is not None else "?" for row in rows]

    return search
