"""How soon an article is found whose file was put into a folder of a large library."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep

from reader.library import Library
from tests.benchmarks.children import CHECKOUT
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries, Place

_FILES = 12
_LOOK = 0.01  # seconds between two searches
_APART = (0.0, 0.7, 2.5)  # seconds from one file to the next: amid and after what is done at rest
_TEXT = "A new thing {0}\n16:03 JST, November 2, 2022\nThe lead.\nFar below a needle{0}.\n"


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """Files that come one by one into a library that is watched as the window has it watched."""
    whole = libraries.indexed(articles)
    with (
        tempfile.TemporaryDirectory(dir=libraries.folder) as folder,
        libraries.copy(whole, Path(folder)) as place,
        _watched(place),
        Library(place.data, place.roots) as library,
    ):
        _until_found(library, Path(folder), _FILES)  # the watch may have begun with another look
        seconds = [_until_found(library, Path(folder), n) for n in range(_FILES)]
    name = f"one new file among {articles:,} until it is found"
    return [Figure(name, "s", seconds, goal="1")]


def _until_found(library: Library, folder: Path, number: int) -> float:
    sleep(_APART[number % len(_APART)])
    draft = folder / ".draft"
    draft.write_text(_TEXT.format(number), encoding="utf-8")
    draft.rename(folder / f"{number}.txt")
    start = perf_counter()
    while not library.search(f"needle{number}").total:
        sleep(_LOOK)
    return perf_counter() - start


@contextmanager
def _watched(place: Place) -> Iterator[None]:
    """The library kept up to date by a process of its own, which has looked through all of it."""
    command = [sys.executable, "-m", "reader", "index", "--watch", "--progress=json"]
    command += ["--data", str(place.data)]
    command += [part for root in place.roots for part in ("--archive", str(root))]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=CHECKOUT) as process:
        assert process.stdout
        while "updated" not in json.loads(process.stdout.readline()):
            pass
        yield
        process.communicate()  # which closes its stdin
