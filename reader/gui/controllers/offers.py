"""What the search service offers beside hits: other queries, and how one could go on."""

from PySide6.QtCore import QObject, Signal

from reader.gui.processes.processes import ServiceProcess
from reader.library import Scope
from reader.protocol.questions import Complete, Completions, Suggest, Suggestions

FEW = 3
"""A query with fewer hits is worth a suggestion."""


class Offers(QObject):
    """Asks for suggestions and completions. What was asked for another query is dropped."""

    suggested = Signal(object)  # sequence of Suggestion for the query shown; empty: none (yet)
    completed = Signal(str, int, object)  # the query, its caret, sequence of Completion

    def __init__(self, searching: ServiceProcess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._searching = searching
        self._suggesting: Suggest | None = None
        searching.answered.connect(self._take)

    def suggest(self, text: str, scope: Scope, hits: int) -> None:
        """Offer other queries than one that has few hits; for one that has enough, nothing."""
        asked = Suggest(text, scope)
        if hits >= FEW:
            self.withdraw()
            return
        if asked != self._suggesting:
            self.withdraw()
        self._suggesting = asked
        self._searching.ask(asked)

    def withdraw(self) -> None:
        """Offer no other queries: what is shown or typed is something else now."""
        self._searching.forget(Suggest)
        if self._suggesting is not None:
            self._suggesting = None
            self.suggested.emit(())

    def complete(self, text: str, caret: int) -> None:
        """Offer how a query could go on at the caret."""
        self._searching.ask(Complete(text, caret))

    def _take(self, question: object, value: object) -> None:
        match question, value:
            case Suggest(), Suggestions() if question == self._suggesting:
                self.suggested.emit(value.suggestions)
            case Complete(), Completions():
                self.completed.emit(question.text, question.caret, value.completions)
