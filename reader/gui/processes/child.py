"""One child process of the window: started, started again when it dies, and ended."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QObject,
    QProcess,
    QProcessEnvironment,
    QTimer,
    Signal,
)

_FAREWELL = 2_000  # milliseconds that a child may take to leave
_PAUSE = 300  # milliseconds before a child that died is started again; longer each time
_MOST_RESTARTS = 3  # in a row, without a sign of life between them
_MOST_WORDS = 4_000  # bytes of stderr that are kept


class Child(QObject):
    """A Python process of this program, which leaves when its stdin closes.

    One that dies is started again, unless it does so again and again without `is_well` between.
    """

    started = Signal()  # what is written from now on reaches it
    readable = Signal()  # there is something on its stdout
    died = Signal()  # it ended by itself; it is started again, or given up
    given_up = Signal(str)  # why: its last words, or ""

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arguments = list(arguments)
        self._closing = False
        self._restarts = 0
        self._words = b""
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self.readable)
        self._process.readyReadStandardError.connect(self._hear)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.start)

    @property
    def process_id(self) -> int:
        """Its number in the system; 0 when it does not run."""
        return int(self._process.processId())

    @property
    def is_running(self) -> bool:
        """Whether it runs, or is being started."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """Start it, if it does not run."""
        if not self.is_running:
            self._closing = False
            self._words = b""
            self._process.start(sys.executable, self._arguments)
            self.started.emit()

    def is_well(self) -> None:
        """It gave a sign of life: a death after that is the first one again."""
        self._restarts = 0

    def write(self, data: bytes) -> None:
        """Send something to its stdin."""
        self._process.write(data)

    def read(self) -> bytes:
        """What is on its stdout."""
        return _plain(self._process.readAllStandardOutput())

    def read_line(self) -> bytes | None:
        """The next whole line on its stdout; None when there is none yet."""
        return _plain(self._process.readLine()) if self._process.canReadLine() else None

    def kill(self) -> None:
        """End it at once; it is started again, however often: it did not die by itself."""
        self._restarts = 0
        self._process.kill()

    def close(self, at_once: bool = False, wait: bool = True) -> None:
        """End it for good: by closing its stdin, or `at_once`.

        Without `wait` it leaves while the program goes on, whatever becomes of this object.
        """
        self._closing = True
        self._again.stop()
        self._process.closeWriteChannel()
        if not self.is_running:
            return
        if at_once:
            self._process.kill()
        if not wait:
            self._let_go()
        elif not self._process.waitForFinished(_FAREWELL):
            self._process.kill()
            self._process.waitForFinished(_FAREWELL)

    def _let_go(self) -> None:
        process = self._process
        process.setParent(QCoreApplication.instance())
        process.finished.connect(process.deleteLater)
        QTimer.singleShot(_FAREWELL, process, process.kill)

    def _hear(self) -> None:
        self._words = (self._words + _plain(self._process.readAllStandardError()))[-_MOST_WORDS:]

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and not self._closing:
            self.given_up.emit(self._process.errorString())

    def _end(self) -> None:
        if self._closing:
            return
        self._hear()
        self.died.emit()
        self._restarts += 1
        if self._restarts > _MOST_RESTARTS:
            self.given_up.emit(self._last_words())
        else:
            self._again.start(_PAUSE * (self._restarts - 1))

    def _last_words(self) -> str:
        """The last line it left on stderr, without the name of the program."""
        last = self._words.decode(errors="replace").strip().rpartition("\n")[2]
        return last.removeprefix("kawaraban: ")


def _plain(data: QByteArray) -> bytes:
    return bytes(data.data())
