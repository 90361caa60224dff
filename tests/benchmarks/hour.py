"""How late the event loop is through a reader's first hour with a large library, step by step."""

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

from reader.gui.app import make_application
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.figures import Figure, print_json, print_table
from tests.benchmarks.first_hour import STEPS, Reader
from tests.benchmarks.lag import Ticks
from tests.benchmarks.libraries import Libraries, Place
from tests.pictures.driving import Driver

_LONG = 50  # milliseconds: a step that was ever later than that is named below the table
_RANKS = (40, 300, 5_000)  # of the words that are searched for
_WHOLE = 2  # figures of the whole hour, before those of the steps

Lateness = dict[str, tuple[list[float], list[float]]]


def main(options: argparse.Namespace) -> None:
    """Measure, print the hour and each of its steps, and name the slow steps."""
    figures = measure(Libraries(options.folder), options.articles)
    print_table("hour", figures)
    slow = [figure for figure in figures[_WHOLE:] if max(figure.values) > _LONG]
    for figure in sorted(slow, key=lambda each: -max(each.values)):
        times = ", ".join(f"{value:.0f}" for value in sorted(figure.values)[::-1] if value > _LONG)
        print(f"  worked for more than {_LONG} ms at once: {figure.name}, {times}")
    if options.json:
        print_json("hour", figures)


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """The hour as a whole, then each of its steps, on a copy that may be changed."""
    with libraries.copy(libraries.indexed(articles)) as place:
        return figures_of(lateness(place))


def figures_of(steps: Lateness) -> list[Figure]:
    """All ticks of the hour in one figure each for `late` and `busy`, then those of its steps."""
    late, busy = ([ms for each in steps.values() for ms in each[which]] for which in (0, 1))
    note = f"{len(steps)} steps, {len(late):,} ticks of 16 ms; each step by its own work alone"
    return [
        Figure("the whole hour", "ms", late, "p99 < 16", note),
        Figure("by its own work alone", "ms", busy, "p99 < 16"),
        *(Figure(name, "ms", own) for name, (_, own) in steps.items()),
    ]


def lateness(
    place: Place, haste: float = 1.0, after: Callable[[str, Reader], None] = lambda *_: None
) -> Lateness:
    """How late each tick of each step was, and for how much of it the window itself had worked.

    `after` each step it is called with its name, for who looks whether it was done.
    """
    make_application()
    forms = Corpus().forms
    ticks, steps = Ticks(), Lateness()
    with tempfile.TemporaryDirectory() as home:
        driver = Driver(Path(home), place.roots[0], place.data)
        reader = Reader(driver, Path(home), [forms[rank] for rank in _RANKS], haste)
        try:
            steps["open the window"] = ticks.taken()
            for name, act in STEPS.items():
                act(reader)
                reader.pause()
                steps[name] = ticks.taken()
                after(name, reader)
        finally:
            driver.close()
    ticks.stop()
    return steps
