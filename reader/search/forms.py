"""All forms of a stem, for where a word has to have a place: stems are indexed without them."""

from dataclasses import dataclass

from reader.search.arrays.choices import Runs
from reader.search.arrays.dictionary import Dictionary
from reader.search.schema import other_stem

_SAME = 3


@dataclass(frozen=True, slots=True)
class FormsOf:
    """The words of a dictionary that have a stem."""

    stem: str

    def runs(self, dictionary: Dictionary) -> Runs:
        """Only words that begin as the stem does are looked at."""
        first, last = dictionary.beginning(beginning(self.stem).encode())
        words = enumerate(dictionary.slice(first, last), first)
        return [
            (number, number + 1)
            for number, word in words
            if (other_stem(word.decode()) or word.decode()) == self.stem
        ]


def beginning(stem: str) -> str:
    """How all words with a stem begin: short stems may be of other letters (die, dying), the last
    letter may be another one (cri, cry), and after an o there may be signs of length (otani)."""
    if len(stem) <= _SAME:
        return stem[:1]
    head, o, _ = stem[:_SAME].partition("o")
    return head + o
