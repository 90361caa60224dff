"""Lines that say when an article was published, in the forms of this paper and of others."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from reader.article import Dateline

TOKYO = timezone(timedelta(hours=9))

_HOURS = {
    "JST": 9, "KST": 9, "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1,
    "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "IST": 5.5, "ICT": 7, "WIB": 7, "HKT": 8,
    "SGT": 8, "PHT": 8, "AWST": 8, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "EST": -5,
    "EDT": -4, "ET": -5, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "AKST": -9, "HST": -10,
}  # fmt: skip
_SHARED_NAMES = frozenset({"BST", "CST", "IST", "ET"})  # also the names of other zones

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar jänner",
            "feb february februar",
            "mar march märz",
            "apr april",
            "may mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october oktober okt",
            "nov november",
            "dec december dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}

_YEAR = r"(?P<year>(?:1[6-9]|2[01])\d\d)"
_MONTH = r"(?P<month>[A-Z][a-zä]{2,8})\.?"
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Diens|Mitt|Donners|Frei|Sams|Sonn)[a-z]{0,6}\.?,? )?"
_DAY = r"(?P<day>\d{1,2})"
_ENGLISH_DATE = (
    rf"{_WEEKDAY}{_MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}",
    rf"{_WEEKDAY}{_DAY}(?:st|nd|rd|th)?\.? {_MONTH},? {_YEAR}",
)
_NUMBERS = (
    rf"{_YEAR}-(?P<month>\d{{1,2}})-{_DAY}",
    rf"{_YEAR}/(?P<month>\d{{1,2}})/{_DAY}",
    rf"{_DAY}\.(?P<month>\d{{1,2}})\.{_YEAR}",
)
_ZONE = r"(?P<zone>[A-Z]{2,5}|Z|[+-]\d\d:?\d\d)"
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d(?:\.\d{1,6})?)?"
    rf"(?: ?(?P<half>[AaPp]\.?[Mm]\.?))?(?: ?Uhr)?(?: ?\(?{_ZONE}\)?)?"
)
_BETWEEN = r"(?:(?:,| at|,? um| \||,? -)? |T)"
_UPDATE = (
    r"(?: ?\([Uu]pdated at (?P<new_hour>\d{1,2}):(?P<new_minute>\d\d)(?: (?P<new_zone>[A-Z]{2,5}))?"
    r"(?:,? (?P<new_month>[A-Z][a-z]{2,8})\.? (?P<new_day>\d{1,2})(?:,? \d{4})?)?\))?"
)
_JAPANESE = (
    rf"{_YEAR}年 ?(?P<month>\d{{1,2}})月 ?{_DAY}日 ?(?:\([月火水木金土日]\))? ?"
    r"(?:(?P<half>午前|午後)? ?(?P<hour>\d{1,2})[時:] ?(?P<minute>\d{1,2})分?)? ?"
    r"(?:\((?:\d{4}年)?(?:(?P<new_month>\d{1,2})月 ?(?P<new_day>\d{1,2})日)? ?"
    r"(?P<new_hour>\d{1,2})[時:] ?(?P<new_minute>\d{1,2})分? ?更新\))?"
)
_LABEL = r"(?:Published(?: on| at)?:? |Stand: |公開: ?|配信: ?)?"
_FORMS = (
    *(
        re.compile(_LABEL + form + _UPDATE)
        for days in (*_ENGLISH_DATE, *_NUMBERS)
        for form in (f"{_CLOCK},? {days}", rf"{days}(?:{_BETWEEN}{_CLOCK})?")
    ),
    re.compile(_LABEL + _JAPANESE),
)
_EITHER_WAY = re.compile(rf"(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/{_YEAR}")
_SPACES = re.compile(r"\s+")
_ANY_YEAR = re.compile(_YEAR)
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Reading:
    """A dateline, what else its line says, which of it was concluded, and what stays unclear."""

    dateline: Dateline
    inferred: frozenset[str] = frozenset()
    problems: tuple[str, ...] = ()
    byline: str = ""
    place: str = ""


def read_dateline(line: str, home: tzinfo | None = None) -> Reading | None:
    """The dateline that fills the whole of `line`; None when it is not one, or no such day exists.

    `home` is the page's zone for lines that print none: without it Tokyo for dates written in
    Japanese, else UTC. Such a zone is named among the inferred.
    """
    printed = line.strip()
    if len(printed) > _LONGEST:
        return None
    plain = _SPACES.sub(" ", unicodedata.normalize("NFKC", printed))
    if not _ANY_YEAR.search(plain):
        return None
    try:
        return _in_columns(printed, plain) or _in_a_form(printed, plain, home)
    except (ValueError, OverflowError):  # February 30, 31:99
        return None


def day_only(day: date) -> Reading:
    """The dateline of a page that prints none, from the date in its name or address."""
    published = datetime(day.year, day.month, day.day, tzinfo=TOKYO)
    return Reading(
        Dateline("", published, None, "", precision="day"), frozenset({"published", "zone"})
    )


def _in_a_form(printed: str, plain: str, home: tzinfo | None) -> Reading | None:
    found = next((match for form in _FORMS if (match := form.fullmatch(plain))), None)
    if found is None:
        return None
    part = found.groupdict()
    month = _month(part["month"])
    if not month:
        return None
    day = date(int(part["year"]), month, int(part["day"]))
    zone_name = part.get("zone") or ""
    zone = _zone(zone_name) if zone_name else home or (TOKYO if "年" in plain else UTC)
    if zone is None:
        said = f"The time zone {zone_name} of the dateline is not known, so its time is not."
        return Reading(Dateline(printed, None, None, zone_name), problems=(said,))
    published = _moment(day, part["hour"], part["minute"], part.get("half"), zone)
    updated, next_day = _updated(part, published, zone)
    doubtful = not zone_name or zone_name in _SHARED_NAMES
    inferred = {"zone"} if doubtful else set()
    if next_day:
        inferred.add("updated")
    precision = "minute" if part["hour"] else "day"
    dateline = Dateline(printed, published, updated, zone_name, precision)
    return Reading(dateline, frozenset(inferred))


def _in_columns(printed: str, plain: str) -> Reading | None:
    """`Name | Place | 08/01/2014`, or the date of this kind alone."""
    *columns, last = [column.strip() for column in plain.split("|")]
    found = _EITHER_WAY.fullmatch(last)
    if found is None or len(columns) > 3:
        return None
    first, second, year = (int(number) for number in found.group("first", "second", "year"))
    byline, place = columns[:2] if len(columns) >= 2 else ("", "")
    also = frozenset(name for name, text in (("byline", byline), ("place", place)) if text)
    if first != second and first <= 12 and second <= 12:
        said = f"The date {last} can be read in two ways, so it is left unknown."
        unknown = Dateline(printed, None, None, "", precision="day")
        return Reading(unknown, also, (said,), byline, place)
    day, month = (first, second) if second <= 12 else (second, first)
    published = datetime(year, month, day, tzinfo=UTC)
    known = Dateline(printed, published, None, "", precision="day")
    return Reading(known, also | {"zone"}, (), byline, place)


def _updated(
    part: dict[str, str | None], published: datetime, zone: tzinfo
) -> tuple[datetime | None, bool]:
    """The update's moment, and whether its day was concluded. A broken one is left out."""
    if not part.get("new_hour"):
        return None, False
    new_zone = _zone(part.get("new_zone") or "") or zone
    day = published.astimezone(new_zone).date()
    try:
        if part["new_day"]:
            month = _month(part["new_month"])
            turned = day.month == 12 and month == 1
            day = date(day.year + turned, month, int(part["new_day"]))
        updated = _moment(day, part["new_hour"], part["new_minute"], None, new_zone)
    except ValueError:
        return None, False
    next_day = updated < published and not part["new_day"]
    return (updated + timedelta(days=1) if next_day else updated), next_day


def _moment(
    day: date, hour: str | None, minute: str | None, half: str | None, zone: tzinfo
) -> datetime:
    """`ValueError` for a time that no clock shows."""
    hours = int(hour or 0)
    if half:
        if hours > 12 or (half.isascii() and not hours):
            raise ValueError(f"{hours} {half}")
        afternoon = half[0] in "Pp" or half == "午後"
        hours = hours % 12 + (12 if afternoon else 0)
    return datetime(day.year, day.month, day.day, hours, int(minute or 0), tzinfo=zone)


def _month(name: str | None) -> int:
    """The month's number, or 0."""
    if not name:
        return 0
    return int(name) if name.isdecimal() else _MONTHS.get(name.casefold(), 0)


def _zone(name: str) -> timezone | None:
    if name[:1] in ("+", "-"):
        sign = 1 if name[0] == "+" else -1
        return timezone(sign * timedelta(hours=int(name[1:3]), minutes=int(name[-2:])))
    if name == "Z":
        return UTC
    hours = _HOURS.get(name)
    return None if hours is None else timezone(timedelta(hours=hours))
