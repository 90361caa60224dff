"""Answers a query the slow and obvious way, over lists of words: to hold others against it."""

from collections.abc import Mapping
from itertools import product
from math import log
from typing import Any

from reader.search.analysis import Token, tokens
from reader.search.syntax import (
    And,
    DateRange,
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

Texts = Mapping[str, Any]
"""A document: its texts by field, and when it was `published`."""

WEIGHTS = {"headline": 4.0, "lead": 2.0, "body": 1.0}
K1, B = 3.0, 0.75
FIELDS = {"": ("headline", "lead", "body"), "title": ("headline",), "body": ("lead", "body")}


def scores(node, documents: Mapping[int, Texts], means: Mapping[str, float]) -> dict[int, float]:
    """The documents that are found and their scores by BM25F; `means` are of words in a field.

    What is asked for twice side by side counts once; what is not a text counts for nothing.
    """
    match node:
        case And() | Or():
            each = [scores(child, documents, means) for child in set(node.children)]
        case Not() | Everything() | DateRange():
            each = []
        case _:
            each = [_bm25f(node, documents, means)]
    found = (number for number, texts in documents.items() if matches(node, texts))
    return {number: sum(part.get(number, 0.0) for part in each) for number in found}


def _bm25f(leaf, documents: Mapping[int, Texts], means: Mapping[str, float]) -> dict[int, float]:
    """Robertson and Zaragoza 2009: occurrences weighted and normalised by length, added up over
    the fields, saturated once, times a rarity that stays above 0."""
    found = {number: texts for number, texts in documents.items() if matches(leaf, texts)}
    odds = (len(documents) - len(found) + 0.5) / (len(found) + 0.5)
    rarity = log(1 + odds**2) / 2
    amounts = {number: _amount(leaf, texts, means) for number, texts in found.items()}
    return {number: rarity * (K1 + 1) * each / (K1 + each) for number, each in amounts.items()}


def _amount(leaf, texts: Texts, means: Mapping[str, float]) -> float:
    amount = 0.0
    for field in FIELDS[leaf.field]:
        words = tokens(texts[field])
        if times := len(ways(leaf, words)):
            amount += times * WEIGHTS[field] / (1 - B + B * len(words) / means[field])
    return amount


def matches(node, texts: Texts) -> bool:
    """Whether a document is found. Not made for Han, kana and Hangul."""
    match node:
        case Everything():
            return True
        case And():
            return all(matches(child, texts) for child in node.children)
        case Or():
            return any(matches(child, texts) for child in node.children)
        case Not():
            return not matches(node.child, texts)
        case DateRange(start, end):
            time = texts["published"]
            known = time is not None
            return known and (start is None or start <= time) and (end is None or time < end)
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
