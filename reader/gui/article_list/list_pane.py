"""The article list with the lines around it: new articles above, a selection below."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.article_list.list_bars import NewLine, SelectionLine
from reader.gui.article_list.row_table import RowTable
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme


class ListPane(QWidget):
    """Owns the two lines. The list between them is a panel of its own."""

    def __init__(self, articles: RowTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new_line = NewLine(self)
        self.selection_line = SelectionLine(self)
        articles.selected.connect(self.selection_line.set_count)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.new_line)
        column.addWidget(articles, 1)
        column.addWidget(self.selection_line)
        self.set_theme(LIGHT)
        self.set_fonts(Fonts())

    def set_new(self, count: int) -> None:
        """Say above the list that so many new articles wait; what that moves is moved at once."""
        self.new_line.set_count(count)
        self._column.activate()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for part in (self.new_line, self.selection_line):
            part.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        for part in (self.new_line, self.selection_line):
            part.set_fonts(fonts)
