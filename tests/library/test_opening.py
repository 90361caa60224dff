"""Opening a library only to read it: what would have to be made is said, and nothing is lost."""

import sqlite3
from contextlib import closing

import pytest

from reader.errors import LibraryDamagedError
from reader.library import Library


def test_a_catalog_of_another_version_is_left_as_it_is_where_one_only_reads(
    write, updated, data, archive
):
    write("a.txt", "Tax plan")
    articles = updated().catalog.counts().articles
    with closing(sqlite3.connect(data / "catalog.sqlite")) as database, database:
        database.execute("UPDATE meta SET value = 'older' WHERE name = 'schema'")
    with pytest.raises(LibraryDamagedError, match="not been made by this version"):
        Library(data, [archive], read_only=True)
    with closing(sqlite3.connect(data / "catalog.sqlite")) as database:
        assert database.execute("SELECT count(*) FROM articles").fetchone() == (articles,)
    assert articles > 0


def test_a_library_opened_to_read_finds_as_before(write, updated, data, archive):
    write("a.txt", "Tax plan")
    found = list(updated().search("tax").ids)
    with Library(data, [archive], read_only=True) as library:
        assert list(library.search("tax").ids) == found
    assert found
