"""The key sheet: every key on one page, made from the table of actions."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.gui.commands.actions import (
    ACTIONS,
    LIST_KEYS,
    ActionSpec,
    Menu,
    key_text,
    menu_title,
    text_of,
)
from reader.gui.controls.labels import quiet_label
from reader.gui.style.edges import paint_part
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.theme import LIGHT, Theme, palette

_COLUMNS = 3


class KeySheet(QDialog):
    """Owns a label for each action and a cap for each of its keys. Escape or ? closes it."""

    def __init__(
        self, parent: QWidget | None = None, table: Iterable[ActionSpec] = ACTIONS
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._heads: list[QLabel] = []
        self._texts: list[QLabel] = []
        self._caps: list[QLabel] = []
        self._page = QWidget(self)
        columns = QHBoxLayout(self._page)
        columns.setContentsMargins(32, 24, 32, 32)
        columns.setSpacing(32)
        self._fill(columns, self._groups(table))
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._page)
        self._area.setAccessibleName(self.tr("Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.setPalette(palette(theme))
        quieten_scroll_bars(self._area, theme, theme.surface)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        for head in self._heads:
            head.setFont(fonts.label())
        for text in self._texts:
            text.setFont(fonts.interface(9.2))
        for cap in self._caps:
            cap.setFont(fonts.interface(8.6))

    def _groups(self, table: Iterable[ActionSpec]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
        groups: dict[str, list[tuple[str, tuple[str, ...]]]] = {
            menu_title(menu): [] for menu in Menu
        }
        for spec in table:
            if spec.keys:
                groups[menu_title(spec.menu)].append((text_of(spec), spec.keys))
        groups[self.tr("Lists")] = [
            (QCoreApplication.translate("actions", text), keys) for text, keys in LIST_KEYS
        ]
        return {title: rows for title, rows in groups.items() if rows}

    def _fill(
        self, columns: QHBoxLayout, groups: dict[str, list[tuple[str, tuple[str, ...]]]]
    ) -> None:
        """Put each group, the longest first, into the shortest column."""
        grids, lengths = [], [0] * _COLUMNS
        for _ in range(_COLUMNS):
            column = QVBoxLayout()
            grid = QGridLayout()
            grid.setHorizontalSpacing(24)
            grid.setVerticalSpacing(8)
            grid.setColumnStretch(0, 1)
            column.addLayout(grid)
            column.addStretch(1)
            columns.addLayout(column, 1)
            grids.append(grid)
        for title, rows in sorted(groups.items(), key=lambda group: -len(group[1])):
            shortest = lengths.index(min(lengths))
            self._add_group(grids[shortest], title, rows)
            lengths[shortest] += len(rows) + 2

    def _add_group(
        self, grid: QGridLayout, title: str, rows: list[tuple[str, tuple[str, ...]]]
    ) -> None:
        head = quiet_label(title, self)
        head.setContentsMargins(0, 16 if grid.rowCount() > 1 else 0, 0, 4)
        self._heads.append(head)
        grid.addWidget(head, grid.rowCount(), 0, 1, 2)
        for text, keys in rows:
            number = grid.rowCount()
            label = QLabel(text, self)
            label.setAccessibleName(f"{text}: {key_text(keys)}")
            self._texts.append(label)
            grid.addWidget(label, number, 0)
            caps = QHBoxLayout()
            caps.setSpacing(4)
            caps.addStretch(1)
            for key in keys:
                caps.addWidget(self._cap(key))
            grid.addLayout(caps, number, 1)

    def _cap(self, key: str) -> QLabel:
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        cap = _Cap(native, self)
        self._caps.append(cap)
        return cap

    def showEvent(self, event: QShowEvent) -> None:
        # Only now do the labels know their style, and with it their size.
        super().showEvent(event)
        for label in (*self._heads, *self._texts, *self._caps):
            label.ensurePolished()
            label.updateGeometry()
        columns = self._page.layout()
        if columns is not None:
            columns.activate()
        wanted = self._page.sizeHint()
        self.resize(min(1180, wanted.width() + 16), min(760, wanted.height() + 8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "?" or event.key() == Qt.Key.Key_F1:
            self.close()
        else:
            super().keyPressEvent(event)


class _Cap(QLabel):
    """A key as it stands on a keyboard."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(key, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(8, 0, 8, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_part(QPainter(self), QRectF(self.rect()), self.palette(), has_keys=False)
        super().paintEvent(event)
