"""The searches that the reader keeps, in the reader's order."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from reader.archive.database import Database
from reader.archive.state_changes import tidy_name
from reader.errors import KawarabanError
from reader.folding import fold

_UNNAMED = "A saved search needs a name: type one."


class SavedSearch(NamedTuple):
    """A query kept under a name: its text, the version of the grammar it was written in, and its
    syntax tree as JSON, so that it outlives both. `group` is the name it stands under, or ""."""

    name: str
    query: str
    grammar: int
    tree: str
    group: str = ""


def all_searches(database: Database) -> list[SavedSearch]:
    """All saved searches in the reader's order; a group stands where its first search does."""
    found = database.all(
        "SELECT name, query, grammar, tree, grouped FROM saved_searches ORDER BY position, id"
    )
    searches = [SavedSearch(*row) for row in found]
    first: dict[str, SavedSearch] = {}
    for search in searches:
        first.setdefault(fold(search.group) if search.group else "", search)
    heads = [first[fold(each.group)] if each.group else each for each in searches]
    order = {search.name: place for place, search in enumerate(searches)}
    stood = sorted(zip(heads, searches, strict=True), key=lambda pair: order[pair[0].name])
    return [search._replace(group=head.group) for head, search in stood]


def save(database: Database, search: SavedSearch) -> None:
    """Keep a search, in the place of one of the same name or else at the end of its group."""
    name = tidy_name(search.name, _UNNAMED)
    with database.transaction():
        database.run(
            "INSERT INTO saved_searches (name, folded, query, grammar, tree, position, grouped) "
            "VALUES (?, ?, ?, ?, ?, "
            "(SELECT ifnull(max(position), 0) + 1 FROM saved_searches), ?) "
            "ON CONFLICT (folded) DO UPDATE SET name = excluded.name, query = excluded.query, "
            "grammar = excluded.grammar, tree = excluded.tree",
            (name, fold(name), search.query, search.grammar, search.tree, search.group),
        )


def rename(database: Database, name: str, to: str) -> None:
    """Give a saved search another name; KawarabanError when that is taken."""
    new = tidy_name(to, _UNNAMED)
    try:
        database.run(
            "UPDATE saved_searches SET name = ?, folded = ? WHERE folded = ?",
            (new, fold(new), fold(name)),
        )
    except sqlite3.IntegrityError as error:
        raise KawarabanError(
            f"There is a saved search “{new}” already: choose another name."
        ) from error


def remove(database: Database, name: str) -> None:
    """Let a saved search go."""
    database.run("DELETE FROM saved_searches WHERE folded = ?", (fold(name),))


def arrange(database: Database, order: Sequence[tuple[str, str]]) -> None:
    """Put the searches into an order of (name, group); those not named come after, unchanged."""
    places = {fold(name): (at, group) for at, (name, group) in enumerate(order)}
    with database.transaction():
        held = database.all("SELECT id, folded, grouped FROM saved_searches ORDER BY position, id")
        placed = [(*places.get(name, (len(places), group)), at) for at, name, group in held]
        placed.sort(key=lambda row: row[0])
        database.run_many(
            "UPDATE saved_searches SET position = ?, grouped = ? WHERE id = ?",
            [(at, " ".join(group.split()), row) for at, (_, group, row) in enumerate(placed, 1)],
        )
        database.run(
            "DELETE FROM closed_groups WHERE name NOT IN (SELECT grouped FROM saved_searches)"
        )


def closed_groups(database: Database) -> set[str]:
    """The names of the groups that show their name alone."""
    return {name for (name,) in database.all("SELECT name FROM closed_groups")}


def close_group(database: Database, name: str, closed: bool) -> None:
    """Let a group show its name alone, or its searches too."""
    if closed:
        database.run("INSERT OR IGNORE INTO closed_groups VALUES (?)", (name,))
    else:
        database.run("DELETE FROM closed_groups WHERE name = ?", (name,))
