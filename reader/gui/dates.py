"""How dates are shown in lists: short, in the zone that was printed with them. No Qt here."""

from datetime import UTC, date, datetime, timedelta

from reader.times import from_minutes

NO_DATE = "no date"

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
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


def _with_time(day: str, when: datetime) -> str:
    return f"{day}, {when:%H:%M}" if when.hour or when.minute else day
