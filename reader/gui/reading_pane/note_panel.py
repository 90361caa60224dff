"""The note on the open article, at the foot of its page: read as set text, written as Markdown."""

from math import ceil

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.gui.controls.labels import quiet_label
from reader.gui.controls.links import Link
from reader.gui.controls.stack import Stack
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.theme import LIGHT, Theme, palette

_SAVE_AFTER = 400  # milliseconds
_LEAST_LINES, _MOST_READ, _MOST_WRITTEN = 4, 6, 12
_MARGIN, _SPARE = 24, 8
_EDGE = 2  # pixels around the lines of a field
_NO_PICTURE = QImage(1, 1, QImage.Format.Format_ARGB32)
_NO_PICTURE.fill(Qt.GlobalColor.transparent)


class NotePanel(QWidget):
    """Owns the text of one note, read or being written. Hidden where there is none."""

    edited = Signal(str)  # the text as it is now; to be kept, and then told by `keep`
    finished = Signal()  # writing is over for now
    removal_requested = Signal()
    left = Signal()  # the keys are to go back to the article

    def __init__(self) -> None:
        super().__init__()
        self._theme, self._fonts = LIGHT, Fonts()
        self._kept = ""
        self._head = quiet_label(self.tr("Note"))
        self._hint = quiet_label(self.tr("Markdown · Escape goes back"))
        self._write, self._remove = Link(self.tr("Write")), Link(self.tr("Remove"))
        self._remove.setAccessibleName(self.tr("Remove the note"))
        self._write.setAccessibleName(self.tr("Write on the note"))
        self._write.clicked.connect(self.open)
        self._remove.clicked.connect(self.removal_requested)
        self._reader, self._editor = _NoteReader(), _NoteEditor()
        self._reader.clicked.connect(self.open)
        self._editor.setAccessibleName(self.tr("Note on the article, in Markdown"))
        self._editor.setPlaceholderText(self.tr("What you want to remember of this article"))
        self._editor.textChanged.connect(self._take_key)
        self._editor.installEventFilter(self)
        self._saving = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._saving.timeout.connect(self.flush)
        self._texts = Stack(self._reader, self._editor)
        self._texts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.setAccessibleName(self.tr("Note"))
        self.hide()

    @property
    def is_writing(self) -> bool:
        """Whether the note can be written on."""
        return not self.isHidden() and self._texts.currentWidget() is self._editor

    @property
    def text(self) -> str:
        """The note as it stands here, kept or not."""
        return self._editor.toPlainText() if self.is_writing else self._kept

    def show_note(self, text: str) -> None:
        """Show a note to be read, whatever was being written; "" shows nothing."""
        had_keys = self._editor.hasFocus()
        if self.is_writing:
            self._editor.setPlainText(text)  # as it loses the keys it tells what differs from it
        self._saving.stop()
        self._kept = text
        self._texts.setCurrentWidget(self._reader)
        self._show_kept()
        if had_keys:
            self.left.emit()

    def keep(self, text: str) -> None:
        """What was `edited` is safe."""
        self._kept = text

    def open(self) -> None:
        """Write on the note, from its end."""
        begins = not self.is_writing
        self._texts.setCurrentWidget(self._editor)
        self.show()
        # The keys first: what a field tells before it has them hides its name from a listener.
        self._editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if begins:
            self._editor.setPlainText(self._kept)
            self._saving.stop()
            self._editor.moveCursor(self._editor.textCursor().MoveOperation.End)
            self._show_kept()

    def flush(self) -> None:
        """Tell the text now, if it is not kept yet."""
        self._saving.stop()
        if self.is_writing and self._editor.toPlainText() != self._kept:
            self.edited.emit(self._editor.toPlainText())

    def close_editor(self) -> None:
        """The note is written for now: show it to be read."""
        if self.is_writing:
            self.flush()
            had_keys = self._editor.hasFocus()
            self._texts.setCurrentWidget(self._reader)
            self._show_kept()
            self.finished.emit()
            if had_keys:
                self.left.emit()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.setPalette(palette(theme, theme.surface))
        for field in (self._reader, self._editor):
            quieten_scroll_bars(field, theme, theme.surface)
        for link in (self._write, self._remove):
            link.set_theme(theme)
        self._show_kept()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._fonts = fonts
        self._head.setFont(fonts.label())
        for part in (self._hint, self._write, self._remove):
            part.setFont(fonts.interface(8.6))
        self._reader.setFont(fonts.interface(10))
        self._editor.setFont(fonts.interface(10))
        self._show_kept()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._head)
        row.addStretch(1)
        for part in (self._hint, self._write, self._remove):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._texts)

    def _show_kept(self) -> None:
        if not self.is_writing:
            self._reader.set_markdown(self._kept)
        writing = self._texts.currentWidget() is self._editor
        self._hint.setVisible(writing)
        self._write.setVisible(not writing)
        self._remove.setVisible(bool(self._kept.strip()))
        self.setVisible(writing or bool(self._kept.strip()))
        self._fit()

    def _take_key(self) -> None:
        if not self._saving.isActive():  # who types without a pause is kept, too
            self._saving.start()
        self._fit()

    def _fit(self) -> None:
        """As high as the text, within bounds: of a longer one whole lines are seen."""
        line = self._editor.fontMetrics().lineSpacing()
        if self._texts.currentWidget() is self._editor:
            most = _MOST_WRITTEN * line + _EDGE
            wanted = self._editor.text_height(most) + line + _SPARE
            height = min(max(wanted, _LEAST_LINES * line + _SPARE), most)
        else:
            wanted = round(self._reader.document().size().height())
            height = min(wanted + _SPARE, _MOST_READ * line)
        self._texts.setFixedHeight(height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who goes on elsewhere has it kept at once; an empty note is gone then."""
        if event.type() == QEvent.Type.FocusOut and watched is self._editor:
            self.flush()
            if not self._editor.toPlainText().strip() and self.window().isActiveWindow():
                QTimer.singleShot(0, self, self._close_when_left)
        return super().eventFilter(watched, event)

    def _close_when_left(self) -> None:
        if not self._editor.hasFocus():
            self.close_editor()

    def event(self, event: QEvent) -> bool:
        """Escape ends the writing, not what the window has it for."""
        is_told = event.type() == QEvent.Type.ShortcutOverride and self.is_writing
        if is_told and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the keys back to the article."""
        if event.key() == Qt.Key.Key_Escape and self.is_writing:
            self.close_editor()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower is higher."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the hairline to the page."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.hairline))


class _NoteEditor(QPlainTextEdit):
    """A field for Markdown without a frame."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        # It breaks lines anywhere, but by some pixels less than it has room for.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sideways = self.horizontalScrollBar()
        sideways.rangeChanged.connect(lambda _least, _most: sideways.setMaximum(0))
        self.document().setDocumentMargin(0)

    def text_height(self, most: int) -> int:
        """The height of the lines in pixels, those after the first `most` pixels left out.

        Letters of another face have higher lines than the field's own.
        """
        height, block = 0.0, self.document().begin()
        while block.isValid() and height < most:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return ceil(height)


class _NoteReader(QTextBrowser):
    """A note as set text. It loads nothing and leads nowhere; a click asks to write."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def set_markdown(self, text: str) -> None:
        """Show Markdown; what would be HTML in it stays text."""
        document = self.document()
        features = QTextDocument.MarkdownFeature
        document.setMarkdown(
            text,
            QTextDocument.MarkdownFeature(
                features.MarkdownDialectGitHub.value | features.MarkdownNoHTML.value
            ),
        )
        one_size = QTextCharFormat()  # a heading of a few lines needs no larger type
        one_size.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeCharFormat(one_size)
        self.setAccessibleName(document.toPlainText())

    def sizeHint(self) -> QSize:
        """The panel gives it its height."""
        return QSize(200, 40)

    def minimumSizeHint(self) -> QSize:
        """It can always be rolled."""
        return QSize(80, 16)

    def loadResource(self, kind: int, _name: QUrl | str) -> object:
        """Nothing, ever: a note loads no file and no address."""
        is_image = kind == QTextDocument.ResourceType.ImageResource.value
        return QImage(_NO_PICTURE) if is_image else b""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click, but no choosing of words, goes on writing."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.clicked.emit()
