"""What is new in an article of a story: asked for each that is opened, once it is wished for."""

from PySide6.QtCore import QObject

from reader.gui.controllers.desk import Desk
from reader.protocol.stories import FindNovelty, NoveltyFound


class NewInStory(QObject):
    """Owns whether what is new is shown, and keeps that in the settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk, self._settings = desk, desk.settings
        self._asked_for = False  # by hand: then it is said why there is nothing to see
        desk.actions["new_in_story"].setChecked(desk.settings.new_in_story)
        desk.answer({"new_in_story": self.choose})
        desk.reading.page_read.connect(self._ask)
        desk.search_service.answered.connect(self._take)

    def choose(self, wanted: bool) -> None:
        """Show what is new in the articles of stories, or no longer."""
        self._settings.new_in_story = wanted
        self._asked_for = wanted
        if wanted:
            self._ask()
        else:
            self._desk.panels.reading_pane.show_novelty(None)

    def _ask(self) -> None:
        article = self._desk.reading.article
        if self._settings.new_in_story and article is not None:
            self._desk.search_service.ask(FindNovelty(article))

    def _take(self, question: object, value: object) -> None:
        if not (isinstance(question, FindNovelty) and isinstance(value, NoveltyFound)):
            return
        pane, by_hand = self._desk.panels.reading_pane, self._asked_for
        self._asked_for = False
        shown = pane.page.article.id if pane.page else None
        if question.article == shown and self._settings.new_in_story:
            pane.show_novelty(value.novelty)
            if value.novelty is None and by_hand:
                self._desk.announce(self.tr("This article belongs to no story yet."))
