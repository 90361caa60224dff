"""Which captures are captures of one article."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.archive.identity import identify
from reader.article import Capture, Dateline, Line, Role, format_id, parse_id


def dated(headline, published, **fields):
    return Capture(headline=headline, dateline=Dateline("", published, None, ""), **fields)


NOON = datetime(2024, 10, 28, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tax up 25％ (UPDATE 1）", "Tax up 25%"),
        ("‘Geeky’ no more (Update 2)", "'Geeky'  no more"),
        ("TAX  UP", "Tax up"),
    ],
)
def test_typography_and_updates_do_not_make_another_article(one, other):
    assert identify(dated(one, NOON)) == identify(dated(other, NOON))


def test_another_minute_makes_another_article():
    later = NOON.replace(minute=1)
    assert identify(dated("Weather", NOON)) != identify(dated("Weather", later))


def test_the_zone_a_time_is_printed_in_does_not_matter(capture):
    printed = capture()
    same = dated(printed.headline, printed.dateline.published.astimezone(UTC))
    assert identify(printed) == identify(same)


def test_a_page_number_counts_more_than_headline_and_time(capture):
    paper = "https://www.paper.example/politics/20241028-219154/"
    short = "https://paper.example/?p=219154"
    first = capture("Before", page="219154", address=paper)
    second = capture("After", 3, page="219154", address=short)
    assert identify(first) == identify(second)


def test_papers_number_their_pages_alike(capture):
    one = capture(page="7", source="The Morning")
    other = capture(page="7", source="The Evening")
    broken = capture(page="7", source="The Evening", address="http://[broken")
    assert identify(one) != identify(other)
    assert identify(other) == identify(broken)


def test_without_headline_or_time_the_text_tells():
    lines = (Line(1, "Some  text", Role.PARAGRAPH),)
    assert identify(Capture(lines=lines)) == identify(
        Capture(lines=(Line(3, "Some text", Role.PARAGRAPH),))
    )
    assert identify(Capture(lines=lines)) != identify(
        Capture(lines=(Line(1, "Other text", Role.PARAGRAPH),))
    )


@given(st.text(), st.text(), st.text())
def test_every_id_is_a_positive_number_of_60_bits_that_can_be_written(headline, page, text):
    lines = (Line(1, text, Role.PARAGRAPH),)
    article = identify(Capture(headline=headline, page=page, address=text, lines=lines))
    assert 0 < article < 2**60
    assert parse_id(format_id(article)) == article


def test_ids_are_the_same_in_every_process_and_for_ever():
    assert identify(dated("Tax up", NOON)) == 377139965325543792
