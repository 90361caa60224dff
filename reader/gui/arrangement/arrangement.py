"""The panels of the window and how they stand: bar, four panes beside each other, status.

The page for an empty archive is imported where it is made: most windows start without it.
"""

from itertools import compress
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from reader.gui.arrangement.status_bar import StatusBar
from reader.gui.arrangement.toast import Toast
from reader.gui.article_list.article_list import ArticleList
from reader.gui.article_list.article_model import Fetch
from reader.gui.article_list.list_pane import ListPane
from reader.gui.controls.stack import Stack
from reader.gui.library_pane.library_pane import LibraryPane
from reader.gui.pages.pages import Pages
from reader.gui.search_bar.histogram_panel import HistogramPanel
from reader.gui.search_bar.search_bar import SearchBar
from reader.gui.settings import Settings
from reader.gui.sidebar.sidebar import Sidebar
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme, palette

if TYPE_CHECKING:
    from reader.gui.arrangement.welcome_page import WelcomePage

_WIDTHS = [190, 360, 550, 300]
_NARROWEST = 150, 240, 300, 200
_SHARES = 0, 2, 5, 1  # of the room that is to spare
_ANY_HEIGHT = 16_777_215  # Qt's own for a widget without a limit
_NARROW, _NARROWER = 1_200, 820  # pixels below which sidebar and library pane make room


class _Panel(Protocol):
    def set_theme(self, theme: Theme) -> None: ...

    def set_fonts(self, fonts: Fonts) -> None: ...


class Arrangement(QWidget):
    """Owns the panels, their widths, their look, and which of them are shown.

    A pane at the side that has to make room can be shown for now: until it is hidden again, or
    until there is room. What is kept is what was chosen where there is room.
    """

    panes_changed = Signal(bool, bool)  # whether library pane and sidebar are shown
    folder_requested = Signal()  # another archive in place of one without articles
    sample_requested = Signal()

    def __init__(self, fetch: Fetch) -> None:
        super().__init__()
        self._theme, self._fonts = LIGHT, Fonts()  # as every panel is made
        self.search_bar = SearchBar()
        self.library_pane = LibraryPane()
        self.histogram_panel = HistogramPanel()
        self.article_list = ArticleList(fetch)
        self.list_pane = ListPane(self.article_list)
        self.pages = Pages()
        self.reading_pane = self.pages.reading_pane
        self.sidebar = Sidebar()
        self.status_bar = StatusBar()
        self.toast = Toast(self)
        self._ring = (
            self.search_bar,
            self.library_pane,
            self.histogram_panel,
            self.article_list,
            self.pages,
            self.sidebar,
        )
        self.is_alone = False  # only the page is shown
        self._found = _column(self.histogram_panel, self.list_pane)
        self._wanted: dict[QWidget, bool] = {self.library_pane: True, self.sidebar: True}
        self._for_now: set[QWidget] = set()
        self._splitter = _Panes(self.library_pane, self._found, self.pages, self.sidebar)
        self._splitter.splitterMoved.connect(self._align)
        self.setAutoFillBackground(True)
        self._paint_ground()
        self.status_bar.hide()
        self.empty_page: WelcomePage | None = None
        self._stack = Stack(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.search_bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status_bar)
        self.histogram_panel.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint all panels in other colours than they have."""
        if theme != self._theme:
            self._theme = theme
            self._paint_ground()
            for panel in self._panels():
                panel.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Set all panels in other type than they have."""
        if fonts != self._fonts:
            self._fonts = fonts
            for panel in self._panels():
                panel.set_fonts(fonts)

    def show_empty(self, folders: str) -> None:
        """The archive, named `folders`, has no article: say so in place of empty panes."""
        page = self.empty_page = self.empty_page or self._made_empty_page()
        page.show_empty(folders)
        self._stack.setCurrentWidget(page)

    def show_panes(self) -> None:
        """Show the four panes."""
        if self._stack.currentWidget() is not self._splitter:
            self._stack.setCurrentWidget(self._splitter)
            QTimer.singleShot(0, self._align)

    def show_library_pane(self, shown: bool) -> None:
        """Show or hide the library pane."""
        self._show_pane(self.library_pane, shown)

    def show_sidebar(self, shown: bool) -> None:
        """Show or hide the sidebar."""
        self._show_pane(self.sidebar, shown)

    def show_alone(self, alone: bool) -> None:
        """Show only the page, or all that was shown before."""
        self.is_alone = alone
        self.search_bar.setVisible(not alone)
        self._found.setVisible(not alone)
        self.status_bar.setMaximumHeight(0 if alone else _ANY_HEIGHT)  # it shows itself
        self._make_room()

    def want_panes(self, library: bool, sidebar: bool) -> None:
        """Which panes at the sides are shown where there is room."""
        self._wanted = {self.library_pane: library, self.sidebar: sidebar}
        self._make_room()

    def wanted_panes(self) -> tuple[bool, bool]:
        """Whether library pane and sidebar are shown where there is room."""
        return self._wanted[self.library_pane], self._wanted[self.sidebar]

    def step_focus(self, direction: int) -> None:
        """Give the keys to the next (+1) or previous (-1) panel that is shown."""
        ring: tuple[QWidget, ...] = self._ring
        at = next((n for n, panel in enumerate(ring) if _has_focus(panel)), 0)
        for step in range(1, len(ring)):
            panel = ring[(at + direction * step) % len(ring)]
            if panel.isVisible():
                self.focus(panel)
                return

    def focus(self, panel: QWidget) -> None:
        """Give the keys to a panel; a pane at the side that is hidden is shown."""
        if panel in self._wanted and panel.isHidden():
            self._show_pane(panel, True)
        if panel is self.search_bar:
            self.search_bar.focus_field()
        else:
            panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restore(self, settings: Settings) -> None:
        """Take the widths of the last time."""
        self._splitter.restoreState(settings.layout("panes"))
        QTimer.singleShot(0, self._align)

    def store(self, settings: Settings) -> None:
        """Keep the widths."""
        if self.is_alone:
            self.show_alone(False)  # panes that are hidden have no widths
        settings.store_layout("panes", self._splitter.saveState())

    def _paint_ground(self) -> None:
        self.setPalette(palette(self._theme, self._theme.surface))
        self._splitter.hairline = QColor(self._theme.hairline)

    def _panels(self) -> tuple[_Panel, ...]:
        empty = () if self.empty_page is None else (self.empty_page,)
        return (*self._ring, self.list_pane, self.status_bar, self.toast, *empty)

    def _made_empty_page(self) -> "WelcomePage":
        from reader.gui.arrangement.welcome_page import WelcomePage

        page = WelcomePage()
        page.folder_requested.connect(self.folder_requested)
        page.sample_requested.connect(self.sample_requested)
        page.set_theme(self._theme)
        page.set_fonts(self._fonts)
        self._stack.addWidget(page)
        return page

    def _show_pane(self, pane: QWidget, shown: bool) -> None:
        if self._has_room(pane):
            self._wanted[pane] = shown
        elif shown:
            self._for_now.add(pane)
        else:
            self._for_now.discard(pane)
        self._make_room()

    def _has_room(self, pane: QWidget) -> bool:
        return self.width() >= (_NARROW if pane is self.sidebar else _NARROWER)

    def _make_room(self) -> None:
        for pane, wanted in self._wanted.items():
            if self.is_alone:
                pane.hide()
            elif self._has_room(pane):
                self._for_now.discard(pane)
                pane.setVisible(wanted)
            else:
                pane.setVisible(pane in self._for_now)
        self._splitter.fit(self.width())
        self.panes_changed.emit(not self.library_pane.isHidden(), not self.sidebar.isHidden())
        QTimer.singleShot(0, self._align)

    def _align(self) -> None:
        """The search field begins where the article list does."""
        pane = self.library_pane
        self.search_bar.set_left_width(pane.width() + 1 if pane.isVisible() else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the panes at the sides go first."""
        super().resizeEvent(event)
        self._make_room()


class _Panes(QSplitter):
    """Panes divided by hairlines; Qt lets one grab a hairline some pixels beside it."""

    def __init__(self, *panes: QWidget) -> None:
        super().__init__()
        self.hairline = QColor()
        self._panes = panes
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for pane, width in zip(panes, _NARROWEST, strict=True):
            pane.setMinimumWidth(width)
            self.addWidget(pane)
        for place, share in enumerate(_SHARES):
            self.setStretchFactor(place, share)
        self.setSizes(_WIDTHS)

    def fit(self, width: int) -> None:
        """Let panes be as narrow as they must be for those that are shown to fit into a width.

        The sidebar stays: what it shows in columns would be cut off.
        """
        *giving, sidebar = self._panes
        shown = [not pane.isHidden() for pane in giving]
        room = width - self.handleWidth() * sum(shown)
        room -= 0 if sidebar.isHidden() else _NARROWEST[-1]
        share = min(1.0, room / sum(compress(_NARROWEST, shown)))
        for pane, narrowest in zip(giving, _NARROWEST, strict=False):
            pane.setMinimumWidth(int(narrowest * share))

    def createHandle(self) -> QSplitterHandle:
        """The hairline between two panes."""
        return _Hairline(self)


class _Hairline(QSplitterHandle):
    """A line in the colour of its splitter. (A style sheet would undo the panes' palettes.)"""

    def __init__(self, panes: _Panes) -> None:
        super().__init__(Qt.Orientation.Horizontal, panes)
        self._panes = panes

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(event.rect(), self._panes.hairline)


def _column(*panels: QWidget) -> QWidget:
    """Panels above each other in one pane; the last takes all the room it can get."""
    pane = QWidget()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for panel in panels:
        column.addWidget(panel)
    return pane


def _has_focus(panel: QWidget) -> bool:
    return panel.hasFocus() or any(child.hasFocus() for child in panel.findChildren(QWidget))
