"""Opening reading states that are old, new, damaged or left open by a crash."""

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from reader.archive.state import State
from reader.archive.state_schema import MIGRATIONS
from reader.errors import KawarabanError, LibraryDamagedError

MOMENT = int(datetime(2025, 2, 3, 4, 5, 6, tzinfo=UTC).timestamp())
NEXT = (*MIGRATIONS, ("ALTER TABLE notes ADD COLUMN colour TEXT",))


@pytest.fixture
def path(tmp_path):
    """A reading state with one note, closed."""
    path = tmp_path / "state.sqlite"
    state = State(path, tmp_path / "backups")
    state.set_note(1, "Precious")
    state.close()
    return path


def opened(path, **options):
    return State(path, path.parent / "backups", clock=lambda: MOMENT, **options)


def backups_of(path):
    return sorted((path.parent / "backups").glob("*"))


def note_in(path, **options):
    state = opened(path, **options)
    note = state.note(1)
    state.close()
    return note


def version_of(path):
    connection = sqlite3.connect(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return version


def test_a_migration_is_made_once_after_a_backup(path):
    assert note_in(path, migrations=NEXT) == "Precious"
    assert version_of(path) == len(NEXT)
    (backup,) = backups_of(path)
    assert backup.name == f"state-20250203-040506-v{len(MIGRATIONS)}.sqlite"
    assert version_of(backup) == len(MIGRATIONS)
    assert note_in(backup) == "Precious"
    assert note_in(path, migrations=NEXT) == "Precious"
    assert len(backups_of(path)) == 1


def test_a_migration_that_fails_changes_nothing(path):
    broken = (*MIGRATIONS, ("DELETE FROM notes", "ALTER TABLE no_such_table ADD COLUMN x"))
    with pytest.raises(sqlite3.OperationalError):
        opened(path, migrations=broken)
    assert version_of(path) == len(MIGRATIONS)
    assert note_in(path) == "Precious"


def test_a_new_file_needs_no_backup(path):
    assert backups_of(path) == []


def test_a_newer_file_is_left_as_it_is(path):
    note_in(path, migrations=NEXT)
    before = path.read_bytes()
    with pytest.raises(LibraryDamagedError, match=r"newer version .* update the program"):
        opened(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("read_only", [False, True])
def test_a_damaged_file_is_left_as_it_is_and_the_backup_named(path, read_only):
    state = opened(path)
    backup = state.back_up()
    state.close()
    path.write_bytes(b"overwritten by something " * 400)
    with pytest.raises(LibraryDamagedError, match=r"move it away and copy .*") as raised:
        opened(path, read_only=read_only)
    assert str(backup) in str(raised.value)
    assert path.read_bytes() == b"overwritten by something " * 400
    path.unlink()
    backup.rename(path)
    assert note_in(path) == "Precious"


def test_a_damaged_file_without_a_backup(path):
    path.write_bytes(b"x" * 5000)
    with pytest.raises(LibraryDamagedError, match="there is no backup"):
        opened(path)


def test_a_reader_does_not_make_one(tmp_path):
    with pytest.raises(LibraryDamagedError, match="is not there"):
        opened(tmp_path / "none.sqlite", read_only=True)
    assert list(tmp_path.iterdir()) == []


CRASH = """
import os, sys
from pathlib import Path
from reader.archive.state import State

path = Path(sys.argv[1])
state = State(path, path.parent / "backups")
state.set_note(2, "Written just before the crash")
os._exit(9)
"""


def crash(path):
    assert subprocess.run([sys.executable, "-c", CRASH, str(path)], check=False).returncode == 9
    assert path.with_name("state.sqlite-wal").stat().st_size > 0


def test_what_was_written_survives_a_crash(path):
    crash(path)
    state = opened(path)
    assert (state.note(1), state.note(2)) == ("Precious", "Written just before the crash")
    state.close()


def test_after_a_crash_the_whole_file_is_checked(path):
    state = opened(path)
    state.mark_read(range(5000))
    state.close()
    size = path.stat().st_size
    with path.open("r+b") as file:  # among the pages that opening does not read
        file.seek(size - 8192)
        file.write(b"\xa5" * 8192)
    crash(path)
    damaged = path.read_bytes()
    with pytest.raises(LibraryDamagedError, match="is damaged"):
        opened(path)
    assert path.read_bytes() == damaged


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(KawarabanError, match="check that its folder exists"):
        State(tmp_path / "file" / "in" / "state.sqlite", tmp_path)


def test_a_backup_that_cannot_be_made_stops_the_migration(path):
    (path.parent / "backups").write_text("not a folder")
    with pytest.raises(KawarabanError, match="cannot be backed up"):
        opened(path, migrations=NEXT)
    assert version_of(path) == len(MIGRATIONS)
