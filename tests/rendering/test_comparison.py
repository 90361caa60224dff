"""Two articles side by side: what stands beside what, what is marked, and what is quiet."""

import re
from datetime import UTC, datetime

from reader.article import ArticleId, Block, Capture, Role
from reader.rendering import ComparisonPage, Side, Typography, article_of, render_comparison
from reader.stories.comparison import compare

COLOURS = {
    "ink": "#111111",
    "quiet": "#666666",
    "hairline": "#dddddd",
    "accent": "#aa3322",
    "mark": "#ffee88",
}
FIRST = (
    "The harbour was founded in 1904 by three fishing families.",
    "Boats now leave it twice a day.",
)
SECOND = (
    "A storm broke the pier on Monday <night>.",
    "The harbour was founded in 1914 by three fishing families.",
    "The mayor wants a new pier.",
)
ROW = re.compile(r'<tr><td width="50%" class="left">(.*?)</td>.*?class="right">(.*?)</td></tr>')


def capture(headline: str, *sentences: str) -> Capture:
    return Capture(
        headline=headline, blocks=tuple(Block(Role.PARAGRAPH, text) for text in sentences)
    )


def page(one: Capture, other: Capture) -> str:
    sides = (
        Side(ArticleId(5), one.headline, datetime(2022, 11, 2, tzinfo=UTC)),
        Side(ArticleId(2**59), other.headline, None),
    )
    found = ComparisonPage(*sides, compare(one, other))
    return render_comparison(found, COLOURS, Typography())


def rows(html: str) -> list[tuple[str, str]]:
    def words(cell: str) -> str:
        return re.sub(r"<[^>]+>", "", cell)

    return [(words(left), words(right)) for left, right in ROW.findall(html)]


def test_what_says_the_same_stands_side_by_side_and_the_rest_where_it_was() -> None:
    html = page(capture("Old harbour", *FIRST), capture("Pier broken", *SECOND))
    assert rows(html) == [
        ("Old harbour2 November 2022", "Pier brokenno date"),
        ("", SECOND[0].replace("<", "&lt;").replace(">", "&gt;")),
        (FIRST[0], SECOND[1]),
        (FIRST[1], SECOND[2]),
    ]
    assert "1 sentence says the same in both (quiet). 1 only on the left, 2 only" in html


def test_what_is_told_differently_is_listed_and_marked() -> None:
    html = page(capture("Old harbour", *FIRST), capture("Pier broken", *SECOND))
    assert "Told differently" in html
    assert "1904 → 1914" in html
    assert re.findall('<span class="mark">(.*?)</span>', html) == ["1904", "1914"]
    assert html.count('class="said"') == 2


def test_articles_that_share_nothing_and_empty_ones_are_shown_all_the_same() -> None:
    html = page(capture("A", "Rain fell."), capture("B", "Prices rose again."))
    assert rows(html)[1:] == [("Rain fell.", "Prices rose again.")]
    assert "Told differently" not in html
    assert rows(page(capture(""), capture("")))[0][0].startswith("Without a headline")


def test_headlines_lead_to_their_articles() -> None:
    html = page(capture("A", "Rain fell."), capture("B", "Rain fell."))
    links = re.findall('href="([^"]*)"', html)
    assert [article_of(link) for link in links] == [5, 2**59]
    assert article_of("https://example.org/5") is None
    assert article_of("kawaraban:article/x") is None
