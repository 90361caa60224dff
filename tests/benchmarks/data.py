"""Where the public data is that the benches of quality measure on: it is no part of the project."""

import os
import sys
from pathlib import Path

from tests.benchmarks.children import CHECKOUT

VARIABLE = "KAWARABAN_DATA"


def data_folder(name: str) -> Path:
    """The folder or file `name` of the data: in $KAWARABAN_DATA, else in ../shared/data."""
    root = Path(os.environ.get(VARIABLE) or CHECKOUT.parent / "shared" / "data")
    folder = root / name
    if not folder.exists():
        sys.exit(f"There is no {folder}: set {VARIABLE} to the folder that has {name} in it.")
    return folder
