"""The rows of the article list: ids in display order, everything else fetched as it is painted."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
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
from reader.gui.dates import short_date
from reader.gui.highlight_colours import highlights_words
from reader.search.results import Snippet

if TYPE_CHECKING:
    from reader.library import ArticleRow

Fetch = Callable[[Sequence[ArticleId]], "list[ArticleRow | None]"]

PAGE_ROWS = 64
PAGES_KEPT = 64
UNREAD_PAGES = 16  # 1,024 rows, some 7 ms: then the catalog is asked, which has an index for it
_SNIPPETS_AT_ONCE = 64

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ArticleModel(QAbstractTableModel):
    """Owns the ids as 64-bit numbers, a few pages of rows, and the snippets of the search shown."""

    snippets_requested = Signal(object)  # list[ArticleId] of painted rows that lack a snippet

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids = array("q")
        self._pages: OrderedDict[int, list[ArticleRow | None]] = OrderedDict()
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
        """The ids in display order. Not to be changed by who reads them."""
        return self._ids

    def set_ids(self, ids: "array[int]", searched: bool = False) -> None:
        """Show other articles. With `searched`, rows show what was found instead of the lead."""
        self.beginResetModel()
        self._ids = ids
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
        self._announce(list(self._pages_with(snippets)))

    def row(self, number: int) -> "ArticleRow | None":
        """The row to paint, without a detour over QVariant. None when the catalog lacks it."""
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
        # After a fast scroll only the newest rows are still on the screen.
        wanted = self._lacking[-_SNIPPETS_AT_ONCE:]
        self._asked.difference_update(self._lacking[:-_SNIPPETS_AT_ONCE])
        self._lacking.clear()
        self.snippets_requested.emit(wanted)

    def _spoken(self, row: "ArticleRow") -> str:
        parts = [
            "" if row.read else self.tr("Unread"),
            self.tr("Starred") if row.starred else "",
            row.headline or row.lead,
            row.section or row.source,
            short_date(row.published, row.offset),
            self.tr("%n captures", "", row.captures) if row.captures > 1 else "",
            self.tr("Note") if row.noted else "",
            highlights_words(row.highlights),
            self.tr("File gone") if row.gone else "",
        ]
        return ". ".join(part for part in parts if part)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        if row is None:
            return None
        return row.headline if role == Qt.ItemDataRole.DisplayRole else self._spoken(row)
