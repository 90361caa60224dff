"""The indexer killed at random moments: what it committed stays, and the next run goes on.

Each moment is followed by a look at everything: the index opens and every block of it is as it
was written, no article is lost that was in it, and whatever it lacks still waits for it.
"""

import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from threading import Timer

from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import ALL
from reader.search.arrays.errors import ArrayIndexError
from reader.search.arrays.index import ArrayIndex
from reader.search.index import Index
from reader.search.schema import LAYOUT, version
from tests.benchmarks.children import CHECKOUT
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries

KILLS = 200
_ARTICLES, _WORDS = 4_000, 150  # enough for two processes
_AFRESH = 4  # of so many rounds one begins with nothing
_SECONDS, _MORE = 2.0, 1.1  # a run lives so long at most; longer each time, to end at last
_CHANGED, _REMOVED = 0.2, 0.02  # of all files, whenever a run has come to its end

Process = subprocess.Popen[str]


class Killing:
    """A library that is indexed again and again, and what was in its index when last looked."""

    def __init__(self, archive: Path, data: Path) -> None:
        self.archive = archive
        self.data = data
        self._held: set[int] = set()

    def run(self, end: Callable[[Process], None]) -> bool:
        """Index until `end`, which may kill the process; whether that came to its own end."""
        command = [sys.executable, "-m", "reader", "index", "--progress", "json"]
        command += ["--archive", str(self.archive), "--data", str(self.data)]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdout=pipe, text=True, cwd=CHECKOUT) as process:
            end(process)
            assert process.stdout
            process.stdout.read()
        if process.returncode not in (0, -signal.SIGKILL):
            raise RuntimeError(f"kawaraban index ended with {process.returncode}")
        return process.returncode == 0

    def look(self) -> list[str]:
        """What is wrong now; nothing, if all is well."""
        if not (self.data / "index" / "version").exists():
            return ["The index is gone."] if self._held else []
        wrong = _damage(self.data / "index")
        if wrong:
            return wrong
        catalog = Catalog(self.data / "catalog.sqlite", read_only=True)
        index = Index.open(self.data / "index", make=False)
        held = {int(article) for article in index.ids()}
        articles = [int(article) for article in catalog.ids(ALL)]
        there = {row.id for row in catalog.rows(articles) if row and not row.gone}
        pending = set(catalog.pending(len(articles) + 1))
        if lost := (self._held & there) - held:
            wrong.append(f"{len(lost)} articles were lost.")
        if forgotten := there - held - pending:
            wrong.append(f"{len(forgotten)} articles are neither indexed nor pending.")
        index.close()
        catalog.close()
        self._held = held
        return wrong

    def is_whole(self) -> bool:
        """Whether the index holds just what is in the archive."""
        catalog = Catalog(self.data / "catalog.sqlite", read_only=True)
        files = sum(path.suffix == ".txt" for path in self.archive.rglob("*"))
        whole = catalog.pending_count() == 0 and catalog.counts().captures == files
        whole = whole and len(self._held) == catalog.counts().articles
        catalog.close()
        return whole

    def begin_anew(self) -> None:
        """Take the library away; the archive stays."""
        shutil.rmtree(self.data, ignore_errors=True)
        self._held = set()

    def change(self, random: Random) -> None:
        """Let there be something to do again: files change, a few go, as many come."""
        paths = sorted(self.archive.rglob("*.txt"))
        for number, path in enumerate(paths):
            kind = random.random()
            if kind < _REMOVED:
                text = path.read_text(encoding="utf-8")
                path.unlink()
                path.with_name(f"new-{number}-{random.random()}.txt").write_text(
                    f"New {random.random()} {text}", encoding="utf-8"
                )
            elif kind < _CHANGED:
                with path.open("a", encoding="utf-8") as file:
                    file.write("\nOne word more.\n")


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """Kill it `KILLS` times, and let the last run come to its end."""
    del articles
    random = Random(1)
    with tempfile.TemporaryDirectory(dir=libraries.folder) as folder:
        archive = Path(folder) / "archive"
        Corpus(words=_WORDS, seed=7).write(archive, _ARTICLES)
        killing = Killing(archive, Path(folder) / "data")
        wrong: list[int] = []
        wholes: list[int] = []
        while len(wrong) < KILLS:
            if len(wholes) % _AFRESH == 0:
                killing.begin_anew()
            else:
                killing.change(random)
            seconds = _SECONDS
            while not killing.run(_after(random.uniform(0, seconds))):
                wrong.append(len(_told(killing.look())))
                seconds *= _MORE
            wholes.append(not _told(killing.look()) and killing.is_whole())
    return [
        Figure("things that were wrong after a kill", "", wrong, goal="0"),
        Figure("runs that came to their end whole", "", wholes, goal="1"),
    ]


def _after(seconds: float) -> Callable[[Process], None]:
    def end(process: Process) -> None:
        Timer(seconds, process.kill).start()

    return end


def _told(wrong: list[str]) -> list[str]:
    for sentence in wrong:
        print(sentence, file=sys.stderr, flush=True)
    return wrong


def _damage(folder: Path) -> list[str]:
    """Every block of the index read."""
    try:
        for part in ArrayIndex.open(folder, LAYOUT, version()).snapshot().parts:
            part.arrays.check()
    except ArrayIndexError as error:
        return [f"The index can't be used: {error}."]
    return []
