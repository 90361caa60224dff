"""Backups and restores from the window: the service process does them, the sheet shows them.

The sheet is imported where it is made: the window starts without it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.gui.arrangement.status_bar import STATE
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.history import Deed
from reader.gui.controllers.outside import show_in_folder
from reader.protocol.exports import (
    BackupList,
    ListBackups,
    MeasureStorage,
    RestoreState,
    SaveState,
    StateRestored,
    StateSaved,
    StateWeighed,
    StorageMeasured,
    WeighState,
)

if TYPE_CHECKING:
    from reader.gui.sheets.backups_sheet import BackupsSheet


_LATE = 500  # milliseconds after which work is shown in the status line
Work = WeighState | RestoreState | SaveState


class Restoring(QObject):
    """Joins the sheet and the service process; a restore can be undone like any change."""

    restored = Signal()  # all that is kept may be otherwise now, also of the open article

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._service = desk.search_service
        self._sheet: BackupsSheet | None = None
        self._undoing = False
        self._work: Work | None = None  # what the service process was asked to do
        self._then: Callable[[], object] | None = None  # what waits until the work is done
        self._is_shown = False  # in the status line, which else keeps what it says
        self._late = QTimer(self, singleShot=True, interval=_LATE)
        self._late.timeout.connect(self._show_work)
        desk.marking.teach(restore=self._restore)
        self._service.answered.connect(self._take)
        self._service.failed.connect(self._fail)
        self._service.stopped.connect(lambda: self._end_work(self._work))
        desk.answer({"backups": self.show})

    def show(self) -> None:
        """Show the backups."""
        if self._sheet is None:
            from reader.gui.sheets.backups_sheet import BackupsSheet

            self._sheet = BackupsSheet(self._desk.window)
            self._sheet.weigh_requested.connect(self._weigh)
            self._sheet.restore_requested.connect(self._begin)
            self._sheet.save_requested.connect(self._save)
            self._sheet.storage.show_in_folder_requested.connect(show_in_folder)
            self._sheet.finished.connect(lambda: self._service.forget(WeighState))
        self._sheet.set_theme(self._desk.look.theme)
        self._sheet.set_fonts(self._desk.look.fonts)
        self._service.ask(ListBackups())
        self._service.ask(MeasureStorage())
        self._sheet.open()

    def stop(self) -> None:
        """Give up what the service process was asked to do: a restore changes nothing then."""
        if self._work is not None:
            self._service.stop(type(self._work))

    def when_done(self, do: Callable[[], object]) -> None:
        """Do what ends the service process: at once, or when nothing is written any more."""
        if self._work is None or isinstance(self._work, WeighState):
            do()
        else:
            self._then = do
            self._desk.announce(self.tr("That happens as soon as the reading state is written."))

    def _ask(self, work: Work) -> None:
        self._work = work
        self._late.start()
        self._service.ask(work)

    def _show_work(self) -> None:
        """Let the status line say it; the sheet makes room for its button, unless it says so."""
        if self._work is None or isinstance(self._work, WeighState):
            return
        if self._sheet is not None:
            self._sheet.accept()
        self._is_shown = True
        restores = isinstance(self._work, RestoreState)
        words = self.tr("Restoring") if restores else self.tr("Writing the reading state")
        self._desk.panels.status_bar.set_progress(words, 0, 0, 0, None, STATE)

    def _end_work(self, question: object) -> None:
        if question == self._work:
            self._work = None
            self._late.stop()
            if self._is_shown:
                self._desk.panels.status_bar.clear(STATE)
                self._is_shown = False
            then, self._then = self._then, None
            if then is not None:
                QTimer.singleShot(0, then)  # when the answer has been shown and remembered

    def _weigh(self, path: Path, replace: bool) -> None:
        self._ask(WeighState(path, replace))

    def _begin(self, path: Path, replace: bool) -> None:
        self._desk.marking.in_turn(partial(self._restore, path, replace))

    def _restore(self, path: Path, replace: bool, undoing: bool = False) -> None:
        """What is to be undone meanwhile waits until it is done."""
        self._undoing = undoing
        self._desk.marking.finish()  # what comes later would be written over what is restored
        self._desk.marking.hold()
        self._ask(RestoreState(path, replace))

    def _save(self, path: Path) -> None:
        self._ask(SaveState(path))

    def _take(self, question: object, value: object) -> None:
        self._end_work(question)
        match question, value:
            case _, BackupList() if self._sheet is not None:
                self._sheet.set_backups(value.backups)
            case _, StorageMeasured() if self._sheet is not None:
                self._sheet.storage.set_storage(value.storage)
            case WeighState(), StateWeighed() if self._sheet is not None:
                self._sheet.set_changes(question.path, question.replace, value.changes)
            case RestoreState(), StateRestored():
                self._take_restored(question, value)
            case SaveState(), StateSaved():
                words = self.tr("The reading state was written to {file}.")
                self._desk.announce(words.format(file=question.path.name))

    def _take_restored(self, question: RestoreState, value: StateRestored) -> None:
        if self._sheet is not None:
            self._sheet.accept()
        self._show_everything()
        backup, path, replace = value.restored.backup, question.path, question.replace
        if backup is None:
            same = self.tr("Nothing changed: all of that is here already.")
            self._desk.marking.announced.emit(same, False)
        elif not self._undoing:
            # Undone by the backup made just before, redone from what was restored then.
            self._desk.marking.remember(
                self.tr("The reading state was restored."),
                Deed("restore", backup, True, True),
                Deed("restore", path, replace, True),
            )
        self._desk.marking.release()

    def _show_everything(self) -> None:
        """Any article may be read or starred otherwise now."""
        articles = self._desk.panels.article_list
        self._desk.marking.changed.emit(list(articles.ids()))
        self.restored.emit()
        self._desk.listing.ask()

    def _fail(self, question: object, sentence: str) -> None:
        if not isinstance(question, ListBackups | MeasureStorage | Work):
            return
        self._end_work(question)
        if isinstance(question, RestoreState):
            self._desk.marking.release(done=False)
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.show_problem(sentence)
        else:
            self._desk.note(sentence)
