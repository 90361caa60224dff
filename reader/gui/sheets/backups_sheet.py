"""The sheet of backups: which there are, what restoring one would change, files of one's own."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.gui.controls.button import Button
from reader.gui.controls.labels import quiet_label
from reader.gui.controls.remark_delegate import RemarkDelegate
from reader.gui.sheets.storage_table import StorageTable
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.stylesheets import dress
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.dates import short_day, with_time
from reader.library import Backup, Change

_SIZE = 640, 680
_SIDE, _ROOM = 12, 12  # pixels beside the text of a row, and above and below it together
_PATH = Qt.ItemDataRole.UserRole


class BackupsSheet(QDialog):
    """Owns the list of backups, and what restoring the one that is chosen would change."""

    weigh_requested = Signal(object, bool)  # path, whether it replaces what there is
    restore_requested = Signal(object, bool)  # the same
    save_requested = Signal(object)  # path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups and restore"))
        self._fonts = Fonts()
        self._title = QLabel(self.tr("Backups and restore"), self)
        self._about = quiet_label(
            self.tr(
                "What you read, starred, tagged and noted is backed up once a day, and before "
                "every restore. Restoring one of these changes nothing else."
            ),
            self,
        )
        self._about.setWordWrap(True)
        self._list = QListWidget(self)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(self.tr("Backups"))
        self._rows = RemarkDelegate(self, _SIDE, _ROOM)
        self._list.setItemDelegate(self._rows)
        self._list.currentItemChanged.connect(self._choose)
        self._merge = QCheckBox(self.tr("Add it to what is there, and take nothing away"), self)
        self._merge.toggled.connect(self._weigh)
        self._says = QLabel(self)
        self._says.setWordWrap(True)
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self.storage = StorageTable(self)
        self._cells: list[QLabel] = []
        self._make_table()
        self._save = Button(self.tr("Save to a file…"), self)
        self._open = Button(self.tr("Restore from a file…"), self)
        self._close = Button(self.tr("Close"), self)
        self._restore = Button(self.tr("Restore"), self)
        self._save.clicked.connect(self.save)
        self._open.clicked.connect(self.open_file)
        self._close.clicked.connect(self.close)
        self._restore.clicked.connect(self._ask)
        self._lay_out()
        self.set_fonts(self._fonts)
        self.set_theme(LIGHT)
        self.set_backups(())

    def set_backups(self, backups: Sequence[Backup]) -> None:
        """Show these backups, the first one chosen."""
        self._list.clear()
        for backup in backups:
            self._add(self._describe(backup), backup.path)
        self._show_changes(())
        self._list.setCurrentRow(0)
        if not backups:
            self._says.setText(self.tr("There is no backup yet. The first is made today."))
        self._restore.setEnabled(False)

    def set_changes(self, path: Path, replace: bool, changes: Sequence[Change]) -> None:
        """What restoring a file would change, if it is the one that is still chosen."""
        if (path, replace) != (self._path(), self._replaces()):
            return
        self._show_changes(changes)
        self._says.setText(
            self.tr("Restoring it would change:")
            if changes
            else self.tr("Restoring it would change nothing.")
        )
        self._restore.setEnabled(bool(changes))

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong."""
        self._show_changes(())
        self._says.setText(sentence)
        self._restore.setEnabled(False)

    def add_file(self, path: Path) -> None:
        """Choose a file of the reader's own: at first it is added to what is there."""
        self._merge.setChecked(True)
        self._list.insertItem(0, self._item(str(path), path))
        self._list.setCurrentRow(0)

    def text(self) -> str:
        """What is said below the list."""
        cells = "\n".join(cell.text() for cell in self._cells)
        return f"{self._says.text()}\n{cells}"

    def save(self) -> None:
        """Ask where to save the reading state to; the dialog asks whether it may replace a file."""
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the reading state"), "kawaraban-state.json", "JSON (*.json)"
        )
        if path:
            self.save_requested.emit(Path(path))

    def open_file(self) -> None:
        """Ask which file to restore from."""
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Restore from a file"), "", "JSON, SQLite (*.json *.sqlite)"
        )
        if path:
            self.add_file(Path(path))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        dress(self, theme)
        self._rows.theme = theme
        self.storage.set_theme(theme)
        quieten_scroll_bars(self._list, theme, theme.paper)
        quieten_scroll_bars(self._table, theme, theme.surface)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._fonts = fonts
        self.setFont(fonts.interface(9.6))
        self._title.setFont(fonts.interface(12.5, QFont.Weight.DemiBold))
        self._rows.set_fonts(fonts)
        self.storage.set_fonts(fonts)
        self._set_cell_fonts()
        room = self.screen().availableSize()
        wanted = QSize(*_SIZE) * max(1.0, fonts.zoom)
        self.resize(self.size().expandedTo(wanted).boundedTo(room))

    def _describe(self, backup: Backup) -> str:
        kinds = {
            "daily": self.tr("{date}: daily, {size}"),
            "restoring": self.tr("{date}: before a restore, {size}"),
        }
        form = kinds.get(backup.kind, self.tr("{date}: before an update of the program, {size}"))
        made = backup.made.astimezone()
        date = with_time(short_day(made.date()), made)
        return form.format(date=date, size=QLocale().formattedDataSize(backup.size, 1))

    def _add(self, text: str, path: Path) -> None:
        self._list.addItem(self._item(text, path))

    def _item(self, text: str, path: Path) -> QListWidgetItem:
        made = QListWidgetItem(text)
        made.setData(_PATH, path)
        return made

    def _path(self) -> Path | None:
        chosen = self._list.currentItem()
        path = chosen.data(_PATH) if chosen is not None else None
        return path if isinstance(path, Path) else None

    def _replaces(self) -> bool:
        return not self._merge.isChecked()

    def _choose(self) -> None:
        self._weigh()

    def _weigh(self) -> None:
        path = self._path()
        self._restore.setEnabled(False)
        if path is not None:
            self._show_changes(())
            self._says.setText(self.tr("Working out what it would change…"))
            self.weigh_requested.emit(path, self._replaces())

    def _ask(self) -> None:
        path = self._path()
        if path is not None:
            self._restore.setEnabled(False)
            self.restore_requested.emit(path, self._replaces())

    def _show_changes(self, changes: Sequence[Change]) -> None:
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        self._table.setVisible(bool(changes))
        if not changes:
            return
        heads = ("", self.tr("new"), self.tr("replaced"), self.tr("taken away"))
        rows = [heads, *(self._row(change) for change in changes)]
        for line, row in enumerate(rows):
            for column, text in enumerate(row):
                cell = QLabel(text) if line else quiet_label(text)
                if column:
                    cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._grid.addWidget(cell, line, column)
                self._cells.append(cell)
        self._set_cell_fonts()

    def _row(self, change: Change) -> tuple[str, str, str, str]:
        numbers = (QLocale().toString(number) if number else "" for number in change[1:])
        new, replaced, removed = numbers
        return self._kinds().get(change.kind, change.kind), new, replaced, removed

    def _kinds(self) -> dict[str, str]:
        return {
            "read": self.tr("Articles marked read"),
            "starred": self.tr("Starred articles"),
            "opened": self.tr("Articles opened"),
            "tags": self.tr("Tags"),
            "tagged": self.tr("Tags on articles"),
            "notes": self.tr("Notes"),
            "highlights": self.tr("Highlights"),
            "progress": self.tr("Articles begun"),
            "searches": self.tr("Saved searches"),
            "groups": self.tr("Closed groups of saved searches"),
            "history": self.tr("Lines of the history"),
            "places": self.tr("Articles put into stories or out of them"),
            "names": self.tr("Articles of named stories"),
            "pinned": self.tr("Articles of pinned stories"),
            "followed": self.tr("Articles of followed stories"),
            "seen": self.tr("Articles of stories looked at"),
        }

    def _set_cell_fonts(self) -> None:
        for number, cell in enumerate(self._cells):
            is_head = number < self._grid.columnCount()
            cell.setFont(self._fonts.label() if is_head else self._fonts.figures(9.6))

    def _make_table(self) -> None:
        """The table of changes scrolls: in large type it is higher than there is room."""
        self._table = QScrollArea(self)
        self._table.setFrameShape(QFrame.Shape.NoFrame)
        self._table.setWidgetResizable(True)
        self._table.setAccessibleName(self.tr("Restoring it would change:"))
        rows = QWidget(self._table)
        self._grid = QGridLayout()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._table.setWidget(rows)

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addWidget(self._save)
        ends.addWidget(self._open)
        ends.addStretch(1)
        ends.addWidget(self._close)
        ends.addWidget(self._restore)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        for part in (self._title, self._about):
            layout.addWidget(part)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._merge)
        layout.addWidget(self._says)
        layout.addWidget(self._table, 1)
        layout.addWidget(self.storage)
        layout.addSpacing(8)
        layout.addLayout(ends)
        self.resize(*_SIZE)
