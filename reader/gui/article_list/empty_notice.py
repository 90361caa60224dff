"""What an empty article list says in the middle of itself, and other queries that find more."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.gui.controls.labels import quiet_label
from reader.gui.controls.links import Link, QueryLink
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme
from reader.search.results import Suggestion

_MOST = 5  # suggestions
_SIDE = 24


class EmptyNotice(QWidget):
    """Owns a title, a sentence and some links. It lies over its parent and is as large."""

    query_chosen = Signal(str)
    everything_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wider = Link("", self)
        self._wider.hide()
        self._wider.clicked.connect(self.everything_requested)
        self._title, self._sentence = QLabel(self), quiet_label("", self)
        self._links: list[QueryLink] = []  # made as they are needed
        self._theme, self._fonts = LIGHT, Fonts()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 0, _SIDE, 0)
        column.setSpacing(8)
        column.addStretch(1)
        for label in (self._title, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self._wider, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        parent.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        for link in (self._wider, *self._links):
            link.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        self._fonts = fonts
        self._title.setFont(fonts.interface(10.6, QFont.Weight.DemiBold))
        for part in (self._sentence, self._wider, *self._links):
            part.setFont(fonts.interface(9.2))

    def set_text(self, title: str, sentence: str) -> None:
        """Why there is nothing, and what can be done."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def set_wider(self, words: str) -> None:
        """Offer in `words` to look beyond the scope; "" offers nothing."""
        self._wider.setText(words)
        self._wider.setVisible(bool(words))

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Offer the query without one of its words, for each that finds something."""
        dropped = [each for each in suggestions if each.kind == "without"][:_MOST]
        while len(self._links) < len(dropped):
            self._links.append(self._made_link())
        offers = [(self._words(each), each.query) for each in dropped]
        for link, (text, query) in zip(self._links, [*offers, *[("", "")] * _MOST], strict=False):
            link.offer(text, query)

    def _made_link(self) -> QueryLink:
        link = QueryLink(self, self._theme, self._fonts)
        link.query_chosen.connect(self.query_chosen)
        QWidget.setTabOrder(self._links[-1] if self._links else self._wider, link)
        behind = self._column.count() - 1  # the stretch
        self._column.insertWidget(behind, link, 0, Qt.AlignmentFlag.AlignHCenter)
        return link

    def _words(self, suggestion: Suggestion) -> str:
        one, many = self.tr("Without “{0}”: 1 article"), self.tr("Without “{0}”: {1} articles")
        words = one if suggestion.total == 1 else many
        return words.format(suggestion.words, f"{suggestion.total:,}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        parent = self.parentWidget()
        if event.type() == QEvent.Type.Resize and watched is parent and parent is not None:
            self.resize(parent.size())
        return super().eventFilter(watched, event)
