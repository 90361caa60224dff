"""The rows of the reading state: all of them, and what two states differ in."""

from reader.archive import state_parts
from reader.archive.state import SavedSearch
from reader.archive.state_parts import PARTS, Change


def database_of(state):
    return state._database


def test_every_table_of_the_state_is_a_part(state):
    found = database_of(state).all(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    assert {part.table for part in PARTS} == {name for (name,) in found}


def test_every_column_is_kept_or_named_as_unkept(state):
    for part in PARTS:
        held = database_of(state).all(f"SELECT name, pk FROM pragma_table_info('{part.table}')")
        kept = state_parts.columns(database_of(state), part)
        assert {name for name, _ in held} == kept.keys() | set(part.unkept)
        assert set(part.key) | set(part.larger) | set(part.ours) <= kept.keys()


def fill(state):
    state.mark_read([1, 2, 3])
    state.star([2])
    state.opened(3)
    state.tag([1, 2], "Rail")
    state.tag([3], "税")
    state.set_note(1, "mine")
    state.save_search(SavedSearch("a", "ferry", 1, "{}"))
    state.save_search(SavedSearch("b", "tunnel", 1, "{}"))
    state.place({1: 2, 2: 2})
    state.name_story([1], "The ferry")
    state.pin_story([1])


def test_what_changes_is_counted_by_kind(state):
    database = database_of(state)
    empty = state_parts.read(database)
    fill(state)
    full = state_parts.read(database)
    assert state_parts.changes(empty, full) == (
        Change("read", 3),
        Change("starred", 1),
        Change("opened", 1),
        Change("tags", 2),
        Change("tagged", 3),
        Change("notes", 1),
        Change("searches", 2),
        Change("history", 1),
        Change("places", 2),
        Change("names", 1),
        Change("pinned", 1),
    )
    assert state_parts.changes(full, empty)[0] == Change("read", removed=3)
    assert state_parts.changes(full, full) == ()
    state.set_note(1, "other")
    assert state_parts.changes(full, state_parts.read(database)) == (Change("notes", replaced=1),)


def test_one_becomes_the_other_and_back(state):
    database = database_of(state)
    fill(state)
    full = state_parts.read(database)
    empty = {part.table: {} for part in PARTS}
    for before, after in ((full, empty), (empty, full)):
        with database.transaction():
            state_parts.write(database, before, after)
        assert state_parts.read(database) == after
    assert (state.tags_of(1), state.note(1)) == (["Rail"], "mine")
    assert [search.name for search in state.saved_searches()] == ["a", "b"]
    assert state.ids_of(("tag", "税")) == {3}


def test_rows_that_stay_keep_the_tags_that_hang_on_them(state):
    database = database_of(state)
    fill(state)
    before = state_parts.read(database)
    after = {table: {key: dict(row) for key, row in rows.items()} for table, rows in before.items()}
    after["tags"]["rail",]["name"] = "RAIL"
    with database.transaction():
        state_parts.write(database, before, after)
    assert [(tag.name, tag.articles) for tag in state.tags()] == [("RAIL", 2), ("税", 1)]


def test_merging_loses_nothing_of_either(state):
    fill(state)
    ours = state_parts.read(database_of(state))
    stored = {part.table: {} for part in PARTS}
    row = ours["reading"][3,]
    stored["reading"] = {
        (2,): ours["reading"][2,] | {"starred_at": None, "read_at": 5},
        (3,): row | {"opened": 9, "last_opened": 1},
        (4,): row | {"article": 4},
    }
    note = ours["notes"][1,]
    stored["notes"] = {(1,): note | {"text": "older", "changed_at": note["changed_at"] - 1}}
    search = ours["saved_searches"]["a",]
    stored["saved_searches"] = {("a",): search | {"query": "ships", "position": 7}}
    merged = state_parts.merged(ours, stored)
    assert merged["reading"][2,]["starred_at"] is not None
    assert merged["reading"][2,]["read_at"] == 5
    assert merged["reading"][3,] == row | {"opened": 9}
    assert set(merged["reading"]) == {(1,), (2,), (3,), (4,)}
    assert merged["notes"] == ours["notes"]
    assert merged["saved_searches"]["a",] == search | {"query": "ships"}
    assert len(merged["saved_searches"]) == 2
    assert merged["tagged"] == ours["tagged"]
