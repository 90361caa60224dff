"""A list over time in a picture: its lines, what they say, and what the archive lacks."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

from reader.article import ArticleId, ListKind
from reader.gui.controls.links import Link
from reader.gui.pages.bump_words import move_words, record_words
from reader.gui.pages.ranking_page import RankingPage
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK, LIGHT
from reader.protocol.questions import ReadHistory
from reader.rankings.results import ListHistory, ListState, TitleLine

ROSE = TitleLine("Ministers to meet in Tokyo", ArticleId(7), (5, 4))
FELL = TitleLine("Bear walks through post office", None, (4, 5))
GONE = TitleLine("Ferry strikes pier", ArticleId(9), (3, None))
FRESH = TitleLine("Tunnel opens", ArticleId(8), (None, 3))
NOVEMBER, DECEMBER = datetime(2022, 11, 3, tzinfo=UTC), datetime(2022, 12, 25, tzinfo=UTC)
STATES = (
    ListState(NOVEMBER, True, NOVEMBER, True, 1),
    ListState(DECEMBER, True, DECEMBER, True, 1),
)
HISTORY = ListHistory(ListKind.RANKING, "", "RANKING", STATES, (FRESH, ROSE, FELL, GONE))


@pytest.fixture
def page(qtbot):
    page = RankingPage()
    qtbot.addWidget(page)
    page.set_theme(LIGHT)
    page.set_fonts(Fonts())
    page.resize(760, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.set_lists([(ListKind.RANKING, ""), (ListKind.POPULAR, "politics")])
    page.show_history(HISTORY)
    return page


def chart_of(page):
    return page.focusProxy()


def point_at(chart, place: QPointF) -> None:
    """Move the mouse there: told to the chart itself, whatever the pointer of the screen does."""
    kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
    keys = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, place, chart.mapToGlobal(place), none, none, keys)
    QApplication.sendEvent(chart, event)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (ROSE, "Rose from 5 to 4"),
        (FELL, "Fell from 4 to 5"),
        (GONE, "Last at 3"),
        (FRESH, "New at 3"),
        (TitleLine("a", None, (2, 2)), "Still at 2"),
        (TitleLine("a", None, (1,)), "At 1"),
    ],
)
def test_the_move_of_a_title_in_words(line, words) -> None:
    assert move_words(line) == words


def test_the_record_of_a_title_in_words() -> None:
    assert record_words(HISTORY, ROSE) == (
        "best 4  ·  in 2 of 2 captures  ·  ≥ 3 Nov 2022 – ≥ 25 Dec 2022  ·  over 52 days"
    )
    repeated = ListState(datetime(2022, 11, 10, tzinfo=UTC), False, NOVEMBER, False, 2)
    history = replace(HISTORY, states=(repeated, STATES[1]))
    assert record_words(history, ROSE) == (
        "best 4  ·  in 3 of 3 captures  ·  3 Nov 2022 – ≥ 25 Dec 2022  ·  over 52 days"
    )
    assert record_words(history, GONE) == (
        "best 3  ·  in 2 of 3 captures  ·  3 Nov 2022 – 10 Nov 2022  ·  over 7 days"
    )
    assert record_words(HISTORY, GONE) == "best 3  ·  in 1 of 2 captures  ·  ≥ 3 Nov 2022"


def test_a_click_on_a_title_opens_its_article(page, qtbot) -> None:
    chart = chart_of(page)
    place = chart.point(ROSE, 1).toPoint() + QPoint(60, 0)
    with qtbot.waitSignal(page.article_requested) as opened:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [ArticleId(7)]


def test_a_click_on_the_dot_of_a_title_that_is_not_held_searches_for_it(page, qtbot) -> None:
    chart = chart_of(page)
    with qtbot.waitSignal(page.search_requested) as wanted:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.point(FELL, 0).toPoint())
    assert wanted.args == ["Bear walks through post office"]


def test_pointing_at_a_line_says_what_it_is(page) -> None:
    chart = chart_of(page)
    point_at(chart, chart.point(GONE, 0))
    assert chart.chosen == GONE
    assert "Last at 3" in chart.accessibleDescription()
    point_at(chart, QPointF(2, chart.height() - 2))
    assert chart.chosen is None


def test_the_keys_go_through_all_titles_and_open_them(page, qtbot) -> None:
    chart = chart_of(page)
    chart.setFocus()
    chosen = []
    for _ in HISTORY.lines:
        qtbot.keyClick(chart, Qt.Key.Key_Down)
        chosen.append(chart.chosen)
    assert set(chosen) == set(HISTORY.lines)
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    with qtbot.waitSignal(page.article_requested):
        while chart.chosen != ROSE:
            qtbot.keyClick(chart, Qt.Key.Key_Up)
        qtbot.keyClick(chart, Qt.Key.Key_Return)


def test_the_chosen_line_is_painted_in_the_accent(page, qtbot) -> None:
    chart = chart_of(page)
    for theme in (LIGHT, DARK):
        page.set_theme(theme)
        for line, accented in ((ROSE, True), (None, False)):
            chart.choose(line)
            picture = chart.grab().toImage()
            dot = chart.point(ROSE, 0).toPoint() - QPoint(7, 0)
            ratio = picture.devicePixelRatio()
            found = picture.pixelColor(round(dot.x() * ratio), round(dot.y() * ratio)).name()
            assert (found == theme.accent) is accented


def test_many_captures_are_gone_through_with_the_keys(page, qtbot) -> None:
    states = STATES * 30
    line = TitleLine("Always there", None, (1,) * 59 + (2,))
    early = TitleLine("Only once", None, (2,) + (None,) * 59)
    page.show_history(ListHistory(ListKind.TOP, "", "", states, (line, early), is_whole=False))
    chart = chart_of(page)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    for _ in range(80):
        qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert {line, early} >= {chart.chosen}
    assert chart.point(early, 0).x() > 0


def test_other_lists_are_reached_from_the_head_by_their_names_as_printed(page, qtbot) -> None:
    lists = [
        (ListKind.RANKING, ""),
        (ListKind.POPULAR, "Politics"),
        (ListKind.POPULAR, "Arts & Letters"),
    ]
    page.set_lists(lists)
    (link,) = (each for each in page.findChildren(Link) if each.menu())
    politics, arts = link.menu().actions()  # and not the list that is shown
    assert arts.text() == "Popular in “Arts && Letters”"  # one is the mark of a key
    with qtbot.waitSignal(page.page_requested) as wanted:
        politics.trigger()
    assert wanted.args == [ReadHistory(ListKind.POPULAR, "Politics")]
    page.set_lists(lists[:1])
    assert not link.isVisible()


def test_older_captures_are_told_of_and_gone_to(page, qtbot) -> None:
    older, newer = (
        next(each for each in page.findChildren(Link) if word in each.text())
        for word in ("Older", "Newer")
    )
    assert not older.isVisible()
    line = TitleLine("Always there", ArticleId(3), (1,) * 8)
    page.show_history(ListHistory(ListKind.TOP, "", "", STATES * 4, (line,)))
    assert older.isVisible()
    assert not newer.isVisible()
    for _ in range(8):
        qtbot.mouseClick(older, Qt.MouseButton.LeftButton)
    assert not older.isVisible()
    assert newer.isVisible()
    assert chart_of(page).point(line, 0).x() > 0
    page.resize(1600, 700)
    qtbot.waitUntil(lambda: not newer.isVisible())


def test_hollow_dots_are_explained_where_there_are_some(page) -> None:
    (told,) = (each for each in page.findChildren(QLabel) if each.text().startswith("○"))
    assert told.isVisible()
    page.show_history(ListHistory(ListKind.RANKING, "", "", STATES, (ROSE,)))
    assert not told.isVisible()
