"""What a dateline says in brackets: when the page was updated."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from reader.formats.clocks import moment, month_of, zone_of

_CLOCK = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?: ?(?P<half>[AaPp]\.?[Mm]\.?))?"
    r"(?: (?P<zone>[A-Z]{2,5}))?"
)
_MONTH = r"(?P<month>[A-Z][a-z]{2,8})\.?"
_DAYS = (
    rf"{_MONTH} (?P<day>\d{{1,2}})(?:,? (?P<year>\d{{4}}))?",
    rf"(?P<day>\d{{1,2}}) {_MONTH}(?:,? (?P<year>\d{{4}}))?",
)
_BEGINNING = r"[Uu]pdated:?(?: at| on)? "
_FORMS = (
    re.compile(_BEGINNING + _CLOCK),
    *(re.compile(rf"{_BEGINNING}{_CLOCK},?(?: on)? {day}") for day in _DAYS),
    *(re.compile(rf"{_BEGINNING}{day},?(?: at)? {_CLOCK}") for day in _DAYS),
    re.compile(
        r"(?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月 ?(?P<day>\d{1,2})日)? ?"
        r"(?P<hour>\d{1,2})[時:] ?(?P<minute>\d{1,2})分? ?更新"
    ),
)


@dataclass(frozen=True, slots=True)
class Update:
    """The update's moment, whether its day was concluded, and why there is no moment."""

    moment: datetime | None = None
    concluded: bool = False
    problem: str = ""


def read_update(text: str, published: datetime, zone: tzinfo) -> Update:
    """The update that `text` (NFKC, without the brackets) tells; `zone` holds if it names none."""
    found = next((match for form in _FORMS if (match := form.fullmatch(text))), None)
    if found is None:
        return _unread(text)
    part = found.groupdict()
    name = part.get("zone") or ""
    own_zone = zone_of(name) if name else zone
    if own_zone is None:
        return Update(
            problem=f"The time zone {name} of the update is not known, so its time is not."
        )
    try:
        day = _day(part, published.astimezone(own_zone).date())
        updated = moment(day, part["hour"], part["minute"], part.get("half"), own_zone)
    except ValueError:  # October 32, 25:00
        return _unread(text)
    if updated < published and not part.get("day"):
        return Update(updated + timedelta(days=1), concluded=True)
    return Update(updated)


def _day(part: dict[str, str | None], published: date) -> date:
    """The day that is printed, else the day of publishing. `ValueError` for one that is none."""
    if not part.get("day"):
        return published
    month = month_of(part["month"])
    turned = published.month == 12 and month == 1
    year = int(part["year"] or published.year + turned)
    return date(year, month, int(part["day"] or 0))


def _unread(text: str) -> Update:
    return Update(
        problem=f'The dateline says "{text}", which cannot be read, so the time of the update is '
        "left unknown."
    )
