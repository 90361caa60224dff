"""The line below the search field: what is wrong with the query, or what else might be meant."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.gui.controls.labels import ElidedLabel
from reader.gui.controls.links import QueryLink
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme
from reader.search.results import QueryProblem, Suggestion

_MOST = 3  # suggestions: more would be a list to read, not a hint


class Remarks(QWidget):
    """Owns one sentence and a few other queries, each a link. Silent where all is well."""

    query_chosen = Signal(str)  # another query than the one typed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem: QueryProblem | None = None
        self._suggestions: tuple[Suggestion, ...] = ()
        self._sentence = ElidedLabel(parent=self)
        self._sentence.setForegroundRole(QPalette.ColorRole.WindowText)
        self._theme, self._fonts = LIGHT, Fonts()
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(12, 4, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._sentence)
        line.addStretch(1)
        self._links = [self._made_link()]  # Tab comes to the others behind it, made when needed
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        for link in self._links:
            link.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._fonts = fonts
        for part in (self._sentence, *self._links):
            part.setFont(fonts.interface(9.2))

    def set_problem(self, problem: QueryProblem | None) -> None:
        """Say what is wrong with the query, and offer to mend it. None: nothing is."""
        self._problem = problem
        self._say()

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Offer other spellings of a query that has few hits."""
        self._suggestions = tuple(each for each in suggestions if each.kind == "spelling")
        self._say()

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to say."""
        return self._problem is None and not self._suggestions

    def _say(self) -> None:
        sentence = self._problem.sentence if self._problem else ""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        offers = self._offers()[:_MOST]
        while len(self._links) < len(offers):
            self._links.append(self._made_link())
            QWidget.setTabOrder(*self._links[-2:])
        offers += [("", "")] * _MOST
        for link, (text, query) in zip(self._links, offers, strict=False):
            link.offer(text, query)

    def _made_link(self) -> QueryLink:
        link = QueryLink(self, self._theme, self._fonts)
        link.query_chosen.connect(self.query_chosen)
        self._line.insertWidget(self._line.count() - 1, link)  # before the stretch
        return link

    def _offers(self) -> list[tuple[str, str]]:
        """What the links say, and the query each stands for. To mend a problem goes first."""
        if self._problem:
            mended = self._problem.suggestion
            return [(self.tr("Did you mean {0}?").format(mended), mended)]
        first, more = self.tr("Did you mean {0}? ({1})"), self.tr("{0}? ({1})")
        return [
            ((more if place else first).format(each.words, f"{each.total:,}"), each.query)
            for place, each in enumerate(self._suggestions)
        ]
