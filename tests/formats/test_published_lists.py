"""The headers and titles of popular lists and rankings, whole and cut."""

import pytest

from reader.article import ListKind, Role
from reader.formats.published_lists import first_header, read_cut_header, read_header, read_lists

HEADERS = [
    ('"Sports" POPULAR ARTICLE', ListKind.POPULAR, "Sports"),
    ('"SPORTS" POPULAR ARTICLE', ListKind.POPULAR, "Sports"),
    ("“Sports” POPULAR ARTICLE", ListKind.POPULAR, "Sports"),
    ('"SCIENCE & NATURE" POPULAR ARTICLES', ListKind.POPULAR, "Science & Nature"),
    ('"ASIA-PACIFIC"\u2002POPULAR ARTICLE', ListKind.POPULAR, "Asia-Pacific"),
    ("Top Articles in Society", ListKind.POPULAR, "Society"),
    ("Popular articles in the past 24 hours", ListKind.POPULAR, ""),
    ("Popular articles in the past week", ListKind.POPULAR, ""),
    ("Latest Articles", ListKind.LATEST, ""),
    ("JN TOP STORIES", ListKind.TOP, ""),
    ("JN ACCESS RANKING", ListKind.RANKING, ""),
]


@pytest.mark.parametrize(("line", "kind", "section"), HEADERS)
def test_header(line, kind, section):
    header = read_header(line)
    assert header is not None
    assert (header.kind, header.section, header.cut) == (kind, section, False)


@pytest.mark.parametrize(
    "line",
    [
        '"Politics" is popular',
        'She called it a "Politics" POPULAR ARTICLE',
        "The page shows Latest Articles first.",
        "Top Articles in Society are read by many. So are others",
        "Top Articles in Society are read by many",
        "Latest Articles from the coast",
        "JN ACCESS RANKING of last year",
        "Popular articles in the past were longer",
        "Latest Articles" * 40,
    ],
)
def test_line_that_only_mentions_a_list(line):
    assert read_header(line) is None
    assert first_header(["Headline", line, "More text."]) == 3


CUT = [
    ('"Politics" POPU', ListKind.POPULAR, "Politics"),
    ('"Politics" POPULAR ARTICL', ListKind.POPULAR, "Politics"),
    ("JN ACCESS RANK", ListKind.RANKING, ""),
    ("JN TOP", ListKind.TOP, ""),
    ("Latest Art", ListKind.LATEST, ""),
    ("Popular articles in the pa", ListKind.POPULAR, ""),
    ("Top Articles in", ListKind.POPULAR, ""),
]


@pytest.mark.parametrize(("line", "kind", "section"), CUT)
def test_header_that_the_end_of_the_file_cuts(line, kind, section):
    header = read_cut_header(line)
    assert header is not None
    assert (header.kind, header.section, header.cut) == (kind, section, True)
    assert first_header(["Headline", "Text.", line]) == 2
    assert first_header(["Headline", line, "Text."]) == 3
    part = read_lists([line])
    assert part.lists[0].heading == line
    assert "is cut off" in part.problems[0]


@pytest.mark.parametrize("line", ["JN", "Latest", "Popular", "Top", '"Politics" is'])
def test_too_little_of_a_header_is_text(line):
    assert read_cut_header(line) is None


LAYOUTS = [
    ["- Ferry returns", "- Harbor opens"],
    ["-", "Ferry returns", "-", "Harbor opens"],
    ["–", "Ferry returns", "•  Harbor opens"],
    ["Ferry returns", "Harbor opens"],
    ["- Ferry returns", "-", "Harbor opens"],
]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("heading", [heading for heading, *_ in HEADERS])
def test_every_layout_of_titles_in_every_list(layout, heading):
    part = read_lists([heading, *layout])
    assert [found.titles for found in part.lists] == [("Ferry returns", "Harbor opens")]
    assert part.lists[0].heading == heading
    assert part.problems == ()
    assert len(part.roles) == len(layout) + 1


def test_several_lists_in_their_printed_order():
    part = read_lists(
        ['"World" POPULAR ARTICLE', "-", "One", "JN TOP STORIES", "JN ACCESS RANKING", "- Two..."]
    )
    assert [(found.kind, found.section, found.titles) for found in part.lists] == [
        (ListKind.POPULAR, "World", ("One",)),
        (ListKind.TOP, "", ()),
        (ListKind.RANKING, "", ("Two...",)),
    ]
    assert part.problems == ()


@pytest.mark.parametrize("end", [[], ["- One", "-"]])
def test_list_that_ends_with_its_header_or_a_dash_is_cut(end):
    part = read_lists(["JN ACCESS RANKING", *end])
    assert part.problems == ('The list "JN ACCESS RANKING" is cut off.',)


def test_quotes_of_a_heading_are_not_quoted_again():
    part = read_lists(['"Sports" POPULAR ARTICLE'])
    assert part.problems == ('The list "Sports" POPULAR ARTICLE is cut off.',)


def test_furniture_below_the_lists_is_no_title():
    part = read_lists(
        [
            "Latest Articles",
            "- One",
            "https://example.com/20241028-219154/",
            "© 2024 The Example Times. All rights reserved.",
        ]
    )
    assert part.lists[0].titles == ("One",)
    assert part.roles[2:] == (Role.ADDRESS, Role.CREDIT)


FOOTERS = [
    ["- Ferry returns", "- Harbor opens", "About us"],
    ["-", "Ferry returns", "-", "Harbor opens", "About us"],
    ["Ferry returns", "- Harbor opens", "About us"],
    ["- Ferry returns", "- Harbor opens", "https://example.com/1/", "About us"],
    ["Ferry returns", "Harbor opens", "The ferry is back."],
    ["Ferry returns", "Harbor opens", "“The ferry is back.”"],
    ["Ferry returns", "Harbor opens", "渡し船が港に戻った。"],
    ["Ferry returns", "Harbor opens", "The ferry is back and " * 10],
]


@pytest.mark.parametrize("lines", FOOTERS)
def test_line_that_ends_a_list(lines):
    part = read_lists(["JN TOP STORIES", *lines, "- Not a title"])
    assert [found.titles for found in part.lists] == [("Ferry returns", "Harbor opens")]
    assert len(part.roles) == len(lines)
    assert part.problems == ()


@pytest.mark.parametrize(
    "title",
    ["Ferry returns...", "Ferry returns to U.S.", "Ferry sold to Harbor Boats Co.", "Is it back?"],
)
def test_title_without_a_dash_that_is_no_sentence(title):
    part = read_lists(["JN TOP STORIES", "Harbor opens", title, "One"])
    assert part.lists[0].titles == ("Harbor opens", title, "One")


@pytest.mark.parametrize("lines", [["- The ferry is back."], ["-", "The ferry is back."]])
def test_dashed_title_may_be_a_sentence(lines):
    part = read_lists(["JN TOP STORIES", *lines])
    assert part.lists[0].titles == ("The ferry is back.",)


def test_list_amid_text_that_has_no_titles_is_not_cut():
    part = read_lists(["JN TOP STORIES", "The ferry is back."])
    assert (part.roles, part.problems) == ((Role.LIST_HEADING,), ())


def test_lists_from_a_place_on():
    part = read_lists(["Text.", "JN TOP STORIES", "- One", "Text."], 1)
    assert part.roles == (Role.LIST_HEADING, Role.LIST_TITLE)


def test_no_lines_no_lists():
    part = read_lists([])
    assert (part.roles, part.lists, part.problems) == ((), (), ())
