"""The reading state as one file that it can be read from again.

The file is JSON: an object with

    format   "kawaraban reading state"
    version  1, of this form
    schema   how many versions of the tables there had been when it was written
    written  when, in seconds since 1970 UTC
    tables   by the name of each table its rows, as objects by column

Articles stand as people see them, in 12 letters and digits; times in seconds since 1970 UTC;
tags by their folded names. A column that a row does not tell has its plain value. A backup, which
is a copy of the SQLite file, is read just so.
"""

import json
import shutil
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from reader.archive.database import Database
from reader.archive.state_parts import PARTS, Contents, Key, Part, Row, Value, columns
from reader.archive.state_parts import read as read_rows
from reader.archive.state_schema import MIGRATIONS, open_state
from reader.article import ArticleId, format_id, parse_id
from reader.errors import KawarabanError
from reader.paths import printable

_FORMAT = "kawaraban reading state"
_VERSION = 1
_ARTICLES = frozenset({"article", "place"})  # columns that hold an article's id
_SQLITE = b"SQLite format 3\0"
_LARGEST = 2**63
_MOST_BYTES = 2_000_000_000


def to_json(contents: Contents, now: int) -> str:
    """The text of the file."""
    return json.dumps(
        {
            "format": _FORMAT,
            "version": _VERSION,
            "schema": len(MIGRATIONS),
            "written": now,
            "tables": {
                part.table: [_to_json(row) for row in contents[part.table].values()]
                for part in PARTS
            },
        },
        ensure_ascii=False,
        indent=1,
    )


def contents_of(path: Path, database: Database) -> Contents:
    """What a file holds, as the rows of `database`; KawarabanError when it is none of ours."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            raise KawarabanError(f"There is no file {printable(path)} that could be read.")
        with path.open("rb") as file:
            is_copy = file.read(len(_SQLITE)) == _SQLITE
        return _of_copy(path) if is_copy else _of_json(path, database)
    except OSError as error:
        raise KawarabanError(
            f"{printable(path)} can't be read ({error.strerror or error}): check that it may be."
        ) from error


def _of_copy(path: Path) -> Contents:
    """The rows of a copy of the SQLite file, brought up to this version beside it."""
    with TemporaryDirectory(prefix="kawaraban-") as folder:
        copy = Path(folder) / "state.sqlite"
        shutil.copyfile(path, copy)
        try:
            database = open_state(copy, Path(folder), lambda: 0)
            try:
                if any(not {*part.key} <= columns(database, part).keys() for part in PARTS):
                    raise database.damaged()
                return read_rows(database)
            finally:
                database.close()
        except (KawarabanError, sqlite3.Error) as error:
            newer = "newer version" in str(error)
            raise KawarabanError(
                f"{printable(path)} was written by a newer version of this program: update the "
                "program."
                if newer
                else f"{printable(path)} is damaged, or no copy of a reading state: choose another "
                "file."
            ) from error


def _of_json(path: Path, database: Database) -> Contents:
    try:
        whole = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise _strange(path, "it is not JSON, or broken off") from error
    if not isinstance(whole, dict) or whole.get("format") != _FORMAT:
        raise _strange(path, f"it does not begin with “{_FORMAT}”")
    if not _is_known(whole.get("version"), _VERSION) or not _is_known(
        whole.get("schema"), len(MIGRATIONS)
    ):
        raise KawarabanError(
            f"{printable(path)} was written by a newer version of this program: update the program."
        )
    tables = whole.get("tables")
    if not isinstance(tables, dict):
        raise _strange(path, "it has no tables")
    return {part.table: _rows(path, tables, part, columns(database, part)) for part in PARTS}


def _is_known(number: object, newest: int) -> bool:
    return isinstance(number, int) and 0 < number <= newest


def _rows(path: Path, tables: Mapping[str, Any], part: Part, defaults: Row) -> dict[Key, Row]:
    stored = tables.get(part.table, [])
    if not isinstance(stored, list):
        raise _strange(path, f"its {part.table} are no list")
    rows: dict[Key, Row] = {}
    for number, given in enumerate(stored, start=1):
        row = _row(given, part, defaults)
        if row is None:
            raise _strange(path, f"row {number:,} of its {part.table} is not what it should be")
        rows[tuple(row[name] for name in part.key)] = row
    return rows


def _row(given: object, part: Part, defaults: Row) -> Row | None:
    if not isinstance(given, dict) or any(given.get(name) is None for name in part.key):
        return None
    row = dict(defaults)
    for name in defaults.keys() & given.keys():
        value = given[name]
        if name in _ARTICLES:
            value = parse_id(value) if isinstance(value, str) else None
        if not _is_value(value) or (name in _ARTICLES and value is None):
            return None
        row[name] = value
    return row


def _is_value(value: object) -> bool:
    if isinstance(value, int) and not isinstance(value, bool):
        return -_LARGEST <= value < _LARGEST
    if isinstance(value, str):
        return value.isascii() or value.encode("utf-8", "ignore").decode() == value
    return value is None or isinstance(value, float)


def _to_json(row: Row) -> dict[str, Value]:
    return {
        name: format_id(ArticleId(value)) if name in _ARTICLES and isinstance(value, int) else value
        for name, value in row.items()
    }


def _strange(path: Path, why: str) -> KawarabanError:
    return KawarabanError(
        f"{printable(path)} is no reading state that could be read: {why}. Nothing was changed."
    )
