"""What a change of the reading state really changes, so that its opposite is its undo."""

import json
from collections.abc import Iterable

from reader.archive.database import Database
from reader.article import ArticleId
from reader.errors import KawarabanError


def lacking(
    database: Database, table: str, articles: Iterable[int], *more: object
) -> list[ArticleId]:
    """Those of `articles` that have no row in a table, given as far as `JOIN t ON … t.article`.

    `more` are the parameters of the join from ?2 on.
    """
    found = database.all(
        f"SELECT w.value FROM json_each(?1) w LEFT JOIN {table} = w.value WHERE t.article IS NULL",
        (json.dumps(list(articles)), *more),
    )
    return list(dict.fromkeys(ArticleId(article) for (article,) in found))


def having(
    database: Database, table: str, articles: Iterable[int], *more: object
) -> list[ArticleId]:
    """Those of `articles` that have a row in a table, given as a whole join to `w.value`."""
    found = database.all(
        f"SELECT w.value FROM json_each(?1) w CROSS JOIN {table}",
        (json.dumps(list(articles)), *more),
    )
    return list(dict.fromkeys(ArticleId(article) for (article,) in found))


def tidy_name(name: str, unnamed: str) -> str:
    """A name with its spaces tidied. KawarabanError, with the sentence `unnamed`, without one."""
    tidy = " ".join(name.split())
    if not tidy:
        raise KawarabanError(unnamed)
    return tidy
