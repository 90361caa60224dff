"""All forms of a stem, for where a word has to have a place: stems are indexed without them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.choices import Runs
from reader.search.arrays.dictionary import Dictionary
from reader.search.schema import other_stem

_MOST_STEMMED = 2000  # terms for one stem: the shortest, where more begin like it
_SHORT = 3
_LONGEST_ENDING = 7  # letters that a short stem may have after it
_LONG_O = ("", "h", "o", "u", "oo", "ou", "oh")
_OTHER_ENDS = (
    ("i", "y"),  # cri: crying
    ("e", "i"),  # hope: hoping
    ("y", "ies"),  # sky: skies
    ("ie", "y"),  # die: dying
    ("bl", "bil"),  # probabl: probability
)
"""How a stem may end, and what then may stand there in a form."""


@dataclass(frozen=True, slots=True)
class Forms:
    """The words of a dictionary that have a stem."""

    stem: str

    def runs(self, dictionary: Dictionary) -> Runs:
        """Only words that begin as forms of the stem do are looked at, once in a dictionary."""
        runs = dictionary.found.get(self)
        if runs is None:
            numbers = _likely(dictionary, self.stem).tolist()
            runs = [(number, number + 1) for number in numbers if self._has(dictionary[number])]
            dictionary.found[self] = runs
        return runs

    def _has(self, term: bytes) -> bool:
        word = term.decode()
        return (other_stem(word) or word) == self.stem


def beginnings(stem: str) -> Iterator[str]:
    """How words with a stem begin, but for the signs of a long o."""
    yield stem
    for end, other in _OTHER_ENDS:
        if stem.endswith(end):
            yield stem.removesuffix(end) + other


def _likely(dictionary: Dictionary, stem: str) -> NDArray[np.int64]:
    """The numbers, in order, of the terms that may be forms of a stem."""
    runs = {run for each in beginnings(stem) for run in _beginning(dictionary, "", each)}
    numbers = np.unique(
        np.concatenate([np.arange(*run) for run in runs] or [np.zeros(0, np.int64)])
    )
    lengths = dictionary.lengths[numbers]
    if len(stem) <= _SHORT:
        fits = lengths <= len(stem) + _LONGEST_ENDING
        numbers, lengths = numbers[fits], lengths[fits]
    if len(numbers) > _MOST_STEMMED:
        shortest = np.argsort(lengths, kind="stable")[:_MOST_STEMMED]
        numbers = np.sort(numbers[shortest])
    return numbers


def _beginning(dictionary: Dictionary, head: str, rest: str) -> Iterator[tuple[int, int]]:
    """The runs of terms that begin with `head` and then `rest`, whose o may be long."""
    plain, o, after = rest.partition("o")
    head += plain + o
    run = dictionary.beginning(head.encode())
    if run[0] == run[1]:
        return
    if not after:
        yield run
        return
    for sign in _LONG_O:
        yield from _beginning(dictionary, head + sign, after)
