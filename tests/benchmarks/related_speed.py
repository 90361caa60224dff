"""How long the related articles of one article take, with their reasons, at several sizes.

The library is made of stories: all six articles that are listed are read, and have reasons.
"""

from random import Random
from time import perf_counter

from reader.library import Library
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries
from tests.benchmarks.story_library import story_library

_SMALLER = 10_000
_ASKED, _WARM = 200, 20


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """Articles in no order, each asked for once, in a library that was asked a little before."""
    return [_figure(libraries, size) for size in sorted({min(_SMALLER, articles), articles})]


def _figure(libraries: Libraries, size: int) -> Figure:
    place = story_library(libraries.folder, size)
    times, listed = [], 0
    with Library(place.data, place.roots) as library:
        for article in Random(3).sample(library.catalog.ids(), _ASKED + _WARM):
            start = perf_counter()
            listed += len(library.related(article))
            times.append((perf_counter() - start) * 1000)
    note = f"{listed / len(times):.1f} related articles with reasons in each answer"
    return Figure(f"related to one of {size:,}", "ms", times[_WARM:], "p95 < 10", note)
