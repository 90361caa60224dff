"""The stories that the catalog holds, as the indexer worked them out.

What they mean is not known here: `stories` decides, and `library` puts both together.
"""

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.archive.database import Database
from reader.article import ArticleId


class StoredStory(NamedTuple):
    """A story with its articles; `central` is the one whose headline names it.

    `profile` is what its maker needs to go on with it; without that a story does not stand.
    """

    id: ArticleId
    central: ArticleId
    profile: bytes
    articles: tuple[ArticleId, ...]


class Membership(NamedTuple):
    """An article in a story, the article whose headline names that, and whether it has a date."""

    story: ArticleId
    central: ArticleId
    article: ArticleId
    dated: bool


_TOLD = """EXISTS (SELECT 1 FROM story_articles m JOIN stories s ON s.id = m.story
    WHERE m.article = untold.article AND s.profile <> x'')"""
_UNTOLD = f"""
    SELECT a.id FROM untold CROSS JOIN articles a ON a.id = untold.article
    WHERE NOT a.gone AND NOT {_TOLD} ORDER BY a.published IS NULL, a.published, a.id"""
_IS_GONE = """
    NOT EXISTS (SELECT 1 FROM articles a WHERE a.id = untold.article AND NOT a.gone)"""
_GONE = f"SELECT article FROM untold WHERE {_IS_GONE}"
_SETTLED = f"DELETE FROM untold WHERE {_IS_GONE} OR {_TOLD}"
_UNTELL = "INSERT OR IGNORE INTO untold SELECT article FROM story_articles"
_LEFT_EMPTY = """
    DELETE FROM stories WHERE id IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM story_articles WHERE story = stories.id)"""
_STORIES_OF = """
    SELECT DISTINCT story FROM story_articles WHERE article IN (SELECT value FROM json_each(?))"""
_STORED = """
    SELECT id, central, profile FROM stories WHERE profile <> x''
    AND id IN (SELECT value FROM json_each(?)) ORDER BY id"""
_MEMBERS = """
    SELECT story, article FROM story_articles
    WHERE story IN (SELECT value FROM json_each(?)) ORDER BY story, article"""
_GROUPED = """
    SELECT m.story, s.central, m.article, a.published IS NOT NULL
    FROM story_articles m CROSS JOIN stories s ON s.id = m.story
    CROSS JOIN articles a ON a.id = m.article
    WHERE NOT a.gone AND (m.article IN (SELECT value FROM json_each(?)) OR m.story IN (
        SELECT story FROM story_articles GROUP BY story HAVING count(*) > 1
        UNION SELECT story FROM story_articles WHERE article IN (SELECT value FROM json_each(?))))
    ORDER BY a.sorted IS NULL, a.sorted, a.id"""


def untold(database: Database) -> list[ArticleId]:
    """The articles that are in no story that stands, oldest first and undated last."""
    return [ArticleId(article) for (article,) in database.each(_UNTOLD)]


def of_articles(database: Database, articles: Iterable[ArticleId]) -> list[StoredStory]:
    """The stories that stand and have one of the articles, for the indexer."""
    numbers = json.dumps(_stories_of(database, articles))
    members: dict[int, list[ArticleId]] = {}
    for story, article in database.each(_MEMBERS, (numbers,)):
        members.setdefault(story, []).append(ArticleId(article))
    return [
        StoredStory(ArticleId(story), ArticleId(central), profile, tuple(members[story]))
        for story, central, profile in database.each(_STORED, (numbers,))
    ]


def put(database: Database, stories: Sequence[StoredStory]) -> None:
    """Store stories with all their articles, which leave the stories they were in."""
    pairs = [(article, story.id) for story in stories for article in story.articles]
    with database.transaction():
        before = json.dumps(_stories_of(database, (article for article, _ in pairs)))
        database.run_many(
            "DELETE FROM story_articles WHERE story = ?", [(story.id,) for story in stories]
        )
        database.run_many(
            "INSERT OR REPLACE INTO stories VALUES (?, ?, ?)", [story[:3] for story in stories]
        )
        database.run_many("INSERT OR REPLACE INTO story_articles VALUES (?, ?)", pairs)
        database.run_many("DELETE FROM untold WHERE article = ?", [pair[:1] for pair in pairs])
        database.run(_LEFT_EMPTY, (before,))
        # Nothing that lists were worked out of has changed: they are as up to date as before.
        database.run("UPDATE meta SET value = value + 1 WHERE name IN ('generation', 'lists')")


def undo(database: Database, stories: Iterable[ArticleId]) -> None:
    """Have the articles of some stories told again; until then these are shown as they were."""
    numbers = (json.dumps(list(stories)),)
    with database.transaction():
        database.run(_UNTELL + " WHERE story IN (SELECT value FROM json_each(?))", numbers)
        database.run(
            "UPDATE stories SET profile = x'' WHERE id IN (SELECT value FROM json_each(?))", numbers
        )


def undo_all(database: Database, articles: int) -> None:
    """The same for all stories; `articles` is how many there are to make new ones of."""
    with database.transaction():
        database.run(_UNTELL)
        database.run("UPDATE stories SET profile = x''")
        database.run("INSERT OR REPLACE INTO meta VALUES ('gathered', ?)", (articles,))


def begun_with(database: Database) -> int:
    """Of how many articles stories were begun, or 0."""
    found = database.one("SELECT value FROM meta WHERE name = 'gathered'")
    return int(found[0]) if found else 0


def gone(database: Database) -> list[ArticleId]:
    """The articles that are gone and still in their stories."""
    return [ArticleId(article) for (article,) in database.each(_GONE)]


def forget_gone(database: Database) -> None:
    """Take articles that are gone out of their stories, and strike off what is told already."""
    with database.transaction():
        left = gone(database)
        before = json.dumps(_stories_of(database, left))
        database.run_many(
            "DELETE FROM story_articles WHERE article = ?", [(article,) for article in left]
        )
        database.run(_LEFT_EMPTY, (before,))
        database.run(_SETTLED)


def grouped(database: Database, placed: str) -> list[Membership]:
    """All articles of stories with several, oldest first and undated last.

    Stories of one article are among them where that is in `placed`, a JSON array.
    """
    rows = database.each(_GROUPED, (placed, placed))
    return [
        Membership(story, central, article, bool(dated)) for story, central, article, dated in rows
    ]


def _stories_of(database: Database, articles: Iterable[ArticleId]) -> list[int]:
    return [story for (story,) in database.each(_STORIES_OF, (json.dumps(list(articles)),))]
