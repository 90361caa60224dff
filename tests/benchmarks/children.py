"""Child processes as a user would start them, and files that are not in memory for the next one."""

import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
_UNWANTED = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONPROFILEIMPORTTIME")


def run(module: str, *arguments: str, home: Path) -> str:
    """Run a module of the checkout in a process of its own; what it printed.

    Its user has no settings but those of the runs before it in the same `home`.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        environment[name] = str(home)
    ran = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=CHECKOUT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        raise RuntimeError(f"{module} failed:\n{ran.stderr}")
    return ran.stdout


def can_forget() -> bool:
    """Whether this system lets a program drop files from memory."""
    return hasattr(os, "posix_fadvise")


def forget(files: Iterable[Path]) -> None:
    """Drop files from the page cache, so that the next reader waits for the disk.

    What another running process has mapped stays; dirty pages are written first.
    """
    for file in files:
        try:
            handle = os.open(file, os.O_RDONLY)
        except OSError:
            continue
        try:
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        except OSError:
            continue
        finally:
            os.close(handle)


def program_files() -> set[Path]:
    """The files of the program: its environment, the standard library and the checkout."""
    folders = (
        Path(sys.prefix),
        Path(sysconfig.get_path("stdlib")),
        CHECKOUT / "reader",
        CHECKOUT / "resources",
        CHECKOUT / "articles",
    )
    return {Path(sys.executable).resolve(), *(file for folder in folders for file in below(folder))}


def below(folder: Path) -> Iterable[Path]:
    """All files below a folder."""
    return (path for path in folder.rglob("*") if path.is_file())
