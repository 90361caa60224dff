"""Pages in the article's place: what joins panels and pages with the reading of them."""

from functools import partial

from PySide6.QtCore import QObject

from reader.article import ArticleId, ListKind
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.history import Deed
from reader.gui.controllers.opening import Opening
from reader.protocol.questions import Compare, CompareCaptures, Question, ReadHistory, ReadName
from reader.protocol.stories import DecideStory, ReadStories, ReadStory, StoryRead
from reader.rendering import Captures
from reader.stories.results import Story


class Visiting(QObject):
    """Hands wishes for pages to the reading, and the answers to the pages.

    What the reader decides of a story can be taken back: it keeps the story as it was before.
    """

    def __init__(self, desk: Desk, opening: Opening) -> None:
        super().__init__(desk.window)
        self._desk, self._opening = desk, opening
        self._reading, self._pages = desk.reading, desk.panels.pages
        self._shown: Story | None = None
        self._undoing = False
        sidebar, pane = desk.panels.sidebar, desk.panels.library_pane
        sidebar.history_requested.connect(self.history)
        sidebar.story_requested.connect(self.story)
        sidebar.stories_requested.connect(self.stories)
        pane.story_requested.connect(self.story)
        pane.stories_requested.connect(self.stories)
        pane.scope_chosen.connect(self.leave)
        pane.saved_search_chosen.connect(self.leave)
        self._pages.article_requested.connect(opening.open)
        self._pages.page_requested.connect(self._visit)
        desk.panels.reading_pane.captures_requested.connect(self.captures)
        desk.marking.teach(decide_story=self._decide_again)
        self._reading.other_asked.connect(self._pages.expect_other)
        self._reading.decided.connect(self._take_decision)
        self._reading.other_read.connect(self._show)
        self._reading.story_found.connect(sidebar.set_story)
        self._answer()

    def _answer(self) -> None:
        self._desk.answer(
            {
                "compare": self.compare,
                "compare_captures": self.captures_of_open,
                "story": self.story_of_open,
                "stories": self.stories,
                "name": self.name_of_chosen,
                "rankings": lambda: self.history(),
            }
        )

    def history(self, kind: ListKind = ListKind.RANKING, section: str = "") -> None:
        """Show a published list over time."""
        self._reading.visit(ReadHistory(kind, section))

    def story(self, article: ArticleId) -> None:
        """Show the story of an article."""
        self._reading.visit(ReadStory(article))

    def story_of_open(self) -> None:
        """Show the story of the open article."""
        if self._reading.article is not None:
            self.story(self._reading.article)

    def stories(self) -> None:
        """Show all stories."""
        self._reading.visit(ReadStories())

    def leave(self) -> None:
        """A list was chosen, wherever that was done: what stands in the article's place belongs
        to what was done before, and makes room for the open article. Back leads there again."""
        if self._reading.leave_other() and self._reading.article is None:
            self._pages.show_article()
            self._opening.show_title()

    def compare(self) -> None:
        """Show the open article beside the related one that has the keys, else the nearest."""
        mine, other = self._reading.article, self._desk.panels.sidebar.related_article()
        if mine is None or other is None:
            self._desk.announce(self.tr("Open an article that has a related one."))
        else:
            self._reading.visit(Compare(mine, other))

    def name_of_chosen(self) -> None:
        """Show the page of the name that is chosen in the article."""
        name = " ".join(self._desk.panels.reading_pane.chosen_text.split())
        if name:
            self._reading.visit(ReadName(name))
        else:
            self._desk.announce(self.tr("Choose a name in the article first."))

    def captures(self, captures: Captures) -> None:
        """Show two captures of an article word by word."""
        self._reading.visit(CompareCaptures(*captures))

    def captures_of_open(self) -> None:
        """Show the first and the last capture of the open article word by word."""
        page = self._desk.panels.reading_pane.page
        if page is None or len(page.article.captures) < 2:
            self._desk.announce(self.tr("Open an article that has several captures."))
        else:
            self.captures(Captures(page.article.id))

    def _show(self, question: Question, value: object) -> None:
        self._opening.rest()
        if isinstance(value, StoryRead):
            self._shown = value.story
        if not self._pages.show_other(value, keep_focus=isinstance(question, DecideStory)):
            self._pages.show_article()
            self._desk.announce(self.tr("There is nothing to show of this."))
        self._opening.show_title()

    def _visit(self, page: Question) -> None:
        if isinstance(page, DecideStory):
            self._desk.marking.in_turn(partial(self._decide, page))
        else:
            self._reading.visit(page)

    def _decide_again(self, question: DecideStory) -> None:
        """What takes back or makes again is remembered already."""
        self._decide(question, undoing=True)

    def _decide(self, question: DecideStory, undoing: bool = False) -> None:
        """One decision after the other: of two asked for at once, one would not be answered."""
        self._undoing = undoing
        self._desk.marking.hold()
        self._reading.visit(question)

    def _take_decision(self, question: DecideStory, read: StoryRead | None) -> None:
        """It is remembered also where its reader has gone to another page by now."""
        before = self._shown
        if read is not None:
            self._shown = read.story
            self._desk.upkeep.count_soon()
            back = _inverse(question, before, read.story) if before and not self._undoing else None
            if back is not None:
                self._desk.marking.remember(
                    self._done(question),
                    Deed("decide_story", back),
                    Deed("decide_story", question),
                )
        self._desk.marking.release(done=read is not None)

    def _done(self, question: DecideStory) -> str:
        return {
            "name": self.tr("Story renamed"),
            "pin": self.tr("Story pinned"),
            "unpin": self.tr("Story unpinned"),
            "follow": self.tr("Story followed"),
            "unfollow": self.tr("Story no longer followed"),
            "split": self.tr("Taken out of the story"),
            "merge": self.tr("Stories joined"),
        }[question.act]


def _inverse(question: DecideStory, before: Story, after: Story | None) -> DecideStory | None:
    """What takes a decision back; None where nothing was changed."""
    article = question.article
    match question.act:
        case "pin":
            return DecideStory(article, "unpin")
        case "unpin":
            return DecideStory(article, "pin")
        case "follow":
            return DecideStory(article, "unfollow")
        case "unfollow":
            return DecideStory(article, "follow")
        case "name":
            return DecideStory(
                article, "name", before.summary.name if before.summary.is_named else ""
            )
        case "split":
            return DecideStory(article, "merge", others=question.others[:1])
        case "merge":
            mine = {each.id for each in before.articles}
            came = tuple(each.id for each in after.articles if each.id not in mine) if after else ()
            return DecideStory(article, "split", others=came) if came else None
