"""What the pages in the article's place have in common: a head on paper, and parts below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.gui.controls.labels import accent_label, quiet_label
from reader.gui.sidebar.sidebar_rows import SidebarRow, next_row
from reader.gui.sidebar.sidebar_section import SidebarSection
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.theme import LIGHT, Theme, palette

MARGIN = 24


class Paper(QScrollArea):
    """Owns the column of a page and its kicker, head and facts. Pages add their parts below."""

    article_requested = Signal(object)  # ArticleId
    search_requested = Signal(str)  # a title that the archive does not hold
    page_requested = Signal(object)  # Question whose answer is the next page
    hits_requested = Signal(str, object, object)  # a name; start and end in minutes
    highlight_requested = Signal(object, object)  # ArticleId, the number of the highlight

    def __init__(self) -> None:
        super().__init__()
        self.theme, self.fonts = LIGHT, Fonts()
        self._quiet: list[QLabel] = []
        self._sections: list[SidebarSection] = []
        self.kicker, self.head, self.facts = accent_label(), QLabel(), self.quiet_label()
        for label in (self.kicker, self.head):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._page = QWidget()
        self.column = QVBoxLayout(self._page)
        self.column.setContentsMargins(0, 32, 0, 24)
        self.column.setSpacing(0)
        self.add_text(self.kicker)
        self.add_text(self.head, above=4)
        self.add_text(self.facts, above=4)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_head(self, kicker: str, head: str, facts: str) -> None:
        """What the page is about; shown from its top."""
        for label, text in ((self.kicker, kicker), (self.head, head), (self.facts, facts)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(f"{kicker}: {head}" if kicker else head)
        self.verticalScrollBar().setValue(0)

    @property
    def title(self) -> str:
        """What the page is called in the title of the window."""
        return self.head.text()

    def quiet_label(self) -> QLabel:
        """A label in the quiet ink, for figures and dates."""
        label = quiet_label()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._quiet.append(label)
        return label

    def add_text(self, label: QLabel, above: int = 0) -> None:
        """Put a label into the column, inside its margins."""
        label.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.column.addSpacing(above)
        self.column.addWidget(label)

    def add_section(self, section: SidebarSection) -> None:
        """Put a section of rows into the column."""
        self._sections.append(section)
        self.column.addWidget(section)

    def rows(self) -> list[SidebarRow]:
        """The rows that are shown, from the top."""
        shown = (section for section in self._sections if not section.isHidden())
        return [row for section in shown for row in section.rows()]

    def first_stop(self) -> QWidget:
        """What the keys begin with where there is nothing but rows."""
        return next(iter(self.rows()), self._page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk through the rows once one has the keys; else they roll the page."""
        row = next_row(self.rows(), event.key())
        if row is None or not any(each.hasFocus() for each in self.rows()):
            super().keyPressEvent(event)
            return
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(row, 0, 24)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.theme = theme
        self.setPalette(palette(theme, theme.paper))
        quieten_scroll_bars(self, theme, theme.paper)
        for section in self._sections:
            section.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self.fonts = fonts
        self.kicker.setFont(fonts.label())
        self.head.setFont(fonts.reading(19, weight=QFont.Weight.Bold))
        for label in self._quiet:
            label.setFont(fonts.figures(9.2))
        for section in self._sections:
            section.set_fonts(fonts)
