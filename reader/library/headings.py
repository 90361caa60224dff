"""Lists of articles under headings: by the day they were published, or by their story."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import ALL
from reader.times import TOKYO

_EPOCH = date(1970, 1, 1)
_DAY = 24 * 60  # minutes
_ZONE = int(TOKYO.utcoffset(None).total_seconds()) // 60
_TOLD_BY_THE_CATALOG = ("newest", "oldest", "title")


class Heading(NamedTuple):
    """What stands above a group of articles, and how many these are.

    `name` is a day as "2022-11-02" or the name of a story; "" for what has neither.
    """

    name: str
    articles: int


class Grouped(NamedTuple):
    """Articles in groups: in `ids` a number below zero is the place of a heading, -1 of the last.

    So they are counted from the end because new articles mostly come at the beginning.
    """

    ids: "array[int]"
    headings: tuple[Heading, ...] = ()


class Kept(NamedTuple):
    """An article that stays in a list whatever its scope, and the place where it stands now."""

    article: int
    place: int


Named = Mapping[int, tuple[int, str]]
"""For an article in a story: a number that stands for the story, and the story's name."""


class Headings:
    """Puts lists of one library under headings. Owns what it knows of days, until they change."""

    def __init__(self, catalog: Catalog, stories: Callable[[], Named]) -> None:
        """`stories` tells of every article of a story of several."""
        self._catalog = catalog
        self._stories = stories
        self._days: dict[int, int | None] = {}
        self._as_of = -1

    def grouped(self, ids: "array[int]", by: str, sort: str) -> Grouped:
        """The list `ids`, which is sorted by `sort`, by "day", by "story" or (with "") as it is.

        Days stand newest first, or oldest first where that is the order; stories stand where the
        first of their articles did. Within a group the order stays.
        """
        if by == "day":
            return by_day(ids, self._known_days(), oldest_first=sort == "oldest")
        return by_story(ids, self._stories()) if by == "story" else Grouped(ids)

    def with_kept(self, ids: "array[int]", kept: Kept | None, sort: str) -> "array[int]":
        """The list with an article that may have fallen out of it, in the place due to it.

        Orders that only hits have say nothing of it: there it stands where it stood.
        """
        if kept is None or kept.article in ids or self._catalog.rows([kept.article]) == [None]:
            return ids
        if sort in _TOLD_BY_THE_CATALOG:
            wanted = {*ids, kept.article}
            return array("q", filter(wanted.__contains__, self._catalog.ids(ALL, sort)))
        ids.insert(min(kept.place, len(ids)), kept.article)
        return ids

    def _known_days(self) -> Mapping[int, int | None]:
        generation = self._catalog.generation
        if self._as_of != generation:
            minutes = self._catalog.minutes()
            self._days = {
                article: None if minute is None else (minute + _ZONE) // _DAY
                for article, minute in minutes
            }
            self._as_of = generation
        return self._days


def by_day(ids: Iterable[int], days: Mapping[int, int | None], *, oldest_first: bool) -> Grouped:
    """Articles under the days they were published on (days since 1970), undated ones last."""
    groups: dict[int | None, array[int]] = {}
    for article in ids:
        day = days.get(article)
        if day not in groups:
            groups[day] = array("q")
        groups[day].append(article)
    dated = sorted((day for day in groups if day is not None), reverse=not oldest_first)
    order = [*dated, *([None] if None in groups else [])]
    return _joined([(_day_name(day), groups[day]) for day in order])


def by_story(ids: Iterable[int], stories: Named) -> Grouped:
    """Articles under their stories; what stands between two stories and is in none, together."""
    groups: list[tuple[str, array[int]]] = []
    known: dict[int, array[int]] = {}
    alone: array[int] | None = None  # the group at the end, if it is one of articles of no story
    for article in ids:
        story = stories.get(article)
        group = alone if story is None else known.get(story[0])
        if group is None:
            group = array("q")
            groups.append(("" if story is None else story[1], group))
            alone = group if story is None else None
            if story is not None:
                known[story[0]] = group
        group.append(article)
    return _joined(groups)


def _joined(groups: Sequence[tuple[str, "array[int]"]]) -> Grouped:
    parts: list[bytes] = []
    headings: list[Heading] = []
    for number, (name, articles) in enumerate(groups, start=-len(groups)):
        headings.append(Heading(name, len(articles)))
        parts += (array("q", (number,)).tobytes(), articles.tobytes())
    ids = array("q")
    ids.frombytes(b"".join(parts))
    return Grouped(ids, tuple(headings))


def _day_name(day: int | None) -> str:
    return "" if day is None else (_EPOCH + timedelta(days=day)).isoformat()
