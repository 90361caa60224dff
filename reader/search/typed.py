"""The terms of a query where they stand in its text, for whoever changes one and leaves the rest.

A syntax tree has no places; a list of lexemes has no groups and signs. This is in between.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.search.lexing import Kind, Lexeme, lex

_VALUES = (Kind.WORD, Kind.PHRASE, Kind.TAG)
_DATE_FIELDS = ("date", "before", "after")


@dataclass(frozen=True, slots=True)
class Term:
    """A word, phrase, tag or whole group, from `start` to `end` with its sign and field.

    `value` is its lexeme, of a group the opening parenthesis. `label` is the field typed before
    it, `field` the one it is looked for in, which may be that of a group around it. `excluded`
    tells whether a NOT or minus is before it or around it; `required` whether the query is this
    term AND whatever else.
    """

    value: Lexeme
    start: int
    end: int
    label: str
    field: str
    excluded: bool
    required: bool


@dataclass(frozen=True, slots=True)
class _Group:
    """A group that is being read: its field, whether it is excluded, and required."""

    field: str = ""
    excluded: bool = False
    required: bool = True


def terms(text: str) -> list[Term]:
    """All terms of a query in the order in which they begin; a group comes before what is in it.

    Takes any text; of a query with problems what can be made out.
    """
    return list(_terms(lex(text)))


def dates_in(text: str) -> list[Term]:
    """The dates that every hit must have. A group of dates is left alone: it may say more than a
    span can."""
    return [
        term
        for term in terms(text)
        if term.required and term.label in _DATE_FIELDS and term.value.kind is not Kind.OPEN
    ]


def orders_in(text: str) -> list[Term]:
    """Each `sort:` of a query that has a value, wherever it stands."""
    return [
        term
        for term in terms(text)
        if term.label == "sort" and term.value.kind in (Kind.WORD, Kind.PHRASE)
    ]


def has_alternatives(text: str) -> bool:
    """Whether the whole query is an OR."""
    return None in _with_alternatives(lex(text))


def _terms(lexemes: Sequence[Lexeme]) -> Iterator[Term]:
    closings, alternatives = _closings(lexemes), _with_alternatives(lexemes)
    groups = [_Group(required=None not in alternatives)]
    for at, lexeme in enumerate(lexemes):
        if lexeme.kind is Kind.CLOSE and len(groups) > 1:
            groups.pop()
        elif lexeme.kind in _VALUES or lexeme.kind is Kind.OPEN:
            term = _term(lexemes, at, closings.get(at, lexeme), groups[-1])
            yield term
            if lexeme.kind is Kind.OPEN:
                required = term.required and at not in alternatives
                groups.append(_Group(term.field, term.excluded, required))


def _term(lexemes: Sequence[Lexeme], at: int, last: Lexeme, around: _Group) -> Term:
    value, first, label = lexemes[at], at, ""
    if first and _is(lexemes[first - 1], Kind.FIELD, before=value):
        first -= 1
        label = lexemes[first].text.lower()
    excluded = bool(first) and (
        lexemes[first - 1].kind is Kind.NOT
        or _is(lexemes[first - 1], Kind.MINUS, before=lexemes[first])
    )
    return Term(
        value=value,
        start=lexemes[first - excluded].start,
        end=last.end,
        label=label,
        field=label or around.field,
        excluded=excluded or around.excluded,
        required=around.required and not excluded,
    )


def _is(lexeme: Lexeme, kind: Kind, before: Lexeme) -> bool:
    return lexeme.kind is kind and lexeme.end == before.start


def _closings(lexemes: Sequence[Lexeme]) -> dict[int, Lexeme]:
    """The last lexeme of each group by the place of its first; one never closed goes to the end."""
    found: dict[int, Lexeme] = {}
    opened: list[int] = []
    for at, lexeme in enumerate(lexemes):
        if lexeme.kind is Kind.OPEN:
            opened.append(at)
        elif lexeme.kind is Kind.CLOSE and opened:
            found[opened.pop()] = lexeme
    return found | dict.fromkeys(opened, lexemes[-1]) if lexemes else found


def _with_alternatives(lexemes: Sequence[Lexeme]) -> set[int | None]:
    """Where the groups begin that have an OR of their own; None stands for the whole query."""
    found: set[int | None] = set()
    opened: list[int] = []
    for at, lexeme in enumerate(lexemes):
        if lexeme.kind is Kind.OPEN:
            opened.append(at)
        elif lexeme.kind is Kind.CLOSE and opened:
            opened.pop()
        elif lexeme.kind is Kind.OR:
            found.add(opened[-1] if opened else None)
    return found
