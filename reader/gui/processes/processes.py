"""What the child processes of the window are asked and told: the only place that speaks to them.

The window asks, an answer comes back as a signal, and of each kind of question only the newest
is answered: a question that waits is replaced by a newer one of its kind, an answer that was
overtaken is dropped. A child that overruns its time is ended and started anew.
"""

from collections import OrderedDict
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from reader.frames import decode, encode, frame, take_frames
from reader.gui.processes.child import Child
from reader.gui.words.wording import told
from reader.protocol.exports import RestoreState, SaveState, WeighState
from reader.protocol.questions import ANSWERS, Answer, Asked, Question

_LONGEST_ANSWER = 10_000  # milliseconds
_LONGEST_STATE = 600_000  # the whole reading state of many years is read, compared and written
_PATIENCE: dict[type, int] = dict.fromkeys((WeighState, RestoreState, SaveState), _LONGEST_STATE)


class ServiceProcess(QObject):
    """One `reader.service` child, asked one question at a time, the newest of each kind first."""

    answered = Signal(object, object)  # the question, the value that answers it
    failed = Signal(object, str)  # the question, a sentence
    stopped = Signal(str)  # a sentence: the child can't be kept running

    def __init__(self, data: Path, roots: list[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        paths = [str(path) for path in (data, *roots)]
        self._child = Child(["-m", "reader.service", *paths], self)
        self._child.started.connect(self._send)
        self._child.readable.connect(self._read)
        self._child.died.connect(self._lose)
        self._child.given_up.connect(self._give_up)
        self._overrun = QTimer(self, singleShot=True)
        self._overrun.timeout.connect(self._end_overrun)
        self._waiting: OrderedDict[type, Question] = OrderedDict()
        self._asked: Asked | None = None
        self._repeated: Question | None = None
        self._buffer = bytearray()
        self._number = 0

    def start(self) -> None:
        """Start the child; questions asked before it runs wait for it."""
        self._child.start()

    def ask(self, question: Question) -> None:
        """Ask; an unanswered question of the same kind is forgotten."""
        self._waiting.pop(type(question), None)
        self._waiting[type(question)] = question
        self._send()

    @property
    def process_id(self) -> int:
        """The child's number in the system; 0 when none runs."""
        return self._child.process_id

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked or waits to be asked."""
        return self._asked is None and not self._waiting

    def forget(self, kind: type) -> None:
        """Give up the questions of a kind: neither asked nor answered any more."""
        self._waiting.pop(kind, None)
        if self._asked and isinstance(self._asked.question, kind):
            self._number += 1  # its answer no longer carries the newest number

    def stop(self, kind: type) -> None:
        """Stop what is computed for a question of a kind, which fails by that."""
        waiting = self._waiting.pop(kind, None)
        if waiting is not None:
            self.failed.emit(waiting, self.tr("It was stopped."))
        elif self._asked and isinstance(self._asked.question, kind):
            self._break_off(self.tr("It was stopped."))

    def close(self, wait: bool = True) -> None:
        """End the child; what it still computes nobody waits for."""
        self._overrun.stop()
        self._child.close(at_once=self._asked is not None, wait=wait)

    def _send(self) -> None:
        if self._asked is not None or not self._waiting or not self._child.is_running:
            return
        _, question = self._waiting.popitem()
        self._number += 1
        self._asked = Asked(self._number, question)
        self._child.write(frame(encode(self._asked)))
        self._overrun.start(_PATIENCE.get(type(question), _LONGEST_ANSWER))

    def _read(self) -> None:
        self._buffer += self._child.read()
        for data in take_frames(self._buffer):
            self._take(data)

    def _take(self, data: bytes) -> None:
        asked = self._end_question()
        self._child.is_well()
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
            self.failed.emit(asked.question, told(answer.error))
        else:
            self.answered.emit(asked.question, value)

    def _end_question(self) -> Asked | None:
        asked, self._asked = self._asked, None
        self._overrun.stop()
        return asked

    def _end_overrun(self) -> None:
        self._break_off(self.tr("That took too long and was stopped."))

    def _break_off(self, sentence: str) -> None:
        """A question can't be taken back from the child: another one is started."""
        asked = self._end_question()
        self._child.kill()
        if asked is not None:
            self.failed.emit(asked.question, sentence)

    def _lose(self) -> None:
        """The child died: its question is put once more to the next one."""
        self._buffer.clear()
        asked = self._end_question()
        if asked is None or type(asked.question) in self._waiting:
            return
        if asked.question is self._repeated:
            self.failed.emit(asked.question, self.tr("The search process ended over this."))
        elif asked.number == self._number:
            self._repeated = asked.question
            self.ask(asked.question)

    def _give_up(self, words: str) -> None:
        self._waiting.clear()
        self._end_question()
        sentence = self.tr("The search process can't be kept running.")
        self.stopped.emit(f"{sentence} {told(words)}".strip())


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
        arguments = ["-m", "reader", "index", "--data", str(data), *archives]
        self._child = Child([*arguments, "--watch", "--progress=json"], self)
        self._child.readable.connect(self._read)
        self._child.given_up.connect(self._give_up)

    @property
    def process_id(self) -> int:
        """The child's number in the system; 0 when none runs."""
        return self._child.process_id

    def start(self) -> None:
        """Bring the library up to date, then watch its folders."""
        self._child.start()

    def rescan(self) -> None:
        """Look through all folders again."""
        if self._child.is_running:
            self._child.write(b"rescan\n")
        else:
            self._child.is_well()
            self._child.start()

    def stop(self) -> None:
        """Stop after the batch in work: all that is done stays."""
        self._child.write(b"stop\n")

    def close(self, wait: bool = True) -> None:
        """End the child; a batch in work is finished or given up, neither does harm."""
        self._child.close(wait=wait)

    def _read(self) -> None:
        while (line := self._child.read_line()) is not None:
            self._child.is_well()
            self._report(msgspec.json.decode(line))

    def _report(self, line: dict[str, object]) -> None:
        if "progress" in line:
            self.progressed.emit(line["progress"])
        elif "updated" in line:
            self.updated.emit(line["updated"])
        else:
            self.failed.emit(told(str(line.get("failed", ""))))

    def _give_up(self, words: str) -> None:
        sentence = self.tr("The folders are not watched any more; F5 looks through them.")
        self.failed.emit(f"{told(words)} {sentence}".strip())
