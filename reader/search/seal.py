"""The seal of an index: which version made it, and that nobody has found damage in it.

It can be read without anything that reads the index itself.
"""

import os
from hashlib import blake2b
from pathlib import Path

from reader.errors import LibraryDamagedError
from reader.search import schema

OUR_VERSION = schema.version()
_VERSION_FILE = "version"


def is_sealed(folder: Path) -> bool:
    """Whether an index of our version is there, and nobody has found damage in it."""
    try:
        return (folder / _VERSION_FILE).read_text("ascii") == OUR_VERSION
    except (OSError, ValueError):
        return False


def check(folder: Path) -> None:
    """LibraryDamagedError unless the index is whole and of our version."""
    if not is_sealed(folder):
        raise of_another_version()


def put(folder: Path) -> None:
    """Seal an index that is whole, when the disk has all of it."""
    path = folder / _VERSION_FILE
    draft = path.with_suffix(".draft")
    with draft.open("w", encoding="ascii") as file:
        file.write(OUR_VERSION)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def remove(folder: Path) -> None:
    """Take the seal of an index away, which is no longer whole."""
    (folder / _VERSION_FILE).unlink(missing_ok=True)


def likeness(folder: Path) -> str:
    """What is the same only as long as no file of an index changes; "" without our seal.

    A byte that changes by itself in a file is not seen: who reads it will.
    """
    if not is_sealed(folder):
        return ""
    digest = blake2b(OUR_VERSION.encode(), digest_size=16)
    try:
        for path in sorted(folder.iterdir()):
            stat = path.stat()
            told = (path.name, stat.st_size, stat.st_mtime_ns)
            digest.update(repr(told).encode("utf-8", "surrogatepass"))
    except OSError:  # who writes it has just removed one
        return ""
    return digest.hexdigest()


def of_another_version() -> LibraryDamagedError:
    """The error of an index that is not ours, or not whole."""
    return LibraryDamagedError(
        "The search index was made by another version or is incomplete: it has to be built again."
    )
