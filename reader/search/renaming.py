"""A saved search that is called otherwise, in the queries that name it."""

from reader.folding import fold
from reader.search.lexing import Kind
from reader.search.quoting import quoted
from reader.search.syntax import Node, Saved, replaced
from reader.search.typed import terms


def renamed(text: str, name: str, to: str) -> str:
    """The query `text` with each `search:` of one name asking for another; the rest as typed."""
    named = [
        term.value
        for term in terms(text)
        if term.field == "search"
        and term.value.kind in (Kind.WORD, Kind.PHRASE)
        and _is_same(term.value.text, name)
    ]
    for value in reversed(named):
        text = text[: value.start] + quoted(to) + text[value.end :]
    return text


def renamed_tree(tree: Node, name: str, to: str) -> Node:
    """The same with a syntax tree."""
    return replaced(
        tree,
        lambda leaf: Saved(to) if isinstance(leaf, Saved) and _is_same(leaf.name, name) else leaf,
    )


def _is_same(one: str, other: str) -> bool:
    return fold(" ".join(one.split())) == fold(" ".join(other.split()))
