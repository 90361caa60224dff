"""What stands in the article's place: the reading pane, or another page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from reader.gui.comparison_page import ComparisonPage
from reader.gui.fonts import Fonts
from reader.gui.name_page import NamePage
from reader.gui.ranking_page import RankingPage
from reader.gui.reading_pane import ReadingPane
from reader.gui.stories_page import StoriesPage
from reader.gui.story_page import StoryPage
from reader.gui.theme import Theme
from reader.protocol import ListOverTime, NameRead, StoryList, StoryRead
from reader.rendering import ComparisonPage as Compared


class Pages(QStackedWidget):
    """Owns the reading pane and the pages that take its place, of which one is shown."""

    article_requested = Signal(object)  # ArticleId
    search_requested = Signal(str)  # a title that the archive does not hold
    page_requested = Signal(object)  # Question whose answer is the next page
    hits_requested = Signal(str, object, object)  # a name; from and to in minutes

    def __init__(self) -> None:
        super().__init__()
        self.reading_pane = ReadingPane()
        self._ranking, self._comparison = RankingPage(), ComparisonPage()
        self._story, self._stories, self._name = StoryPage(), StoriesPage(), NamePage()
        self._comparison.article_requested.connect(self.article_requested)
        self._comparison.zoom_requested.connect(self.reading_pane.zoom_requested)
        papers = (self._ranking, self._story, self._stories, self._name)
        for paper in papers:
            paper.article_requested.connect(self.article_requested)
            paper.search_requested.connect(self.search_requested)
            paper.page_requested.connect(self.page_requested)
        self._name.hits_requested.connect(self.hits_requested)
        self._pages = (self.reading_pane, self._comparison, *papers)
        for page in self._pages:
            self.addWidget(page)

    @property
    def shows_other(self) -> bool:
        """Whether another page stands in the article's place."""
        return self.currentWidget() is not self.reading_pane

    def show_article(self) -> None:
        """Show the reading pane again."""
        self._turn_to(self.reading_pane)

    def show_other(self, value: object) -> bool:
        """Show the page that answers a question; False when there is nothing to show."""
        match value:
            case ListOverTime(history=history, lists=lists) if history:
                self._ranking.set_lists(lists)
                self._ranking.show_history(history)
                self._turn_to(self._ranking)
            case Compared():
                self._comparison.show_comparison(value)
                self._turn_to(self._comparison)
            case StoryRead(story=story) if story:
                self._story.show_story(value)
                self._turn_to(self._story)
            case StoryList():
                self._stories.show_stories(value)
                self._turn_to(self._stories)
            case NameRead():
                self._name.show_name(value)
                self._turn_to(self._name)
            case _:
                return False
        return True

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        for page in self._pages:
            page.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        for page in self._pages:
            page.set_fonts(fonts)

    def _turn_to(self, page: QWidget) -> None:
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        if had_focus:
            page.setFocus()
