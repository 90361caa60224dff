"""The published lists that the catalog holds, each sighting with when its page was saved.

A page tells at most the earliest time it can have been saved: the newest of its article and of
every listed headline that the archive holds. That is worked out for all pages at once.
"""

import json
import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from reader.archive.catalog_rows import Observation
from reader.archive.composition import fold_section
from reader.archive.database import Database
from reader.article import ListKind

_TABLE = """CREATE TEMP TABLE IF NOT EXISTS saved (
    capture INTEGER PRIMARY KEY, minute INTEGER, exact INTEGER NOT NULL)"""
_WORK_OUT = """
    INSERT INTO temp.saved
    WITH newest AS MATERIALIZED (
        SELECT l.id AS list, max(a.sorted) AS minute
        FROM lists l CROSS JOIN json_each(l.folded) t
        CROSS JOIN captures c ON c.folded = t.value CROSS JOIN articles a ON a.id = c.article
        GROUP BY l.id)
    SELECT c.id,
        coalesce(
            c.captured,
            max(ifnull(max(n.minute), a.sorted), ifnull(a.sorted, max(n.minute)))),
        c.captured IS NOT NULL
    FROM captures c CROSS JOIN articles a ON a.id = c.article
    CROSS JOIN printed p ON p.capture = c.id LEFT JOIN newest n ON n.list = p.list
    WHERE NOT c.gone GROUP BY c.id"""
_NEWEST_FIRST = """
    SELECT l.heading, l.section, l.titles, c.path, s.minute, s.exact
    FROM lists l CROSS JOIN printed p ON p.list = l.id
    CROSS JOIN temp.saved s ON s.capture = p.capture CROSS JOIN captures c ON c.id = p.capture
    WHERE l.kind = ? AND l.folded_section = ?
    ORDER BY s.minute DESC NULLS LAST, c.path DESC, p.position"""


def work_out_times(database: Database) -> None:
    """Work out when each page was saved; it holds until the catalog changes."""
    database.run(_TABLE)
    database.run("DELETE FROM temp.saved")
    database.run(_WORK_OUT)


def kinds_of_lists(database: Database) -> list[tuple[ListKind, str]]:
    """The kind and folded section of each list that some page shows, the whole paper's first."""
    found = database.all(
        "SELECT DISTINCT l.folded_section, l.kind FROM temp.saved s "
        "JOIN printed p ON p.capture = s.capture JOIN lists l ON l.id = p.list ORDER BY 1, 2"
    )
    return [(ListKind(kind), section) for section, kind in found]


def observations(database: Database, kind: ListKind, section: str) -> Iterator[Observation]:
    """The sightings of one list, from the newest page to the oldest."""
    rows = database.each(_NEWEST_FIRST, (kind, fold_section(section)))
    for heading, shown, titles, path, minute, exact in rows:
        yield Observation(
            kind=kind,
            section=shown,
            heading=heading,
            titles=_titles(titles),
            path=Path(os.fsdecode(path)),
            saved=minute,
            is_lower_bound=not exact,
        )


@lru_cache(maxsize=512)
def _titles(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))
