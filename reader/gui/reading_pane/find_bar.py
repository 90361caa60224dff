"""The bar to find a word in the open article. It only asks; the reading pane finds."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from reader.gui.controls.labels import quiet_label
from reader.gui.style.edges import paint_part
from reader.gui.style.fonts import Fonts
from reader.gui.style.icons import themed_icon
from reader.gui.style.scale import SMALL, TINY
from reader.gui.style.stylesheets import tool
from reader.gui.style.theme import LIGHT, Theme, palette
from reader.gui.words.announcing import announce


class FindBar(QWidget):
    """Owns the field, the count and the buttons."""

    text_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._field = QLineEdit()
        self._field.setAccessibleName(self.tr("Find in the article"))
        self._field.setPlaceholderText(self.tr("Find in the article"))
        self._field.setFrame(False)
        self._field.installEventFilter(self)
        self._field.setMinimumWidth(80)
        self._field.setMaximumWidth(320)
        self._field.textChanged.connect(self.text_changed)
        self._count = quiet_label()
        self._previous = self._button(self.tr("Previous"), "up")
        self._previous.clicked.connect(self.previous_requested)
        self._next = self._button(self.tr("Next"), "down")
        self._next.clicked.connect(self.next_requested)
        self._close = self._button(self.tr("Close"), "close")
        self._close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 16, 12)
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addSpacing(8)
        for control in (self._previous, self._next, self._count):
            row.addWidget(control)
        row.addStretch(0)
        row.addWidget(self._close)

    @property
    def text(self) -> str:
        """What is to be found."""
        return self._field.text()

    def begin(self, text: str = "") -> None:
        """Show the bar, ready to type over what it holds, or over `text` where there is any."""
        self.show()
        # The keys first, without choosing what is there: what a field tells before it has them
        # hides its name from a listener.
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self._field.setText(text)
        self._field.selectAll()

    def show_count(self, current: int, total: int) -> None:
        """`current` from 1; a total of 0 says that nothing was found."""
        if not self.text:
            said = ""
        elif total:
            said = self.tr("{current} of {total}").format(current=current, total=f"{total:,}")
        else:
            said = self.tr("not found")
        self._count.setText(said)
        if said and self._field.hasFocus():
            announce(self._field, said)
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)

    def set_theme(self, theme: Theme) -> None:
        """Ground, field and icons."""
        self._theme = theme
        self.setPalette(palette(theme))
        for button, name in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(themed_icon(name, theme))
            button.setStyleSheet(tool(theme))
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """The type of field and count."""
        self._field.setFont(fonts.interface(9.6))
        self._count.setFont(fonts.figures(8.6))

    def _button(self, name: str, icon: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(themed_icon(icon, self._theme))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F3 find the next one, with Shift the one before; Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_requested if back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the hairline to the page, and the frame of the field."""
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.hairline))
        frame = QRectF(self._field.geometry()).adjusted(-SMALL, -TINY, SMALL, TINY)
        paint_part(painter, frame, self.palette(), has_keys=self._field.hasFocus())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The frame shows where the keys go."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)
