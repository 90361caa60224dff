"""The reading pane: one article as a page, the marks in it, and finding words in it.

The find bar is imported where it is made: the window starts without it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, Qt, QTextCharFormat
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.controls.tab_order import follow
from reader.gui.reading_pane.foot_label import FootLabel
from reader.gui.reading_pane.novelty_label import NoveltyLabel
from reader.gui.reading_pane.page_text import Stretch
from reader.gui.reading_pane.page_view import PageView
from reader.gui.reading_pane.passages import places_of
from reader.gui.reading_pane.progress_line import ProgressLine
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.announcing import announce
from reader.gui.words.wording import page_words
from reader.rendering import (
    SCHEME,
    Page,
    Typography,
    captures_of,
    mark_texts,
    render,
    render_notice,
    tag_of,
)
from reader.stories.results import Novelty

if TYPE_CHECKING:
    from reader.gui.reading_pane.find_bar import FindBar


class _Notice(NamedTuple):
    """What is said where no article is shown."""

    title: str
    sentences: tuple[str, ...]
    keys: tuple[tuple[str, str], ...]


class ReadingPane(QWidget):
    """Owns the shown page, the mark one stands on, and the find bar."""

    link_requested = Signal(str)
    captures_requested = Signal(object)  # Captures: two of the article's, to be compared
    tag_requested = Signal(str)
    zoom_requested = Signal(int)  # steps of the reader's type: 1 or -1
    page_shown = Signal()  # another page, or a notice instead
    place_changed = Signal()  # one is further down the page, or further up
    mark_moved = Signal(int, int)  # the mark one stands on, from 1, and how many there are

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._fonts = Fonts()
        self._page: Page | None = None
        self._notice = self._nothing_chosen()
        self._marks: tuple[Stretch, ...] = ()
        self._mark = -1
        self._found: tuple[Stretch, ...] = ()
        self._found_at = -1
        self._novelty: Novelty | None = None
        self._known: tuple[Stretch, ...] = ()  # sentences that earlier articles of its story have
        self._view = PageView(own_scheme=SCHEME)
        self._view.setAccessibleName(self.tr("Article"))
        self._view.link_requested.connect(self._follow)
        self._view.zoom_requested.connect(self.zoom_requested)
        self._view.verticalScrollBar().valueChanged.connect(self._tell_place)
        self._line = ProgressLine(self._view)
        self._place_label, self._novelty_label = FootLabel(), NoveltyLabel()
        self._place_label.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._find_bar: FindBar | None = None
        self.setFocusProxy(self._view)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._view, 1)
        column.addWidget(self._novelty_label)
        column.addWidget(self._place_label)
        self._restyle()

    @property
    def page(self) -> Page | None:
        """The page that is shown; None while there is a notice instead."""
        return self._page

    @property
    def view(self) -> PageView:
        """The view that shows the page."""
        return self._view

    def lay_below(self, looks: Sequence[tuple[Stretch, QTextCharFormat]]) -> None:
        """Lay stretches of the page, each in a look of its own, under the marks."""
        self._view.lay_below(looks)
        self._tint()

    def put_below(self, panel: QWidget) -> None:
        """Have a panel stand below the page and those that do already, above the find bar."""
        self._column.insertWidget(self._column.count() - (self._find_bar is not None), panel)

    @property
    def place(self) -> float:
        """How far down the page one is, from 0 to 1."""
        return self._view.place

    @property
    def chosen_text(self) -> str:
        """The words that are chosen on the page, with their line breaks."""
        return self._view.textCursor().selection().toPlainText()

    @property
    def is_at_end(self) -> bool:
        """Whether the end of the page is in view."""
        bar = self._view.verticalScrollBar()
        return bar.value() == bar.maximum()

    def go_to(self, place: float) -> None:
        """Go where `place` was before."""
        self._view.go_to(place)

    def show_page(self, page: Page) -> None:
        """Show an article from its top or, where it has marks, at the first of them.

        Where it is shown already and has no marks, its place stays.
        """
        same = self._page is not None and self._page.article.id == page.article.id
        self._page = page
        self._novelty = self._novelty if same else None
        self._mark, self._found, self._found_at = -1, (), -1
        texts = mark_texts(page)
        self._view.show_document(self._html(), keep_place=same and not texts)
        self._marks = self._view.marks(texts)
        self._rule_new()
        self._find()
        self._stand_on_mark(0 if self._marks else -1)
        self.page_shown.emit()

    def set_tags(self, tags: tuple[str, ...]) -> None:
        """Show other tags of the article."""
        if self._page is not None and self._page.tags != tags:
            self.renew_page(replace(self._page, tags=tags))

    def renew_page(self, page: Page) -> None:
        """Show the article as it is by now, or with other marks; the place in it stays."""
        marks = len(self._marks)
        self._novelty = self._novelty if self._page and page.article == self._page.article else None
        self._page = page
        self._view.show_document(self._html(), keep_place=True)
        self._marks = self._view.marks(mark_texts(page))
        self._mark = self._mark if len(self._marks) == marks else self._ahead(self._marks)
        self._found = self._view.find_all(self._sought) if self._found else ()
        self._found_at = min(self._found_at, len(self._found) - 1)
        self._rule_new()
        self._tint()
        self._say_place()
        self.mark_moved.emit(self._mark + 1, len(self._marks))
        self.page_shown.emit()

    def show_notice(
        self, title: str, sentences: Sequence[str] = (), keys: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Say something instead of showing an article; `keys` are (key, what it does)."""
        self._page = self._novelty = None
        self._notice = _Notice(title, tuple(sentences), tuple(keys))
        self._mark, self._found, self._found_at = -1, (), -1
        self._view.show_document(self._html(), low=True)
        self._marks = ()
        self._rule_new()
        self._find()
        self._stand_on_mark(-1)
        self.page_shown.emit()

    def show_novelty(self, novelty: Novelty | None) -> None:
        """Show what is new in the article beside the earlier ones of its story; None for nothing.

        New sentences have a rule beside them, the others step back as in a comparison.
        """
        self._novelty = novelty
        self._rule_new()
        self._tint()

    def clear(self) -> None:
        """Nothing is chosen: say with which keys to begin."""
        self.show_notice(*self._nothing_chosen())

    def set_theme(self, theme: Theme) -> None:
        """Other colours, the same place."""
        if theme != self._theme:
            self._theme = theme
            self._restyle()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type, the same text at the upper edge."""
        if fonts != self._fonts:
            self._fonts = fonts
            self._restyle()

    def next_mark(self) -> None:
        """Go to the next mark, or to the next place found while the find bar is open."""
        self._step(1)

    def previous_mark(self) -> None:
        """Go to the mark before, or to the place found before while the find bar is open."""
        self._step(-1)

    def page_down(self) -> bool:
        """Turn one screen down; False when the end was in view already."""
        return self._view.page(1)

    def page_up(self) -> bool:
        """Turn one screen up; False when the top was in view already."""
        return self._view.page(-1)

    def open_find(self) -> None:
        """Open the find bar, with the chosen words of one line where there are any."""
        chosen = self._view.textCursor().selectedText()
        bar = self._find_bar = self._find_bar or self._made_find_bar()
        follow(self._view, bar)
        bar.begin(chosen if "\u2029" not in chosen else "")
        self._find()
        self._say_place()

    @property
    def is_finding(self) -> bool:
        """Whether the find bar is open."""
        return self._find_bar is not None and not self._find_bar.isHidden()

    def close_find(self) -> None:
        """Close the find bar and give the keys back to the page, the place found being chosen."""
        if self._find_bar is not None:
            self._find_bar.hide()
        if self._found:
            self._view.choose(self._found[self._found_at])
        self._found, self._found_at = (), -1
        self._tint()
        self._say_place()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_place(self) -> None:
        if self._page is None or not self._page.article.gone:  # how far one was stays as it was
            self.place_changed.emit()

    def _made_find_bar(self) -> "FindBar":
        from reader.gui.reading_pane.find_bar import FindBar

        bar = FindBar()
        bar.hide()
        bar.text_changed.connect(self._find)
        bar.next_requested.connect(lambda: self._stand_on_found(self._found_at + 1))
        bar.previous_requested.connect(lambda: self._stand_on_found(self._found_at - 1))
        bar.closed.connect(self.close_find)
        bar.set_theme(self._theme)
        bar.set_fonts(self._fonts)
        self._column.addWidget(bar)
        return bar

    @property
    def _sought(self) -> str:
        return self._find_bar.text if self._find_bar is not None else ""

    def _follow(self, link: str) -> None:
        captures, tag = captures_of(link), tag_of(link)
        if captures is not None:
            self.captures_requested.emit(captures)
        elif tag is not None:
            self.tag_requested.emit(tag)
        else:
            self.link_requested.emit(link)

    def _nothing_chosen(self) -> _Notice:
        keys = (
            ("j", self.tr("the next article")),
            ("/", self.tr("search")),
            ("?", self.tr("all keys")),
        )
        return _Notice(
            self.tr("No article is open"),
            (self.tr("Choose one in the list, or begin with a key."),),
            keys,
        )

    def _html(self) -> str:
        colours = self._theme.colours()
        if self._page is None:
            notice = self._notice
            typography = self._typography("")
            return render_notice(
                notice.title, notice.sentences, colours, typography, keys=notice.keys
            )
        language = self._page.article.capture.language
        return render(self._page, colours, self._typography(language), page_words())

    def _typography(self, language: str) -> Typography:
        return self._fonts.typography(self.logicalDpiY(), language)

    def _restyle(self) -> None:
        theme = self._theme
        self._view.set_theme(theme)
        self._line.set_theme(theme)
        if self._find_bar is not None:
            self._find_bar.set_theme(theme)
            self._find_bar.set_fonts(self._fonts)
        self._view.set_fonts(self._fonts)
        self._view.show_document(self._html(), keep_place=True, low=self._page is None)
        for label in (self._place_label, self._novelty_label):
            label.setFont(self._fonts.figures(8.6))
            label.set_theme(theme)
        self._tint()
        self._say_place()

    def _rule_new(self) -> None:
        """Find the sentences on the page as it is set now."""
        novelty, page = self._novelty, self._page
        new: tuple[Stretch, ...] = ()
        self._known = ()
        if novelty and page and novelty.earlier:
            blocks, paragraphs = page.article.capture.blocks, list(self._view.paragraphs())
            new = tuple(Stretch(*at) for at in places_of(novelty.new, blocks, paragraphs))
            known = places_of(novelty.known, blocks, paragraphs)
            self._known = tuple(Stretch(*at) for at in known)
        self._view.rule(new)
        self._novelty_label.begin_at(self._view.text_left)
        self._novelty_label.tell(novelty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is said below the page begins where its text does."""
        super().resizeEvent(event)
        self._novelty_label.begin_at(self._view.text_left)

    def _step(self, direction: int) -> None:
        if self._found:
            self._stand_on_found(self._found_at + direction)
        elif self._marks:
            self._stand_on_mark((self._mark + direction) % len(self._marks))
            words = self._view.paragraph_of(self._marks[self._mark])
            announce(self._view, f"{self._place_label.accessibleName()}. {words}")

    def _stand_on_mark(self, index: int) -> None:
        self._mark = index
        self._tint()
        if index >= 0:
            self._view.reveal(self._marks[index])
        self._say_place()
        self.mark_moved.emit(index + 1, len(self._marks))

    def _find(self) -> None:
        """Look for what is sought from where one reads on, round the end to the top."""
        if not self.is_finding:
            return
        start = self._found[self._found_at].start if self._found_at >= 0 else 0
        start = start or self._view.first_position()
        self._found, self._found_at = self._view.find_all(self._sought), -1
        self._stand_on_found(self._ahead(self._found, start))

    def _ahead(self, places: Sequence[Stretch], start: int | None = None) -> int:
        """The first place from `start`, or from where one reads, round the end; -1: no place."""
        start = self._view.first_position() if start is None else start
        ahead = (number for number, place in enumerate(places) if place.start >= start)
        return next(ahead, 0 if places else -1)

    def _stand_on_found(self, index: int) -> None:
        self._found_at = index % len(self._found) if self._found else -1
        self._tint()
        if self._found:
            self._view.reveal(self._found[self._found_at])
        if self._find_bar is not None:
            self._find_bar.show_count(self._found_at + 1, len(self._found))

    def _tint(self) -> None:
        theme = self._theme
        current = [self._marks[self._mark]] if self._mark >= 0 else []
        if self._found:
            current = [self._found[self._found_at]]
        self._view.tint(
            (
                (self._known, "", theme.quiet),
                (self._marks if self._known or self._view.has_below else (), theme.mark, theme.ink),
                (self._found, theme.mark, theme.ink),
                (current, theme.current_mark, theme.ink),
            )
        )

    def _say_place(self) -> None:
        """ "3 of 12" in the corner, unless the find bar says its own."""
        label = self._place_label
        place = {"place": self._mark + 1, "total": len(self._marks)}
        label.setText(self.tr("{place} of {total}").format(**place))
        label.setAccessibleName(self.tr("Mark {place} of {total}").format(**place))
        label.setVisible(bool(self._marks) and not self.is_finding)
