"""The model of the library pane: scopes, sections, saved searches and tags under their heads."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.gui.library_pane.library_rows import LibraryRow, RowKey, RowKind, SavedRow, TagRow
from reader.gui.words.wording import told
from reader.library import Scope
from reader.search.results import SavedStanding
from reader.stories.results import StorySummary

if TYPE_CHECKING:
    from reader.library import Counts

_ROW = "application/x-kawaraban-library-row"
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class LibraryModel(QAbstractListModel):
    """Owns what the library pane shows, and puts it in rows.

    While it is held, it takes new values but shows none: a name is being typed into a row.
    """

    dropped = Signal(int, int, bool)  # the row dragged; the row it goes before, or (True) onto

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: Counts | None = None
        self._saved: Sequence[SavedRow] = ()
        self._closed: Collection[str] = ()
        self._standings: Mapping[str, SavedStanding] = {}
        self._tags: Sequence[TagRow] = ()
        self._stories = 0
        self._followed: Sequence[StorySummary] = ()
        self._rows: list[LibraryRow] = []
        self.is_held = False
        self._take()

    def set_counts(self, counts: "Counts") -> bool:
        """Take new figures; True when rows came, went or moved, and the model was reset."""
        self._counts = counts
        return self._take()

    def set_saved_searches(self, saved: Sequence[SavedRow], closed: Collection[str]) -> bool:
        """Take the saved searches and the groups that are closed; True when it was reset."""
        self._saved, self._closed = saved, closed
        return self._take()

    def set_standings(self, standings: Mapping[str, SavedStanding]) -> bool:
        """Take how saved searches stand, by their names; False: no row comes or goes by it."""
        self._standings = standings
        return self._take()

    def set_tags(self, tags: Sequence[TagRow]) -> bool:
        """Take the tags; True when the model was reset."""
        self._tags = tags
        return self._take()

    def set_stories(self, count: int, followed: Sequence[StorySummary]) -> bool:
        """Take how many stories there are, and those followed; True when the model was reset."""
        self._stories, self._followed = count, followed
        return self._take()

    def hold(self) -> None:
        """Show nothing new until `release`."""
        self.is_held = True

    def release(self) -> bool:
        """Show what came meanwhile; True when the model was reset."""
        self.is_held = False
        return self._take()

    @property
    def order(self) -> list[tuple[str, str]]:
        """The saved searches as (name, group), in their order."""
        return [(saved.name, saved.group) for saved in self._saved]

    @property
    def closed(self) -> Collection[str]:
        """The groups that show their name alone."""
        return self._closed

    @property
    def tag_names(self) -> list[str]:
        """The names of all tags."""
        return [tag.name for tag in self._tags]

    def row(self, number: int) -> LibraryRow:
        """The row to paint."""
        return self._rows[number]

    def find_scope(self, scope: Scope) -> int:
        """The row of a scope, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.scope == scope), -1)

    def find_key(self, key: "RowKey") -> int:
        """The row with this key, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def find_name(self, kind: RowKind, name: str) -> int:
        """The row of a kind with a name, or -1."""
        wanted = (kind, name)
        return next((n for n, row in enumerate(self._rows) if (row.kind, row.text) == wanted), -1)

    def find_search(self, name: str) -> int:
        """The row of a saved search, that of its group where it is closed, or -1."""
        group = next((saved.group for saved in self._saved if saved.name == name), "")
        found = self.find_name(RowKind.SAVED_SEARCH, name)
        return found if found >= 0 or not group else self.find_name(RowKind.GROUP, group)

    def _take(self) -> bool:
        if self.is_held:
            return False
        rows = [*self._own_rows(), *self._section_rows(), *self._saved_rows(), *self._tag_rows()]
        same = [row.key for row in rows] == [row.key for row in self._rows]
        if same:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def _own_rows(self) -> Iterator[LibraryRow]:
        scope, counts = RowKind.SCOPE, self._counts
        articles, unread, starred = counts[:3] if counts else (None, None, None)
        yield LibraryRow(RowKind.HEAD, self.tr("Library"))
        yield LibraryRow(scope, self.tr("All articles"), articles, scope=Scope("all"))
        yield LibraryRow(scope, self.tr("Unread"), unread, scope=Scope("unread"))
        yield LibraryRow(scope, self.tr("Starred"), starred, scope=Scope("starred"))
        yield LibraryRow(RowKind.STORIES, self.tr("Stories"), self._stories)
        if self._followed:
            yield LibraryRow(RowKind.HEAD, self.tr("Followed stories"))
        for each in self._followed:
            yield LibraryRow(RowKind.STORY, each.name, each.count, each.new, story=each.id)

    def _section_rows(self) -> Iterator[LibraryRow]:
        sections = self._counts.sections if self._counts else ()
        if sections:
            yield LibraryRow(RowKind.HEAD, self.tr("Sections"))
        for name, total, new in sections:
            shown = name or self.tr("No section")
            yield LibraryRow(RowKind.SCOPE, shown, total, new, Scope("section", name))

    def _saved_rows(self) -> Iterator[LibraryRow]:
        if self._saved:
            yield LibraryRow(RowKind.HEAD, self.tr("Saved searches"))
        group = ""
        for saved in self._saved:
            closed = saved.group in self._closed
            if saved.group and saved.group != group:
                yield LibraryRow(RowKind.GROUP, saved.group, is_closed=closed)
            group = saved.group
            if not (group and closed):
                yield self._saved_row(saved)

    def _saved_row(self, saved: SavedRow) -> LibraryRow:
        standing = self._standings.get(saved.name)
        remark = told(standing.problem) if standing else ""
        count = None if standing is None or remark else standing.total
        if standing is not None and standing.keeps_meaning:
            remark = self.tr(
                "It keeps the meaning it was saved with: the same words would be read "
                "differently today."
            )
        return LibraryRow(
            RowKind.SAVED_SEARCH,
            saved.name,
            count,
            query=saved.query,
            group=saved.group,
            remark=remark,
            is_faulty=bool(standing and standing.problem),
        )

    def _tag_rows(self) -> Iterator[LibraryRow]:
        if self._tags:
            yield LibraryRow(RowKind.HEAD, self.tr("Tags"))
        for name, total, colour in self._tags:
            scope = Scope("tag", name)
            yield LibraryRow(RowKind.TAG, name, total, scope=scope, colour=colour)

    def _spoken(self, row: LibraryRow) -> str:
        if row.kind is RowKind.GROUP:
            words = self.tr("{0}, group, closed") if row.is_closed else self.tr("{0}, group, open")
            return words.format(row.text)
        if row.kind is RowKind.SAVED_SEARCH:
            spoken = self.tr("{0}, saved search").format(row.text)
            if row.count is not None:
                spoken = self.tr("{0}, saved search, %Ln articles", "", row.count).format(row.text)
            return f"{spoken}. {row.remark}" if row.remark else spoken
        if row.kind is RowKind.HEAD or row.count is None:
            return row.text
        if row.kind is RowKind.STORIES:
            return self.tr("%Ln stories", "", row.count)
        spoken = self.tr("{0}, %Ln articles", "", row.count).format(row.text)
        if row.unread:
            spoken += self.tr(", {0} unread").format(f"{row.unread:,}")
        return spoken

    def _tip(self, row: LibraryRow) -> str:
        shown = (row.text, row.query if row.query != row.text else "", row.remark)
        return "\n".join(filter(None, shown)) if row.query else self._spoken(row)

    def _dragged(self, data: QMimeData) -> int:
        """The row that is dragged; -1 when it is none of this model."""
        owner, _, row = bytes(data.data(_ROW).data()).decode().partition(" ")
        return int(row) if owner == str(id(self)) else -1

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row = self._rows[index.row()]
        if row.kind is RowKind.HEAD:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.has_name:
            flags |= Qt.ItemFlag.ItemIsEditable
        if row.is_saved:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if row.kind is RowKind.GROUP:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.kind is not RowKind.HEAD:
            return self._tip(row)
        return None

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_ROW]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_ROW, QByteArray(f"{id(self)} {indexes[0].row()}".encode()))
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Searches and groups go between searches and groups, searches also onto a group."""
        del action, column
        dragged = self._dragged(data)
        if dragged < 0:
            return False
        if parent.isValid():
            return self._rows[dragged].kind is RowKind.SAVED_SEARCH
        return any(
            self._rows[near].is_saved for near in (row - 1, row) if 0 <= near < len(self._rows)
        )

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Tell what was dropped where; who owns the order moves it."""
        if self.canDropMimeData(data, action, row, column, parent):
            onto = parent.isValid()
            self.dropped.emit(self._dragged(data), parent.row() if onto else row, onto)
        return False  # the view must not take the row out
