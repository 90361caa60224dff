"""A saved search or a tag that is called otherwise, in the queries that name it."""

from collections.abc import Iterable, Iterator
from datetime import date

from reader.folding import fold
from reader.search.cutting import without
from reader.search.language import parse
from reader.search.lexing import Kind, Lexeme
from reader.search.quoting import quoted
from reader.search.syntax import (
    And,
    Node,
    Not,
    Or,
    Saved,
    Tag,
    conjunction,
    disjunction,
    leaves_of,
    replaced,
)
from reader.search.typed import Term, terms

_ANY_DAY = date(2000, 1, 1)  # what is said twice does not depend on the day


def renamed(text: str, name: str, to: str) -> str:
    """The query `text` with each `search:` of one name asking for another; the rest as typed."""
    named = [term.value for term in terms(text) if _names(term, "search", name)]
    return _with(text, named, quoted(to))


def with_tag(text: str, name: str, to: str) -> str:
    """The query `text` with each `tag:` of one name (or `#`) asking for another.

    What it would say twice by that, since it named both, it says once.
    """
    named = [each for each in terms(text) if _names(each, "tag", name)]
    for term in reversed(named):
        tag = f"tag:{quoted(to)}" if term.value.kind is Kind.TAG else quoted(to)
        text = _with(text, [term.value], tag)
    return _said_once(text, to) if named else text


def renamed_tree(tree: Node, name: str, to: str) -> Node:
    """A syntax tree that asks for a saved search by its other name."""
    return replaced(
        tree,
        lambda leaf: Saved(to) if isinstance(leaf, Saved) and _is_same(leaf.name, name) else leaf,
    )


def tree_with_tag(tree: Node, name: str, to: str) -> Node:
    """A syntax tree that asks for a tag by its other name, and for none twice by that."""
    found = replaced(
        tree,
        lambda leaf: Tag(to) if isinstance(leaf, Tag) and _is_same(leaf.name, name) else leaf,
    )
    return tree if found == tree else _once(found, to)


def _said_once(text: str, tag: str) -> str:
    """The query without each term, or group, of a tag that changes nothing by going."""
    meant = _meaning(text, tag)
    if meant is None:
        return text
    for term in reversed(terms(text)):
        left = without(text, term.start, term.end)
        about = any(_names(each, "tag", tag) for each in terms(text[term.start : term.end]))
        if (about or _names(term, "tag", tag)) and _meaning(left, tag) == meant:
            return _said_once(left, tag)
    return text


def _meaning(text: str, tag: str) -> tuple[Node, str, int | None] | None:
    query = parse(text, today=_ANY_DAY)
    return None if query.tree is None else (_once(query.tree, tag), query.sort, query.limit)


def _once(node: Node, tag: str) -> Node:
    """A tree in which no conjunction or disjunction has the same twice that names the tag."""
    match node:
        case And():
            return conjunction(_different(node.children, tag))
        case Or():
            return disjunction(_different(node.children, tag))
        case Not():
            return Not(_once(node.child, tag))
        case Tag(name) if _is_same(name, tag):
            return Tag(tag)
        case _:
            return node


def _different(nodes: Iterable[Node], tag: str) -> Iterator[Node]:
    seen = set[Node]()
    for node in nodes:
        once = _once(node, tag)
        if once not in seen or Tag(tag) not in leaves_of(once):
            seen.add(once)
            yield once


def _names(term: Term, field: str, name: str) -> bool:
    kind = term.value.kind
    is_value = kind is Kind.TAG if field == "tag" and not term.field else term.field == field
    return (
        is_value and kind in (Kind.WORD, Kind.PHRASE, Kind.TAG) and _is_same(term.value.text, name)
    )


def _with(text: str, pieces: list[Lexeme], instead: str) -> str:
    for piece in reversed(pieces):
        text = text[: piece.start] + instead + text[piece.end :]
    return text


def _is_same(one: str, other: str) -> bool:
    return fold(" ".join(one.split())) == fold(" ".join(other.split()))
