"""Our engine, SQLite FTS5, tantivy and stock Whoosh on the same articles with the same queries.

Classes of queries, 60 different ones in each. How many articles each finds is known by
construction (see `planting`), and an engine that finds another number is an error:

    rare      a word in 1, 10 or 100 articles     phrase    two or three words in their order
    word10    a word in 10 % of them              prefix    two or four letters
    word30    a word in 30 %                      fuzzy     a word with one or two mistakes
    and2      two words of 1, 10 and 30 %         newest50  word10 and word30, newest first
    or3       any of three of them                count     only how many there are, of the above

All but the last ask for what a list shows of the best (or newest) 50, their ids, titles and dates,
and for the exact number of hits. Every engine stores just these beside what it searches.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import planted
from tests.benchmarks.children import below, run
from tests.benchmarks.engines import ENGINES, lacks, module
from tests.benchmarks.figures import percentile
from tests.benchmarks.search_table import table

_PERCENTS = (50, 95, 99)
_RUN = "tests.benchmarks.engine_run"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this bench alone."""
    parser.add_argument(
        "--engines",
        type=_engines,
        default=list(ENGINES),
        metavar="NAME,…",
        help=f"search: which of {','.join(ENGINES)}",
    )
    parser.add_argument(
        "--anew", action="store_true", help="search: write indexes again that were kept"
    )


def main(options: argparse.Namespace) -> None:
    """Measure one engine after the other; print a table, or with --json only a line of JSON."""
    folder = options.folder / f"search-{options.articles}-{planted.VERSION}"
    _say(f"{options.articles:,} articles")
    planted.Planted(folder, options.articles)
    figures = {}
    for name in options.engines:
        if missing := lacks(name):
            _say(f"{name} is left out: the package {missing} is not installed (the extra “bench”).")
            continue
        figures[name] = _measure(name, folder, options.articles, options.anew)
    print(table(options.articles, figures), file=sys.stderr if options.json else sys.stdout)
    if options.json:
        engines = {name: _plain(each) for name, each in figures.items()}
        print(json.dumps({"articles": options.articles, "engines": engines}))


def _measure(name: str, folder: Path, articles: int, anew: bool) -> dict:
    """What an engine takes to write and to ask. A kept index has its figures beside it."""
    own = folder / name
    index, record = own / "index", own / "written.json"
    written = json.loads(record.read_text()) if record.exists() else {}
    kept = not anew and is_of(written, name)
    corpus = (str(folder), str(articles))
    with tempfile.TemporaryDirectory() as home:
        if not kept:
            _say(f"{name}: writing")
            shutil.rmtree(own, ignore_errors=True)
            index.mkdir(parents=True)
            told = run(_RUN, "write", name, str(index), *corpus, home=Path(home))
            record.write_text(told)
            written = json.loads(told)
        _say(f"{name}: asking")
        asked = json.loads(run(_RUN, "ask", name, str(index), *corpus, home=Path(home)))
    times = asked["times"]
    return {
        "write_per_s": articles / written["seconds"],
        "write_per_cpu_s": articles / written["cpu"],
        "write_peak_mb": written["peak_mb"],
        "write_own_peak_mb": written.get("own_peak_mb"),
        "kept": kept,
        "index_mb": sum(file.stat().st_size for file in below(index)) / 1e6,
        "open_ms": asked["open_ms"],
        "rss_mb": asked["rss_mb"],
        "queries": {kind: _percentiles(each) for kind, each in times.items()},
    }


def is_of(written: dict, name: str) -> bool:
    """Whether figures that were kept are of the version that an engine has now.

    JSON has lists alone, so both are compared as it has them.
    """
    now = json.loads(json.dumps(module(name).version()))
    return bool(written) and written["version"] == now


def _percentiles(times: Sequence[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {f"p{each}": percentile(ordered, each) for each in _PERCENTS}


def _plain(figures: dict) -> dict:
    """What is promised of an engine, and nothing else."""
    names = ("write_per_s", "write_per_cpu_s", "index_mb", "open_ms", "rss_mb")
    queries = {
        kind: {name: round(time, 4) for name, time in times.items()}
        for kind, times in figures["queries"].items()
    }
    return {**{name: round(figures[name], 2) for name in names}, "queries": queries}


def _engines(text: str) -> list[str]:
    named = text.split(",")
    unknown = [name for name in named if name not in ENGINES]
    if unknown:
        known = ", ".join(ENGINES)
        raise argparse.ArgumentTypeError(f"there is {known}, but no {', '.join(unknown)}")
    return [name for name in ENGINES if name in named]


def _say(words: str) -> None:
    print(f"{words} …", file=sys.stderr, flush=True)
