"""Where things are kept when the command line does not say: one data folder a library."""

import hashlib
import os
import re
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_config_path, user_data_path

_APPLICATION = "kawaraban"
_NOT_IN_NAMES = re.compile(r"[^\w-]+")


def data_folder(roots: Sequence[Path]) -> Path:
    """The data folder of the library of these archive folders, the same for the same folders."""
    resolved = sorted(os.fsencode(root.resolve()) for root in roots)
    digest = hashlib.blake2b(b"\0".join(resolved), digest_size=5).hexdigest()
    name = _NOT_IN_NAMES.sub("-", roots[0].resolve().name).strip("-")[:40] or "archive"
    return user_data_path(_APPLICATION, appauthor=False) / "libraries" / f"{name}-{digest}"


def settings_file() -> Path:
    """The file of the window's settings."""
    return user_config_path(_APPLICATION, appauthor=False) / "window.ini"
