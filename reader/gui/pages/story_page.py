"""The page of a story: its time line, its articles, and what each of them brought that is new."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from reader.article import ArticleId
from reader.gui.controls.links import Link
from reader.gui.pages.name_links import NameLinks
from reader.gui.pages.paper import MARGIN, Paper
from reader.gui.pages.time_line import Dot, TimeLine
from reader.gui.sidebar.sidebar_rows import SidebarRow
from reader.gui.sidebar.sidebar_section import SidebarSection
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import Theme
from reader.gui.words.dates import short_day
from reader.gui.words.story_words import span_words
from reader.protocol.questions import Compare, ReadName
from reader.protocol.stories import Act, DecideStory, StoryRead
from reader.stories.results import Story, StoryArticle, StorySummary

_MOST_SHOWN = 400


class StoryPage(Paper):
    """Owns the story that is shown, and the wishes of what is to become of it."""

    def __init__(self) -> None:
        super().__init__()
        self._story: Story | None = None
        self._follow, self._pin = Link(), Link()
        self._rename, self._join = Link(self.tr("Rename")), Link(self.tr("Join with…"))
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name of the story"))
        self._name.hide()
        self._name.returnPressed.connect(self._take_name)
        self._name.editingFinished.connect(self._name.hide)
        self._line = TimeLine()
        self._line.article_requested.connect(self.article_requested)
        self._line.article_chosen.connect(self._point_at)
        self._pointed = self.quiet_label()
        self._names_head = SidebarSection(hanging=False, ruled=True)
        self._names = NameLinks()
        self._names.name_chosen.connect(lambda name: self.page_requested.emit(ReadName(name)))
        self._articles = SidebarSection(hanging=False, ruled=True)
        self._articles.chosen.connect(self.article_requested)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._line)

    def show_story(self, read: StoryRead) -> None:
        """Show a story from its top."""
        if read.story is None:
            return
        self._story = read.story
        summary = read.story.summary
        self.set_head(self.tr("Story"), summary.name, span_words(summary))
        self._follow.setText(self.tr("Unfollow") if summary.followed else self.tr("Follow"))
        self._pin.setText(self.tr("Unpin") if summary.pinned else self.tr("Pin"))
        self._fill_join(read)
        dots = (
            Dot(each.id, each.headline, each.published, each.is_new)
            for each in read.story.articles
            if each.published is not None
        )
        self._line.set_dots(tuple(dots))
        self._list(read.story)
        names = dict.fromkeys(name for each in read.story.articles for name in each.names)
        self._names_head.set_head(self.tr("Detected names"))
        self._names_head.setVisible(bool(names))
        self._names.set_names([(name, "") for name in names])

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        super().set_theme(theme)
        for part in (self._follow, self._pin, self._rename, self._join, self._line, self._names):
            part.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        super().set_fonts(fonts)
        for link in (self._follow, self._pin, self._rename, self._join):
            link.setFont(fonts.interface(9.2))
        self._name.setFont(fonts.reading(15))
        self._line.set_fonts(fonts)
        self._names.set_fonts(fonts)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 8, MARGIN, 8)
        line.setSpacing(16)
        for link in (self._follow, self._pin, self._rename, self._join):
            line.addWidget(link)
        line.addStretch(1)
        self.column.addLayout(line)
        naming = QWidget()
        row = QHBoxLayout(naming)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.addWidget(self._name)
        self.column.addWidget(naming)
        self.column.addWidget(self._line)
        self.add_text(self._pointed)
        self.column.addSpacing(8)
        self.add_section(self._articles)
        self.add_section(self._names_head)
        self.add_text(self._names)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._follow.clicked.connect(
            lambda: self._decide_of("unfollow" if self._summary().followed else "follow")
        )
        self._pin.clicked.connect(
            lambda: self._decide_of("unpin" if self._summary().pinned else "pin")
        )
        self._rename.clicked.connect(self._ask_name)

    def _summary(self) -> StorySummary:
        assert self._story is not None  # its links are seen only with a story
        return self._story.summary

    def _decide_of(self, act: Act) -> None:
        self.page_requested.emit(DecideStory(self._summary().id, act))

    def _ask_name(self) -> None:
        self._name.setText(self._summary().name)
        self._name.show()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def _take_name(self) -> None:
        name = " ".join(self._name.text().split())
        self.page_requested.emit(DecideStory(self._summary().id, "name", name))

    def _fill_join(self, read: StoryRead) -> None:
        menu = QMenu(self)
        for other in read.others:
            action = menu.addAction(f"{other.name}  ·  {span_words(other)}".replace("&", "&&"))
            question = DecideStory(self._summary().id, "merge", others=(other.id,))
            action.triggered.connect(partial(self._wish, question))
        self._join.setMenu(menu)
        self._join.setVisible(bool(read.others))

    def _wish(self, question: object, _checked: bool = False) -> None:
        self.page_requested.emit(question)

    def _point_at(self, article: ArticleId | None) -> None:
        found = (each for each in self._story.articles if each.id == article) if self._story else ()
        pointed = next(iter(found), None)
        self._pointed.setText(f"{_day(pointed)}  ·  {pointed.headline}" if pointed else " ")

    def _list(self, story: Story) -> None:
        shown = story.articles[-_MOST_SHOWN:]
        self._articles.set_head(self.tr("Articles"))
        self._articles.set_note(
            self.tr(
                "Under each article: the detected names and the words it was first to bring. "
                "On an article, C compares it with the one before it, and Delete takes it out."
            )
        )
        for row, article in zip(self._articles.take_rows(len(shown)), shown, strict=True):
            self._fill(row, article, story)
        self._point_at(None)

    def _fill(self, row: SidebarRow, article: StoryArticle, story: Story) -> None:
        row.target = article.id
        below = "\n".join(self._below(article))
        new = self.tr("New.") + " " if article.is_new else ""
        headline = article.headline or self.tr("Without a headline")
        row.fill(f"● {headline}" if article.is_new else headline, below=below)
        row.setAccessibleName(f"{new}{headline}. {below}".replace("\n", ". "))
        row.setToolTip(below)
        for action in row.actions():
            row.removeAction(action)
        for text, keys, wish in self._wishes(article, story):
            action = QAction(text, row)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(wish)
            row.addAction(action)
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _below(self, article: StoryArticle) -> Iterator[str]:
        """When it was published and how much is new in it, then the names and words it brought."""
        count, facts = article.sentences, [_day(article)]
        if count is not None:
            one, more = self.tr("1 sentence is new"), self.tr("{count} sentences are new")
            facts.append(one if count == 1 else more.format(count=count))
        yield "  ·  ".join(facts)
        if article.names:
            yield self.tr("Names: {names}").format(names=", ".join(article.names))
        if article.words:
            yield self.tr("Words: {words}").format(words=", ".join(article.words))

    def _wishes(
        self, article: StoryArticle, story: Story
    ) -> list[tuple[str, str, Callable[..., None]]]:
        before = _before(article, story)
        wishes: list[tuple[str, str, Callable[..., None]]] = []
        if before is not None:
            compare = partial(self._wish, Compare(before, article.id))
            wishes.append((self.tr("Compare with the article before it"), "C", compare))
        if len(story.articles) > 1:
            away = DecideStory(story.summary.id, "split", others=(article.id,))
            wishes.append((self.tr("Take out of this story"), "Del", partial(self._wish, away)))
        return wishes


def _day(article: StoryArticle) -> str:
    return (
        short_day(article.published)
        if article.published
        else QCoreApplication.translate("dates", "no date")
    )


def _before(article: StoryArticle, story: Story) -> ArticleId | None:
    at = story.articles.index(article)
    return story.articles[at - 1].id if at else None
