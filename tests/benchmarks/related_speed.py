"""How long the related articles of one article take, with their reasons, at several sizes."""

from random import Random
from time import perf_counter

from reader.library import Library
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries

_ASKED = 200
_WARM = 5


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """Articles in no order, each asked for once, in a library that was asked a little before."""
    return [_figure(libraries, size) for size in sorted({min(10_000, articles), articles})]


def _figure(libraries: Libraries, size: int) -> Figure:
    place = libraries.indexed(size)
    with Library(place.data, place.roots) as library:
        ids = Random(3).sample(library.catalog.ids(), _ASKED + _WARM)
        times = []
        for article in ids:
            start = perf_counter()
            library.related(article)
            times.append((perf_counter() - start) * 1000)
    return Figure(f"related to one of {size:,}", "ms", times[_WARM:], "p95 < 10")
