"""The frame in which a search is given the name that it is kept under."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.folding import fold
from reader.gui.controls.labels import quiet_label
from reader.gui.controls.popover import Popover
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT

_WIDTH = 340


class SearchNaming(Popover):
    """Owns the name as it is typed."""

    name_given = Signal(str, str)  # the query, its name

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._query = ""
        self._taken: Collection[str] = ()
        self._title = quiet_label(self.tr("Keep this search in the library as"), self)
        self._field = QLineEdit(self)
        self._field.setAccessibleName(self.tr("Name of the search"))
        self._field.returnPressed.connect(self._keep)
        self._field.textChanged.connect(self._remark)
        self._note = quiet_label("", self)
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for part in (self._title, self._field, self._note):
            column.addWidget(part)
        self.setAccessibleName(self._title.text())
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        for label in (self._title, self._note):
            label.setFont(fonts.interface(8.6))
        self._field.setFont(fonts.interface(9.6))
        self.set_width(_WIDTH, fonts)

    def open(self, corner: QPoint, query: str, name: str, taken: Collection[str]) -> None:
        """Ask for the name of a query, with `name` as what Return would keep it under.

        `taken` are the names that other searches have: one of these would make room.
        """
        self._query = query
        self._taken = {fold(each) for each in taken}
        self._field.setText(name)
        self._remark()
        self._field.selectAll()
        self.open_at(corner, self._field)

    def _name(self) -> str:
        return " ".join(self._field.text().split())

    def _remark(self) -> None:
        if fold(self._name()) in self._taken:
            self._note.setText(self.tr("Return puts it in the place of the search of this name."))
        else:
            self._note.setText(self.tr("Return keeps it. Escape leaves it be."))

    def _keep(self) -> None:
        name = self._name()
        if name:
            self.dismiss()
            self.name_given.emit(self._query, name)
