"""Tags in the window: given, taken away, renamed, merged, painted; each change can be undone.

The frame they are typed in is imported where it is made: the window starts without it.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from reader.article import ArticleId
from reader.folding import fold
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.going import Going
from reader.gui.controllers.history import Deed
from reader.gui.library_pane.library_rows import TagRow
from reader.library import ALL, SavedSearch, Scope

if TYPE_CHECKING:
    from reader.gui.sheets.tag_popup import TagPopup


class Tagging(QObject):
    """What the reader does with tags. Owns the frame in which they are typed."""

    def __init__(self, desk: Desk, going: Going) -> None:
        super().__init__(desk.window)
        self._desk, self._going = desk, going
        self._state, self._marking = desk.library.state, desk.marking
        self._pane = desk.panels.library_pane
        self._articles: list[ArticleId] = []  # those whose tags the frame shows
        self._popup: TagPopup | None = None
        desk.panels.reading_pane.tag_requested.connect(self._show_tagged)
        self._pane.tag_renaming_requested.connect(self.rename)
        self._pane.tag_painting_requested.connect(self.paint)
        self._pane.tag_removal_requested.connect(self.remove)
        desk.answer({"tags": self.open})
        self._marking.teach(
            tag=self._give,
            untag=self._take,
            rename_tag=self._call,
            call_tag_as_before=self._call_as_before,
            split_tag=self._split,
            paint_tag=self._paint,
            remove_tag=self._take_away,
            put_tag_back=self._return,
        )

    def show(self) -> None:
        """Show the tags as they are, wherever they are seen."""
        tags = [TagRow(*tag) for tag in self._state.tags()]
        self._pane.set_tags(tags)
        if self._popup is not None and self._popup.isVisible():
            self._fill(self._popup, tags)
        page = self._desk.panels.reading_pane.page
        if page is not None:
            given = tuple(self._state.tags_of(page.article.id))
            self._desk.panels.reading_pane.set_tags(given)

    def open(self) -> None:
        """Open the frame over the chosen articles."""
        self._articles = self._desk.articles()
        if self._articles:
            if self._popup is None:
                self._popup = self._made()
            self._popup.set_theme(self._desk.look.theme)
            self._popup.set_fonts(self._desk.look.fonts)
            self._fill(self._popup, [TagRow(*tag) for tag in self._state.tags()])
            self._popup.open(self._corner())

    def _made(self) -> "TagPopup":
        from reader.gui.sheets.tag_popup import TagPopup

        popup = TagPopup(self._desk.panels)
        popup.tag_requested.connect(lambda name: self.tag(self._articles, name))
        popup.untag_requested.connect(lambda name: self.untag(self._articles, name))
        self._desk.look.theme_changed.connect(popup.set_theme)
        self._desk.look.fonts_changed.connect(popup.set_fonts)
        return popup

    def tag(self, articles: Sequence[ArticleId], name: str) -> None:
        """Give articles a tag."""

        def remember(changed: list[ArticleId]) -> None:
            if changed:
                tag = self._tag(name)
                words = self.tr("Tagged “{name}” (%Ln)", "", len(changed))
                self._remember(
                    words.format(name=tag.name),
                    changed,
                    Deed("untag", changed, tag.name),
                    Deed("tag", changed, tag.name, tag.colour),
                )

        self._marking.write(articles, partial(self._state.tag, name=name), remember)

    def untag(self, articles: Sequence[ArticleId], name: str) -> None:
        """Take a tag away from articles."""
        tag = self._tag(name)

        def remember(changed: list[ArticleId]) -> None:
            if changed:
                words = self.tr("Tag “{name}” taken away (%Ln)", "", len(changed))
                self._remember(
                    words.format(name=tag.name),
                    changed,
                    Deed("tag", changed, tag.name, tag.colour),
                    Deed("untag", changed, tag.name),
                )

        self._marking.write(articles, partial(self._state.untag, name=name), remember)

    def rename(self, name: str, to: str) -> None:
        """Give a tag another name; where another tag has that, it becomes a part of it."""
        self._marking.finish()
        tag, other = self._tag(name), self._tag(to)
        if other.articles and fold(other.name) != fold(name):
            self._merge(tag, other)
            return
        had = sorted(self._state.ids_of(("tag", tag.name)))
        _, searches = self._join(tag.name, to)
        words = self.tr("Tag “{name}” is called “{to}” now").format(name=tag.name, to=to)
        undo = Deed("call_tag_as_before", had, to, tag.name, searches)
        self._remember(words, had, undo, Deed("rename_tag", had, tag.name, to))

    def _merge(self, tag: TagRow, other: TagRow) -> None:
        had, shown = sorted(self._state.ids_of(("tag", tag.name))), self._is_shown(tag.name)
        gained, searches = self._join(tag.name, other.name)
        words = self.tr("Tag “{name}” merged into “{other}”")
        self._remember(
            words.format(name=tag.name, other=other.name),
            had,
            Deed("split_tag", had, tag, gained, other.name, searches, shown),
            Deed("rename_tag", had, tag.name, other.name),
        )

    def paint(self, name: str, colour: str) -> None:
        """Give a tag another colour."""
        self._marking.finish()
        before = self._tag(name).colour
        self._state.paint_tag(name, colour)
        words = self.tr("Colour of the tag “{name}” changed").format(name=name)
        self._remember(
            words,
            [],
            Deed("paint_tag", name, before),
            Deed("paint_tag", name, colour),
        )

    def remove(self, name: str) -> None:
        """Take a tag away from all articles that have it."""
        tag, shown = self._tag(name), self._is_shown(name)

        def remember(had: list[ArticleId]) -> None:
            self._follow(tag.name, "")
            self._remember(
                self.tr("Tag “{name}” deleted").format(name=tag.name),
                had,
                Deed("put_tag_back", had, tag.name, tag.colour, shown),
                Deed("remove_tag", tag.name),
            )

        self._remove(tag.name, remember)

    def _remember(self, words: str, articles: Sequence[ArticleId], undo: Deed, redo: Deed) -> None:
        """Tell of a change that has been made, and how it is taken back and made again."""
        self._tell(articles)
        self._marking.remember(words, undo, redo)

    # What takes changes back and makes them again

    def _give(self, articles: Sequence[ArticleId], name: str, colour: str) -> None:
        self._marking.write(
            articles, partial(self._state.tag, name=name, colour=colour), self._tell
        )

    def _take(self, articles: Sequence[ArticleId], name: str) -> None:
        self._marking.write(articles, partial(self._state.untag, name=name), self._tell)

    def _call(self, articles: Sequence[ArticleId], name: str, to: str) -> None:
        self._join(name, to)
        self._tell(articles)

    def _call_as_before(
        self, articles: Sequence[ArticleId], name: str, to: str, searches: Sequence[SavedSearch]
    ) -> None:
        self._state.rename_tag(name, to)
        self._put_back(searches)
        self._follow(name, to)
        self._tell(articles)

    def _split(
        self,
        had: Sequence[ArticleId],
        tag: TagRow,
        gained: Sequence[ArticleId],
        other: str,
        searches: Sequence[SavedSearch],
        shown: bool,
    ) -> None:
        """Take a tag out of another one, which some articles have `gained` by it.

        `shown`: the list showed it before it became a part of that.
        """

        def give(_: list[ArticleId]) -> None:
            self._put_back(searches)
            self._return(had, tag.name, tag.colour, shown, Scope("tag", other))

        self._marking.write(gained, partial(self._state.untag, name=other), give)

    def _return(
        self,
        had: Sequence[ArticleId],
        name: str,
        colour: str,
        shown: bool,
        since: Scope = ALL,
    ) -> None:
        """Bring a tag back, also to the list that had `shown` it and shows another one `since`."""

        def tell(changed: list[ArticleId]) -> None:
            self._tell(changed)
            listing = self._desk.listing
            if shown and listing.scope == since:
                listing.choose_scope(Scope("tag", name))
                self._pane.select(listing.scope)

        self._marking.write(had, partial(self._state.tag, name=name, colour=colour), tell)

    def _paint(self, name: str, colour: str) -> None:
        self._state.paint_tag(name, colour)
        self._tell([])

    def _take_away(self, name: str) -> None:
        def tell(had: list[ArticleId]) -> None:
            self._follow(name, "")
            self._tell(had)

        self._remove(name, tell)

    def _remove(self, name: str, done: Callable[[list[ArticleId]], None]) -> None:
        """Take a tag away in pieces, at the end of which it is no more."""
        had = sorted(self._state.ids_of(("tag", name)))
        self._marking.write(had, partial(self._state.untag, name=name), done)

    def _join(self, name: str, to: str) -> tuple[list[ArticleId], list[SavedSearch]]:
        """Call a tag otherwise: what got another tag of that name by it, and the saved searches
        that asked for it, as they were before."""
        gained = self._state.rename_tag(name, to)
        searches = self._desk.library.follow_tag(name, to)
        self._follow(name, to)
        return gained, searches

    def _tell(self, articles: Sequence[ArticleId]) -> None:
        self.show()
        self._marking.changed.emit(list(articles))

    def _put_back(self, searches: Sequence[SavedSearch]) -> None:
        for search in searches:
            self._state.save_search(search)

    def _is_shown(self, name: str) -> bool:
        scope = self._desk.listing.scope
        return scope.kind == "tag" and fold(scope.name) == fold(name)

    def _follow(self, name: str, to: str) -> None:
        """Where the list shows a tag that is another one now, let it show that."""
        listing = self._desk.listing
        if self._is_shown(name):
            listing.choose_scope(Scope("tag", to) if to else ALL)
            self.show()
            self._pane.select(listing.scope)

    def _show_tagged(self, name: str) -> None:
        """Show the articles that have a tag."""
        self._going.choose_scope(Scope("tag", self._tag(name).name))

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
        panels = self._desk.panels
        pages, articles = panels.pages, panels.article_list
        keys = self._desk.window.focusWidget()
        if keys is not None and pages.isVisible() and pages.isAncestorOf(keys):
            return pages.mapTo(panels, QPoint(24, 24))
        row = articles.visualRect(articles.currentIndex())
        top = max(0, row.bottom() - 8) if row.isValid() else 24
        return articles.viewport().mapTo(panels, QPoint(24, top))
