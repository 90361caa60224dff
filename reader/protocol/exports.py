"""What the window asks, and is answered, about all that leaves a library and comes back: exports,
backups, and the reading state as a file."""

from pathlib import Path

import msgspec

from reader.article import ArticleId
from reader.export.results import ExportReport, ExportWords
from reader.library import Backup, Change, Progress, Restored, Storage


class ListBackups(msgspec.Struct, frozen=True, tag=True):
    """The backups of the reading state; answered by `BackupList`."""


class MeasureStorage(msgspec.Struct, frozen=True, tag=True):
    """How much room the library takes; answered by `StorageMeasured`."""


class WeighState(msgspec.Struct, frozen=True, tag=True):
    """What taking in a file of the reading state would change; answered by `StateWeighed`.

    With `replace` it counts alone; else it is merged with what there is.
    """

    path: Path
    replace: bool


class RestoreState(msgspec.Struct, frozen=True, tag=True):
    """Take in such a file; answered by `StateRestored`."""

    path: Path
    replace: bool


class SaveState(msgspec.Struct, frozen=True, tag=True):
    """Write the reading state to a file, in the place of one that is there; answered by
    `StateSaved`."""

    path: Path


class BackupList(msgspec.Struct, frozen=True):
    """The backups there are, the newest first."""

    backups: tuple[Backup, ...]


class StorageMeasured(msgspec.Struct, frozen=True):
    """The room that each part of the library takes."""

    storage: Storage


class StateWeighed(msgspec.Struct, frozen=True):
    """What a restore would change."""

    changes: tuple[Change, ...]


class StateRestored(msgspec.Struct, frozen=True):
    """What a restore did change, and the backup that takes it back."""

    restored: Restored


class StateSaved(msgspec.Struct, frozen=True):
    """The file is written."""


class Export(msgspec.Struct, frozen=True):
    """The one question of `reader.service.exporter`: articles to write, ids as in an `IdList`, or
    those of the story of one; with `highlights` an excerpt of each article that has any. `words`
    are those of the window. It is answered by any number of `ExportTold`, the last one without
    `progress`."""

    articles: bytes
    story: ArticleId | None
    format: str
    target: Path
    replace: bool
    highlights: bool = False
    words: ExportWords = msgspec.field(default_factory=ExportWords)


class ExportTold(msgspec.Struct, frozen=True):
    """How far an export is, or what became of it: a report, or the sentence of an error.

    `exists` says that there is something at the target, which nobody said to replace.
    """

    progress: Progress | None = None
    report: ExportReport | None = None
    error: str = ""
    exists: bool = False
