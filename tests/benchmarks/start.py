"""From the start of the process to the window on the screen, with the sample archive."""

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter

from tests.benchmarks.children import below, can_forget, forget, program_files, run
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries, Place

_WARM_RUNS, _COLD_RUNS = 7, 5
_COLD = (
    "cold: files of the environment, the standard library, the checkout, the library and all that "
    "the window maps are dropped from memory before each run (posix_fadvise DONTNEED, file by "
    "file); what other running programs share stays"
)


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """Starts with everything in memory, then with everything on the disk."""
    del articles
    place = libraries.sample()
    with tempfile.TemporaryDirectory() as home:
        mapped = first_paint(place, Path(home))["mapped"]  # also writes byte code and settings
        warm = [first_paint(place, Path(home)) for _ in range(_WARM_RUNS)]
        figures = _figures("warm", warm, "< 400")
        if not can_forget():
            return [
                *figures[:-1],
                Figure(**vars(figures[-1]) | {"note": "cold: not to be had here"}),
            ]
        files = {*program_files(), *below(place.data), *map(Path, mapped)}
        cold = [_cold(place, Path(home), files) for _ in range(_COLD_RUNS)]
    return [*figures, *_figures("cold", cold, "< 800", _COLD)]


def first_paint(place: Place, home: Path) -> dict:
    """Run the program until its window is painted: milliseconds from the start of the process.

    "begun" is Python's first line of ours, "built" the end of making the window.
    """
    archives = [word for root in place.roots for word in ("--archive", str(root))]
    arguments = [*archives, "--data", str(place.data)]
    start = perf_counter()
    told = json.loads(run("tests.benchmarks.first_paint", *arguments, home=home))
    return {
        name: (value - start) * 1000 if name != "mapped" else value for name, value in told.items()
    }


def _cold(place: Place, home: Path, files: Iterable[Path]) -> dict:
    forget(files)
    return first_paint(place, home)


def _figures(state: str, runs: list[dict], goal: str, note: str = "") -> list[Figure]:
    return [
        Figure(f"{state}: Python runs", "ms", [each["begun"] for each in runs]),
        Figure(f"{state}: window built", "ms", [each["built"] for each in runs]),
        Figure(f"{state}: window painted", "ms", [each["painted"] for each in runs], goal, note),
    ]
