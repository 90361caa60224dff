"""What stands in the article's place: the reading pane, or another page.

All but the reading pane are imported where they are made: the window starts without them.
"""

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

from reader.gui.controls.stack import Stack
from reader.gui.controls.tab_order import follow
from reader.gui.pages.paper import Paper
from reader.gui.pages.rendered import Rendered
from reader.gui.reading_pane.reading_pane import ReadingPane
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme
from reader.protocol.questions import HighlightList, ListOverTime, NameRead
from reader.protocol.stories import StoryList, StoryRead
from reader.rendering import CapturesPage as ComparedCaptures
from reader.rendering import ComparisonPage as Compared

if TYPE_CHECKING:
    from reader.gui.reading_pane.note_panel import NotePanel

Kind = TypeVar("Kind", bound=Paper | Rendered)


class Pages(Stack):
    """Owns the reading pane and the pages that take its place, of which one is shown.

    Another page is made when it is first shown. It takes the keys, and gives them back to where
    they were when the article returns.
    """

    article_requested = Signal(object)  # ArticleId
    search_requested = Signal(str)  # a title that the archive does not hold
    page_requested = Signal(object)  # Question whose answer is the next page
    hits_requested = Signal(str, object, object)  # a name; from and to in minutes
    highlight_requested = Signal(object, object)  # ArticleId, the number of the highlight in it

    def __init__(self) -> None:
        super().__init__()
        self.reading_pane = ReadingPane()
        self.addWidget(self.reading_pane)
        self._theme, self._fonts = LIGHT, Fonts()
        self._note_panel: NotePanel | None = None
        self._others: dict[type, Paper | Rendered] = {}
        self._shown: object = None  # what the other page shows, or showed last
        self.article_requested.connect(self._go_on_reading)
        self.highlight_requested.connect(self._go_on_reading)
        self._before: QWidget | None = None  # what had the keys before another page took them
        self._typing = False

    @property
    def note_panel(self) -> "NotePanel":
        """What stands at the foot of the article, made when there is a note or is to be one."""
        if self._note_panel is None:
            from reader.gui.reading_pane.note_panel import NotePanel

            panel = self._note_panel = NotePanel()
            panel.set_theme(self._theme)
            panel.set_fonts(self._fonts)
            self.reading_pane.put_below(panel)
            follow(self.reading_pane.view, panel)
        return self._note_panel

    @property
    def title(self) -> str:
        """The head of the page that stands in the article's place; "" for the article."""
        page = self.currentWidget()
        return page.title if isinstance(page, Paper | Rendered) else ""

    @property
    def shows_other(self) -> bool:
        """Whether another page stands in the article's place."""
        return self.currentWidget() is not self.reading_pane

    @property
    def shows_highlights(self) -> bool:
        """Whether the page of all highlights stands in the article's place."""
        return self.shows_other and isinstance(self._shown, HighlightList)

    def turn(self, direction: int) -> bool:
        """Turn one screen down (1) or up (-1); False at the end of the article."""
        page = self.currentWidget()
        if page is self.reading_pane:
            return self.reading_pane.page_down() if direction > 0 else self.reading_pane.page_up()
        paper = page.view if isinstance(page, Rendered) else page
        step = QAbstractSlider.SliderAction
        if isinstance(paper, QAbstractScrollArea):
            paper.verticalScrollBar().triggerAction(
                step.SliderPageStepAdd if direction > 0 else step.SliderPageStepSub
            )
        return True

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
        focus, had_keys = self.window().focusWidget(), self.shows_other and self._has_keys()
        typing = self._is_typing() and not self._typing
        page = self._fill(value)
        if page is None:
            return False
        if focus is not None and not had_keys:
            self._before = focus
        self._shown = value
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        lost = had_keys and not self._has_keys()  # what had them on the page is gone from it
        if lost or not (keep_focus or typing):
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _fill(self, value: object) -> Paper | Rendered | None:
        """The page for what it is to show, filled with that."""
        page: Paper | Rendered | None = None
        match value:
            case ListOverTime(history=history, lists=lists) if history:
                from reader.gui.pages.ranking_page import RankingPage

                page = self._page(RankingPage)
                page.show_history(history)
                page.set_lists(lists)
            case Compared():
                from reader.gui.pages.comparison_page import ComparisonPage

                page = self._page(ComparisonPage)
                page.show_comparison(value)
            case ComparedCaptures():
                from reader.gui.pages.captures_page import CapturesPage

                page = self._page(CapturesPage)
                page.show_captures(value)
            case StoryRead(story=story) if story:
                from reader.gui.pages.story_page import StoryPage

                page = self._page(StoryPage)
                page.show_story(value)
            case StoryList():
                from reader.gui.pages.stories_page import StoriesPage

                page = self._page(StoriesPage)
                page.show_stories(value)
            case NameRead(page=about) if about.articles:
                from reader.gui.pages.name_page import NamePage

                page = self._page(NamePage)
                page.show_name(value)
            case HighlightList():
                from reader.gui.pages.highlights_page import HighlightsPage

                page = self._page(HighlightsPage)
                page.show_highlights(value)
        return page

    def _page(self, kind: type[Kind]) -> Kind:
        """The page of a kind, made when it is first needed."""
        page = self._others.get(kind)
        if not isinstance(page, kind):
            page = self._others[kind] = kind()
            page.article_requested.connect(self.article_requested)
            page.page_requested.connect(self.page_requested)
            if isinstance(page, Rendered):
                page.zoom_requested.connect(self.reading_pane.zoom_requested)
            if isinstance(page, Paper):
                page.search_requested.connect(self.search_requested)
                page.hits_requested.connect(self.hits_requested)
                page.highlight_requested.connect(self.highlight_requested)
            page.set_theme(self._theme)
            page.set_fonts(self._fonts)
            self.addWidget(page)
        return page

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        for page in self._pages():
            page.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._fonts = fonts
        for page in self._pages():
            page.set_fonts(fonts)

    def _pages(self) -> "tuple[ReadingPane | NotePanel | Paper | Rendered, ...]":
        note = () if self._note_panel is None else (self._note_panel,)
        return (self.reading_pane, *note, *self._others.values())

    def _go_on_reading(self) -> None:
        """The keys go to the article that was chosen on a page, not back."""
        self._before = None

    def _has_keys(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _is_typing(self) -> bool:
        return isinstance(self.window().focusWidget(), QLineEdit) and not self._has_keys()
