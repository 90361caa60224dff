"""The program with a stop-watch: `python -m tests.benchmarks.first_paint ARGUMENTS OF KAWARABAN`.

It runs the command line until the article list is on the screen with its first rows, prints when
that was (the clock is the machine's), and closes the window.
"""

from time import perf_counter

BEGUN = perf_counter()

import json  # noqa: E402
import sys  # noqa: E402
from collections.abc import Callable  # noqa: E402
from pathlib import Path  # noqa: E402

from reader.cli.main import main  # noqa: E402

# isort: split
# Qt comes after the command line, as it does when nobody has a stop-watch.
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

_DRAWING = (QEvent.Type.Expose, QEvent.Type.UpdateRequest)
_MAPPINGS = Path("/proc/self/maps")


class FirstPaint(QObject):
    """Sees the window drawn, and tells when rows were in it; owns no more than the times."""

    def __init__(self, window: QObject, built: float) -> None:
        super().__init__()
        self._window = window
        self._built = built
        self._rows_painted = False
        self._list = window.panels.article_list
        self._sources = (window, window.windowHandle())
        self._list.viewport().installEventFilter(self)
        self._watch(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched not in self._sources:
            if event.type() == QEvent.Type.Paint:
                self._rows_painted = self._list.count() > 0
            return False
        if event.type() not in _DRAWING:
            return False
        self._watch(False)
        QCoreApplication.sendEvent(watched, event)  # all of it is drawn when this returns
        if self._rows_painted:
            self._tell(perf_counter())
        else:
            self._watch(True)
        return True

    def _watch(self, on: bool) -> None:
        for source in self._sources:
            (source.installEventFilter if on else source.removeEventFilter)(self)

    def _tell(self, painted: float) -> None:
        times = {"begun": BEGUN, "built": self._built, "painted": painted}
        print(json.dumps({**times, "mapped": _mapped_files()}), flush=True)
        QTimer.singleShot(0, self._window.close)


def _mapped_files() -> list[str]:
    if not _MAPPINGS.exists():
        return []
    lines = _MAPPINGS.read_text().splitlines()
    return sorted({line[line.index("/") :] for line in lines if "/" in line})


def _watching(go_on: Callable[[], int]) -> Callable[[], int]:
    """`QApplication.exec` that looks at the window that has been built until then."""

    def watched() -> int:
        built = perf_counter()
        window = next(each for each in QApplication.topLevelWidgets() if hasattr(each, "panels"))
        stop_watch = FirstPaint(window, built)
        status = go_on()
        del stop_watch
        return status

    return watched


if __name__ == "__main__":
    QApplication.exec = staticmethod(_watching(QApplication.exec))
    sys.exit(main(sys.argv[1:]))
