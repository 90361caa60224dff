"""The real window on a real archive, with its real child processes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.gui.app import Application, make_application
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings

OpenWindow = Callable[..., MainWindow]
LONG = 20_000  # milliseconds; machines that run tests can be slow


@pytest.fixture
def open_window(qtbot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens the window on an archive as `kawaraban --archive` does, and closes it at the end."""
    make_application()
    opened: list[Application] = []

    def open_archive(archive: Path, name: str = "library") -> MainWindow:
        application = Application(Settings(tmp_path / "window.ini"))
        opened.append(application)
        application.begin([archive], tmp_path / name)
        window = application.window
        assert isinstance(window, MainWindow)
        qtbot.waitExposed(window)
        qtbot.waitUntil(window.is_idle, timeout=LONG)
        return window

    yield open_archive
    for application in opened:
        if application.window is not None:
            application.window.close()
