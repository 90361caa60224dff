"""How text becomes words: one pure function for indexing, for queries and for marks.

Words stand in folded text and are found there; their places are those of the original, even
where folding changes lengths. A change here needs a new `ANALYSIS_VERSION`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from reader.search.scripts import CJK, fold_in_place, pairs, short_vowels

ANALYSIS_VERSION = 3


class Token(NamedTuple):
    """A word: its stem, its folded form, and where it stands: `text[start:end]`."""

    text: str
    exact: str
    start: int
    end: int


_LONGEST_KEPT = 24  # characters: longer pieces between spaces hardly come again
_token = tuple.__new__  # makes a Token in half the time

# What follows is matched against folded text: no capitals, accents or curly quotes are left. The
# letters of CJK are cut out before: with them in each class it would take long to compile.
_CJK_RUN = re.compile(f"[{CJK}]+")
_LETTER = r"[^\W\d_]"
_SIGN = r"[^\W_]"  # a letter or a digit
_END = f"(?!{_SIGN})"
_INITIALS = rf"{_LETTER}(?:\.{_LETTER})+{_END}"
_WORD = re.compile(
    rf"(?:(?P<initials>{_INITIALS}\.?)"
    rf"|(?P<code>(?<!-){_LETTER}-\d+s?(?![.,]\d){_END})"  # G-7
    rf"|(?P<number>\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|(?<!\d\.)\d+\.\d+(?!\.?\d)|\d+{_END})"
    rf"|(?P<firm>{_SIGN}+(?:&{_SIGN}+)+))(?:'s{_END})?"  # AT&T
    rf"|(?P<name>{_LETTER}{{2,}})(?=\d+{_END})"  # of COVID19, which is COVID-19
    rf"|(?P<amount>\d+)(?=(?!(?:st|nd|rd|th){_END}){_LETTER}{{2,}}{_END}|{_INITIALS})"  # of 10km
    rf"|(?P<word>{_SIGN}+(?:'{_SIGN}+)*)"
    r"|(?P<sign>[%$€£¥₩₹₽])"
)
_SILENT = {"initials": re.compile(r"\."), "code": re.compile("-"), "number": re.compile(",")}
# Of apostrophes those of "we'll" and "we're" stay, which without them are other words.
_APOSTROPHE = re.compile("'(?!(?:ll|re|ve|d|m)$)")
_POSSESSIVE = "'s"
_ENGLISH = re.compile("[a-z']+$")
_CODES = re.compile(r"[a-z]\d+s$")
_AROUND = '.,:;!?()"'  # never part of a word of letters
_STEMMER = Stemmer.Stemmer("english", 0)  # what it would remember is remembered here, sooner


def tokens(text: str) -> list[Token]:
    """The words of `text` in order; a word's place in the list is its position.

    Runs of Han, kana and Hangul become two-character tokens that overlap, one from each
    character, and a last one of one character: any substring is then a sequence of tokens.
    """
    found: list[Token] = []
    place = 0
    for piece in str.split(text):
        place = text.index(piece, place)
        if len(piece) > _LONGEST_KEPT:
            found.extend(_read(piece, place))
        else:
            for stemmed, exact, start, end in _remembered(piece):
                found.append(_token(Token, (stemmed, exact, place + start, place + end)))
        place += len(piece)
    return found


def words(text: str) -> list[str]:
    """The folded forms alone of `tokens(text)`, sooner; their stems are those of `stem`."""
    found: list[str] = []
    for piece in str.split(text):
        found.extend(piece_words(piece) if len(piece) > _LONGEST_KEPT else _words(piece))
    return found


def piece_words(piece: str) -> tuple[str, ...]:
    """The same for text without white space."""
    bare = piece.strip(_AROUND)
    if bare.isascii() and bare.isalpha():
        return (bare.lower(),)
    plain = fold_in_place(piece).text
    found: list[str] = []
    for kind, first, last in _matches(plain):
        found += pairs(plain[first:last]) if kind == "cjk" else [_exact(kind, plain[first:last])]
    return tuple(found)


def is_cjk(word: str) -> bool:
    """Whether a folded word is a token of a run of Han, kana or Hangul."""
    return _CJK_RUN.match(word) is not None


def stem(folded: str) -> str:
    """The stem of one folded word; what is not English letters stays as it is.

    What could be romanised Japanese has the stem of its spelling without long vowels. Of codes
    with a number the plural goes: "f16s" is "f16".
    """
    if _ENGLISH.match(folded):
        return str(_STEMMER.stemWord(short_vowels(folded)))
    return folded[:-1] if _CODES.match(folded) else folded


@lru_cache(maxsize=1 << 16)
def _remembered(piece: str) -> tuple[Token, ...]:
    if piece.isascii() and piece.isalpha():
        exact = piece.lower()
        return (Token(stem(exact), exact, 0, len(piece)),)
    return tuple(_read(piece, 0))


_words = lru_cache(maxsize=1 << 16)(piece_words)


def _read(piece: str, offset: int) -> Iterator[Token]:
    """The words of text without white space that begins at `offset`."""
    plain, starts, ends = fold_in_place(piece, offset)
    for kind, first, last in _matches(plain):
        if kind == "cjk":
            run = pairs(plain[first:last])
            yield from map(
                Token, run, run, starts[first:last], (*ends[first + 1 : last], ends[last - 1])
            )
            continue
        exact = _exact(kind, plain[first:last])
        yield Token(stem(exact), exact, starts[first], ends[last - 1])


def _matches(plain: str) -> Iterator[tuple[str, int, int]]:
    """The kinds and places of words and of runs of CJK in folded text, without possessives."""
    return _in_stretch(plain, 0, len(plain)) if plain.isascii() else _with_runs(plain)


def _with_runs(plain: str) -> Iterator[tuple[str, int, int]]:
    place = 0
    for run in _CJK_RUN.finditer(plain):
        start, end = run.span()
        if start > place:
            yield from _in_stretch(plain, place, start)
        yield "cjk", start, end
        place = end
    if place < len(plain):
        yield from _in_stretch(plain, place, len(plain))


def _in_stretch(plain: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in _WORD.finditer(plain, start, end):
        kind = match.lastgroup or ""
        first, last = match.span(kind)
        if kind == "word" and plain.endswith(_POSSESSIVE, first, last):
            last -= len(_POSSESSIVE)
        yield kind, first, last


def _exact(kind: str, word: str) -> str:
    if word == "%":
        return "percent"
    return _SILENT.get(kind, _APOSTROPHE).sub("", word)
