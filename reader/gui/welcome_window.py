"""The window before there is an archive: the page that says what to do."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow

from reader.gui.arrangement.welcome_page import WelcomePage
from reader.gui.commands.actions import ACTIONS, build
from reader.gui.dropping import dropped_paths
from reader.gui.look import Look, fitting

_ACTIONS = ("open_folder", "quit")


class WelcomeWindow(QMainWindow):
    """Owns the welcome page; what is dropped on it is opened."""

    archive_requested = Signal(object)  # list of paths
    sample_requested = Signal()

    def __init__(self, look: Look, missing: Sequence[Path] = ()) -> None:
        super().__init__()
        self.setWindowTitle("Kawaraban")
        self.resize(fitting(QSize(1400, 900)))
        self.setAcceptDrops(True)
        self._actions = build(self, [spec for spec in ACTIONS if spec.name in _ACTIONS])
        self._page = WelcomePage()
        if missing:
            self._page.show_missing(str(missing[0]))
        self._page.folder_requested.connect(self._choose_folder)
        self._page.sample_requested.connect(self.sample_requested)
        for name, act in (("open_folder", self._choose_folder), ("quit", self.close)):
            self._actions[name].triggered.connect(act)
        look.theme_changed.connect(self._page.set_theme)
        look.fonts_changed.connect(self._page.set_fonts)
        self._page.set_theme(look.theme)
        self._page.set_fonts(look.fonts)
        self.setCentralWidget(self._page)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Open a folder of articles"))
        if folder:
            self.archive_requested.emit([Path(folder)])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped here."""
        dropped_paths(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped as an archive."""
        if paths := dropped_paths(event):
            self.archive_requested.emit(paths)
