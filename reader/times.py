"""Points in time as the program stores them, minutes since 1970 in UTC, and the zone of Tokyo."""

from datetime import UTC, datetime, timedelta, timezone

# Fixed since 1951, and so there also where the system has no table of zones.
TOKYO = timezone(timedelta(hours=9), "JST")
"""The zone of the archive: days are told in it where no dateline tells another."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_minutes(moment: datetime) -> int:
    """An aware time in whole minutes since 1970 (UTC), rounded down."""
    return (moment - _EPOCH) // timedelta(minutes=1)


def from_minutes(minutes: int, offset: int = 0) -> datetime:
    """The time `minutes` after 1970 (UTC), in the zone `offset` minutes east of UTC."""
    # Added, not converted: some systems know no times before 1970.
    return (_EPOCH + timedelta(minutes=minutes)).astimezone(timezone(timedelta(minutes=offset)))
