"""Every form of dateline that pages print, and the lines that only look like one."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.datelines import TOKYO, is_nearly_dateline, read_dateline

FORMS = [
    # line, published, zone as printed, precision
    ("16:03 JST, November 2, 2022", "2022-11-02T16:03+09:00", "JST", "minute"),
    ("7:10 JST, December 25, 2022", "2022-12-25T07:10+09:00", "JST", "minute"),
    ("0:00 JST, March 1, 2024", "2024-03-01T00:00+09:00", "JST", "minute"),
    ("16:03 JST,\u2002November 2, 2022", "2022-11-02T16:03+09:00", "JST", "minute"),
    ("  16:03 JST, Nov. 2, 2022 ", "2022-11-02T16:03+09:00", "JST", "minute"),
    ("9:05 UTC, Sept. 3, 2023", "2023-09-03T09:05+00:00", "UTC", "minute"),
    ("9:05 GMT, May 3, 2023", "2023-05-03T09:05+00:00", "GMT", "minute"),
    ("9:05 EST, January 3, 2023", "2023-01-03T09:05-05:00", "EST", "minute"),
    ("9:05 CEST, 3 July 2023", "2023-07-03T09:05+02:00", "CEST", "minute"),
    ("4:05 p.m. EDT, July 3, 2023", "2023-07-03T16:05-04:00", "EDT", "minute"),
    ("12:05 am KST, July 3, 2023", "2023-07-03T00:05+09:00", "KST", "minute"),
    ("2025年1月14日 01時28分", "2025-01-14T01:28+09:00", "", "minute"),
    ("2025年1月14日（火）午後3時05分", "2025-01-14T15:05+09:00", "", "minute"),
    ("2025年1月14日", "2025-01-14T00:00+09:00", "", "day"),
    ("２０２５年１月１４日", "2025-01-14T00:00+09:00", "", "day"),
    ("10.11.2025 17:59", "2025-11-10T17:59+00:00", "", "minute"),
    ("10.11.2025, 17:59 Uhr", "2025-11-10T17:59+00:00", "", "minute"),
    ("30. Januar 2024", "2024-01-30T00:00+00:00", "", "day"),
    ("3. März 2024, 8:15 Uhr", "2024-03-03T08:15+00:00", "", "minute"),
    ("Mittwoch, 3. Mai 2023", "2023-05-03T00:00+00:00", "", "day"),
    ("Wednesday, November 2, 2022", "2022-11-02T00:00+00:00", "", "day"),
    ("Published on 2 November 2022", "2022-11-02T00:00+00:00", "", "day"),
    ("November 2, 2022 at 4:03 p.m. EST", "2022-11-02T16:03-05:00", "EST", "minute"),
    ("2022-11-02", "2022-11-02T00:00+00:00", "", "day"),
    ("2022-11-02T16:03:20+09:00", "2022-11-02T16:03+09:00", "+09:00", "minute"),
    ("2022-11-02T16:03Z", "2022-11-02T16:03+00:00", "Z", "minute"),
    ("2022-11-02 16:03 -0530", "2022-11-02T16:03-05:30", "-0530", "minute"),
    ("2022/11/02 16:03", "2022-11-02T16:03+00:00", "", "minute"),
    ("25/12/2022", "2022-12-25T00:00+00:00", "", "day"),
    ("12/25/2022", "2022-12-25T00:00+00:00", "", "day"),
    ("08/08/2014", "2014-08-08T00:00+00:00", "", "day"),
]


@pytest.mark.parametrize(("line", "published", "zone", "precision"), FORMS)
def test_form(line, published, zone, precision):
    reading = read_dateline(line)
    assert reading is not None
    dateline = reading.dateline
    assert dateline.printed == line.strip()
    assert dateline.published == datetime.fromisoformat(published)
    assert dateline.published.utcoffset() == datetime.fromisoformat(published).utcoffset()
    assert (dateline.zone, dateline.precision) == (zone, precision)
    assert ("zone" in reading.inferred) == (zone == "")
    assert dateline.updated is None


UPDATES = [
    # line, updated, whether its day was concluded
    ("1:38 JST, October 28, 2024 (updated at 12:00 JST)", "2024-10-28T12:00+09:00", False),
    ("23:50 JST, October 28, 2024 (updated at 0:15 JST)", "2024-10-29T00:15+09:00", True),
    ("23:50 JST, December 31, 2024 (updated at 0:15 JST)", "2025-01-01T00:15+09:00", True),
    ("1:38 JST, October 28, 2024 (Updated at 12:00)", "2024-10-28T12:00+09:00", False),
    ("1:38 JST, October 28, 2024（updated at 12:00 JST）", "2024-10-28T12:00+09:00", False),
    (
        "1:38 JST, October 28, 2024 (updated at 12:00 JST, October 30)",
        "2024-10-30T12:00+09:00",
        False,
    ),
    (
        "23:38 JST, October 28, 2024 (Updated at 0:10 JST on October 30)",
        "2024-10-30T00:10+09:00",
        False,
    ),
    (
        "23:38 JST, October 28, 2024 (updated on October 30 at 0:10 JST)",
        "2024-10-30T00:10+09:00",
        False,
    ),
    (
        "23:38 JST, October 28, 2024 (Updated 30 Oct. 2024, 0:10 JST)",
        "2024-10-30T00:10+09:00",
        False,
    ),
    (
        "23:38 JST, October 28, 2024 (updated at 0:10 JST, October 30, 2025)",
        "2025-10-30T00:10+09:00",
        False,
    ),
    (
        "9:38 JST, October 28, 2024 (updated: 3:10 p.m. UTC)",
        "2024-10-28T15:10+00:00",
        False,
    ),
    ("2025年1月14日 01時28分 (1月14日 01時40分更新)", "2025-01-14T01:40+09:00", False),
    ("2024年12月31日 23時28分（1月1日 00時10分更新）", "2025-01-01T00:10+09:00", False),
    ("2025年1月14日 01時28分 (02時40分更新)", "2025-01-14T02:40+09:00", False),
]


@pytest.mark.parametrize(("line", "updated", "concluded"), UPDATES)
def test_update_time(line, updated, concluded):
    reading = read_dateline(line)
    assert reading is not None
    assert reading.dateline.updated == datetime.fromisoformat(updated)
    assert ("updated" in reading.inferred) == concluded


@pytest.mark.parametrize(
    ("update", "said"),
    [
        ("updated at 31:99 JST", "31:99"),
        ("updated at 25:00 JST", "25:00"),
        ("Updated at 12:00 JST on October 32", "October 32"),
        ("updated at 12:00 JST, Smarch 3", "Smarch"),
        ("updated by the night desk", "night desk"),
        ("updated at 12:00 XYZ", "XYZ"),
    ],
)
def test_update_that_cannot_be_read_leaves_the_dateline_and_is_said(update, said):
    reading = read_dateline(f"1:38 JST, October 28, 2024 ({update})")
    assert reading is not None
    assert reading.dateline.published == datetime(2024, 10, 28, 1, 38, tzinfo=TOKYO)
    assert reading.dateline.updated is None
    assert reading.inferred == frozenset()
    (problem,) = reading.problems
    assert said in problem


def test_japanese_update_that_cannot_be_read_is_said():
    reading = read_dateline("2025年1月14日 01時28分 (1月14日 31時40分更新)")
    assert reading is not None
    assert reading.dateline.updated is None
    assert "31時40分" in reading.problems[0]


def test_unknown_zone_of_the_dateline_leaves_the_update_unknown_too():
    reading = read_dateline("16:03 QQT, November 2, 2022 (updated at 17:00 JST)")
    assert reading is not None
    assert (reading.dateline.published, reading.dateline.updated) == (None, None)
    assert "times are not" in reading.problems[0]


@pytest.mark.parametrize(
    "line",
    [
        "24:38 JST, October 28, 2024",
        "  23:38 JST,\u2002October 32, 2024",
        "23:38 JST, Octember 28, 2024",
        "13:05 p.m. EST, July 3, 2023",
        "23:38 JST, October 28, 2024 (updated at",
        "23:38 JST, October 28, 2024 " + "The ferry is back. " * 20,
    ],
)
def test_line_that_only_begins_as_a_dateline(line):
    assert read_dateline(line) is None
    assert is_nearly_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "23:38 JST, October 28, 2024",
        "16:03 QQT, November 2, 2022",
        "The ferry left at 24:38 JST, October 28, 2024",
        "24:38",
    ],
)
def test_line_that_is_not_nearly_a_dateline(line):
    assert not is_nearly_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "2022",
        "31:99 JST, November 2, 2022",
        "24:00 JST, November 2, 2022",
        "16:03 JST, February 30, 2022",
        "16:03 JST, Smarch 2, 2022",
        "16:03 JST, November 2, 0022",
        "13:05 p.m. EST, July 3, 2023",
        "2025年13月40日",
        "40.11.2025 17:59",
        "13/13/2014",
        "The talks began on November 2, 2022",
        "It was 16:03 JST, November 2, 2022.",
        "November 2, 2022: a day to remember",
        "Tokyo November 2, 2022",
        "2022-11-02T16:03+99:99",
        "16:03 JST, November 2, 2022" + " " * 10 + "x" * 200,
    ],
)
def test_no_dateline(line):
    assert read_dateline(line) is None


def test_ambiguous_day_and_month_are_left_unknown_and_said():
    reading = read_dateline("Jane Doe | Paris | 08/01/2014")
    assert reading is not None
    assert reading.dateline.printed == "Jane Doe | Paris | 08/01/2014"
    assert reading.dateline.published is None
    assert (reading.byline, reading.place) == ("Jane Doe", "Paris")
    assert reading.inferred == {"byline", "place"}
    assert reading.problems == (
        "The date 08/01/2014 can be read in two ways, so it is left unknown.",
    )


def test_columns_with_only_one_reading_of_the_date():
    reading = read_dateline("Jane Doe | Paris | 28/01/2014")
    assert reading is not None
    assert reading.dateline.published == datetime(2014, 1, 28, tzinfo=UTC)
    assert reading.problems == ()


def test_unknown_zone_makes_the_time_unknown_and_is_said():
    reading = read_dateline("16:03 QQT, November 2, 2022")
    assert reading is not None
    assert (reading.dateline.published, reading.dateline.zone) == (None, "QQT")
    assert "QQT" in reading.problems[0]


def test_zone_names_that_several_zones_share_are_named_among_the_inferred():
    reading = read_dateline("16:03 CST, November 2, 2022")
    assert reading is not None
    assert reading.inferred == {"zone"}


def test_home_zone_of_the_page_holds_where_none_is_printed():
    home = timezone(timedelta(hours=2))
    reading = read_dateline("10.11.2025 17:59", home)
    assert reading is not None
    assert reading.dateline.published == datetime(2025, 11, 10, 17, 59, tzinfo=home)
    printed = read_dateline("17:59 JST, November 10, 2025", home)
    assert printed is not None
    assert printed.dateline.published == datetime(2025, 11, 10, 17, 59, tzinfo=TOKYO)


@given(st.integers(min_value=0, max_value=300 * 365 * 24 * 60))
def test_any_moment_that_is_printed_is_read_back(minutes):
    moment = datetime(1874, 11, 2, tzinfo=TOKYO) + timedelta(minutes=minutes)
    line = f"{moment.hour}:{moment:%M} JST, {moment:%B} {moment.day}, {moment.year}"
    reading = read_dateline(line)
    assert reading is not None
    assert reading.dateline.published == moment


@given(
    st.text(
        alphabet="0123456789:., /|()年月日時分更新JSTUTCpmNovemberJanuar2-+ \u2002", max_size=60
    )
)
def test_any_line_is_a_dateline_or_not(line):
    reading = read_dateline(line)
    if reading and reading.dateline.published:
        reading.dateline.published.astimezone(UTC)
