"""The syntax tree of a query: what saved searches, the window and the engine share.

The nodes are plain frozen values in a normal form that `conjunction` and `disjunction` keep:
an `And` holds two or more nodes, none of them an `And`; the same goes for `Or`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from reader.article import ArticleId

TEXT_FIELDS = ("title", "lead", "body")
NAME_FIELDS = ("author", "agency", "section", "source", "place", "lang")
FIELDS = TEXT_FIELDS + NAME_FIELDS
STATES = ("unread", "read", "starred", "duplicate", "gone")
ADDITIONS = ("note", "highlight")
KEPT = (*ADDITIONS, "tag")
ANY_LIST = "*"


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed; `exact` asks for this form alone. `field` is "" for the whole text."""

    text: str
    exact: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must follow each other, each in the form typed.

    With `within` they stand in any order, the last at most so many words after the first.
    """

    text: str
    field: str = ""
    within: int = 0


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a word, without its star."""

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Wildcard:
    """A word in which each "?" is any one letter; with `open_end` it may go on."""

    text: str
    open_end: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A word that may be spelt otherwise: up to `distance` letters changed, never the first."""

    text: str
    distance: int = 1
    field: str = ""


@dataclass(frozen=True, slots=True)
class Near:
    """Operands of which each stands near the one before, on either side of it.

    Between two of them lie at most `gaps` words less one: 1 is side by side. An operand is a text
    leaf (no phrase with `within`) or an `Or` of such; all are of one field.
    """

    operands: tuple["Node", ...]
    gaps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DateRange:
    """Articles published from `start` up to but not including `end`.

    Both in minutes since the epoch, UTC; None leaves that side open.
    """

    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class State:
    """Articles that are "unread", "read" or "starred"; a "duplicate" was saved more than once, of
    one that is "gone" no file is left."""

    name: str


@dataclass(frozen=True, slots=True)
class Tag:
    """Articles that the reader gave this tag."""

    name: str


@dataclass(frozen=True, slots=True)
class Has:
    """Articles that the reader added something to: a "note", a "highlight" or any "tag"."""

    name: str


@dataclass(frozen=True, slots=True)
class Noted:
    """Articles with a "note", or a "highlight" (its words or its comment), that has these words.

    They follow each other, in any form; after a star at the end the last one goes on.
    """

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Articles that any page showed in a published list, from place `first` to `last` of it.

    `name` are words of the list, "*" for any list whatever. It is "" where only a place was asked
    for: a conjunction that names a list puts that in (see `conjunction`).
    """

    name: str = ""
    first: int = 1
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Like:
    """Articles related to one."""

    article: ArticleId


@dataclass(frozen=True, slots=True)
class InStory:
    """The articles of the story that one belongs to."""

    article: ArticleId


@dataclass(frozen=True, slots=True)
class Saved:
    """What a saved search finds. Before a tree is evaluated the search itself takes its place."""

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


TextLeaf: TypeAlias = Word | Phrase | Prefix | Wildcard | Fuzzy
TextNode: TypeAlias = TextLeaf | Near
StateLeaf: TypeAlias = State | Tag | Has | Noted | Listed | Like | InStory
"""What the library knows of articles, beside their text and their date."""
Node: TypeAlias = TextNode | StateLeaf | Saved | DateRange | Everything | And | Or | Not


def conjunction(nodes: Iterable[Node]) -> Node:
    """All of `nodes`, in normal form: one node alone stays as it is, none is everything.

    A place (`rank:1`) beside a list (`list:politics`) is the place in that list.
    """
    children: list[Node] = []
    for node in nodes:
        children.extend(node.children if isinstance(node, And) else (node,))
    children = _in_their_lists(children)
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


def replaced(node: Node, replace: Callable[[Node], Node]) -> Node:
    """The tree with what `replace` makes of each node that holds no other, in normal form."""
    match node:
        case And():
            return conjunction(replaced(child, replace) for child in node.children)
        case Or():
            return disjunction(replaced(child, replace) for child in node.children)
        case Not():
            return Not(replaced(node.child, replace))
        case _:
            return replace(node)


def leaves_of(node: Node) -> Iterator[Node]:
    """All nodes of a tree that hold no other; a `Near` counts as one."""
    if isinstance(node, And | Or):
        for child in node.children:
            yield from leaves_of(child)
    elif isinstance(node, Not):
        yield from leaves_of(node.child)
    else:
        yield node


def positive(node: Node) -> Iterator[Node]:
    """The leaves of a tree that make an article match: those not under a `Not`."""
    if isinstance(node, And | Or):
        for child in node.children:
            yield from positive(child)
    elif not isinstance(node, Not):
        yield node


def positive_text(node: Node) -> Iterator[TextLeaf]:
    """The text leaves of a tree that make an article match, those of a `Near` among them."""
    for leaf in positive(node):
        if isinstance(leaf, TextLeaf):
            yield leaf
        elif isinstance(leaf, Near):
            for operand in leaf.operands:
                yield from positive_text(operand)


def _in_their_lists(children: list[Node]) -> list[Node]:
    """The children of a conjunction with the lists it names put into the places it asks for."""
    lists = [child for child in children if _names_lists(child)]
    if not lists or not any(_is_loose(leaf) for child in children for leaf in leaves_of(child)):
        return children

    def put(leaf: Node) -> Node:
        if not isinstance(leaf, Listed) or leaf.name:
            return leaf
        return conjunction(replaced(each, lambda named: _at_places(named, leaf)) for each in lists)

    if any(map(_is_loose, children)):  # a place in a list says more than the list
        children = [child for child in children if child not in lists]
    found: list[Node] = []
    for child in children:
        node = replaced(child, put)
        found.extend(node.children if isinstance(node, And) else (node,))
    return found


def _names_lists(node: Node) -> bool:
    """Whether a node says nothing but in which lists an article was, at whatever place."""
    if isinstance(node, And | Or):
        return all(map(_names_lists, node.children))
    return isinstance(node, Listed) and bool(node.name) and (node.first, node.last) == (1, None)


def _is_loose(leaf: Node) -> bool:
    return isinstance(leaf, Listed) and not leaf.name


def _at_places(named: Node, places: Listed) -> Node:
    assert isinstance(named, Listed)
    return Listed(named.name, places.first, places.last)
