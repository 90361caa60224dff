"""Highlights in the window: what joins page, popover and the reading state.

The popover is imported where it is made: the window starts without it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.anchors import Anchor
from reader.article import ArticleId
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.history import Deed
from reader.gui.controllers.opening import Opening
from reader.gui.controllers.restoring import Restoring
from reader.gui.controls.links import Link
from reader.gui.reading_pane.highlight_layer import HighlightLayer
from reader.gui.reading_pane.page_text import Stretch
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import Theme
from reader.library import Highlight
from reader.protocol.questions import ReadHighlights
from reader.rendering import Page

if TYPE_CHECKING:
    from reader.gui.sheets.highlight_popover import HighlightPopover

_READING_ON = ("page_down", "page_up", "next_article", "previous_article")  # past an open popover


class Highlighting(QObject):
    """Highlights what is chosen, steps from one to the next, and remembers how to undo it."""

    def __init__(self, desk: Desk, opening: Opening, restoring: Restoring) -> None:
        super().__init__(desk.window)
        self._desk, self._settings, self._opening = desk, desk.settings, opening
        self._pane, self._store = desk.panels.reading_pane, desk.library.state.highlights
        self._layer = HighlightLayer(self._pane.view, self)
        self._popover: HighlightPopover | None = None
        self._lost = Link()
        self._lost_line = QWidget()
        row = QHBoxLayout(self._lost_line)
        row.setContentsMargins(24, 4, 24, 8)
        row.addWidget(self._lost)
        self._lost_line.hide()
        self._pane.put_below(self._lost_line)
        self._article: ArticleId | None = None
        self._open: Highlight | None = None  # the one that the popover is at
        self._as_opened: Highlight | None = None
        self._wanted: int | None = None  # the one to go to when its article is there
        self._connect()
        restoring.restored.connect(self._show_restored)
        self._set_theme(desk.look.theme)
        self._set_fonts(desk.look.fonts)

    def _connect(self) -> None:
        desk, layer = self._desk, self._layer
        desk.reading.page_read.connect(self._show)
        desk.reading.page_delayed.connect(self._step_back)
        desk.reading.page_failed.connect(self._show_nothing)
        desk.reading.may_renew = lambda: self._popover is None or self._popover.isHidden()
        desk.look.theme_changed.connect(self._set_theme)
        desk.look.fonts_changed.connect(self._set_fonts)
        desk.marking.teach(highlight=self._turn)
        desk.marking.settling.connect(self._dismiss)
        desk.panels.pages.highlight_requested.connect(self.go_to)
        self._pane.view.verticalScrollBar().valueChanged.connect(self._dismiss)
        self._pane.view.addAction(desk.actions["highlight"])
        desk.answer(
            {
                "highlight": self.highlight,
                "next_highlight": lambda: self.step(+1),
                "previous_highlight": lambda: self.step(-1),
                "highlights": self.show_all,
            }
        )
        layer.changed.connect(self._lay)
        layer.located.connect(self._settle)
        layer.clicked.connect(self._open_popover)
        self._lost.clicked.connect(lambda: self._open_popover(self._layer.lost[0]))

    def highlight(self) -> None:
        """Highlight what is chosen; where nothing is, open the highlight that one stands on."""
        if self._article is None or self._desk.panels.pages.shows_other:
            return
        anchor = self._layer.chosen()
        view = self._pane.view
        if anchor is None:
            found = self._layer.at(view.textCursor().position())
            if found is not None:
                self._open_popover(found)
            else:
                self._desk.announce(
                    self.tr(
                        "Choose words of the article first: with the mouse or Shift and arrows."
                    )
                )
            return
        same = [each for each in self._store.of(self._article) if each.anchor == anchor]
        made = same[0] if same else self._add(self._article, anchor)
        cursor = view.textCursor()
        cursor.setPosition(cursor.selectionStart())
        view.setTextCursor(cursor)
        self._open_popover(made)

    def step(self, direction: int) -> None:
        """Go to the next (+1) or previous (-1) highlight of the article, round its ends."""
        ordered = self._layer.in_order()
        if not ordered or self._desk.panels.pages.shows_other:
            self._desk.announce(self.tr("Nothing is highlighted in this article."))
            return
        self._go(ordered[self._next_of(ordered, direction)])

    def show_all(self) -> None:
        """Show the page of all highlights."""
        self._desk.reading.visit(ReadHighlights())

    def go_to(self, article: ArticleId, highlight: int) -> None:
        """Open an article at one of its highlights."""
        self._wanted = highlight
        self._opening.open(article)

    def _next_of(self, ordered: list[Highlight], direction: int) -> int:
        """The place in their order of the one after, or before, where one stands."""
        if self._open is not None and self._open in ordered:
            return (ordered.index(self._open) + direction) % len(ordered)
        at = self._pane.view.textCursor().position()
        starts = [place.start if (place := self._layer.place(each)) else None for each in ordered]
        after = [number for number, start in enumerate(starts) if start is not None and start > at]
        before = [number for number, start in enumerate(starts) if start is not None and start < at]
        if direction > 0:
            return after[0] if after else 0
        return before[-1] if before else len(ordered) - 1

    def _go(self, highlight: Highlight) -> None:
        place, view = self._layer.place(highlight), self._pane.view
        self._dismiss()
        if place is not None:
            view.choose(Stretch(place.start, place.start))
            view.reveal(place)
        self._open_popover(highlight)

    # The page

    def _show(self, page: Page) -> None:
        self._dismiss()
        self._article = page.article.id
        self._reload()

    def _show_nothing(self) -> None:
        self._wanted = None
        self._step_back()

    def _step_back(self) -> None:
        """No article is shown; where one is wanted to be gone to, it is on its way."""
        self._dismiss()
        self._article = None
        self._layer.show_highlights(())

    def _reload(self) -> None:
        if self._article is not None:
            self._layer.show_highlights(self._store.of(self._article))

    def _show_restored(self) -> None:
        self._dismiss()
        self._reload()
        self._revisit()

    def _lay(self) -> None:
        self._pane.lay_below(self._layer.looks())

    def _settle(self) -> None:
        """All are where they are: say which are lost, and go where one wanted to."""
        lost = len(self._layer.lost)
        one = self.tr("1 highlight is no longer in the text")
        many = self.tr("%Ln highlights are no longer in the text", "", lost)
        self._lost.setText(one if lost == 1 else many)
        self._lost_line.setVisible(lost > 0)
        wanted, self._wanted = self._wanted, None
        found = next((each for each in self._layer.in_order() if each.id == wanted), None)
        if found is not None:
            self._go(found)

    def _set_theme(self, theme: Theme) -> None:
        for part in (self._layer, self._lost):
            part.set_theme(theme)
        if self._popover is not None:
            self._popover.set_theme(theme)
        ground = QPalette(self._lost_line.palette())
        ground.setColor(QPalette.ColorRole.Window, QColor(theme.paper))
        self._lost_line.setPalette(ground)
        self._lost_line.setAutoFillBackground(True)

    def _set_fonts(self, fonts: Fonts) -> None:
        if self._popover is not None:
            self._popover.set_fonts(fonts)
        self._lost.setFont(fonts.interface(9.2))

    # The popover

    def _made_popover(self) -> "HighlightPopover":
        if self._popover is None:
            from reader.gui.sheets.highlight_popover import HighlightPopover

            popover = self._popover = HighlightPopover(self._pane)
            popover.colour_chosen.connect(self._recolour)
            popover.comment_edited.connect(self._comment)
            popover.removal_requested.connect(self._remove)
            popover.left.connect(self._leave)
            popover.set_theme(self._desk.look.theme)
            popover.set_fonts(self._desk.look.fonts)
        return self._popover

    def _dismiss(self) -> None:
        if self._popover is not None:
            self._popover.dismiss()

    def _open_popover(self, highlight: Highlight) -> None:
        self._dismiss()
        self._open = self._as_opened = highlight
        ordered = self._layer.in_order()
        place, view = self._layer.place(highlight), self._pane.view
        if place is not None:
            rect = view.rect_of(place).intersected(view.viewport().rect())
            rect.moveTopLeft(view.viewport().mapTo(self._pane, rect.topLeft()))
        else:
            rect = self._lost_line.geometry()
        popover = self._made_popover()
        actions = self._desk.actions
        popover.reading_on = [key for name in _READING_ON for key in actions[name].shortcuts()]
        popover.open_at(
            rect,
            highlight.colour,
            highlight.comment,
            number=(ordered.index(highlight) + 1, len(ordered)),
            lost="" if place else highlight.anchor.quote,
        )

    def _leave(self, had_keys: bool) -> None:
        self._keep_comment()
        self._open = self._as_opened = None
        if had_keys:
            self._pane.setFocus()
        self._desk.reading.renew_late()

    def _comment(self, text: str) -> None:
        """Write a comment as it is typed; it can be taken back when it is done."""
        if self._open is not None:
            self._open = self._store.change(self._open, comment=text)
            self._tell(self._open.article)

    def _keep_comment(self) -> None:
        before, after = self._as_opened, self._open
        self._as_opened = after
        if before and after and before.comment != after.comment:
            words = self.tr("Comment written") if after.comment else self.tr("Comment taken away")
            self._remember(words, before, after)

    # What is done can be taken back

    def _add(self, article: ArticleId, anchor: Anchor) -> Highlight:
        made = self._store.add(article, anchor, self._settings.highlight_colour)
        self._tell(article)
        self._remember(self.tr("Highlighted"), None, made)
        return made

    def _recolour(self, colour: str) -> None:
        self._settings.highlight_colour = colour
        self._made_popover().flush()
        self._keep_comment()
        before = self._open
        if before is not None and before.colour != colour:
            self._open = self._as_opened = after = self._store.change(before, colour=colour)
            self._tell(after.article)
            self._remember(self.tr("Highlight recoloured"), before, after)

    def _remove(self) -> None:
        removed = self._open
        self._dismiss()
        if removed is not None:
            self._store.remove(removed)
            self._tell(removed.article)
            self._remember(self.tr("Highlight taken away"), removed, None)

    def _remember(self, words: str, before: Highlight | None, after: Highlight | None) -> None:
        """Remember a change; None stands for no highlight."""
        undo, redo = Deed("highlight", after, before), Deed("highlight", before, after)
        self._desk.marking.remember(words, undo, redo)
        self._set_anew()

    def _turn(self, before: Highlight | None, after: Highlight | None) -> None:
        if after is not None:
            self._store.put(after)
            self._tell(after.article)
        elif before is not None:
            self._store.remove(before)
            self._tell(before.article)
        self._set_anew()

    def _set_anew(self) -> None:
        """The page of an article whose file is gone has quotes and comments in its text."""
        page = self._pane.page
        if page is not None and page.article.gone:
            self._desk.reading.renew()

    def _tell(self, article: ArticleId) -> None:
        self._desk.marking.changed.emit([article])
        if article == self._article:
            self._reload()
        self._revisit()

    def _revisit(self) -> None:
        """Show the page of all highlights anew, where it is shown."""
        if self._desk.panels.pages.shows_highlights:
            self._desk.reading.visit(ReadHighlights())
