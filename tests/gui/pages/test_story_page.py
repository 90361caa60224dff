"""The page of a story: what each article brought, and what is said of it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.article import ArticleId
from reader.gui.controls.links import Link
from reader.gui.pages.story_page import StoryPage
from reader.gui.sidebar.sidebar_rows import SidebarRow
from reader.protocol.stories import DecideStory, StoryRead
from reader.stories.results import Story, StoryArticle, StorySummary

FIRST, LAST = datetime(2022, 11, 2, tzinfo=UTC), datetime(2022, 12, 25, tzinfo=UTC)
SUMMARY = StorySummary(ArticleId(1), "Talks", FIRST, LAST, 3, 1, pinned=False, followed=True)
ARTICLES = (
    StoryArticle(ArticleId(1), "Talks planned", FIRST, False, ("Hayashi", "Tokyo"), ("talks",)),
    StoryArticle(ArticleId(2), "Talks held", LAST, False, (), ("silk", "route"), 12),
    StoryArticle(ArticleId(3), "", None, True, ("Kazakhstan",), (), 1),
)


@pytest.fixture
def page(qtbot) -> StoryPage:
    page = StoryPage()
    qtbot.addWidget(page)
    page.resize(560, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.show_story(StoryRead(Story(SUMMARY, ARTICLES), ()))
    return page


def rows(page: StoryPage) -> list[SidebarRow]:
    return [row for row in page.findChildren(SidebarRow) if row.isVisible()]


def test_each_article_tells_how_much_is_new_and_what_it_brought(page) -> None:
    assert [row.accessibleName() for row in rows(page)] == [
        "Talks planned. 2 Nov 2022. Names: Hayashi, Tokyo. Words: talks",
        "Talks held. 25 Dec 2022  ·  12 sentences are new. Words: silk, route",
        "New. Without a headline. no date  ·  1 sentence is new. Names: Kazakhstan",
    ]


def test_a_row_is_as_high_as_what_it_tells(page) -> None:
    three, two, also_two = (row.heightForWidth(500) for row in rows(page))
    assert two == also_two < three


def test_the_links_are_wide_enough_for_their_words(page, qtbot) -> None:
    other = replace(SUMMARY, id=ArticleId(9))
    page.show_story(StoryRead(Story(SUMMARY, ARTICLES), (other,)))
    (join,) = (each for each in page.findChildren(Link) if each.menu())
    words = join.fontMetrics().horizontalAdvance(join.text())
    assert join.sizeHint().width() > words + 4  # Qt keeps some for the sign of a menu
    with qtbot.waitSignal(page.page_requested) as wished:
        join.menu().actions()[0].trigger()
    assert wished.args == [DecideStory(ArticleId(1), "merge", others=(ArticleId(9),))]
