"""The child that writes an export: begun for one, gone when it is done."""

import sys
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from reader.frames import decode, encode, frame, take_frames
from reader.protocol.exports import Export, ExportTold

_FAREWELL = 2_000  # milliseconds that it may take to leave


class ExportProcess(QObject):
    """One `reader.service.exporter` child at a time. The window waits for it when it closes."""

    progressed = Signal(object)  # Progress
    ended = Signal(object)  # ExportTold: a report, or why there is none

    def __init__(self, data: Path, roots: list[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arguments = ["-m", "reader.service.exporter", *map(str, (data, *roots))]
        self._buffer = bytearray()
        self._told: ExportTold | None = None
        self._target = Path()
        self._number = 0
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.started.connect(self._note_number)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)

    @property
    def is_running(self) -> bool:
        """Whether an export is under way."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def start(self, export: Export) -> None:
        """Begin an export; there must be none under way."""
        self._buffer.clear()
        self._told = None
        self._target = export.target
        self._process.start(sys.executable, self._arguments)
        self._process.write(frame(encode(export)))

    def stop(self) -> None:
        """Give the export up: nothing is left of it."""
        self._process.closeWriteChannel()

    def close(self) -> None:
        """Give up what is under way, since the window closes."""
        if self.is_running:
            self._process.finished.disconnect(self._finish)
            self.stop()
            if not self._process.waitForFinished(_FAREWELL):
                self._process.kill()
                self._process.waitForFinished(_FAREWELL)
                self._discard()

    def _read(self) -> None:
        self._buffer += bytes(self._process.readAllStandardOutput().data())
        for data in take_frames(self._buffer):
            try:
                told = decode(data, ExportTold)
            except msgspec.DecodeError:
                continue  # nothing that could be shown; the end is told in any case
            if told.progress is not None:
                self.progressed.emit(told.progress)
            else:
                self._told = told

    def _finish(self) -> None:
        self._read()
        told, self._told = self._told, None
        if told is None:
            self._discard()
        broken = ExportTold(error=self.tr("The export broke off. Nothing of it was left behind."))
        self.ended.emit(told or broken)

    def _note_number(self) -> None:
        self._number = self._process.processId()  # it has none any more when it is gone

    def _discard(self) -> None:
        """Take away what it had no time to: it was ended from outside."""
        from reader.export.targets import discard  # hardly ever needed

        discard(self._target, self._number)

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.ended.emit(ExportTold(error=self._process.errorString()))
