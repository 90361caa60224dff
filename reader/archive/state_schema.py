"""The reading state's tables, and opening a file that must never be lost.

A file of an older version is copied before it is migrated; one that is damaged or newer than
this program is left exactly as it is.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.archive.database import PATIENCE_SECONDS, Database
from reader.errors import KawarabanError, LibraryDamagedError

# Forward only: each tuple takes the file one version further. What stands here never changes.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE reading (
        article INTEGER PRIMARY KEY, read_at INTEGER, starred_at INTEGER,
        opened INTEGER NOT NULL DEFAULT 0, last_opened INTEGER)""",
        "CREATE INDEX reading_starred ON reading (article) WHERE starred_at IS NOT NULL",
        "CREATE INDEX reading_opened ON reading (opened) WHERE opened > 0",
        """CREATE TABLE tags (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE)""",
        """CREATE TABLE tagged (
        tag INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE, article INTEGER NOT NULL,
        PRIMARY KEY (tag, article)) WITHOUT ROWID""",
        "CREATE INDEX tagged_article ON tagged (article)",
        """CREATE TABLE notes (
        article INTEGER PRIMARY KEY, text TEXT NOT NULL, changed_at INTEGER NOT NULL)""",
        """CREATE TABLE saved_searches (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE,
        query TEXT NOT NULL, grammar INTEGER NOT NULL, tree TEXT NOT NULL,
        position INTEGER NOT NULL)""",
        """CREATE TABLE history (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL,
        opened_at INTEGER NOT NULL)""",
        "CREATE INDEX history_time ON history (opened_at, article)",
    ),
    (
        # Articles with the same place are one story, those with different ones never are.
        "CREATE TABLE story_places (article INTEGER PRIMARY KEY, place INTEGER NOT NULL)",
        # What was done to a story hangs on one of its articles: stories come and go.
        """CREATE TABLE story_marks (
        article INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '', pinned_at INTEGER,
        followed_at INTEGER, seen INTEGER)""",
    ),
    (
        "ALTER TABLE tags ADD COLUMN colour TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE saved_searches ADD COLUMN grouped TEXT NOT NULL DEFAULT ''",
        "CREATE TABLE closed_groups (name TEXT PRIMARY KEY) WITHOUT ROWID",
    ),
    (
        """CREATE TABLE highlights (
        id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL, quote TEXT NOT NULL,
        prefix TEXT NOT NULL, suffix TEXT NOT NULL, offset INTEGER NOT NULL, colour TEXT NOT NULL,
        comment TEXT NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL)""",
        "CREATE INDEX highlights_article ON highlights (article, offset)",
    ),
    (
        # How far down an article one is, from 0 to 1. One read to its end is not here.
        "CREATE TABLE progress (article INTEGER PRIMARY KEY, place REAL NOT NULL)",
    ),
    (
        # A mark hangs on every article that the story has when it is made; each tells when the
        # reader looked at the story with it. `seen` is only read, in what was marked before.
        "ALTER TABLE story_marks ADD COLUMN named_at INTEGER",
        "ALTER TABLE story_marks ADD COLUMN seen_at INTEGER",
    ),
)


def open_state(
    path: Path,
    backups: Path,
    clock: Callable[[], int],
    *,
    read_only: bool = False,
    migrations: Sequence[Sequence[str]] = MIGRATIONS,
    patience: float = PATIENCE_SECONDS,
) -> Database:
    """The reading state at `path`, made when missing, migrated (after a backup copy) when older.

    Raises LibraryDamagedError, without having written a byte, when the file is damaged or was
    written by a newer version.
    """
    mending = _mending(backups)
    if path.exists():
        _inspect(path, mending, len(migrations))
    elif read_only:
        raise LibraryDamagedError(
            f"The reading state {path} is not there: open the library once with the window or "
            "run `kawaraban index`."
        )
    database = Database(
        path, "reading state", mending, read_only=read_only, durable=True, patience=patience
    )
    try:
        if not read_only:
            _migrate(database, backups, clock, migrations)
        elif _version(database) < len(migrations):
            raise KawarabanError(
                f"The reading state {path} is of an older version and may not be written to: copy "
                "the library to a folder that may be."
            )
    except BaseException:
        database.close()
        raise
    return database


def back_up(database: Database, backups: Path, clock: Callable[[], int], kind: str = "") -> Path:
    """Copy the reading state into the folder `backups`, date, version and kind in its name."""
    moment = datetime.fromtimestamp(clock(), UTC)
    end = f"-v{_version(database)}{kind and f'-{kind}'}.sqlite"
    while (target := backups / f"state-{moment:%Y%m%d-%H%M%S}{end}").exists():
        moment += timedelta(seconds=1)
    unfinished = target.with_suffix(".part")
    try:
        backups.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        database.copy_to(unfinished)
        unfinished.replace(target)  # a backup that bears the name is whole
    except OSError as error:
        raise KawarabanError(
            f"The reading state cannot be backed up to {backups} ({error}): check that the folder "
            "may be written to."
        ) from error
    return target


def _inspect(path: Path, mending: str, newest: int) -> None:
    """Look at the file without a right to change it."""
    database = Database(path, "reading state", mending, read_only=True)
    try:
        version = _version(database)
        if version > newest:
            raise LibraryDamagedError(
                f"The reading state {path} was written by a newer version of this program (it has "
                f"format {version}, this program knows {newest}): update the program; the file "
                "was left as it is."
            )
        if _was_left_open(path) and database.all("PRAGMA quick_check(1)") != [("ok",)]:
            raise database.damaged()
    finally:
        database.close()


def _was_left_open(path: Path) -> bool:
    # Whoever closes the file last tidies its log away: one that is there tells of a crash
    # (or of another process that is reading just now, and then the check costs little).
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _migrate(
    database: Database,
    backups: Path,
    clock: Callable[[], int],
    migrations: Sequence[Sequence[str]],
) -> None:
    version = _version(database)
    if 0 < version < len(migrations):
        back_up(database, backups, clock)
    for number, statements in enumerate(migrations[version:], start=version + 1):
        with database.transaction():
            if _version(database) >= number:
                continue  # another process was quicker
            for statement in statements:
                database.run(statement)
            database.run(f"PRAGMA user_version = {number}")


def _version(database: Database) -> int:
    return database.number("PRAGMA user_version")


def _mending(backups: Path) -> str:
    newest = max(backups.glob("state-*.sqlite"), default=None)
    if newest is None:
        return (
            f"it was left as it is, and there is no backup in {backups}; to begin with an empty "
            "one, move it away"
        )
    return (
        f"it was left as it is; to go on with the newest backup, move it away and copy {newest} "
        "to its place"
    )
