"""Writes a syntax tree back into the query language, so that it parses to the same tree."""

from datetime import tzinfo

from reader.article import format_id
from reader.search.dates import write_dates
from reader.search.lexing import Kind, lex
from reader.search.numbers import write_places
from reader.search.quoting import quoted
from reader.search.syntax import (
    ANY_LIST,
    And,
    DateRange,
    Everything,
    Fuzzy,
    Has,
    InStory,
    Like,
    Listed,
    Near,
    Node,
    Not,
    Noted,
    Or,
    Phrase,
    Prefix,
    Saved,
    State,
    StateLeaf,
    Tag,
    TextLeaf,
    Wildcard,
    Word,
)
from reader.times import TOKYO


def write(tree: Node, *, zone: tzinfo = TOKYO) -> str:
    """The query of a tree that `parse` made, or that was put together of such trees.

    `Everything` has no word of its own: it is written as nothing.
    """
    match tree:
        case And():
            return " ".join(_grouped(child, zone, Or) for child in tree.children)
        case Or():
            return " OR ".join(_grouped(child, zone, Or) for child in tree.children)
        case Not():
            return f"-{_grouped(tree.child, zone, And, Or, Not, Near)}"
        case Near():
            return _near(tree, zone)
        case DateRange():
            return f"date:{write_dates(tree, zone)}"
        case Saved():
            return f"search:{quoted(tree.name)}"
        case Everything():
            return ""
        case State() | Has() | Noted() | Tag() | Listed() | Like() | InStory():
            return _state(tree)
        case _:
            return _text(tree)


def _grouped(tree: Node, zone: tzinfo, *grouped: type) -> str:
    text = write(tree, zone=zone)
    return f"({text})" if isinstance(tree, grouped) else text


def _near(tree: Near, zone: tzinfo) -> str:
    first, *others = (_grouped(operand, zone, Or) for operand in tree.operands)
    rest = (f" NEAR/{gap} {other}" for gap, other in zip(tree.gaps, others, strict=True))
    return first + "".join(rest)


def _state(leaf: StateLeaf) -> str:
    match leaf:
        case State():
            return f"is:{leaf.name}"
        case Has():
            return f"has:{leaf.name}"
        case Noted():
            return f"{leaf.name}:{quoted(leaf.text)}"
        case Tag():
            return f"#{quoted(leaf.name)}"
        case Like():
            return f"like:{format_id(leaf.article)}"
        case InStory():
            return f"story:{format_id(leaf.article)}"
        case Listed():
            return _listed(leaf)


def _listed(leaf: Listed) -> str:
    """With parentheses around a list and a place: only that list's place is meant."""
    name = leaf.name if leaf.name == ANY_LIST else quoted(leaf.name)
    places = f"rank:{write_places(leaf.first, leaf.last)}"
    if not leaf.name:
        return places
    return f"list:{name}" if (leaf.first, leaf.last) == (1, None) else f"(list:{name} {places})"


def _text(leaf: TextLeaf) -> str:
    label = f"{leaf.field}:" if leaf.field else ""
    match leaf:
        case Word():
            return f"{label}{'=' if leaf.exact else ''}{leaf.text}"
        case Phrase():
            return f"{label}{quoted(leaf.text)}{f'~{leaf.within}' if leaf.within else ''}"
        case Prefix():
            return _plainly(label, f"{leaf.text}*")
        case Wildcard():
            return _plainly(label, f"{leaf.text}{'*' if leaf.open_end else ''}")
        case Fuzzy():
            return _plainly(label, f"{leaf.text}~{leaf.distance if leaf.distance > 1 else ''}")


def _plainly(label: str, text: str) -> str:
    """With an equals sign where the text alone would be read as a sign or a field."""
    last = lex(f"{label}{text}")[-1]
    plain = last.kind is Kind.WORD and last.text == text and not last.exact
    return f"{label}{text}" if plain else f"{label}={text}"
