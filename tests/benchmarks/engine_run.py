"""One engine in a process of its own: `python -m tests.benchmarks.engine_run ACT ENGINE …`.

Prints a line of JSON: what writing took, or what opening and asking took.
"""

import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from threading import Event, Thread
from time import perf_counter
from types import ModuleType
from typing import Self

from tests.benchmarks.engines import module
from tests.benchmarks.planted import Planted
from tests.benchmarks.planting import TOP, Asked, Row

_ROUNDS, _LONGEST = 9, 20.0
_LOOK = 0.05  # seconds between two looks at the memory
Ask = Callable[[Asked], tuple[int, list[Row]] | None]


def main() -> None:
    """`ACT ENGINE INDEX CORPUS ARTICLES`, where ACT is "write" or "ask"."""
    act, name, index, corpus, articles = sys.argv[1:]
    engine = module(name)
    planted = Planted(Path(corpus), int(articles))
    told = _write if act == "write" else _ask
    print(json.dumps(told(engine, Path(index), planted)))


def _write(engine: ModuleType, folder: Path, planted: Planted) -> dict[str, object]:
    """Seconds and CPU seconds, of all threads and child processes; reading the articles counts."""
    with OwnMemory() as own:
        start, cpu = perf_counter(), _cpu_seconds()
        engine.write(folder, planted.articles())
        seconds = {"seconds": perf_counter() - start, "cpu": _cpu_seconds() - cpu}
    peaks = {"peak_mb": _memory("VmHWM"), "own_peak_mb": own.peak_mb}
    return {"version": engine.version(), **seconds, **peaks}


class OwnMemory:
    """Watches the most memory of this process that is no page of a mapped file.

    Such pages count as a process's while there is room for them, and go when others need it.
    """

    def __init__(self) -> None:
        self.peak_mb = 0.0
        self._ended = Event()
        self._thread = Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *raised: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(_LOOK):
            self.peak_mb = max(self.peak_mb, _memory("RssAnon"))
        self.peak_mb = max(self.peak_mb, _memory("RssAnon"))


def _ask(engine: ModuleType, folder: Path, planted: Planted) -> dict[str, object]:
    """What it takes to open and to answer once, and then each query of each class."""
    queries = planted.queries()
    start = perf_counter()
    searcher = engine.Searcher(folder)
    searcher.ask(queries["rare"][0])
    opened = (perf_counter() - start) * 1000
    times = {}
    for name, asked in queries.items():
        if all(is_right(name, searcher.ask, each) for each in asked):
            times[name] = _times(searcher.ask, asked)
    return {"open_ms": opened, "rss_mb": _memory("VmRSS"), "times": times}


def is_right(name: str, ask: Ask, asked: Asked) -> bool:
    """Whether the engine can answer; RuntimeError when its answer is wrong."""
    found = ask(asked)
    if found is None:
        return False
    total, rows = found
    numbers = [number for number, title, _ in rows if title]
    wanted = min(TOP, asked.hits) if asked.order else 0
    wrong = total != asked.hits or len(set(numbers)) != wanted
    if wrong or (asked.newest and numbers != list(asked.newest)):
        raise RuntimeError(f"{name} {asked}: {total} hits, {len(numbers)} told")
    return True


def _times(ask: Ask, asked: Sequence[Asked]) -> list[float]:
    """Milliseconds of each query: the median of its rounds, of which slow ones have fewer."""
    rounds: list[list[float]] = []
    begun = perf_counter()
    while len(rounds) < _ROUNDS and perf_counter() - begun < _LONGEST:
        rounds.append([_time(ask, each) for each in asked])
    return [median(each) for each in zip(*rounds, strict=True)]


def _time(ask: Ask, asked: Asked) -> float:
    start = perf_counter()
    ask(asked)
    return (perf_counter() - start) * 1000


def _cpu_seconds() -> float:
    return sum(os.times()[:4])


def _memory(what: str) -> float:
    """Megabytes of this process: in memory now ("VmRSS"), without mapped files
    ("RssAnon"), or at most so far ("VmHWM")."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:  # no Linux: the most so far is all that is told
        import resource

        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
    return int(status.split(f"{what}:")[1].split()[0]) * 1024 / 1e6


if __name__ == "__main__":
    main()
