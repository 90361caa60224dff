"""Commits: Whoosh's table of contents with a part of our own behind it, in one file.

Whoosh writes the table as pickles and reads no further than their end. Behind them stands the
same once more as JSON, and a check sum of the whole file. Our own readers check that sum and
read the JSON alone: nothing of a file is ever unpickled here. The file gets its name when the
disk has all of it, so a commit is there or it is not.

    Whoosh's table | JSON | magic bytes, length of the JSON | BLAKE2b of all before (32 bytes)
"""

# mypy: allow-untyped-calls
import json
import os
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.index import TOC, clean_files

from reader.search.arrays.errors import (
    DamagedIndexError,
    MissingIndexError,
    OtherVersionError,
)
from reader.search.arrays.layout import Layout
from reader.search.arrays.segments import StoredSegment

INDEX_NAME = "MAIN"
_FORMAT = 1
_MAGIC = b"ARRAYTOC"
_TAIL = struct.Struct("<8sQ")
_SUM_SIZE = 32


class Stamp(NamedTuple):
    """What tells a commit from every other one. An index that is made anew counts its generations
    from 0 again: there the file of the commit differs."""

    generation: int
    file: int
    written_ns: int


@dataclass(frozen=True)
class Commit:
    """The segments that make up the index, and what it was made for.

    `version` is the caller's: what its documents were made by.
    """

    generation: int
    version: str
    layout: Layout
    segments: Sequence[StoredSegment]


def newest(folder: Path) -> Stamp:
    """The newest commit. MissingIndexError when there is none, or it was followed just now."""
    generation = TOC._latest_generation(FileStorage(str(folder)), INDEX_NAME)
    try:
        found = _path(folder, generation).stat()
    except FileNotFoundError:
        raise MissingIndexError(f"no commit is in {folder}") from None
    return Stamp(generation, found.st_ino, found.st_mtime_ns)


def read(folder: Path, generation: int, layout: Layout, version: str) -> Commit:
    """A commit, checked. DamagedIndexError or OtherVersionError when it can't be used,
    FileNotFoundError when it is not there any more."""
    plain = _checked(_path(folder, generation).read_bytes())
    wanted = {"format": _FORMAT, "version": version, "layout": _as_json(layout.plain())}
    if any(plain.get(key) != value for key, value in wanted.items()):
        raise OtherVersionError("the index was made by another version")
    segments = [StoredSegment.of_plain(INDEX_NAME, each) for each in plain["segments"]]
    return Commit(generation, version, layout, segments)


def write(folder: Path, commit: Commit) -> None:
    """Make a commit the newest one, then remove the files that no commit needs any more."""
    content = _content(commit)
    path = _path(folder, commit.generation)
    draft = path.with_suffix(".draft")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    _sync_folder(folder)
    clean_files(FileStorage(str(folder)), INDEX_NAME, commit.generation, commit.segments)


def _content(commit: Commit) -> bytes:
    storage = RamStorage()
    toc = TOC(commit.layout.schema(), list(commit.segments), commit.generation)
    toc.write(storage, INDEX_NAME)
    whooshs = storage.files[TOC._filename(INDEX_NAME, commit.generation)]
    plain = {
        "format": _FORMAT,
        "version": commit.version,
        "layout": commit.layout.plain(),
        "segments": [segment.plain() for segment in commit.segments],
    }
    ours = json.dumps(plain, sort_keys=True).encode()
    body = bytes(whooshs) + ours + _TAIL.pack(_MAGIC, len(ours))
    return body + blake2b(body, digest_size=_SUM_SIZE).digest()


def _checked(content: bytes) -> dict[str, Any]:
    body, checksum = content[:-_SUM_SIZE], content[-_SUM_SIZE:]
    if len(body) < _TAIL.size or blake2b(body, digest_size=_SUM_SIZE).digest() != checksum:
        raise DamagedIndexError("the table of contents is damaged")
    magic, length = _TAIL.unpack(body[-_TAIL.size :])
    if magic != _MAGIC:
        raise OtherVersionError("the index was written by another program")
    plain: dict[str, Any] = json.loads(body[-_TAIL.size - length : -_TAIL.size])
    return plain


def _as_json(plain: dict[str, Any]) -> object:
    return json.loads(json.dumps(plain))


def _path(folder: Path, generation: int) -> Path:
    return folder / str(TOC._filename(INDEX_NAME, generation))


def _sync_folder(folder: Path) -> None:
    """Where folders can be opened as files, wait until the disk has the new names too."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
