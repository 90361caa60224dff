"""Writes a syntax tree back into the query language, so that it parses to the same tree."""

from datetime import tzinfo

from reader.search.dates import write_dates
from reader.search.lexing import Kind, lex
from reader.search.quoting import quoted
from reader.search.syntax import (
    And,
    DateRange,
    Everything,
    Has,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    State,
    Tag,
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
            return f"-{_grouped(tree.child, zone, And, Or, Not)}"
        case _:
            return _leaf(tree, zone)


def _grouped(tree: Node, zone: tzinfo, *grouped: type) -> str:
    text = write(tree, zone=zone)
    return f"({text})" if isinstance(tree, grouped) else text


def _leaf(leaf: Node, zone: tzinfo) -> str:
    match leaf:
        case Word():
            return f"{_label(leaf.field)}{'=' if leaf.exact else ''}{leaf.text}"
        case Phrase():
            return f"{_label(leaf.field)}{quoted(leaf.text)}"
        case Prefix():
            return _prefix(leaf)
        case DateRange():
            return f"date:{write_dates(leaf, zone)}"
        case State():
            return f"is:{leaf.name}"
        case Has():
            return f"has:{leaf.name}"
        case Tag():
            return f"#{quoted(leaf.name)}"
        case Everything() | _:
            return ""


def _prefix(leaf: Prefix) -> str:
    """With an equals sign where the text alone would be read as a sign or a field."""
    label, text = _label(leaf.field), f"{leaf.text}*"
    last = lex(f"{label}{text}")[-1]
    plain = last.kind is Kind.WORD and last.text == text and not last.exact
    return f"{label}{text}" if plain else f"{label}={text}"


def _label(field: str) -> str:
    return f"{field}:" if field else ""
