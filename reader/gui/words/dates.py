"""How dates are shown in lists: short, in the window's language, in the zone printed with them."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from reader.times import TOKYO, from_minutes

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
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_JAPANESE_WEEKDAYS = "月火水木金土日"
_DAY = timedelta(days=1)


def short_date(minutes: int | None, offset: int, now: datetime | None = None) -> str:
    """A date as a list shows it: "25 Dec 2022", or "Today, 07:10" on the day of `now`.

    "Today" is the printed zone's own day. Midnight is not shown: it is what a dateline without
    an hour is read as. `now` is an aware time; without it the clock is asked.
    """
    if minutes is None:
        return QCoreApplication.translate("dates", "no date")
    when = from_minutes(minutes, offset)
    today = (now or datetime.now(UTC)).astimezone(when.tzinfo).date()
    if when.date() == today:
        return _with_time(QCoreApplication.translate("dates", "Today"), when)
    if when.date() == today - _DAY:
        return _with_time(QCoreApplication.translate("dates", "Yesterday"), when)
    if when.date() > today + _DAY:  # a misprint, which must not pass unsaid
        said = QCoreApplication.translate("dates", "{day}, in the future")
        return said.format(day=short_day(when))
    return short_day(when)


def short_day(day: date) -> str:
    """A day as a list shows it: "25 Dec 2022", 「2022年12月25日」."""
    if _is_japanese():
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def long_day(day: date) -> str:
    """A day in full: "25 December 2022", 「2022年12月25日」."""
    if _is_japanese():
        return short_day(day)
    return f"{day.day} {_LONG_MONTHS[day.month - 1]} {day.year}"


def with_time(day: str, when: datetime) -> str:
    """The words for a day with the time of it: "Today, 07:10", 「今日 07:10」."""
    said = QCoreApplication.translate("dates", "{day}, {time}")
    return said.format(day=day, time=f"{when:%H:%M}")


def short_month(day: date) -> str:
    """A month as a list shows it: "Dec 2022", 「2022年12月」."""
    if _is_japanese():
        return f"{day.year}年{day.month}月"
    return f"{_MONTHS[day.month - 1]} {day.year}"


def day_heading(day: date) -> str:
    """A day above its articles: "Wednesday, November 2, 2022", 「2022年11月2日（水）」."""
    if _is_japanese():
        return f"{short_day(day)}（{_JAPANESE_WEEKDAYS[day.weekday()]}）"
    return f"{_WEEKDAYS[day.weekday()]}, {_LONG_MONTHS[day.month - 1]} {day.day}, {day.year}"


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
    first, last = _words(_archive_day(start), unit), _words(_archive_day(end - 1), unit)
    if first == last:
        return _joined(last)
    # A month or a year that both have is said once, where the language has it: at an end.
    common = 0
    while first[common] == last[common]:
        common += 1
    if _is_japanese():
        return f"{_joined(first)} – {_joined(last[common:])}"
    return f"{_joined(first[common:])} – {_joined(last)}"


def _words(day: date, unit: str) -> tuple[str, ...]:
    """Year, month and day as far as the unit has them, the year first."""
    if _is_japanese():
        found = (f"{day.year}年", f"{day.month}月", f"{day.day}日")
    else:
        found = (str(day.year), _LONG_MONTHS[day.month - 1], str(day.day))
    return found[: {"year": 1, "month": 2}.get(unit, 3)]


def _joined(words: tuple[str, ...]) -> str:
    return "".join(words) if _is_japanese() else " ".join(reversed(words))


def _is_japanese() -> bool:
    return QLocale().language() == QLocale.Language.Japanese


def _archive_day(minutes: int) -> date:
    return from_minutes(minutes).astimezone(TOKYO).date()


def _with_time(day: str, when: datetime) -> str:
    return with_time(day, when) if when.hour or when.minute else day
