"""The text of one article as others are held against it: runs of words, and passages it repeats.

Resemblance is that of Broder (1997), estimated from a part of all passages of four words.
"""

from collections.abc import Sequence
from functools import cached_property, lru_cache

from reader.search.analysis import Token, is_cjk, stem, tokens

_PASSAGE = 4  # words
_LONG = 6  # letters
_BREAK = "|"  # a piece without words
_STOPS = '.,;:!?()"“”'  # are no part of a word that they stand before or after
LONGEST_KEPT = 24
"""Characters: longer pieces of text between spaces hardly come again."""


class Reading:
    """The pieces (headline, paragraphs) of an article as its words and as its stems.

    Both stand with spaces between and around them; a bar is where two do not adjoin.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        pieces = f" {_BREAK} ".join(texts).split()
        # As `read_piece`, which here would take as long as what it calls.
        read = [_read(each) if len(each) <= LONGEST_KEPT else _read_tokens(each) for each in pieces]
        self.words = f" {' '.join([words for words, _ in read])} "
        self.stems = f" {' '.join([stems for _, stems in read])} "

    @cached_property
    def passages(self) -> frozenset[tuple[str, ...]]:
        """Its runs of four words that begin with a longer one, or one of Chinese or Japanese.

        They cross whatever stands between the words.
        """
        words = [word for word in self.words.split() if word != "|"]
        return frozenset(
            passage
            for passage in zip(*(words[start:] for start in range(_PASSAGE)), strict=False)
            if len(passage[0]) >= _LONG or is_cjk(passage[0])
        )

    @cached_property
    def terms(self) -> frozenset[str]:
        """Its stems, each once."""
        return frozenset(self.stems.split())

    def resemblance(self, other: "Reading") -> float:
        """The part of the passages of both that is in each, from 0 to 1."""
        both = len(self.passages & other.passages)
        return both / (len(self.passages) + len(other.passages) - both) if both else 0.0


def words_of(name: str) -> str:
    """The words of a name as they stand in each `Reading` that has it.

    The lone last character of a Japanese run is left out: in a text the run may go on.
    """
    words = Reading([name]).words.strip("| ")
    rest, _, last = words.rpartition(" ")
    return f" {rest if rest and len(last) == 1 and is_cjk(last) else words} "


def adjoin(text: str, one: Token, other: Token) -> bool:
    """Whether nothing but a space or a hyphen (or nothing at all) stands between two tokens.

    Tokens that overlap, as those of Japanese do, adjoin.
    """
    return other.start <= one.end or text[one.end : other.start] in (" ", "-")


def read_piece(piece: str) -> tuple[str, str]:
    """The words and the stems of text without white space, a bar where two do not adjoin.

    Short pieces come again and are remembered.
    """
    return _read(piece) if len(piece) <= LONGEST_KEPT else _read_tokens(piece)


@lru_cache(maxsize=1 << 16)
def _read(piece: str) -> tuple[str, str]:
    if piece.isascii() and piece.isalpha():  # as most are
        word = piece.lower()
        return word, stem(word)
    core = piece.strip(_STOPS)
    if core != piece and core.isascii() and core.isalpha():
        before = f"{_BREAK} " if piece[0] in _STOPS else ""
        after = f" {_BREAK}" if piece[-1] in _STOPS else ""
        words, stems = _read(core)
        return f"{before}{words}{after}", f"{before}{stems}{after}"
    return _read_tokens(piece)


def _read_tokens(piece: str) -> tuple[str, str]:
    found = tokens(piece)
    if not found:
        return "|", "|"
    words, stems = [], []
    if found[0].start:
        words, stems = ["|"], ["|"]
    for before, token in zip([None, *found], found, strict=False):
        if before is not None and not adjoin(piece, before, token):
            words.append("|")
            stems.append("|")
        words.append(token.exact)
        stems.append(token.text)
    if found[-1].end < len(piece):
        words.append("|")
        stems.append("|")
    return " ".join(words), " ".join(stems)
