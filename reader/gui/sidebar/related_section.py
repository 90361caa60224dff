"""The related articles in the sidebar, and under each the others that say nearly the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from reader.article import ArticleId
from reader.gui.sidebar.sidebar_rows import SidebarRow
from reader.gui.sidebar.sidebar_section import SidebarSection
from reader.gui.words.dates import short_day
from reader.protocol.questions import ArticleLine
from reader.stories.results import RelatedArticle

_INDENT = 16


@dataclass(frozen=True, slots=True)
class _Others:
    """The row that shows or hides the articles that say nearly the same as a listed one."""

    of: ArticleId
    count: int


class RelatedSection(SidebarSection):
    """Owns what is related, and of which of its articles the others are shown, too."""

    article_requested = Signal(object)  # ArticleId
    rows_changed = Signal()  # others were shown or hidden

    def __init__(self) -> None:
        super().__init__(hanging=False, ruled=False)
        self._related: tuple[RelatedArticle, ...] = ()
        self._lines: dict[ArticleId, ArticleLine] = {}
        self._unfolded: set[ArticleId] = set()
        self.set_head(self.tr("Related"))
        self.chosen.connect(self._choose)

    def show_related(
        self, related: Sequence[RelatedArticle], also: Sequence[ArticleLine] = ()
    ) -> None:
        """Show related articles, the nearest first; `also` are the lines of those they stand for.

        What was unfolded stays so while it is listed.
        """
        self._related = tuple(related)
        self._lines = {line.id: line for line in also}
        self._unfolded &= {article.id for article in related}
        self._show()

    def article(self) -> ArticleId | None:
        """The article whose row has the keys, else the nearest one; None without any."""
        rows = self.rows()
        chosen = next((row for row in rows if row.hasFocus()), None)
        for row in (chosen, *rows):
            if row is not None and isinstance(row.target, int):
                return ArticleId(row.target)
        return None

    def _show(self) -> None:
        told = list(self._told())
        for row, (target, headline, below, indent) in zip(
            self.take_rows(len(told)), told, strict=True
        ):
            row.target = target
            row.fill(headline, below=below, indent=indent)
            self._describe(row, target, headline, below)

    def _told(self) -> Iterator[tuple[ArticleId | _Others, str, str, int]]:
        """What each row leads to and says: headline, what stands below it, its indent."""
        nameless = self.tr("Without a headline")
        for article in self._related:
            yield article.id, article.headline or nameless, self._below(article), 0
            others = [self._lines[each] for each in article.also if each in self._lines]
            if not others:
                continue
            sign = "▾" if article.id in self._unfolded else "▸"
            opener = _Others(article.id, len(others))
            yield opener, "", f"{sign} {self._others_words(opener)}", 0
            for line in others if article.id in self._unfolded else ():
                day = short_day(line.published) if line.published else ""
                yield line.id, line.headline or nameless, day, _INDENT

    def _below(self, article: RelatedArticle) -> str:
        date = short_day(article.published) if article.published else ""
        same = self.tr("says nearly the same") if article.repeats else ""
        parts = (date, same, " · ".join(article.reasons))
        return "  ·  ".join(part for part in parts if part)

    def _others_words(self, opener: _Others) -> str:
        if opener.count == 1:
            return self.tr("also in 1 other")
        return self.tr("also in {count} others").format(count=opener.count)

    def _describe(self, row: SidebarRow, target: object, headline: str, below: str) -> None:
        """What the row says to those who hear it, and at length under the pointer."""
        if isinstance(target, _Others):
            hides = target.of in self._unfolded
            row.setAccessibleName(self._others_words(target))
            row.setAccessibleDescription(
                self.tr("Hides the articles that say nearly the same.")
                if hides
                else self.tr("Shows the articles that say nearly the same.")
            )
            row.setToolTip(row.accessibleDescription())
        else:
            row.setAccessibleName(headline)
            row.setAccessibleDescription(below)
            row.setToolTip(f"{headline}\n{below}" if below else headline)

    def _choose(self, target: object) -> None:
        if isinstance(target, _Others):
            self._unfolded ^= {target.of}
            self._show()
            self.rows_changed.emit()
        else:
            self.article_requested.emit(target)
