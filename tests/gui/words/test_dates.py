"""How dates are shown in lists."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QLocale

from reader.gui.words.dates import mark_of, short_date, span_name

JST = timezone(timedelta(hours=9))
NOW = datetime(2022, 12, 26, 12, 0, tzinfo=UTC)


def minutes(*when: int, zone: timezone = JST) -> int:
    return int(datetime(*when, tzinfo=zone).timestamp() // 60)


def test_a_date_is_shown_in_the_printed_zone():
    # 07:10 in Tokyo is still the 24th in London.
    assert short_date(minutes(2022, 12, 25, 7, 10), 540, datetime(2024, 1, 1, tzinfo=UTC)) == (
        "25 Dec 2022"
    )


def test_an_unknown_date_is_said_to_be_unknown():
    assert short_date(None, 0) == "no date"


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ((2022, 12, 26, 7, 5), "Today, 07:05"),
        ((2022, 12, 26, 0, 0), "Today"),
        ((2022, 12, 25, 23, 59), "Yesterday, 23:59"),
        ((2022, 12, 24, 23, 59), "24 Dec 2022"),
        ((2022, 12, 27, 1, 0), "27 Dec 2022"),
        ((2093, 3, 2, 9, 0), "2 Mar 2093, in the future"),
        ((1931, 1, 2, 3, 4), "2 Jan 1931"),
    ],
)
def test_days_near_now_are_named(when, shown):
    assert short_date(minutes(*when), 540, NOW) == shown


def test_today_is_the_day_of_the_printed_zone():
    # At noon UTC on the 26th it is already the 27th at +14:00.
    kiritimati = timezone(timedelta(hours=14))
    assert short_date(minutes(2022, 12, 27, 1, 0, zone=kiritimati), 14 * 60, NOW) == "Today, 01:00"


def test_without_now_the_clock_is_asked():
    at = int(datetime.now(UTC).timestamp() // 60) - 3 * 24 * 60
    assert not short_date(at, 0).startswith(("Today", "Yesterday"))


def bound(*when):
    """Midnight of a day of the archive’s zone."""
    return minutes(*when, 0, 0, zone=JST)


@pytest.mark.parametrize(
    ("start", "end", "unit", "name"),
    [
        ((2022, 11, 2), (2022, 11, 3), "day", "2 November 2022"),
        ((2022, 11, 2), (2022, 11, 6), "day", "2 – 5 November 2022"),
        ((2022, 11, 2), (2022, 12, 3), "day", "2 November – 2 December 2022"),
        ((2022, 10, 31), (2022, 11, 7), "week", "31 October – 6 November 2022"),
        ((2022, 12, 26), (2023, 1, 2), "week", "26 December 2022 – 1 January 2023"),
        ((2022, 11, 1), (2022, 12, 1), "month", "November 2022"),
        ((2022, 11, 1), (2023, 1, 1), "month", "November – December 2022"),
        ((2022, 11, 1), (2023, 2, 1), "month", "November 2022 – January 2023"),
        ((2022, 1, 1), (2023, 1, 1), "year", "2022"),
        ((1000, 1, 1), (2023, 1, 1), "year", "1000 – 2022"),
    ],
)
def test_a_stretch_of_time_is_named_without_saying_anything_twice(start, end, unit, name):
    assert span_name(bound(*start), bound(*end), unit) == name


@pytest.mark.parametrize(
    ("unit", "mark"),
    [("day", "1 Nov 2022"), ("week", "1 Nov 2022"), ("month", "Nov 2022"), ("year", "2022")],
)
def test_what_stands_under_an_axis_is_as_fine_as_its_bars(unit, mark):
    assert mark_of(bound(2022, 11, 1), unit) == mark


@pytest.fixture
def _japanese():
    before = QLocale()
    QLocale.setDefault(QLocale("ja"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_japanese")
def test_in_japanese_the_year_comes_first():
    first, last = minutes(2022, 11, 2), minutes(2022, 11, 6)
    assert short_date(first, 540, NOW) == "2022年11月2日"
    assert mark_of(first, "month") == "2022年11月"
    assert mark_of(first, "year") == "2022"
    assert span_name(first, last, "day") == "2022年11月2日 – 5日"
    assert span_name(first, minutes(2023, 1, 1), "month") == "2022年11月 – 12月"
    assert span_name(first, minutes(2023, 1, 1), "year") == "2022年"
