"""The real window on a real archive, with its real child processes."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from reader.gui.app import Application, make_application
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings
from reader.library import Library

OpenWindow = Callable[..., MainWindow]
CopyLibrary = Callable[[Path, Path], None]
LONG = 20_000  # milliseconds; machines that run tests can be slow


@pytest.fixture(scope="session")
def copy_library(tmp_path_factory: pytest.TempPathFactory) -> CopyLibrary:
    """Copies to a folder the library of an archive that no test changes: it is made once."""
    made: dict[Path, Path] = {}

    def copy(archive: Path, data: Path) -> None:
        if archive not in made:
            with Library(tmp_path_factory.mktemp("library"), [archive]) as library:
                library.update()
                made[archive] = library.data
        shutil.copytree(made[archive], data)

    return copy


@pytest.fixture
def open_window(
    qtbot, tmp_path: Path, sample_archive: Path, copy_library: CopyLibrary
) -> Iterator[OpenWindow]:
    """Opens the window on an archive as `kawaraban --archive` does, and closes it at the end.

    The sample archive has its library already, any other is read and indexed first.
    """
    make_application()
    opened: list[Application] = []

    def open_archive(archive: Path, name: str = "library") -> MainWindow:
        application = Application(Settings(tmp_path / "window.ini"))
        opened.append(application)
        data = tmp_path / name
        if archive.is_relative_to(sample_archive) and not data.exists():
            copy_library(archive, data)
        application.begin([archive], data)
        window = application.window
        assert isinstance(window, MainWindow)
        qtbot.waitExposed(window)
        qtbot.waitUntil(window.is_idle, timeout=LONG)
        return window

    yield open_archive
    for application in opened:
        if application.window is not None:
            application.window.close()
            application.window.deleteLater()
        application.deleteLater()
    # Qt tells every window of what one changes: those of earlier tests would slow down all others.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
