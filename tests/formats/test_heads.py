"""What stands above the body: each variation of a page's head, told by the capture it makes."""

from datetime import datetime

import pytest

from reader.archive.composition import facts_of
from reader.article import Role
from reader.formats.text_capture import parse

HEADLINE = "Harbor Ferry Returns After Long Winter"
DATELINE = "16:03 JST, November 2, 2022"
BODY = "The ferry came back to the harbor on Monday with all of its crew."


def roles_of(text):
    return [line.role for line in parse(text).lines]


def page(*lines):
    return "\n".join(lines)


def test_plain_head():
    capture = parse(page(HEADLINE, DATELINE, BODY))
    assert capture.headline == HEADLINE
    assert capture.dateline is not None
    assert capture.dateline.printed == DATELINE
    assert [block.text for block in capture.blocks] == [BODY]
    assert capture.inferred == {"language"}


def test_update_mark_stays_in_the_headline():
    capture = parse(
        page(f"{HEADLINE} (Update 1)", "1:38 JST, October 28, 2024 (updated at 12:00 JST)", BODY)
    )
    assert capture.headline == f"{HEADLINE} (Update 1)"
    assert capture.dateline is not None
    assert capture.dateline.updated == datetime.fromisoformat("2024-10-28T12:00+09:00")


def test_caption_credit_blank_line_and_byline_in_any_mix_above_the_dateline():
    capture = parse(
        page(
            HEADLINE,
            "The ferry is seen at the pier on Monday.",
            "",
            "The Yomiuri Shimbun",
            "By Jane Doe / Japan News Staff Writer",
            "Courtesy of the Harbor Museum",
            DATELINE,
            BODY,
        )
    )
    assert capture.byline == "Jane Doe / Japan News Staff Writer"
    assert [(block.role, block.text) for block in capture.blocks] == [
        (Role.CAPTION, "The ferry is seen at the pier on Monday."),
        (Role.CREDIT, "The Yomiuri Shimbun"),
        (Role.CREDIT, "Courtesy of the Harbor Museum"),
        (Role.PARAGRAPH, BODY),
    ]
    assert capture.source == "The Japan News"
    assert "source" in capture.inferred


def test_byline_of_two_writers_in_two_lines():
    capture = parse(
        page(HEADLINE, "By Jane Doe and Ken Ito", "Yomiuri Shimbun Staff Writers", DATELINE, BODY)
    )
    assert capture.byline == "Jane Doe and Ken Ito / Yomiuri Shimbun Staff Writers"


@pytest.mark.parametrize("credit", ["Jiji Press", "AP", "Reuters"])
def test_agency_of_a_credit_is_inferred(credit):
    capture = parse(page(HEADLINE, credit, DATELINE, BODY))
    assert capture.agency == credit
    assert "agency" in capture.inferred


@pytest.mark.parametrize("between", [[], ["A ferry at the pier in the evening"]])
def test_agency_of_a_credit_below_the_dateline_is_inferred(between):
    capture = parse(page(HEADLINE, DATELINE, *between, "Jiji Press", BODY))
    assert capture.agency == "Jiji Press"
    assert "agency" in capture.inferred


@pytest.mark.parametrize(
    "lines",
    [
        [BODY, "Jiji Press", BODY],
        ["The Yomiuri Shimbun", BODY],
        ["JN TOP STORIES", "- One", "Jiji Press"],
    ],
)
def test_credit_elsewhere_names_no_agency_of_the_text(lines):
    assert parse(page(HEADLINE, DATELINE, *lines)).agency == ""


def test_agency_of_the_lead_is_read():
    capture = parse(page(HEADLINE, "AP", DATELINE, "TOKYO (Jiji Press) — The ferry is back."))
    assert (capture.agency, capture.place) == ("Jiji Press", "TOKYO")
    assert not {"agency", "place"} & capture.inferred
    assert capture.blocks[-1].text.startswith("TOKYO (Jiji Press) — ")


def test_place_without_agency():
    capture = parse(page(HEADLINE, DATELINE, "HIROSHIMA — The ferry is back."))
    assert (capture.agency, capture.place) == ("", "HIROSHIMA")


def test_caption_that_comes_again_after_the_dateline():
    caption = "The ferry’s crew at the pier"
    again = "The ferry's crew at the pier"
    capture = parse(page(HEADLINE, caption, DATELINE, again, BODY))
    assert [block.role for block in capture.blocks] == [
        Role.CAPTION,
        Role.CAPTION,
        Role.PARAGRAPH,
    ]


def test_kickers():
    capture = parse(page("- Yomiuri Editorial", "- Ferries of the bay", HEADLINE, DATELINE, BODY))
    assert capture.kicker == "Yomiuri Editorial / Ferries of the bay"
    assert capture.headline == HEADLINE


def test_kickers_without_a_dateline():
    capture = parse(page("- Yomiuri Editorial", HEADLINE, BODY))
    assert (capture.kicker, capture.headline) == ("Yomiuri Editorial", HEADLINE)
    assert "headline" not in capture.inferred


def test_prefix_before_the_headline():
    capture = parse(page(f" date 2025-04-30 {HEADLINE}", BODY))
    assert capture.headline == HEADLINE
    assert capture.dateline is not None
    assert capture.dateline.printed == ""
    assert capture.dateline.published == datetime.fromisoformat("2025-04-30T00:00+09:00")
    assert capture.dateline.precision == "day"
    assert "published" in capture.inferred
    assert capture.lines[0].role == Role.HEADLINE
    assert capture.lines[0].text == f" date 2025-04-30 {HEADLINE}"


def test_prefix_gives_way_to_a_printed_dateline():
    capture = parse(page(f" date 2025-04-30 {HEADLINE}", DATELINE, BODY))
    assert capture.dateline is not None
    assert capture.dateline.printed == DATELINE
    assert "published" not in capture.inferred


def test_prefix_before_a_kicker():
    capture = parse(page(" date 2023-08-22 - POLITICS & GOVERNMENT", HEADLINE, BODY))
    assert (capture.headline, capture.kicker) == (HEADLINE, "POLITICS & GOVERNMENT")
    assert capture.section == "Politics"
    assert "section" in capture.inferred
    assert capture.lines[0].role == Role.PREFIX


def test_prefix_before_a_path():
    capture = parse(page(" date 2023-05-27 Home>SPORTS>SUMO", HEADLINE, DATELINE, BODY))
    assert (capture.section, capture.kicker) == ("Sports", "Sumo")
    assert capture.headline == HEADLINE
    assert "section" not in capture.inferred


@pytest.mark.parametrize("line", ["Society", "SOCIETY", "Home > Society"])
def test_section_line_above_the_headline(line):
    capture = parse(page(line, HEADLINE, DATELINE, BODY))
    assert (capture.section, capture.headline) == ("Society", HEADLINE)
    assert "section" not in capture.inferred


def test_capitals_that_are_no_section_are_a_kicker():
    capture = parse(page("BREAKING NEWS", HEADLINE, DATELINE, BODY))
    assert (capture.section, capture.kicker) == ("", "BREAKING NEWS")


def test_page_buttons():
    capture = parse(page("Post", HEADLINE, "Post", "Share", DATELINE, "Share", BODY, "Post"))
    assert capture.headline == HEADLINE
    assert [block.text for block in capture.blocks] == [BODY]
    assert [line.role for line in capture.lines].count(Role.BUTTON) == 5


def test_no_headline():
    capture = parse(page(DATELINE, BODY))
    assert (capture.headline, [block.text for block in capture.blocks]) == ("", [BODY])


def test_credit_above_the_dateline_is_no_headline():
    capture = parse(page("The Yomiuri Shimbun", DATELINE, BODY))
    assert capture.headline == ""
    assert roles_of(page("The Yomiuri Shimbun", DATELINE, BODY))[0] == Role.CREDIT


def test_no_date_is_no_date():
    capture = parse(page(HEADLINE, BODY, "JN ACCESS RANKING", "- One"))
    assert capture.dateline is None
    assert capture.headline == HEADLINE
    assert "headline" not in capture.inferred


def test_first_line_of_a_page_without_a_head_is_a_guess():
    capture = parse(page(HEADLINE, BODY, BODY))
    assert capture.headline == HEADLINE
    assert "headline" in capture.inferred


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        page(BODY, BODY),
        page("The ferry came back to the", "harbor on Monday."),
        page("- milk", "- bread", "- eggs", "- ferry tickets"),
        page("- milk", "- bread"),
        page("=" * 40, BODY),
        page("word " * 60, BODY),
    ],
)
def test_no_guess_where_the_first_line_is_no_headline(text):
    capture = parse(text)
    assert (capture.headline, capture.kicker) == ("", "")
    assert all(line.role == Role.PARAGRAPH for line in capture.lines)
    assert "headline" not in capture.inferred


def test_byline_makes_the_first_line_a_headline():
    capture = parse(page(HEADLINE, "By Jane Doe / Japan News Staff Writer", BODY))
    assert capture.byline == "Jane Doe / Japan News Staff Writer"
    assert "headline" not in capture.inferred


def test_name_place_and_date_in_columns():
    capture = parse(page(HEADLINE, "Jane Doe | Lyon | 28/01/2014", BODY))
    assert (capture.byline, capture.place) == ("Jane Doe", "Lyon")
    assert {"byline", "place", "zone"} <= capture.inferred


def test_ambiguous_date_is_a_problem_of_the_capture():
    capture = parse(page(HEADLINE, "Jane Doe | Lyon | 08/01/2014", BODY))
    assert capture.dateline is not None
    assert capture.dateline.published is None
    assert "08/01/2014" in capture.problems[0]


def test_lead_goes_before_the_place_of_the_columns():
    capture = parse(page(HEADLINE, "Jane Doe | Lyon | 28/01/2014", "PARIS (AP) — A ferry."))
    assert capture.place == "PARIS"
    assert "place" not in capture.inferred


@pytest.mark.parametrize(
    ("lines", "offset"),
    [
        (["渡し船が港に戻る", "2025-01-14 08:00", "渡し船が港に戻った。"], "+09:00"),
        ([HEADLINE, "2025-01-14 08:00", BODY], "+00:00"),
        ([HEADLINE, "2025-01-14 08:00", BODY, "JN ACCESS RANKING", "- One"], "+09:00"),
        (["渡轮返回港口", "2025-01-14 08:00", "渡轮返回港口，船员平安。"], "+08:00"),
    ],
)
def test_zone_that_is_not_printed_is_concluded_from_the_page(lines, offset):
    capture = parse(page(*lines))
    assert capture.dateline is not None
    assert capture.dateline.published == datetime.fromisoformat(f"2025-01-14T08:00{offset}")
    assert "zone" in capture.inferred


def test_impossible_date_stays_text():
    capture = parse(page(HEADLINE, "31:99 JST, November 2, 2022", BODY))
    assert capture.dateline is None
    assert "31:99 JST, November 2, 2022" in [block.text for block in capture.blocks]


@pytest.mark.parametrize("above", [[], [HEADLINE], [HEADLINE, "The Yomiuri Shimbun"]])
def test_line_that_looks_like_a_dateline_stays_text_and_is_said(above):
    line = "24:38 JST, October 28, 2024"
    capture = parse(page(*above, line, BODY))
    assert capture.dateline is None
    assert capture.headline == (HEADLINE if above else "")
    assert line in [block.text for block in capture.blocks]
    assert capture.problems == (
        f"This line looks like a dateline but can't be read as one: {line}",
    )


def test_a_misprinted_dateline_is_not_how_the_article_begins():
    line = "25:61 JST, Foo 2, 2022"
    lead = "TOKYO (Jiji Press) — The ferry is back."
    capture = parse(page(HEADLINE, "The ferry is seen at a pier.", "AP", line, lead, BODY))
    assert (capture.headline, capture.place, capture.agency) == (HEADLINE, "TOKYO", "Jiji Press")
    assert "headline" not in capture.inferred
    assert [(block.role, block.text) for block in capture.blocks[2:4]] == [
        (Role.CAPTION, line),
        (Role.PARAGRAPH, lead),
    ]
    assert facts_of(capture).lead == lead


def test_a_very_long_line_right_above_the_dateline_is_the_headline():
    long = " ".join(["The ferry comes back to its pier"] * 20)
    capture = parse(page(long, DATELINE, BODY))
    assert (capture.headline, capture.inferred & {"headline"}) == (long, set())
    assert [block.text for block in capture.blocks] == [BODY]
    assert parse(page(long * 2, DATELINE, BODY)).headline == ""
    assert parse(page(long, "AP", DATELINE, BODY)).headline == ""


def test_long_line_that_begins_as_a_dateline_is_shown_short():
    capture = parse(page(HEADLINE, DATELINE + " " + BODY * 20))
    (problem,) = capture.problems
    assert DATELINE in problem
    assert len(problem) < 200


def test_line_of_a_chronicle_that_begins_as_a_dateline_is_no_problem():
    capture = parse(page(HEADLINE, DATELINE, BODY, "24:38 JST, October 28, 2024: all asleep."))
    assert capture.problems == ()


def test_update_that_cannot_be_read_is_a_problem_of_the_capture():
    capture = parse(page(HEADLINE, "1:38 JST, October 28, 2024 (updated at 25:00 JST)", BODY))
    assert capture.dateline is not None
    assert capture.dateline.updated is None
    assert "25:00" in capture.problems[0]


def test_date_of_a_chronicle_is_no_dateline():
    sentences = [f"The ferry left pier {number} on time." for number in range(4)]
    capture = parse(page(HEADLINE, *sentences, "November 2, 2022", BODY))
    assert capture.dateline is None


def test_dateline_below_a_gallery():
    captions = [f"The ferry is seen at pier {number}." for number in range(12)]
    capture = parse(page(HEADLINE, *captions, DATELINE, BODY))
    assert capture.dateline is not None
    assert [block.role for block in capture.blocks] == [Role.CAPTION] * 12 + [Role.PARAGRAPH]


def test_long_text_above_the_dateline_is_a_paragraph():
    long = "The ferry came back. " * 40
    assert roles_of(page(HEADLINE, long, DATELINE, BODY))[1] == Role.PARAGRAPH


def test_address_above_date_and_headline():
    address = "https://example.com/news/20241028-219154/"
    capture = parse(page(address, "2024-10-28T08:00:00+0900", HEADLINE, BODY))
    assert (capture.address, capture.page, capture.headline) == (address, "219154", HEADLINE)
    assert "headline" in capture.inferred
    assert "page" not in capture.inferred


def test_list_name_in_the_menu_above_an_article():
    capture = parse(page("Latest Articles", HEADLINE, DATELINE, BODY, "JN TOP STORIES", "- One"))
    assert (capture.headline, capture.kicker) == (HEADLINE, "Latest Articles")
    assert [found.titles for found in capture.lists] == [("One",)]


def test_page_that_is_all_list():
    capture = parse(page("JN ACCESS RANKING", "- One", "- Two"))
    assert (capture.headline, capture.blocks) == ("", ())
    assert capture.lists[0].titles == ("One", "Two")
