"""A library kept up to date while its folders change, until nobody wants it any more.

This is `kawaraban index --watch`, the second child of the window. Its stdin tells it what to do:
the line "rescan" looks through everything again, "stop" ends the run in work, and its end (the
window was closed or killed) ends the process. What it does it tells as lines of JSON.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import TextIO

from watchfiles import watch as watch_files

from reader.cli.console import print_json_line, progress_line
from reader.errors import KawarabanError, LibraryBusyError
from reader.library import Progress, UpdateReport
from reader.library.updating import Updating

_EVERY_LOOK = 600.0  # seconds between two looks through everything: a watch can miss things
_PATIENCE = 1.0  # seconds between two tries to get at a library that another process updates
_DEBOUNCE = 300  # milliseconds that changes are gathered for
_TELL = 0.1  # seconds between two lines of progress
_NICENESS = 10
_BELOW_NORMAL = 0x4000  # Windows' BELOW_NORMAL_PRIORITY_CLASS


def watch(data: Path, roots: Sequence[Path], orders: TextIO) -> int:
    """Keep the library of `data` up to date with `roots` until `orders` ends."""
    _be_nice()
    wishes = _Wishes()
    Thread(target=wishes.listen, args=(orders,), daemon=True).start()
    updating = _wait_for_library(data, roots, wishes)
    if updating is None:
        return 0
    with updating:
        # From before the first look on, so that nothing falls between the two.
        Thread(target=wishes.watch_folders, args=(roots,), daemon=True).start()
        _Keeper(updating, wishes).keep()
    return 0


class _Wishes:
    """What other threads want of this process: changed paths, a look at everything, an end."""

    def __init__(self) -> None:
        self.ended = Event()
        self.stopped = Event()
        self._paths: SimpleQueue[frozenset[Path] | None] = SimpleQueue()

    def listen(self, orders: TextIO) -> None:
        """Take orders until their end."""
        for line in orders:
            if line.strip() == "stop":
                self.stopped.set()
            elif line.strip() == "rescan":
                self._paths.put(None)
        self.stopped.set()
        self.ended.set()
        self._paths.put(None)

    def watch_folders(self, roots: Sequence[Path]) -> None:
        """Tell of every change below `roots`; without a watch the regular looks remain."""
        try:
            for changes in watch_files(
                *roots,
                watch_filter=None,
                debounce=_DEBOUNCE,
                step=_DEBOUNCE // 3,
                stop_event=self.ended,
                rust_timeout=1_000,
                ignore_permission_denied=True,
            ):
                self._paths.put(frozenset(Path(path) for _, path in changes))
        except OSError as error:  # such as too many folders for the system's limit
            print_json_line({"failed": f"The folders can't be watched: {error}."})

    def next(self) -> frozenset[Path] | None:
        """The paths that changed next; None stands for everything."""
        try:
            return self._paths.get(timeout=_EVERY_LOOK)
        except Empty:
            return None


class _Keeper:
    """Runs one update after the other and tells of them."""

    def __init__(self, updating: Updating, wishes: _Wishes) -> None:
        self._updating = updating
        self._wishes = wishes
        self._told = 0.0

    def keep(self) -> None:
        """Update everything, then what changes, until the end is wanted."""
        paths: frozenset[Path] | None = None
        while not self._wishes.ended.is_set():
            self._wishes.stopped.clear()
            try:
                report = self._run(paths)
            except KawarabanError as error:
                print_json_line({"failed": str(error)})
            else:
                print_json_line({"updated": asdict(report)})
            paths = self._wishes.next()

    def _run(self, paths: frozenset[Path] | None) -> UpdateReport:
        if paths is None:
            return self._updating.run(self._tell, self._stop)
        return self._updating.run_for(sorted(paths), self._tell, self._stop)

    def _tell(self, progress: Progress) -> None:
        now = monotonic()
        if now - self._told >= _TELL or progress.done >= progress.total:
            self._told = now
            progress_line(progress)

    def _stop(self) -> bool:
        return self._wishes.stopped.is_set() or self._wishes.ended.is_set()


def _wait_for_library(data: Path, roots: Sequence[Path], wishes: _Wishes) -> Updating | None:
    while not wishes.ended.is_set():
        try:
            return Updating(data, roots)
        except LibraryBusyError:
            wishes.ended.wait(_PATIENCE)
    return None


def _be_nice() -> None:
    """Leave the processor to the window and to searches."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(_NICENESS)
