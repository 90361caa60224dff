"""The page of all stories: those that are pinned or followed first, then the newest."""

from reader.gui.pages.paper import Paper
from reader.gui.sidebar.sidebar_section import SidebarSection
from reader.gui.words.story_words import span_words
from reader.protocol.stories import ReadStory, StoryList
from reader.stories.results import StorySummary

_MOST_SHOWN = 300


class StoriesPage(Paper):
    """Owns the rows of stories, in two sections: what one follows, and the others."""

    def __init__(self) -> None:
        super().__init__()
        self._followed = SidebarSection(hanging=False, ruled=True)
        self._others = SidebarSection(hanging=False, ruled=True)
        self.column.addSpacing(8)
        for section in (self._followed, self._others):
            section.chosen.connect(lambda story: self.page_requested.emit(ReadStory(story)))
            self.add_section(section)
        self.column.addStretch(1)

    def show_stories(self, read: StoryList) -> None:
        """Show stories from the first."""
        count = len(read.stories)
        told = self.tr("%Ln stories of several articles", "", count)
        self.set_head("", self.tr("Stories"), told if count else self.tr("No stories yet."))
        mine = [each for each in read.stories if each.followed or each.pinned]
        others = [each for each in read.stories if not (each.followed or each.pinned)]
        self._fill(self._followed, self.tr("Followed and pinned"), mine)
        self._fill(self._others, self.tr("Newest first"), others)
        self.setFocusProxy(self.first_stop())

    def _fill(self, section: SidebarSection, head: str, stories: list[StorySummary]) -> None:
        section.setVisible(bool(stories))
        section.set_head(head)
        shown = stories[:_MOST_SHOWN]
        newest = self.tr("the newest {shown} of {total}")
        section.set_note(
            newest.format(shown=len(shown), total=len(stories)) if len(shown) < len(stories) else ""
        )
        for row, story in zip(section.take_rows(len(shown)), shown, strict=True):
            row.target = story.id
            row.fill(story.name, below=span_words(story), accented=bool(story.new))
            row.setAccessibleName(f"{story.name}. {span_words(story)}")
