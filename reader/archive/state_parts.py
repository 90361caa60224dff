"""The reading state as plain rows: what it is made of, what two of them differ in, and how one
becomes the other.

`PARTS` is the one place that lists the tables: a new one is a line here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.archive.database import Database

Value = int | float | str | None
Row = dict[str, Value]
Key = tuple[Value, ...]
Contents = dict[str, dict[Key, Row]]
"""All rows of a reading state: by table, then by what tells them apart within it."""


class Change(NamedTuple):
    """How many of a kind come, become others and go. `kind` is a name from `KINDS`."""

    kind: str
    new: int = 0
    replaced: int = 0
    removed: int = 0


@dataclass(frozen=True)
class Part:
    """One table. Its columns are those it has, without `unkept`, numbers that mean nothing
    outside of the file.

    `key` are the columns that tell its rows apart. `kinds` are the kinds of change one sees in
    it: by the column that is empty where there is none, "" for whole rows. Where a column
    refers to rows of another table, `refers` has that table and its column to know them by.
    When two states are merged, the row with the larger `newest` wins; else the stored one, but
    for the columns of `larger`, where the larger value counts, and `ours`, which stay.
    """

    table: str
    key: tuple[str, ...]
    kinds: Mapping[str, str] = field(default_factory=dict)
    unkept: tuple[str, ...] = ()
    refers: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    newest: str = ""
    larger: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()


PARTS = (
    Part(
        "reading",
        ("article",),
        {"read_at": "read", "starred_at": "starred", "opened": "opened"},
        larger=("opened", "last_opened"),
    ),
    Part("tags", ("folded",), {"": "tags"}, unkept=("id",)),
    Part("tagged", ("tag", "article"), {"": "tagged"}, refers={"tag": ("tags", "folded")}),
    Part("notes", ("article",), {"": "notes"}, newest="changed_at"),
    Part(
        "highlights",
        ("article", "created_at", "quote"),
        {"": "highlights"},
        unkept=("id",),
        newest="changed_at",
    ),
    Part("progress", ("article",), {"": "progress"}),
    Part("saved_searches", ("folded",), {"": "searches"}, unkept=("id",), ours=("position",)),
    Part("closed_groups", ("name",), {"": "groups"}),
    Part("history", ("article", "opened_at"), {"": "history"}, unkept=("seq",)),
    Part("story_places", ("article",), {"": "places"}),
    Part(
        "story_marks",
        ("article",),
        {"name": "names", "pinned_at": "pinned", "followed_at": "followed", "seen_at": "seen"},
        larger=("seen", "seen_at"),
    ),
)

KINDS = tuple(kind for part in PARTS for kind in part.kinds.values())
"""Every kind of change, in the order in which they are told."""


def read(database: Database) -> Contents:
    """All rows of a reading state."""
    return {part.table: _read_part(database, part) for part in PARTS}


def columns(database: Database, part: Part) -> Row:
    """The columns of a table, each with the value that a row has which does not tell it."""
    found = database.all(f"SELECT name, dflt_value FROM pragma_table_info('{part.table}')")
    defaults: Row = {}
    for name, default in found:
        if name not in part.unkept:
            (value,) = database.one(f"SELECT {default or 'NULL'}") or (None,)
            defaults[name] = value
    return defaults


def merged(now: Contents, stored: Contents) -> Contents:
    """Both together; where they contradict each other, as their part says."""
    return {
        part.table: now[part.table]
        | {
            key: _combined(part, now[part.table].get(key), row)
            for key, row in stored[part.table].items()
        }
        for part in PARTS
    }


def changes(before: Contents, after: Contents) -> tuple[Change, ...]:
    """What becomes of one state when it is made into the other: the kinds that change."""
    found: list[Change] = []
    for part in PARTS:
        pairs = _differing(before[part.table], after[part.table])
        found += (_change(column, kind, pairs) for column, kind in part.kinds.items())
    return tuple(change for change in found if any(change[1:]))


def write(database: Database, before: Contents, after: Contents) -> None:
    """Make the rows `before`, which are in the file, into those `after`; inside a transaction."""
    for part in reversed(PARTS):
        gone = before[part.table].keys() - after[part.table].keys()
        database.run_many(f"DELETE FROM {part.table} WHERE {_matching(part, part.key)}", gone)
    for part in PARTS:
        old, rows = before[part.table], after[part.table]
        _insert(database, part, {key: row for key, row in rows.items() if key not in old})
        _update(database, part, {key: row for key, row in rows.items() if old.get(key, row) != row})


def _read_part(database: Database, part: Part) -> dict[Key, Row]:
    names = tuple(columns(database, part))
    shown = ", ".join(_shown(part, name) for name in names)
    places = [names.index(name) for name in part.key]
    order = "rowid" if part.unkept else ", ".join(part.key)
    rows = database.each(f"SELECT {shown} FROM {part.table} ORDER BY {order}")
    return {
        tuple(row[place] for place in places): dict(zip(names, row, strict=True)) for row in rows
    }


def _combined(part: Part, ours: Row | None, stored: Row) -> Row:
    if ours is None:
        return stored
    if part.newest:
        return max(stored, ours, key=lambda row: row[part.newest] or 0)
    return {name: _value(part, name, ours[name], value) for name, value in stored.items()}


def _value(part: Part, name: str, ours: Value, stored: Value) -> Value:
    if name in part.ours or not stored:
        return ours
    if name in part.larger and isinstance(ours, int) and isinstance(stored, int):
        return max(ours, stored)
    return stored


def _differing(
    before: dict[Key, Row], after: dict[Key, Row]
) -> list[tuple[Row | None, Row | None]]:
    pairs = ((before.get(key), after.get(key)) for key in before.keys() | after.keys())
    return [(old, new) for old, new in pairs if old != new]


def _change(column: str, kind: str, pairs: list[tuple[Row | None, Row | None]]) -> Change:
    counts = {"new": 0, "replaced": 0, "removed": 0}
    for before, after in pairs:
        old, new = _told(before, column), _told(after, column)
        if old != new:
            counts["removed" if not new else "replaced" if old else "new"] += 1
    return Change(kind, **counts)


def _told(row: Row | None, column: str) -> object:
    return row if row is None or not column else row[column] or None


def _insert(database: Database, part: Part, rows: dict[Key, Row]) -> None:
    names = tuple(columns(database, part))
    values = ", ".join(_stored(part, name) for name in names)
    database.run_many(
        f"INSERT INTO {part.table} ({', '.join(names)}) VALUES ({values})",
        (tuple(row[name] for name in names) for row in rows.values()),
    )


def _update(database: Database, part: Part, rows: dict[Key, Row]) -> None:
    names = tuple(name for name in columns(database, part) if name not in part.key)
    if names and rows:
        setting = ", ".join(f"{name} = {_stored(part, name)}" for name in names)
        database.run_many(
            f"UPDATE {part.table} SET {setting} WHERE {_matching(part, part.key)}",
            (tuple(row[name] for name in names) + key for key, row in rows.items()),
        )


def _matching(part: Part, names: tuple[str, ...]) -> str:
    return " AND ".join(f"{name} IS {_stored(part, name)}" for name in names)


def _shown(part: Part, name: str) -> str:
    if name not in part.refers:
        return name
    table, column = part.refers[name]
    return f"(SELECT {column} FROM {table} WHERE id = {part.table}.{name})"


def _stored(part: Part, name: str) -> str:
    if name not in part.refers:
        return "?"
    table, column = part.refers[name]
    return f"(SELECT id FROM {table} WHERE {column} = ?)"
