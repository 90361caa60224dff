"""What is read from the catalog: lists of ids in order, rows, counts and titles.

The reading state is attached as `state`; every query sees what another process wrote last.
"""

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from reader.archive.catalog_rows import (
    ArticleRow,
    Counts,
    Headline,
    NameCount,
    Scope,
    SectionCount,
    TitleMatch,
)
from reader.archive.catalog_schema import ARTICLE_COLUMNS
from reader.archive.composition import ComposedArticle, fold_section, kept_of
from reader.archive.database import Database
from reader.article import ArticleId, Capture
from reader.folding import fold

_SCOPES = {
    "all": "articles a WHERE 1",
    # A gone article can no longer be read, so it does not wait to be.
    "unread": "articles a WHERE NOT a.gone AND NOT EXISTS "
    "(SELECT 1 FROM state.reading r WHERE r.article = a.id AND r.read_at IS NOT NULL)",
    "starred": "state.reading r CROSS JOIN articles a ON a.id = r.article "
    "WHERE r.starred_at IS NOT NULL",
    "section": "articles a WHERE a.folded_section = ?",
    "tag": "state.tags t CROSS JOIN state.tagged g ON g.tag = t.id "
    "CROSS JOIN articles a ON a.id = g.article WHERE t.folded = ?",
}
# Each order: what must be known for it, and how it runs. What is unknown comes last, newest first.
_SORTS = {
    "newest": ("a.sorted", "a.sorted DESC, a.id"),
    "oldest": ("a.sorted", "a.sorted ASC, a.id DESC"),
    "title": ("a.folded", "a.folded ASC, a.id"),
}
_LAST_LETTER = "\U0010ffff"


def ids(database: Database, scope: Scope, sort: str, limit: int | None = None) -> "array[int]":
    """The ids of the articles in `scope`, sorted "newest", "oldest" or "title"."""
    tables = _SCOPES[scope.kind]
    known, order = _SORTS[sort]
    name = _folded_name(scope)
    found: array[int] = array("q")
    for condition, ordered in (
        (f"{known} IS NOT NULL", order),
        (f"{known} IS NULL", "a.sorted DESC, a.id"),
    ):
        left = -1 if limit is None else limit - len(found)
        rows = database.each(
            f"SELECT a.id FROM {tables} AND {condition} ORDER BY {ordered} LIMIT ?", (*name, left)
        )
        found.extend(chain.from_iterable(rows))
    return found


def rows(database: Database, wanted: Sequence[int]) -> list[ArticleRow | None]:
    """The rows of `wanted` in its order; None for an id the catalog does not hold."""
    found = database.each(
        "SELECT a.id, a.headline, a.section, a.source, a.published, a.offset, a.captures, a.lead, "
        "r.read_at IS NOT NULL, r.starred_at IS NOT NULL, a.gone, "
        "EXISTS (SELECT 1 FROM state.notes n WHERE n.article = a.id), "
        "(SELECT count(*) FROM state.highlights h WHERE h.article = a.id), "
        "(SELECT group_concat(name, char(10)) FROM (SELECT t.name FROM state.tagged g "
        "JOIN state.tags t ON t.id = g.tag WHERE g.article = a.id ORDER BY t.folded)) "
        "FROM json_each(?) w CROSS JOIN articles a ON a.id = w.value "
        "LEFT JOIN state.reading r ON r.article = a.id",
        (json.dumps(list(wanted)),),
    )
    by_id = {row[0]: _row(row) for row in found}
    return [by_id.get(ArticleId(article)) for article in wanted]


def _row(told: tuple[Any, ...]) -> ArticleRow:
    *_, highlights, tags = told
    done = map(bool, told[8:12])
    return ArticleRow._make((*told[:8], *done, highlights, tuple((tags or "").splitlines())))


def kept(database: Database, article: int) -> Capture | None:
    """What is kept of one article beside its files; None for one that is not held."""
    found = database.one(f"SELECT {ARTICLE_COLUMNS} FROM articles WHERE id = ?", (article,))
    return None if found is None else kept_of(ComposedArticle(*found))


def duplicates(database: Database) -> "array[int]":
    """The articles of which several captures are there."""
    found = database.each(
        "SELECT article FROM captures WHERE NOT gone GROUP BY article HAVING count(*) > 1"
    )
    return array("q", chain.from_iterable(found))


def gone(database: Database) -> "array[int]":
    """The articles of which no capture is there any more."""
    return array("q", chain.from_iterable(database.each("SELECT id FROM articles WHERE gone")))


def headlines(
    database: Database, scope: Scope, *, pending: bool, only_gone: bool = False
) -> Iterator[Headline]:
    """The articles in `scope`, newest first; only pending ones, or gone ones, if asked for."""
    condition = "AND a.id IN (SELECT article FROM pending)" if pending else ""
    condition += " AND a.gone" if only_gone else ""
    found = database.each(
        "SELECT a.id, a.published, ifnull(a.folded, ''), a.lead, a.section, a.source, a.byline, "
        f"a.agency, a.place, a.language, a.headline FROM {_SCOPES[scope.kind]} {condition} "
        "ORDER BY a.sorted DESC, a.id",
        _folded_name(scope),
    )
    return map(Headline._make, found)


def published(database: Database, wanted: Sequence[int]) -> list[int | None]:
    """The minutes at which the articles `wanted` were published, as far as they are held."""
    found = database.each(
        "SELECT a.published FROM json_each(?) w CROSS JOIN articles a ON a.id = w.value",
        (json.dumps(list(wanted)),),
    )
    return list(chain.from_iterable(found))


def minutes(database: Database) -> Iterator[tuple[ArticleId, int | None]]:
    """Every article with the minute it is sorted by."""
    return database.each("SELECT id, sorted FROM articles")


def counts(database: Database) -> Counts:
    """How many articles, captures and problems there are, in all and by section."""
    names: dict[str, str] = {}
    held: Counter[str] = Counter()
    unread: Counter[str] = Counter()
    left = 0
    # "Politics" is greater than "POLITICS", so the better looking of two spellings is shown.
    for folded, is_gone, name, articles, opened in database.each(
        "SELECT folded_section, gone, max(section), count(*), count(r.read_at) "
        "FROM articles a INDEXED BY counted LEFT JOIN state.reading r ON r.article = a.id "
        "GROUP BY folded_section, gone"
    ):
        names[folded] = max(name, names.get(folded, ""))
        held[folded] += articles
        if is_gone:
            left += articles
        else:
            unread[folded] += articles - opened
    sections = tuple(
        SectionCount(names[folded], held[folded], unread[folded])
        for folded in sorted(names)
        if folded
    )
    return Counts(
        articles=held.total(),
        unread=unread.total(),
        starred=_count(database, f"FROM {_SCOPES['starred']}"),
        gone=left,
        captures=_count(database, "FROM captures WHERE NOT gone"),
        problems=_count(database, "FROM problems"),
        sections=sections,
    )


def names(database: Database, field: str) -> list[NameCount]:
    """The authors, agencies, sections, sources or places (`field` in the singular) of all
    articles, most frequent first; under their most frequent spelling each."""
    column = {"author": "byline"}.get(field, field)
    found = database.all(
        f"SELECT {column}, count(*) FROM articles WHERE {column} <> '' "
        f"GROUP BY {column} ORDER BY count(*) DESC, {column}"
    )
    spelling: dict[str, str] = {}
    articles: Counter[str] = Counter()
    for name, count in found:
        folded = fold(name)
        spelling.setdefault(folded, name)
        articles[folded] += count
    return [NameCount(spelling[folded], folded, count) for folded, count in articles.most_common()]


def known_titles(
    database: Database, folded: Iterable[str]
) -> dict[str, tuple[ArticleId, int | None]]:
    """For each folded headline that a capture has: its article, the newest if several."""
    found = database.each(
        f"{_MATCHES} FROM json_each(?) w CROSS JOIN captures c ON c.folded = w.value "
        "JOIN articles a ON a.id = c.article ORDER BY a.sorted",
        (json.dumps(list(folded)),),
    )
    return {title: (article, published) for title, article, published in found}


def printed_headlines(database: Database) -> list[tuple[str, ArticleId]]:
    """Every folded headline that a capture has, with its article, the newest first."""
    return database.all(
        "SELECT c.folded, c.article FROM articles a CROSS JOIN captures c ON c.article = a.id "
        "WHERE c.folded IS NOT NULL ORDER BY a.sorted DESC"
    )


def titles_starting(database: Database, prefix: str, limit: int) -> list[TitleMatch]:
    """Articles with a folded headline that begins with `prefix`, newest first."""
    found = database.all(
        f"{_MATCHES} FROM captures c JOIN articles a ON a.id = c.article "
        "WHERE c.folded >= ? AND c.folded < ? GROUP BY c.folded, a.id "
        "ORDER BY a.sorted DESC LIMIT ?",
        (prefix, prefix + _LAST_LETTER, limit),
    )
    return [TitleMatch(*row) for row in found]


def titles_like(database: Database, globs: Sequence[str]) -> Iterator[tuple[ArticleId, str]]:
    """The articles there are with a folded headline that answers to all patterns of GLOB."""
    conditions = "".join(" AND folded GLOB ?" for _ in globs)
    return database.each(f"SELECT id, folded FROM articles WHERE NOT gone{conditions}", globs)


def newest_first(database: Database, wanted: Iterable[int]) -> list[ArticleId]:
    """The articles `wanted` that are held, those of unknown date last."""
    found = database.each(
        "SELECT a.id FROM json_each(?) w CROSS JOIN articles a ON a.id = w.value "
        "ORDER BY a.sorted DESC, a.id",
        (json.dumps(list(wanted)),),
    )
    return [ArticleId(article) for (article,) in found]


_MATCHES = "SELECT c.folded, a.id, a.published"


def _count(database: Database, source: str) -> int:
    return database.number(f"SELECT count(*) {source}")


def _folded_name(scope: Scope) -> tuple[str, ...]:
    if scope.kind == "section":
        return (fold_section(scope.name),)
    return (fold(scope.name),) if scope.kind == "tag" else ()
