"""The sidebar: what its rows say, where they lead, and that the two kinds of list never mix."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from reader.article import ArticleId, ListKind
from reader.gui.sidebar.sidebar import Sidebar
from reader.gui.sidebar.sidebar_rows import SidebarRow
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK, LIGHT
from reader.protocol.questions import ArticleLine
from reader.rankings.results import Standing, Standings
from reader.stories.results import RelatedArticle, StorySummary

JST = timezone(timedelta(hours=9))
BIG = ArticleId(2**59 + 7)
RELATED = (
    RelatedArticle(
        BIG,
        "Tokyo plans December talks",
        datetime(2022, 11, 2, 16, 3, tzinfo=JST),
        2.0,
        ("Hayashi", "foreign ministers"),
    ),
    RelatedArticle(ArticleId(2), "Old Silk Road, new questions", None, 1.0, ()),
)


def printed(*entries: Standing, kind=ListKind.POPULAR, section="Politics", **fields) -> Standings:
    captured = datetime(2024, 11, 10, 9, 0, tzinfo=JST)
    return Standings(kind, section, "", captured, True, True, entries, **fields)


POPULAR = printed(
    Standing(1, 3, "Bridge reopens", ArticleId(11)),
    Standing(2, 1, "Harbour lights", None),
    Standing(3, None, "Snow early", ArticleId(13)),
    Standing(4, 4, "Market day", ArticleId(14)),
)


@pytest.fixture
def sidebar(qtbot) -> Sidebar:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.resize(300, 800)
    with qtbot.waitExposed(sidebar):
        sidebar.show()
    return sidebar


def rows(sidebar: Sidebar) -> list[SidebarRow]:
    found = [row for row in sidebar.findChildren(SidebarRow) if row.isVisible()]
    return sorted(found, key=lambda row: row.mapTo(sidebar, row.rect().topLeft()).y())


def names(sidebar: Sidebar) -> list[str]:
    return [row.accessibleName() for row in rows(sidebar)]


def said(sidebar: Sidebar) -> list[str]:
    labels = [*sidebar.findChildren(QLabel), *sidebar.findChildren(QAbstractButton)]
    return [label.text() for label in labels if label.isVisible()]


def word(sidebar: Sidebar, text: str) -> QAbstractButton:
    buttons = sidebar.findChildren(QAbstractButton)
    return next(found for found in buttons if found.text() == text and found.isVisible())


def click(qtbot, row: SidebarRow) -> None:
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)


def test_it_begins_with_a_sentence_not_with_a_blank(sidebar):
    assert "Open an article to see what belongs with it." in said(sidebar)


def test_related_articles_open_with_their_whole_id(sidebar, qtbot):
    sidebar.set_related(RELATED)
    with qtbot.waitSignal(sidebar.article_requested) as opened:
        click(qtbot, rows(sidebar)[0])
    assert opened.args == [BIG]


def test_related_articles_say_their_date_and_reasons(sidebar):
    sidebar.set_related(RELATED)
    first, second = rows(sidebar)
    assert first.accessibleDescription() == "2 Nov 2022  ·  Hayashi · foreign ministers"
    assert second.accessibleDescription() == ""
    assert "Hayashi" in first.toolTip()


GROUPED = (
    replace(RELATED[0], also=(ArticleId(31), ArticleId(32), ArticleId(33))),
    replace(RELATED[1], repeats=True, also=(ArticleId(34),)),
)
ALSO = (
    ArticleLine(ArticleId(31), "Talks in Tokyo", datetime(2022, 11, 3, tzinfo=JST)),
    ArticleLine(ArticleId(32), "", None),  # and 33 is not there any more
    ArticleLine(ArticleId(34), "The Silk Road", None),
)


def test_what_says_nearly_the_same_is_unfolded_under_its_headline(sidebar, qtbot):
    folded = [
        "Tokyo plans December talks",
        "also in 2 others",
        "Old Silk Road, new questions",
        "also in 1 other",
    ]
    sidebar.set_related(GROUPED, ALSO)
    assert names(sidebar) == folded
    described = [row.accessibleDescription() for row in rows(sidebar)]
    assert described[1:3] == [
        "Shows the articles that say nearly the same.",
        "says nearly the same",
    ]
    opener = rows(sidebar)[1]
    opener.setFocus()
    qtbot.keyClick(opener, Qt.Key.Key_Return)
    assert names(sidebar) == [*folded[:2], "Talks in Tokyo", "Without a headline", *folded[2:]]
    assert opener.hasFocus()
    assert opener.accessibleDescription() == "Hides the articles that say nearly the same."
    qtbot.keyClick(opener, Qt.Key.Key_Down)
    assert sidebar.related_article() == 31
    with qtbot.waitSignal(sidebar.article_requested) as opened:
        qtbot.keyClick(rows(sidebar)[2], Qt.Key.Key_Return)
    assert opened.args == [31]
    click(qtbot, opener)
    assert names(sidebar) == folded
    click(qtbot, opener)
    sidebar.set_related(GROUPED[1:], ALSO)
    sidebar.set_related(GROUPED, ALSO)
    assert names(sidebar) == folded  # it was not listed in between


def test_the_nearest_is_related_while_the_keys_are_on_no_article(sidebar):
    sidebar.set_related(GROUPED, ALSO)
    rows(sidebar)[1].setFocus()
    assert sidebar.related_article() == BIG
    sidebar.set_related(())
    assert sidebar.related_article() is None


def test_nothing_related_is_said(sidebar):
    sidebar.set_related(RELATED)
    sidebar.set_related(())
    assert rows(sidebar) == []
    assert "Nothing related in this archive yet." in said(sidebar)


def test_looking_keeps_the_rows_for_a_moment_then_says_so(sidebar, qtbot):
    sidebar.set_related(RELATED)
    sidebar.set_related(None)
    assert len(rows(sidebar)) == 2
    qtbot.waitUntil(lambda: "Looking for related articles…" in said(sidebar))
    assert rows(sidebar) == []


def test_an_answer_in_time_is_not_overwritten(sidebar, qtbot):
    sidebar.set_related(None)
    sidebar.set_related(RELATED)
    qtbot.wait(400)  # longer than the patience of the section
    assert len(rows(sidebar)) == 2


def test_movements_are_said_in_words(sidebar):
    sidebar.set_popular(POPULAR)
    assert names(sidebar) == [
        "1. Bridge reopens, up 2",
        "2. Harbour lights, down 1",
        "3. Snow early, new",
        "4. Market day",
    ]


def test_without_a_capture_before_nothing_is_new(sidebar):
    entry = Standing(1, None, "Snow early", ArticleId(13))
    sidebar.set_popular(Standings(ListKind.POPULAR, "", "", None, False, False, (entry,)))
    assert names(sidebar) == ["1. Snow early"]


def test_a_title_the_archive_lacks_says_so_and_is_searched_for(sidebar, qtbot):
    sidebar.set_popular(POPULAR)
    lacking = rows(sidebar)[1]
    assert "Not in this archive" in lacking.toolTip()
    with qtbot.waitSignal(sidebar.search_requested) as wanted:
        click(qtbot, lacking)
    assert wanted.args == ["Harbour lights"]


def test_the_heads_name_section_and_capture(sidebar):
    sidebar.set_popular(POPULAR)
    ranking = printed(Standing(1, 1, "A", None), kind=ListKind.RANKING, section="")
    sidebar.set_ranking(ranking)
    assert "Popular in “Politics”" in said(sidebar)
    assert "Access ranking" in said(sidebar)
    assert "captured ≥ 10 Nov 2024  ·  " in said(sidebar)


def test_the_readers_own_list_shows_counts_and_no_capture(sidebar):
    mine = Standings(
        ListKind.POPULAR,
        "Politics",
        "",
        None,
        False,
        False,
        (Standing(1, None, "Bridge reopens", ArticleId(11), count=9),),
        mine=True,
    )
    sidebar.set_popular(POPULAR)
    sidebar.set_popular(mine)
    assert names(sidebar) == ["1. Bridge reopens, read 9 times"]
    assert "Most read by you in “Politics”" in said(sidebar)
    assert not any("captured" in text for text in said(sidebar))


def test_the_switch_asks_and_shows_what_is_there(sidebar, qtbot):
    sidebar.set_popular(POPULAR)
    assert word(sidebar, "printed").isChecked()
    with qtbot.waitSignal(sidebar.mine_requested) as wanted:
        qtbot.keyClick(word(sidebar, "mine"), Qt.Key.Key_Space)
    assert wanted.args == [True]
    sidebar.set_popular(POPULAR)
    assert word(sidebar, "printed").isChecked()


def test_no_list_is_no_section_but_there_is_a_way_back_from_mine(sidebar, qtbot):
    sidebar.set_popular(None)
    assert not any("Popular" in text for text in said(sidebar))
    sidebar.set_popular(POPULAR)
    word(sidebar, "mine").click()
    sidebar.set_popular(None)
    assert word(sidebar, "printed").isVisible()
    assert any(text.startswith("Nothing read yet") for text in said(sidebar))


def test_rows_are_filled_anew_not_made_anew(sidebar):
    sidebar.set_popular(POPULAR)
    before = rows(sidebar)
    sidebar.set_popular(printed(Standing(1, 1, "Another", ArticleId(5))))
    assert rows(sidebar) == before[:1]
    assert names(sidebar) == ["1. Another"]


def test_the_arrows_walk_through_all_sections_and_enter_opens(sidebar, qtbot):
    sidebar.set_popular(POPULAR)
    sidebar.set_related(RELATED)
    sidebar.activateWindow()
    qtbot.waitUntil(sidebar.isActiveWindow)
    sidebar.setFocus()
    visited = []
    for _ in range(7):
        visited.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert visited[:6] == rows(sidebar)
    assert visited[6] is visited[5]
    with qtbot.waitSignal(sidebar.article_requested) as opened:
        qtbot.keyClick(visited[0], Qt.Key.Key_Return)
    assert opened.args == [BIG]


def test_the_head_of_a_list_leads_to_the_list_over_time(sidebar, qtbot):
    sidebar.set_popular(POPULAR)
    head = word(sidebar, "Popular in “Politics”")
    assert head.accessibleDescription() == "Show this list over time"
    with qtbot.waitSignal(sidebar.history_requested) as wanted:
        qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    assert wanted.args == [ListKind.POPULAR, "Politics"]


def test_tab_comes_by_the_story_between_what_is_related_and_the_lists(sidebar, qtbot):
    sidebar.set_story(StorySummary(BIG, "The talks", None, None, 2, 0, False, False))
    sidebar.set_popular(POPULAR)
    sidebar.set_related(GROUPED, ALSO)
    click(qtbot, rows(sidebar)[1])
    sidebar.activateWindow()
    qtbot.waitUntil(sidebar.isActiveWindow)
    rows(sidebar)[0].setFocus()
    visited = []
    for _ in range(9):
        visited.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    seen = rows(sidebar)
    story, popular = word(sidebar, "Story"), word(sidebar, "Popular in “Politics”")
    assert visited == [*seen[:6], story, seen[6], popular]


def test_tab_goes_by_what_one_sees(sidebar, qtbot):
    sidebar.set_popular(POPULAR)
    sidebar.set_related(RELATED)
    sidebar.activateWindow()
    qtbot.waitUntil(sidebar.isActiveWindow)
    sidebar.setFocus()
    visited = []
    for _ in range(5):
        visited.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    related, listed = rows(sidebar)[:2], rows(sidebar)[2:]
    # Tab comes to the chosen word of the switch, arrows go between the two.
    head = word(sidebar, "Popular in “Politics”")
    assert visited == [*related, head, word(sidebar, "printed"), *listed[:1]]
    word(sidebar, "printed").setFocus()
    with qtbot.waitSignal(sidebar.mine_requested) as wanted:
        qtbot.keyClick(word(sidebar, "printed"), Qt.Key.Key_Right)
    assert wanted.args == [True]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_first_figure_is_painted_in_the_accent(sidebar, theme):
    sidebar.set_popular(POPULAR)
    sidebar.set_theme(theme)
    first, second = (row.grab().toImage() for row in rows(sidebar)[:2])
    accent = QColor(theme.accent)

    def has_accent(picture):
        return any(
            picture.pixelColor(x, y) == accent
            for x in range(24, 44)
            for y in range(picture.height())
        )

    assert has_accent(first)
    assert not has_accent(second)


def test_a_narrow_sidebar_shows_a_short_note_and_more_of_a_headline(sidebar):
    sidebar.set_popular(printed(Standing(1, 1, "Harbour bridge to be closed for repairs", None)))
    row = rows(sidebar)[0]
    (note,) = (each for each in sidebar.findChildren(QLabel) if "captured" in each.text())
    heights = []
    for width, words in ((420, "captured ≥ 10 Nov 2024  ·  "), (240, "≥ 10 Nov 2024  ·  ")):
        sidebar.resize(width, 800)
        QApplication.processEvents()
        assert note.shown == words
        heights.append(row.heightForWidth(row.width()))
    assert heights[1] > heights[0]


def test_larger_type_makes_higher_rows(sidebar):
    sidebar.set_popular(POPULAR)
    before = rows(sidebar)[0].sizeHint().height()
    sidebar.set_fonts(Fonts(1.6))
    assert rows(sidebar)[0].sizeHint().height() > before


@pytest.mark.parametrize("width", [200, 300, 520])
def test_every_row_has_the_height_its_lines_take(sidebar, width):
    sidebar.resize(width, 800)
    QApplication.processEvents()
    sidebar.set_popular(POPULAR)
    sidebar.set_related(RELATED)
    for row in rows(sidebar):
        assert row.height() == row.heightForWidth(row.width())
        assert row.width() <= sidebar.viewport().width()
