"""Dates of the query language, as ranges of minutes in the archive's zone."""

from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.dates import after, before, parse_dates, write_dates
from reader.search.syntax import DateRange

TOKYO = ZoneInfo("Asia/Tokyo")
NEW_YORK = ZoneInfo("America/New_York")
TODAY = date(2022, 11, 8)


def minutes(text: str, zone: tzinfo = TOKYO) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=zone).timestamp() // 60)


def days(first: str, last: str, zone: tzinfo = TOKYO) -> DateRange:
    end = datetime.fromisoformat(last).replace(tzinfo=zone) + timedelta(days=1)
    return DateRange(minutes(first, zone), int(end.timestamp() // 60))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-11-02", "2022-11-02", "2022-11-02"),
        ("2022-11-2", "2022-11-02", "2022-11-02"),
        ("2022-11", "2022-11-01", "2022-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("２０２２", "2022-01-01", "2022-12-31"),
        ("2022-10..2022-12", "2022-10-01", "2022-12-31"),
        ("2022-12..2022-10", "2022-10-01", "2022-12-31"),
        ("2022..2022-02", "2022-01-01", "2022-02-28"),
        ("today", "2022-11-08", "2022-11-08"),
        ("Yesterday", "2022-11-07", "2022-11-07"),
        ("yesterday..today", "2022-11-07", "2022-11-08"),
        ("1d", "2022-11-08", "2022-11-08"),
        ("7d", "2022-11-02", "2022-11-08"),
        ("2w", "2022-10-26", "2022-11-08"),
        ("3m", "2022-08-09", "2022-11-08"),
        ("1y", "2021-11-09", "2022-11-08"),
    ],
)
def test_spans_of_days(text: str, first: str, last: str) -> None:
    assert parse_dates(text, TODAY, TOKYO) == days(first, last)


def test_a_month_before_a_longer_one_ends_with_its_last_day() -> None:
    assert parse_dates("1m", date(2022, 3, 31), TOKYO) == days("2022-03-01", "2022-03-31")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (">=2022-11", "2022-11-01", None),
        (">2022-11", "2022-12-01", None),
        ("<2022-11", None, "2022-11-01"),
        ("<=2022-11", None, "2022-12-01"),
        ("> 2022", "2023-01-01", None),
        (">=yesterday", "2022-11-07", None),
        ("2022-10..", "2022-10-01", None),
        ("..2022-10", None, "2022-11-01"),
    ],
)
def test_open_ends(text: str, start: str | None, end: str | None) -> None:
    wanted = DateRange(start and minutes(start), end and minutes(end))
    assert parse_dates(text, TODAY, TOKYO) == wanted


def test_before_and_after_leave_out_the_day_itself() -> None:
    assert before("2022-11", TODAY, TOKYO) == DateRange(None, minutes("2022-11-01"))
    assert after("2022-11", TODAY, TOKYO) == DateRange(minutes("2022-12-01"), None)
    assert before("=2022-11", TODAY, TOKYO) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "foo",
        "2022-13",
        "2022-02-30",
        "22",
        "0d",
        "7x",
        ">",
        ">7d",
        "2022..x",
        "9999",
        "999",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_dates(text, TODAY, TOKYO) is None


def test_days_are_those_of_the_zone() -> None:
    assert parse_dates("2022-11-06", TODAY, NEW_YORK) == days("2022-11-06", "2022-11-06", NEW_YORK)
    found = parse_dates("2022-11-06", TODAY, NEW_YORK)
    assert found is not None
    assert (found.end or 0) - (found.start or 0) == 25 * 60  # the clock is put back


@pytest.mark.parametrize("text", ["999999d", "999999w", "999999m", "999999y"])
def test_very_long_spans_begin_with_the_first_date(text: str) -> None:
    found = parse_dates(text, TODAY, TOKYO)
    assert found == parse_dates("1000-01-01..today", TODAY, TOKYO)


DAYS = st.dates(date(1000, 1, 1), date(9998, 12, 31))


@given(DAYS, DAYS, st.sampled_from([TOKYO, NEW_YORK]))
def test_what_is_written_is_read_alike(first: date, last: date, zone: tzinfo) -> None:
    for text in (f"{first}..{last}", f"{first}..", f"..{last}", f"{first}", f"<{first}"):
        found = parse_dates(text, TODAY, zone)
        assert found is not None
        if text != "<1000-01-01":  # ends with a day that can't be written
            assert parse_dates(write_dates(found, zone), TODAY, zone) == found
