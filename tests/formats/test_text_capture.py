"""Whole captures: the two real ones, the fields that need the whole page, and any text at all."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Capture, ListKind, Role
from reader.formats import read
from reader.formats.text_capture import parse, split_lines

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"

PAGE = """\
Harbor Ferry Returns After Long Winter
16:03 JST, November 2, 2022
KOBE (Jiji Press) — The ferry came back to the harbor on Monday.

New timetable
It will sail twice a day from now on.
"SOCIETY" POPULAR ARTICLE
-
Bridge Closed for Repairs
-
Museum Shows Old Boats
JN ACCESS RANKING
- Harbor Ferry Returns After Long Winter
- Bridge Closed for Rep..."""


def accounted(text: str, capture: Capture) -> bool:
    lines = [(number, line) for number, line in enumerate(split_lines(text), 1) if line.strip()]
    return lines == [(line.number, line.text) for line in capture.lines]


def readable(capture: Capture) -> str:
    """All that a reader sees of a capture, in one string."""
    dateline = capture.dateline.printed if capture.dateline else ""
    head = [capture.headline, dateline, capture.byline, capture.section, capture.kicker]
    blocks = [block.text for block in capture.blocks]
    lists = [text for found in capture.lists for text in (found.heading, *found.titles)]
    return "\n".join([*head, *blocks, *lists])


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real captures are not on this machine")
@pytest.mark.parametrize(
    ("word", "paragraphs", "published", "place", "agency"),
    [
        ("eyes", 7, "2022-11-02T16:03+09:00", "", ""),
        ("boost", 5, "2022-12-25T07:10+09:00", "TOKYO", "Jiji Press"),
    ],
)
def test_real_capture(word, paragraphs, published, place, agency):
    (path,) = SEEDS.glob(f"*{word}*.txt")
    capture = read(path)
    assert isinstance(capture, Capture)
    assert [block.role for block in capture.blocks] == [Role.PARAGRAPH] * paragraphs
    assert capture.dateline is not None
    assert capture.dateline.published == datetime.fromisoformat(published)
    assert (capture.place, capture.agency) == (place, agency)
    assert (capture.section, capture.source) == ("Politics", "The Japan News")
    kinds = [(found.kind, len(found.titles)) for found in capture.lists]
    assert kinds == [(ListKind.POPULAR, 5), (ListKind.RANKING, 5)]
    assert capture.problems == ()
    assert accounted(path.read_text(encoding="utf-8"), capture)


def test_whole_page():
    capture = parse(PAGE)
    assert capture.headline == "Harbor Ferry Returns After Long Winter"
    assert (capture.place, capture.agency) == ("KOBE", "Jiji Press")
    assert [block.role for block in capture.blocks] == [
        Role.PARAGRAPH,
        Role.SUBHEAD,
        Role.PARAGRAPH,
    ]
    assert capture.section == "Society"
    assert [found.heading for found in capture.lists] == [
        '"SOCIETY" POPULAR ARTICLE',
        "JN ACCESS RANKING",
    ]
    assert capture.lists[0].titles == ("Bridge Closed for Repairs", "Museum Shows Old Boats")
    assert capture.lists[1].titles[1] == "Bridge Closed for Rep..."
    assert capture.inferred == {"section", "source", "language"}
    assert capture.language == "en"
    assert capture.lines[3].number == 5
    assert accounted(PAGE, capture)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(end):
    text = PAGE.replace("\n", end)
    assert parse(text) == parse(PAGE)
    assert parse(text + end) == parse(PAGE)


def test_only_the_three_line_ends_end_a_line():
    assert split_lines("a\u2028b\x0bc\x85d\r\n\re") == ["a\u2028b\x0bc\x85d", "", "e"]


@pytest.mark.parametrize("length", range(0, len(PAGE), 7))
def test_page_cut_anywhere(length):
    text = PAGE[:length]
    capture = parse(text)
    assert accounted(text, capture)
    assert all(line.strip(" -") in readable(capture) for line in text.split("\n"))


def test_list_cut_in_its_header():
    capture = parse(PAGE[: PAGE.index("ACCESS RANKING") + 5])
    assert capture.problems == ('The list "JN ACCES" is cut off.',)
    assert capture.lists[1].kind == ListKind.RANKING
    assert capture.lists[1].titles == ()


def test_missing_lists():
    capture = parse(PAGE[: PAGE.index('"SOCIETY"')])
    assert (capture.lists, capture.section, capture.source) == ((), "", "")


def test_section_of_a_list_called_top_articles():
    capture = parse(
        "Ferry Returns\n16:03 JST, November 2, 2022\nIt came.\nTop Articles in Life\n- One"
    )
    assert capture.section == "Life"


def test_date_and_page_number_of_the_name():
    capture = parse("Ferry Returns\nIt came back on Monday.", "20241028-219154.txt")
    assert capture.page == "219154"
    assert capture.dateline is not None
    assert capture.dateline.published == datetime.fromisoformat("2024-10-28T00:00+09:00")
    assert (capture.dateline.printed, capture.dateline.precision) == ("", "day")
    assert {"page", "published", "zone"} <= capture.inferred


def test_address_as_name():
    address = "https://example.com/politics/20241028-219154/"
    capture = parse("Ferry Returns\nIt came back on Monday.", address)
    assert (capture.address, capture.page) == (address, "219154")
    assert "page" not in capture.inferred
    assert "published" in capture.inferred


def test_name_with_a_day_far_from_the_dateline_tells_nothing():
    text = "Ferry Returns\n16:03 JST, November 2, 2022\nIt came back."
    assert parse(text, "20221104-219154.txt").page == "219154"
    far = parse(text, "20221105-219154.txt")
    assert (far.page, "page" in far.inferred) == ("", False)
    assert far.dateline == parse(text).dateline


def test_printed_address_tells_the_page_whatever_the_name_says():
    text = "https://example.com/20241028-219154/\nFerry Returns\n1:38 JST, October 28, 2024\nText."
    capture = parse(text, "20230101-5.txt")
    assert (capture.page, capture.inferred & {"page"}) == ("219154", frozenset())


def test_address_right_below_the_dateline_is_the_page_s_own():
    address = "https://example.com/20241028-219154/"
    capture = parse(f"Ferry Returns\n1:38 JST, October 28, 2024\n{address}\nIt came back.")
    assert (capture.address, capture.page) == (address, "219154")


@pytest.mark.parametrize(
    "lines",
    [
        ["- One", "https://example.com/20241028-219154/", "- Two"],
        ["- One", "- Two", "https://example.com/20241028-219154/"],
        ["- One", "- Two", "About us", "https://example.com/20241028-219154/"],
        ["- One", "- Two", "© 2024 The Example Times", "https://example.com/20241028-219154/"],
    ],
)
def test_address_of_a_listed_page_is_not_the_page_s_own(lines):
    text = "\n".join(["Ferry Returns", "It came back.", "JN TOP STORIES", *lines])
    capture = parse(text)
    assert (capture.address, capture.page, capture.dateline) == ("", "", None)
    assert capture.lists[0].titles == ("One", "Two")
    assert accounted(text, capture)


def test_list_amid_the_text_leaves_the_text():
    text = "\n".join(
        [
            "Ferry Returns",
            "16:03 JST, November 2, 2022",
            "It came back on Monday.",
            "Popular articles in the past week",
            "- One",
            "- Two",
            "- Three",
            "It sails again on Tuesday.",
            "New timetable",
            "It sails twice a day.",
            "JN ACCESS RANKING",
            "-",
            "Four",
            "The Japan News",
            "About us",
        ]
    )
    capture = parse(text)
    assert [found.titles for found in capture.lists] == [("One", "Two", "Three"), ("Four",)]
    assert [(block.role, block.text) for block in capture.blocks] == [
        (Role.PARAGRAPH, "It came back on Monday."),
        (Role.PARAGRAPH, "It sails again on Tuesday."),
        (Role.SUBHEAD, "New timetable"),
        (Role.PARAGRAPH, "It sails twice a day."),
        (Role.CREDIT, "The Japan News"),
        (Role.PARAGRAPH, "About us"),
    ]
    assert capture.problems == ()
    assert accounted(text, capture)


def test_own_address_names_the_source():
    capture = parse("Ferry Returns\nIt came.", "https://japannews.yomiuri.co.jp/?p=219154")
    assert (capture.source, capture.page, capture.dateline) == ("The Japan News", "219154", None)


def test_byline_below_the_body():
    capture = parse(
        "Ferry Returns\n16:03 JST, November 2, 2022\nBy Ken Ito / Staff Writer\nIt came.\n"
        "By Jane Doe / Japan News Staff Writer"
    )
    assert capture.byline == "Ken Ito / Staff Writer; Jane Doe / Japan News Staff Writer"


def test_page_of_another_paper_with_neither_headline_nor_date():
    text = "Die Fähre kam am Montag zurück, sagte der Kapitän.\nSie fährt nun täglich."
    capture = parse(text)
    assert (capture.headline, capture.dateline, capture.language) == ("", None, "")
    assert [block.text for block in capture.blocks] == text.split("\n")
    assert capture.inferred == frozenset()


def test_japanese_page():
    capture = parse(
        "渡し船が港に戻る\n2025年1月14日 01時28分 (1月14日 01時40分更新)\n渡し船が港に戻った。\n"
    )
    assert (capture.headline, capture.language) == ("渡し船が港に戻る", "ja")
    assert capture.dateline is not None
    assert capture.dateline.updated == datetime.fromisoformat("2025-01-14T01:40+09:00")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \r\n",
        "-",
        "- ",
        "date 2025-04-30",
        "JN ACCESS RANKING",
        "\ufeff",
        "\0",
        "By",
        "By /",
        "Home>",
        "/ Staff Writer",
        '"" POPULAR ARTICLE',
    ],
)
def test_scraps(text):
    assert accounted(text, parse(text))


PIECES = st.sampled_from(
    [
        *PAGE.split("\n"),
        "",
        " ",
        "-",
        "- ",
        "- Yomiuri Editorial",
        " date 2025-04-30 Ferry Returns",
        " date 2023-08-22 - POLITICS & GOVERNMENT",
        " date 2023-05-27 Home>SPORTS>SUMO",
        "Society",
        "Post",
        "Share",
        "AP",
        "The Yomiuri Shimbun",
        "Courtesy of the museum",
        "By Jane Doe / Japan News Staff Writer",
        "Japan News Staff Writer",
        "1:38 JST, October 28, 2024 (updated at 12:00 JST)",
        "31:99 JST, November 2, 2022",
        "2025年1月14日 01時28分 (1月14日 01時40分更新)",
        "Jane Doe | Lyon | 08/01/2014",
        "10.11.2025 17:59",
        "https://example.com/20241028-219154/",
        "Dear Troubleshooter:",
        "— N, Tokyo",
        "24:38 JST, October 28, 2024",
        "1:38 JST, October 28, 2024 (updated at 12:00 XYZ)",
        "Latest Articles",
        "Popular articles in the past week",
        "About us",
        "JN TOP STORIES",
        "Top Articles in Soc",
        '"Politics" POPU',
    ]
)
PAGES = st.builds(
    lambda pieces, end: end.join(pieces),
    st.lists(PIECES | st.text(max_size=80), max_size=30),
    st.sampled_from(["\n", "\r\n", "\r", "\n\n"]),
)
FURNITURE = {Role.BUTTON, Role.ADDRESS, Role.LIST_MARK, Role.PREFIX}


@given(st.text() | PAGES, st.text(max_size=40) | st.just("20241028-219154.txt"))
def test_any_text_is_a_capture_that_accounts_for_every_line(text, name):
    assert accounted(text, parse(text, name))


@given(PAGES)
def test_nothing_readable_disappears(text):
    capture = parse(text)
    shown = readable(capture).casefold()
    for line in capture.lines:
        if line.role in FURNITURE:
            continue
        words = line.text.strip().removeprefix("By ").lstrip("-–—―−－•・ ").casefold()
        if line.role == Role.SECTION or words.startswith("date 20"):
            words = words.rpartition(">")[2].partition("date 2025-04-30 ")[2]
        assert words in shown


@given(PAGES)
def test_fields_are_among_the_known_names(text):
    capture = parse(text)
    assert capture.inferred <= {
        "headline", "published", "updated", "zone", "section", "source", "agency", "place",
        "byline", "language", "page", "captured",
    }  # fmt: skip
    assert all(getattr(capture, name) for name in capture.inferred if hasattr(capture, name))


def test_one_line_of_ten_megabytes():
    text = "The ferry (AP) — A-B / by \" - '" * 350_000
    capture = parse(text)
    assert [block.text for block in capture.blocks] == [text.strip()]
    assert capture.headline == ""


def test_many_short_lines():
    text = "Ferry\n-\n" * 20_000
    assert len(parse(text).lines) == 40_000


def test_many_lists_amid_text():
    text = "JN TOP STORIES\n- One\nIt came back.\n" * 10_000
    assert len(parse(text).lists) == 10_000
