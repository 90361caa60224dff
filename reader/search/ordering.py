"""The orders that hits can be asked for in; articles of unknown date come last in both by date."""

from collections.abc import Callable
from typing import Any

from reader.search.evaluation import Scores
from reader.search.schema import UNKNOWN_TIME
from reader.search.segments import Snapshot


def ordered(snapshot: Snapshot, scores: Scores, sort: str) -> list[int]:
    """The document numbers of `scores` in the order `sort`; ties newest first, then by id."""
    ids, published = snapshot.ids, snapshot.published

    def newest(number: int) -> tuple[bool, int, int]:
        minutes = published[number]
        return minutes == UNKNOWN_TIME, -minutes, ids[number]

    def oldest(number: int) -> tuple[bool, int, int]:
        minutes = published[number]
        return minutes == UNKNOWN_TIME, minutes, ids[number]

    keys: dict[str, Callable[[int], Any]] = {"newest": newest, "oldest": oldest}
    numbers = sorted(scores, key=keys.get(sort, newest))
    # A stable second sort: numbers are in order of time already.
    if sort == "relevance":
        numbers.sort(key=lambda number: -scores[number])
    elif sort == "title":
        numbers.sort(key=snapshot.titles.__getitem__)
    return numbers
