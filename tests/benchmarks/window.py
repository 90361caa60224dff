"""The real window on a library, in the process of the bench: opened, driven, and timed."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    SignalInstance,
)
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.gui.app import Application, make_application
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings
from tests.benchmarks.libraries import Place

_NOTCH = 120  # of a wheel, in eighths of a degree
_LONGEST = 60_000  # milliseconds


class Paints(QObject):
    """Counts how often the article list was painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.count = 0
        window.panels.article_list.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


@contextmanager
def opened(place: Place) -> Iterator[MainWindow]:
    """The window of a library, on the screen, with its child processes; closed at the end."""
    make_application()
    with tempfile.TemporaryDirectory() as home:
        application = Application(Settings(Path(home) / "window.ini"))
        application.begin(place.roots, place.data)
        window = next(
            each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)
        )
        until(window.listing.listed, lambda: None)
        yield window
        window.close()
        window.deleteLater()
        wait(0)


def frame(window: MainWindow, act: Callable[[], object]) -> float:
    """Milliseconds that `act` takes with all that has to be painted after it, painted once."""
    start = perf_counter()
    act()
    paint(window)
    return (perf_counter() - start) * 1000


def paint(window: MainWindow) -> None:
    """Paint what waits to be painted, now rather than in the next turn of the event loop."""
    QCoreApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest)


def until(signal: SignalInstance, act: Callable[[], object]) -> None:
    """Do something and let the window work until `signal` has been heard by all."""
    loop = QEventLoop()
    QTimer.singleShot(_LONGEST, loop, lambda: loop.exit(1))
    signal.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    act()
    if loop.exec():
        raise TimeoutError(f"{signal} was not emitted")
    signal.disconnect(loop.quit)


def wait(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wheel(window: MainWindow, notches: int) -> None:
    """Turn the wheel over the article list; down is positive."""
    viewport = window.panels.article_list.viewport()
    place = QPointF(viewport.rect().center())
    turned = QWheelEvent(
        place,
        QPointF(viewport.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, -notches * _NOTCH),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(viewport, turned)
