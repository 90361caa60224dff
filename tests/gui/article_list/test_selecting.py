"""Several articles selected in the list, and headings, which never are."""

from array import array

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton

from reader.article import ArticleId
from reader.gui.article_list.article_list import ArticleList
from reader.gui.article_list.list_bars import NewLine
from reader.gui.article_list.list_pane import ListPane
from reader.gui.controls.links import Link
from reader.gui.style.density import Density
from reader.library import ArticleRow, Heading

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
DAYS = (Heading("2022-11-02", 3), Heading("2022-11-01", 2), Heading("", 1))
GROUPED = (-3, 1, 2, 3, -2, 4, 5, -1, 6)


def fetch(wanted):
    return [
        None
        if number < 0
        else ArticleRow(
            ArticleId(number), f"Headline {number}", "World", "", 0, 0, 1, "", False, False, False
        )
        for number in wanted
    ]


@pytest.fixture
def articles(qtbot):
    view = ArticleList(fetch)
    view.resize(360, 600)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def chosen(articles):
    heard: list[int] = []
    articles.article_chosen.connect(heard.append)
    return heard


@pytest.fixture
def grouped(articles):
    articles.set_density(Density.COMPACT)
    articles.set_ids(array("q", GROUPED), headings=DAYS, by="day")
    return articles


def click(qtbot, view, article, *modifiers):
    row = view.model().find(article)
    at = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, *modifiers, pos=at)


def test_extending_with_the_keys_opens_nothing_and_the_open_one_stays(articles, chosen, qtbot):
    articles.set_ids(array("q", range(1, 21)))
    articles.select_id(ArticleId(4))
    for _ in range(3):
        qtbot.keyClick(articles, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(articles, Qt.Key.Key_Up, SHIFT)
    assert articles.chosen().tolist() == [4, 5, 6]
    assert articles.selected_count() == 3
    assert chosen == [4]
    assert articles.current_id() == 4
    qtbot.keyClick(articles, Qt.Key.Key_Down)
    assert chosen == [4, 7]
    assert articles.chosen().tolist() == [7]


def test_a_step_by_a_key_with_control_extends_nothing(articles, chosen, qtbot):
    articles.set_ids(array("q", range(1, 21)))
    articles.select_id(ArticleId(1))
    onward = QShortcut(QKeySequence("Ctrl+N"), articles)
    onward.activated.connect(lambda: articles.step(+1))
    for _ in range(3):
        qtbot.keyClick(articles.windowHandle(), Qt.Key.Key_N, CTRL)
    assert articles.chosen().tolist() == [4]
    assert chosen == [1, 2, 3, 4]


def test_clicks_with_shift_and_control_open_nothing(articles, chosen, qtbot):
    articles.set_ids(array("q", range(1, 21)))
    click(qtbot, articles, 1)
    click(qtbot, articles, 3, SHIFT)
    assert articles.chosen().tolist() == [1, 2, 3]
    click(qtbot, articles, 2, CTRL)
    click(qtbot, articles, 4, CTRL)
    assert articles.chosen().tolist() == [1, 3, 4]
    assert chosen == [1]
    click(qtbot, articles, 4)
    assert articles.chosen().tolist() == [4]
    assert chosen == [1, 4]


def test_all_of_many_are_one_range(articles, chosen, qtbot):
    articles.set_ids(array("q", range(1, 1_000_001)))
    articles.select_id(ArticleId(500))
    with qtbot.waitSignal(articles.selected) as told:
        qtbot.keyClick(articles, Qt.Key.Key_A, CTRL)
    assert told.args == [1_000_000]
    assert len(articles.chosen()) == 1_000_000
    assert articles.selectionModel().selection().count() == 1
    assert (chosen, articles.current_id()) == ([500], 500)


def test_escape_leaves_a_selection_and_only_that(articles, chosen, qtbot):
    articles.set_ids(array("q", range(1, 21)))
    articles.select_id(ArticleId(4))
    qtbot.keyClick(articles, Qt.Key.Key_End, SHIFT)
    assert articles.selected_count() == 17
    qtbot.keyClick(articles, Qt.Key.Key_Escape)
    assert articles.chosen().tolist() == [4]
    assert not articles.collapse()
    assert chosen == [4]


def test_the_end_of_a_selection_can_be_opened_where_it_stands(articles, chosen, qtbot):
    articles.set_ids(array("q", range(1, 21)))
    articles.select_id(ArticleId(4))
    qtbot.keyClick(articles, Qt.Key.Key_Down, SHIFT)
    articles.select_id(ArticleId(5))
    assert chosen == [4, 5]
    assert articles.chosen().tolist() == [5]


def test_the_open_one_among_several_is_painted_otherwise(articles, qtbot):
    articles.set_ids(array("q", range(1, 4)))
    articles.select_id(ArticleId(1))
    qtbot.keyClick(articles, Qt.Key.Key_Down, SHIFT)
    picture = articles.viewport().grab().toImage()
    middles = [
        articles.visualRect(articles.model().index(row, 0)).center().y() - 30 for row in (0, 1, 2)
    ]
    bars = [
        next(x for x in range(20) if picture.pixel(x, y) != picture.pixel(0, y))
        for y in middles[:2]
    ]
    assert bars[0] > bars[1] >= 3


def test_headings_are_stepped_over_and_never_selected(grouped, chosen, qtbot):
    grouped.setFocus()
    for _ in range(7):
        grouped.step(+1)
    assert chosen == [1, 2, 3, 4, 5, 6]
    qtbot.keyClick(grouped, Qt.Key.Key_Home)
    assert grouped.current_id() == 1
    qtbot.keyClick(grouped, Qt.Key.Key_Up)
    assert grouped.current_id() == 1
    qtbot.keyClick(grouped, Qt.Key.Key_End)
    assert grouped.current_id() == 6
    qtbot.keyClick(grouped, Qt.Key.Key_Up)
    assert grouped.current_id() == 5
    qtbot.keyClick(grouped, Qt.Key.Key_A, CTRL)
    assert grouped.chosen().tolist() == [1, 2, 3, 4, 5, 6]
    assert grouped.selected_count() == 6
    assert grouped.ids().tolist() == [1, 2, 3, 4, 5, 6]
    assert grouped.count() == 6


def test_a_click_on_a_heading_changes_nothing(grouped, chosen, qtbot):
    click(qtbot, grouped, 3)
    at = grouped.visualRect(grouped.model().index(4, 0)).center()
    qtbot.mouseClick(grouped.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(grouped.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert grouped.chosen().tolist() == [3]
    assert chosen == [3]


def test_headings_are_said_as_what_they_are(grouped):
    model = grouped.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 4, 7)]
    assert spoken == [
        "Wednesday, November 2, 2022. 3 articles",
        "Tuesday, November 1, 2022. 2 articles",
        "No date. 1 article",
    ]


def test_a_story_without_a_name_is_none(articles):
    articles.set_ids(array("q", (-1, 1)), headings=(Heading("", 1),), by="story")
    assert articles.model().heading(0) == ("In no story", 1)


def test_unread_articles_are_found_across_headings(grouped):
    grouped.select_id(ArticleId(3))
    assert grouped.step_unread(+1)
    assert grouped.current_id() == 4
    assert grouped.step_unread(-1)
    assert grouped.current_id() == 3


def test_the_place_in_a_list_is_counted_without_headings(grouped):
    grouped.select_id(ArticleId(5))
    assert grouped.current_place() == 4


@pytest.mark.parametrize("density", list(Density))
def test_headings_are_painted_in_every_density(articles, density):
    articles.set_density(density)
    articles.set_ids(array("q", GROUPED), headings=DAYS, by="day")
    heading = articles.visualRect(articles.model().index(0, 0))
    picture = articles.viewport().grab(heading).toImage()
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(colours) > 20


def test_a_density_changes_the_height_and_keeps_the_place(articles):
    articles.set_ids(array("q", range(1, 1001)))
    articles.select_id(ArticleId(500))
    heights = []
    for density in Density:
        articles.set_density(density)
        heights.append(articles.rowHeight(0))
        assert articles.shows(ArticleId(500))
    assert heights == sorted(set(heights))
    assert Density.RICH.next is Density.COMPACT


def test_rows_stay_where_they_are_on_the_screen_when_a_line_comes_above(qtbot):
    articles = ArticleList(fetch)
    pane = ListPane(articles)
    qtbot.addWidget(pane)
    pane.resize(360, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    articles.set_ids(array("q", range(1, 1001)))
    articles.select_id(ArticleId(500), quietly=True)

    def height_on_screen():
        row = articles.visualRect(articles.currentIndex())
        return articles.viewport().mapTo(pane, row.topLeft()).y()

    before = height_on_screen()
    pane.new_line.set_count(12)
    qtbot.waitUntil(lambda: articles.y() > 0)
    assert height_on_screen() == before
    pane.new_line.set_count(0)
    qtbot.waitUntil(lambda: articles.y() == 0)
    assert height_on_screen() == before


def test_the_line_of_a_selection_says_how_many_and_is_there_for_several(qtbot):
    articles = ArticleList(fetch)
    pane = ListPane(articles)
    qtbot.addWidget(pane)
    pane.resize(240, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    articles.set_ids(array("q", range(1, 38)))
    articles.select_id(ArticleId(1))
    assert pane.selection_line.isHidden()
    articles.selectAll()
    label = pane.selection_line.findChild(QLabel)
    assert label is not None
    assert (label.text(), pane.selection_line.isVisible()) == ("37 selected", True)
    links = {each.text(): each for each in pane.selection_line.findChildren(Link)}
    assert list(links) == ["Star", "Read", "Tag", "Copy"]
    with qtbot.waitSignal(pane.selection_line.tags_requested):
        qtbot.keyClick(links["Tag"], Qt.Key.Key_Space)
    articles.set_ids(array("q", range(1, 38)))
    assert pane.selection_line.isHidden()


def test_the_line_of_new_articles_is_a_button_for_the_keys_too(qtbot):
    line = NewLine()
    qtbot.addWidget(line)
    line.set_count(1)
    link = line.findChild(QPushButton)
    assert link is not None
    assert link.text() == "1 new article"
    line.set_count(1_200)
    assert link.text() == "1,200 new articles"
    with qtbot.waitSignal(line.new_requested):
        qtbot.keyClick(link, Qt.Key.Key_Space)
    line.set_count(0)
    assert line.isHidden()


@pytest.mark.parametrize(
    ("ids", "new"),
    [
        (range(1, 6), 0),
        ((9, 8, *range(1, 6)), 2),
        ((1, 2, 3, 4, 5, 7), 1),
        ((7, 1, 2, 8, 4, 5), 2),
        ((), 0),
        ((1, 2), 0),
        (range(6, 31_000), 30_989),
    ],
)
def test_new_articles_are_counted_wherever_they_come(articles, ids, new):
    articles.set_ids(array("q", range(1, 6)))
    assert articles.new_among(array("q", ids)) == new


def test_a_new_heading_is_no_new_article(grouped):
    assert grouped.new_among(array("q", (-4, 9, *GROUPED))) == 1
    assert grouped.new_among(array("q", (*GROUPED[:4], -4, 7, *GROUPED[4:]))) == 1
