"""What is left of a query without one of its terms: which of them is too much?"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.search.cutting import without
from reader.search.typed import terms

_MOST = 16


@dataclass(frozen=True, slots=True)
class Rest:
    """A query without one term, and that term as it was typed."""

    query: str
    dropped: str


def rests(text: str) -> Iterator[Rest]:
    """The query `text` without each of its terms in turn: words, phrases, fields, whole groups.

    What would leave nothing is left out.
    """
    seen = {text, ""}
    for term in terms(text)[:_MOST]:
        left = without(text, term.start, term.end)
        if left not in seen:
            seen.add(left)
            yield Rest(left, " ".join(text[term.start : term.end].split()))
