"""The rows of the library pane: scopes, sections, saved searches and tags under their heads."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.article import ArticleId
from reader.library import Scope
from reader.stories.results import StorySummary

if TYPE_CHECKING:
    from reader.library import Counts

RowKey = tuple["RowKind", str, Scope | None, str]
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RowKind(Enum):
    """What a row of the library pane is."""

    HEAD = auto()
    SCOPE = auto()
    SAVED_SEARCH = auto()
    STORIES = auto()
    STORY = auto()


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """A row: its text, the figure at its right (None: no figure), and what it stands for."""

    kind: RowKind
    text: str
    count: int | None = None
    unread: int = 0
    scope: Scope | None = None
    query: str = ""
    story: ArticleId | None = None

    @property
    def key(self) -> "RowKey":
        """What makes it the same row when its figures change."""
        return self.kind, self.text, self.scope, f"{self.query}{self.story or ''}"


class LibraryModel(QAbstractListModel):
    """Owns what the library pane shows, and puts it in rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: Counts | None = None
        self._saved: Sequence[tuple[str, str]] = ()
        self._tags: Sequence[tuple[str, int, str]] = ()
        self._stories = 0
        self._followed: Sequence[StorySummary] = ()
        self._rows: list[LibraryRow] = []
        self._take(self._all_rows())

    def set_counts(self, counts: "Counts") -> bool:
        """Take new figures; True when rows came, went or moved, and the model was reset."""
        self._counts = counts
        return self._take(self._all_rows())

    def set_saved_searches(self, saved: Sequence[tuple[str, str]]) -> bool:
        """Take the saved searches as (name, query); True when the model was reset."""
        self._saved = saved
        return self._take(self._all_rows())

    def set_tags(self, tags: Sequence[tuple[str, int, str]]) -> bool:
        """Take the tags as (name, articles, colour); True when the model was reset."""
        self._tags = tags
        return self._take(self._all_rows())

    def set_stories(self, count: int, followed: Sequence[StorySummary]) -> bool:
        """Take how many stories there are, and those followed; True when the model was reset."""
        self._stories, self._followed = count, followed
        return self._take(self._all_rows())

    def row(self, number: int) -> LibraryRow:
        """The row to paint."""
        return self._rows[number]

    def find_scope(self, scope: Scope) -> int:
        """The row of a scope, or -1."""
        wanted = (RowKind.SCOPE, scope)
        return next((n for n, row in enumerate(self._rows) if (row.kind, row.scope) == wanted), -1)

    def find_key(self, key: "RowKey") -> int:
        """The row with this key, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def _take(self, rows: list[LibraryRow]) -> bool:
        same = [row.key for row in rows] == [row.key for row in self._rows]
        if same:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def _all_rows(self) -> list[LibraryRow]:
        head, scope = RowKind.HEAD, RowKind.SCOPE
        counts = self._counts
        sections = counts.sections if counts else ()
        articles, unread, starred = counts[:3] if counts else (None, None, None)
        return [
            LibraryRow(head, self.tr("Library")),
            LibraryRow(scope, self.tr("All articles"), articles, scope=Scope("all")),
            LibraryRow(scope, self.tr("Unread"), unread, scope=Scope("unread")),
            LibraryRow(scope, self.tr("Starred"), starred, scope=Scope("starred")),
            LibraryRow(RowKind.STORIES, self.tr("Stories"), self._stories),
            *([LibraryRow(head, self.tr("Followed stories"))] if self._followed else []),
            *(
                LibraryRow(RowKind.STORY, each.name, each.count, each.new, story=each.id)
                for each in self._followed
            ),
            *([LibraryRow(head, self.tr("Sections"))] if sections else []),
            *(
                LibraryRow(scope, name or self.tr("No section"), total, new, Scope("section", name))
                for name, total, new in sections
            ),
            *([LibraryRow(head, self.tr("Saved searches"))] if self._saved else []),
            *(LibraryRow(RowKind.SAVED_SEARCH, name, query=query) for name, query in self._saved),
            *([LibraryRow(head, self.tr("Tags"))] if self._tags else []),
            *(
                LibraryRow(scope, name, total, scope=Scope("tag", name))
                for name, total, _ in self._tags
            ),
        ]

    def _spoken(self, row: LibraryRow) -> str:
        if row.kind is RowKind.SAVED_SEARCH:
            return self.tr("{0}, saved search").format(row.text)
        if row.kind is RowKind.HEAD or row.count is None:
            return row.text
        if row.kind is RowKind.STORIES:
            return self.tr("{0} stories").format(f"{row.count:,}")
        spoken = self.tr("{0}, {1} articles").format(row.text, f"{row.count:,}")
        if row.unread:
            spoken += self.tr(", {0} unread").format(f"{row.unread:,}")
        return spoken

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].kind is RowKind.HEAD:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.kind is not RowKind.HEAD:
            return row.query or self._spoken(row)
        return None
