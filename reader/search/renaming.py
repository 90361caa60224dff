"""A saved search or a tag that is called otherwise, in the queries that name it."""

from reader.folding import fold
from reader.search.lexing import Kind, Lexeme
from reader.search.quoting import quoted
from reader.search.syntax import Node, Saved, Tag, replaced
from reader.search.typed import Term, terms


def renamed(text: str, name: str, to: str) -> str:
    """The query `text` with each `search:` of one name asking for another; the rest as typed."""
    named = [term.value for term in terms(text) if _names(term, "search", name)]
    return _with(text, named, quoted(to))


def with_tag(text: str, name: str, to: str) -> str:
    """The query `text` with each `tag:` of one name (or `#`) asking for another."""
    for term in reversed([each for each in terms(text) if _names(each, "tag", name)]):
        tag = f"tag:{quoted(to)}" if term.value.kind is Kind.TAG else quoted(to)
        text = _with(text, [term.value], tag)
    return text


def renamed_tree(tree: Node, name: str, to: str) -> Node:
    """A syntax tree that asks for a saved search by its other name."""
    return replaced(
        tree,
        lambda leaf: Saved(to) if isinstance(leaf, Saved) and _is_same(leaf.name, name) else leaf,
    )


def tree_with_tag(tree: Node, name: str, to: str) -> Node:
    """A syntax tree that asks for a tag by its other name."""
    return replaced(
        tree,
        lambda leaf: Tag(to) if isinstance(leaf, Tag) and _is_same(leaf.name, name) else leaf,
    )


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
