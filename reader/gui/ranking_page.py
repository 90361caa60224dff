"""The page of a published list: its titles over time, and those that the archive lacks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from reader.article import ListKind
from reader.gui.bump_chart import BumpChart
from reader.gui.bump_words import move_words, record_words, state_day
from reader.gui.fonts import Fonts
from reader.gui.sidebar_section import SidebarSection
from reader.gui.theme import LIGHT, Theme
from reader.rankings.results import ListHistory, TitleLine

_MARGIN = 24
_MOST_MISSING = 60


class RankingPage(QScrollArea):
    """Owns the chart, the words about the chosen title, and the titles that are to be collected."""

    article_requested = Signal(object)  # ArticleId
    search_requested = Signal(str)  # a title that the archive does not hold
    list_requested = Signal(object, str)  # ListKind, section

    def __init__(self) -> None:
        super().__init__()
        self._theme, self._fonts = LIGHT, Fonts()
        self._history: ListHistory | None = None
        self._head, self._span = QToolButton(), QLabel()
        self._head.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._head.setAutoRaise(True)
        self._chart = BumpChart()
        self._chart.line_chosen.connect(self._tell)
        self._chart.opened.connect(self._open)
        self._title, self._words = QLabel(), QLabel()
        for label in (self._span, self._title, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._missing = SidebarSection(hanging=False, ruled=True)
        self._missing.chosen.connect(self._open)
        self._lay_out()
        self.setFocusProxy(self._chart)

    def set_lists(self, lists: Sequence[tuple[ListKind, str]]) -> None:
        """The lists there are, to go from one to another."""
        menu = QMenu(self)
        for kind, section in lists:
            action = menu.addAction(self._name(kind, section))
            action.triggered.connect(
                lambda _=False, kind=kind, section=section: self.list_requested.emit(kind, section)
            )
        self._head.setMenu(menu)

    def show_history(self, history: ListHistory) -> None:
        """Show one list from its newest captures on."""
        self._history = history
        name = self._name(history.kind, history.section)
        self._head.setText(name + "  ▾")
        self._head.setAccessibleName(self.tr("List: {0}").format(name))
        self.setAccessibleName(name)
        ends = (state_day(history.states[0]), state_day(history.states[-1]))
        captures = self.tr("{count} captures").format(count=len(history.states))
        if not history.is_whole:
            captures = self.tr("the newest {count} captures").format(count=len(history.states))
        self._span.setText(f"{' – '.join(dict.fromkeys(ends))}  ·  {captures}")
        self._chart.set_history(history)
        self._list_missing(history)
        self.verticalScrollBar().setValue(0)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        made = QPalette(self.palette())
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            made.setColor(role, QColor(theme.paper))
        made.setColor(QPalette.ColorRole.WindowText, QColor(theme.ink))
        self.setPalette(made)
        quiet = QPalette(made)
        quiet.setColor(QPalette.ColorRole.WindowText, QColor(theme.quiet))
        for label in (self._span, self._words):
            label.setPalette(quiet)
        self._head.setStyleSheet(
            f"QToolButton {{ color: {theme.ink}; border: 1px solid transparent;"
            " padding: 0; margin-left: 20px; }"
            f"QToolButton:hover {{ color: {theme.accent}; }}"
            f"QToolButton:focus {{ border-color: {theme.accent}; border-radius: 4px; }}"
            "QToolButton::menu-indicator { image: none; }"
        )
        self._chart.set_theme(theme)
        self._missing.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._fonts = fonts
        self._head.setFont(fonts.reading(19, weight=QFont.Weight.Bold))
        self._title.setFont(fonts.interface(10.6, QFont.Weight.DemiBold))
        for label in (self._span, self._words):
            label.setFont(fonts.figures(9.2))
        self._chart.set_fonts(fonts)
        self._missing.set_fonts(fonts)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 32, 0, 24)
        column.setSpacing(0)
        for part, above in ((self._head, 0), (self._span, 4), (self._title, 12), (self._words, 2)):
            column.addSpacing(above)
            if part is self._title:
                column.addWidget(self._chart)
                column.addSpacing(12)
            part.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
            column.addWidget(part, 0, Qt.AlignmentFlag(0) if part is not self._head else _LEFT)
        column.addSpacing(16)
        column.addWidget(self._missing)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _name(self, kind: ListKind, section: str) -> str:
        match kind:
            case ListKind.RANKING:
                return self.tr("Access ranking")
            case ListKind.POPULAR if section:
                return self.tr("Popular in “{section}”").format(section=section)
            case ListKind.POPULAR:
                return self.tr("Popular")
            case ListKind.LATEST:
                return self.tr("Latest articles")
            case _:
                return self.tr("Top stories")

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
        told = self.tr("{count} titles that the archive does not hold").format(count=len(missing))
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


_LEFT = Qt.AlignmentFlag.AlignLeft
