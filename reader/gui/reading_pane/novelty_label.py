"""What is said below an article of a story: how much in it is new."""

from reader.gui.reading_pane.foot_label import FootLabel
from reader.stories.results import Novelty


class NoveltyLabel(FootLabel):
    """A line that counts the new sentences, where that was asked for."""

    def tell(self, novelty: Novelty | None) -> None:
        """Say what is new; None for nothing to say."""
        self.setText(self._words(novelty) if novelty else "")
        self.setVisible(novelty is not None)

    def _words(self, novelty: Novelty) -> str:
        count = len(novelty.new)
        if not novelty.earlier:
            return self.tr("New in this one: all of it, for it is the first of its story.")
        if not count:
            return self.tr("New in this one: nothing.")
        if count == 1:
            return self.tr("New in this one: 1 sentence, with a rule beside it.")
        told = self.tr("New in this one: {count} sentences, with a rule beside them.")
        return told.format(count=count)
