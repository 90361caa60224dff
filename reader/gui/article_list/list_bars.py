"""Quiet lines around the article list: new articles that wait above it, a selection below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.gui.controls.labels import ElidedLabel
from reader.gui.controls.links import Link
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme, palette
from reader.gui.words.announcing import announce

_SIDE, _BETWEEN = 16, 12


class _Line(QWidget):
    """Some links in a line of its own ground. Hidden until there is something to say."""

    def __init__(self, at_bottom: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._at_bottom = at_bottom
        self._links: list[Link] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(_SIDE, 8, _SIDE, 8)
        self._line.setSpacing(_BETWEEN)
        self.setAutoFillBackground(True)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        colours = palette(theme)
        colours.setColor(self.backgroundRole(), QColor(theme.selection))
        self.setPalette(colours)
        for link in self._links:
            link.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        for link in self._links:
            link.setFont(fonts.figures(8.6))

    def _add(self, text: str) -> Link:
        link = Link(text, self)
        self._links.append(link)
        return link

    def announce(self, words: str) -> None:
        """Say something to who listens to the window."""
        announce(self, words)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge = 0 if self._at_bottom else self.height() - 1
        QPainter(self).fillRect(0, edge, self.width(), 1, QColor(self._theme.hairline))


class NewLine(_Line):
    """Says how many new articles wait, and shows them when asked to. Owns that number."""

    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(at_bottom=False, parent=parent)
        self._count = 0
        self._link = self._add("")
        self._line.addWidget(self._link, 0, Qt.AlignmentFlag.AlignHCenter)
        self._link.clicked.connect(self.new_requested)

    @property
    def count(self) -> int:
        """How many new articles wait."""
        return self._count

    def set_count(self, count: int) -> None:
        """Say that so many wait; 0 says nothing."""
        begun = count > 0 and not self._count
        self._count = count
        words = self.tr("1 new article") if count == 1 else self.tr("{count} new articles")
        self._link.setText(words.format(count=f"{count:,}"))
        self.setVisible(count > 0)
        if begun:
            self.announce(self._link.text())


class SelectionLine(_Line):
    """Says how many articles are selected, and what can be done to all of them."""

    star_requested = Signal()
    read_requested = Signal()
    tags_requested = Signal()
    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(at_bottom=True, parent=parent)
        self._label = ElidedLabel(parent=self)
        self._label.setForegroundRole(QPalette.ColorRole.WindowText)
        self._line.addWidget(self._label, 1)
        for text, name, wish in (
            (self.tr("Star"), self.tr("Star what is selected"), self.star_requested),
            (self.tr("Read"), self.tr("Mark what is selected read"), self.read_requested),
            (self.tr("Tag"), self.tr("Tag what is selected"), self.tags_requested),
            (self.tr("Copy"), self.tr("Copy citations of what is selected"), self.copy_requested),
        ):
            link = self._add(text)
            link.setAccessibleName(name)
            link.setToolTip(name)
            link.clicked.connect(wish)
            self._line.addWidget(link)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        super().set_fonts(fonts)
        self._label.setFont(fonts.figures(8.6))
        self._fit()

    def set_count(self, count: int) -> None:
        """Say that so many are selected; one alone is not worth saying."""
        words = self.tr("{count} selected").format(count=f"{count:,}")
        changed = words != self._label.text()
        self._label.setText(words)
        self.setVisible(count > 1)
        self._fit()
        if count > 1 and changed:
            self.announce(words)

    def _fit(self) -> None:
        """Offer as many wishes as there is room for beside the number: all of them have keys."""
        room = self.width() - 2 * _SIDE - self._label.sizeHint().width()
        for link in self._links:
            room -= _BETWEEN + link.sizeHint().width()
            link.setVisible(room >= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
