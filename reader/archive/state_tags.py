"""The tags that the reader gives articles. A tag is there as long as an article has it."""

from collections.abc import Iterable

from reader.archive.database import Database
from reader.archive.state_changes import having, lacking, tidy_name
from reader.article import ArticleId
from reader.folding import fold


def tag(database: Database, articles: Iterable[int], name: str) -> list[ArticleId]:
    """Give articles a tag; those that did not have it."""
    shown = tidy_name(name, "tag")
    with database.transaction():
        database.run(
            "INSERT OR IGNORE INTO tags (name, folded) VALUES (?, ?)", (shown, fold(shown))
        )
        at = database.number("SELECT id FROM tags WHERE folded = ?", (fold(shown),))
        changed = lacking(database, "tagged t ON t.tag = ?2 AND t.article", articles, at)
        database.run_many(
            "INSERT INTO tagged VALUES (?, ?)", [(at, article) for article in changed]
        )
    return changed


def untag(database: Database, articles: Iterable[int], name: str) -> list[ArticleId]:
    """Take a tag away; those that had it."""
    folded = fold(" ".join(name.split()))
    with database.transaction():
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
            "DELETE FROM tags WHERE folded = ? AND id NOT IN (SELECT tag FROM tagged)", (folded,)
        )
    return changed


def all_tags(database: Database) -> list[tuple[str, int]]:
    """All tags by name, with the number of articles that have each."""
    return database.all(
        "SELECT name, (SELECT count(*) FROM tagged WHERE tag = tags.id) FROM tags ORDER BY folded"
    )


def tags_of(database: Database, article: int) -> list[str]:
    """The tags of one article, by name."""
    found = database.all(
        "SELECT name FROM tagged JOIN tags ON tags.id = tag WHERE article = ? ORDER BY folded",
        (article,),
    )
    return [name for (name,) in found]
