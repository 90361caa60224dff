"""Catalogs that are missing, damaged, of another version or not catalogs at all."""

import sqlite3
from pathlib import Path

import pytest

from reader.archive.catalog import Catalog
from reader.archive.catalog_schema import discard
from reader.archive.scan import FileStat
from reader.errors import KawarabanError, LibraryDamagedError


@pytest.fixture
def path(tmp_path, capture):
    path = tmp_path / "catalog.sqlite"
    catalog = Catalog(path)
    catalog.record([(Path("/1"), FileStat(1, 1), b"d", capture())])
    catalog.close()
    return path


def articles_in(path):
    catalog = Catalog(path)
    found = len(catalog.ids())
    catalog.close()
    return found


def change(path, statement):
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_what_was_stored_is_there_the_next_time(path):
    assert articles_in(path) == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE meta SET value = '0 another' WHERE name = 'schema'",
        "DELETE FROM meta WHERE name = 'schema'",
        "ALTER TABLE meta RENAME TO other",
        "ALTER TABLE meta RENAME COLUMN value TO worth",
    ],
)
def test_another_version_is_made_from_nothing(path, statement):
    change(path, statement)
    with pytest.raises(LibraryDamagedError, match="has not been made by this version yet"):
        Catalog(path, read_only=True)
    assert articles_in(path) == 0
    assert articles_in(path) == 0


@pytest.fixture
def with_gone(path, capture, tmp_path):
    """Another article is gone, another capture of the one that is there, too."""
    catalog = Catalog(path)
    files = [(Path("/2"), capture("Gone", 3)), (Path("/3"), capture(body="Shorter."))]
    catalog.record([(file, FileStat(2, 2), b"e", each) for file, each in files])
    catalog.forget([Path("/2"), Path("/3")])
    catalog.remember_device(tmp_path, 7)
    catalog.close()
    return path


def told_of_gone(path):
    catalog = Catalog(path)
    rows = catalog.rows(catalog.ids())
    (gone,) = catalog.gone()
    told = rows, catalog.kept(gone), catalog.paths(gone), catalog.roots()
    catalog.close()
    return told


@pytest.mark.parametrize("also", ["SELECT 1", "ALTER TABLE captures DROP COLUMN captured"])
def test_what_is_gone_is_handed_on_to_another_version(with_gone, tmp_path, also):
    (there, gone), *told = told_of_gone(with_gone)
    if not gone.gone:
        there, gone = gone, there
    change(with_gone, also)
    change(with_gone, "UPDATE meta SET value = '4 older' WHERE name = 'schema'")
    assert told_of_gone(with_gone) == ([gone], *told)
    assert told[1:] == [(Path("/2"),), (tmp_path,)]


def test_a_file_that_comes_back_to_another_version_is_gone_no_longer(with_gone, capture):
    change(with_gone, "UPDATE meta SET value = '4 older' WHERE name = 'schema'")
    catalog = Catalog(with_gone)
    assert catalog.gone_with(b"e") == Path("/2")
    assert catalog.known() == {}
    catalog.record([(Path("/2"), FileStat(2, 2), b"e", capture("Gone", 3))])
    assert not catalog.gone()
    assert len(catalog.ids()) == 1
    catalog.close()


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE articles RENAME COLUMN gone TO lost",
        "ALTER TABLE articles RENAME COLUMN headline TO title",
        "DROP TABLE captures",
    ],
)
def test_what_another_program_kept_there_is_let_go(with_gone, statement):
    change(with_gone, statement)
    change(with_gone, "UPDATE meta SET value = '4 older' WHERE name = 'schema'")
    catalog = Catalog(with_gone)
    assert not catalog.ids()
    catalog.close()


def test_a_rebuilt_catalog_has_another_generation(path):
    catalog = Catalog(path)
    before = catalog.generation
    catalog.close()
    change(path, "DELETE FROM meta WHERE name = 'schema'")
    catalog = Catalog(path)
    assert catalog.generation > before
    catalog.close()


@pytest.mark.parametrize("content", [b"not a database" * 100, b"", b"SQLite format 3\0" + b"x" * 9])
def test_a_file_that_is_no_database_is_made_anew(path, content):
    path.write_bytes(content)
    with pytest.raises(LibraryDamagedError, match="kawaraban index"):
        Catalog(path, read_only=True)
    assert articles_in(path) == 0


def damage_captures(path):
    """Write over the captures and articles, which opening does not read."""
    database = sqlite3.connect(path)
    (size,) = database.execute("PRAGMA page_size").fetchone()
    pages = database.execute(
        "SELECT rootpage FROM sqlite_master WHERE tbl_name IN ('captures', 'articles')"
    ).fetchall()
    database.close()
    with path.open("r+b") as file:
        for (page,) in pages:
            file.seek((page - 1) * size)
            file.write(b"\xa5" * size)


def test_a_malformed_database_is_made_anew(path):
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * (size - 100))
    assert articles_in(path) == 0


def test_damage_that_shows_late_is_told_and_can_be_discarded(path):
    damage_captures(path)
    catalog = Catalog(path)
    with pytest.raises(LibraryDamagedError, match="makes it anew from the article files"):
        catalog.known()
    catalog.close()
    discard(path)
    assert articles_in(path) == 0


def test_a_damaged_catalog_is_begun_anew_under_its_readers(path):
    damage_captures(path)
    reader, writer = Catalog(path, read_only=True), Catalog(path)
    before = reader.generation
    writer.begin_anew()
    assert writer.known() == {}
    assert reader.generation > before
    assert len(reader.ids()) == 0
    writer.close()
    reader.close()


def test_a_reader_needs_a_catalog(tmp_path):
    with pytest.raises(LibraryDamagedError, match="run `kawaraban index`"):
        Catalog(tmp_path / "none.sqlite", read_only=True)


def test_a_reader_needs_the_reading_state_it_is_told_of(path, tmp_path):
    with pytest.raises(KawarabanError, match="cannot be used"):
        Catalog(path, state=tmp_path / "none.sqlite", read_only=True)


def test_a_reader_cannot_write(path):
    reading = Catalog(path, read_only=True)
    with pytest.raises(KawarabanError, match="cannot be used"):
        reading.forget([Path("/1")])
    reading.close()


def test_a_folder_in_its_place_is_told(tmp_path):
    with pytest.raises(KawarabanError, match="cannot be used"):
        Catalog(tmp_path)
