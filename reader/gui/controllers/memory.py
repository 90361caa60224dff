"""What the window was like when it was closed, so that it comes back that way."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from reader.article import ArticleId
from reader.gui.look import fitting
from reader.gui.settings import Settings

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow

_FIRST_PAGE = 256  # articles listed before the service process has told of all
_SHOWN = ("show_library", "show_sidebar")
_SIZE = QSize(1400, 900)


class Memory:
    """Brings a window back to where it was, and keeps where it is."""

    def __init__(self, window: "MainWindow", settings: Settings) -> None:
        self._window = window
        self._settings = settings
        self._name = window.library.data.name
        self._place = settings.place(self._name)

    @property
    def article(self) -> ArticleId | None:
        """The article that was open."""
        number = self._place["article"]
        return ArticleId(int(number)) if number.isdigit() else None

    def restore(self) -> None:
        """Everything but the article, which needs the service process."""
        window, panels = self._window, self._window.panels
        window.resize(fitting(_SIZE))
        window.restoreGeometry(self._settings.layout("window"))
        panels.restore(self._settings)
        panels.set_theme(window.look.theme)
        panels.set_fonts(window.look.fonts)
        window.check_theme(window.look.choice)
        window.actions_by_name[f"language_{self._settings.language}"].setChecked(True)
        panels.want_panes(*(self._settings.is_shown(name) for name in _SHOWN))
        window.enable_travel(False, False)
        self._restore_list()

    def go_to_place(self) -> None:
        """Go to where one was in the article that was open; once, when it is there again."""
        position, self._place["position"] = self._place["position"], ""
        if position:
            self._window.panels.reading_pane.go_to(float(position))

    def store(self) -> None:
        """Keep where the window is now."""
        window = self._window
        self._settings.store_layout("window", window.saveGeometry())
        window.panels.store(self._settings)
        for name, wanted in zip(_SHOWN, window.panels.wanted_panes(), strict=True):
            self._settings.store_shown(name, wanted)
        read = {
            "article": str(window.reading.article or ""),
            "position": str(window.panels.reading_pane.place),
        }
        self._settings.store_place(self._name, {**window.listing.place(), **read})
        self._settings.write()

    def _restore_list(self) -> None:
        window = self._window
        window.listing.restore(self._place)
        window.panels.library_pane.select(window.listing.scope)
        window.panels.search_bar.set_query(window.listing.query)
        if not window.listing.query and not window.listing.group:
            catalog = window.library.catalog
            first = catalog.first_ids(window.listing.scope, "newest", _FIRST_PAGE)
            window.panels.article_list.set_ids(first)
