"""A picture of the real window, drawn without a screen."""

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from reader.article import ArticleId
from reader.errors import KawarabanError
from reader.gui.app import make_application
from reader.gui.look import Look
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings
from reader.library import Library

_LONGEST = 60_000  # milliseconds until everything asked for has been answered
_LOOK = 50
_QUALITY = 92  # of 100: below it there is dirt around letters
_CALM = 4  # looks in a row that find nothing under way


def draw(
    library: Library,
    picture: Path,
    query: str,
    article: ArticleId | None,
    theme: str,
    size: tuple[int, int],
) -> None:
    """Write a picture of the window to `picture`, `size` in pixels, in the format of its ending.

    It shows the hits of `query`, or all articles, and `article`, or the first one of the list.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "window.ini")
        settings.theme = theme
        window = MainWindow(library, settings, Look(settings), keeps_state=False)
        window.resize(*size)
        window.show()
        window.start()
        if query:
            window.finding.search_for(query)
        _wait(window)
        if article is not None:
            window.open(article)
        else:
            window.panels.article_list.step(+1)
        _wait(window)
        is_lossless = picture.suffix.lower() == ".png"
        drawn = window.grab().save(str(picture), quality=-1 if is_lossless else _QUALITY)
        window.close()
        window.deleteLater()
    if not drawn:
        raise KawarabanError(f"The picture can't be written to {picture}.")


def _wait(window: MainWindow) -> None:
    """Let the window work until all it asked for has been answered."""
    loop = QEventLoop()
    calm = 0

    def look() -> None:
        nonlocal calm
        calm = calm + 1 if window.is_idle() else 0
        if calm >= _CALM:
            loop.quit()

    timer = QTimer(interval=_LOOK)
    timer.timeout.connect(look)
    timer.start()
    QTimer.singleShot(_LONGEST, loop.quit)
    loop.exec()
