"""A library brought up to date: what changed in the folders goes to the catalog, then the index.

Both go by batches that are committed as they are done. The catalog remembers which articles the
index still lacks, so a run that is killed goes on where it stopped, newest articles first. What
reads and writes the index is loaded only where the index lacks something, or is not as it was
left: there is mostly nothing to do.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from filelock import FileLock, Timeout

from reader import formats
from reader.archive.catalog import Catalog
from reader.archive.progress import Progress, UpdateReport
from reader.archive.state import State
from reader.archive.update import update, update_paths
from reader.errors import KawarabanError, LibraryBusyError, LibraryDamagedError
from reader.library.sharing import Partner, opened
from reader.paths import printable
from reader.search import seal

if TYPE_CHECKING:
    from reader.search.index import Index


class Updating:
    """The one process that writes a library: it holds the library's lock until it is closed."""

    def __init__(self, data: Path, roots: Sequence[Path]) -> None:
        """Raises LibraryBusyError when another process is updating this library."""
        self._roots = tuple(roots)
        self._folder = data / "index"
        self._index: Index | None = None  # opened when it is needed
        with ExitStack() as opened:
            opened.callback(_locked(data / "updating.lock").release)
            self._state = State(data / "state.sqlite", backups=data / "backups")
            opened.callback(self._state.close)
            self._catalog = Catalog(data / "catalog.sqlite", state=data / "state.sqlite")
            opened.callback(self._catalog.close)
            try:
                if not self._is_index_as_left():
                    self._index = self._open_index()
            except LibraryDamagedError:
                self._catalog.begin_anew()
                self._make_index()
            self._opened = opened.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the library."""
        if self._index is not None:
            self._index.close()
        self._opened.close()

    def run(self, progress: Callable[[Progress], None], stop: Callable[[], bool]) -> UpdateReport:
        """Bring catalog and index up to date with the folders; what is damaged is made anew."""
        try:
            return self._run(progress, stop)
        except LibraryDamagedError:
            self._catalog.begin_anew()
            self._make_index()
            return self._run(progress, stop)

    def run_for(
        self,
        paths: Sequence[Path],
        progress: Callable[[Progress], None],
        stop: Callable[[], bool],
    ) -> UpdateReport:
        """Bring catalog and index up to date with a few files or folders that changed, quickly:
        `finish` does the rest."""
        report = update_paths(
            self._catalog, self._roots, paths, read=formats.read, progress=progress, stop=stop
        )
        if report.stopped:
            self._catalog.remember_complete(False)
        self._carry_state_over()
        with self._partner() as partner:
            self._bring_index_up_to_date(progress, stop, partner)
        self._remember_index()
        return report

    def back_up(self) -> None:
        """Make today's backup of the reading state, unless there is one."""
        self._state.back_up_daily()

    @property
    def has_more_to_do(self) -> bool:
        """Whether there is something for `finish`."""
        done = seal.is_sealed(self._folder) and self._catalog.lists_are_up_to_date
        return not done or bool(self._catalog.untold())

    def finish(self, progress: Callable[[Progress], None], stop: Callable[[], bool]) -> None:
        """What `run_for` leaves for a quiet moment: seconds, or minutes where who searches has
        found damage in the index, which is then built again."""
        with self._partner() as partner:
            self._bring_index_up_to_date(progress, stop, partner)
        self._catalog.bring_lists_up_to_date(stop)
        self._gather(progress, stop)
        self._remember_index()

    def _run(self, progress: Callable[[Progress], None], stop: Callable[[], bool]) -> UpdateReport:
        self._catalog.remember_complete(False)  # until it is: this run may be killed
        with self._partner() as partner:
            report = update(
                self._catalog,
                self._roots,
                read=formats.read,
                progress=progress,
                stop=stop,
                opening=partial(opened, partner),
            )
            self._carry_state_over()
            self._catalog.bring_lists_up_to_date(stop)
            self._bring_index_up_to_date(progress, stop, partner)
        self._gather(progress, stop)
        self._remember_index()
        self._catalog.remember_complete(not report.stopped)
        return report

    def _bring_index_up_to_date(
        self, progress: Callable[[Progress], None], stop: Callable[[], bool], partner: Partner
    ) -> None:
        is_idle = self._index is None and self._is_index_as_left()
        if is_idle and not self._catalog.pending_count():
            return
        from reader.library.indexing import Indexing

        try:
            index = self._index or self._open_index()
            self._index = index
            index.refresh()
            Indexing(self._catalog, index, progress, stop, partner=partner).run()
        except LibraryDamagedError:
            Indexing(self._catalog, self._make_index(), progress, stop).run()

    def _gather(self, progress: Callable[[Progress], None], stop: Callable[[], bool]) -> None:
        if not self._catalog.untold() and not self._catalog.gone_in_stories():
            return
        from reader.library.gathering import Gathering

        self._index = self._index or self._open_index()
        Gathering(self._catalog, self._index, self._state).run(progress, stop)

    @contextmanager
    def _partner(self) -> Iterator[Partner]:
        """The partner of one run, who leaves nothing behind."""
        try:
            with Partner(self._folder) as partner:
                yield partner
        finally:
            if self._index is not None:
                self._index.sweep()

    def _carry_state_over(self) -> None:
        """What was done to an article stays with it when a renamed file gives it another id."""
        self._state.carry_over(self._catalog.successors())
        self._catalog.forget_successors()

    def _is_index_as_left(self) -> bool:
        """Whether the index is as it was when it had every article of this catalog."""
        left = self._catalog.index_as_left
        return bool(left) and left == seal.likeness(self._folder)

    def _remember_index(self) -> None:
        if self._index is None or self._catalog.pending_count():
            return
        likeness = seal.likeness(self._folder)
        if likeness != self._catalog.index_as_left:
            self._catalog.remember_index(likeness)

    def _open_index(self) -> "Index":
        """The index; one that is missing, damaged or of another version is begun anew.

        So is one that was made from another catalog: it may hold what this one does not know.
        """
        from reader.search.index import Index

        try:
            index = Index.open(self._folder)
        except LibraryDamagedError:
            index = Index.create(self._folder)
        if index.count and self._catalog.is_untouched:
            index.close()
            index = Index.create(self._folder)
        if not index.count:
            self._catalog.mark_all_pending()
        return index

    def _make_index(self) -> "Index":
        from reader.search.index import Index

        if self._index is not None:
            self._index.close()
        self._index = Index.create(self._folder)
        self._catalog.mark_all_pending()
        return self._index


def _locked(path: Path) -> FileLock:
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise LibraryBusyError(
            "Another Kawaraban is updating this library: "
            "what it has not read yet is not found so far."
        ) from None
    except OSError as error:
        raise KawarabanError(
            f"Nothing can be written to {printable(path.parent)} ({error.strerror or error}), so "
            "this library stays as it is: to update it use a data folder that may be written to."
        ) from error
    return lock
