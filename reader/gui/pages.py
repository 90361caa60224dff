"""What stands in the article's place: the reading pane, or another page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from reader.gui.comparison_page import ComparisonPage
from reader.gui.fonts import Fonts
from reader.gui.ranking_page import RankingPage
from reader.gui.reading_pane import ReadingPane
from reader.gui.theme import Theme
from reader.protocol import Compare, ListOverTime, Question, ReadHistory
from reader.rendering import ComparisonPage as Compared


class Pages(QStackedWidget):
    """Owns the reading pane and the pages that take its place, of which one is shown."""

    article_requested = Signal(object)  # ArticleId
    search_requested = Signal(str)  # a title that the archive does not hold
    page_requested = Signal(object)  # Question whose answer is the next page

    def __init__(self) -> None:
        super().__init__()
        self.reading_pane = ReadingPane()
        self._ranking = RankingPage()
        self._ranking.article_requested.connect(self.article_requested)
        self._ranking.search_requested.connect(self.search_requested)
        self._ranking.page_requested.connect(self.page_requested)
        self._comparison = ComparisonPage()
        self._comparison.article_requested.connect(self.article_requested)
        self._comparison.zoom_requested.connect(self.reading_pane.zoom_requested)
        self._pages = (self.reading_pane, self._ranking, self._comparison)
        for page in self._pages:
            self.addWidget(page)

    @property
    def shows_other(self) -> bool:
        """Whether another page stands in the article's place."""
        return self.currentWidget() is not self.reading_pane

    def show_article(self) -> None:
        """Show the reading pane again."""
        self._turn_to(self.reading_pane)

    def show_other(self, question: Question, value: object) -> bool:
        """Show the page that answers a question; False when there is nothing to show."""
        match question, value:
            case ReadHistory(), ListOverTime(history=history, lists=lists) if history:
                self._ranking.set_lists(lists)
                self._ranking.show_history(history)
                self._turn_to(self._ranking)
            case Compare(), Compared():
                self._comparison.show_comparison(value)
                self._turn_to(self._comparison)
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
