"""The searches that the reader keeps, in the reader's order."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from reader.archive.database import Database
from reader.archive.state_changes import tidy_name
from reader.errors import KawarabanError
from reader.folding import fold


class SavedSearch(NamedTuple):
    """A query kept under a name: its text, the version of the grammar it was written in, and its
    syntax tree as JSON, so that it outlives both."""

    name: str
    query: str
    grammar: int
    tree: str


def all_searches(database: Database) -> list[SavedSearch]:
    """All saved searches in the reader's order."""
    found = database.all(
        "SELECT name, query, grammar, tree FROM saved_searches ORDER BY position, id"
    )
    return [SavedSearch(*row) for row in found]


def save(database: Database, search: SavedSearch) -> None:
    """Keep a search, in the place of one of the same name or else at the end."""
    name = tidy_name(search.name, "saved search")
    with database.transaction():
        database.run(
            "INSERT INTO saved_searches (name, folded, query, grammar, tree, position) "
            "VALUES (?, ?, ?, ?, ?, (SELECT ifnull(max(position), 0) + 1 FROM saved_searches)) "
            "ON CONFLICT (folded) DO UPDATE SET name = excluded.name, query = excluded.query, "
            "grammar = excluded.grammar, tree = excluded.tree",
            (name, fold(name), search.query, search.grammar, search.tree),
        )


def rename(database: Database, name: str, to: str) -> None:
    """Give a saved search another name; KawarabanError when that is taken."""
    new = tidy_name(to, "saved search")
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


def reorder(database: Database, names: Sequence[str]) -> None:
    """Put the saved searches into the order of `names`; those not named come after."""
    order = {fold(name): position for position, name in enumerate(names)}
    with database.transaction():
        held = database.all("SELECT id, folded FROM saved_searches ORDER BY position, id")
        held.sort(key=lambda row: order.get(row[1], len(order)))
        database.run_many(
            "UPDATE saved_searches SET position = ? WHERE id = ?",
            [(position, row[0]) for position, row in enumerate(held, start=1)],
        )
