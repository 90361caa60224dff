"""The text of one article as others are held against it: runs of words, and passages it repeats.

Two articles say nearly the same when half of their passages of four words are in both: their
resemblance (Broder 1997).
"""

from collections.abc import Sequence
from functools import cached_property

from reader.search.analysis import Token, is_cjk, tokens

_PASSAGE = 4  # words
_SAME = 0.5


class Reading:
    """The pieces (headline, paragraphs) of an article as its words and as its stems.

    Both stand with spaces between and around them; a bar is where two do not adjoin.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        words, stems = [""], [""]
        for number, text in enumerate(texts):
            before: Token | None = None
            for token in tokens(text):
                if (number and before is None) or (before and not adjoin(text, before, token)):
                    words.append("|")
                    stems.append("|")
                words.append(token.exact)
                stems.append(token.text)
                before = token
        self.words = " ".join([*words, ""])
        self.stems = " ".join([*stems, ""])

    @cached_property
    def passages(self) -> frozenset[tuple[str, ...]]:
        """All its runs of four words, across whatever stands between them."""
        words = [word for word in self.words.split() if word != "|"]
        return frozenset(zip(*(words[start:] for start in range(_PASSAGE)), strict=False))

    def says_the_same(self, other: "Reading") -> bool:
        """Whether an article is nearly the other one: the same report in two papers."""
        one, two = self.passages, other.passages
        both = len(one & two)
        return both > 0 and both >= _SAME * (len(one) + len(two) - both)


def adjoin(text: str, one: Token, other: Token) -> bool:
    """Whether nothing but a space or a hyphen (or nothing at all) stands between two tokens.

    Tokens that overlap, as those of Japanese do, adjoin.
    """
    return other.start <= one.end or text[one.end : other.start] in (" ", "-")


def words_of(name: str) -> str:
    """The words of a name as they stand in each `Reading` that has it.

    The lone last character of a Japanese run is left out: in a text the run may go on.
    """
    words = Reading([name]).words
    rest, _, last = words.rstrip().rpartition(" ")
    return f"{rest} " if len(last) == 1 and is_cjk(last) and rest else words
