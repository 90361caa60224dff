"""Pending articles go into the index by batches: small ones first, told as they are read."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from reader import formats
from reader.archive.catalog import Catalog
from reader.archive.update import update
from reader.library import documents
from reader.library.indexing import Indexing
from reader.search.index import Index

ARTICLES = 90


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    made = Index.create(tmp_path / "index")
    yield made
    made.close()


@pytest.fixture
def catalog(archive, tmp_path, write) -> Iterator[Catalog]:
    """A catalog of articles that are all pending."""
    for number in range(ARTICLES):
        write(f"{number}.txt", f"Headline {number}", body="Tax. " * 100)
    made = Catalog(tmp_path / "catalog.sqlite")
    update(made, [archive], read=formats.read)
    assert made.pending_count() == ARTICLES
    yield made
    made.close()


def segments(index: Index, tmp_path: Path) -> int:
    return len(list((tmp_path / "index").glob("*.arrays")))


def test_all_is_indexed_and_told_in_order(catalog, index):
    told = []
    Indexing(catalog, index, told.append, lambda: False).run()
    assert index.ids() == set(catalog.ids())
    assert catalog.pending_count() == 0
    assert all(before.done <= after.done for before, after in pairwise(told))
    assert told[0].done <= 25 < ARTICLES == told[-1].done == told[-1].total
    assert told[-1].remaining == 0


def test_the_first_articles_are_found_before_the_rest_is_read(catalog, index):
    committed = []
    Indexing(catalog, index, lambda _: committed.append(index.count), lambda: False).run()
    assert 25 in committed


def test_who_says_stop_amid_a_batch_keeps_what_was_read(catalog, index):
    asked = []

    def stop() -> bool:
        asked.append(None)
        return len(asked) > 10

    Indexing(catalog, index, lambda _: None, stop).run()
    assert 0 < index.count < 25
    assert catalog.pending_count() == ARTICLES - index.count
    Indexing(catalog, index, lambda _: None, lambda: False).run()
    assert index.ids() == set(catalog.ids())


def test_a_batch_holds_no_more_text_than_memory_shall(catalog, index, monkeypatch):
    monkeypatch.setattr(documents, "LARGEST_TEXT", 1_200)
    dones = []
    Indexing(catalog, index, lambda told: dones.append(told.done), lambda: False).run()
    assert dones[:3] == [3, 6, 9]
    assert index.ids() == set(catalog.ids())


def test_after_many_articles_the_index_is_one_piece(catalog, index, tmp_path):
    Indexing(catalog, index, lambda _: None, lambda: False, many=ARTICLES).run()
    assert segments(index, tmp_path) > 1
    catalog.mark_all_pending()
    Indexing(catalog, index, lambda _: None, lambda: False, many=ARTICLES - 1).run()
    assert segments(index, tmp_path) == 1
    assert index.ids() == set(catalog.ids())
