"""Two captures of one article: what went is struck out, what came is underlined."""

import re

from reader.article import ArticleId, Block, Capture, Role
from reader.rendering import (
    CaptureLine,
    Captures,
    CapturesPage,
    Typography,
    article_of,
    captures_of,
    render_captures,
)
from reader.stories.changes import compare_captures
from reader.stories.results import ChangedBlock, Passage

COLOURS = {
    "ink": "#111111",
    "quiet": "#666666",
    "hairline": "#dddddd",
    "accent": "#aa3322",
    "mark": "#ffee88",
}


def capture(headline: str, *paragraphs: str) -> Capture:
    return Capture(
        headline=headline, blocks=tuple(Block(Role.PARAGRAPH, text) for text in paragraphs)
    )


EARLY = capture("Ferry hits pier", "About 140 people left <fast>.", "The sea was calm.")
LATE = capture(
    "Ferry hits pier (Update 1)", "About 212 people left <fast>.", "The sea was calm.", "It snowed."
)


def page(one: Capture, other: Capture, captures: int = 2, earlier: int = 1, later: int = 2) -> str:
    lines = tuple(CaptureLine(f"{number}.txt", "7:00 JST") for number in range(1, captures + 1))
    blocks = compare_captures(one, other)
    shown = CapturesPage(ArticleId(2**59), other.headline, lines, earlier, later, blocks)
    return render_captures(shown, COLOURS, Typography())


def test_every_word_stands_with_what_became_of_it() -> None:
    html = page(EARLY, LATE)
    assert 'Ferry hits pier <span class="added mark">(Update 1)</span></a>' in html
    assert (
        '<p class="paragraph">About <span class="removed">140</span> '
        '<span class="added mark">212</span> people left &lt;fast&gt;.</p>'
    ) in html
    assert '<p class="unchanged">The sea was calm.</p>' in html
    assert '<p class="paragraph"><span class="added">It snowed.</span></p>' in html
    assert "Headline and paragraphs: 3 of 4 differ. Struck out: only in capture 1." in html
    assert "Capture 2: 2.txt · 7:00 JST" in html


def test_what_is_struck_out_and_underlined_is_so_in_the_style() -> None:
    html = page(EARLY, LATE)
    assert re.search(r"\.removed\{[^}]*line-through", html)
    assert re.search(r"\.added\{[^}]*underline", html)


def test_captions_and_credits_stand_apart_together() -> None:
    blocks = (
        ChangedBlock(Role.HEADLINE, (Passage("same", "One"),)),
        ChangedBlock(Role.CAPTION, (Passage("added", "The pier."),)),
        ChangedBlock(Role.CREDIT, (Passage("added", "Photo: A"),)),
        ChangedBlock(Role.PARAGRAPH, (Passage("same", "It snowed."),)),
    )
    lines = (CaptureLine("1.txt", ""), CaptureLine("2.txt", ""))
    shown = CapturesPage(ArticleId(1), "One", lines, 1, 2, blocks)
    html = render_captures(shown, COLOURS, Typography())
    assert (
        '<td class="aside"><p class="caption"><span class="added">The pier.</span></p>'
        '<p class="credit"><span class="added">Photo: A</span></p></td>'
    ) in html
    assert html.count("<table") == 1


def test_same_words_are_said_to_be_the_same() -> None:
    html = page(EARLY, EARLY)
    assert "Both captures have the same words." in html
    assert "<span" not in html


def test_links_lead_to_the_article_and_to_the_other_pairs() -> None:
    links = re.findall('href="([^"]+)"', page(EARLY, LATE, captures=3, earlier=1, later=3))
    assert article_of(links[0]) == ArticleId(2**59)
    assert [captures_of(link) for link in links[1:]] == [
        Captures(ArticleId(2**59), 1, 2),
        Captures(ArticleId(2**59), 2, 3),
    ]
    assert len(re.findall("href=", page(EARLY, LATE))) == 1
    assert captures_of("https://paper.test/captures/1/2/3") is None


def test_many_captures_are_offered_step_by_step() -> None:
    links = re.findall('href="([^"]+)"', page(EARLY, LATE, captures=9))
    assert [captures_of(link)[1:] for link in links[1:]] == [(n, n + 1) for n in range(2, 9)]
