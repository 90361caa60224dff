"""A scale of time for a line of some pixels: where a moment stands, and the ticks below it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from reader.gui.words.dates import short_day, short_month

_STEPS = (
    *(("day", count) for count in (1, 2, 7, 14)),
    *(("month", count) for count in (1, 3, 6)),
    *(("year", count) for count in (1, 2, 5, 10, 20, 50, 100)),
)
_DAYS = {"day": 1, "month": 30, "year": 365}


@dataclass(frozen=True, slots=True)
class TimeScale:
    """From the day of `first` to that of `last`, `width` pixels apart."""

    first: datetime
    last: datetime
    width: float

    def x(self, moment: datetime) -> float:
        """Pixels from the left end; the middle where all is one moment."""
        whole = (self.last - self.first).total_seconds()
        if whole <= 0:
            return self.width / 2
        return (moment - self.first).total_seconds() / whole * self.width

    def ticks(self, apart: float) -> list[tuple[float, str]]:
        """Places and names of days, months or years, at least `apart` pixels from each other."""
        days = max((self.last - self.first).total_seconds() / 86_400, 1 / 24)
        room = self.width / days
        fitting = (step for step in _STEPS if _DAYS[step[0]] * step[1] * room >= apart)
        unit, count = next(fitting, _STEPS[-1])
        return [(self.x(moment), name) for moment, name in self._moments(unit, count)]

    def _moments(self, unit: str, count: int) -> Iterator[tuple[datetime, str]]:
        day = self._aligned(unit, count)
        while day <= self.last.date():
            moment = datetime(day.year, day.month, day.day, tzinfo=self.first.tzinfo)
            if moment >= self.first:
                yield moment, _name(day, unit)
            day = _next(day, unit, count)

    def _aligned(self, unit: str, count: int) -> date:
        first = self.first.date()
        match unit:
            case "day":
                return first
            case "month":
                return date(first.year, (first.month - 1) // count * count + 1, 1)
            case _:
                return date(max(1, first.year // count * count), 1, 1)


def _next(day: date, unit: str, count: int) -> date:
    match unit:
        case "day":
            return day + timedelta(days=count)
        case "month":
            months = day.year * 12 + day.month - 1 + count
            return date(months // 12, months % 12 + 1, 1)
        case _:
            return date(day.year + count, 1, 1)


def _name(day: date, unit: str) -> str:
    match unit:
        case "day":
            return short_day(day)
        case "month":
            return short_month(day)
        case _:
            return str(day.year)
