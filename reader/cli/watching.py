"""A library kept up to date while its folders change, until nobody wants it any more.

This is `kawaraban index --watch`, the second child of the window. Its stdin tells it what to do:
the line "rescan" looks through everything again, "stop" ends the run in work, and its end (the
window was closed or killed) ends the process. What it does it tells as lines of JSON.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic

from reader.cli.console import print_json_line, progress_line, sentence_of
from reader.cli.folder_watch import FolderWatch
from reader.errors import KawarabanError, LibraryBusyError
from reader.library import Progress, UpdateReport
from reader.library.updating import Updating
from reader.priority import step_back

_EVERY_LOOK = 600.0  # seconds between two looks through everything: a watch can miss things
_PATIENCE = 1.0  # seconds between two tries to get at a library that another process updates
_READY = 2.0  # seconds that the first look waits for the watch, so that nothing comes between
_MOMENT = 1.0  # seconds without a change, after which there is time for more
_MANY = 2_000  # changed paths; a look through everything is quicker then, and tells its progress
_TELL = 0.1  # seconds between two lines of progress
_NICENESS = 10


def watch(data: Path, roots: Sequence[Path], orders: int) -> int:
    """Keep the library of `data` up to date with `roots` until the descriptor `orders` ends."""
    step_back(_NICENESS)
    wishes = _Wishes()
    Thread(target=wishes.listen, args=(orders,), daemon=True).start()
    updating = _wait_for_library(data, roots, wishes)
    if updating is None:
        return 0
    threads = [Thread(target=_run, args=(each, wishes)) for each in _watches(roots, wishes)]
    with updating:
        try:
            for thread in threads:
                thread.start()
            _Keeper(updating, wishes).keep()
        finally:
            wishes.ended.set()
            for thread in threads:
                thread.join()
    return 0


class _Wishes:
    """What other threads want of this process: changed paths, a look at everything, an end."""

    def __init__(self) -> None:
        self.ended = Event()
        self.stopped = Event()
        self._queue: SimpleQueue[frozenset[Path] | None] = SimpleQueue()

    def listen(self, orders: int) -> None:
        """Take orders until their end."""
        # Unbuffered: a thread that waits inside a buffer keeps Python from leaving.
        with open(orders, "rb", buffering=0, closefd=False) as lines:
            for line in lines:
                if line.strip() == b"stop":
                    self.stopped.set()
                elif line.strip() == b"rescan":
                    self.look_at(None)
        self.ended.set()
        self.look_at(None)

    def look_at(self, paths: frozenset[Path] | None) -> None:
        """These paths changed; None stands for everything."""
        self._queue.put(paths)

    def next(
        self, patience: float, more: Callable[[], bool] = lambda: False
    ) -> frozenset[Path] | None:
        """All paths that changed since the last time; everything when none did for so long.

        No path when for a moment none did, and `more` says that there is something else to do.
        """
        wishes: list[frozenset[Path] | None] = []
        end = monotonic() + patience
        while not wishes:
            try:
                wishes.append(self._queue.get(timeout=min(patience, _MOMENT)))
            except Empty:
                if monotonic() >= end:
                    return None
                if more():
                    return frozenset()
        while not self._queue.empty():
            wishes.append(self._queue.get())
        paths = frozenset[Path]().union(*(wish for wish in wishes if wish is not None))
        return None if None in wishes or len(paths) > _MANY else paths

    @property
    def are_there(self) -> bool:
        """Whether `next` has something to tell at once."""
        return not self._queue.empty()


class _Keeper:
    """Runs one update after the other and tells of them."""

    def __init__(self, updating: Updating, wishes: _Wishes) -> None:
        self._updating = updating
        self._wishes = wishes
        self._told = 0.0
        self._has_failed = False

    def keep(self) -> None:
        """Update everything, then what changes, until the end is wanted."""
        paths = self._wishes.next(_READY)
        while not self._wishes.ended.is_set():
            self._wishes.stopped.clear()
            self._back_up()
            self._has_failed = True
            try:
                report = self._run(paths)
            except KawarabanError as error:
                print_json_line({"failed": str(error)})
            except OSError as error:  # such as a full disk under the index
                print_json_line({"failed": sentence_of(error)})
            else:
                print_json_line({"updated": asdict(report)})
                self._has_failed = False
            paths = self._wishes.next(_EVERY_LOOK, self._has_more_to_do)

    def _run(self, paths: frozenset[Path] | None) -> UpdateReport:
        if paths is None:
            return self._updating.run(self._tell, self._stop)
        if paths:
            return self._updating.run_for(sorted(paths), self._tell, self._stop)
        self._updating.finish(self._tell, lambda: self._stop() or self._wishes.are_there)
        return UpdateReport()

    def _back_up(self) -> None:
        try:
            self._updating.back_up()
        except KawarabanError as error:  # the folders are looked through all the same
            print_json_line({"failed": str(error)})

    def _has_more_to_do(self) -> bool:
        """Whether to finish what is done; what just failed waits for a change."""
        return not self._has_failed and self._updating.has_more_to_do

    def _tell(self, progress: Progress) -> None:
        now = monotonic()
        if now - self._told >= _TELL or progress.done >= progress.total:
            self._told = now
            progress_line(progress)

    def _stop(self) -> bool:
        return self._wishes.stopped.is_set() or self._wishes.ended.is_set()


def _wait_for_library(data: Path, roots: Sequence[Path], wishes: _Wishes) -> Updating | None:
    told = False
    while not wishes.ended.is_set():
        try:
            return Updating(data, roots)
        except LibraryBusyError as error:
            if not told:
                print_json_line({"failed": str(error)})
            told = True
            wishes.ended.wait(_PATIENCE)
    return None


def _watches(roots: Sequence[Path], wishes: _Wishes) -> list[FolderWatch]:
    """One for the folders and all below; one for the folders around roots that are files, which
    editors replace rather than change."""
    folders = [root for root in roots if not root.is_file()]
    around = sorted({root.parent for root in roots if root.is_file()})
    return [
        FolderWatch(paths, recursive=recursive, changed=wishes.look_at, ended=wishes.ended)
        for paths, recursive in ((folders, True), (around, False))
        if paths
    ]


def _run(watch: FolderWatch, wishes: _Wishes) -> None:
    try:
        watch.run()
    except OSError as error:  # such as too many folders for the system's limit
        if not wishes.ended.is_set():
            print_json_line({"failed": f"The folders can't be watched ({error})."})
