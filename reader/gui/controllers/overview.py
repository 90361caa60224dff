"""What the library holds, in the panels: counts, stories, tags, saved searches, or nothing yet."""

from PySide6.QtCore import QObject

from reader.gui.controllers.desk import Desk
from reader.gui.controllers.saving import Saving
from reader.gui.controllers.tagging import Tagging


class Overview(QObject):
    """Shows what has been counted, and has list and sidebar follow when there are new articles."""

    def __init__(self, desk: Desk, saving: Saving, tagging: Tagging) -> None:
        super().__init__(desk.window)
        self._desk, self._saving, self._tagging = desk, saving, tagging
        desk.upkeep.library_changed.connect(self._show_changes)
        desk.upkeep.rested.connect(desk.listing.complete)
        desk.marking.changed.connect(desk.panels.article_list.refresh)
        desk.marking.changed.connect(desk.upkeep.count_soon)
        desk.answer({"rescan": desk.upkeep.rescan})

    def show(self) -> None:
        """Show what the library holds by now."""
        panels, upkeep = self._desk.panels, self._desk.upkeep
        counts = upkeep.counts
        panels.library_pane.set_counts(counts)
        panels.library_pane.set_stories(upkeep.stories, upkeep.followed)
        self._tagging.show()
        self._saving.show()
        panels.search_bar.set_article_count(counts.articles)
        panels.status_bar.set_problems(counts.problems)
        if counts.articles + counts.problems or not upkeep.is_idle:
            panels.show_panes()
        else:
            panels.show_empty(", ".join(root.name for root in self._desk.library.roots))

    def _show_changes(self, grown: bool) -> None:
        """Counts have changed; with `grown` there are other articles, too."""
        self.show()
        if grown:
            self._desk.listing.refresh_soon()
            self._desk.reading.refresh()
