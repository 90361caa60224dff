"""The published lists that the catalog holds, each with when it was seen last.

A page tells at most the earliest time it can have been saved: the newest of its article and of
every listed headline that the archive holds. The indexer works that out for all pages at once
and keeps it, so that a reader finds the newest lists of a hundred thousand pages at once.
"""

import json
import os
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from reader.archive.catalog_rows import Observation, PrintedList
from reader.archive.composition import fold_section
from reader.archive.database import Database
from reader.article import ListKind

_WORK_OUT = """
    INSERT INTO seen
    WITH newest AS MATERIALIZED (
        SELECT l.id AS list, max(a.sorted) AS minute
        FROM lists l CROSS JOIN json_each(l.folded) t
        CROSS JOIN captures c ON c.folded = t.value CROSS JOIN articles a ON a.id = c.article
        GROUP BY l.id),
    saved AS MATERIALIZED (
        SELECT c.id AS capture, c.captured IS NOT NULL AS exact,
            coalesce(
                c.captured,
                max(ifnull(max(n.minute), a.sorted), ifnull(a.sorted, max(n.minute)))) AS minute
        FROM captures c CROSS JOIN articles a ON a.id = c.article
        CROSS JOIN printed p ON p.capture = c.id LEFT JOIN newest n ON n.list = p.list
        WHERE NOT c.gone GROUP BY c.id)
    SELECT l.id, l.kind, l.folded_section, s.capture, max(s.minute), s.exact
    FROM saved s CROSS JOIN printed p ON p.capture = s.capture
    CROSS JOIN lists l ON l.id = p.list GROUP BY l.id"""
_NEWEST_FIRST = """
    SELECT l.kind, l.heading, l.section, l.titles, c.path, s.minute, s.exact
    FROM seen s CROSS JOIN lists l ON l.id = s.list CROSS JOIN captures c ON c.id = s.capture
    WHERE s.kind = ? AND s.section = ? ORDER BY s.minute DESC, c.path DESC"""
_PRINTED = """
    SELECT l.kind, l.section, l.heading, l.folded
    FROM seen s CROSS JOIN lists l ON l.id = s.list"""
_SHOWING = """
    SELECT l.kind, l.heading, l.section, l.titles, c.path, s.minute, s.exact
    FROM seen s CROSS JOIN lists l ON l.id = s.list CROSS JOIN captures c ON c.id = s.capture
    WHERE s.section IN (?, '') AND instr(l.folded, ?) ORDER BY s.minute, c.path"""
_LISTED = """
    SELECT DISTINCT t.value
    FROM seen s CROSS JOIN lists l ON l.id = s.list CROSS JOIN json_each(l.folded) t
    WHERE s.section IN (?, '') AND instr(l.folded, ?) AND substr(t.value, 1, ?) = ?"""
_KINDS = """
    SELECT kind, (
        SELECT l.section FROM seen s CROSS JOIN lists l ON l.id = s.list
        WHERE s.kind = k.kind AND s.section = k.section
        ORDER BY s.minute DESC LIMIT 1)
    FROM (SELECT DISTINCT section, kind FROM seen) k ORDER BY k.section, k.kind"""
_GENERATION = "SELECT value FROM meta WHERE name = ?"


def are_worked_out(database: Database) -> bool:
    """Whether the catalog is as it was when the lists were worked out."""
    return database.one(_GENERATION, ("lists",)) == database.one(_GENERATION, ("generation",))


def work_out(database: Database, stop: Callable[[], bool]) -> None:
    """Work out when each list was seen last, if need be; `stop` leaves all as it was."""
    if are_worked_out(database):
        return
    with database.transaction_until(stop):
        database.run("DELETE FROM seen")
        database.run(_WORK_OUT)
        database.run("UPDATE meta SET value = value + 1 WHERE name = 'generation'")
        database.run(
            "INSERT OR REPLACE INTO meta SELECT 'lists', value FROM meta WHERE name = 'generation'"
        )


def kinds_of_lists(database: Database) -> list[tuple[ListKind, str]]:
    """The kind and section of each list that some page shows, the whole paper's first.

    Sections as they were printed last.
    """
    return [(ListKind(kind), section) for kind, section in database.all(_KINDS)]


def observations(database: Database, kind: ListKind, section: str) -> Iterator[Observation]:
    """The states of one list, from the one seen last to the oldest."""
    return map(_observation, database.each(_NEWEST_FIRST, (kind, fold_section(section))))


def showing(database: Database, folded: str, section: str) -> list[Observation]:
    """The states of a section's and the whole paper's lists that show a folded title, in time."""
    rows = database.each(_SHOWING, (fold_section(section), json.dumps(folded)))
    return list(map(_observation, rows))


def titles_listed(database: Database, beginning: str, section: str) -> list[str]:
    """The folded titles in a section's and the whole paper's lists that begin so, each once."""
    quoted = json.dumps(beginning)[:-1]
    wanted = (fold_section(section), quoted, len(beginning), beginning)
    return [title for (title,) in database.each(_LISTED, wanted)]


def generation(database: Database) -> int:
    """The generation of the catalog that the lists were worked out in; 0 before they were."""
    found = database.one(_GENERATION, ("lists",))
    return found[0] if found else 0


def printed_lists(database: Database) -> Iterator[PrintedList]:
    """Every list that some page shows, each once, in no order."""
    for kind, section, heading, folded in database.each(_PRINTED):
        yield PrintedList(kind, section, heading, tuple(json.loads(folded)))


def _observation(row: tuple[Any, ...]) -> Observation:
    kind, heading, section, titles, path, minute, exact = row
    return Observation(
        kind=ListKind(kind),
        section=section,
        heading=heading,
        titles=_titles(titles),
        path=Path(os.fsdecode(path)),
        saved=minute,
        is_lower_bound=not exact,
    )


@lru_cache(maxsize=512)
def _titles(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))
