"""One way to compare text for the whole program: width, case, quotes, dashes and accents folded."""

import re
import unicodedata
from functools import lru_cache

_QUOTES = {ord(mark): "'" for mark in "‘’‚‛′`´＇"} | {ord(mark): '"' for mark in "“”„‟″«»"}
_DASHES = {ord(mark): "-" for mark in "‐‑‒–—―−"}
_PLAIN = _QUOTES | _DASHES
_LATIN_MARKS = re.compile("[\u0300-\u036f]+")
_SPACE = re.compile(r"\s+")
_UPDATE = re.compile(r"\s*\(update \d+\)\s*$")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """`text` with typography that readers do not type taken away (NFKC, case, quotes, accents).

    Only combining marks of the Latin kind go: the voicing marks of kana stay what they are.
    """
    if text.isascii():
        return text.casefold().replace("`", "'")
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN).casefold()
    bare = _LATIN_MARKS.sub("", unicodedata.normalize("NFD", plain))
    return unicodedata.normalize("NFC", bare)


def fold_headline(text: str) -> str:
    """A headline as it identifies an article: folded, spaces collapsed, "(Update n)" removed."""
    return _UPDATE.sub("", _SPACE.sub(" ", fold(text)).strip())
