"""The dates of the query language: days, months, years and spans, as ranges of minutes.

A day is the archive's day: everything is resolved in its zone, by our own code.
"""

import re
import unicodedata
from calendar import monthrange
from datetime import date, datetime, time, timedelta, tzinfo

from reader.search.syntax import DateRange

Days = tuple[date, date]
"""First and last day of a span."""

FIRST_DAY = date(1000, 1, 1)
LAST_DAY = date(9998, 12, 31)
"""The first and the last day that a query can name."""

_EPOCH = date(1970, 1, 1).toordinal()
_DAY = 24 * 60
_CALENDAR = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_SPAN = re.compile(r"(\d{1,6})([dwmy])", re.ASCII)
_COMPARED = re.compile(r"(>=|<=|>|<)(.*)", re.DOTALL)


def parse_dates(text: str, today: date, zone: tzinfo) -> DateRange | None:
    """The range that `text` names ("2022-11", "2022-10..", ">=2022", "7d"); None if it is none."""
    plain = _plain(text)
    compared = _COMPARED.fullmatch(plain)
    if compared:
        return _compared(compared.group(1), _days(compared.group(2).strip(), today), zone)
    if ".." in plain:
        return _between(plain, today, zone)
    span = _SPAN.fullmatch(plain)
    if span:
        return _last(int(span.group(1)), span.group(2), today, zone)
    days = _days(plain, today)
    return None if days is None else _range(days[0], days[1], zone)


def before(text: str, today: date, zone: tzinfo) -> DateRange | None:
    """What was published before the day, month or year `text`; None if it is none."""
    return _compared("<", _days(_plain(text), today), zone)


def after(text: str, today: date, zone: tzinfo) -> DateRange | None:
    """What was published after the end of the day, month or year `text`; None if it is none."""
    return _compared(">", _days(_plain(text), today), zone)


def write_dates(dates: DateRange, zone: tzinfo) -> str:
    """The range as a value of `date:`, in the zone in which it begins and ends with a day."""
    first = "" if dates.start is None else _day_at(dates.start, zone).isoformat()
    if dates.end is None:
        return f"{first}.."
    last = (_day_at(dates.end, zone) - timedelta(days=1)).isoformat()
    return last if first == last else f"{first}..{last}"


def start_of(day: date, zone: tzinfo) -> int:
    """The minute, since the epoch in UTC, at which a day of `zone` begins."""
    offset = datetime.combine(day, time(), zone).utcoffset() or timedelta()
    return (day.toordinal() - _EPOCH) * _DAY - offset // timedelta(minutes=1)


def day_of(minutes: int, zone: tzinfo) -> date:
    """The day of `zone` in which a minute lies."""
    near = minutes // _DAY + _EPOCH  # by UTC: a day off at most
    days = map(date.fromordinal, (near + 1, near, near - 1))
    return next(day for day in days if start_of(day, zone) <= minutes)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().lower()


def _days(text: str, today: date) -> Days | None:
    if text == "today":
        return today, today
    if text == "yesterday":
        return _earlier(today, 1), _earlier(today, 1)
    match = _CALENDAR.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if not FIRST_DAY <= first <= LAST_DAY:
        return None
    if month is None:
        return first, date(first.year, 12, 31)
    if day is None:
        return first, date(first.year, month, monthrange(first.year, month)[1])
    return first, first


def _compared(sign: str, days: Days | None, zone: tzinfo) -> DateRange | None:
    if days is None:
        return None
    match sign:
        case ">=":
            return DateRange(start_of(days[0], zone), None)
        case ">":
            return DateRange(_end(days[1], zone), None)
        case "<":
            return DateRange(None, start_of(days[0], zone))
        case _:
            return DateRange(None, _end(days[1], zone))


def _between(text: str, today: date, zone: tzinfo) -> DateRange | None:
    first_text, _, last_text = (part.strip() for part in text.partition(".."))
    first, last = _days(first_text, today), _days(last_text, today)
    unreadable = (first is None and first_text) or (last is None and last_text)
    if unreadable or (first is None and last is None):
        return None
    if first and last and first[0] > last[1]:
        first, last = last, first
    start = None if first is None else start_of(first[0], zone)
    return DateRange(start, None if last is None else _end(last[1], zone))


def _last(number: int, unit: str, today: date, zone: tzinfo) -> DateRange | None:
    """The days up to and with today: "7d" is today and the six days before."""
    if number < 1:
        return None
    if unit in "dw":
        first = _earlier(today, number * (7 if unit == "w" else 1) - 1)
    else:
        first = _months_earlier(today, number * (12 if unit == "y" else 1))
    return _range(first, today, zone)


def _earlier(day: date, days: int) -> date:
    return date.fromordinal(max(FIRST_DAY.toordinal(), day.toordinal() - days))


def _months_earlier(day: date, months: int) -> date:
    """The day after the same day of an earlier month, so that a month is as long as one."""
    count = day.year * 12 + day.month - 1 - months
    if count < FIRST_DAY.year * 12:
        return FIRST_DAY
    year, month = divmod(count, 12)
    same = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return same + timedelta(days=1)


def _range(first: date, last: date, zone: tzinfo) -> DateRange:
    return DateRange(start_of(first, zone), _end(last, zone))


def _end(day: date, zone: tzinfo) -> int:
    return start_of(day + timedelta(days=1), zone)


def _day_at(minutes: int, zone: tzinfo) -> date:
    """The day that begins at `minutes`, or else is near it."""
    near = date.fromordinal(minutes // _DAY + _EPOCH)
    for day in (near, near + timedelta(days=1), near - timedelta(days=1)):
        if start_of(day, zone) == minutes:
            return day
    return near
