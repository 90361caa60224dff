"""What dates and numbers come to."""

import pytest

from reader.stories.quantities import dates, numbers


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("It opened on November 2, 2022.", "November 2, 2022", ("2022", "11", "2", "", "")),
        ("It opened Nov. 2.", "Nov. 2", ("", "11", "2", "", "")),
        ("On 2 November 2022 it opened.", "2 November 2022", ("2022", "11", "2", "", "")),
        ("since May 2019", "May 2019", ("2019", "5", "", "", "")),
        ("a meeting in April, but", "April", ("", "4", "", "", "")),
        ("in 2004, viewing", "2004", ("2004", "", "", "", "")),
        ("at 6:50 a.m. it", "6:50 a.m.", ("", "", "", "", "6:50")),
        ("at 7 p.m. it", "7 p.m.", ("", "", "", "", "19:00")),
        ("at 12:05 a.m. it", "12:05 a.m.", ("", "", "", "", "0:05")),
        ("16:03 JST", "16:03", ("", "", "", "", "16:03")),
        ("on Saturday in", "Saturday", ("", "", "", "Saturday", "")),
        ("２０２２年11月２日に", "２０２２年11月２日", ("2022", "11", "2", "", "")),
        ("11月2日に", "11月2日", ("", "11", "2", "", "")),
        ("午後3時15分に", "午後3時15分", ("", "", "", "", "15:15")),
        ("2022-11-02", "2022-11-02", ("2022", "11", "2", "", "")),
    ],
)
def test_a_date(text, printed, value):
    ((at, found),) = dates(text)
    assert (text[at.start : at.end], found) == (printed, value)


@pytest.mark.parametrize(
    "text",
    ["They may go.", "2,004 votes", "2000 planets", "$2000", "1号と2号", "14日間", "He said 41."],
)
def test_no_date(text):
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("by 41 votes", "41", ("41", "")),
        ("all 5,679 ballots", "5,679", ("5679", "")),
        ("4.1 billion yen", "4.1 billion", ("4100000000", "")),
        ("4,100 million yen", "4,100 million", ("4100000000", "")),
        ("of £5m for", "£5m", ("5000000", "")),
        ("the 73.9% of", "73.9%", ("73.9", "%")),
        ("some 12 percent", "12 percent", ("12", "%")),
        ("Forty-one people", "Forty-one", ("41", "")),
        ("twelve men", "twelve", ("12", "")),
        ("one million", "one million", ("1000000", "")),
        ("41億5千万円", "41億5千万", ("4150000000", "")),
        ("およそ３００人", "３００", ("300", "")),
        ("a 1.50 share", "1.50", ("1.5", "")),
    ],
)
def test_a_number(text, printed, value):
    ((at, found),) = numbers(text)
    assert (text[at.start : at.end], found) == (printed, value)


@pytest.mark.parametrize("text", ["one of them", "the G7 met", "the 48th lap", "an F-16", "stone"])
def test_no_number(text):
    assert numbers(text) == []
