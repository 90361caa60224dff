"""The words of an index, by the fields of the query language, and in how many articles they are."""

from collections import Counter
from collections.abc import Mapping

from reader.search.analysis import stem
from reader.search.arrays.choices import Beginning, Choice, Exactly, Near
from reader.search.arrays.matching import Wanted, containing
from reader.search.arrays.snapshot import Snapshot
from reader.search.evaluation import SEARCHED
from reader.search.schema import stem_field
from reader.search.syntax import NAME_FIELDS


class Vocabulary:
    """The folded words of one snapshot. A `field` of "" is the whole text.

    How often a word comes is told by its articles in each index field, summed up: enough to
    compare words by. `articles` is exact.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    @property
    def size(self) -> int:
        """How many articles there are."""
        return self._snapshot.count

    def articles(self, word: str, field: str = "") -> int:
        """In how many articles a word is in any form that has its stem; names have one form."""
        wanted = [Wanted(name, Exactly(word.encode())) for name in _index_fields(field)]
        if field not in NAME_FIELDS:
            stemmed = Exactly(stem(word).encode())
            for name in _index_fields(field):
                wanted += [Wanted(name, stemmed), Wanted(stem_field(name), stemmed)]
        return int(containing(self._snapshot, wanted).sum())

    def frequency(self, word: str, field: str = "") -> int:
        """How often a word comes in this very form."""
        return self._found(field, Exactly(word.encode()))[word]

    def near(self, word: str, field: str, distance: int) -> Counter[str]:
        """The words that take at most so many changes to write, and how often each comes.

        Itself is among them. From two changes on the first letter stays.
        """
        fixed = int(distance > 1)
        return self._found(field, Near(word, distance, fixed))

    def beginning(self, prefix: str, field: str, limit: int) -> list[str]:
        """The words that begin so, those that come most often first."""
        found: Counter[str] = Counter()
        for name in _index_fields(field):
            beginning = Beginning(prefix.encode())
            _add(found, self._snapshot.most_frequent(name, beginning, limit))
        return sorted(found, key=lambda word: (-found[word], word))[:limit]

    def is_in_a_name(self, word: str) -> bool:
        """Whether an author, agency, section, source or place has the word in its name."""
        return any(self.frequency(word, field) for field in NAME_FIELDS if field != "lang")

    def _found(self, field: str, choice: Choice) -> Counter[str]:
        found: Counter[str] = Counter()
        for name in _index_fields(field):
            _add(found, self._snapshot.frequencies(name, choice))
        return found


def _index_fields(field: str) -> tuple[str, ...]:
    return SEARCHED.get(field, (field,))


def _add(found: Counter[str], more: Mapping[bytes, int]) -> None:
    for term, count in more.items():
        found[term.decode()] += count
