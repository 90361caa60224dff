"""How well some letters answer to the name of something one looks for."""

import re

from reader.folding import fold

_WITHOUT_SPACES = re.compile("[々぀-ヿ一-鿿㐀-䶿]")
_KATAKANA = range(ord("ァ"), ord("ヶ") + 1)
_TO_HIRAGANA = ord("ァ") - ord("ぁ")
_AS_HIRAGANA = {code: code - _TO_HIRAGANA for code in _KATAKANA}


def likeness(pattern: str, text: str, *, loosely: bool = True) -> int | None:
    """How well `text` answers to `pattern`, or None: every word of it must be found.

    A word counts 3 where a word of the text begins with it, 2 inside one, 1 as scattered letters,
    which answer only `loosely`. Hiragana and katakana are alike.
    """
    folded = fold_kana(fold(text))
    total = 0
    for word in fold_kana(fold(pattern)).split():
        if any(part.startswith(word) for part in folded.split()):
            total += 3
        elif word in folded:
            total += 2
        elif loosely and _scattered(word, folded):
            total += 1
        else:
            return None
    return total


def fold_kana(folded: str) -> str:
    """Folded text with hiragana in place of katakana."""
    return folded if folded.isascii() else folded.translate(_AS_HIRAGANA)


def either_kana(letter: str) -> str:
    """A folded letter, and the same kana of the other kind where it is one."""
    code = ord(letter)
    if code in _AS_HIRAGANA:
        return chr(code - _TO_HIRAGANA) + letter
    return letter + chr(code + _TO_HIRAGANA) if code + _TO_HIRAGANA in _AS_HIRAGANA else letter


def is_without_spaces(word: str) -> bool:
    """Whether a word has kanji or kana, which are written without spaces between words."""
    return _WITHOUT_SPACES.search(word) is not None


def _scattered(letters: str, text: str) -> bool:
    """Whether the letters occur in this order, the first of them at the beginning of a word.

    Where words have no spaces between them, they begin anywhere.
    """
    if is_without_spaces(letters):
        return _in_order(letters, text)
    starts = [at for at in range(len(text)) if at == 0 or text[at - 1] == " "]
    return any(text[at] == letters[0] and _in_order(letters, text[at:]) for at in starts)


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
