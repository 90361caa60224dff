"""Credits, bylines and buttons are whole lines; paragraphs that begin like one are not."""

import pytest

from reader.formats.credits import agency_of_credit, byline_names, is_button, is_credit


@pytest.mark.parametrize(
    "line",
    [
        "The Yomiuri Shimbun",
        "Yomiuri Shimbun file photo",
        "The Japan News",
        "Courtesy of the Harbor Museum",
        "Courtesy of Harbor Boats Co.",
        "Photo by Jane Doe",
        "Jiji Press",
        "AP",
        "AP Photo/Jane Doe",
        "Pool via REUTERS",
        "(Reuters)",
        "Jane Doe / The Yomiuri Shimbun",
        "© Harbor Museum",
    ],
)
def test_credit(line):
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "The Yomiuri Shimbun conducted a survey of ferries.",
        "The Yomiuri Shimbun conducted a survey of ferries",
        "Courtesy of the museum, the ferry was painted again last week by its crew.",
        "Jiji Press reported on Monday that the ferry was back.",
        "Photos: " + "many words that tell a long story " * 4,
        "AP Photo/Jane Doe" * 20,
        "The ferry and/or the boat",
    ],
)
def test_no_credit(line):
    assert not is_credit(line)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Jiji Press", "Jiji Press"),
        ("REUTERS", "Reuters"),
        ("AP", "AP"),
        ("AP Photo", ""),
        ("The Yomiuri Shimbun", ""),
    ],
)
def test_agency_of_credit(line, agency):
    assert agency_of_credit(line) == agency


BYLINES = [
    ("By Jane Doe / Japan News Staff Writer", "Jane Doe / Japan News Staff Writer"),
    (
        "By Jane Doe and Ken Ito / Yomiuri Shimbun Staff Writers",
        "Jane Doe and Ken Ito / Yomiuri Shimbun Staff Writers",
    ),
    ("By Jane Doe / Special to The Japan News", "Jane Doe / Special to The Japan News"),
    ("Jane Doe / Yomiuri Shimbun Senior Writer", "Jane Doe / Yomiuri Shimbun Senior Writer"),
]


@pytest.mark.parametrize("at_top", [True, False])
@pytest.mark.parametrize(("line", "names"), BYLINES)
def test_byline_with_a_post(line, names, at_top):
    assert byline_names(line, at_top=at_top) == names


def test_byline_without_a_post_is_one_only_at_the_top():
    assert byline_names("By Jane Doe", at_top=True) == "Jane Doe"
    assert byline_names("By Jane Doe", at_top=False) == ""


@pytest.mark.parametrize(
    "line",
    [
        "By the river",
        "By Monday the ferry will be back.",
        "By Jane Doe, who wrote it",
        "Win / lose",
        "By " + "Jane " * 60,
    ],
)
def test_no_byline(line):
    assert byline_names(line, at_top=True) == ""


def test_buttons():
    assert is_button("Share")
    assert not is_button("Share prices fall")
