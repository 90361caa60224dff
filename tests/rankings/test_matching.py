"""Listed titles find their headlines, and only those."""

import pytest

from reader.rankings.matching import Headlines, beginning_of, can_mean, cut_title, nearest_headline

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


@pytest.mark.parametrize(
    ("title", "headline", "can"),
    [
        ("snow", "snow", True),
        ("harbor bridge to open in...", HEADLINES[0], True),
        ("harbor bridge to close in...", HEADLINES[0], False),
        ("harbor...", HEADLINES[0], False),
        ("harbor bridge to open in spring after two years of delays", HEADLINES[0], True),
        ("typhoon no. 8 nears the southern islands of the prefecture", HEADLINES[1], False),
    ],
)
def test_a_title_can_mean_a_headline_that_begins_as_it_does(
    title: str, headline: str, can: bool
) -> None:
    assert can_mean(title, headline) is can
    assert not can or title.startswith(beginning_of(headline))


def test_what_titles_begin_with_is_a_word_or_as_much_as_dots_leave() -> None:
    assert beginning_of("typhoon no. 7") == "typhoon"
    assert beginning_of("白銀山が再び噴火し避難者は三百人に") == "白銀山が再び噴火し避難者"


HELD = Headlines(
    [
        ("the same words", 1),
        ("a long headline that a page cut short", 2),
        ("a long headline that nobody cut", 3),
        ("typhoon no. 8 nears the southern islands on monday", 4),
        ("the same words", 5),
        ("typhoon no. 8 nears the southern isles on monday", 6),
    ]
)


@pytest.mark.parametrize(
    ("title", "article"),
    [
        ("The same words (Update 2)", 1),
        ("A long headline that a page …", 2),
        ("A long headline that …", None),
        ("A long headline of another kind …", None),
        ("Typhoon No. 8 nears the southern islands on Sunday", 4),
        ("Typhoon No. 7 nears the southern islands on Monday", None),
        ("No. 8 typhoon nears the southern islands on Monday", None),
        ("Nobody holds this", None),
        ("", None),
    ],
)
def test_many_titles_at_once(title, article):
    assert HELD.article(title) == article
