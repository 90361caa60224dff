"""How hits spread over time: exact, without gaps, in bars that can be read."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.dates import FIRST_DAY, LAST_DAY, day_of, start_of
from reader.search.histogram import histogram
from reader.search.results import Bar, Histogram
from reader.search.schema import UNKNOWN_TIME
from reader.times import TOKYO, to_minutes

EARLIEST, LATEST = start_of(date.min + timedelta(3), TOKYO), start_of(date.max, TOKYO)
TIMES = st.one_of(
    st.integers(27_000_000, 27_700_000),
    st.integers(EARLIEST, LATEST),
    st.just(UNKNOWN_TIME),
)


def minute(year: int, month: int, day: int, hour: int = 12) -> int:
    return to_minutes(datetime(year, month, day, hour, tzinfo=TOKYO))


def of(*times: int) -> Histogram:
    return histogram(np.array(times, dtype=np.int64))


def first_days(found: Histogram) -> list[date]:
    return [day_of(bar.start, TOKYO) for bar in found.bars]


def test_no_hits_and_hits_without_a_date_have_no_bars():
    assert of() == Histogram()
    assert of(UNKNOWN_TIME, UNKNOWN_TIME) == Histogram(undated=2)


def test_a_bar_is_a_day_of_the_archives_zone():
    late, early = minute(2022, 11, 2, 23), minute(2022, 11, 3, 0)
    start = start_of(date(2022, 11, 2), TOKYO)
    assert of(early, late, UNKNOWN_TIME, late) == Histogram(
        "day", (Bar(start, start + 1440, 2), Bar(start + 1440, start + 2880, 1)), 1
    )


@pytest.mark.parametrize(
    ("first", "last", "unit", "bars"),
    [
        ((2022, 11, 2), (2022, 11, 2), "day", 1),
        ((2022, 11, 1), (2023, 1, 1), "day", 62),
        ((2022, 11, 1), (2023, 1, 2), "week", 10),
        ((2022, 1, 3), (2023, 3, 12), "week", 62),
        ((2022, 1, 2), (2023, 3, 12), "month", 15),
        ((2018, 1, 31), (2023, 2, 1), "month", 62),
        ((2017, 12, 31), (2023, 2, 1), "year", 7),
        ((1905, 1, 1), (2024, 12, 31), "year", 120),
        ((1901, 1, 1), (2024, 12, 31), "year", 63),
        ((1600, 1, 1), (2199, 1, 1), "year", 120),
        ((1066, 10, 14), (2022, 1, 1), "year", 97),
    ],
)
def test_the_span_asks_for_the_unit(first, last, unit, bars):
    found = of(minute(*first), minute(*last))
    assert (found.unit, len(found.bars)) == (unit, bars)


def test_weeks_begin_on_monday_months_and_years_with_their_first_day():
    weeks = first_days(of(minute(2022, 1, 5), minute(2022, 6, 5)))
    assert {day.weekday() for day in weeks} == {0}
    assert weeks[0] == date(2022, 1, 3)
    months = first_days(of(minute(2022, 1, 5), minute(2024, 6, 5)))
    assert {day.day for day in months} == {1}
    years = first_days(of(minute(2002, 1, 5), minute(2024, 6, 5)))
    assert years == [date(year, 1, 1) for year in range(2002, 2025)]


def test_bars_of_several_years_begin_with_round_ones():
    assert {day.year % 10 for day in first_days(of(minute(1066, 1, 1), minute(2022, 1, 1)))} == {0}


def test_a_few_strays_do_not_widen_all_bars():
    bulk = [minute(2022, 11, 1 + number % 30) for number in range(1_000)]
    found = of(*bulk, minute(1970, 1, 5), minute(2103, 1, 5))
    assert found.unit == "day"
    before, *days, after = found.bars
    assert [bar.count for bar in (before, after)] == [1, 1]
    assert day_of(before.start, TOKYO) == date(1970, 1, 5)
    assert day_of(after.end - 1, TOKYO) == date(2103, 1, 5)
    assert len(days) == 30
    assert {bar.end - bar.start for bar in days} == {1440}


def test_among_few_hits_none_is_a_stray():
    assert of(*[minute(2022, 11, 1)] * 50, minute(1970, 1, 5)).unit == "year"


def test_strays_that_would_not_change_the_unit_are_none():
    bulk = [minute(2014 + number % 10, 6, 1) for number in range(1_000)]
    found = of(*bulk, minute(1990, 1, 5))
    assert (found.unit, len(found.bars)) == ("year", 34)


@given(st.lists(TIMES, max_size=300) | st.lists(st.integers(27_000_000, 27_090_000), min_size=200))
def test_every_hit_is_counted_once_in_few_bars_without_gaps(times):
    found = of(*times)
    dated = [time for time in times if time != UNKNOWN_TIME]
    assert found.undated == len(times) - len(dated)
    assert sum(bar.count for bar in found.bars) == len(dated)
    assert len(found.bars) <= 122
    assert all(one.end == other.start for one, other in pairwise(found.bars))
    named = range(start_of(FIRST_DAY, TOKYO), start_of(LAST_DAY, TOKYO))
    for bar in found.bars:
        assert day_of(bar.start, TOKYO) < day_of(bar.end, TOKYO)
        assert start_of(day_of(bar.start, TOKYO), TOKYO) == bar.start
    for bar in found.bars[1:-1]:
        inside = [time for time in dated if bar.start <= time < bar.end and time in named]
        assert bar.count == len(inside)
    if found.bars:
        assert found.bars[0].count > 0
        assert found.bars[-1].count > 0
