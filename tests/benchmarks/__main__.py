"""Measure the program: `python -m tests.benchmarks [NAME…]`, or `python3 dev.py bench [NAME…]`.

Nothing is asserted of a time: the tables say what the goals are, and people compare.
"""

import argparse
import importlib
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import search
from tests.benchmarks.children import CHECKOUT
from tests.benchmarks.data import VARIABLE
from tests.benchmarks.figures import print_json, print_table
from tests.benchmarks.libraries import Libraries

BENCHES = {
    "start": "start",
    "list": "article_list",
    "lag": "lag",
    "keys": "keystroke",
    "hour": "hour",
    "completions": "completing",
    "ingest": "ingest",
    "search": "search",
    "relevance": "relevance",
    "known-item": "known_item",
    "stories": "stories",
    "stories-speed": "stories_speed",
    "fresh": "fresh",
    "kills": "kills",
    "related": "related",
    "related-speed": "related_speed",
}
"""The name of each bench and its module, in the order in which they run."""
LONG = {"kills"}
"""They run only when they are asked for."""


def main() -> int:
    """Run one bench here, or several one after the other, each in a process of its own."""
    options = _parser().parse_args()
    if options.data:
        os.environ[VARIABLE] = str(options.data.absolute())
    names = options.name or [name for name in BENCHES if name not in LONG]
    if len(names) == 1:
        _run(names[0], options)
        return 0
    print(_machine())
    command = [sys.executable, "-m", "tests.benchmarks", "--articles", str(options.articles)]
    command += ["--folder", str(options.folder.absolute())]
    switches = ("json", "display", "anew")
    command += [f"--{switch}" for switch in switches if getattr(options, switch)]
    command += ["--engines", ",".join(options.engines)]
    return max(subprocess.call([*command, name], cwd=CHECKOUT) for name in names)


def _run(name: str, options: argparse.Namespace) -> None:
    if not options.display:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    bench = importlib.import_module(f"tests.benchmarks.{BENCHES[name]}")
    if hasattr(bench, "main"):  # prints in its own way
        bench.main(options)
        return
    figures = bench.measure(Libraries(options.folder), options.articles)
    print_table(name, figures)
    if options.json:
        print_json(name, figures)
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench", description="Measure the program.")
    parser.add_argument("name", nargs="*", type=_bench, metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--json", action="store_true", help="also a line of JSON for each figure")
    parser.add_argument(
        "--articles", type=int, default=100_000, metavar="N", help="the size of a large library"
    )
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path(tempfile.gettempdir()) / "kawaraban-bench",
        help="where archives and libraries are made, and kept for the next time",
    )
    parser.add_argument(
        "--data", type=Path, help=f"where the public data is: else ${VARIABLE} or ../shared/data"
    )
    parser.add_argument("--display", action="store_true", help="on the display that is there")
    search.add_options(parser)
    return parser


def _bench(name: str) -> str:
    if name not in BENCHES:
        raise argparse.ArgumentTypeError(f"there is {', '.join(BENCHES)}, but no {name}")
    return name


def _machine() -> str:
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{platform.system()}, {os.cpu_count()} cores{load}, Python {platform.python_version()}"


if __name__ == "__main__":
    sys.exit(main())
