"""The problems of one query, each with its place and the query mended."""

from reader.search.complaint import Complaint
from reader.search.lexing import Lexeme
from reader.search.results import QueryProblem

_MOST = 20


class Problems:
    """What was found wrong with the text of a query, in the order of its places."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[int, QueryProblem] = {}

    def __bool__(self) -> bool:
        return bool(self._found)

    def in_order(self) -> tuple[QueryProblem, ...]:
        """All problems, by their place."""
        return tuple(self._found[start] for start in sorted(self._found))

    def add(self, lexeme: Lexeme, sentence: str, instead: str | None) -> None:
        """Note what is wrong with a lexeme, and what might stand `instead` of it."""
        self.note(Complaint(sentence, instead), lexeme.start, lexeme.end)

    def note(self, complaint: Complaint, start: int, end: int) -> None:
        """Note a problem, unless there are enough or one begins at its place.

        Its suggestion has `instead` in place of the text from start to end.
        """
        if not self._has_room(start):
            return
        mended = ""
        if complaint.instead is not None:
            whole = self._text[:start] + complaint.instead + self._text[end:]
            mended = whole.strip() if complaint.instead else " ".join(whole.split())
        self._found[start] = QueryProblem(start, end, complaint.sentence, mended)

    def unclosed(self, opening: Lexeme, ending: str) -> None:
        """Note a parenthesis that nothing closes; the query needs `ending` to be mended."""
        if self._has_room(opening.start):
            mended = self._text.rstrip() + ending
            sentence = "This ( is never closed."
            self._found[opening.start] = QueryProblem(opening.start, opening.end, sentence, mended)

    def _has_room(self, start: int) -> bool:
        return len(self._found) < _MOST and start not in self._found
