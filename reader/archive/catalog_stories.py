"""The stories that the catalog holds, as the indexer worked them out.

What they mean is not known here: `stories` decides, and `library` puts both together.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.archive.database import Database
from reader.article import ArticleId


class StoredStory(NamedTuple):
    """A story with its articles; `central` is the one whose headline names it.

    `profile` is what its maker needs to go on with it.
    """

    id: ArticleId
    central: ArticleId
    profile: bytes
    articles: tuple[ArticleId, ...]


class Membership(NamedTuple):
    """An article in a story, and the article whose headline names that."""

    story: ArticleId
    central: ArticleId
    article: ArticleId


_UNTOLD = (
    "SELECT id FROM articles WHERE NOT gone AND id NOT IN (SELECT article FROM story_articles)"
)
_GONE = "DELETE FROM story_articles WHERE article NOT IN (SELECT id FROM articles WHERE NOT gone)"
_EMPTY = "DELETE FROM stories WHERE id NOT IN (SELECT story FROM story_articles)"
_GROUPED = """
    SELECT m.story, s.central, m.article
    FROM story_articles m CROSS JOIN stories s ON s.id = m.story
    CROSS JOIN articles a ON a.id = m.article
    WHERE NOT a.gone AND (m.article IN (SELECT value FROM json_each(?)) OR m.story IN (
        SELECT story FROM story_articles GROUP BY story HAVING count(*) > 1
        UNION SELECT story FROM story_articles WHERE article IN (SELECT value FROM json_each(?))))
    ORDER BY a.sorted IS NULL, a.sorted, a.id"""


def untold(database: Database) -> list[ArticleId]:
    """The articles that are in no story yet."""
    return [ArticleId(article) for (article,) in database.each(_UNTOLD)]


def stored(database: Database) -> list[StoredStory]:
    """All stories, for the indexer."""
    members: dict[int, list[ArticleId]] = {}
    for story, article in database.each("SELECT story, article FROM story_articles"):
        members.setdefault(story, []).append(ArticleId(article))
    return [
        StoredStory(ArticleId(story), ArticleId(central), profile, tuple(members[story]))
        for story, central, profile in database.each("SELECT id, central, profile FROM stories")
        if story in members
    ]


def put(
    database: Database, stories: Iterable[StoredStory], gone: Sequence[ArticleId] | None
) -> None:
    """Store stories in place of those of the same id; `gone` ones are no more, or with None all
    others."""
    with database.transaction():
        if gone is None:
            database.run("DELETE FROM stories")
            database.run("DELETE FROM story_articles")
        else:
            database.run_many("DELETE FROM stories WHERE id = ?", [(story,) for story in gone])
        for story in stories:
            database.run("INSERT OR REPLACE INTO stories VALUES (?, ?, ?)", story[:3])
            database.run_many(
                "INSERT OR REPLACE INTO story_articles VALUES (?, ?)",
                [(article, story.id) for article in story.articles],
            )
        # Nothing that lists were worked out of has changed: they are as up to date as before.
        database.run("UPDATE meta SET value = value + 1 WHERE name IN ('generation', 'lists')")


def forget_gone(database: Database) -> None:
    """Take articles that are gone out of their stories."""
    with database.transaction():
        if database.run(_GONE):
            database.run(_EMPTY)


def grouped(database: Database, placed: str) -> list[Membership]:
    """All articles of stories with several, oldest first and undated last.

    Stories of one article are among them where that is in `placed`, a JSON array.
    """
    return [Membership(*row) for row in database.each(_GROUPED, (placed, placed))]
