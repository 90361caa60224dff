"""Headlines by some of their letters in order, for who remembers parts of words only."""

import re
from collections.abc import Iterable, Iterator

from reader.folding import fold
from reader.likeness import either_kana, is_without_spaces

_WORD = re.compile(r"\w+")
_SHORTEST_SCATTERED = 3  # letters of a word written with spaces: two are in every headline
_SHORTEST_MISSPELT = 4


class Letters:
    """The words of a pattern, each to be found by its letters in their order.

    Those of a script without spaces may stand anywhere in a headline, and kana are found as
    hiragana and as katakana. Those of another word stand in one word, from its beginning or, where
    none is missing, from anywhere in it.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)
        self._patterns = [re.compile(_expression(word)) for word in self._words]

    @classmethod
    def of(cls, pattern: str) -> "Letters":
        """What was typed, folded as headlines are."""
        return cls(_WORD.findall(fold(pattern)))

    def misspelt(self) -> "Iterator[Letters]":
        """The same with one letter less, for each letter that may be wrong.

        For scripts without spaces: in a word of another one the index finds slips by itself.
        """
        for place, word in enumerate(self._words):
            if is_without_spaces(word) and len(word) >= _SHORTEST_MISSPELT:
                for at in range(len(word)):
                    less = word[:at] + word[at + 1 :]
                    yield Letters((*self._words[:place], less, *self._words[place + 1 :]))

    @property
    def globs(self) -> list[str]:
        """A pattern of SQLite's GLOB for each word, which finds at least what `distance` does."""
        return [f"*{'*'.join(_classes(word))}*" for word in self._words]

    def distance(self, headline: str) -> int | None:
        """How many letters stand between those typed, at least; None where one is missing.

        `headline` is folded.
        """
        between = 0
        for word, pattern in zip(self._words, self._patterns, strict=True):
            found = [len(match[1]) for match in pattern.finditer(headline)]
            if not found:
                return None
            between += min(found) - len(word)
        return between


def _expression(word: str) -> str:
    """Looked for from each place anew: what begins last may be the shortest."""
    if is_without_spaces(word):
        return f"(?=({'.*?'.join(_classes(word))}))"
    if len(word) < _SHORTEST_SCATTERED:
        return rf"\b(?=({re.escape(word)}))"
    scattered = r"\w*?".join(map(re.escape, word))
    return rf"(?=({re.escape(word)}|\b{scattered}))"


def _classes(word: str) -> list[str]:
    return [f"[{kana}]" if len(kana := either_kana(letter)) > 1 else letter for letter in word]
