"""What a text leaf looks for: words in their order, alike for the index and for marks."""

from dataclasses import dataclass

from reader.search.analysis import Token, is_cjk, tokens
from reader.search.syntax import NAME_FIELDS, Prefix, TextLeaf, Word


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that follow each other: one stem when `stemmed`, else folded forms.

    With `open_end` the last word may go on: it is the beginning of a word.
    """

    words: tuple[str, ...]
    stemmed: bool = False
    open_end: bool = False


def pattern(leaf: TextLeaf) -> Pattern | None:
    """The pattern of a leaf; None when there is no letter, digit or sign to look for.

    Names (of sections, authors, places) are never stemmed.
    """
    found = _without_tail(tokens(leaf.text))
    if not found:
        return None
    last = found[-1].exact
    open_end = len(last) == 1 if is_cjk(last) else isinstance(leaf, Prefix)
    loose = isinstance(leaf, Word) and not leaf.exact and leaf.field not in NAME_FIELDS
    if len(found) == 1 and loose and not open_end:
        return Pattern((found[0].text,), stemmed=True)
    return Pattern(tuple(token.exact for token in found), open_end=open_end)


def _without_tail(found: list[Token]) -> list[Token]:
    """Without the lone last character of a run of two or more: in a text the run may go on."""
    if len(found) > 1 and is_cjk(found[-1].exact) and found[-2].end == found[-1].end:
        return found[:-1]
    return found
