"""The syntax tree of a query: what saved searches, the window and the engine share.

The nodes are plain frozen values in a normal form that `conjunction` and `disjunction` keep:
an `And` holds two or more nodes, none of them an `And`; the same goes for `Or`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

TEXT_FIELDS = ("title", "lead", "body")
NAME_FIELDS = ("author", "agency", "section", "source", "place", "lang")
FIELDS = TEXT_FIELDS + NAME_FIELDS


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed; `exact` asks for this form alone. `field` is "" for the whole text."""

    text: str
    exact: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must follow each other, each in the form typed."""

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a word, without its star."""

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class DateRange:
    """Articles published from `start` up to but not including `end`.

    Both in minutes since the epoch, UTC; None leaves that side open.
    """

    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class State:
    """Articles in a reading state: "unread", "read" or "starred"."""

    name: str


@dataclass(frozen=True, slots=True)
class Tag:
    """Articles that the reader gave this tag."""

    name: str


@dataclass(frozen=True, slots=True)
class Has:
    """Articles that the reader added something to: "note"."""

    name: str


@dataclass(frozen=True, slots=True)
class Everything:
    """All articles."""


@dataclass(frozen=True, slots=True)
class And:
    """Articles that match every child."""

    children: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Articles that match at least one child."""

    children: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that do not match the child."""

    child: "Node"


TextLeaf: TypeAlias = Word | Phrase | Prefix
StateLeaf: TypeAlias = State | Tag | Has
Node: TypeAlias = TextLeaf | StateLeaf | DateRange | Everything | And | Or | Not


def conjunction(nodes: Iterable[Node]) -> Node:
    """All of `nodes`, in normal form: one node alone stays as it is, none is everything."""
    children: list[Node] = []
    for node in nodes:
        children.extend(node.children if isinstance(node, And) else (node,))
    if not children:
        return Everything()
    return children[0] if len(children) == 1 else And(tuple(children))


def disjunction(nodes: Iterable[Node]) -> Node:
    """Any of `nodes`, in normal form. Of no nodes: ValueError, for nothing would match."""
    children: list[Node] = []
    for node in nodes:
        children.extend(node.children if isinstance(node, Or) else (node,))
    if not children:
        raise ValueError("a disjunction needs at least one node")
    return children[0] if len(children) == 1 else Or(tuple(children))


def positive_text(node: Node) -> Iterator[TextLeaf]:
    """The text leaves of a tree that make an article match: those not under a `Not`."""
    if isinstance(node, Word | Phrase | Prefix):
        yield node
    elif isinstance(node, And | Or):
        for child in node.children:
            yield from positive_text(child)
