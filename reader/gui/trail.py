"""Back and forward through what was read, as a browser does it."""

from reader.article import ArticleId

_LONGEST = 500


class Trail:
    """The articles opened one after the other, and where in them the reader stands."""

    def __init__(self) -> None:
        self._articles: list[ArticleId] = []
        self._at = -1

    def follow(self, article: ArticleId) -> None:
        """A new article was opened: what lay ahead is forgotten."""
        if self._at >= 0 and self._articles[self._at] == article:
            return
        del self._articles[self._at + 1 :]
        self._articles.append(article)
        del self._articles[:-_LONGEST]
        self._at = len(self._articles) - 1

    def back(self) -> ArticleId | None:
        """The article before, which becomes the present one; None at the beginning."""
        return self._go(-1)

    def forward(self) -> ArticleId | None:
        """The article after, which becomes the present one; None at the end."""
        return self._go(+1)

    @property
    def can_go_back(self) -> bool:
        """Whether there is an article before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is an article after."""
        return self._at + 1 < len(self._articles)

    def _go(self, step: int) -> ArticleId | None:
        if not 0 <= self._at + step < len(self._articles):
            return None
        self._at += step
        return self._articles[self._at]
