"""Tags in the window: given, taken away, renamed, merged, painted; each change can be undone.

The frame they are typed in is imported where it is made: the window starts without it.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from reader.article import ArticleId
from reader.folding import fold
from reader.gui.library_pane.library_rows import TagRow
from reader.library import ALL, SavedSearch, Scope

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow
    from reader.gui.sheets.tag_popup import TagPopup

Act = Callable[["Tagging"], object]


class Tagging(QObject):
    """What the reader does with tags. Owns the frame in which they are typed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._state = window.library.state
        self._pane = window.panels.library_pane
        self._articles: list[ArticleId] = []  # those whose tags the frame shows
        self._popup: TagPopup | None = None
        window.panels.reading_pane.tag_requested.connect(self._show_tagged)
        self._pane.tag_renaming_requested.connect(self.rename)
        self._pane.tag_painting_requested.connect(self.paint)
        self._pane.tag_removal_requested.connect(self.remove)

    def show(self) -> None:
        """Show the tags as they are, wherever they are seen."""
        tags = [TagRow(*tag) for tag in self._state.tags()]
        self._pane.set_tags(tags)
        if self._popup is not None and self._popup.isVisible():
            self._fill(self._popup, tags)
        page = self._window.panels.reading_pane.page
        if page is not None:
            given = tuple(self._state.tags_of(page.article.id))
            self._window.panels.reading_pane.set_tags(given)

    def open(self) -> None:
        """Open the frame over the chosen articles."""
        self._articles = self._window.chosen_articles()
        if self._articles:
            if self._popup is None:
                self._popup = self._made()
            self._popup.set_theme(self._window.look.theme)
            self._popup.set_fonts(self._window.look.fonts)
            self._fill(self._popup, [TagRow(*tag) for tag in self._state.tags()])
            self._popup.open(self._corner())

    def _made(self) -> "TagPopup":
        from reader.gui.sheets.tag_popup import TagPopup

        popup = TagPopup(self._window.panels)
        popup.tag_requested.connect(lambda name: self.tag(self._articles, name))
        popup.untag_requested.connect(lambda name: self.untag(self._articles, name))
        self._window.look.theme_changed.connect(popup.set_theme)
        self._window.look.fonts_changed.connect(popup.set_fonts)
        return popup

    def tag(self, articles: Sequence[ArticleId], name: str) -> None:
        """Give articles a tag."""
        changed = self._state.tag(articles, name)
        if not changed:
            return
        tag = self._tag(name)
        words = self.tr("Tagged “{name}” (%Ln)", "", len(changed))
        self._remember(
            words.format(name=tag.name),
            changed,
            lambda tagging: tagging._state.untag(changed, tag.name),
            lambda tagging: tagging._state.tag(changed, tag.name, tag.colour),
        )

    def untag(self, articles: Sequence[ArticleId], name: str) -> None:
        """Take a tag away from articles."""
        tag = self._tag(name)
        changed = self._state.untag(articles, name)
        if not changed:
            return
        words = self.tr("Tag “{name}” taken away (%Ln)", "", len(changed))
        self._remember(
            words.format(name=tag.name),
            changed,
            lambda tagging: tagging._state.tag(changed, tag.name, tag.colour),
            lambda tagging: tagging._state.untag(changed, tag.name),
        )

    def rename(self, name: str, to: str) -> None:
        """Give a tag another name; where another tag has that, it becomes a part of it."""
        tag, other = self._tag(name), self._tag(to)
        if other.articles and fold(other.name) != fold(name):
            self._merge(tag, other)
            return

        searches: list[SavedSearch] = []  # that ask for it, as they were before

        def write(tagging: Tagging) -> None:
            tagging._state.rename_tag(tag.name, to)
            searches[:] = tagging._window.library.follow_tag(tag.name, to)
            tagging._follow(tag.name, to)

        def put_back(tagging: Tagging) -> None:
            tagging._state.rename_tag(to, tag.name)
            tagging._put_back(searches)
            tagging._follow(to, tag.name)

        had = sorted(self._state.ids_of(("tag", tag.name)))
        write(self)
        words = self.tr("Tag “{name}” is called “{to}” now").format(name=tag.name, to=to)
        self._remember(words, had, put_back, write)

    def _merge(self, tag: TagRow, other: TagRow) -> None:
        had = sorted(self._state.ids_of(("tag", tag.name)))
        searches: list[SavedSearch] = []  # that ask for it, as they were before

        def split(tagging: Tagging) -> None:
            tagging._state.untag(gained, other.name)
            tagging._state.tag(had, tag.name, tag.colour)
            tagging._put_back(searches)

        def merge(tagging: Tagging) -> list[ArticleId]:
            gained = tagging._state.rename_tag(tag.name, other.name)
            searches[:] = tagging._window.library.follow_tag(tag.name, other.name)
            tagging._follow(tag.name, other.name)
            return gained

        gained = merge(self)

        words = self.tr("Tag “{name}” merged into “{other}”")
        self._remember(words.format(name=tag.name, other=other.name), had, split, merge)

    def paint(self, name: str, colour: str) -> None:
        """Give a tag another colour."""
        before = self._tag(name).colour
        self._state.paint_tag(name, colour)
        words = self.tr("Colour of the tag “{name}” changed").format(name=name)
        self._remember(
            words,
            [],
            lambda tagging: tagging._state.paint_tag(name, before),
            lambda tagging: tagging._state.paint_tag(name, colour),
        )

    def remove(self, name: str) -> None:
        """Take a tag away from all articles that have it."""
        tag = self._tag(name)

        def take_away(tagging: Tagging) -> list[ArticleId]:
            had = tagging._state.remove_tag(tag.name)
            tagging._follow(tag.name, "")
            return had

        had = take_away(self)
        self._remember(
            self.tr("Tag “{name}” deleted").format(name=tag.name),
            had,
            lambda tagging: tagging._state.tag(had, tag.name, tag.colour),
            take_away,
        )

    def _remember(self, words: str, articles: Sequence[ArticleId], undo: Act, redo: Act) -> None:
        """Tell of a change that has been made, and how it is taken back and made again."""
        self._tell(articles)
        self._window.marking.remember(
            words,
            lambda window: window.tagging._do(undo, articles),
            lambda window: window.tagging._do(redo, articles),
        )

    def _do(self, act: Act, articles: Sequence[ArticleId]) -> None:
        act(self)
        self._tell(articles)

    def _tell(self, articles: Sequence[ArticleId]) -> None:
        self.show()
        self._window.marking.changed.emit(list(articles))

    def _put_back(self, searches: Sequence[SavedSearch]) -> None:
        for search in searches:
            self._state.save_search(search)

    def _follow(self, name: str, to: str) -> None:
        """Where the list shows a tag that is another one now, let it show that."""
        listing = self._window.listing
        if listing.scope.kind == "tag" and fold(listing.scope.name) == fold(name):
            listing.choose_scope(Scope("tag", to) if to else ALL)
            self.show()
            self._pane.select(listing.scope)

    def _show_tagged(self, name: str) -> None:
        """Show the articles that have a tag."""
        self._window.choose_scope(Scope("tag", self._tag(name).name))

    def _tag(self, name: str) -> TagRow:
        """A tag as it is; one without articles when there is none of that name."""
        wanted = fold(" ".join(name.split()))
        found = (TagRow(*tag) for tag in self._state.tags() if fold(tag.name) == wanted)
        return next(found, TagRow(name, 0))

    def _fill(self, popup: "TagPopup", tags: Sequence[TagRow]) -> None:
        given = [TagRow(*tag) for tag in self._state.tags_on(self._articles)]
        popup.set_tags(tags, given, len(self._articles))

    def _corner(self) -> QPoint:
        """Where the frame stands: under the chosen row, or at the top of the page."""
        panels = self._window.panels
        pages, articles = panels.pages, panels.article_list
        if pages.isVisible() and pages.isAncestorOf(self._window.focusWidget() or self._window):
            return pages.mapTo(panels, QPoint(24, 24))
        row = articles.visualRect(articles.currentIndex())
        top = max(0, row.bottom() - 8) if row.isValid() else 24
        return articles.viewport().mapTo(panels, QPoint(24, top))
