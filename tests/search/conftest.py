"""A day to parse queries on, and small real indexes to search."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from reader.article import ArticleId
from reader.search.index import Document, Index
from reader.search.language import Query, parse


@pytest.fixture
def query() -> Callable[[str], Query]:
    """Parses a query on the 8th of November 2022."""
    return lambda text: parse(text, today=date(2022, 11, 8))


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    """An empty index in a folder of its own."""
    made = Index.create(tmp_path / "index")
    yield made
    made.close()


@pytest.fixture
def document() -> Callable[..., Document]:
    """Makes a document of its number, body and whatever else is given."""

    def make(number: int, body: str = "", **others) -> Document:
        texts = {"headline": "", "lead": ""} | others
        return Document(id=ArticleId(number), body=body, **texts)

    return make


@pytest.fixture
def find(query) -> Callable[..., list[int]]:
    """The numbers of the articles that a query finds, in order."""

    def search(index: Index, text: str, sort: str = "", states=lambda leaf: ()) -> list[int]:
        found = index.search(query(text), states=states, sort=sort)
        assert found.total == len(found.ids) == len(found.scores)
        return found.ids.tolist()

    return search
