"""The page in place of a window without articles: what the program is for, and how to begin."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.gui.controls.labels import quiet_label
from reader.gui.style.fonts import Fonts
from reader.gui.style.icons import app_drawing
from reader.gui.style.scale import CORNER, FRAME_CORNER
from reader.gui.style.theme import LIGHT, Theme, palette

_DRAWING = 96
_WIDTH = 460


class WelcomePage(QWidget):
    """Owns the drawing, the sentences and the buttons. Files are dropped on the window itself."""

    folder_requested = Signal()
    sample_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._drawing = QLabel()
        self._drawing.setAccessibleName(self.tr("A folded news sheet with a red seal"))
        self._title, self._sentence, self._hint = QLabel(), QLabel(), quiet_label()
        for label in (self._title, self._sentence, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)  # a folder's name is not markup
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._open = _Button(self.tr("Open a folder…"), strong=True)
        self._open.clicked.connect(self.folder_requested)
        self._sample = _Button(self.tr("Look at the sample archive"), strong=False)
        self._sample.clicked.connect(self.sample_requested)
        self._lay_out()
        self.setAutoFillBackground(True)
        self.show_first_run()
        self.set_theme(LIGHT)
        self.set_fonts(Fonts())

    def show_first_run(self) -> None:
        """There is no archive yet."""
        self._say(
            self.tr("Read the news you keep"),
            self.tr(
                "Kawaraban reads the articles you have saved as text files: "
                "it finds them at once and shows what belongs together."
            ),
            self.tr("Or drop files or a folder here. Your files are only read, never changed."),
            self.tr("Open a folder…"),
        )

    def show_empty(self, folders: str) -> None:
        """There is an archive, named `folders`, but no article in it."""
        self._say(
            self.tr("No articles here yet"),
            self.tr(
                "There is no article in “{folders}”. "
                "What you save there as a text file appears here within seconds."
            ).format(folders=folders),
            self.tr("Or drop files or a folder here."),
            self.tr("Open another folder…"),
        )

    def show_missing(self, folder: str) -> None:
        """A folder of the archive opened last, or of its library, is not there any more."""
        self._say(
            self.tr("A folder is not there"),
            self.tr(
                "The archive opened last needs “{folder}”. "
                "If it is on a disk, connect that and start again; nothing is lost."
            ).format(folder=folder),
            self.tr("Or drop files or a folder here."),
            self.tr("Open a folder…"),
        )

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.setPalette(palette(theme, theme.paper))
        for button in (self._open, self._sample):
            button.set_theme(theme)
        self._drawing.setPixmap(app_drawing(_DRAWING, self.devicePixelRatioF()))

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._title.setFont(fonts.reading(21, weight=QFont.Weight.Bold))
        self._sentence.setFont(fonts.interface(11))
        self._hint.setFont(fonts.interface(9.6))
        for button in (self._open, self._sample):
            button.set_font(fonts.interface(10.5, QFont.Weight.DemiBold))

    def _say(self, title: str, sentence: str, hint: str, opening: str) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._open.setText(opening)
        self._open.updateGeometry()
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self._open)
        buttons.addWidget(self._sample)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        for space, widget in ((24, self._title), (8, self._sentence)):
            column.addSpacing(space)
            column.addWidget(widget)
        column.addSpacing(24)
        column.addLayout(buttons)
        column.addSpacing(16)
        column.addWidget(self._hint)
        column.addStretch(3)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(column)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(middle, 100)
        outer.addStretch(1)


class _Button(QAbstractButton):
    """A word on a rounded ground; the strong one is what most people want."""

    def __init__(self, text: str, *, strong: bool) -> None:
        super().__init__()
        self._theme = LIGHT
        self._strong = strong
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def set_font(self, font: QFont) -> None:
        """Another size of type."""
        self.setFont(font)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The word, and room around it."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 32, metrics.height() + 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, edge and word; twice the edge while the keys are on it."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.accent if self._strong else theme.surface
        if not self._strong and (self.underMouse() or self.isDown()):
            ground = theme.selection
        shape = self.rect().toRectF().adjusted(3.5, 3.5, -3.5, -3.5)
        painter.setBrush(QColor(ground))
        painter.setPen(QColor(theme.accent if self._strong else theme.hairline))
        painter.drawRoundedRect(shape, CORNER, CORNER)
        painter.setPen(QColor(theme.paper if self._strong else theme.ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(theme.ink))
            painter.drawRoundedRect(
                self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), FRAME_CORNER, FRAME_CORNER
            )
