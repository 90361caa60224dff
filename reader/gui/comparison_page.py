"""Two articles side by side, in the article's place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.fonts import Fonts, interface_families, reading_families
from reader.gui.page_view import PageView
from reader.gui.theme import LIGHT, Theme
from reader.rendering import ComparisonPage as Compared
from reader.rendering import Typography, article_of, render_comparison


class ComparisonPage(QWidget):
    """Owns the shown comparison."""

    article_requested = Signal(object)  # ArticleId
    zoom_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._theme, self._fonts = LIGHT, Fonts()
        self._compared: Compared | None = None
        self._view = PageView(columns=2, own_scheme="kawaraban")
        self._view.setAccessibleName(self.tr("Two articles side by side"))
        self._view.link_requested.connect(self._follow)
        self._view.zoom_requested.connect(self.zoom_requested)
        self.setFocusProxy(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)

    @property
    def title(self) -> str:
        """What the page is called in the title of the window: the two headlines."""
        sides = (self._compared.a, self._compared.b) if self._compared else ()
        return " | ".join(side.headline for side in sides if side.headline)

    def show_comparison(self, compared: Compared) -> None:
        """Show two articles from their tops."""
        self._compared = compared
        self._view.show_document(self._html())

    def set_theme(self, theme: Theme) -> None:
        """Other colours, the same place."""
        self._theme = theme
        self._restyle()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._fonts = fonts
        self._restyle()

    def _restyle(self) -> None:
        self._view.set_theme(self._theme)
        self._view.set_fonts(self._fonts)
        self._view.show_document(self._html(), keep_place=True)

    def _html(self) -> str:
        if self._compared is None:
            return ""
        typography = Typography(
            reading=reading_families(),
            interface=interface_families(),
            pixels=self.logicalDpiY() / 72 * self._fonts.zoom,
        )
        return render_comparison(self._compared, self._theme.colours(), typography)

    def _follow(self, link: str) -> None:
        article = article_of(link)
        if article is not None:
            self.article_requested.emit(article)
