"""How text becomes words: one pure function for indexing, for queries and for marks.

Words are found in the original text and folded one by one, so that offsets stay those of the
original even where folding changes lengths. A change here needs a new `ANALYSIS_VERSION`.
"""

import re
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from reader.folding import fold

ANALYSIS_VERSION = 1


class Token(NamedTuple):
    """A word: its stem, its folded form, and where it stands: `text[start:end]`."""

    text: str
    exact: str
    start: int
    end: int


# Han, kana and Hangul with their half-width forms and voicing marks, written without spaces.
_CJK = (
    "\u1100-\u11ff\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3130-\u318f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc"
    "\U00020000-\U000323af"
)
_MARKS = "\u0300-\u036f"
_LETTER = rf"(?:[^\W_{_CJK}][{_MARKS}]*)"
_APOSTROPHE = "['’‘ʼ＇]"
_WORD = re.compile(
    rf"(?P<cjk>[{_CJK}]+)"
    rf"|(?P<initials>(?<!\w)(?:[A-Za-z]\.){{2,}}(?:[A-Za-z](?!\w))?(?:{_APOSTROPHE}[sS](?!\w))?)"
    rf"|(?P<number>(?>\d+(?:[.,]\d+)*)(?![^\W\d_{_CJK}]))"
    rf"|(?P<word>{_LETTER}+(?:[&＆]{_LETTER}+)+|{_LETTER}+(?:{_APOSTROPHE}{_LETTER}+)*)"
    r"|(?P<sign>[%％$＄€£￡¥￥])"
)
_POSSESSIVE = re.compile(rf"{_APOSTROPHE}[sS]$")
_CLUSTER = re.compile("[^\u3099\u309a\uff9e\uff9f][\u3099\u309a\uff9e\uff9f]*")
_ENGLISH = re.compile("[a-z']+$")
_STEMMER = Stemmer.Stemmer("english")


def tokens(text: str) -> list[Token]:
    """The words of `text` in order; a word's place in the list is its position.

    Runs of Han, kana and Hangul become two-character tokens that overlap, one from each
    character, and a last one of one character: any substring is then a sequence of tokens.
    """
    found: list[Token] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "cjk":
            found.extend(_pairs(match.group(), start))
            continue
        raw = match.group()
        if kind in ("word", "initials"):
            end -= len(raw) - len(_POSSESSIVE.sub("", raw))
        for stem, exact in _forms(raw, kind or ""):
            found.append(Token(stem, exact, start, end))
    return found


def is_cjk(word: str) -> bool:
    """Whether a folded word is a token of a run of Han, kana or Hangul."""
    return _CJK_START.match(word) is not None


_CJK_START = re.compile(f"[{_CJK}]")


@lru_cache(maxsize=100_000)
def _forms(raw: str, kind: str) -> tuple[tuple[str, str], ...]:
    """(stem, folded form) of each word in `raw`; compatibility characters may hold several."""
    if kind == "initials":
        plain = fold(_POSSESSIVE.sub("", raw).replace(".", ""))
        return ((plain, plain),)
    if kind == "number":
        plain = fold(raw).replace(",", "")
        return ((plain, plain),)
    folded = fold(_POSSESSIVE.sub("", raw))
    if kind == "word" and not folded.isalnum():
        return tuple(_sub_forms(folded))
    return ((stem(folded), folded),)


def _sub_forms(folded: str) -> list[tuple[str, str]]:
    if "&" in folded:
        return [(folded, folded)]
    words = [match.group() for match in _WORD.finditer(folded)]
    return [(stem(word), word) for word in words]


def stem(folded: str) -> str:
    """The stem of one folded word; what is not English letters stays as it is."""
    if _ENGLISH.match(folded):
        return str(_STEMMER.stemWord(folded))
    return folded


def _pairs(run: str, start: int) -> list[Token]:
    letters = _folded_letters(run, start)
    found = []
    for place, (letter, begin, end) in enumerate(letters):
        if place + 1 < len(letters):
            after, _, end = letters[place + 1]
            letter += after
        found.append(Token(letter, letter, begin, end))
    return found


def _folded_letters(run: str, start: int) -> list[tuple[str, int, int]]:
    """Each folded letter of a run and where it stands in the original text.

    A half-width kana and its voicing mark are two characters there and one letter here.
    """
    letters: list[tuple[str, int, int]] = []
    for match in _CLUSTER.finditer(run):
        begin, end = start + match.start(), start + match.end()
        letters.extend((letter, begin, end) for letter in fold(match.group()))
    return letters
