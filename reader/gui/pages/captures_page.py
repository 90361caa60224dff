"""Two captures of one article word by word, in the article's place."""

from functools import partial

from reader.gui.pages.rendered import Rendered
from reader.rendering import CapturesPage as Compared
from reader.rendering import render_captures


class CapturesPage(Rendered):
    """Owns the two captures that are shown, as one text."""

    def __init__(self) -> None:
        super().__init__(name=self.tr("Two captures of one article"))

    def show_captures(self, compared: Compared) -> None:
        """Show two captures from their top."""
        self.show_rendered(compared.headline, partial(render_captures, compared))
