"""The page of a published list: its titles over time, and those that the archive lacks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu

from reader.article import ListKind
from reader.folding import fold
from reader.gui.controls.links import Link
from reader.gui.pages.bump_chart import BumpChart
from reader.gui.pages.bump_words import first_day, list_name, move_words, record_words, state_day
from reader.gui.pages.paper import MARGIN, Paper
from reader.gui.sidebar.sidebar_section import SidebarSection
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import Theme
from reader.protocol.questions import ReadHistory
from reader.rankings.results import ListHistory, TitleLine

_MOST_MISSING = 60


class RankingPage(Paper):
    """Owns the chart, the words about the chosen title, and the titles that are to be collected."""

    def __init__(self) -> None:
        super().__init__()
        self._history: ListHistory | None = None
        self._others = Link(self.tr("Other lists"))
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 4, MARGIN, 8)
        line.addWidget(self._others)
        line.addStretch(1)
        self.column.addLayout(line)
        self._chart = BumpChart()
        self._chart.line_chosen.connect(self._tell)
        self._chart.opened.connect(self._open)
        self.column.addWidget(self._chart)
        self._older, self._newer = Link(self.tr("← Older")), Link(self.tr("Newer →"))
        self._older.clicked.connect(lambda: self._chart.scroll_time(-1))
        self._newer.clicked.connect(lambda: self._chart.scroll_time(+1))
        self._chart.view_changed.connect(self._offer_times)
        self._hollow = self.quiet_label()
        self._hollow.setText(self.tr("○ not in this archive"))
        self.column.addLayout(self._below_chart())
        self._title, self._words = QLabel(), self.quiet_label()
        self._title.setWordWrap(True)
        self.add_text(self._title, above=12)
        self.add_text(self._words, above=4)
        self.column.addSpacing(16)
        self._missing = SidebarSection(hanging=False, ruled=True)
        self._missing.chosen.connect(self._open)
        self.add_section(self._missing)
        self.column.addStretch(1)
        self.setFocusProxy(self._chart)

    def set_lists(self, lists: Sequence[tuple[ListKind, str]]) -> None:
        """The lists there are, to go from the one that is shown to another."""
        menu = QMenu(self)
        shown = (self._history.kind, fold(self._history.section)) if self._history else None
        for kind, section in lists:
            if (kind, fold(section)) == shown:
                continue
            question = ReadHistory(kind, section)
            action = menu.addAction(list_name(kind, section).replace("&", "&&"))
            action.triggered.connect(lambda _=False, to=question: self.page_requested.emit(to))
        self._others.setMenu(menu)
        self._others.setVisible(not menu.isEmpty())

    def show_history(self, history: ListHistory) -> None:
        """Show one list from its newest captures on."""
        self._history = history
        ends = (first_day(history.states[0]), state_day(history.states[-1]))
        captures = self.tr("%Ln captures", "", history.captures)
        if not history.is_whole:
            captures = self.tr("the newest %Ln captures", "", history.captures)
        facts = f"{' – '.join(dict.fromkeys(ends))}  ·  {captures}"
        self.set_head(self.tr("Over time"), list_name(history.kind, history.section), facts)
        self._chart.set_history(history)
        self._hollow.setVisible(any(line.article is None for line in history.lines))
        self._list_missing(history)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        super().set_theme(theme)
        for link in (self._others, self._older, self._newer):
            link.set_theme(theme)
        self._chart.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        super().set_fonts(fonts)
        for link in (self._others, self._older, self._newer):
            link.setFont(fonts.interface(9.2))
        self._title.setFont(fonts.interface(10.6, QFont.Weight.DemiBold))
        self._chart.set_fonts(fonts)

    def _below_chart(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 4, MARGIN, 0)
        line.setSpacing(16)
        for link in (self._older, self._newer):
            line.addWidget(link)
        line.addWidget(self._hollow, 1, Qt.AlignmentFlag.AlignRight)
        return line

    def _offer_times(self, older: bool, newer: bool) -> None:
        self._older.setVisible(older)
        self._newer.setVisible(newer)

    def _tell(self, line: TitleLine | None) -> None:
        """Say of the chosen title what its line shows; without one say how to choose."""
        if self._history is None or line is None:
            self._title.setText(" ")
            self._words.setText(self.tr("Point at a line, or go through them with ↑ and ↓."))
            return
        self._title.setText(line.title)
        self._words.setText(f"{move_words(line)}  ·  {record_words(self._history, line)}")

    def _list_missing(self, history: ListHistory) -> None:
        missing = [line for line in history.lines if line.article is None]
        self._missing.setVisible(bool(missing))
        self._missing.set_head(self.tr("To collect"))
        one = self.tr("1 title that the archive does not hold")
        more = self.tr("{count} titles that the archive does not hold").format(count=len(missing))
        told = one if len(missing) == 1 else more
        self._missing.set_note(told)
        shown = missing[:_MOST_MISSING]
        for row, line in zip(self._missing.take_rows(len(shown)), shown, strict=True):
            row.target = line
            row.fill(line.title, below=record_words(history, line), known=False)
            row.setAccessibleName(line.title)
            row.setAccessibleDescription(self.tr("Not in this archive. A click searches for it."))

    def _open(self, line: object) -> None:
        if not isinstance(line, TitleLine):
            return
        if line.article is None:
            self.search_requested.emit(line.title)
        else:
            self.article_requested.emit(line.article)
