"""What a text leaf looks for: words in their order, alike for the index and for marks."""

from dataclasses import dataclass
from string import ascii_lowercase

from reader.folding import fold
from reader.search.analysis import Token, is_cjk, tokens
from reader.search.syntax import NAME_FIELDS, Fuzzy, Phrase, Prefix, TextLeaf, Wildcard, Word


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that follow each other: one stem when `stemmed`, else folded forms.

    With `open_end` the last word may go on: it is the beginning of a word. Of a `wild` word each
    "?" is any letter. A word may have up to `distance` letters changed, but not its first one.
    With `within` the words stand in any order, the last at most so many places after the first.
    """

    words: tuple[str, ...]
    stemmed: bool = False
    open_end: bool = False
    wild: bool = False
    distance: int = 0
    within: int = 0

    @property
    def length(self) -> int:
        """How many places it takes up in a text: the last of two characters is one of its own."""
        return len(self.words) + (len(self.words[-1]) == 2 and is_cjk(self.words[-1]))

    def may_go_on(self, at: int) -> bool:
        """Whether the word at this place of the pattern is the beginning of one.

        Of words in any order a lone kanji or kana is: in a text others follow it.
        """
        if self.within:
            return len(self.words[at]) == 1 and is_cjk(self.words[at])
        return self.open_end and at == len(self.words) - 1


def pattern(leaf: TextLeaf) -> Pattern | None:
    """The pattern of a leaf; None when there is no letter, digit or sign to look for.

    Names (of sections, authors, places) are never stemmed.
    """
    if isinstance(leaf, Wildcard):
        form = wildcard_form(leaf.text)
        return None if form is None else Pattern((form,), open_end=leaf.open_end, wild=True)
    found = _without_tail(tokens(leaf.text))
    if not found:
        return None
    words = tuple(token.exact for token in found)
    if isinstance(leaf, Fuzzy) and len(words) == 1:
        return Pattern(words, distance=leaf.distance)
    if isinstance(leaf, Phrase) and leaf.within:
        return Pattern(_without_tails(found), within=leaf.within)
    last = words[-1]
    open_end = len(last) == 1 if is_cjk(last) else isinstance(leaf, Prefix)
    loose = isinstance(leaf, Word) and not leaf.exact and leaf.field not in NAME_FIELDS
    if len(found) == 1 and loose and not open_end:
        return Pattern((found[0].text,), stemmed=True)
    return Pattern(words, open_end=open_end)


def wildcard_form(text: str) -> str | None:
    """The folded form of one word with "?" in it; None when it is not one word."""
    folded = fold(text)
    letter = next((letter for letter in ascii_lowercase[::-1] if letter not in folded), "")
    found = tokens(text.replace("?", letter)) if letter else []
    if len(found) != 1:
        return None
    form = found[0].exact.replace(letter, "?")
    return form if form.count("?") == text.count("?") else None


def _without_tail(found: list[Token]) -> list[Token]:
    """Without the lone last character of a run of two or more: in a text the run may go on."""
    return found[:-1] if _is_tail(found, len(found) - 1) else found


def _without_tails(found: list[Token]) -> tuple[str, ...]:
    return tuple(token.exact for at, token in enumerate(found) if not _is_tail(found, at))


def _is_tail(found: list[Token], at: int) -> bool:
    return at > 0 and is_cjk(found[at].exact) and found[at - 1].end == found[at].end
