"""What newspapers also write shorter: a tree that asks for the other form, too.

The sign % is the word "percent" from the start (see `analysis`). What is two words in one form
can't be one word of the index, so it is asked for: "per cent", and N. Korea for North Korea.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise, product

from reader.search.analysis import Token, tokens
from reader.search.syntax import (
    TEXT_FIELDS,
    And,
    Node,
    Not,
    Or,
    Phrase,
    Word,
    conjunction,
    disjunction,
)

_MOST_FORMS = 8  # of one phrase
_SIDES = {"north": "n", "south": "s", "n": "north", "s": "south"}
_BOTH = {"korea", "korean", "koreans", "carolina", "dakota", "vietnam", "vietnamese", "yemen"}
_BESIDE = {
    "n": {*_BOTH, "ireland"},
    "s": {*_BOTH, "africa", "african", "africans", "sudan", "sudanese"},
}
"""What a letter with a full stop is north or south of: elsewhere it is somebody's initial."""

_PERCENT, _PER_CENT = "percent", ("per", "cent")


def with_short_forms(tree: Node) -> Node:
    """The tree with what is written otherwise as an alternative; `=exact` words stay alone."""
    match tree:
        case And(children):
            return conjunction(_side_by_side([with_short_forms(each) for each in children]))
        case Or(children):
            return disjunction(with_short_forms(each) for each in children)
        case Not(child):
            return Not(with_short_forms(child))
        case Phrase(text, field, within=0) | Word(text, exact=False, field=field):
            return _either(tree, [Phrase(other, field) for other in _others(text)], field)
        case _:
            return tree


def _side_by_side(nodes: Sequence[Node]) -> list[Node]:
    """The nodes of a conjunction, of which two words beside each other may be one short form."""
    found = list(nodes)
    for at, (one, two) in enumerate(pairwise(nodes)):
        if not (isinstance(one, Word) and isinstance(two, Word) and one.field == two.field):
            continue
        if one.exact or two.exact:
            continue
        words = _forms(one.text), _forms(two.text)
        if words == _PER_CENT:
            short = [replace(one, text=_PERCENT)]
            found[at], found[at + 1] = (_either(each, short, one.field) for each in (one, two))
        elif _is_side(*words):
            together = Phrase(f"{_SIDES[words[0]]} {two.text}", two.field)
            found[at] = _either(one, [together], one.field)
    return found


def _either(node: Node, others: Sequence[Node], field: str) -> Node:
    """A node or others, in a field of text: names are written as they are."""
    is_text = field in ("", *TEXT_FIELDS)
    return disjunction([node, *others]) if is_text and others else node


def _others(text: str) -> Iterator[str]:
    """The other ways to write what follows each other in a text."""
    places = list(_places(tokens(text)))
    ways = product(*([text[start:end], f" {other} "] for start, end, other in places))
    for way in islice(ways, 1, _MOST_FORMS):
        end, pieces = 0, []
        for (start, after, _), piece in zip(places, way, strict=True):
            pieces += [text[end:start], piece]
            end = after
        yield " ".join("".join([*pieces, text[end:]]).split())


def _places(words: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """Where something could be written otherwise, and how."""
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        if word.exact == _PERCENT:
            yield word.start, word.end, " ".join(_PER_CENT)
        elif following and (word.exact, following.exact) == _PER_CENT:
            yield word.start, following.end, _PERCENT
        elif following and _is_side(word.exact, following.exact):
            yield word.start, word.end, _SIDES[word.exact]


def _is_side(one: str, two: str) -> bool:
    return one in _SIDES and two in _BESIDE[one[0]]


def _forms(text: str) -> str:
    """The folded words of a text, of which one alone can be a short form."""
    return " ".join(token.exact for token in tokens(text))
