"""The library while it is kept up to date: how far that is, and what it holds by now."""

from PySide6.QtCore import QObject, Signal

from reader.gui.processes.processes import IndexProcess, ServiceProcess
from reader.gui.processes.throttle import Throttle
from reader.library import Library
from reader.protocol.questions import CountArticles, Counted
from reader.stories.results import StorySummary

_BETWEEN_COUNTS = 1_000  # milliseconds


class Upkeep(QObject):
    """Listens to the index process and counts again what changed, at most once a second."""

    progressed = Signal(str, int, int, float, object)  # stage, done, total, rate, seconds left
    rested = Signal()  # nothing runs any more
    noted = Signal(str)  # a sentence about what went wrong
    library_changed = Signal(bool)  # new counts; whether there are other articles, too

    def __init__(
        self,
        library: Library,
        process: IndexProcess,
        service: ServiceProcess,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._process = process
        self._service = service
        self._seen = library.generation
        self.is_idle = True
        self.counts = library.catalog.counts()
        self.stories = 0
        self.followed: tuple[StorySummary, ...] = ()
        self._count = Throttle(_BETWEEN_COUNTS, self._count_again, self)
        service.answered.connect(self._take)
        process.progressed.connect(self._progress)
        process.updated.connect(self._finish)
        process.failed.connect(self._fail)

    def start(self) -> None:
        """Begin to keep the library up to date.

        What it holds already is counted at once: it may be another window that keeps it.
        """
        self.is_idle = False
        self._count_again()
        self._process.start()

    def rescan(self) -> None:
        """Look through all folders again."""
        self.is_idle = False
        self._process.rescan()

    def stop(self) -> None:
        """Stop the run in work; what is done stays."""
        self._process.stop()

    def close(self, wait: bool = True) -> None:
        """End the process."""
        self._count.stop()
        self._process.close(wait)

    def count_soon(self) -> None:
        """Something changed: count again, but not more than once a second."""
        self._count.request()

    def _progress(self, progress: dict[str, object]) -> None:
        stage = {
            "scanning": self.tr("Looking through the folders"),
            "reading": self.tr("Reading"),
            "indexing": self.tr("Indexing"),
            "gathering": self.tr("Gathering stories"),
        }
        self.progressed.emit(
            stage.get(str(progress["stage"]), ""),
            progress["done"],
            progress["total"],
            progress["rate"],
            progress["remaining"],
        )
        self.count_soon()

    def _finish(self, _report: object) -> None:
        self.is_idle = True
        self.rested.emit()
        self._count_again()

    def _fail(self, sentence: str) -> None:
        self.is_idle = True
        self.noted.emit(sentence)

    def _count_again(self) -> None:
        self._service.ask(CountArticles())  # at 100,000 articles it takes longer than a frame

    def _take(self, _question: object, value: object) -> None:
        if isinstance(value, Counted):
            self.counts = value.counts
            self.stories, self.followed = value.stories, value.followed
            grown = value.generation != self._seen
            self._seen = value.generation
            self.library_changed.emit(grown)
