"""A section of the sidebar: its head, a quiet note under it, and its rows."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from reader.gui.controls.labels import ElidedLabel
from reader.gui.sidebar.sidebar_rows import MARGIN, SidebarRow
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme


class SidebarSection(QWidget):
    """Owns head, note and rows. Rows are kept and filled anew, so that nothing flickers."""

    chosen = Signal(object)  # the target of the row that was clicked
    head_chosen = Signal()

    def __init__(self, *, hanging: bool, ruled: bool, leads_on: bool = False) -> None:
        """`hanging` leaves room for figures before the headlines; `ruled` draws a line above;
        `leads_on` makes the head a button to a page of its own."""
        super().__init__()
        self._theme = LIGHT
        self._fonts = Fonts()
        self._hanging = hanging
        self._ruled = ruled
        self._rows: list[SidebarRow] = []
        self._head = _Head() if leads_on else ElidedLabel()
        if isinstance(self._head, _Head):
            self._head.clicked.connect(self.head_chosen)
        self._note = ElidedLabel()
        self._note.setWordWrap(True)
        self._note.hide()
        self._note_line = QHBoxLayout()
        self._note_line.setContentsMargins(MARGIN, 0, MARGIN, 4)
        self._note_line.setSpacing(0)
        self._note_line.addWidget(self._note, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 16, 0, 12)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 0, MARGIN, 4)
        head.addWidget(self._head, 0 if leads_on else 1)
        head.addStretch(0)
        self._column.addLayout(head)
        self._column.addLayout(self._note_line)

    def rows(self) -> list[SidebarRow]:
        """The rows that are shown."""
        return [row for row in self._rows if not row.isHidden()]

    def take_rows(self, count: int) -> list[SidebarRow]:
        """Exactly `count` shown rows, to be filled."""
        while len(self._rows) < count:
            row = SidebarRow(hanging=self._hanging)
            row.set_theme(self._theme)
            row.set_fonts(self._fonts)
            row.chosen.connect(self.chosen)
            self._column.addWidget(row)
            self._rows.append(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < count)
        return self._rows[:count]

    def settle(self) -> None:
        """Lay out at once. Left to Qt, nested widgets take a frame each, and that is seen."""
        self._column.activate()

    def set_head(self, text: str, leads_to: str = "") -> None:
        """The name of the section, set in capitals; `leads_to` says what a click on it opens."""
        self._head.setText(text)
        self._head.setToolTip(leads_to)
        self._head.setAccessibleDescription(leads_to)
        self.setAccessibleName(text)

    def stops(self) -> list[QWidget]:
        """What the Tab key comes by before the rows."""
        return [self._head] if isinstance(self._head, _Head) else []

    def set_note(self, text: str, spoken: str = "", short: str = "") -> None:
        """The quiet line under the head; `spoken` says in words what it says in signs.

        `short` is what matters of it, for a sidebar with no room for all.
        """
        self._note.setText(text)
        self._note.setToolTip(spoken)
        self._note.short = short
        self._note.setAccessibleName(spoken or text)
        self._note.setVisible(bool(text))

    def put_beside_note(self, widget: QWidget) -> None:
        """A control that belongs on the line of the note."""
        self._note.setWordWrap(False)
        self._note_line.setStretch(0, 0)
        self._note_line.addWidget(widget)
        self._note_line.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        if isinstance(self._head, _Head):
            self._head.set_theme(theme)
        for row in self._rows:
            row.set_theme(theme)
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._fonts = fonts
        self._head.setFont(fonts.label())
        self._note.setFont(fonts.figures(8.6))
        for row in self._rows:
            row.set_fonts(fonts)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The hairline to the section above."""
        if self._ruled:
            width = self.width() - 2 * MARGIN
            QPainter(self).fillRect(MARGIN, 0, width, 1, QColor(self._theme.hairline))


class _Head(QAbstractButton):
    """A head that leads on: the sign behind it says so, the accent under mouse and keys."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """The whole name and the sign."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._shown()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Wide enough to say that there is something."""
        return QSize(32, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The name, the sign, and a line while the keys are on it."""
        painter = QPainter(self)
        painter.setFont(self.font())
        lit = self.underMouse() or self.hasFocus()
        painter.setPen(QColor(self._theme.accent if lit else self._theme.quiet))
        text = painter.fontMetrics().elidedText(
            self._shown(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
        if self.hasFocus():
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.accent))

    def _shown(self) -> str:
        return self.text() + " ›"
