"""Letters of a text as they are compared, with their places, and the letters of each script.

Folding changes how many letters a text has; each folded letter still knows where it came from.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.folding import fold

# Han, kana and Hangul with their half-width forms and voicing marks, written without spaces.
CJK = (
    "\u1100-\u11ff\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3130-\u318f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc"
    "\U00020000-\U000323af"
)
# Soft hyphens, zero-width spaces and joiners, marks of direction, and variants of one character.
_UNSEEN = (
    "\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
)
_MARKS = f"\u0300-\u036f\u3099\u309a\uff9e\uff9f{_UNSEEN}"
# What folds letter by letter into as many letters, but for case.
_STEADY = "\u0020-\u007e\u3001-\u3007\u300c-\u300f\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff"
_ALL_STEADY = re.compile(f"[{_STEADY}]*")
_PIECE = re.compile(
    rf"(?P<steady>(?:[{_STEADY}](?![{_MARKS}]))+)"
    rf"|(?:[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7]?[\u11a8-\u11ff]?|[^{_UNSEEN}])[{_MARKS}]*",
    re.DOTALL,
)
_IGNORED = re.compile(f"[{_UNSEEN}]+")
_BARE = str.maketrans(
    dict.fromkeys("‘’‚‛`´′ʹʻʼʽʾʿˈ", "'")
    | dict.fromkeys("™℠", " ")  # not letters of the name they follow
    | {"ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ħ": "h", "Ħ": "h"}
    | {"æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d"}
)

# Japanese in Latin letters (Hepburn), its long o written as "oh", "ou" or "oo". English is told
# by what Japanese has not: "house" and "Moore" (a silent e), "mountain" and "Rousseau" (a long o
# in a closed syllable), "bamboo" (a double o at the end). A plural stays with its singular.
_MORA = (
    "(?:k(?=k)|s(?=s)|t(?=t|ch)|p(?=p))?"
    "(?:[kgnbpmr]?[aiueo]|(?:[kgnhbpmr]y|ch|sh|j)[auo]|(?:ch|sh|j)i"
    "|s[aueo]|z[aueo]|t[aeo]|tsu|d[aeo]|h[aieo]|fu|y[auo]|wa)"
)
_LONG_H = "(?<=o)h(?=[dgkmnrstwz][aiueo]|[sc]h|ts|ky|gy|ry|$)"
_ENGLISH = "o[ou](?:[b-df-hj-np-tv-z]es?$|n(?![aiueoy])|m[bmp]|kk|ss|tt|tch|pp)|oo$"
_ROMANISED = re.compile(
    rf"(?!.*(?:{_ENGLISH}))(?:{_LONG_H}|{_MORA}|n(?![aiueoy])|m(?=[bmp]))+(?:(?<=[aei])s)?$"
)
_LENGTH = re.compile(rf"(?<=o)(?:o|u(?!e)|{_LONG_H})")
_TWO_VOWELS = re.compile("[aiueo].*[aiueo]")


class Folded(NamedTuple):
    """A folded text; its letter n stands for `original[starts[n]:ends[n]]`."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def fold_in_place(text: str, offset: int = 0) -> Folded:
    """`text`, which begins at `offset`, folded; what nobody sees (soft hyphens) is left out."""
    if text.isascii() or _ALL_STEADY.fullmatch(text):
        last = offset + len(text)
        return Folded(_fold_steady(text), range(offset, last), range(offset + 1, last + 1))
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _PIECE.finditer(text):
        start, end = match.start() + offset, match.end() + offset
        steady = match.lastgroup is not None
        piece = _fold_steady(match.group()) if steady else _fold_cluster(match.group())
        letters.append(piece)
        starts.extend(range(start, end) if steady else [start] * len(piece))
        ends.extend(range(start + 1, end + 1) if steady else [end] * len(piece))
    return Folded("".join(letters), starts, ends)


def pairs(run: str) -> list[str]:
    """The two-character pieces of a run that overlap, one from each character; the last is one."""
    return [*map("".join, pairwise(run)), run[-1]]


def short_vowels(word: str) -> str:
    """A folded word with the long o of romanised Japanese as a plain one: "ohtani" is "otani".

    Only whole words that could be Japanese and keep two vowels: neither "book" nor "too".
    """
    if "oh" not in word and "oo" not in word and "ou" not in word:
        return word
    if not _ROMANISED.match(word):
        return word
    short = _LENGTH.sub("", word)
    return short if _TWO_VOWELS.search(short) else word


def _fold_steady(text: str) -> str:
    return text.lower().replace("`", "'")


def _fold_cluster(letter: str) -> str:
    """A letter with its marks, folded to any number of letters."""
    return fold(_IGNORED.sub("", letter).translate(_BARE))
