"""Two articles side by side, in the article's place."""

from functools import partial

from reader.gui.pages.rendered import Rendered
from reader.rendering import ComparisonPage as Compared
from reader.rendering import render_comparison


class ComparisonPage(Rendered):
    """Owns the shown comparison, in two columns."""

    def __init__(self) -> None:
        super().__init__(name=self.tr("Two articles side by side"), columns=2)

    def show_comparison(self, compared: Compared) -> None:
        """Show two articles from their tops."""
        headlines = (side.headline for side in (compared.a, compared.b) if side.headline)
        self.show_rendered(" | ".join(headlines), partial(render_comparison, compared))
