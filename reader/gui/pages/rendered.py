"""What the pages in the article's place have in common that are set as text with links."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.reading_pane.page_view import PageView
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.wording import page_words
from reader.protocol.questions import CompareCaptures
from reader.rendering import SCHEME, Typography, Words, article_of, captures_of

Render = Callable[[Mapping[str, str], Typography, Words], str]
"""Sets a page as HTML in colours, in type and in the reader's language."""


def _nothing(_colours: Mapping[str, str], _typography: Typography, _words: Words) -> str:
    return ""


class Rendered(QWidget):
    """Owns the text that is shown, and where its links lead."""

    article_requested = Signal(object)  # ArticleId
    page_requested = Signal(object)  # Question whose answer is the next page
    zoom_requested = Signal(int)

    def __init__(self, *, name: str = "", columns: int = 1) -> None:
        """`name` tells those who hear the page what it is."""
        super().__init__()
        self.title = ""  # what the page is called in the title of the window
        self._theme, self._fonts = LIGHT, Fonts()
        self._render: Render = _nothing
        self.view = PageView(columns=columns, own_scheme=SCHEME)
        self.view.setAccessibleName(name)
        self.view.link_requested.connect(self._follow)
        self.view.zoom_requested.connect(self.zoom_requested)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_rendered(self, title: str, render: Render) -> None:
        """Show a page from its top."""
        self.title, self._render = title, render
        self.view.show_document(self._html())

    def set_theme(self, theme: Theme) -> None:
        """Other colours, the same place."""
        self._theme = theme
        self._restyle()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._fonts = fonts
        self._restyle()

    def _restyle(self) -> None:
        self.view.set_theme(self._theme)
        self.view.set_fonts(self._fonts)
        self.view.show_document(self._html(), keep_place=True)

    def _html(self) -> str:
        typography = self._fonts.typography(self.logicalDpiY())
        return self._render(self._theme.colours(), typography, page_words())

    def _follow(self, link: str) -> None:
        article, captures = article_of(link), captures_of(link)
        if article is not None:
            self.article_requested.emit(article)
        if captures is not None:
            self.page_requested.emit(CompareCaptures(*captures))
