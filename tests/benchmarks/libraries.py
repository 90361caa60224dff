"""The archives and libraries to measure on: made once in a folder outside the project, and kept."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from reader.archive.catalog import Catalog
from reader.library import Library, Progress
from reader.resources import sample_archive
from tests.benchmarks.corpus import Corpus

_INDEXED = 2_000  # articles of a listed library that are in the index; its rest is pending


@dataclass(frozen=True)
class Place:
    """A library to open: its data folder and its archive folders."""

    data: Path
    roots: tuple[Path, ...]


class Libraries:
    """Owns the folder that archives and libraries are kept in between runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def archive(self, articles: int, seed: int = 1) -> Path:
        """A folder of generated captures."""
        folder = self.folder / f"articles-{articles}-{seed}"
        done = folder / ".complete"
        if not done.exists():
            _say(f"writing {articles:,} captures")
            Corpus(seed=seed).write(folder, articles)
            done.touch()
        return folder

    def sample(self) -> Place:
        """The sample archive, all of it in the index."""
        place = Place(self.folder / "library-sample", (sample_archive(),))
        with Library(place.data, place.roots) as library:
            library.update()
        return place

    def indexed(self, articles: int) -> Place:
        """Generated articles that are all in the index."""
        place = Place(self.folder / f"library-{articles}", (self.archive(articles),))
        with Library(place.data, place.roots) as library:
            if not library.is_complete or library.catalog.counts().articles < articles:
                _say(f"indexing {articles:,} articles")
                library.update()
        return place

    def listed(self, articles: int) -> Place:
        """Generated articles that are all in the catalog; few are in the index, the rest pends.

        Who opens it in a window holds `busy`, or works on a copy: else the window's own child
        goes on indexing, and the next run finds another library.
        """
        place = Place(self.folder / f"listed-{articles}", (self.archive(articles),))
        with Library(place.data, place.roots) as library:
            if library.catalog.counts().articles < articles or not library.catalog.is_complete:
                _say(f"filling a catalog with {articles:,} articles")
                _index_some(library)
        return place

    @contextmanager
    def copy(self, place: Place, *more: Path) -> Iterator[Place]:
        """A copy of a library that may be changed, with `more` archive folders; then removed."""
        data = self.folder / f"{place.data.name}-copy"
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(place.data, data)
        try:
            yield Place(data, (*place.roots, *more))
        finally:
            shutil.rmtree(data, ignore_errors=True)


@contextmanager
def busy(place: Place) -> Iterator[None]:
    """Hold the lock of a library's one writer: its window is whole, its indexer only waits."""
    with FileLock(place.data / "updating.lock"):
        yield


def pending(place: Place) -> int:
    """How many articles the index of a library lacks."""
    catalog = Catalog(place.data / "catalog.sqlite", read_only=True)
    try:
        return catalog.pending_count()
    finally:
        catalog.close()


def _index_some(library: Library) -> None:
    indexed = 0

    def note(progress: Progress) -> None:
        nonlocal indexed
        indexed = progress.done if progress.stage == "indexing" else 0

    library.update(note, stop=lambda: indexed >= _INDEXED)


def _say(words: str) -> None:
    print(f"{words}, once …", file=sys.stderr, flush=True)
