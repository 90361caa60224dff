"""Other archives: a folder chosen or dropped, or one of those opened before."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.gui.controllers.desk import Desk


class Archives(QObject):
    """Owns the menu of archives opened before. What asks for another one comes here."""

    archive_requested = Signal(object)  # list of paths to open as another archive

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._recent = QMenu(self.tr("Open recent"), desk.panels)
        self._recent.aboutToShow.connect(self._fill)
        desk.panels.folder_requested.connect(self.choose)
        desk.answer({"open_folder": self.choose})

    def add_to(self, menu: QMenu) -> None:
        """Offer the archives opened before in a menu, below what opens a folder."""
        following = menu.actions()[1:2]
        menu.insertMenu(following[0], self._recent) if following else menu.addMenu(self._recent)

    def known(self) -> list[tuple[str, list[Path]]]:
        """The archives opened before that are still there, by their folders, the last first."""
        there = (
            roots for roots in self._desk.settings.archives if all(root.exists() for root in roots)
        )
        return [(", ".join(map(str, roots)), roots) for roots in there]

    def is_open(self, roots: Sequence[Path]) -> bool:
        """Whether these are the folders of the archive in the window."""
        return [root.resolve() for root in self._desk.library.roots] == list(roots)

    def open(self, roots: Sequence[Path]) -> None:
        """Open an archive in place of the one in the window."""
        if not self.is_open(roots):
            self.archive_requested.emit(list(roots))

    def choose(self) -> None:
        """Ask for a folder to open as an archive."""
        from PySide6.QtWidgets import QFileDialog  # rarely needed, and slow to load

        title = self.tr("Open a folder of articles")
        if folder := QFileDialog.getExistingDirectory(self._desk.panels, title):
            self.archive_requested.emit([Path(folder)])

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Open the folders that were dropped. Files alone never take the archive's place."""
        if folders := [path for path in paths if path.is_dir()]:
            self.archive_requested.emit(folders)
        elif paths:
            self._desk.note(self._what_to_do())

    def _what_to_do(self) -> str:
        """How files come into the archive: it may itself be of single files."""
        for folder in filter(Path.is_dir, self._desk.library.roots):
            sentence = self.tr(
                "Kawaraban reads folders: put the files into {folder}, and they are in the list "
                "within two seconds."
            )
            return sentence.format(folder=folder)
        return self.tr("Kawaraban reads folders: open the one that the files are in.")

    def _fill(self) -> None:
        self._recent.clear()
        for text, roots in self.known():
            action = QAction(text.replace("&", "&&"), self._recent)
            action.setCheckable(True)
            action.setChecked(self.is_open(roots))
            action.triggered.connect(partial(self._choose_recent, action, roots))
            self._recent.addAction(action)

    def _choose_recent(self, action: QAction, roots: Sequence[Path]) -> None:
        action.setChecked(self.is_open(roots))
        self.open(roots)
