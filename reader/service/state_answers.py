"""The questions of the window about the reading state as a whole: files, backups, restores."""

from reader.library import Library
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


def answer(
    library: Library, question: ListBackups | MeasureStorage | WeighState | RestoreState | SaveState
) -> BackupList | StorageMeasured | StateWeighed | StateRestored | StateSaved:
    """The answer to one question."""
    match question:
        case ListBackups():
            return BackupList(tuple(library.state.backups()))
        case MeasureStorage():
            return StorageMeasured(library.storage())
        case WeighState():
            return StateWeighed(library.state.weigh(question.path, question.replace))
        case RestoreState():
            return StateRestored(library.state.restore(question.path, question.replace))
        case SaveState():
            library.save_state(question.path, replace=True)
            return StateSaved()
