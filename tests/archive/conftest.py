"""Captures made by hand, and a library's files in an empty folder."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from reader.archive.catalog import Catalog
from reader.archive.scan import FileStat
from reader.archive.state import State
from reader.article import ArticleId, Block, Capture, Dateline, ListKind, PublishedList, Role

JST = timezone(timedelta(hours=9), "JST")
NOW = 29_000_000  # minutes UTC: February 2025
PUBLISHED = datetime(2024, 10, 28, 1, 38, tzinfo=JST)


@pytest.fixture
def capture():
    """Make a capture: headline, days after the first one, body and whatever field is named."""

    def make(headline="Rice harvest up", days=0, body="Farmers are glad.", **fields):
        if "dateline" not in fields:
            published = PUBLISHED + timedelta(days=days)
            updated = fields.pop("updated", None)
            fields["dateline"] = Dateline("as printed", published, updated, "JST")
        block = Block(Role.PARAGRAPH, body)
        return Capture(headline=headline, blocks=(block,), **fields)

    return make


@pytest.fixture
def ranking():
    """Make the paper's access ranking of some titles."""

    def make(*titles, kind=ListKind.RANKING, section=""):
        return PublishedList(kind, section, "JN ACCESS RANKING", titles)

    return make


@pytest.fixture
def state(tmp_path):
    state = State(tmp_path / "data" / "state.sqlite", tmp_path / "data" / "backups")
    yield state
    state.close()


@pytest.fixture
def catalog(tmp_path, state):
    """A writer's catalog, whose clock stands still."""
    catalog = Catalog(
        tmp_path / "data" / "catalog.sqlite",
        state=tmp_path / "data" / "state.sqlite",
        clock=lambda: NOW,
    )
    yield catalog
    catalog.close()


@pytest.fixture
def articles(catalog):
    """Which article each file is a capture of."""

    def find():
        held = map(ArticleId, catalog.ids())
        return {path: article for article in held for path in catalog.paths(article)}

    return find


@pytest.fixture
def record(catalog, articles):
    """Record captures under paths, as if read from files of that content; their ids."""

    def store(captures, mtime_ns=NOW * 60_000_000_000):
        batch = [
            (Path(path), FileStat(len(path), mtime_ns), f"digest of {result}".encode(), result)
            for path, result in captures.items()
        ]
        catalog.record(batch)
        held = articles()
        return [held.get(Path(path)) for path in captures]

    return store
