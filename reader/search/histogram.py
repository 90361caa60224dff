"""How hits spread over time, in bars of days, weeks, months or years as their span asks.

A few dates far from all others (a misread year) don't make every bar a coarse one: what lies
before and after the bulk is then one long bar each.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, date, timedelta, tzinfo
from itertools import islice, pairwise
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.search.dates import FIRST_DAY, LAST_DAY, day_of, start_of
from reader.search.results import Bar, Histogram
from reader.search.schema import UNKNOWN_TIME
from reader.times import TOKYO

Unit = Literal["day", "week", "month", "year"]

_STRAY = 200  # one in so many hits at either end may be far from all others
_KINDS: tuple[tuple[Unit, int, int], ...] = (
    ("day", 1, 62),
    ("week", 1, 62),
    ("month", 1, 62),
    *(("year", years, 120) for years in (1, 2, 5, 10, 20, 50, 100)),
)
"""Units, how many of them make a bar, and how many bars there may be: the finest first."""


class _Grid(NamedTuple):
    """The bounds of bars, each of `step` units."""

    unit: Unit
    step: int
    bounds: list[date]


def histogram(published: NDArray[np.int64], zone: tzinfo = TOKYO) -> Histogram:
    """The histogram of times in minutes since the epoch, UTC; days are those of `zone`."""
    times = np.sort(published)
    undated = int(np.searchsorted(times, UNKNOWN_TIME, "right"))
    times = times[undated:]
    if not len(times):
        return Histogram(undated=undated)
    np.clip(times, start_of(FIRST_DAY, zone), start_of(LAST_DAY, zone), out=times)
    grid = _grid(times, zone)
    bounds = [start_of(day, zone) for day in grid.bounds]
    counts = np.diff(np.searchsorted(times, bounds)).tolist()
    bars = (Bar(*span, count) for span, count in zip(pairwise(bounds), counts, strict=True))
    return Histogram(grid.unit, tuple(bars), undated)


def histogram_of(published: Iterable[int | None]) -> Histogram:
    """The same for times as the catalog has them: None is unknown."""
    times = [UNKNOWN_TIME if minute is None else minute for minute in published]
    return histogram(np.array(times, dtype=np.int64))


def _grid(times: NDArray[np.int64], zone: tzinfo) -> _Grid:
    """Bars for rising times; with long ones at the ends where that makes the others finer."""
    stray = len(times) // _STRAY
    places = (0, stray, -1 - stray, -1)
    first, begin, end, last = (day_of(int(times[place]), zone) for place in places)
    whole = _finest(first, last)
    if not stray or 2 * (end - begin) > last - first:
        return whole
    bulk = _finest(begin, end)
    if bulk[:2] == whole[:2]:
        return whole
    before = [_begin(first, *bulk[:2])] if first < bulk.bounds[0] else []
    after = [_after(_begin(last, *bulk[:2]), *bulk[:2])] if last >= bulk.bounds[-1] else []
    return bulk._replace(bounds=[*before, *bulk.bounds, *after])


def _finest(first: date, last: date) -> _Grid:
    """Bars from that of one day to that of another, as fine as can still be read."""
    for unit, step, most in _KINDS:
        bounds = list(islice(_bounds(first, last, unit, step), most + 2))
        if len(bounds) <= most + 1:
            break
    return _Grid(unit, step, bounds)


def _bounds(first: date, last: date, unit: Unit, step: int) -> Iterator[date]:
    bound = _begin(first, unit, step)
    yield bound
    while bound <= last:
        bound = _after(bound, unit, step)
        yield bound


def _begin(day: date, unit: Unit, step: int) -> date:
    """The first day of the bar in which a day lies; weeks begin on Monday."""
    match unit:
        case "day":
            return day
        case "week":
            return day - timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)
        case "year":
            return date(day.year - day.year % step, 1, 1)


def _after(begin: date, unit: Unit, step: int) -> date:
    """The first day of the next bar."""
    match unit:
        case "day":
            return begin + timedelta(days=1)
        case "week":
            return begin + timedelta(days=7)
        case "month":
            return begin + timedelta(days=monthrange(begin.year, begin.month)[1])
        case "year":
            return date(min(begin.year - begin.year % step + step, MAXYEAR), 1, 1)
