"""The command palette in the window: what it leads to, and how one gets there."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject

from reader.article import format_id
from reader.gui.commands.commands import Command
from reader.gui.controllers.archives import Archives
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.going import Going
from reader.gui.controllers.opening import Opening
from reader.gui.controllers.saving import Saving
from reader.gui.controllers.sheets import Sheets
from reader.gui.controllers.visiting import Visiting
from reader.gui.words.dates import short_day
from reader.library import ALL, Scope
from reader.protocol.questions import ArticleLine, FindTitles, ReadHistory, Titles
from reader.stories.results import StorySummary

Place = tuple[Command, Callable[[], object]]


class Commanding(QObject):
    """Fills the palette with places, stories and articles, and goes where it says."""

    def __init__(
        self,
        desk: Desk,
        sheets: Sheets,
        opening: Opening,
        saving: Saving,
        visiting: Visiting,
        going: Going,
        archives: Archives,
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._sheets = desk, sheets
        self._opening, self._saving = opening, saving
        self._visiting, self._going, self._archives = visiting, going, archives
        self._acts: dict[str, Callable[[], object]] = {}
        self._sheets.action_chosen.connect(self._act)
        self._sheets.titles_requested.connect(self._ask)
        self._sheets.key_map.changed.connect(self._take_keys)
        desk.search_service.answered.connect(self._take)
        desk.answer({"command_palette": self.show_palette})
        self._take_keys()

    def show_palette(self) -> None:
        """Show every command, with the places of the library as it is now."""
        self._acts = {}
        self._sheets.show_palette(self._offered(self._places()))

    def _places(self) -> Iterator[Place]:
        desk = self._desk
        scopes = [(ALL, self.tr("All articles")), (Scope("unread"), self.tr("Unread"))]
        scopes += [(Scope("starred"), self.tr("Starred"))]
        for scope, text in scopes:
            yield self._scope(scope, text, self.tr("Library"))
        for each in desk.upkeep.counts.sections:
            yield self._scope(Scope("section", each.name), each.name, self.tr("Section"))
        for name, *_ in desk.library.state.tags():
            yield self._scope(Scope("tag", name), name, self.tr("Tag"))
        for search in desk.library.state.saved_searches():
            command = Command(f"search:{search.name}", search.name, self.tr("Saved search"))
            yield command, partial(self._search, search.name)
        for kind, section in desk.library.catalog.kinds_of_lists():
            text = section or self.tr("Access ranking")
            command = Command(f"list:{kind}:{section}", text, self.tr("List over time"))
            yield command, partial(desk.reading.visit, ReadHistory(kind, section))
        for text, roots in self._archives.known():
            if not self._archives.is_open(roots):
                command = Command(f"archive:{text}", text, self.tr("Archive"))
                yield command, partial(self._archives.open, roots)

    def _scope(self, scope: Scope, text: str, remark: str) -> Place:
        return Command(":".join(scope), text, remark), partial(self._going.choose_scope, scope)

    def _search(self, name: str) -> None:
        self._saving.choose_named(name)
        self._going.go_to_list()

    def _ask(self, pattern: str) -> None:
        """Stories and articles are found in the service process."""
        service = self._desk.search_service
        if pattern.strip():
            service.ask(FindTitles(pattern))
        else:
            service.forget(FindTitles)

    def _take(self, question: object, value: object) -> None:
        if isinstance(question, FindTitles) and isinstance(value, Titles):
            titles = [*map(self._story, value.stories), *map(self._article, value.articles)]
            self._sheets.set_titles(question.pattern, self._offered(iter(titles)))

    def _story(self, story: StorySummary) -> Place:
        command = Command(f"story:{format_id(story.id)}", story.name, self.tr("Story"))
        return command, partial(self._visiting.story, story.id)

    def _article(self, line: ArticleLine) -> Place:
        day = short_day(line.published) if line.published else self.tr("Article")
        command = Command(f"article:{format_id(line.id)}", line.headline, day)
        return command, partial(self._opening.open, line.id)

    def _offered(self, places: Iterator[Place]) -> list[Command]:
        found = list(places)
        self._acts |= {command.name: act for command, act in found}
        return [command for command, _ in found]

    def _act(self, name: str) -> None:
        if action := self._desk.actions.get(name):
            action.trigger()
            if not action.isEnabled() and action.statusTip():
                self._desk.announce(action.text())
        elif act := self._acts.get(name):
            act()

    def _take_keys(self) -> None:
        self._sheets.key_map.apply(self._desk.actions)
