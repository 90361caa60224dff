"""The rows of the article list: ids in display order, everything else fetched as it is painted."""

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from reader.article import ArticleId
from reader.gui.article_list.row_layout import captures_text
from reader.gui.style.highlight_colours import highlights_words
from reader.gui.words.dates import day_heading, short_date
from reader.search.results import Snippet

if TYPE_CHECKING:
    from reader.library import ArticleRow, Heading

Fetch = Callable[[Sequence[ArticleId]], "list[ArticleRow | None]"]

PAGE_ROWS = 64
PAGES_KEPT = 64
UNREAD_PAGES = 16  # 1,024 rows, some 7 ms: then the catalog is asked, which has an index for it
_SNIPPETS_AT_ONCE = 64
_MOST_COMPARED = 20_000  # articles

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ArticleModel(QAbstractTableModel):
    """Owns the ids as 64-bit numbers, a few pages of rows, and the snippets of the search shown.

    In a list under headings a number below zero is the place of a heading, -1 of the last.
    """

    snippets_requested = Signal(object)  # list[ArticleId] of painted rows that lack a snippet

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids = array("q")
        self._pages: OrderedDict[int, list[ArticleRow | None]] = OrderedDict()
        self._headings: Sequence[Heading] = ()
        self._heading_rows: list[int] | None = None
        self._by = ""
        self._searched = False
        self._snippets: dict[ArticleId, Snippet] = {}
        self._asked: set[ArticleId] = set()
        self._lacking: list[ArticleId] = []
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._ask_for_snippets)

    @property
    def ids(self) -> "array[int]":
        """The ids in display order, and headings. Not to be changed by who reads them."""
        return self._ids

    @property
    def headings(self) -> "Sequence[Heading]":
        """What the headings say, from the top."""
        return self._headings

    @property
    def count(self) -> int:
        """How many articles the list holds."""
        return len(self._ids) - len(self._headings)

    def set_ids(
        self,
        ids: "array[int]",
        searched: bool = False,
        headings: "Sequence[Heading]" = (),
        by: str = "",
    ) -> None:
        """Show other articles. With `searched`, rows show what was found instead of the lead.

        `by` says what the `headings` name: "day" or "story".
        """
        self.beginResetModel()
        self._ids = ids
        self._headings, self._by, self._heading_rows = headings, by, None
        self._pages.clear()
        self._forget_snippets()
        self._searched = searched
        self.endResetModel()

    def refresh(self, ids: Collection[ArticleId] | None = None) -> None:
        """Fetch again what is known of `ids` (of all when None): their state has changed."""
        stale = list(self._pages) if ids is None else list(self._pages_with(ids))
        for page in stale:
            del self._pages[page]
        self._announce(stale)

    def set_snippets(self, snippets: Mapping[ArticleId, Snippet]) -> None:
        """Take what was found in some articles. An empty text means: show the lead after all."""
        self._snippets.update(snippets)
        self._lacking = [article for article in self._lacking if article not in snippets]
        self._announce(list(self._pages_with(snippets)))

    def row(self, number: int) -> "ArticleRow | None":
        """The row to paint, without a detour over QVariant.

        None for a heading, and for what the catalog lacks.
        """
        page, offset = divmod(number, PAGE_ROWS)
        rows = self._pages.get(page)
        if rows is None:
            rows = self._fetch_page(page)
        else:
            self._pages.move_to_end(page)
        return rows[offset]

    def id_at(self, number: int) -> ArticleId:
        """The article in row `number`."""
        return ArticleId(self._ids[number])

    def is_heading(self, number: int) -> bool:
        """Whether row `number` is a heading."""
        return self._ids[number] < 0

    def heading(self, number: int) -> tuple[str, int]:
        """What the heading in row `number` says, and how many articles stand under it."""
        name, articles = self._headings[self._ids[number]]
        if self._by == "day":
            return (day_heading(date.fromisoformat(name)) if name else self.tr("No date")), articles
        return name or self.tr("In no story"), articles

    def group_words(self, number: int) -> str:
        """What the heading says under which row `number` stands; "" where it stands under none."""
        above = self.headings_above(number) if self._headings and number >= 0 else 0
        if not above or self._heading_rows is None:
            return ""
        name, articles = self.heading(self._heading_rows[above - 1])
        return f"{name}. {self.count_text(articles)}"

    def count_text(self, articles: int) -> str:
        """How many articles there are, in words."""
        one, many = self.tr("1 article"), self.tr("{count} articles")
        return one if articles == 1 else many.format(count=f"{articles:,}")

    def headings_above(self, number: int) -> int:
        """How many headings stand above row `number`."""
        if self._heading_rows is None:
            ends = accumulate(1 + heading.articles for heading in self._headings)
            self._heading_rows = [0, *ends][:-1] if self._headings else []
        return bisect_left(self._heading_rows, number)

    def articles_in(self, first: int, last: int) -> "array[int]":
        """The articles in the rows from `first` to `last`, both included."""
        shown = self._ids[first : last + 1]
        return array("q", filter((0).__lt__, shown)) if self._headings else shown

    def new_among(self, ids: "array[int]") -> int:
        """How many articles of `ids` the list does not show; of very many about how many."""
        shown = self._ids
        same = _common_end(ids, shown)
        fresh, stale = ids[: len(ids) - same], shown[: len(shown) - same]
        if len(fresh) > _MOST_COMPARED:  # it would take longer than a frame
            return max(1, len(fresh) - len(stale))
        return sum(each > 0 for each in {*fresh}.difference(stale))

    def lacks_any(self) -> bool:
        """Whether the catalog lacks an article fetched lately: it goes by another id now."""
        for page, rows in self._pages.items():
            start = page * PAGE_ROWS
            for number, row in enumerate(rows, start):
                if row is None and not self.is_heading(number):
                    return True
        return False

    def find(self, article: ArticleId, near: int = 0) -> int:
        """The row of an article, or -1. Looks around row `near` first; 1 M rows take some 10 ms."""
        start = max(0, near - PAGE_ROWS)
        try:
            return self._ids.index(article, start, start + 2 * PAGE_ROWS)
        except ValueError:
            pass
        try:
            return self._ids.index(article)
        except ValueError:
            return -1

    def next_unread(self, number: int, direction: int) -> tuple[int, int]:
        """The nearest unread row after `number` in `direction` (+1, -1), or -1; and where it ended.

        Looks at `UNREAD_PAGES` pages at most. The second figure is the row where looking
        stopped, which is past the last one (or -1) when the whole list was looked at.
        """
        at = number + direction
        for _ in range(UNREAD_PAGES * PAGE_ROWS):
            if not 0 <= at < len(self._ids):
                break
            row = self.row(at)
            if row is not None and not row.read:
                return at, at
            at += direction
        return -1, at

    def snippet(self, article: ArticleId) -> Snippet | None:
        """What a search found in an article. One not known yet is asked for, once, and is None."""
        if not self._searched:
            return None
        known = self._snippets.get(article)
        if known is None and article not in self._asked:
            self._asked.add(article)
            self._lacking.append(article)
            self._asking.start()
        return known if known is not None and known.text else None

    def _fetch_page(self, page: int) -> "list[ArticleRow | None]":
        start = page * PAGE_ROWS
        ids = [ArticleId(number) for number in self._ids[start : start + PAGE_ROWS]]
        rows = self._pages[page] = self._fetch(ids)
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return rows

    def _pages_with(self, ids: Collection[ArticleId]) -> Iterator[int]:
        wanted = set(ids) if len(ids) <= PAGE_ROWS * PAGES_KEPT else None
        for page in list(self._pages):
            start = page * PAGE_ROWS
            shown = self._ids[start : start + PAGE_ROWS]
            if wanted is None or not wanted.isdisjoint(shown):
                yield page

    def _announce(self, pages: Sequence[int]) -> None:
        if pages:
            last = min(len(self._ids), (max(pages) + 1) * PAGE_ROWS) - 1
            self.dataChanged.emit(self.index(min(pages) * PAGE_ROWS, 0), self.index(last, 0))

    def _forget_snippets(self) -> None:
        self._asking.stop()
        self._snippets.clear()
        self._asked.clear()
        self._lacking.clear()

    def _ask_for_snippets(self) -> None:
        # After a fast scroll only the newest rows are still on the screen. Those that wait for an
        # answer are asked for again, as the newer question takes the place of theirs.
        wanted = self._lacking[-_SNIPPETS_AT_ONCE:]
        self._asked.difference_update(self._lacking[:-_SNIPPETS_AT_ONCE])
        self._lacking = wanted
        self.snippets_requested.emit([*wanted])

    def _spoken(self, row: "ArticleRow") -> str:
        parts = [
            "" if row.read else self.tr("Unread"),
            self.tr("Starred") if row.starred else "",
            row.headline or row.lead,
            row.section or row.source,
            short_date(row.published, row.offset),
            ", ".join(self.tr("Tag {name}").format(name=tag) for tag in row.tags),
            captures_text(row.captures),
            self.tr("Note") if row.noted else "",
            highlights_words(row.highlights),
            self.tr("File gone") if row.gone else "",
        ]
        return ". ".join(part for part in parts if part)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.is_heading(index.row()):
            return Qt.ItemFlag.ItemNeverHasChildren  # neither chosen nor stepped on
        return super().flags(index)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if self.is_heading(index.row()):
            name, articles = self.heading(index.row())
            return f"{name}. {self.count_text(articles)}"
        row = self.row(index.row())
        if row is None:
            return None
        return row.headline if role == Qt.ItemDataRole.DisplayRole else self._spoken(row)


def _common_end(one: "array[int]", other: "array[int]") -> int:
    """How many of the last numbers of two lists are the same. Newer articles come before them."""
    first, second = (memoryview(each).cast("B") for each in (one, other))
    few, many = 0, min(len(one), len(other))
    while few < many:
        tried = 8 * ((few + many + 1) // 2)
        if first[len(first) - tried :] == second[len(second) - tried :]:
            few = tried // 8
        else:
            many = tried // 8 - 1
    return few
