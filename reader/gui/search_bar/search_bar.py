"""The search bar on top of the window: the name, the field with its answer, the order, the menu.

What offers completions is imported where it is made: the window starts without it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.controls.labels import quiet_label
from reader.gui.search_bar.remarks import Remarks
from reader.gui.search_bar.search_field import FieldFrame, SearchField
from reader.gui.search_bar.sort_menu import SortMenu
from reader.gui.style.fonts import Fonts
from reader.gui.style.icons import app_drawing, themed_icon
from reader.gui.style.scale import EDGE
from reader.gui.style.stylesheets import tool
from reader.gui.style.theme import LIGHT, Theme, palette
from reader.search.results import Completion, QueryProblem, Span, Suggestion

if TYPE_CHECKING:
    from reader.gui.search_bar.completion_popup import CompletionPopup

PAUSE = 300  # milliseconds after the last key that what was typed counts as meant
_COMPLETE_AFTER = 40  # milliseconds after the last key
_BUSY_AFTER = 250  # an answer that comes sooner needs no "Searching…"
_NARROW, _VERY_NARROW = 820, 620
_SIGN = 24


class SearchBar(QWidget):
    """Owns the query as typed and when it is sent off."""

    query_edited = Signal(str)  # at each key
    typing_paused = Signal()  # a while after the last key
    query_submitted = Signal(str)  # Return, or a suggestion taken
    completions_requested = Signal(str, int)  # the query so far, and where its caret stands
    left = Signal()  # Escape: the query stands until the window takes something out of it
    list_requested = Signal()  # the down arrow
    sort_changed = Signal(str)  # "relevance", "newest", "oldest", "title" or "rank"
    group_changed = Signal(str)  # "day", "story", or "" for no groups
    look_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._fonts = LIGHT, Fonts()
        self._completed: tuple[str, int] | None = None  # what completions are on their way for
        self._problems: list[QueryProblem] = []
        self._popup: CompletionPopup | None = None
        self._left_width = 200
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._rest)
        self._completing = QTimer(self, singleShot=True, interval=_COMPLETE_AFTER)
        self._completing.timeout.connect(self._ask_completions)
        self._busy = QTimer(self, singleShot=True, interval=_BUSY_AFTER)
        self._busy.timeout.connect(self._show_busy)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.set_sort("newest")
        self.set_fonts(self._fonts)
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.setPalette(palette(theme))
        self._field.set_theme(theme)
        self._menu_button.setIcon(themed_icon("menu", theme))
        self._remarks.set_theme(theme)
        if self._popup is not None:
            self._popup.set_theme(theme)
        for each in (self._sort, self.look_button, self._menu_button):
            each.setStyleSheet(tool(theme))
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._fonts = fonts
        self._wordmark.setFont(fonts.reading(12.5, weight=QFont.Weight.Bold))
        self._field.set_font(fonts.interface(10.6))
        self._answer.setFont(fonts.interface(8.6))
        self._sort.setFont(fonts.interface(9.6))
        self.look_button.setFont(fonts.reading(11))
        height = QFontMetrics(self._field.font()).height() + 20
        for part in (self._left, self._frame, self._sort, self.look_button, self._menu_button):
            part.setFixedHeight(height)
        self._remarks.set_fonts(fonts)
        if self._popup is not None:
            self._popup.set_fonts(fonts)
        self._fit()

    def set_left_width(self, width: int) -> None:
        """Let the field begin where the article list does: `width` pixels from the left.

        With 0 there is nothing to begin at: the name takes the room it needs.
        """
        self._left_width = width
        self._fit()

    def set_menu(self, menu: QMenu) -> None:
        """What the menu button opens."""
        self._menu_button.setMenu(menu)

    def query(self) -> str:
        """The query as it stands in the field."""
        return self._field.text()

    def set_query(self, text: str) -> None:
        """Put a query in the field without announcing it."""
        self._stop_typing()
        if text != self._field.text():
            self._field.setText(text)
            self.set_problems([])
            self.set_suggestions([])

    def focus_field(self) -> None:
        """Let the reader type, over what stands there."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def set_article_count(self, count: int) -> None:
        """How many articles a search looks through, for the empty field."""
        words = self.tr("Search 1 article") if count == 1 else self.tr("Search {0} articles")
        self._field.setPlaceholderText(words.format(f"{count:,}"))

    def set_answer(self, total: int, of: int, seconds: float) -> None:
        """Say how many of how many articles were found, and in what time."""
        self._busy.stop()
        words = self.tr("{0} of {1}").format(f"{total:,}", f"{of:,}")
        self._answer.setText(f"{words}  ·  {self._duration(seconds)}")

    def _duration(self, seconds: float) -> str:
        if seconds < 1:
            return self.tr("{0} ms").format(max(1, round(seconds * 1000)))
        return self.tr("{0} s").format(f"{seconds:.1f}")

    def clear_answer(self) -> None:
        """No search is shown: nothing to say."""
        self._busy.stop()
        self._answer.clear()

    def set_busy(self, busy: bool = True) -> None:
        """A search is on its way. Said only when it takes long enough to be noticed."""
        if busy:
            self._busy.start()
        else:
            self._busy.stop()

    def set_problems(self, problems: Sequence[QueryProblem]) -> None:
        """Underline what is wrong with the query, say the first thing, offer to mend it."""
        self._problems = list(problems)
        if problems:
            self.clear_answer()
        first = problems[0] if problems else None
        self._remarks.set_problem(first)
        self._field.setAccessibleDescription(first.sentence if first else "")
        self._show_remarks()

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Offer other spellings of a query that has few hits."""
        self._remarks.set_suggestions(suggestions)
        self._show_remarks()

    def set_completions(self, text: str, caret: int, completions: Sequence[Completion]) -> None:
        """Offer how the query `text` could go on at `caret`, if that is what stands there still."""
        if self._completed == (text, caret) == (self._field.text(), self._field.caret):
            self._completed = None
            popup = self._popup = self._popup or self._made_popup()
            popup.open(completions, self._frame)

    def set_chips(self, chips: Sequence[Span]) -> None:
        """Tint the field terms of the query: where they are, by the parser."""
        self._field.set_chips(chips)

    def set_sort(self, sort: str) -> None:
        """Show an order as the chosen one without announcing it."""
        name = self._orders.set_sort(sort)
        if name:
            self._sort.setText(name + "  ▾")
            self._sort.setAccessibleName(self.tr("Order: {0}").format(name))

    def set_group(self, group: str) -> None:
        """Show how the list is grouped, without announcing it."""
        self._orders.set_group(group)

    def set_searched(self, searched: bool) -> None:
        """Whether hits are shown, which have orders of their own."""
        self._orders.set_searched(searched)

    def open_sort(self) -> None:
        """Open the menu of orders and groups."""
        self._sort.showMenu()

    def _make_parts(self) -> None:
        self._left = QWidget(self)
        self._sign = QLabel(self._left)
        self._sign.setPixmap(app_drawing(_SIGN, self.devicePixelRatioF()))
        self._wordmark = QLabel("Kawaraban", self._left)
        self._frame = FieldFrame(self)
        self._field = SearchField(self._frame)
        self._field.setAccessibleName(self.tr("Search articles"))
        self._field.setPlaceholderText(self.tr("Search articles"))
        self._answer = quiet_label("", self._frame)
        self._answer.setAccessibleName(self.tr("Search result"))
        self._sort = self._tool(self.tr("Order"))
        self._orders = SortMenu(self)
        self._sort.setMenu(self._orders)
        self.look_button = self._tool(self.tr("Look"))
        self.look_button.setText("Aa")
        self._menu_button = self._tool(self.tr("Menu"))
        self._remarks = Remarks(self)
        self._remarks.hide()

    def _made_popup(self) -> "CompletionPopup":
        from reader.gui.search_bar.completion_popup import CompletionPopup

        popup = CompletionPopup(self._field)
        popup.taken.connect(self._take_completion)
        popup.closed.connect(self._show_remarks)
        popup.set_theme(self._theme)
        popup.set_fonts(self._fonts)
        return popup

    @property
    def _completes(self) -> bool:
        """Whether it is offered how the query could go on."""
        return self._popup is not None and self._popup.isVisible()

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        left = QHBoxLayout(self._left)
        left.setContentsMargins(16, 0, 8, 0)
        left.setSpacing(8)
        left.addWidget(self._sign)
        left.addWidget(self._wordmark, 1)
        inside = QHBoxLayout(self._frame)
        inside.setContentsMargins(12, 0, 12, 0)
        inside.setSpacing(12)
        inside.addWidget(self._field, 1)
        inside.addWidget(self._answer)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._frame)
        middle.addWidget(self._remarks)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 8, 16, 8 + EDGE)  # the hairline below it
        whole.setSpacing(4)
        whole.addWidget(self._left, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(middle, 1)
        whole.addSpacing(8)
        for button in (self._sort, self.look_button, self._menu_button):
            whole.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self._field.textEdited.connect(self._type)
        self._field.returnPressed.connect(self._submit)
        self._field.escaped.connect(self._leave)
        self._field.list_requested.connect(self.list_requested)
        self._field.focus_changed.connect(self._frame.update)
        self._field.composition_begun.connect(self._close_popup)
        self.look_button.clicked.connect(self.look_requested)
        self._orders.sort_chosen.connect(self._choose_sort)
        self._orders.group_chosen.connect(self.group_changed)
        self._remarks.query_chosen.connect(self._take_suggestion)

    def _type(self, text: str) -> None:
        self._pause.start()
        self._completing.start()
        if not text:
            self._close_popup()
            self.set_problems([])
        self.query_edited.emit(text)

    def _rest(self) -> None:
        """What was typed is meant; and a line without remarks has been kept long enough."""
        self._pause.stop()
        self.typing_paused.emit()
        self._show_remarks()

    def _submit(self) -> None:
        self._stop_typing()
        self.query_submitted.emit(self._field.text())

    def _leave(self) -> None:
        self._stop_typing()
        self.left.emit()

    def _stop_typing(self) -> None:
        self._pause.stop()
        self._close_popup()

    def _take_suggestion(self, query: str) -> None:
        self.set_query(query)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._submit()

    def _ask_completions(self) -> None:
        self._completed = (self._field.text(), self._field.caret)
        self.completions_requested.emit(*self._completed)

    def _take_completion(self, completion: Completion) -> None:
        """Type a completion. A field waits for its value; all else is meant as it stands."""
        self._field.replace(completion.query, completion.caret)
        if completion.kind != "field":
            self._close_popup()
            self._rest()

    def _close_popup(self) -> None:
        self._completing.stop()
        self._completed = None
        if self._popup is not None:
            self._popup.hide()

    def _show_remarks(self) -> None:
        """Show what is said of the query, but nothing while the popup offers how it could go on.

        While one types, a line that says nothing any more stays: nothing below it jumps.
        """
        waiting = self._pause.isActive() or self._completes
        if not self._completes:
            self._field.set_faults([Span(each.start, each.end) for each in self._problems])
        wanted = not self._remarks.is_silent and not self._completes
        self._remarks.setVisible(wanted or (waiting and not self._remarks.isHidden()))

    def _choose_sort(self, sort: str) -> None:
        self.set_sort(sort)
        self.sort_changed.emit(sort)

    def _fit(self) -> None:
        """What a narrow window can do without goes first: the name, then the figures.

        The name is shown whole or not at all.
        """
        roomy = self.width() >= _NARROW
        name = _SIGN + 32 + self._wordmark.sizeHint().width()
        named = roomy and (not self._left_width or self._left_width >= name)
        self._wordmark.setVisible(named)
        least = name if named else _SIGN + 32
        self._left.setFixedWidth(max(least, self._left_width if roomy else 0))
        self._answer.setVisible(self.width() >= _VERY_NARROW * self._fonts.zoom)

    def _show_busy(self) -> None:
        self._answer.setText(self.tr("Searching…"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.hairline))
