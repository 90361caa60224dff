"""The date histogram above the article list: when the hits of a search were published."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.gui.controls.histogram_bars import HistogramBars
from reader.gui.controls.links import Link
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme, palette
from reader.gui.words.announcing import announce
from reader.gui.words.dates import span_name
from reader.search.results import Histogram

_SIDE, _BETWEEN = 16, 12


class HistogramPanel(QWidget):
    """Owns the bars, the line that names what is pointed at, and the way back to all dates.

    Its height is that of its type, whatever it shows: the list below it never moves.
    """

    dates_chosen = Signal(object, object)  # start and end, minutes since the epoch
    all_dates_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._histogram = Histogram()
        self._bars = HistogramBars(self)
        self._bars.setAccessibleName(self.tr("Hits by date"))
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setMinimumWidth(1)
        self._all = Link(self.tr("All dates"), self)
        self._lay_out()
        self._bars.pointed.connect(self._say)
        self._bars.stretch_chosen.connect(self.dates_chosen)
        self._bars.release_requested.connect(self._release)
        self._all.clicked.connect(self._release)
        self.setFocusProxy(self._bars)
        self.setAutoFillBackground(True)
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)
        self.set_histogram(Histogram(), narrowed=False)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.setPalette(palette(theme))
        self._bars.set_theme(theme)
        self._all.set_theme(theme)
        self._say()

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts; the height changes with them."""
        self._bars.set_fonts(fonts)
        for part in (self._name, self._all):
            part.setFont(fonts.figures(8.6))
        self._all.setFixedHeight(self._name.fontMetrics().height())

    def set_histogram(self, histogram: Histogram, narrowed: bool) -> None:
        """Show when the hits were published. `narrowed`: they are those of some dates only."""
        self._histogram = histogram
        self._bars.narrowed = narrowed
        had_focus = self._all.hasFocus()
        self._all.setVisible(narrowed)
        if had_focus and not narrowed:
            self._bars.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bars.set_histogram(histogram)
        policy = Qt.FocusPolicy.TabFocus if histogram.bars else Qt.FocusPolicy.NoFocus
        self._bars.setFocusPolicy(policy)
        self._bars.setAccessibleDescription(self._described())
        self._say()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = QHBoxLayout()
        line.setSpacing(_BETWEEN)
        line.addWidget(self._name, 1)
        line.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 12, _SIDE, 8)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._bars)

    def _release(self) -> None:
        if self._bars.narrowed:
            self.all_dates_requested.emit()

    def _say(self) -> None:
        """Name what is pointed at, with its count; else by what the hits are counted."""
        pointed = self._pointed()
        name, count = pointed or (self._by_unit(), self._undated())
        self._name.setText(self._fitted(name, count))
        ink = QPalette.ColorRole.WindowText if pointed else QPalette.ColorRole.PlaceholderText
        self._name.setForegroundRole(ink)
        if pointed and self._bars.hasFocus():
            words = f"{name}, {count}"
            announce(self._bars, words)

    def _pointed(self) -> tuple[str, str] | None:
        stretch = self._bars.stretch
        if not stretch:
            return None
        name = span_name(stretch[0].start, stretch[-1].end, self._histogram.unit)
        return name, f"{sum(bar.count for bar in stretch):,}"

    def _fitted(self, name: str, count: str) -> str:
        """Both in one line. Where there is little room the name is cut, never the count."""
        tail = f"  ·  {count}" if name and count else count
        metrics = self._name.fontMetrics()
        link = self._all.sizeHint().width() + _BETWEEN if self._bars.narrowed else 0
        room = self.width() - 2 * _SIDE - link - metrics.horizontalAdvance(tail)
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) + tail

    def _by_unit(self) -> str:
        if not self._histogram.bars:
            return ""
        return {
            "day": self.tr("Hits by day"),
            "week": self.tr("Hits by week"),
            "month": self.tr("Hits by month"),
            "year": self.tr("Hits by year"),
        }[self._histogram.unit]

    def _undated(self) -> str:
        count = self._histogram.undated
        return self.tr("{0} without a date").format(f"{count:,}") if count else ""

    def _described(self) -> str:
        """All of it in a sentence, for those who do not see the bars."""
        bars, unit = self._histogram.bars, self._histogram.unit
        if not bars:
            return self._undated()
        most = max(bars, key=lambda bar: bar.count)
        first, last = (span_name(bar.start, bar.end, unit) for bar in (bars[0], bars[-1]))
        words = self.tr("{0}, {1} to {2}, the most in {3}: {4}.").format(
            self._by_unit(), first, last, span_name(most.start, most.end, unit), f"{most.count:,}"
        )
        return f"{words} {self._undated()}".strip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()
