"""What the window was like when it was closed, so that it comes back that way."""

from PySide6.QtCore import QSize

from reader.article import ArticleId
from reader.gui.controllers.desk import Desk
from reader.gui.look import fitting

_FIRST_PAGE = 256  # articles listed before the service process has told of all
_SHOWN = ("show_library", "show_sidebar")
_SIZE = QSize(1400, 900)


class Memory:
    """Brings a window back to where it was, and keeps where it is."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._settings = desk.settings
        self._name = desk.library.data.name
        self._place = desk.settings.place(self._name)
        desk.reading.page_read.connect(self._go_to_place)

    @property
    def article(self) -> ArticleId | None:
        """The article that was open."""
        number = self._place["article"]
        return ArticleId(int(number)) if number.isdigit() else None

    def restore(self) -> None:
        """Everything but the article, which needs the service process."""
        window, panels = self._desk.window, self._desk.panels
        window.resize(fitting(_SIZE))
        window.restoreGeometry(self._settings.layout("window"))
        panels.restore(self._settings)
        panels.want_panes(*(self._settings.is_shown(name) for name in _SHOWN))
        self._restore_list()

    def _go_to_place(self) -> None:
        """Go to where one was in the article that was open; once, when it is there again."""
        position, self._place["position"] = self._place["position"], ""
        if position:
            self._desk.panels.reading_pane.go_to(float(position))

    def store(self) -> None:
        """Keep where the window is now."""
        desk = self._desk
        self._settings.store_layout("window", desk.window.saveGeometry())
        desk.panels.store(self._settings)
        for name, wanted in zip(_SHOWN, desk.panels.wanted_panes(), strict=True):
            self._settings.store_shown(name, wanted)
        read = {
            "article": str(desk.reading.article or ""),
            "position": str(desk.panels.reading_pane.place),
        }
        self._settings.store_place(self._name, {**desk.listing.place(), **read})
        self._settings.write()

    def _restore_list(self) -> None:
        desk = self._desk
        desk.listing.restore(self._place)
        desk.panels.library_pane.select(desk.listing.scope)
        desk.panels.search_bar.set_query(desk.listing.query)
        if not desk.listing.query and not desk.listing.group:
            catalog = desk.library.catalog
            first = catalog.first_ids(desk.listing.scope, "newest", _FIRST_PAGE)
            desk.panels.article_list.set_ids(first)
