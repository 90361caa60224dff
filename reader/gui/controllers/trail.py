"""Back and forward through what was read, as a browser does it."""

from reader.article import ArticleId
from reader.protocol.questions import Question

Stop = ArticleId | Question
"""An article, or another page: the question that is answered by what it shows."""

_LONGEST = 500


class Trail:
    """The pages opened one after the other, and where in them the reader stands."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    def follow(self, stop: Stop) -> None:
        """Another page was opened: what lay ahead is forgotten."""
        if self._at >= 0 and self._stops[self._at] == stop:
            return
        del self._stops[self._at + 1 :]
        self._stops.append(stop)
        del self._stops[:-_LONGEST]
        self._at = len(self._stops) - 1

    def back(self) -> Stop | None:
        """The page before, which becomes the present one; None at the beginning."""
        return self._go(-1)

    def forward(self) -> Stop | None:
        """The page after, which becomes the present one; None at the end."""
        return self._go(+1)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a page after."""
        return self._at + 1 < len(self._stops)

    def _go(self, step: int) -> Stop | None:
        if not 0 <= self._at + step < len(self._stops):
            return None
        self._at += step
        return self._stops[self._at]
