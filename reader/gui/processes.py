"""The child processes of the window: the only place that starts, feeds and ends them.

The window asks, an answer comes back as a signal, and of each kind of question only the newest
is answered: a question that waits is replaced by a newer one of its kind, an answer that was
overtaken is dropped. A child that overruns its time is ended and started anew.
"""

import sys
from collections import OrderedDict
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from reader.protocol import ANSWERS, Answer, Asked, Question, decode, encode, frame, take_frames

_LONGEST_ANSWER = 10_000  # milliseconds
_FAREWELL = 2_000
_MOST_RESTARTS = 3  # in a row without an answer between them


class ServiceProcess(QObject):
    """One `reader.service` child, asked one question at a time, the newest of each kind first."""

    answered = Signal(object, object)  # the question, the value that answers it
    failed = Signal(object, str)  # the question, a sentence
    restarted = Signal()  # the child had ended, another one runs
    stopped = Signal(str)  # a sentence: the child can't be kept running

    def __init__(self, data: Path, roots: list[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arguments = ["-m", "reader.service", *(str(path) for path in (data, *roots))]
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._restart)
        self._overrun = QTimer(self, singleShot=True, interval=_LONGEST_ANSWER)
        self._overrun.timeout.connect(self._process.kill)
        self._waiting: OrderedDict[type, Question] = OrderedDict()
        self._asked: Asked | None = None
        self._buffer = bytearray()
        self._number = 0
        self._restarts = 0
        self._closing = False

    def start(self) -> None:
        """Start the child; questions asked before it runs wait for it."""
        self._process.start(sys.executable, self._arguments)

    def ask(self, question: Question) -> None:
        """Ask; an unanswered question of the same kind is forgotten."""
        self._waiting.pop(type(question), None)
        self._waiting[type(question)] = question
        self._send()

    @property
    def process_id(self) -> int:
        """The child's number in the system; 0 when none runs."""
        return int(self._process.processId())

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked or waits to be asked."""
        return self._asked is None and not self._waiting

    def forget(self, kind: type) -> None:
        """Give up the questions of a kind: neither asked nor answered any more."""
        self._waiting.pop(kind, None)
        if self._asked and isinstance(self._asked.question, kind):
            self._number += 1  # its answer no longer carries the newest number

    def close(self) -> None:
        """End the child: it leaves when its stdin closes, and is killed if it does not."""
        self._closing = True
        self._overrun.stop()
        self._process.closeWriteChannel()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            if self._asked is not None:
                self._process.kill()  # it computes something that nobody waits for
            if not self._process.waitForFinished(_FAREWELL):
                self._process.kill()
                self._process.waitForFinished(_FAREWELL)

    def _send(self) -> None:
        if self._asked is not None or not self._waiting:
            return
        _, question = self._waiting.popitem()
        self._number += 1
        self._asked = Asked(self._number, question)
        self._process.write(frame(encode(self._asked)))
        self._overrun.start()

    def _read(self) -> None:
        self._buffer += self._process.readAllStandardOutput().data()
        for data in take_frames(self._buffer):
            self._take(data)

    def _take(self, data: bytes) -> None:
        asked, self._asked = self._asked, None
        self._overrun.stop()
        self._restarts = 0
        if asked is not None:
            self._deliver(asked, data)
        self._send()

    def _deliver(self, asked: Asked, data: bytes) -> None:
        kind = type(asked.question)
        if asked.number != self._number or kind in self._waiting:
            return  # given up or overtaken
        try:
            answer = decode(data, Answer)
            value: object = None if answer.error else decode(answer.value, ANSWERS[kind])
        except msgspec.DecodeError as error:
            self.failed.emit(asked.question, self.tr("The answer can't be read: %s") % error)
            return
        if answer.error:
            self.failed.emit(asked.question, answer.error)
        else:
            self.answered.emit(asked.question, value)

    def _restart(self) -> None:
        self._overrun.stop()
        self._buffer.clear()
        asked, self._asked = self._asked, None
        if self._closing:
            return
        if asked is not None:
            self.failed.emit(asked.question, self.tr("That took too long and was stopped."))
        self._restarts += 1
        if self._restarts > _MOST_RESTARTS:
            self.stopped.emit(self.tr("The search process can't be kept running."))
            return
        self.start()
        self.restarted.emit()
        self._send()


class IndexProcess(QObject):
    """The child that keeps catalog and index up to date: `kawaraban index --watch`, niced.

    Its lines of JSON come out as signals.
    """

    progressed = Signal(object)  # dict: stage, done, total, rate, remaining
    updated = Signal(object)  # dict: added, changed, moved, removed, problems, stopped
    failed = Signal(str)  # a sentence

    def __init__(self, data: Path, roots: list[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        archives = [argument for root in roots for argument in ("--archive", str(root))]
        self._arguments = ["-m", "reader", "index", "--data", str(data), *archives]
        self._arguments += ["--watch", "--progress=json"]
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finish)
        self._closing = False

    def start(self) -> None:
        """Bring the library up to date, then watch its folders."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self._closing = False
            self._process.start(sys.executable, self._arguments)

    def rescan(self) -> None:
        """Look through all folders again."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self.start()
        else:
            self._process.write(b"rescan\n")

    def stop(self) -> None:
        """Stop after the batch in work: all that is done stays."""
        self._process.write(b"stop\n")

    def close(self) -> None:
        """End the child; a batch in work is finished or given up, neither does harm."""
        self._closing = True
        self._process.closeWriteChannel()
        if self._process.state() != QProcess.ProcessState.NotRunning and (
            not self._process.waitForFinished(_FAREWELL)
        ):
            self._process.kill()
            self._process.waitForFinished(_FAREWELL)

    def _read(self) -> None:
        while self._process.canReadLine():
            self._report(msgspec.json.decode(self._process.readLine().data()))

    def _report(self, line: dict[str, object]) -> None:
        if "progress" in line:
            self.progressed.emit(line["progress"])
        elif "updated" in line:
            self.updated.emit(line["updated"])
        else:
            self.failed.emit(str(line.get("failed", "")))

    def _finish(self, status: int) -> None:
        if status and not self._closing:
            words = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
            self.failed.emit(words.strip().rpartition("\n")[2].removeprefix("kawaraban: "))


def _environment() -> QProcessEnvironment:
    """The window's environment, without what would make a Qt-free child look for a screen."""
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONUTF8", "1")
    return environment
