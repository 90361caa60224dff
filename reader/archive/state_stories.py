"""What the reader did to stories: which articles belong together, names, pins, what was seen.

A story is known by any of its articles: clustering may give it others tomorrow.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reader.archive.database import Database
from reader.article import ArticleId


class StoryMark(NamedTuple):
    """What the reader did to the story of one article.

    `name` "" is none. `seen` is the minute (UTC) of the newest article the reader has looked at
    in it, None when it was never looked at.
    """

    name: str = ""
    pinned: bool = False
    followed: bool = False
    seen: int | None = None


def places(database: Database) -> dict[ArticleId, ArticleId]:
    """Of each article that the reader placed its place (see `stories.decisions`)."""
    return dict(database.each("SELECT article, place FROM story_places"))


def place(database: Database, chosen: Mapping[ArticleId, ArticleId]) -> None:
    """Place articles; what they were placed by before is forgotten."""
    with database.transaction():
        database.run_many("INSERT OR REPLACE INTO story_places VALUES (?, ?)", chosen.items())


def marks(database: Database) -> dict[ArticleId, StoryMark]:
    """What was done to stories, each by the article that it hangs on."""
    found = database.each(
        "SELECT article, name, pinned_at IS NOT NULL, followed_at IS NOT NULL, seen "
        "FROM story_marks"
    )
    return {
        ArticleId(article): StoryMark(name, bool(pinned), bool(followed), seen)
        for article, name, pinned, followed, seen in found
    }


def mark(database: Database, articles: Iterable[ArticleId], column: str, value: object) -> None:
    """Set one column of the mark that hangs on one of a story's articles, or on its first."""
    with database.transaction():
        known = [article for article in articles if _has_mark(database, article)]
        at = known[0] if known else next(iter(articles))
        database.run(
            f"INSERT INTO story_marks (article, {column}) VALUES (?1, ?2) "
            f"ON CONFLICT (article) DO UPDATE SET {column} = ?2",
            (at, value),
        )


def _has_mark(database: Database, article: ArticleId) -> bool:
    return database.one("SELECT 1 FROM story_marks WHERE article = ?", (article,)) is not None


def carry_over(database: Database, before: int, now: int) -> None:
    """Give an article the place and the mark of the one it was known as before."""
    for table in ("story_places", "story_marks"):
        database.run(f"UPDATE OR IGNORE {table} SET article = ? WHERE article = ?", (now, before))
    database.run("UPDATE story_places SET place = ? WHERE place = ?", (now, before))
