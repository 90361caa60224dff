"""Where a library lies, and how much room each part of it takes."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.archive.catalog import Catalog

_STATE, _BACKUPS = "state.sqlite", "backups"


class Storage(NamedTuple):
    """Sizes in bytes. `folder` holds all but the articles' own files.

    `articles` are the files of the archive that were read as articles, `kept` is the reading
    state, and `rebuildable` all else: catalog and index, which are made again when missing.
    """

    folder: Path
    articles: int
    article_bytes: int
    rebuildable_bytes: int
    kept_bytes: int
    backups: int
    backup_bytes: int


def measured(folder: Path, catalog: Catalog) -> Storage:
    """The room that a library in `folder` takes. The files of the archive are not looked at."""
    articles, article_bytes = catalog.file_sizes()
    rebuildable = kept = backups = backup_bytes = 0
    for path, size in _files(folder):
        if path.relative_to(folder).parts[0] == _BACKUPS:
            backups, backup_bytes = backups + 1, backup_bytes + size
        elif path.name.startswith(_STATE):  # with the files that SQLite puts beside it
            kept += size
        else:
            rebuildable += size
    return Storage(folder, articles, article_bytes, rebuildable, kept, backups, backup_bytes)


def _files(folder: Path) -> Iterator[tuple[Path, int]]:
    for parent, _, names in os.walk(folder):
        for name in names:
            path = Path(parent, name)
            try:
                yield path, path.stat().st_size
            except OSError:  # gone meanwhile, as the files of an index go
                continue
