"""What is done to the selected articles, and how the list shows them: order, groups, density."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from reader.article import ArticleId
from reader.gui.settings import Settings
from reader.gui.style.density import Density
from reader.gui.words.dates import short_day

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow
    from reader.library import ArticleRow

_AT_ONCE = 200  # rows read before the window gets a turn


class Choosing(QObject):
    """Does to all selected articles what the keys do to one.

    Owns the copying of many citations, which is done in pieces.
    """

    def __init__(self, window: "MainWindow", settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._list = window.panels.article_list
        self._copying: Iterator[None] | None = None
        line, bar = window.panels.list_pane.selection_line, window.panels.search_bar
        line.star_requested.connect(self.star)
        line.read_requested.connect(self.toggle_read)
        line.tags_requested.connect(window.tagging.open)
        line.copy_requested.connect(self.copy_citations)
        bar.group_changed.connect(self.group)
        window.listing.listed.connect(self._show_group)
        self._list.set_density(settings.density)
        self._check(f"density_{settings.density}")

    def articles(self) -> list[ArticleId]:
        """The selected articles in the order of the list; else the open one, if there is one."""
        chosen = [ArticleId(each) for each in self._list.chosen()]
        article = self._list.current_id() or self._window.reading.article
        if len(chosen) > 1 or article is None:
            return chosen
        return [article]

    def star(self) -> None:
        """Star what is selected, or take the stars away where all have one."""
        if self._has_several():
            self._window.marking.star_all(self._list.chosen())
        else:
            self._window.with_open(self._window.marking.toggle_star)

    def toggle_read(self) -> None:
        """Mark what is selected read, or unread where all is read."""
        if self._has_several():
            self._window.marking.read_all(self._list.chosen())
        else:
            self._window.with_open(self._window.marking.toggle_read)

    def read_above(self) -> None:
        """Mark all that stands above the current article read."""
        self._window.marking.mark_read(self._list.ids()[: self._list.current_place()], True)

    def read_below(self) -> None:
        """Mark all that stands below the current article read."""
        if self._list.current_id() is not None:
            self._window.marking.mark_read(self._list.ids()[self._list.current_place() + 1 :], True)

    def copy_citations(self) -> None:
        """Copy headline, paper and date of what is selected, a line each."""
        if self._has_several():
            self._copying = self._copies(self.articles())
            self._copy_on()
        else:
            self._window.handing_out.copy_citation()

    def group(self, group: str) -> None:
        """Show the list in groups: "day", "story", or "" for none."""
        self._window.listing.choose_group(group)
        self._show_group()

    def cycle_density(self) -> None:
        """Show the rows in the next density."""
        self.choose_density(self._list.density.next)

    def choose_density(self, density: Density) -> None:
        """Show the rows in a density, and keep it."""
        self._list.set_density(density)
        self._settings.density = density
        self._check(f"density_{density}")

    def _has_several(self) -> bool:
        return self._list.selected_count() > 1

    def _show_group(self) -> None:
        group = self._window.listing.group
        self._window.panels.search_bar.set_group(group)
        self._check(f"group_{group or 'none'}")

    def _check(self, action: str) -> None:
        self._window.actions_by_name[action].setChecked(True)

    def _copy_on(self) -> None:
        if self._copying is not None and next(self._copying, self) is not self:
            QTimer.singleShot(0, self._copy_on)

    def _copies(self, articles: list[ArticleId]) -> Iterator[None]:
        lines: list[str] = []
        for start in range(0, len(articles), _AT_ONCE):
            rows = self._window.library.catalog.rows(articles[start : start + _AT_ONCE])
            lines += [citation_of(row) for row in rows if row is not None]
            yield
        QGuiApplication.clipboard().setText("\n".join(lines))
        words = self.tr("%Ln headlines and dates copied", "", len(lines))
        self._window.announce(words, False)


def citation_of(row: "ArticleRow") -> str:
    """Headline, paper and day of an article as one cites them."""
    day = "" if row.time is None else short_day(row.time)
    return ", ".join(filter(None, (f"“{row.headline or row.lead}”", row.source, day)))
