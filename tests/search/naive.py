"""Answers a query the slow and obvious way, over lists of words: to hold others against it."""

from itertools import product

from reader.search.analysis import Token, tokens
from reader.search.syntax import (
    And,
    Everything,
    Fuzzy,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Wildcard,
    Word,
)

FIELDS = {"": ("headline", "lead", "body"), "title": ("headline",), "body": ("lead", "body")}


def matches(node, texts: dict[str, str]) -> bool:
    """Whether a document, its texts by field, is found. Not made for Han, kana and Hangul."""
    match node:
        case Everything():
            return True
        case And():
            return all(matches(child, texts) for child in node.children)
        case Or():
            return any(matches(child, texts) for child in node.children)
        case Not():
            return not matches(node.child, texts)
        case _:
            fields = FIELDS[_field(node)]
            return any(places(node, tokens(texts[field])) for field in fields)


def places(node, words: list[Token]) -> set[int]:
    """The places of all words of a text that are part of any way in which it matches."""
    return {place for way in ways(node, words) for stretch in way for place in range(*stretch)}


def ways(node, words: list[Token]) -> list[list[tuple[int, int]]]:
    """Each way in which a text node matches: stretches of places, (first, one past the last)."""
    match node:
        case Or():
            return [way for child in node.children for way in ways(child, words)]
        case Near():
            each = [[way[0] for way in ways(operand, words)] for operand in node.operands]
            return [list(way) for way in product(*each) if _is_chain(way, node.gaps)]
        case Phrase(within=0):
            wanted = [token.exact for token in tokens(node.text)]
            ends = range(len(wanted), len(words) + 1)
            found = [(end - len(wanted), end) for end in ends]
            return [[(a, b)] for a, b in found if [word.exact for word in words[a:b]] == wanted]
        case Phrase():
            each = [_all(words, token.exact) for token in tokens(node.text)]
            return [
                [(place, place + 1) for place in way]
                for way in product(*each)
                if len(set(way)) == len(way) and max(way) - min(way) <= node.within
            ]
        case _:
            found = (at for at, word in enumerate(words) if _is(node, word))
            return [[(at, at + 1)] for at in found]


def _field(node) -> str:
    while not hasattr(node, "field"):
        node = (node.operands if isinstance(node, Near) else node.children)[0]
    return node.field


def _all(words: list[Token], form: str) -> list[int]:
    return [place for place, word in enumerate(words) if word.exact == form]


def _is_chain(way, gaps) -> bool:
    return all(
        one[1] <= two[0] < one[1] + gap or two[1] <= one[0] < two[1] + gap
        for one, two, gap in zip(way, way[1:], gaps, strict=False)
    )


def _is(leaf, word: Token) -> bool:
    form, asked = word.exact, tokens(leaf.text.replace("?", "q"))[0]
    match leaf:
        case Word():
            return form == asked.exact if leaf.exact else word.text == asked.text
        case Prefix():
            return form.startswith(asked.exact)
        case Wildcard():
            long_enough = len(form) >= len(leaf.text) if leaf.open_end else True
            same_length = len(form) == len(leaf.text) or leaf.open_end
            pairs = zip(leaf.text, form, strict=False)
            return long_enough and same_length and all(a in ("?", b) for a, b in pairs)
        case Fuzzy():
            return form[0] == asked.exact[0] and _distance(asked.exact, form) <= leaf.distance


def _distance(one: str, two: str) -> int:
    """Letters put in, left out, replaced or swapped with their neighbour, by trying everything."""
    if not one or not two:
        return len(one) + len(two)
    if one[-1] == two[-1]:
        return _distance(one[:-1], two[:-1])
    tried = [
        _distance(one[:-1], two),
        _distance(one, two[:-1]),
        _distance(one[:-1], two[:-1]),
    ]
    if one[-2:] == two[-2:][::-1] and len(one) > 1:
        tried.append(_distance(one[:-2], two[:-2]))
    return 1 + min(tried)
