"""What stands in the article's place: the reading pane, or another page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget
from shiboken6 import isValid

from reader.gui.comparison_page import ComparisonPage
from reader.gui.fonts import Fonts
from reader.gui.name_page import NamePage
from reader.gui.paper import Paper
from reader.gui.ranking_page import RankingPage
from reader.gui.reading_pane import ReadingPane
from reader.gui.stories_page import StoriesPage
from reader.gui.story_page import StoryPage
from reader.gui.theme import Theme
from reader.protocol import ListOverTime, NameRead, StoryList, StoryRead
from reader.rendering import ComparisonPage as Compared


class Pages(QStackedWidget):
    """Owns the reading pane and the pages that take its place, of which one is shown.

    Another page takes the keys, and gives them back to where they were when the article returns.
    """

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
        self.article_requested.connect(self._go_on_reading)
        self._before: QWidget | None = None  # what had the keys before another page took them
        self._typing = False

    @property
    def title(self) -> str:
        """The head of the page that stands in the article's place; "" for the article."""
        page = self.currentWidget()
        return page.title if isinstance(page, Paper | ComparisonPage) else ""

    @property
    def shows_other(self) -> bool:
        """Whether another page stands in the article's place."""
        return self.currentWidget() is not self.reading_pane

    def expect_other(self) -> None:
        """Another page was asked for: who begins to type before it comes keeps the keys."""
        self._typing = self._is_typing()

    def show_article(self) -> None:
        """Show the reading pane again."""
        had_keys = self.shows_other and self._has_keys()
        self.setCurrentWidget(self.reading_pane)
        self.setFocusProxy(self.reading_pane)
        before, self._before = self._before, None
        if had_keys:
            back = before if before and isValid(before) and before.isVisible() else None
            (back or self.reading_pane).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_other(self, value: object, keep_focus: bool = False) -> bool:
        """Show the page that answers a question; False when there is nothing to show.

        It takes the keys, unless they are to be kept where they are.
        """
        page = self._fill(value)
        if page is None:
            return False
        typing = self._is_typing() and not self._typing
        focus = self.window().focusWidget()
        if focus is not None and not (self.shows_other and self.isAncestorOf(focus)):
            self._before = focus
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        if not (keep_focus or typing):
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _fill(self, value: object) -> Paper | ComparisonPage | None:
        """The page for what it is to show, filled with that."""
        match value:
            case ListOverTime(history=history, lists=lists) if history:
                self._ranking.show_history(history)
                self._ranking.set_lists(lists)
                return self._ranking
            case Compared():
                self._comparison.show_comparison(value)
                return self._comparison
            case StoryRead(story=story) if story:
                self._story.show_story(value)
                return self._story
            case StoryList():
                self._stories.show_stories(value)
                return self._stories
            case NameRead():
                self._name.show_name(value)
                return self._name
            case _:
                return None

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        for page in self._pages:
            page.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        for page in self._pages:
            page.set_fonts(fonts)

    def _go_on_reading(self) -> None:
        """The keys go to the article that was chosen on a page, not back."""
        self._before = None

    def _has_keys(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _is_typing(self) -> bool:
        return isinstance(self.window().focusWidget(), QLineEdit) and not self._has_keys()
