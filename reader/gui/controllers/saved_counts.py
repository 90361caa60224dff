"""How the saved searches stand, found out in the background, one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from reader.gui.processes.processes import ServiceProcess
from reader.protocol.questions import CountSaved, SavedCounted
from reader.search.results import SavedStanding

_AFTER = 1_000  # milliseconds between a change and the first count after it
_BETWEEN = 30  # milliseconds between two counts, and between two looks whether one may be made


class SavedCounts(QObject):
    """Owns the standings known so far.

    A search is counted only while the service has nothing else to do: what the reader asks for
    waits for one count at most.
    """

    counted = Signal(object)  # dict of SavedStanding by name

    def __init__(self, service: ServiceProcess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.standings: dict[str, SavedStanding] = {}
        self._names: list[str] = []  # those still to be counted
        self._service = service
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._ask)
        service.answered.connect(self._take)
        service.failed.connect(self._fail)

    @property
    def is_idle(self) -> bool:
        """Whether every search has been counted."""
        return not self._names

    def count(self, names: Sequence[str]) -> None:
        """Count the searches of these names again, soon."""
        self.standings = {name: self.standings[name] for name in names if name in self.standings}
        self._names = list(names)
        if not self._pause.isActive():
            self._pause.start(_AFTER)

    def stop(self) -> None:
        """Count no more."""
        self._names = []
        self._pause.stop()

    def _ask(self) -> None:
        if not self._names:
            return
        if self._service.is_idle:
            self._service.ask(CountSaved(self._names[0]))
        else:
            self._pause.start(_BETWEEN)

    def _take(self, question: object, value: object) -> None:
        if isinstance(question, CountSaved) and isinstance(value, SavedCounted):
            if value.standing is not None and question.name in self._names:
                self.standings[question.name] = value.standing
                self.counted.emit(self.standings)
            self._go_on(question.name)

    def _fail(self, question: object, _sentence: str) -> None:
        """What can't be counted now keeps the figure it had."""
        if isinstance(question, CountSaved):
            self._go_on(question.name)

    def _go_on(self, name: str) -> None:
        if name in self._names:
            self._names.remove(name)
        if not self._pause.isActive():
            self._pause.start(_BETWEEN)
