"""The sidebar: what is related to the open article, and the lists of its section and paper."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.article import ArticleId, ListKind
from reader.gui.sidebar.related_section import RelatedSection
from reader.gui.sidebar.sidebar_rows import SidebarRow, next_row
from reader.gui.sidebar.sidebar_section import SidebarSection
from reader.gui.sidebar.standings_section import StandingsSection
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.theme import LIGHT, Theme, palette
from reader.gui.words.story_words import span_words
from reader.protocol.questions import ArticleLine
from reader.rankings.results import Standings
from reader.stories.results import RelatedArticle, StorySummary

_PATIENCE = 300  # milliseconds that the rows of before stay while related articles are looked for


class Sidebar(QScrollArea):
    """Owns the three sections and the way of the arrow keys through their rows."""

    article_requested = Signal(object)  # ArticleId
    search_requested = Signal(str)  # a title that the archive does not hold
    mine_requested = Signal(bool)
    history_requested = Signal(object, str)  # ListKind, section
    story_requested = Signal(object)  # ArticleId: one of its articles
    stories_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Beside the article"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its rows are what one goes to
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._related = RelatedSection()
        self._related.set_note(self.tr("Open an article to see what belongs with it."))
        self._related.article_requested.connect(self.article_requested)
        self._related.rows_changed.connect(self._settle)
        self._story = SidebarSection(hanging=False, ruled=True, leads_on=True)
        self._story.set_head(self.tr("Story"), self.tr("Show all stories"))
        self._story.head_chosen.connect(self.stories_requested)
        self._story.chosen.connect(self.story_requested)
        self._story.hide()
        self._popular = StandingsSection(ListKind.POPULAR)
        self._ranking = StandingsSection(ListKind.RANKING)
        self._content = QWidget()
        self._content.setAutoFillBackground(True)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 8, 0, 8)
        self._column.setSpacing(0)
        self._column.addWidget(self._related)
        self._column.addWidget(self._story)
        for section in (self._popular, self._ranking):
            section.article_requested.connect(self.article_requested)
            section.search_requested.connect(self.search_requested)
            section.mine_requested.connect(self.mine_requested)
            section.history_requested.connect(self.history_requested)
            self._column.addWidget(section)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_PATIENCE)
        self._waiting.timeout.connect(self._say_looking)
        self.set_theme(LIGHT)
        self.set_fonts(Fonts())

    def set_related(
        self, related: Sequence[RelatedArticle] | None, also: Sequence[ArticleLine] = ()
    ) -> None:
        """Show related articles, the nearest first; None while they are being looked for.

        `also` are the lines of the articles that those stand for.
        """
        if related is None:
            self._waiting.start()
            return
        self._waiting.stop()
        nothing = self.tr("Nothing related in this archive yet.")
        self._related.set_note("" if related else nothing)
        self._related.show_related(related, also)
        self._settle()

    def set_story(self, story: StorySummary | None) -> None:
        """Show the story that the open article belongs to; None without one."""
        self._story.setVisible(story is not None)
        if story is not None:
            (row,) = self._story.take_rows(1)
            row.target = story.id
            row.fill(story.name, below=span_words(story))
            row.setAccessibleName(f"{story.name}. {span_words(story)}")
        self._settle()

    def related_article(self) -> ArticleId | None:
        """The related article that has the keys, else the nearest one; None without any."""
        return self._related.article()

    def set_popular(self, standings: Standings | None) -> None:
        """Show the popular list of the open article's section; None where there is none."""
        self._popular.show_standings(standings)
        self._settle()

    def set_ranking(self, standings: Standings | None) -> None:
        """Show the access ranking; None where there is none."""
        self._ranking.show_standings(standings)
        self._settle()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._content.setPalette(palette(theme))
        quieten_scroll_bars(self, theme, theme.surface)
        for section in (self._related, self._story, self._popular, self._ranking):
            section.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        for section in (self._related, self._story, self._popular, self._ranking):
            section.set_fonts(fonts)
        self._settle()

    def _say_looking(self) -> None:
        self._related.show_related(())
        self._related.set_note(self.tr("Looking for related articles…"))

    def _settle(self) -> None:
        """Lay out in one go. Rows are made as they are needed, but Tab goes by what one sees."""
        for section in (self._related, self._story, self._popular, self._ranking):
            section.settle()
        self._column.activate()
        stops = [*self._related.rows(), *self._story.stops(), *self._story.rows()]
        stops += [*self._popular.stops(), *self._ranking.stops()]
        for stop, following in pairwise(stops):
            QWidget.setTabOrder(stop, following)

    def _rows(self) -> list[SidebarRow]:
        sections = (self._related, self._story, self._popular, self._ranking)
        return [row for section in sections if section.isVisible() for row in section.rows()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk through the rows of all sections."""
        row = next_row(self._rows(), event.key())
        if row is None:
            super().keyPressEvent(event)
            return
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(row, 0, 24)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here wants the first row."""
        super().focusInEvent(event)
        if rows := self._rows():
            rows[0].setFocus(Qt.FocusReason.TabFocusReason)
