"""The backups of the reading state: which there are, when a new one is due, and which may go."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from reader.archive.database import Database
from reader.archive.state_schema import back_up
from reader.errors import KawarabanError

DAILY = "daily"
BEFORE_RESTORING = "restoring"
_NAME = re.compile(r"state-(\d{8}-\d{6})-v(\d+)(?:-(\w+))?\.sqlite")
_DAYS, _WEEKS, _MONTHS = 7, 4, 12
_SURELY_KEPT = timedelta(days=31)


class Backup(NamedTuple):
    """One copy of the reading state; `size` in bytes.

    `kind` is "daily", "restoring" for one made before a restore, "" for one made before the
    program brought the file to a newer form.
    """

    path: Path
    made: datetime
    kind: str
    size: int


def backups_in(folder: Path) -> list[Backup]:
    """The backups in a folder, the newest first."""
    found = []
    for path in folder.glob("state-*.sqlite"):
        name = _NAME.fullmatch(path.name)
        try:
            if name is not None:
                made = datetime.strptime(name[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
                found.append(Backup(path, made, name[3] or "", path.stat().st_size))
        except (OSError, ValueError):  # gone meanwhile, or no date
            continue
    return sorted(found, key=lambda backup: (backup.made, backup.path.name), reverse=True)


def back_up_daily(database: Database, folder: Path, clock: Callable[[], int]) -> Path | None:
    """Make today's backup, unless there is one, and let those go that are not kept any longer."""
    now = datetime.fromtimestamp(clock(), UTC)
    held = backups_in(folder)
    if any(each.kind == DAILY and each.made.date() == now.date() for each in held):
        return None
    path = back_up(database, folder, clock, DAILY)
    for backup in outdated(backups_in(folder), now):
        try:
            backup.path.unlink(missing_ok=True)
        except OSError as error:
            raise KawarabanError(
                f"The old backup {backup.path} can't be removed ({error.strerror or error}): "
                "check its folder's permissions."
            ) from error
    return path


def outdated(backups: Sequence[Backup], now: datetime) -> list[Backup]:
    """Those that are not kept: neither the newest of one of the last days, weeks and months that
    have any, nor made for a reason of its own less than a month ago."""
    newest_first = sorted(backups, key=lambda backup: backup.made, reverse=True)
    kept = {
        backup.path
        for backup in newest_first
        if backup.kind != DAILY and now - backup.made < _SURELY_KEPT
    }
    for most, form in ((_DAYS, "%Y%m%d"), (_WEEKS, "%G-%V"), (_MONTHS, "%Y%m")):
        kept |= _newest_of_each(newest_first, form, most)
    return [backup for backup in newest_first if backup.path not in kept]


def _newest_of_each(newest_first: Iterable[Backup], form: str, most: int) -> set[Path]:
    found: dict[str, Path] = {}
    for backup in newest_first:
        found.setdefault(backup.made.strftime(form), backup.path)
    return set(list(found.values())[:most])
