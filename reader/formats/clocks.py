"""Times as pages print them: names of zones and months, and a clock's hour and minute."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

_HOURS = {
    "JST": 9, "KST": 9, "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1,
    "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "IST": 5.5, "ICT": 7, "WIB": 7, "HKT": 8,
    "SGT": 8, "PHT": 8, "AWST": 8, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "EST": -5,
    "EDT": -4, "ET": -5, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "AKST": -9, "HST": -10,
}  # fmt: skip
SHARED_ZONES = frozenset({"BST", "CST", "IST", "ET"})
"""Names that other zones have, too."""

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


def moment(
    day: date, hour: str | None, minute: str | None, half: str | None, zone: tzinfo
) -> datetime:
    """The printed time on `day`; `half` is a.m. or p.m. `ValueError` when no clock shows it."""
    hours = int(hour or 0)
    if half:
        if hours > 12 or (half.isascii() and not hours):
            raise ValueError(f"{hours} {half}")
        afternoon = half[0] in "Pp" or half == "午後"
        hours = hours % 12 + (12 if afternoon else 0)
    return datetime(day.year, day.month, day.day, hours, int(minute or 0), tzinfo=zone)


def month_of(name: str | None) -> int:
    """The month's number from 1, or 0 for what names none."""
    if not name:
        return 0
    return int(name) if name.isdecimal() else _MONTHS.get(name.casefold(), 0)


def zone_of(name: str) -> timezone | None:
    """The fixed offset of `JST` or `+09:00`, None for others. `ValueError` from a day on."""
    if name[:1] in ("+", "-"):
        sign = 1 if name[0] == "+" else -1
        return timezone(sign * timedelta(hours=int(name[1:3]), minutes=int(name[-2:])))
    if name == "Z":
        return UTC
    hours = _HOURS.get(name)
    return None if hours is None else timezone(timedelta(hours=hours))
