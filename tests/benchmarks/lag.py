"""How late the window's event loop is, while it is used, with the indexer at rest and at work."""

import shutil
from time import perf_counter, thread_time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

from reader.gui.main_window import MainWindow
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries, Place, busy, pending
from tests.benchmarks.window import opened, wait, wheel

_TICK = 16  # milliseconds
_AT_REST, _AT_WORK = 10_000, 20_000
_SCROLL, _OPEN = 40, 1_200  # milliseconds between two wheel steps, and two articles opened
_TURN = 150  # wheel steps down, then as many up
_FRESH = 1_500  # files that the indexer reads before it goes on with what pends


class Ticks(QObject):
    """Owns a precise timer, armed anew after each tick, and how late each tick was.

    `busy` is what of that the thread itself can have worked for, in milliseconds: the rest it
    waited, for the machine or for another process.
    """

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self.busy: list[float] = []
        self._due = self._worked = 0.0
        self._timer = QTimer(self, singleShot=True, interval=_TICK)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._take)
        self._arm()

    def stop(self) -> None:
        self._timer.stop()

    def taken(self) -> tuple[list[float], list[float]]:
        """`late` and `busy` of all ticks since this was last asked for."""
        taken, self.late, self.busy = (self.late, self.busy), [], []
        return taken

    def _take(self) -> None:
        late = max(0.0, perf_counter() - self._due)
        self.late.append(late * 1000)
        self.busy.append(min(late, thread_time() - self._worked) * 1000)
        self._arm()

    def _arm(self) -> None:
        self._due, self._worked = perf_counter() + _TICK / 1000, thread_time()
        self._timer.start()


class Use(QObject):
    """A reader who scrolls all the time and opens an article every second or so."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._steps = 0
        for interval, act in ((_SCROLL, self._scroll), (_OPEN, self._open)):
            timer = QTimer(self, interval=interval)
            timer.timeout.connect(act)
            timer.start()

    def _scroll(self) -> None:
        self._steps += 1
        wheel(self._window, 1 if self._steps // _TURN % 2 == 0 else -1)

    def _open(self) -> None:
        QTest.keyClick(self._window.panels.article_list, "j")


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """The same use of the same library twice, on a copy that the indexer may change."""
    listed = libraries.listed(articles)
    fresh = libraries.folder / "fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    Corpus(seed=2).write(fresh, _FRESH)
    with libraries.copy(listed, fresh) as place:
        with busy(place):
            at_rest = _lateness(place, _AT_REST)
        before = pending(place)
        at_work = _lateness(place, _AT_WORK)
        done = before + _FRESH - pending(place)
    note = f"the indexer read {_FRESH:,} new files and indexed {max(0, done):,} articles meanwhile"
    return [
        Figure("indexer at rest", "ms", at_rest, "p99 < 16"),
        Figure("indexer at work", "ms", at_work, "p99 < 16", note),
    ]


def _lateness(place: Place, milliseconds: int) -> list[float]:
    with opened(place) as window:
        use, ticks = Use(window), Ticks()
        wait(milliseconds)
        ticks.stop()
        use.deleteLater()
        return ticks.late
