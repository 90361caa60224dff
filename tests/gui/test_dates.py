"""How dates are shown in lists."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.gui.dates import short_date

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
