"""Where the terms with a field stand in a query, so that a search bar can set them off."""

from reader.search.lexing import Kind, lex
from reader.search.results import Span


def chips(text: str) -> list[Span]:
    """The stretches of `date:2022`, `section:"World news"` and `#tag`, in order."""
    lexemes = lex(text)
    found: list[Span] = []
    for at, lexeme in enumerate(lexemes):
        if lexeme.kind is Kind.TAG:
            found.append(Span(lexeme.start, lexeme.end))
        elif lexeme.kind is Kind.FIELD:
            value = lexemes[at + 1] if at + 1 < len(lexemes) else lexeme
            end = value.end if value.kind in (Kind.WORD, Kind.PHRASE) else lexeme.end
            found.append(Span(lexeme.start, end))
    return found
