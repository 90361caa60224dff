"""The frame in which articles are given tags: those they have, and a field for more."""

import re
from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.folding import fold
from reader.gui.controls.labels import quiet_label
from reader.gui.controls.popover import Popover
from reader.gui.controls.remark_delegate import REMARK, RemarkDelegate
from reader.gui.library_pane.library_rows import TagRow
from reader.gui.sheets.tag_chips import TagChips
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.tag_colours import paint_dot
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.announcing import announce

_WIDTH, _MARGIN, _BAR = 310, 12, 10
_HIGHEST = 136  # pixels of chips, the rest is scrolled to
_MOST = 7  # tags that are offered at once
_SIDE, _ROOM = 28, 8  # pixels beside the text of a row, and above and below it together
_COLOUR = Qt.ItemDataRole.UserRole + 2
_NAME = Qt.ItemDataRole.UserRole
_BETWEEN = re.compile("[,，、]")
_Index = QModelIndex | QPersistentModelIndex


class TagPopup(Popover):
    """Owns what is typed and which of the tags offered is chosen. It writes nothing itself."""

    tag_requested = Signal(str)  # a name: one that there is, or a new one
    untag_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: Sequence[TagRow] = ()
        self._whole: set[str] = set()  # folded: the tags that all the articles have
        self._corner = QPoint()
        self._title = quiet_label("", self)
        self._chips = TagChips(self)
        self._given = QScrollArea(self)
        self._given.setFrameShape(QFrame.Shape.NoFrame)
        self._given.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._given.setWidget(self._chips)
        for part in (self._chips, self._given.viewport()):
            part.setAutoFillBackground(False)  # the frame's own ground
        self._chips.removal_requested.connect(self.untag_requested)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Add a tag"))
        self._field.setAccessibleName(self.tr("Add a tag"))
        self._field.textEdited.connect(self._type)
        self._field.returnPressed.connect(self._add)
        self._field.installEventFilter(self)
        self._offers = _Offers(self)
        self._offers.itemClicked.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(8)
        for part in (self._title, self._given, self._field, self._offers):
            column.addWidget(part)
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        super().set_theme(theme)
        self._chips.set_theme(theme)
        quieten_scroll_bars(self._given, theme, theme.paper)
        self._offers.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._title.setFont(fonts.interface(8.6))
        self._field.setFont(fonts.interface(9.6))
        self._chips.set_fonts(fonts)
        self._chips.set_room(self.set_width(_WIDTH, fonts) - 2 * _MARGIN - _BAR)
        self._fit()
        self._offers.set_fonts(fonts)

    def open(self, corner: QPoint) -> None:
        """Show it at a point of its parent, with nothing typed."""
        self._corner = corner
        self.open_at(corner, self._field)
        self._field.clear()  # only now: what a field tells before it has the keys hides its name
        self._offer()

    def set_tags(self, all_tags: Sequence[TagRow], given: Sequence[TagRow], of: int) -> None:
        """Show the tags that `of` articles have, each with how many have it; offer all others."""
        self._all = all_tags
        self._whole = {fold(tag.name) for tag in given if tag.articles == of}
        title = self.tr("Tags") if of == 1 else self.tr("Tags of %Ln articles", "", of)
        self._title.setText(title)
        self.setAccessibleName(title)
        chip = self._chips.focused()
        if chip >= 0:
            self._field.setFocus()  # the chip goes, the focus stays in the frame
        self._chips.set_tags(given, of)
        self._fit()
        self._chips.focus(chip)
        if not self.isHidden():
            self._offer()

    def _fit(self) -> None:
        """Show as many lines of chips as there is room for."""
        self._given.setFixedHeight(min(_HIGHEST, self._chips.height()))
        self._given.setVisible(bool(self._chips.names()))

    def _most(self) -> int:
        """How many tags can be offered in the window."""
        around = self.parentWidget()
        above = self._title.sizeHint().height() + self._field.sizeHint().height() + 64
        chips = 0 if self._given.isHidden() else self._given.height()
        room = around.height() - above - chips if around is not None else 0
        return max(2, min(_MOST, room // self._offers.row_height - 1))

    def _type(self, text: str) -> None:
        """A comma ends a name: several are typed, or pasted, one after the other."""
        *names, rest = _BETWEEN.split(text)
        if names:
            self._field.setText(rest.lstrip())
            for name in filter(str.strip, names):
                self.tag_requested.emit(" ".join(name.split()))
        self._offer()

    def _offer(self) -> None:
        typed = " ".join(self._field.text().split())
        tags = [tag for tag in self._all if fold(tag.name) not in self._whole]
        found = _matching(tags, fold(typed))[: self._most()]
        known = {fold(tag.name) for tag in found} | self._whole
        self._offers.clear()
        for tag in found:
            self._offers.add(tag.name, tag.name, self.tr("%Ln articles", "", tag.articles), tag)
        if typed and fold(typed) not in known:
            self._offers.add(typed, typed, self.tr("new tag"))
        first = bool(typed) and self._offers.count() > 0
        self._offers.setCurrentRow(0 if first else -1)
        if found and first:
            self._say_chosen()
        self._offers.fit()
        self.settle(self._corner)

    def _say_chosen(self) -> None:
        """What Return would add: the keys stay in the field, so that nobody else says it."""
        row = self._offers.currentItem()
        if row is not None and self.isVisible():
            announce(self._field, row.data(Qt.ItemDataRole.AccessibleTextRole))

    def _add(self) -> None:
        """Add the tag that is chosen; with nothing typed and none chosen, it is done."""
        row = self._offers.currentItem()
        if row is not None:
            self._field.clear()
            self.tag_requested.emit(str(row.data(_NAME)))
        elif not self._field.text().strip():
            self.dismiss()

    def _take_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._offers.step(1 if key == Qt.Key.Key_Down else -1)
            self._say_chosen()
        elif key == Qt.Key.Key_Backspace and not self._field.text() and self._chips.names():
            self.untag_requested.emit(self._chips.names()[-1])
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event.key())
        return super().eventFilter(watched, event)


class _Offers(QListWidget):
    """The tags that can be added. It never has the focus: one goes on typing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = _TagDelegate(self, _SIDE, _ROOM)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(self.tr("Tags to add"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def set_theme(self, theme: Theme) -> None:
        self._rows.theme = theme
        self.viewport().update()

    def set_fonts(self, fonts: Fonts) -> None:
        self._rows.set_fonts(fonts)
        self.fit()

    @property
    def row_height(self) -> int:
        """The height of one row."""
        return self._rows.height

    def add(self, name: str, shown: str, remark: str, tag: TagRow | None = None) -> None:
        row = QListWidgetItem(shown)
        row.setData(_NAME, name)
        row.setData(REMARK, remark)
        row.setData(_COLOUR, tag.colour if tag else None)
        row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{shown}, {remark}")
        row.setToolTip(shown)
        self.addItem(row)

    def step(self, rows: int) -> None:
        """Go up or down; beyond both ends nothing is chosen."""
        stops = self.count() + 1
        self.setCurrentRow((self.currentRow() + 1 + rows) % stops - 1)

    def fit(self) -> None:
        """Be as high as the rows are."""
        self.setFixedHeight(self.count() * self._rows.height)
        self.setVisible(self.count() > 0)


class _TagDelegate(RemarkDelegate):
    """Paints the dot of a tag before its name."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        colour = index.data(_COLOUR)
        if colour is not None:
            middle = QPointF(option.rect.left() + 14, QRectF(option.rect).center().y())
            paint_dot(painter, middle, str(colour), self.theme)


def _matching(tags: Sequence[TagRow], typed: str) -> list[TagRow]:
    """The tags in whose names `typed` (folded) stands: first those that begin with it, then
    those of which a later word does; among these the one of most articles first."""

    def order(tag: TagRow) -> tuple[int, int]:
        name = fold(tag.name)
        place = 0 if name.startswith(typed) else 1 if f" {typed}" in name else 2
        return place, -tag.articles

    return sorted((tag for tag in tags if typed in fold(tag.name)), key=order)
