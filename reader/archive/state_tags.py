"""The tags that the reader gives articles. A tag is there as long as an article has it."""

import json
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import category

from reader.archive.database import Database
from reader.archive.state_changes import having, lacking, tidy_name
from reader.article import ArticleId
from reader.errors import KawarabanError
from reader.folding import fold

_UNNAMED = "A tag needs a name: type one."
_TELLING = {"L", "N", "So"}  # what of Unicode's categories makes a name
COLOURS = ("red", "orange", "green", "teal", "blue", "violet")
"""The colours a tag can have besides none, which is ""; each look has its own shades of them."""


class Tag(NamedTuple):
    """A tag: its name as it was spelled first, how many articles have it, its colour."""

    name: str
    articles: int
    colour: str = ""


def tag(
    database: Database, articles: Iterable[int], name: str, colour: str = "", more: bool = False
) -> list[ArticleId]:
    """Give articles a tag; those that did not have it. A tag that is new has `colour`."""
    _check(colour)
    shown = _tidy(name)
    with database.part() if more else database.transaction():
        database.run(
            "INSERT OR IGNORE INTO tags (name, folded, colour) VALUES (?, ?, ?)",
            (shown, fold(shown), colour),
        )
        at = database.number("SELECT id FROM tags WHERE folded = ?", (fold(shown),))
        changed = lacking(database, "tagged t ON t.tag = ?2 AND t.article", articles, at)
        database.run_many(
            "INSERT INTO tagged VALUES (?, ?)", [(at, article) for article in changed]
        )
    return changed


def untag(
    database: Database, articles: Iterable[int], name: str, more: bool = False
) -> list[ArticleId]:
    """Take a tag away; those that had it."""
    folded = fold(" ".join(name.split()))
    with database.part() if more else database.transaction():
        changed = having(
            database,
            "tagged t ON t.article = w.value JOIN tags g ON g.id = t.tag AND g.folded = ?2",
            articles,
            folded,
        )
        database.run_many(
            "DELETE FROM tagged WHERE article = ? AND tag = (SELECT id FROM tags WHERE folded = ?)",
            [(article, folded) for article in changed],
        )
        database.run(
            "DELETE FROM tags WHERE folded = ? "
            "AND NOT EXISTS (SELECT 1 FROM tagged WHERE tag = tags.id)",
            (folded,),
        )
    return changed


def rename(database: Database, name: str, to: str) -> list[ArticleId]:
    """Give a tag another name, or make it a part of the tag that has that name already.

    The articles that did not have that other tag before.
    """
    new = _tidy(to)
    with database.transaction():
        at, other = _number(database, name), _number(database, new)
        if at is None or other in (None, at):
            database.run("UPDATE tags SET name = ?, folded = ? WHERE id = ?", (new, fold(new), at))
            return []
        changed = lacking(
            database, "tagged t ON t.tag = ?2 AND t.article", _articles(database, at), other
        )
        database.run_many(
            "INSERT INTO tagged VALUES (?, ?)", [(other, article) for article in changed]
        )
        database.run("DELETE FROM tags WHERE id = ?", (at,))
    return changed


def paint(database: Database, name: str, colour: str) -> None:
    """Give a tag one of the COLOURS, or with "" none."""
    _check(colour)
    database.run("UPDATE tags SET colour = ? WHERE folded = ?", (colour, fold(name)))


def all_tags(database: Database) -> list[Tag]:
    """All tags by name."""
    found = database.all(
        "SELECT name, (SELECT count(*) FROM tagged WHERE tag = tags.id), colour FROM tags "
        "ORDER BY folded"
    )
    return [Tag(*row) for row in found]


def tags_on(database: Database, articles: Iterable[int]) -> list[Tag]:
    """The tags of some articles by name, each with how many of these articles have it."""
    found = database.all(
        "SELECT name, count(*), colour FROM json_each(?) w JOIN tagged ON article = w.value "
        "JOIN tags ON tags.id = tag GROUP BY tags.id ORDER BY folded",
        (json.dumps(list(articles)),),
    )
    return [Tag(*row) for row in found]


def _number(database: Database, name: str) -> int | None:
    found = database.one("SELECT id FROM tags WHERE folded = ?", (fold(" ".join(name.split())),))
    return int(found[0]) if found else None


def _articles(database: Database, at: int | None) -> list[ArticleId]:
    found = database.all("SELECT article FROM tagged WHERE tag = ? ORDER BY article", (at,))
    return [ArticleId(article) for (article,) in found]


def _check(colour: str) -> None:
    if colour not in ("", *COLOURS):
        raise KawarabanError(f"A tag can't be {colour}: choose one of {', '.join(COLOURS)}.")


def _tidy(name: str) -> str:
    tidy = tidy_name(name, _UNNAMED)
    if not any({category(sign), category(sign)[0]} & _TELLING for sign in tidy):
        raise KawarabanError(
            f"A tag needs a letter, a digit or a picture in its name: “{tidy}” has none."
        )
    return tidy
