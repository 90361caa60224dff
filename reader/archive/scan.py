"""What is in the archive folders now, and what changed there since the last time."""

import os
import stat
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from reader.article import Problem
from reader.errors import ArchiveMissingError
from reader.paths import printable

_LAST_NS = 2**63 - 1  # in the year 2262; files can bear later times, SQLite's integers end here


class FileStat(NamedTuple):
    """What tells a changed file without reading it: size in bytes, modification in ns UTC."""

    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class ScanResult:
    """What a scan found: `files` newest first, and by suffix how many other files it passed over.

    `unread` are the folders (and links) whose content is unknown: no file below one of them may
    be taken for removed. `problems` say why.
    """

    files: dict[Path, FileStat]
    passed_over: dict[str, int]
    problems: list[Problem]
    unread: frozenset[Path]


@dataclass(frozen=True, slots=True)
class Changes:
    """The difference between what was known and what was found, each in scan order."""

    added: list[Path]
    changed: list[Path]
    removed: list[Path]


def scan(roots: Sequence[Path], suffixes: Collection[str]) -> ScanResult:
    """Every file with one of `suffixes` (lower case, with the dot) below the folders `roots`.

    A root may be a file: that one is wanted whatever its name. Hidden files and folders are
    skipped. A folder met twice, by a link, is read once, under its own path rather than the
    link's. Raises ArchiveMissingError when a root is not there: an archive that cannot be seen
    tells nothing about its files.
    """
    walk = _Walk(frozenset(suffixes))
    for root in roots:
        check_root(root)
        walk.root(absolute(root))
    walk.links()
    for root in roots:  # a disk can go while it is read
        check_root(root)
    return walk.result()


def scan_path(path: Path, suffixes: Collection[str], *, is_root: bool = False) -> ScanResult:
    """What is at one path, be it a folder, a file or nothing any more."""
    walk = _Walk(frozenset(suffixes))
    if is_root:
        walk.root(path)
    elif path.is_dir() and not path.is_symlink():
        walk.folder(path)
    else:
        walk.file_or_link(path)
    walk.links()
    return walk.result()


def absolute(path: Path) -> Path:
    """`path` from the top, without `..`; links stay, as the folder's owner named it by them."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def check_root(root: Path) -> None:
    """Raise ArchiveMissingError unless `root` is a folder or file that can be seen now."""
    if not root.is_dir() and not root.is_file():
        raise ArchiveMissingError(
            f"The archive {printable(root)} is not there: connect its disk or choose another "
            "folder."
        )


def compare(
    known: Mapping[Path, FileStat],
    found: Mapping[Path, FileStat],
    unread: Collection[Path] = (),
) -> Changes:
    """What was added, changed and removed; files below an `unread` folder are not removed."""
    added = [path for path in found if path not in known]
    changed = [path for path, now in found.items() if known.get(path, now) != now]
    missing = [path for path in known if path not in found]
    removed = [path for path in missing if not _is_below(path, unread)] if unread else missing
    return Changes(added, changed, sorted(removed))


def _is_below(path: Path, folders: Collection[Path]) -> bool:
    return path in folders or any(parent in folders for parent in path.parents)


@dataclass(slots=True)
class _Walk:
    """One walk through the folders. Paths are strings here: a Path costs more than a stat."""

    suffixes: frozenset[str]
    files: dict[str, FileStat] = field(default_factory=dict)
    passed_over: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    unread: list[Path] = field(default_factory=list)
    seen: set[tuple[int, int]] = field(default_factory=set)
    linked: list[str] = field(default_factory=list)

    def root(self, top: Path) -> None:
        """Take what stands at an archive root: a folder, or a file whatever its name."""
        if top.is_dir():
            self.folder(top)
        else:
            self.file(top)

    def folder(self, top: Path) -> None:
        """Read a folder and all folders below it."""
        waiting = [str(top)]
        while waiting:
            path = waiting.pop()
            try:
                if self._is_new(path):
                    waiting.extend(self._read(path))
            except FileNotFoundError:
                continue  # removed since its parent was read
            except OSError as error:
                self._not_seen(path, f"The folder cannot be read: {error.strerror or error}.")

    def result(self) -> ScanResult:
        """What was found so far."""
        newest_first = sorted(self.files.items(), key=lambda file: (-file[1].mtime_ns, file[0]))
        return ScanResult(
            files={Path(path): found for path, found in newest_first},
            passed_over=dict(self.passed_over),
            problems=self.problems,
            unread=frozenset(self.unread),
        )

    def links(self) -> None:
        """Follow the links to folders, after all folders have been read under their own paths."""
        while self.linked:
            waiting, self.linked = sorted(self.linked), []
            for path in waiting:
                self.folder(Path(path))

    def _is_new(self, path: str) -> bool:
        found = Path(path).stat()  # a DirEntry's stat has no inode on Windows
        identity = (found.st_dev, found.st_ino)
        if identity in self.seen:
            return False
        self.seen.add(identity)
        return True

    def _read(self, folder: str) -> Iterator[str]:
        with os.scandir(folder) as listing:
            shown = [found for found in listing if not found.name.startswith(".")]
        for found in shown:
            if found.is_dir(follow_symlinks=False):
                yield found.path
            else:
                self.file_or_link(found)

    def file_or_link(self, found: os.DirEntry[str] | Path) -> None:
        """Take a file of a wanted suffix; a link to a folder waits for `links`."""
        path = os.fspath(found)
        try:
            if found.is_symlink() and found.is_dir():
                self.linked.append(path)
                return
            stem, dot, ending = found.name.rpartition(".")
            suffix = dot + ending.lower() if stem else ""
        except OSError as error:
            self._not_seen(path, f"The file cannot be seen: {error.strerror or error}.")
            return
        if suffix in self.suffixes:
            self.file(found)
        else:
            self.passed_over[suffix] += 1

    def file(self, found: os.DirEntry[str] | Path) -> None:
        """Take a file, whatever its name."""
        path = os.fspath(found)
        try:
            status = found.stat()
        except FileNotFoundError:
            if found.is_symlink():
                self._not_seen(path, "The link leads to nothing.", unread=False)
            return
        except OSError as error:
            self._not_seen(path, f"The file cannot be seen: {error.strerror or error}.")
            return
        if stat.S_ISREG(status.st_mode):
            self.files[path] = FileStat(status.st_size, min(status.st_mtime_ns, _LAST_NS))
        else:
            self._not_seen(path, "This is a device or a pipe, not a file.", unread=False)

    def _not_seen(self, path: str, reason: str, *, unread: bool = True) -> None:
        self.problems.append(Problem(Path(path), reason))
        if unread:
            self.unread.append(Path(path))
