"""What the indexer writes into the catalog. Each function here is one transaction."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from reader.archive.catalog_schema import ARTICLE_COLUMNS, CAPTURE_COLUMNS, CAPTURE_FIELDS
from reader.archive.composition import (
    CaptureFacts,
    ComposedArticle,
    StoredCapture,
    compose,
    facts_of,
    fold_section,
    storable,
)
from reader.archive.database import Database
from reader.archive.identity import identify
from reader.archive.scan import FileStat
from reader.article import Capture, Problem, PublishedList
from reader.folding import fold_headline

NS_PER_MINUTE = 60_000_000_000

_PUT_CAPTURE = (
    f"INSERT INTO captures ({', '.join(CAPTURE_FIELDS)}) "
    f"VALUES ({', '.join('?' * len(CAPTURE_FIELDS))}) ON CONFLICT (path) DO UPDATE SET "
    f"{', '.join(f'{name} = excluded.{name}' for name in CAPTURE_FIELDS[1:])} RETURNING id"
)
_PUT_ARTICLE = (
    f"INSERT OR REPLACE INTO articles (id, {ARTICLE_COLUMNS}) "
    f"VALUES (?, {', '.join('?' * len(ComposedArticle._fields))})"
)


def record(
    database: Database,
    batch: Sequence[tuple[Path, FileStat, bytes, Capture | Problem]],
    now: int,
) -> None:
    """Store what was read from files, and mark the articles concerned for the index."""
    with database.transaction():
        touched: set[int] = set()
        successors: dict[int, int] = {}
        for path, stat, digest, result in batch:
            key = os.fsencode(path)
            before = database.one("SELECT article, digest FROM captures WHERE path = ?", (key,))
            touched |= {before[0]} if before else set()
            if isinstance(result, Problem):
                _put_problem(database, key, stat, digest, result.reason)
                continue
            article = _put_capture(database, key, stat, digest, result, is_new=before is None)
            touched.add(article)
            if before and before[1] == digest and before[0] != article:
                successors[before[0]] = article
        vanished = _compose(database, touched, now)
        database.run_many(
            "INSERT OR REPLACE INTO successors VALUES (?, ?)",
            [pair for pair in successors.items() if pair[0] in vanished],
        )
        _mark_pending(database, touched)
        _next_generation(database)


def forget(database: Database, paths: Iterable[Path], now: int) -> None:
    """Mark the captures of removed files as gone; their articles stay listed as gone."""
    with database.transaction():
        touched: set[int] = set()
        for path in paths:
            key = os.fsencode(path)
            touched |= _articles_at(database, key)
            database.run("UPDATE captures SET gone = 1 WHERE path = ?", (key,))
            database.run("DELETE FROM problems WHERE path = ?", (key,))
        _compose(database, touched, now)
        _mark_pending(database, touched)
        _next_generation(database)


def move(database: Database, moves: Iterable[tuple[Path, Path, FileStat]], now: int) -> None:
    """Give captures the new paths (and stats) of their files: (from, to, stat now)."""
    with database.transaction():
        touched: set[int] = set()
        revived: set[int] = set()
        for source, target, stat in moves:
            old, new = os.fsencode(source), os.fsencode(target)
            gone = database.one("SELECT article, gone FROM captures WHERE path = ?", (old,))
            if gone is None:
                continue
            touched.add(gone[0])
            if gone[1]:
                revived.add(gone[0])
            if old != new:
                touched |= _articles_at(database, new)
                _drop_capture(database, new)
            database.run("DELETE FROM problems WHERE path = ?", (new,))
            database.run(
                "UPDATE captures SET path = ?, size = ?, mtime_ns = ?, gone = 0 WHERE path = ?",
                (new, stat.size, stat.mtime_ns, old),
            )
        vanished = _compose(database, touched, now)
        _mark_pending(database, revived | vanished)
        _next_generation(database)


def restat(database: Database, stats: Mapping[Path, FileStat]) -> None:
    """Note the new size and time of files whose content is what it was."""
    with database.transaction():
        for table in ("captures", "problems"):
            database.run_many(
                f"UPDATE {table} SET size = ?, mtime_ns = ? WHERE path = ?",
                [(stat.size, stat.mtime_ns, os.fsencode(path)) for path, stat in stats.items()],
            )


def replace_scan_problems(
    database: Database, problems: Iterable[Problem], folder: Path | None
) -> None:
    """Put what the last scan could not see in the place of what earlier ones could not.

    With `folder`, only of that folder and what is below it.
    """
    told = {os.fsencode(problem.path): storable(problem.reason) for problem in problems}
    held = dict(database.all("SELECT path, reason FROM problems WHERE size IS NULL"))
    if folder is not None:
        held = {path: reason for path, reason in held.items() if _is_in(path, folder)}
    if told == held:
        return
    with database.transaction():
        database.run_many("DELETE FROM problems WHERE path = ?", [(path,) for path in held])
        database.run_many(
            "INSERT OR REPLACE INTO problems VALUES (?, ?, NULL, NULL, x'')", list(told.items())
        )
        _next_generation(database)


def done(database: Database, articles: Iterable[int]) -> None:
    """Strike articles off the list of those the index has to be brought up to date with."""
    with database.transaction():
        database.run_many(
            "DELETE FROM pending WHERE article = ?", [(article,) for article in articles]
        )


def mark_all_pending(database: Database) -> None:
    """Have the index made anew from every article."""
    with database.transaction():
        database.run("INSERT OR REPLACE INTO pending SELECT id, sorted FROM articles")


def remember_device(database: Database, root: Path, device: int) -> None:
    """Note the number of the disk that an archive folder is on."""
    database.run("INSERT OR REPLACE INTO roots VALUES (?, ?)", (os.fsencode(root), device))


def keep_roots(database: Database, roots: Iterable[Path]) -> None:
    """Forget all archive folders but these."""
    kept = json.dumps([os.fsencode(root).hex() for root in roots])
    database.run(
        "DELETE FROM roots WHERE lower(hex(path)) NOT IN (SELECT value FROM json_each(?))", (kept,)
    )


def remember_complete(database: Database, complete: bool) -> None:
    """Note whether a run saw every file of the folders."""
    database.run("INSERT OR REPLACE INTO meta VALUES ('complete', ?)", (int(complete),))


def remember_index(database: Database, likeness: str) -> None:
    """Note how the index is when it is up to date."""
    database.run("INSERT OR REPLACE INTO meta VALUES ('index', ?)", (likeness,))


def _is_in(path: bytes, folder: Path) -> bool:
    top = os.fsencode(folder)
    return path == top or path.startswith(top + os.sep.encode())


def _articles_at(database: Database, key: bytes) -> set[int]:
    found = database.one("SELECT article FROM captures WHERE path = ?", (key,))
    return {found[0]} if found else set()


def _put_problem(database: Database, key: bytes, stat: FileStat, digest: bytes, why: str) -> None:
    # What the file was before is gone with it, but its reading state must keep its article.
    database.run("UPDATE captures SET gone = 1 WHERE path = ?", (key,))
    database.run(
        "INSERT OR REPLACE INTO problems VALUES (?, ?, ?, ?, ?)",
        (key, storable(why), stat.size, stat.mtime_ns, digest),
    )


def _put_capture(
    database: Database, key: bytes, stat: FileStat, digest: bytes, capture: Capture, *, is_new: bool
) -> int:
    article = identify(capture)
    facts = facts_of(capture)
    values = (key, stat.size, stat.mtime_ns, digest, article, 0, *facts)
    row = database.number(_PUT_CAPTURE, values)
    database.run("DELETE FROM problems WHERE path = ?", (key,))
    if not is_new:
        database.run("DELETE FROM printed WHERE capture = ?", (row,))
    for position, printed in enumerate(capture.lists):
        database.run(
            "INSERT INTO printed VALUES (?, ?, ?)", (row, position, _put_list(database, printed))
        )
    return article


def _put_list(database: Database, printed: PublishedList) -> int:
    titles = json.dumps(printed.titles)
    whole = "\0".join((printed.kind, printed.section, printed.heading, titles))
    digest = blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    found = database.one("SELECT id FROM lists WHERE digest = ?", (digest,))
    if found is not None:
        return int(found[0])
    section = storable(printed.section)
    return database.number(
        "INSERT INTO lists (digest, kind, section, folded_section, heading, titles, folded) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            digest,
            printed.kind,
            section,
            fold_section(section),
            storable(printed.heading),
            titles,
            json.dumps([fold_headline(title) for title in printed.titles]),
        ),
    )


def _drop_capture(database: Database, key: bytes) -> None:
    database.run(
        "DELETE FROM printed WHERE capture IN (SELECT id FROM captures WHERE path = ?)", (key,)
    )
    database.run("DELETE FROM captures WHERE path = ?", (key,))


def _compose(database: Database, articles: Iterable[int], now: int) -> set[int]:
    """Make the rows of `articles` from their captures; those left without any lose theirs."""
    vanished = set()
    for article in sorted(articles):
        database.run("INSERT OR IGNORE INTO untold VALUES (?)", (article,))
        captures = captures_of(database, article)
        if captures:
            database.run(_PUT_ARTICLE, (article, *compose(captures, now)))
        else:
            database.run("DELETE FROM articles WHERE id = ?", (article,))
            vanished.add(article)
    return vanished


def captures_of(database: Database, article: int) -> list[StoredCapture]:
    """The captures of an article, in no order."""
    rows = database.all(
        f"SELECT path, mtime_ns, gone, {CAPTURE_COLUMNS} FROM captures WHERE article = ?",
        (article,),
    )
    return [
        StoredCapture(path, mtime_ns // NS_PER_MINUTE, bool(gone), CaptureFacts(*facts))
        for path, mtime_ns, gone, *facts in rows
    ]


def _mark_pending(database: Database, articles: Iterable[int]) -> None:
    database.run_many(
        "INSERT OR REPLACE INTO pending VALUES (?1, (SELECT sorted FROM articles WHERE id = ?1))",
        [(article,) for article in articles],
    )


def _next_generation(database: Database) -> None:
    database.run("UPDATE meta SET value = value + 1 WHERE name = 'generation'")
