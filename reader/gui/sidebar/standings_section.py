"""A list of the sidebar: what the paper printed, or what this reader reads most. Never both."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from reader.article import ListKind
from reader.gui.controls.labels import quiet_label
from reader.gui.sidebar.sidebar_rows import SidebarRow
from reader.gui.sidebar.sidebar_section import SidebarSection
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.dates import short_day
from reader.rankings.results import Standing, Standings


class StandingsSection(QWidget):
    """Owns one list and the switch between the printed one and the reader's own."""

    article_requested = Signal(object)  # ArticleId
    search_requested = Signal(str)  # a title that the archive does not hold
    mine_requested = Signal(bool)
    history_requested = Signal(object, str)  # ListKind, section

    def __init__(self, kind: ListKind) -> None:
        super().__init__()
        self._kind = kind
        self._of = ""  # the newspaper section that the list is of
        self._section = SidebarSection(hanging=True, ruled=True, leads_on=True)
        self._section.head_chosen.connect(lambda: self.history_requested.emit(self._kind, self._of))
        self._section.chosen.connect(self._choose)
        self._switch = _Switch()
        self._switch.mine_requested.connect(self.mine_requested)
        self._section.put_beside_note(self._switch)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._section)
        self.hide()

    def show_standings(self, standings: Standings | None) -> None:
        """Show a list; without one the section goes away, but not the way back from `mine`."""
        if standings is None:
            standings = Standings(self._kind, "", "", None, False, False, (), mine=True)
            self.setVisible(self._switch.mine)
        else:
            self._switch.show_mine(standings.mine)
            self.show()
        self._of = standings.section
        self._section.set_head(self._name(standings), self.tr("Show this list over time"))
        self._say_when(standings)
        rows = self._section.take_rows(len(standings.entries))
        for row, standing in zip(rows, standings.entries, strict=True):
            self._fill(row, standing, standings)

    def rows(self) -> list[SidebarRow]:
        """The rows that are shown."""
        return self._section.rows()

    def settle(self) -> None:
        """Lay out at once."""
        self._section.settle()
        self._column.activate()

    def stops(self) -> list[QWidget]:
        """What the Tab key comes by, in its order."""
        return [*self._section.stops(), *self._switch.words, *self.rows()]

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._section.set_theme(theme)
        self._switch.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._section.set_fonts(fonts)
        self._switch.set_fonts(fonts)

    def _name(self, standings: Standings) -> str:
        section = standings.section
        if standings.mine and section:
            return self.tr("Most read by you in “{section}”").format(section=section)
        if standings.mine:
            return self.tr("Most read by you")
        if self._kind is ListKind.RANKING:
            return self.tr("Access ranking")
        if section:
            return self.tr("Popular in “{section}”").format(section=section)
        return self.tr("Popular")

    def _say_when(self, standings: Standings) -> None:
        captured = standings.captured
        if not standings.entries:
            nothing = self.tr("Nothing read yet") if standings.mine else self.tr("No titles")
            self._section.set_note(nothing + "  ·  ")
        elif captured is None or standings.mine:
            self._section.set_note("")
        else:
            day = short_day(captured)
            if standings.captured_is_lower_bound:
                spoken = self.tr("captured on {day} or later").format(day=day)
                day = "≥ " + day
            else:
                spoken = self.tr("captured on {day}").format(day=day)
            between = "  ·  "
            text = self.tr("captured {day}").format(day=day) + between
            self._section.set_note(text, spoken, day + between)

    def _fill(self, row: SidebarRow, standing: Standing, standings: Standings) -> None:
        beside, spoken, news = self._beside(standing, standings)
        known = standing.article is not None
        row.target = standing
        row.fill(
            standing.title,
            figure=str(standing.position),
            beside=beside,
            known=known,
            accented=news,
        )
        name = f"{standing.position}. {standing.title}"
        absent = self.tr("Not in this archive. A click searches for it.")
        row.setAccessibleName(", ".join(part for part in (name, spoken) if part))
        row.setAccessibleDescription("" if known else absent)
        row.setToolTip(standing.title if known else f"{standing.title}\n{absent}")

    def _beside(self, standing: Standing, standings: Standings) -> tuple[str, str, bool]:
        """What stands at the right, the same in words, and whether it is news."""
        if standings.mine:
            times = self.tr("read %Ln times", "", standing.count)
            return f"{standing.count}×", times, False
        if not standings.compared:
            return "", "", False
        if standing.previous is None:
            return self.tr("new"), self.tr("new"), True
        moved = standing.previous - standing.position
        if moved > 0:
            return f"▲ {moved}", self.tr("up {places}").format(places=moved), False
        if moved < 0:
            return f"▼ {-moved}", self.tr("down {places}").format(places=-moved), False
        return "", "", False

    def _choose(self, target: object) -> None:
        if not isinstance(target, Standing):
            return
        if target.article is None:
            self.search_requested.emit(target.title)
        else:
            self.article_requested.emit(target.article)


class _Switch(QWidget):
    """Owns the two words "printed / mine", of which one is chosen."""

    mine_requested = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._printed = _Word(self.tr("printed"))
        self._printed.setAccessibleName(self.tr("The list as the paper printed it"))
        self._mine = _Word(self.tr("mine"))
        self._mine.setAccessibleName(self.tr("What I read most"))
        self._slash = quiet_label("/")
        self._group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for word in (self._printed, self._slash, self._mine):
            line.addWidget(word)
        self._group.addButton(self._printed)
        self._group.addButton(self._mine)
        self._printed.setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def mine(self) -> bool:
        """Whether the reader's own list is wished for."""
        return self._mine.isChecked()

    @property
    def words(self) -> tuple["_Word", "_Word"]:
        """The two buttons in their order."""
        return self._printed, self._mine

    def show_mine(self, mine: bool) -> None:
        """Show which list is there."""
        (self._mine if mine else self._printed).setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        for word in self.words:
            word.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._slash.setFont(fonts.interface(8.6))
        for word in self.words:
            word.set_fonts(fonts)

    def _on_clicked(self, word: QAbstractButton) -> None:
        self.mine_requested.emit(word is self._mine)


class _Word(QAbstractButton):
    """A word that is a button: heavier and underlined while chosen."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._theme = LIGHT
        self._plain, self._heavy = QFont(), QFont()
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self._plain = fonts.interface(8.6)
        self._heavy = fonts.interface(8.6, QFont.Weight.DemiBold)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the heavier face, so that nothing moves when it is chosen."""
        metrics = QFontMetrics(self._heavy)
        return QSize(metrics.horizontalAdvance(self.text()), metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """A word is whole or it is no word."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The word, its line while chosen, its frame while the keys are on it."""
        painter = QPainter(self)
        chosen = self.isChecked()
        painter.setFont(self._heavy if chosen else self._plain)
        painter.setPen(QColor(self._theme.ink if chosen else self._theme.quiet))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        accent = QColor(self._theme.accent)
        if chosen:
            painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), accent)
        if self.hasFocus():
            painter.setPen(accent)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
