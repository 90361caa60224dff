"""Files and folders that appear whole or not at all, and never in the place of another unasked."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from reader.errors import KawarabanError, TargetExistsError
from reader.paths import printable

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def check(target: Path, replace: bool, folder: bool = False) -> None:
    """Raise where `target` can't be written: KawarabanError, and TargetExistsError without a
    right to `replace` what is there."""
    if not target.parent.is_dir():
        raise KawarabanError(f"There is no folder {printable(target.parent)}: make it first.")
    if not os.path.lexists(target):
        return
    if target.is_dir() != folder:
        raise KawarabanError(
            f"{printable(target)} is a file, and the export a folder: choose another name."
            if folder
            else f"{printable(target)} is a folder, and the export a file: choose another name."
        )
    if not replace and not (folder and not any(target.iterdir())):
        raise TargetExistsError(
            f"There is already a folder {printable(target)}: "
            "choose another name, or have it replaced."
            if folder
            else f"There is already a file {printable(target)}: choose another name, or have it "
            "replaced."
        )


@contextmanager
def new_file(target: Path, replace: bool = False) -> Iterator[TextIO]:
    """A text file to write: it takes its name only when all of it is on the disk."""
    with (
        new_path(target, replace) as unfinished,
        unfinished.open("w", encoding="utf-8", newline="\n") as file,
    ):
        yield file
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def new_path(target: Path, replace: bool = False) -> Iterator[Path]:
    """Where to write a file that takes its name when it is done."""
    with _explained(target):
        check(target, replace)
        unfinished = _unfinished(target, os.getpid())
        try:
            yield unfinished
            check(target, replace)  # it may have been put there meanwhile
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)


@contextmanager
def new_folder(target: Path, replace: bool = False) -> Iterator[Path]:
    """A folder to fill: it takes its name, or its files take theirs in the folder that is there,
    only when all of them are on the disk. What else is in that folder stays."""
    with _explained(target):
        check(target, replace, folder=True)
        unfinished = _unfinished(target, os.getpid())
        shutil.rmtree(unfinished, ignore_errors=True)
        try:
            unfinished.mkdir()
            yield unfinished
            check(target, replace, folder=True)
            if target.is_dir():
                for file in sorted(unfinished.iterdir()):
                    file.replace(target / file.name)
            else:
                unfinished.rename(target)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)


def discard(target: Path, process: int) -> None:
    """Remove what an export to `target` left unfinished whose process was ended in its midst."""
    unfinished = _unfinished(target, process)
    with suppress(OSError):
        shutil.rmtree(unfinished) if unfinished.is_dir() else unfinished.unlink(missing_ok=True)


def _unfinished(target: Path, process: int) -> Path:
    return target.with_name(f".{target.name[:60]}.{process}.part")


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise KawarabanError(
                f"{printable(target)} could not be written because the disk is full: free some "
                "space and try again. Nothing of it was left behind."
            ) from error
        raise KawarabanError(
            f"{printable(target)} could not be written ({error.strerror or error}): "
            "choose another place."
        ) from error
