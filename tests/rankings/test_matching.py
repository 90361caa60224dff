"""Listed titles find their headlines, and only those."""

import pytest

from reader.rankings.matching import cut_title, nearest_headline

HEADLINES = [
    "harbor bridge to open in spring after two years of delay",
    "typhoon no. 7 nears the southern islands of the prefecture",
    "snow",
]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Harbor Bridge to Open in Spring After Two Years of Delays", 0),
        ("Harbor bridge to open in spring, after two years of delay (Update 2)", 0),
        ("Harbor bridge to close in autumn after two years of use", None),
        ("Typhoon No. 8 nears the southern islands of the prefecture", None),
        ("Typhoon No. 7 nears southern islands of the prefecture", 1),
        ("Snow", None),
        ("", None),
    ],
)
def test_a_title_is_matched_only_when_it_is_very_near(title: str, expected: int | None) -> None:
    found = nearest_headline(title, HEADLINES)
    assert found == (None if expected is None else HEADLINES[expected])


@pytest.mark.parametrize(
    ("title", "beginning"),
    [
        ("Harbor Bridge to Open in ...", "harbor bridge to open in"),
        ("Harbor Bridge to Open in…", "harbor bridge to open in"),
        ("Harbor Bridge to Open", None),
        ("Harbor...", None),
    ],
)
def test_a_title_cut_by_dots_gives_its_beginning(title: str, beginning: str | None) -> None:
    assert cut_title(title) == beginning
