"""How fast files become articles of the catalog, and articles part of the index."""

import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from reader import formats
from reader.archive.catalog import Catalog
from reader.archive.update import update
from reader.library.updating import Updating
from tests.benchmarks.children import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries, Place

_FRESH = 2_000
_RUNS, _INDEX_RUNS, _REPEATS = 3, 2, 5


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """Fresh articles into an empty library, all files of a large archive by the program itself,
    then a large library that has nothing new."""
    fresh = libraries.archive(_FRESH, seed=3)
    catalogued, indexed = [], []
    for number in range(_RUNS):
        with tempfile.TemporaryDirectory(dir=libraries.folder) as data:
            place = Place(Path(data), (fresh,))
            catalogued.append(_FRESH / _update(place))
            if number < _INDEX_RUNS:
                indexed.append(_FRESH / _index(place))
    whole = _index_command(libraries, articles)
    large = libraries.listed(articles)
    unchanged = [_update(large) for _ in range(_REPEATS)]
    return [
        Figure("new files into the catalog", "/s", catalogued),
        Figure("articles into the index", "/s", indexed),
        *whole,
        Figure(f"{articles:,} files unchanged", "s", unchanged),
    ]


def _index_command(libraries: Libraries, articles: int) -> list[Figure]:
    """`kawaraban index` of a whole archive, in processes of its own."""
    archive = libraries.archive(articles)
    with (
        tempfile.TemporaryDirectory() as home,
        tempfile.TemporaryDirectory(dir=libraries.folder) as data,
    ):
        start, before = perf_counter(), os.times()
        run("reader", "index", "--archive", str(archive), "--data", data, home=Path(home))
        seconds, after = perf_counter() - start, os.times()
    cpu = after.children_user + after.children_system
    cpu -= before.children_user + before.children_system
    name = f"kawaraban index of {articles:,} files"
    figures = [Figure(name, "s", [seconds], "< 120 of 100,000"), Figure(f"{name}: CPU", "s", [cpu])]
    if sys.platform != "win32":
        import resource

        unit = 1 if sys.platform == "darwin" else 1024
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit / 1e6
        figures.append(Figure(f"{name}: its largest process", "MB", [most]))
    return figures


def _update(place: Place) -> float:
    """Seconds to bring the catalog alone up to date."""
    catalog = Catalog(place.data / "catalog.sqlite")
    try:
        start = perf_counter()
        update(catalog, place.roots, read=formats.read)
        return perf_counter() - start
    finally:
        catalog.close()


def _index(place: Place) -> float:
    """Seconds to index a catalog, the look for changed files included."""
    with Updating(place.data, place.roots) as updating:
        start = perf_counter()
        updating.run(lambda _: None, lambda: False)
        return perf_counter() - start
