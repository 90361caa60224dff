"""Minutes since 1970 and back, whatever the zone and however long ago."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from reader.times import TOKYO, from_minutes, to_minutes

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda offset: timezone(timedelta(minutes=offset)))
TIMES = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=ZONES)


@given(TIMES)
def test_a_whole_minute_comes_back_in_its_zone(moment):
    moment = moment.replace(second=0, microsecond=0)
    offset = moment.utcoffset() // timedelta(minutes=1)
    back = from_minutes(to_minutes(moment), offset)
    assert (back, back.utcoffset()) == (moment, moment.utcoffset())


@given(TIMES)
def test_seconds_are_rounded_down(moment):
    assert timedelta() <= moment - from_minutes(to_minutes(moment)) < timedelta(minutes=1)


def test_known_times():
    assert to_minutes(datetime(1970, 1, 1, 9, tzinfo=TOKYO)) == 0
    assert to_minutes(datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)) == -1
    assert from_minutes(540) == datetime(1970, 1, 1, 9, tzinfo=UTC)
    assert from_minutes(0, 540).isoformat() == "1970-01-01T09:00:00+09:00"
