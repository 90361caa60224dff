"""How dates are shown in lists: short, in the zone that was printed with them. No Qt here."""

from datetime import UTC, date, datetime, timedelta

from reader.times import TOKYO, from_minutes

NO_DATE = "no date"

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAY = timedelta(days=1)


def short_date(minutes: int | None, offset: int, now: datetime | None = None) -> str:
    """A date as a list shows it: "25 Dec 2022", or "Today, 07:10" on the day of `now`.

    "Today" is the printed zone's own day. Midnight is not shown: it is what a dateline without
    an hour is read as. `now` is an aware time; without it the clock is asked.
    """
    if minutes is None:
        return NO_DATE
    when = from_minutes(minutes, offset)
    today = (now or datetime.now(UTC)).astimezone(when.tzinfo).date()
    if when.date() == today:
        return _with_time("Today", when)
    if when.date() == today - _DAY:
        return _with_time("Yesterday", when)
    if when.date() > today + _DAY:
        return f"{short_day(when)}, in the future"  # a misprint, which must not pass unsaid
    return short_day(when)


def short_day(day: date) -> str:
    """A day as a list shows it: "25 Dec 2022"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_month(day: date) -> str:
    """A month as a list shows it: "Dec 2022"."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def mark_of(start: int, unit: str) -> str:
    """A day, week, month or year ("day" …) as it stands under an axis: "Nov 2022".

    `start` in minutes since the epoch; days are those of the archive's zone, here and below.
    """
    day = _archive_day(start)
    if unit == "year":
        return str(day.year)
    return short_month(day) if unit == "month" else short_day(day)


def span_name(start: int, end: int, unit: str) -> str:
    """Days, weeks, months or years in full: "November 2022", "2 – 5 November 2022".

    From `start` up to but not including `end`.
    """
    first, last = _archive_day(start), _archive_day(end - 1)
    begin, finish = _words(first, unit), _words(last, unit)
    whole = " ".join(finish)
    if begin == finish:
        return whole
    while begin[-1] == finish[len(begin) - 1]:
        begin = begin[:-1]  # a month or a year that both have is said once
    return f"{' '.join(begin)} – {whole}"


def _words(day: date, unit: str) -> tuple[str, ...]:
    """What is said of a day where only its year or month counts, or all of it."""
    month, year = _LONG_MONTHS[day.month - 1], str(day.year)
    return {"year": (year,), "month": (month, year)}.get(unit, (str(day.day), month, year))


def _archive_day(minutes: int) -> date:
    return from_minutes(minutes).astimezone(TOKYO).date()


def _with_time(day: str, when: datetime) -> str:
    return f"{day}, {when:%H:%M}" if when.hour or when.minute else day
