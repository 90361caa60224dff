"""What the reader did to stories: which articles belong together, names, pins, what was seen.

A story is known by any of its articles: clustering may give it others tomorrow.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reader.archive.database import Database
from reader.article import ArticleId


class StoryMark(NamedTuple):
    """What the reader did to the story of one article while that was in it.

    `name` "" is none; `named_at` is when it was given. `seen` says that the reader has looked at
    the story with this article in it. `seen_until` is what earlier versions kept instead, for one
    article of each story: the minute (UTC) of the newest article that was looked at.
    """

    name: str = ""
    pinned: bool = False
    followed: bool = False
    seen: bool = False
    named_at: int = 0
    seen_until: int | None = None


def joined(marks: Iterable[StoryMark]) -> StoryMark:
    """What was done to a story, of the marks on its articles: any of it, and the newest name."""
    found = list(marks)
    named = max((each for each in found if each.name), key=_named_at, default=StoryMark())
    times = (each.seen_until for each in found if each.seen_until is not None)
    return StoryMark(
        name=named.name,
        pinned=any(each.pinned for each in found),
        followed=any(each.followed for each in found),
        seen=any(each.seen for each in found),
        named_at=named.named_at,
        seen_until=max(times, default=None),
    )


def _named_at(mark: StoryMark) -> int:
    return mark.named_at


def places(database: Database) -> dict[ArticleId, ArticleId]:
    """Of each article that the reader placed its place (see `stories.decisions`)."""
    return dict(database.each("SELECT article, place FROM story_places"))


def place(database: Database, chosen: Mapping[ArticleId, ArticleId]) -> None:
    """Place articles; what they were placed by before is forgotten."""
    with database.transaction():
        database.run_many("INSERT OR REPLACE INTO story_places VALUES (?, ?)", chosen.items())


def marks(database: Database) -> dict[ArticleId, StoryMark]:
    """What was done to stories, by each article that was in one then."""
    found = database.each(
        "SELECT article, name, pinned_at IS NOT NULL, followed_at IS NOT NULL, "
        "seen_at IS NOT NULL, coalesce(named_at, 0), seen FROM story_marks"
    )
    return {
        ArticleId(article): StoryMark(name, bool(pinned), bool(followed), bool(seen), at, until)
        for article, name, pinned, followed, seen, at, until in found
    }


def mark(database: Database, articles: Iterable[ArticleId], columns: Mapping[str, object]) -> None:
    """Set columns of the marks on all articles of a story: each may be in another one tomorrow."""
    names = ", ".join(columns)
    values = ", ".join(f"?{number}" for number in range(2, len(columns) + 2))
    with database.transaction():
        database.run_many(
            f"INSERT INTO story_marks (article, {names}) VALUES (?1, {values}) "
            f"ON CONFLICT (article) DO UPDATE SET ({names}) = ({values})",
            [(article, *columns.values()) for article in articles],
        )


def carry_over(database: Database, before: int, now: int) -> None:
    """Give an article the place and the mark of the one it was known as before."""
    for table in ("story_places", "story_marks"):
        database.run(f"UPDATE OR IGNORE {table} SET article = ? WHERE article = ?", (now, before))
    database.run("UPDATE story_places SET place = ? WHERE place = ?", (now, before))
