"""Printed times and the names of zones and months."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from reader.formats.clocks import moment, month_of, zone_of


@pytest.mark.parametrize(
    ("hour", "half", "read"),
    [("0", None, 0), ("23", None, 23), ("12", "a.m.", 0), ("12", "PM", 12), ("0", "午後", 12)],
)
def test_hour(hour, half, read):
    assert moment(date(2024, 10, 28), hour, "5", half, UTC) == datetime(
        2024, 10, 28, read, 5, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("hour", "half", "words"),
    [("24", None, "hour"), ("13", "p.m.", "13 p.m."), ("0", "am", "0 am")],
)
def test_hour_that_no_clock_shows(hour, half, words):
    with pytest.raises(ValueError, match=words):
        moment(date(2024, 10, 28), hour, "0", half, UTC)


def test_names():
    assert [month_of(name) for name in ("Oct", "oktober", "10", "Smarch", None)] == [
        10,
        10,
        10,
        0,
        0,
    ]
    assert zone_of("JST") == zone_of("+0900") == timezone(timedelta(hours=9))
    assert zone_of("XYZ") is None
