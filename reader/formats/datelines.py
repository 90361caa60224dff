"""Lines that say when an article was published, in the forms of this paper and of others."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from reader.article import Dateline
from reader.formats.clocks import SHARED_ZONES, moment, month_of, zone_of
from reader.formats.updates import Update, read_update
from reader.times import TOKYO

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
_UPDATE = r"(?: ?\((?P<update>[Uu]pdated\b[^()]{0,60})\))?"
_JAPANESE = (
    rf"{_YEAR}年 ?(?P<month>\d{{1,2}})月 ?{_DAY}日 ?(?:\([月火水木金土日]\))? ?"
    r"(?:(?P<half>午前|午後)? ?(?P<hour>\d{1,2})[時:] ?(?P<minute>\d{1,2})分?)? ?"
    r"(?:\((?P<update>[^()]{1,40}更新)\))?"
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
_NEARLY = re.compile(
    r"\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)? ?[A-Z]{2,5},? [A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}"
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
    plain = _plain(printed)
    if not _ANY_YEAR.search(plain):
        return None
    try:
        return _in_columns(printed, plain) or _in_a_form(printed, plain, home)
    except (ValueError, OverflowError):  # February 30, 31:99
        return None


def is_nearly_dateline(line: str) -> bool:
    """Whether `line` begins as this paper's datelines do and yet cannot be read as one."""
    return bool(_NEARLY.match(_plain(line.strip()[:_LONGEST]))) and read_dateline(line) is None


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
    month = month_of(part["month"])
    if not month:
        return None
    day = date(int(part["year"]), month, int(part["day"]))
    name = part.get("zone") or ""
    zone = zone_of(name) if name else home or (TOKYO if "年" in plain else UTC)
    if zone is None:
        times = "times are" if part["update"] else "time is"
        said = f"The time zone {name} of the dateline is not known, so its {times} not."
        return Reading(Dateline(printed, None, None, name), problems=(said,))
    published = moment(day, part["hour"], part["minute"], part.get("half"), zone)
    update = read_update(part["update"], published, zone) if part["update"] else Update()
    doubts = {"zone": not name or name in SHARED_ZONES, "updated": update.concluded}
    precision = "minute" if part["hour"] else "day"
    return Reading(
        Dateline(printed, published, update.moment, name, precision),
        frozenset(field for field, doubtful in doubts.items() if doubtful),
        (update.problem,) if update.problem else (),
    )


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


def _plain(line: str) -> str:
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", line))
