"""The reading state taken to a file and back, from files of every kind."""

import json
import sqlite3
from pathlib import Path

import pytest

from reader.archive.state import SavedSearch, State
from reader.archive.state_parts import Change
from reader.archive.state_schema import MIGRATIONS
from reader.errors import KawarabanError


@pytest.fixture
def other(tmp_path):
    """The reading state of another machine."""
    state = State(tmp_path / "other.sqlite", tmp_path / "other backups")
    yield state
    state.close()


@pytest.fixture
def file(state, tmp_path) -> Path:
    """What `state` holds, as a file."""
    state.mark_read([1, 2])
    state.star([2])
    state.tag([2], "Rail & 税")
    state.set_note(2, "mine\n")
    state.save_search(SavedSearch("ferries", "ferry", 1, "{}"))
    state.place({1: 2})
    path = tmp_path / "state.json"
    path.write_text(state.as_text(), encoding="utf-8")
    return path


def test_all_comes_back_on_another_machine(state, other, file):
    weighed = other.weigh(file, replace=True)
    assert other.ids_of("read") == set()
    restored = other.restore(file, replace=True)
    assert restored.changes == weighed
    assert Change("read", 2) in weighed
    assert json.loads(other.as_text())["tables"] == json.loads(state.as_text())["tables"]
    assert other.weigh(file, replace=True) == ()


def test_a_restore_replaces_and_a_merge_adds(other, file):
    other.mark_read([2, 9])
    other.tag([9], "mine")
    assert Change("read", 1) in other.weigh(file, replace=False)
    other.restore(file, replace=False)
    assert other.ids_of("read") == {1, 2, 9}
    assert [tag.name for tag in other.tags()] == ["mine", "Rail & 税"]
    changes = other.restore(file, replace=True).changes
    assert Change("read", removed=1) in changes
    assert Change("tags", removed=1) in changes
    assert other.ids_of("read") == {1, 2}


def test_the_backup_made_before_takes_a_restore_back(other, file):
    other.mark_read([7])
    other.set_note(7, "kept")
    restored = other.restore(file, replace=True)
    assert (other.note(7), other.ids_of("read")) == ("", {1, 2})
    assert restored.backup in {backup.path for backup in other.backups()}
    again = other.restore(restored.backup, replace=True)
    assert (other.note(7), other.ids_of("read")) == ("kept", {7})
    assert again.backup != restored.backup


def test_what_changes_nothing_makes_no_backup(other, file):
    other.restore(file, replace=False)
    held = other.backups()
    for replace in (False, True):
        assert other.restore(file, replace=replace) == ((), None)
    assert other.backups() == held


def test_another_process_that_has_it_open_sees_the_change(tmp_path, other, file):
    beside = State(tmp_path / "other.sqlite", tmp_path / "other backups", read_only=True)
    assert beside.ids_of("read") == set()
    other.restore(file, replace=True)
    assert beside.ids_of("read") == {1, 2}
    beside.close()


def test_a_backup_of_an_older_version_is_brought_up_to_date_beside_it(tmp_path, other):
    path = tmp_path / "old.sqlite"
    old = State(path, tmp_path / "old backups", migrations=MIGRATIONS[:1])
    old.mark_read([5])
    old.close()
    before = path.read_bytes()
    other.restore(path, replace=True)
    assert other.ids_of("read") == {5}
    assert path.read_bytes() == before


def changed(file: Path, **fields) -> None:
    whole = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(whole | fields), encoding="utf-8")


def with_row(file: Path, table: str, row: object) -> None:
    tables = json.loads(file.read_text(encoding="utf-8"))["tables"]
    changed(file, tables=tables | {table: [row]})


STRANGE = {
    "broken off": lambda file: file.write_bytes(file.read_bytes()[:-20]),
    "is not JSON": lambda file: file.write_bytes(b"\xff\xfe\x00"),
    "does not begin": lambda file: file.write_text('{"a": 1}'),
    "does not begin with": lambda file: file.write_text("[1]"),
    "newer version": lambda file: changed(file, version=2),
    "newer version of": lambda file: changed(file, schema=len(MIGRATIONS) + 1),
    "no tables": lambda file: changed(file, tables=[]),
    "are no list": lambda file: changed(file, tables={"notes": {}}),
    "row 1 of its notes": lambda file: with_row(file, "notes", {"article": 1}),
    "of its notes": lambda file: with_row(file, "notes", {"article": "u" * 12, "text": "a"}),
    "1 of its reading": lambda file: with_row(
        file, "reading", {"article": "0" * 12, "read_at": 2**70}
    ),
    "of its reading": lambda file: with_row(file, "reading", {"article": "0" * 12, "read_at": []}),
    "contradicts itself": lambda file: with_row(
        file, "tagged", {"tag": "none", "article": "0" * 12}
    ),
    "contradicts": lambda file: with_row(file, "notes", {"article": "0" * 12, "text": None}),
    "damaged": lambda file: file.write_bytes(b"SQLite format 3\0" + b"x" * 5_000),
    "no file": lambda file: file.unlink(),
}


@pytest.mark.parametrize("words", STRANGE)
def test_strange_files_are_told_of_and_change_nothing(other, file, words):
    other.mark_read([7])
    before = other.as_text().replace(" ", "")
    STRANGE[words](file)
    with pytest.raises(KawarabanError, match=words):
        other.restore(file, replace=True)
    tables = json.loads(before)["tables"]
    assert json.loads(other.as_text().replace(" ", ""))["tables"] == tables


def test_another_database_is_no_reading_state(tmp_path, other):
    path = tmp_path / "else.sqlite"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE reading (article)")
    database.execute("PRAGMA user_version = 1")
    database.commit()
    database.close()
    with pytest.raises(KawarabanError, match=r"damaged, or no copy"):
        other.weigh(path, replace=True)


def test_a_row_may_leave_columns_out(other, file):
    with_row(file, "reading", {"article": "000000000007", "read_at": 12})
    other.restore(file, replace=True)
    assert other.ids_of("read") == {7}
    assert other.most_read(5) == []
