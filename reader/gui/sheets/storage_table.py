"""Where the library lies, and how much room its parts take."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from reader.gui.controls.labels import ElidedLabel, quiet_label
from reader.gui.controls.links import Link
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import Theme
from reader.library import Storage


class StorageTable(QWidget):
    """Owns a row for each part. It is filled once that is worked out."""

    show_in_folder_requested = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._storage: Storage | None = None
        self._head = quiet_label(self.tr("Storage"), self)
        self._rows = [(QLabel(self), quiet_label("", self), QLabel(self)) for _ in range(4)]
        self._folder = ElidedLabel(parent=self)
        self._show = Link(self.tr("Show in folder"), self)
        self._show.clicked.connect(self._ask)
        self._lay_out()
        self.setAccessibleName(self._head.text())
        self.hide()

    def set_storage(self, storage: Storage) -> None:
        """Show how much room a library takes."""
        self._storage = storage
        files = self.tr("%Ln files", "", storage.articles)
        backups = self.tr("%Ln files", "", storage.backups)
        rebuilt = self.tr("made again when it is missing")
        parts = (
            (self.tr("Articles' own files"), self.tr("{files}, never changed").format(files=files)),
            (self.tr("Catalog and search index"), rebuilt),
            (self.tr("Reading state"), self.tr("to be kept safe")),
            (self.tr("Backups"), backups),
        )
        sizes = (
            storage.article_bytes,
            storage.rebuildable_bytes,
            storage.kept_bytes,
            storage.backup_bytes,
        )
        for labels, (name, remark), size in zip(self._rows, parts, sizes, strict=True):
            words = (name, remark, QLocale().formattedDataSize(size, 1))
            for label, text in zip(labels, words, strict=True):
                label.setText(text)
            labels[0].setAccessibleName(", ".join(words))
        self._folder.setText(str(storage.folder))
        self._folder.setToolTip(str(storage.folder))
        self.show()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._show.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._head.setFont(fonts.label())
        for _, remark, size in self._rows:
            remark.setFont(fonts.figures(9.2))
            size.setFont(fonts.figures(9.6))
        for part in (self._folder, self._show):
            part.setFont(fonts.interface(9.2))

    def _ask(self) -> None:
        if self._storage is not None:
            self.show_in_folder_requested.emit(self._storage.folder)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._head, 0, 0, 1, 3)
        for line, labels in enumerate(self._rows, 1):
            for column, label in enumerate(labels):
                grid.addWidget(label, line, column)
            labels[2].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        last = len(self._rows) + 1
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._folder, 1)
        foot.addWidget(self._show)
        grid.addLayout(foot, last, 0, 1, 3)
