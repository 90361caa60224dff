"""Labels in another ink than their surroundings, which they take from the palette of these, and
labels that say in less room that there is more."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

_LEAST = 32  # pixels


class ElidedLabel(QLabel):
    """A line in the quiet ink, elided where there is too little room, unless it may be broken.

    Where it has a `short` form, that is shown instead.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.short = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    @property
    def shown(self) -> str:
        """What is painted of a line that may not be broken."""
        metrics, room = self.fontMetrics(), self.width()
        is_cut = self.short and metrics.horizontalAdvance(self.text()) > room
        text = self.short if is_cut else self.text()
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def minimumSizeHint(self) -> QSize:
        """Wide enough to say that there is something."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """What fits of the text."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.shown)


def quiet_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """What is said beside: names of fields, dates, figures, explanations."""
    label = QLabel(text, parent)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def accent_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """What is in the way."""
    label = QLabel(text, parent)
    label.setForegroundRole(QPalette.ColorRole.Link)
    return label
