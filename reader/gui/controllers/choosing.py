"""What is done to the selected articles, and how the list shows them: order, groups, density."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from reader.article import ArticleId
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.handing_out import HandingOut
from reader.gui.controllers.tagging import Tagging
from reader.gui.style.density import Density
from reader.gui.words.dates import short_day

if TYPE_CHECKING:
    from reader.library import ArticleRow

_AT_ONCE = 200  # rows read before the window gets a turn


class Choosing(QObject):
    """Does to all selected articles what the keys do to one.

    Owns the copying of many citations, which is done in pieces.
    """

    def __init__(self, desk: Desk, tagging: Tagging, handing_out: HandingOut) -> None:
        super().__init__(desk.window)
        self._desk, self._handing_out = desk, handing_out
        self._settings = desk.settings
        self._list = desk.panels.article_list
        self._copying: Iterator[None] | None = None
        line, bar = desk.panels.list_pane.selection_line, desk.panels.search_bar
        line.star_requested.connect(self.star)
        line.read_requested.connect(self.toggle_read)
        line.tags_requested.connect(tagging.open)
        line.copy_requested.connect(self.copy_citations)
        bar.group_changed.connect(self.group)
        desk.listing.listed.connect(self._show_group)
        self._list.set_density(self._settings.density)
        self._check(f"density_{self._settings.density}")
        self._answer()

    def _answer(self) -> None:
        marking, articles = self._desk.marking, self._list
        self._desk.answer(
            {
                "star": self.star,
                "toggle_read": self.toggle_read,
                "mark_all_read": lambda: marking.mark_read(articles.ids(), True),
                "mark_above_read": self.read_above,
                "mark_below_read": self.read_below,
                "copy_citation": self.copy_citations,
                "group_none": lambda: self.group(""),
                "group_day": lambda: self.group("day"),
                "group_story": lambda: self.group("story"),
                "density": self.cycle_density,
                "density_compact": lambda: self.choose_density(Density.COMPACT),
                "density_normal": lambda: self.choose_density(Density.NORMAL),
                "density_rich": lambda: self.choose_density(Density.RICH),
            }
        )

    def star(self) -> None:
        """Star what is selected, or take the stars away where all have one."""
        if self._has_several():
            self._desk.marking.star_all(self._list.chosen())
        else:
            self._with_one(self._desk.marking.toggle_star)

    def toggle_read(self) -> None:
        """Mark what is selected read, or unread where all is read."""
        if self._has_several():
            self._desk.marking.read_all(self._list.chosen())
        else:
            self._with_one(self._desk.marking.toggle_read)

    def read_above(self) -> None:
        """Mark all that stands above the current article read."""
        self._desk.marking.mark_read(self._list.ids()[: self._list.current_place()], True)

    def read_below(self) -> None:
        """Mark all that stands below the current article read."""
        if self._list.current_id() is not None:
            self._desk.marking.mark_read(self._list.ids()[self._list.current_place() + 1 :], True)

    def copy_citations(self) -> None:
        """Copy headline, paper and date of what is selected, a line each."""
        if self._has_several():
            self._copying = self._copies(self._desk.articles())
            self._copy_on()
        else:
            self._handing_out.copy_citation()

    def group(self, group: str) -> None:
        """Show the list in groups: "day", "story", or "" for none."""
        self._desk.listing.choose_group(group)
        self._show_group()

    def cycle_density(self) -> None:
        """Show the rows in the next density."""
        self.choose_density(self._list.density.next)

    def choose_density(self, density: Density) -> None:
        """Show the rows in a density, and keep it."""
        self._list.set_density(density)
        self._settings.density = density
        self._check(f"density_{density}")

    def _with_one(self, do: Callable[[ArticleId], None]) -> None:
        """Do something with the article that is chosen or open, if there is one."""
        if (article := self._desk.article()) is not None:
            do(article)

    def _has_several(self) -> bool:
        return self._list.selected_count() > 1

    def _show_group(self) -> None:
        group = self._desk.listing.group
        self._desk.panels.search_bar.set_group(group)
        self._check(f"group_{group or 'none'}")

    def _check(self, action: str) -> None:
        self._desk.actions[action].setChecked(True)

    def _copy_on(self) -> None:
        if self._copying is not None and next(self._copying, self) is not self:
            QTimer.singleShot(0, self._copy_on)

    def _copies(self, articles: list[ArticleId]) -> Iterator[None]:
        lines: list[str] = []
        for start in range(0, len(articles), _AT_ONCE):
            rows = self._desk.library.catalog.rows(articles[start : start + _AT_ONCE])
            lines += [citation_of(row) for row in rows if row is not None]
            yield
        QGuiApplication.clipboard().setText("\n".join(lines))
        words = self.tr("%Ln headlines and dates copied", "", len(lines))
        self._desk.announce(words)


def citation_of(row: "ArticleRow") -> str:
    """Headline, paper and day of an article as one cites them."""
    day = "" if row.time is None else short_day(row.time)
    return ", ".join(filter(None, (f"“{row.headline or row.lead}”", row.source, day)))
