"""A quiet word at the bottom of the window about what was just done, and the way to undo it."""

from PySide6.QtCore import (
    QAbstractAnimation,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from reader.gui.controls.labels import quiet_label
from reader.gui.controls.links import Link
from reader.gui.style.fonts import Fonts
from reader.gui.style.scale import FRAME_CORNER
from reader.gui.style.theme import LIGHT, Theme, palette
from reader.gui.words.announcing import announce

STAYS, STAYS_BRIEFLY = 6_000, 3_000  # milliseconds; the second while one types
FADES = 120
_ABOVE_BOTTOM = 32
_CLEAR = 8  # pixels between it and what is being typed in
_FIELDS = QLineEdit | QPlainTextEdit
_MOVED = (QEvent.Type.Resize, QEvent.Type.Move)


class Toast(QFrame):
    """Owns the one word shown now. It stays while the pointer or the focus is on it.

    It covers nothing that is being typed in, and goes sooner then.
    """

    undo_requested = Signal()
    act_requested = Signal()  # the one that was offered with the word

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = Link(self.tr("Undo"), self)
        self._undo.clicked.connect(self._take_back)
        self._key = quiet_label("", self)
        self._act = Link(parent=self)
        self._act.clicked.connect(self.dismiss)
        self._act.clicked.connect(self.act_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(12)
        for part in (self._text, self._undo, self._key, self._act):
            layout.addWidget(part)
        self._leaving = QTimer(self, singleShot=True, interval=STAYS)
        self._leaving.timeout.connect(self._fade)
        self._effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._effect)
        self._fading = QPropertyAnimation(self._effect, b"opacity", self)
        self._fading.setDuration(FADES)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.finished.connect(self.hide)
        parent.installEventFilter(self)
        self._typed_in: QWidget | None = None  # the panel of the field that has the keys
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours: ink as the ground, so that it stands out from the page."""
        self._theme = theme
        made = palette(theme)
        made.setColor(QPalette.ColorRole.WindowText, QColor(theme.paper))
        quiet = theme.paper if theme.dark else theme.hairline
        made.setColor(QPalette.ColorRole.PlaceholderText, QColor(quiet))
        self.setPalette(made)
        for button in (self._undo, self._act):
            button.set_colour(theme.selection if theme.dark else theme.mark)
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._text.setFont(fonts.interface(9.6))
        for button in (self._undo, self._act):
            button.setFont(fonts.interface(9.6, QFont.Weight.DemiBold))
        self._key.setFont(fonts.interface(8.6))

    def show_text(self, text: str, undo_key: str = "", act: str = "") -> None:
        """Say `text` for a while. With `undo_key` ("Ctrl+Z") it can be undone from here; `act`
        is something else that can be done about it."""
        self._fading.stop()
        self._effect.setOpacity(1.0)
        self._text.setText(text)
        self._key.setText(undo_key)
        self._undo.setVisible(bool(undo_key))
        self._key.setVisible(bool(undo_key))
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self._follow_focus(None, QApplication.focusWidget())
        self._place()
        self.show()
        self.raise_()
        self._leaving.start(STAYS if self._typed_in is None else STAYS_BRIEFLY)
        announce(self, text)

    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def dismiss(self) -> None:
        """Let it go now."""
        self._leaving.stop()
        self._fading.stop()
        self.hide()

    def _take_back(self) -> None:
        self.dismiss()
        self.undo_requested.emit()

    def _fade(self) -> None:
        if self.underMouse() or self._undo.hasFocus() or self._act.hasFocus():
            self._leaving.start()
        elif self._fading.state() != QAbstractAnimation.State.Running:
            self._fading.start()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.setMaximumWidth(max(100, window.width() - 32))
        self.adjustSize()
        place = self.rect()
        place.moveCenter(window.rect().center())
        place.moveBottom(window.height() - _ABOVE_BOTTOM - 1)
        if self._typed_in is not None:
            panel = self._typed_in.rect().translated(self._typed_in.mapTo(window, QPoint()))
            if panel.intersects(place):
                place.moveBottom(max(place.height(), panel.top() - _CLEAR))
        self.move(place.topLeft())

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep clear of the panel of a field that has got the keys, wherever that grows to."""
        window, field = self.parentWidget(), isinstance(new, _FIELDS)
        inside = new is not None and window is not None and window.isAncestorOf(new)
        panel = new.parentWidget() if new is not None and field and inside else None
        if panel is not self._typed_in:
            if self._typed_in is not None and isValid(self._typed_in):
                self._typed_in.removeEventFilter(self)
            self._typed_in = panel
            if panel is not None:
                panel.installEventFilter(self)
            if self.isVisible():
                self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        # Coming back to it while it fades keeps it.
        super().enterEvent(event)
        self._fading.stop()
        self._effect.setOpacity(1.0)
        self._leaving.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.ink))
        painter.drawRoundedRect(QRectF(self.rect()), FRAME_CORNER, FRAME_CORNER)
