"""The bytes of a file, or the reason why it can't be read: kind of file, rights, size."""

import errno
import os
import stat
from pathlib import Path

from reader.article import Problem

MAX_BYTES = 20_000_000

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_REASONS = {
    errno.ENOENT: "There is no such file.",
    errno.ENOTDIR: "There is no such file: a part of its path is not a folder.",
    errno.ELOOP: "The file is a link that leads back to itself.",
    errno.EACCES: "The file can't be opened: its permissions do not allow it.",
    errno.EPERM: "The file can't be opened: its permissions do not allow it.",
    errno.ENAMETOOLONG: "There is no such file: its name is longer than a name can be.",
}


def read_bytes(path: Path) -> bytes | Problem:
    """All bytes of a regular file of 1 to `MAX_BYTES` bytes; never waits for a pipe or device."""
    try:
        if kind := _special_kind(path.stat().st_mode):
            return Problem(path, f"This is {kind}, not a file with an article.")
        with open(path, "rb", opener=_open_without_waiting) as file:
            status = os.fstat(file.fileno())
            if kind := _special_kind(status.st_mode):
                return Problem(path, f"This is {kind}, not a file with an article.")
            if status.st_size > MAX_BYTES:
                return Problem(path, _too_large(status.st_size))
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        return Problem(path, _reason(path, error))
    if len(data) > MAX_BYTES:  # it grew, or its size is not told, as under /proc
        return Problem(path, _too_large(len(data)))
    return data or Problem(path, "The file is empty.")


def _special_kind(mode: int) -> str:
    return next((kind for is_kind, kind in _KINDS if is_kind(mode)), "")


def _open_without_waiting(path: str, flags: int) -> int:
    """A pipe put in the file's place after the first look must not hang the program."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _too_large(size: int) -> str:
    limit = MAX_BYTES // 1_000_000
    return f"The file has {size / 1e6:,.1f} MB; captures of up to {limit} MB are read."


def _reason(path: Path, error: OSError | ValueError) -> str:
    code = error.errno if isinstance(error, OSError) else None
    if code == errno.ENOENT and _is_link(path):
        return "The file is a link to something that is not there."
    if code in _REASONS:
        return _REASONS[code]
    text = error.strerror if isinstance(error, OSError) else str(error)
    return f"The file can't be read: {text or type(error).__name__}."


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except (OSError, ValueError):
        return False
