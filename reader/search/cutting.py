"""Takes a term out of the text of a query, so that the rest still is a query."""

from datetime import date

from reader.search.language import parse
from reader.search.lexing import Kind, lex

_ANY_DAY = date(2000, 1, 1)  # whether a query has problems does not depend on the day


def without(text: str, start: int, end: int) -> str:
    """A query without the term that stands from `start` to `end`, the rest as it was typed.

    Operators that join nothing any more and groups that are empty then go with it: all that the
    query language would object to. A query that has problems already is not looked at like that.
    """
    left = _cut(text, start, end)
    if is_sound(text):
        while problems := parse(left, today=_ANY_DAY).problems:
            left = _cut(left, problems[0].start, problems[0].end)
    return left


def is_sound(text: str) -> bool:
    """Whether the query has no problems."""
    return not parse(text, today=_ANY_DAY).problems


def _cut(text: str, start: int, end: int) -> str:
    """The text without a stretch of whole lexemes, and without the white space of one side."""
    before, after = text[:start], text[end:]
    left, right = lex(before), lex(after)
    if not left or not right or left[-1].kind is Kind.OPEN or right[0].kind is Kind.CLOSE:
        return before.rstrip() + after.lstrip()
    if before[-1].isspace():
        return before + after.lstrip()
    return before + after if after[0].isspace() else f"{before} {after}"
