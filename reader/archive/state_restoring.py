"""The reading state written to a file and made into what a file holds."""

from collections.abc import Callable
from pathlib import Path
from sqlite3 import IntegrityError
from typing import NamedTuple

from reader.archive import state_parts
from reader.archive.backups import BEFORE_RESTORING
from reader.archive.database import Database
from reader.archive.state_file import contents_of, to_json
from reader.archive.state_parts import Change, Contents
from reader.archive.state_schema import back_up
from reader.errors import KawarabanError


class Restored(NamedTuple):
    """What a restore changed, and the backup made just before, which takes it back; None where
    nothing was to be changed."""

    changes: tuple[Change, ...]
    backup: Path | None


def as_text(database: Database, clock: Callable[[], int]) -> str:
    """The whole reading state as the text of a file."""
    return to_json(_read(database), clock())


def weigh(database: Database, path: Path, replace: bool) -> tuple[Change, ...]:
    """What `restore` would change; nothing is."""
    now = _read(database)
    return state_parts.changes(now, _wanted(now, contents_of(path, database), replace))


def restore(
    database: Database, path: Path, replace: bool, backups: Path, clock: Callable[[], int]
) -> Restored:
    """Take in what a file holds: beside what is there or, with `replace`, in its place.

    The rows are written in one transaction: other processes that have the state open go on with
    it, and see all of the change or nothing.
    """
    stored = contents_of(path, database)
    now = _read(database)
    if _wanted(now, stored, replace) == now:
        return Restored((), None)
    backup = back_up(database, backups, clock, BEFORE_RESTORING)  # impossible inside of one
    with database.transaction():
        now = state_parts.read(database)
        wanted = _wanted(now, stored, replace)
        try:
            state_parts.write(database, now, wanted)
        except IntegrityError as error:
            raise KawarabanError(
                f"{path} contradicts itself ({error}): choose another file. Nothing was changed."
            ) from error
    return Restored(state_parts.changes(now, wanted), backup)


def _read(database: Database) -> Contents:
    with database.one_moment():
        return state_parts.read(database)


def _wanted(now: Contents, stored: Contents, replace: bool) -> Contents:
    return stored if replace else state_parts.merged(now, stored)
