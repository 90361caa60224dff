"""The run that brings the catalog up to date with the archive folders, in batches it commits."""

import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import Known
from reader.archive.progress import Progress, UpdateReport
from reader.archive.scan import (
    FileStat,
    ScanResult,
    absolute,
    check_root,
    compare,
    scan,
    scan_path,
)
from reader.article import Capture, Problem
from reader.errors import ArchiveMissingError
from reader.formats import SUFFIXES
from reader.paths import printable

Reading = Callable[[Path], Capture | Problem]
Opened = tuple[Path, bytes | None, Capture | Problem | None]
"""A file, its digest as `digest_of` gives it, and what was read: None when it was not yet."""
Opening = Callable[[Sequence[Path]], Iterator[Opened]]
"""Opens all these files, about in their order."""

_BATCH_FILES = 500
_BATCH_SECONDS = 1.0
_TELL_SECONDS = 0.1
_DIGEST_SIZE = 16
_PIECE = 1 << 16


def update(
    catalog: Catalog,
    roots: Sequence[Path],
    *,
    read: Reading,
    progress: Callable[[Progress], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
    suffixes: Collection[str] = SUFFIXES,
    opening: Opening | None = None,
) -> UpdateReport:
    """Bring the catalog up to date with all files below `roots`.

    Each batch is committed as it is read, newest files first; a run that is killed is taken up
    by the next. With `opening` another process may read files, too. Raises ArchiveMissingError,
    and marks nothing as gone, when a root is not there.
    """
    progress(Progress("scanning", 0, 0, 0.0, None))
    found = scan(roots, suffixes)
    known = catalog.known()
    _check_disks(catalog, roots, known)
    catalog.keep_roots(map(absolute, roots))
    catalog.replace_scan_problems(found.problems)
    run = _Run(catalog, read, progress, stop, opening or digests_of)
    return run.bring_up_to_date(known, found)


def update_paths(
    catalog: Catalog,
    roots: Sequence[Path],
    paths: Iterable[Path],
    *,
    read: Reading,
    progress: Callable[[Progress], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
    suffixes: Collection[str] = SUFFIXES,
) -> UpdateReport:
    """Bring the catalog up to date with a few files or folders that a watcher told of.

    What is outside the roots, hidden or of another suffix is passed over.
    """
    for root in roots:
        check_root(root)
    tops = frozenset(map(absolute, roots))
    files: dict[Path, FileStat] = {}
    known: dict[Path, Known] = {}
    problems: list[Problem] = []
    unread: set[Path] = set()
    for path in _shown(paths, roots):
        part = scan_path(path, suffixes, is_root=path in tops)
        files |= part.files
        problems += part.problems
        unread |= part.unread
        known |= catalog.known(path)
        catalog.replace_scan_problems(part.problems, path)
    _check_disks(catalog, roots, known)
    found = ScanResult(files, {}, problems, frozenset(unread))
    return _Run(catalog, read, progress, stop).bring_up_to_date(known, found)


def digest_of(path: Path) -> bytes | None:
    """The digest of a file's content: empty when it cannot be opened, None when it is gone.

    First comes a file's stat, then its digest, then the reading: a file that is written meanwhile
    differs from what is noted of it, and so is read again by the next run.
    """
    try:
        digest = blake2b(digest_size=_DIGEST_SIZE)
        with path.open("rb", buffering=0) as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
        return digest.digest()
    except FileNotFoundError:
        return None
    except OSError:
        return b""


def digests_of(paths: Iterable[Path]) -> Iterator[Opened]:
    """The digests of files alone, in their order."""
    return ((path, digest_of(path), None) for path in paths)


@dataclass(slots=True)
class _Run:
    """One run: what it has read and not yet written, and what it has done so far."""

    catalog: Catalog
    read: Reading
    progress: Callable[[Progress], None] = lambda _: None
    stop: Callable[[], bool] = lambda: False
    opening: Opening = digests_of
    added: int = 0
    changed: int = 0
    moved: int = 0
    problems: int = 0
    batch: list[tuple[Path, FileStat, bytes, Capture | Problem]] = field(default_factory=list)
    moves: list[tuple[Path, Path, FileStat]] = field(default_factory=list)
    restats: dict[Path, FileStat] = field(default_factory=dict)
    left: dict[bytes, list[Path]] = field(default_factory=dict)
    moved_from: set[Path] = field(default_factory=set)
    started: float = field(default_factory=time.monotonic)
    written: float = field(default_factory=time.monotonic)
    told: float = 0.0

    def bring_up_to_date(self, known: Mapping[Path, Known], found: ScanResult) -> UpdateReport:
        """Take what was found and is not as it was known, then let go of what is gone."""
        stats = {path: each.stat for path, each in known.items()}
        changes = compare(stats, found.files, found.unread)
        for path in changes.removed:
            if known[path].is_capture:
                self.left.setdefault(known[path].digest, []).append(path)
        unopened = (path for path in found.files if path in known and not known[path].digest)
        work = {*changes.added, *changes.changed, *unopened}
        ordered = [path for path in found.files if path in work]
        stopped = self._take_all(ordered, known, found.files)
        self._write()
        gone = [] if stopped else [path for path in changes.removed if path not in self.moved_from]
        if gone:
            self.catalog.forget(gone)
        return UpdateReport(
            added=self.added,
            changed=self.changed,
            moved=self.moved,
            removed=sum(known[path].is_capture for path in gone),
            problems=self.problems + len(found.problems),
            stopped=stopped,
        )

    def _take_all(
        self, work: Sequence[Path], known: Mapping[Path, Known], stats: Mapping[Path, FileStat]
    ) -> bool:
        for done, (path, digest, result) in enumerate(self.opening(work)):
            if self.stop():
                return True
            self._tell(done, len(work))
            self._take(path, stats[path], known.get(path), digest, result)
            waiting = len(self.batch) + len(self.moves) + len(self.restats)
            if waiting >= _BATCH_FILES or time.monotonic() - self.written > _BATCH_SECONDS:
                self._write()
        self._tell(len(work), len(work))
        return False

    def _take(
        self,
        path: Path,
        stat: FileStat,
        known: Known | None,
        digest: bytes | None,
        result: Capture | Problem | None,
    ) -> None:
        if digest is None:
            return
        if known and digest and digest == known.digest:
            self.restats[path] = stat
            return
        source = self._source_of(path, digest) if known is None and digest else None
        if source is not None:
            self.moved_from.add(source)
            self.moves.append((source, path, stat))
            if source.parts[-2:] == path.parts[-2:]:
                self.moved += source != path
                self.added += source == path
                return
        # Page number and date may stand in a name, so a file under another one is read again.
        result = result or self.read(path)
        if isinstance(result, Problem):
            if not os.path.lexists(path):
                return
            self.problems += 1
        elif source is not None:
            self.moved += 1
        elif known is None:
            self.added += 1
        else:
            self.changed += 1
        self.batch.append((path, stat, digest, result))

    def _source_of(self, path: Path, digest: bytes) -> Path | None:
        """Where the new file `path` was before, when a file of its content is missing there."""
        candidates = [*self.left.get(digest, ())]
        if gone := self.catalog.gone_with(digest):
            candidates.append(gone)
        free = [source for source in candidates if source not in self.moved_from]
        return path if path in free else next(iter(free), None)

    def _write(self) -> None:
        if self.moves:
            self.catalog.move(self.moves)
        if self.batch:
            self.catalog.record(self.batch)
        if self.restats:
            self.catalog.restat(self.restats)
        self.moves, self.batch, self.restats = [], [], {}
        self.written = time.monotonic()

    def _tell(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self.told < _TELL_SECONDS and done < total:
            return
        self.told = now
        rate = done / max(now - self.started, 0.001)
        remaining = (total - done) / rate if rate else None
        self.progress(Progress("reading", done, total, rate, remaining))


def _shown(paths: Iterable[Path], roots: Sequence[Path]) -> Iterator[Path]:
    """Those of `paths` that a scan of `roots` would come by."""
    tops = [absolute(root) for root in roots]
    for path in sorted({absolute(path) for path in paths}):
        for top in tops:
            if path == top or top in path.parents:
                if not any(part.startswith(".") for part in path.relative_to(top).parts):
                    yield path
                break


def _check_disks(catalog: Catalog, roots: Sequence[Path], known: Mapping[Path, Known]) -> None:
    """Raise ArchiveMissingError for the empty mount point of a disk that is not connected."""
    for root in map(absolute, roots):
        device = root.stat().st_dev
        before = catalog.device_of(root)
        if before == device:
            continue
        if before is not None and known and root.is_dir() and next(root.iterdir(), None) is None:
            raise ArchiveMissingError(
                f"The archive folder {printable(root)} is empty and on another disk than before: "
                "connect its disk or choose another folder."
            )
        catalog.remember_device(root, device)
