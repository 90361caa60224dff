"""The status line: there only while something runs or went wrong."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.gui.controls.labels import ElidedLabel, quiet_label
from reader.gui.controls.links import Link
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme, palette

UPKEEP, EXPORT, STATE = "upkeep", "export", "state"
"""The works that can run, also at the same time."""

_LINE = 2
_SEPARATOR = "  ·  "


class StatusBar(QWidget):
    """Owns what is said at the bottom of the window, and the thin line of progress above it.

    Of works that run at the same time it shows the one begun last, then the others again.
    """

    stop_requested = Signal(str)  # the work that is shown
    problems_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._share: float | None = None
        self._works: dict[str, tuple[str, float | None]] = {}  # what is said of each, and its share
        self._text = ElidedLabel(parent=self)
        self._text.setAccessibleName(self.tr("Status"))
        self._search_note = quiet_label("", self)
        self._search_note.setTextFormat(Qt.TextFormat.PlainText)
        self._search_note.setAccessibleName(self.tr("Search"))
        self._search_note.hide()
        self._problems = Link(parent=self)
        self._stop = Link(self.tr("Stop"), self)
        self._problems.clicked.connect(self.problems_requested)
        self._stop.clicked.connect(lambda: self.stop_requested.emit(list(self._works)[-1]))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4 + _LINE, 16, 4)
        layout.setSpacing(16)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._search_note)
        for button in (self._problems, self._stop):
            button.hide()
            layout.addWidget(button)
        self.setAutoFillBackground(True)
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.setPalette(palette(theme))
        for button in (self._problems, self._stop):
            button.set_theme(theme)
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        for part in (self._text, self._search_note, self._problems, self._stop):
            part.setFont(fonts.interface(8.6))

    def set_progress(
        self,
        stage: str,
        done: int,
        total: int,
        rate: float,
        remaining_seconds: float | None,
        work: str = UPKEEP,
    ) -> None:
        """Say how far a work is: `stage` in words ("Indexing"), `rate` a second.

        A `total` of 0 and a remaining time of None are not known yet.
        """
        text = self._progress_text(stage, done, total, rate, remaining_seconds)
        self._works[work] = text, min(1.0, done / total) if total else None
        self._show_work()

    def set_note(self, text: str) -> None:
        """Say one sentence; what goes on running is shown again when it is further."""
        self._works.clear()
        self._text.setText(text)
        self._share = None
        self._stop.hide()
        self.show()
        self.update()

    def set_search_note(self, text: str) -> None:
        """Say how the list was searched, as long as it is shown; "" when that goes without saying.

        It keeps the line visible.
        """
        self._search_note.setText(text)
        self._search_note.setVisible(bool(text))
        self.setVisible(bool(text or self._text.text()))

    def set_problems(self, count: int) -> None:
        """Offer the problems beside what is said. Alone they do not keep the line visible."""
        words = self.tr("1 problem") if count == 1 else self.tr("{0} problems")
        self._problems.setText(words.format(f"{count:,}"))
        self._problems.setVisible(count > 0)

    def clear(self, work: str = UPKEEP) -> None:
        """A work is done; where no other runs and nothing is wrong, the line goes."""
        self._works.pop(work, None)
        if self._works:
            self._show_work()
            return
        self._share = None
        self._text.clear()
        self._stop.hide()
        self.setVisible(bool(self._search_note.text()))
        self.update()

    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def _show_work(self) -> None:
        text, self._share = list(self._works.values())[-1]
        self._text.setText(text)
        self._stop.show()
        self.show()
        self.update()

    def _progress_text(
        self, stage: str, done: int, total: int, rate: float, remaining: float | None
    ) -> str:
        if total:
            said = [self.tr("{0} {1} of {2}").format(stage, f"{done:,}", f"{total:,}")]
        else:
            said = [f"{stage} {done:,}" if done else stage]
        if rate >= 1:
            said.append(self.tr("{0} a second").format(f"{rate:,.0f}"))
        if remaining is not None:
            said.append(self.tr("{0} left").format(self._duration(remaining)))
        return _SEPARATOR.join(said)

    def _duration(self, seconds: float) -> str:
        if seconds < 90:
            return self.tr("{0} s").format(max(1, round(seconds)))
        if seconds < 90 * 60:
            return self.tr("{0} min").format(round(seconds / 60))
        return self.tr("{0} h").format(round(seconds / 3600))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.hairline))
        if self._share is not None:
            done = QRectF(0, 0, self.width() * self._share, _LINE)
            painter.fillRect(done, QColor(self._theme.accent))
