"""The application: one window at a time, on an archive or on the page that asks for one."""

import gc
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from reader import __version__, places
from reader.errors import KawarabanError
from reader.gui.look import Look
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings
from reader.gui.style.icons import app_drawing, app_icon
from reader.gui.translation import Translation
from reader.gui.words.wording import told
from reader.library import Library
from reader.resources import sample_archive

_DRAWING = 48
_BOX = """
#qt_msgbox_label { font-weight: 600; }
#qt_msgbox_informativelabel { min-width: 360px; }
"""  # as Qt names the labels of a message
_PATIENCE = 0.25  # seconds: nobody else writes the reading state but for a moment


def make_application() -> QApplication:
    """The QApplication of this process, set up as the window needs it."""
    application = QApplication.instance() or QApplication(["kawaraban"])
    assert isinstance(application, QApplication)
    application.setApplicationName("Kawaraban")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("kawaraban")
    application.setStyle("Fusion")
    return application


def run(roots: Sequence[Path], data: Path | None) -> int:
    """Show the window until it is closed; the exit status of the program."""
    qt = make_application()
    # Python runs its own handlers only between bytecodes: without this, Ctrl+C waits for Qt.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = Application(Settings(places.settings_file()))
    sys.excepthook = application.report  # Qt hands it what goes wrong in a slot, and goes on
    application.begin(roots, data)
    gc.freeze()  # what stands is not looked through again, whenever Python looks for garbage
    gc.enable()
    return qt.exec()


class Application(QObject):
    """Owns the settings, the look and the window that is shown."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.look = Look(settings, self)
        self._translation = Translation(settings, self)
        self.window: QMainWindow | None = None

    def begin(self, roots: Sequence[Path], data: Path | None) -> None:
        """Open the archive named, else the one opened last, else the page that asks for one."""
        if roots:
            self.open_archive(list(roots), data)
            return
        last = next(iter(self._settings.archives), [])
        own_data = self._settings.data_of(last)
        needed = last if own_data is None else [*last, own_data]
        missing = [folder for folder in needed if not folder.exists()]
        if last and not missing:
            self.open_archive(last, own_data)
        else:
            self.welcome(missing)

    def open_archive(
        self, roots: list[Path], data: Path | None = None, before: MainWindow | None = None
    ) -> None:
        """Show the window of an archive in place of the one shown now.

        `before` is one of the same archive, from which it goes on.
        """
        missing = [root for root in roots if not root.exists()]
        try:
            if missing:
                raise KawarabanError(f"There is no folder {missing[0]}.")
            usual = places.data_folder(roots)
            library = Library(data or usual, roots, patience=_PATIENCE)
        except KawarabanError as error:
            self._explain(told(str(error)))
            return
        history = before.marking.history if before else None
        export = before.exporting.hand_over() if before else None
        window = MainWindow(library, self._settings, self.look, history=history, export=export)
        window.archive_requested.connect(self._open_chosen)
        window.language_requested.connect(self._choose_language)
        window.closed.connect(library.close)
        self._settings.remember_archive(roots, None if library.data == usual else library.data)
        self._show(window)
        _FirstPaint(window, window.start)

    def _open_chosen(self, roots: list[Path]) -> None:
        """Open an archive chosen in the window with what was done to it when it was open last."""
        self.open_archive(roots, self._settings.data_of(roots))

    def welcome(self, missing: Sequence[Path] = ()) -> None:
        """Show the page of the first run, or say which folders of the last archive are missing."""
        from reader.gui.welcome_window import WelcomeWindow  # most often there is an archive

        window = WelcomeWindow(self.look, missing)
        window.archive_requested.connect(self._open_chosen)
        window.sample_requested.connect(lambda: self._open_chosen([sample_archive()]))
        self._show(window)

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Say in the window what went wrong; a fault of the program also goes to stderr."""
        sentence = told(str(error))
        if not isinstance(error, KawarabanError):
            traceback.print_exception(kind, error, trace)
            sentence = self.tr("Something went wrong ({0}: {1}).").format(kind.__name__, error)
        if isinstance(self.window, MainWindow):
            self.window.note(sentence)

    def _choose_language(self, choice: str) -> None:
        """Show the window anew where its words are others now: in place of the one shown."""
        if self._translation.choose(choice) and isinstance(self.window, MainWindow):
            before = self.window
            before.keep_place()
            library = before.library
            self.open_archive(list(library.roots), library.data, before)
            if before.sheets.shows_preferences and isinstance(self.window, MainWindow):
                self.window.sheets.show_preferences("language")  # where it was chosen

    def _explain(self, sentence: str) -> None:
        from PySide6.QtWidgets import QMessageBox  # rarely needed, and slow to load

        if self.window is None:
            self.welcome()
        box = QMessageBox(self.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("Kawaraban")
        box.setIconPixmap(app_drawing(_DRAWING, box.devicePixelRatioF()))
        box.setTextFormat(Qt.TextFormat.PlainText)  # a folder's name is not markup
        box.setText(self.tr("This archive can't be opened"))
        box.setInformativeText(sentence)
        box.setFont(self.look.fonts.interface(10))
        box.setStyleSheet(_BOX)
        box.open()

    def _show(self, window: QMainWindow) -> None:
        before, self.window = self.window, window
        window.show()
        if before is None:
            _FirstPaint(window, _show_icon)
        else:
            before.make_room() if isinstance(before, MainWindow) else before.close()
            before.deleteLater()


def _show_icon() -> None:
    """Drawn at all its sizes it takes as long as some panels: the window does not wait for it."""
    QApplication.setWindowIcon(app_icon())


class _FirstPaint(QObject):
    """Calls `then` when a window has been painted: what it starts must not delay the picture."""

    def __init__(self, window: QMainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The event that a window is first exposed by paints it before it returns."""
        if event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False
