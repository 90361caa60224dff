"""Pages as HTML: structure, marks, and that nothing from outside becomes markup."""

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, ArticleId, Block, Capture, Dateline, Line, Role
from reader.rendering import (
    MOST_CHARACTERS,
    Page,
    Typography,
    mark_texts,
    render,
    render_notice,
    tag_of,
)
from reader.search.results import Span

JST = timezone(timedelta(hours=9))
COLOURS = {
    "ink": "#111111",
    "quiet": "#666666",
    "hairline": "#dddddd",
    "accent": "#aa3322",
    "mark": "#ffee88",
}
HARBOUR = Capture(
    headline="Harbour town reopens its bridge",
    dateline=Dateline(
        "7:10 JST, December 25, 2022", datetime(2022, 12, 25, 7, 10, tzinfo=JST), None, "JST"
    ),
    byline="By A Name / Staff Writer",
    agency="Jiji Press",
    place="HAMADA",
    section="Society",
    kicker="The coast",
    blocks=(
        Block(Role.CAPTION, "The bridge at dawn"),
        Block(Role.CREDIT, "Courtesy of the town"),
        Block(Role.PARAGRAPH, "HAMADA (Jiji Press) — The bridge opened on Saturday."),
        Block(Role.SUBHEAD, "Nine years of work"),
        Block(Role.PARAGRAPH, "It took nine years — longer than planned."),
    ),
)


class Outline(HTMLParser):
    """What a page consists of: its pieces as (tag, class, text), its anchors, its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.pieces: list[tuple[str, str, str]] = []
        self.bold: list[str] = []
        self.marked: list[str] = []
        self.names: list[str] = []
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags[tag] += 1
        self._open.append(tag)
        if tag == "p":
            self.pieces.append((tag, (values.get("class") or "").split(" ")[0], ""))
        elif tag == "span":
            self.marked.append("")
        elif tag == "b":
            self.bold.append("")
        elif tag == "a" and "name" in values:
            self.names.append(values["name"])
        elif tag == "a":
            self.links.append(values["href"])

    def handle_endtag(self, tag):
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data):
        if "style" in self._open:
            return
        if self.pieces:
            tag, name, text = self.pieces[-1]
            self.pieces[-1] = (tag, name, text + data)
        if "span" in self._open:
            self.marked[-1] += data
        if "b" in self._open:
            self.bold[-1] += data

    def texts(self, name: str) -> list[str]:
        return [text for tag, kind, text in self.pieces if name in (kind, tag)]


def page(capture: Capture = HARBOUR, captures: int = 1, **shown) -> Page:
    paths = tuple(Path(f"{number}.txt") for number in range(captures))
    return Page(Article(ArticleId(1), capture, paths), **shown)


def outline(shown: Page) -> Outline:
    return Outline(render(shown, COLOURS, Typography()))


def body(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(Role.PARAGRAPH, text) for text in texts)


def test_the_parts_stand_in_printed_order():
    found = outline(page(captures=2))
    assert found.pieces == [
        ("p", "kicker", "Society · The coast"),
        ("p", "headline", "Harbour town reopens its bridge"),
        (
            "p",
            "facts",
            "7:10 JST, December 25, 2022 · By A Name / Staff Writer · Jiji Press"
            " · 2 captures · 1 min",
        ),
        ("p", "caption", "The bridge at dawn"),
        ("p", "credit", "Courtesy of the town"),
        ("p", "paragraph", "HAMADA (Jiji Press) — The bridge opened on Saturday."),
        ("p", "subhead", "Nine years of work"),
        ("p", "paragraph", "It took nine years — longer than planned."),
    ]


def test_only_the_lead_is_set_off():
    assert outline(page()).bold == ["HAMADA (Jiji Press)"]


def test_a_dash_in_a_lead_without_a_place_is_not_one():
    capture = Capture(headline="A", blocks=body("It rained — again."))
    assert outline(page(capture)).bold == []


def test_captions_and_their_credit_stand_in_one_frame():
    assert outline(page()).tags["table"] == 1


def test_unknown_fields_leave_no_empty_lines():
    found = outline(page(Capture(blocks=body("Only a text.", "And another."))))
    assert found.pieces == [
        ("p", "facts", "1 min"),
        ("p", "paragraph", "Only a text."),
        ("p", "paragraph", "And another."),
    ]


def test_a_capture_of_nothing_is_a_page_of_nothing():
    found = outline(page(Capture()))
    assert found.pieces == []
    assert found.tags["hr"] == 0


def test_a_concluded_date_says_so():
    dateline = Dateline("", datetime(2024, 10, 28, tzinfo=JST), None, "", precision="day")
    capture = Capture(headline="A", dateline=dateline, inferred=frozenset({"published"}))
    assert outline(page(capture)).texts("facts") == ["28 October 2024 (date from the file’s name)"]
    glued = replace(capture, lines=(Line(1, " date 2024-10-28 A", Role.PREFIX),))
    assert outline(page(glued)).texts("facts") == [
        "28 October 2024 (date from the file’s first line)"
    ]


def test_a_printed_date_of_two_readings_is_shown_as_printed():
    day = datetime(2014, 8, 1, tzinfo=UTC)
    dateline = Dateline("08/01/2014", day, None, "", precision="day")
    capture = Capture(dateline=dateline, inferred=frozenset({"published"}))
    assert outline(page(capture)).texts("facts") == ["08/01/2014"]


def test_a_concluded_source_is_not_printed():
    capture = Capture(headline="A", source="The Paper", inferred=frozenset({"source"}))
    assert outline(page(capture)).texts("facts") == []
    assert outline(page(replace(capture, inferred=frozenset()))).texts("facts") == ["The Paper"]


def test_reading_time_counts_words_and_ideographs():
    assert outline(page(Capture(blocks=body("word " * 690)))).texts("facts") == ["3 min"]
    assert outline(page(Capture(blocks=body("字" * 2000)))).texts("facts") == ["4 min"]


def test_marks_are_numbered_through_kicker_headline_and_blocks():
    shown = page(
        kicker_marks=(Span(4, 9),),
        headline_marks=(Span(0, 7),),
        block_marks=((Span(4, 10),), (), (Span(26, 32), Span(0, 6))),
    )
    found = outline(shown)
    assert found.names == [f"mark-{number}" for number in range(1, 6)]
    assert found.marked == ["coast", "Harbour", "bridge", "HAMADA", "bridge"]
    assert mark_texts(shown) == ("coast", "Harbour", "bridge", "HAMADA", "bridge")
    assert found.texts("kicker") == ["Society · The coast"]


def test_a_mark_across_the_end_of_the_lead_is_one_mark():
    found = outline(page(block_marks=((), (), (Span(8, 25),))))
    assert found.names == ["mark-1"]
    assert found.marked == ["Jiji Press) — The"]
    assert found.texts("paragraph")[0] == HARBOUR.blocks[2].text


def test_marks_count_characters_beyond_the_first_plane_as_one():
    text = "😀 & 😀 bridge"
    shown = page(Capture(blocks=body(text)), block_marks=((Span(6, 12),),))
    assert outline(shown).marked == ["bridge"]


def test_marks_out_of_place_do_no_harm():
    spans = (Span(40, 900), Span(-5, 4), Span(2, 9), Span(7, 7))
    found = outline(page(Capture(headline="A bridge too far"), headline_marks=spans))
    assert found.marked == ["A br", "idge "]
    assert found.texts("headline") == ["A bridge too far"]


def test_text_from_outside_is_never_markup():
    evil = '<script>alert(1)</script> & "quotes" \'n <img src=x> &amp; </p></style>'
    capture = Capture(
        headline=evil,
        dateline=Dateline(evil, None, None, ""),
        byline=evil,
        section=evil,
        kicker=evil,
        address='javascript:alert("x")',
        blocks=tuple(Block(role, evil) for role in (Role.PARAGRAPH, Role.SUBHEAD, Role.CAPTION)),
        problems=(evil,),
    )
    found = outline(page(capture))
    assert not {"script", "img"} & set(found.tags)
    assert found.links == []
    assert found.texts("kicker") == [f"{evil} · {evil}"]
    assert found.texts("headline") == found.texts("paragraph") == found.texts("caption") == [evil]


def test_an_address_of_the_web_is_a_link_that_stays_one_attribute():
    address = 'https://news.example/a?b=1&c="><script>'
    found = outline(page(Capture(headline="A", address=address)))
    assert found.links == [address]
    assert "script" not in found.tags


def test_control_characters_are_replaced_one_by_one():
    text = "a\0b\u2029c\rd\ufdd0e\ufffcf\ud800g"
    shown = page(Capture(blocks=body(text)), block_marks=((Span(12, 13),),))
    found = outline(shown)
    assert found.texts("paragraph") == ["a�b c d�e�f�g"]
    assert found.marked == ["g"]


def test_problems_of_the_reading_stand_at_the_foot():
    found = outline(page(Capture(headline="A", problems=("The file is cut off.",))))
    assert found.texts("foot") == ["The file is cut off."]


def test_a_monstrous_capture_is_cut_and_says_so():
    long = "word " * 50_000
    capture = Capture(blocks=body(long, long, "The end"))
    found = outline(page(capture, block_marks=((), (), (Span(0, 3),))))
    assert sum(map(len, found.texts("paragraph"))) == MOST_CHARACTERS
    assert "400,000 characters" in found.texts("foot")[0]
    assert found.names == []


def test_sizes_follow_the_zoom():
    style = render(page(), COLOURS, Typography(pixels=2.0))
    assert "p.paragraph{" in style
    assert "font-size:25.0px" in style


def test_a_notice_says_its_sentences_and_keys():
    html = render_notice(
        "Nothing <here>", ["One.", "Two."], COLOURS, Typography(), keys=[("j", "next & on")]
    )
    found = Outline(html)
    assert found.pieces == [
        ("p", "title", "Nothing <here>"),
        ("p", "notice", "One."),
        ("p", "notice", "Two."),
        ("p", "key", "j"),
        ("p", "does", "next & on"),
    ]


@pytest.mark.parametrize("day", [1, 28])
def test_months_are_english_whatever_the_machine_speaks(day):
    dateline = Dateline("", datetime(2023, 3, day, tzinfo=UTC), None, "", precision="day")
    found = outline(page(Capture(dateline=dateline, address="https://a.example/1")))
    assert found.texts("facts") == [f"{day} March 2023 (date from the address)"]


@given(
    st.lists(st.text(st.characters(exclude_categories=()), max_size=60), max_size=4),
    st.lists(
        st.builds(Span, st.integers(-3, 70), st.integers(-3, 70)),
        max_size=6,
    ),
)
def test_any_text_and_any_marks_keep_every_character(texts, spans):
    shown = page(
        Capture(kicker="".join(texts), blocks=tuple(Block(Role.PARAGRAPH, text) for text in texts)),
        kicker_marks=tuple(spans),
        block_marks=tuple(tuple(spans) for _ in texts),
    )
    found = outline(shown)
    assert [len(text) for text in found.texts("paragraph")] == [len(text) for text in texts]
    assert tuple(found.marked) == mark_texts(shown)


def test_the_tags_stand_under_the_date_each_on_one_line():
    tags = ("To check", "港 <b>", "A name that is far too long to stand on one line of a page")
    shown = render(replace(page(HARBOUR), tags=tags), COLOURS, Typography())
    links = re.findall(r'<a href="(kawaraban:tag/[^"]+)">([^<]+)</a>', shown)
    assert [tag_of(link) for link, _ in links] == list(tags)
    assert [text for _, text in links] == [
        "#To\N{NO-BREAK SPACE}check",
        "#\N{WORD JOINER}港\N{NO-BREAK SPACE}&lt;b&gt;",
        f"#{tags[2]}",
    ]
    facts = [text for _, name, text in Outline(shown).pieces if name == "facts"]
    assert facts[0].startswith("7:10 JST, December 25, 2022")
    assert facts[1].startswith("#To")


def test_a_quotation_mark_that_opens_a_text_hangs_in_the_margin():
    typography = Typography(pixels=2.0, quotes={"“": 0.4, "「": 0.5})
    capture = Capture(
        headline="“Yes”", blocks=body("“No.”", "「はい」と言った。", "She said “no”.")
    )
    html = render(page(capture), COLOURS, typography)
    assert re.findall(r'class="(\w+) ?\w*" style="text-indent:-([\d.]+)px"', html) == [
        ("headline", "16.8"),
        ("paragraph", "10.0"),
        ("paragraph", "12.5"),
    ]


def test_each_block_has_the_faces_and_the_height_of_its_language():
    typography = Typography(pixels=1.0, by_language={"ja": ["A Mincho"], "ar": ["A Naskh"]})
    capture = Capture(headline="Bridge", blocks=body("The bridge (橋).", "橋が開いた。", "جسر"))
    html = render(page(capture), COLOURS, typography)
    assert "p.paragraph.ja{font-family:'A Mincho';font-size:12.5px;line-height:21.9px" in html
    assert re.findall(r'<p class="(paragraph[ \w]*)"', html) == [
        "paragraph",
        "paragraph ja",
        "paragraph ar",
    ]


def test_lines_one_reads_stand_closer_or_further_apart():
    plain, airy = (
        render(page(), COLOURS, Typography(pixels=1.0, spacing=each)) for each in (1.0, 1.2)
    )
    rule = re.compile(r"p\.(\w+)\{[^}]*line-height:([\d.]+)px")
    before, after = dict(rule.findall(plain)), dict(rule.findall(airy))
    assert float(after["paragraph"]) == pytest.approx(1.2 * float(before["paragraph"]), abs=0.1)
    assert (after["headline"], after["facts"]) == (before["headline"], before["facts"])


def test_what_is_read_from_the_right_stands_at_the_right():
    capture = Capture(
        headline="جسر جديد", section="Society", blocks=body("افتتح الجسر (Bridge)", "Plain")
    )
    html = render(page(capture, captures=2), COLOURS, Typography(quotes={"«": 0.5}))
    assert '<p class="headline ar" dir="rtl">' in html
    assert '<p class="paragraph ar" dir="rtl">' in html
    assert '<p class="paragraph">Plain' in html
    assert html.count('align="right"') == 2
