"""The article list as its reader meets it: choosing, keeping the place, stepping, stars."""

from array import array

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

from reader.article import ArticleId
from reader.gui.article_list.article_list import ArticleList
from reader.gui.article_list.article_model import PAGE_ROWS, UNREAD_PAGES
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK
from reader.library import ArticleRow
from reader.search.results import Snippet, Suggestion

BASE = 1 << 58


def ids(count, start=0):
    return array("q", range(BASE + start, BASE + start + count))


@pytest.fixture
def read():
    return set()


@pytest.fixture
def articles(qtbot, read):
    def fetch(wanted):
        return [
            ArticleRow(
                ArticleId(article),
                f"Headline {article - BASE} " + "with many more words " * (article % 4),
                "Politics",
                "",
                27_865_000,
                540,
                1,
                "The lead.",
                article in read or -1 in read,
                False,
                False,
            )
            for article in wanted
        ]

    view = ArticleList(fetch)
    view.resize(360, 600)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    return view


def chosen_by(view):
    heard = []
    view.article_chosen.connect(heard.append)
    return heard


def row_point(view, article):
    row = view.ids().index(article)
    return view.visualRect(view.model().index(row, 0)).center()


def test_a_click_chooses_and_a_second_click_chooses_again(articles, qtbot):
    articles.set_ids(ids(20))
    heard = chosen_by(articles)
    for article in (BASE + 2, BASE + 2, BASE + 1):
        at = row_point(articles, article)
        qtbot.mouseClick(articles.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert heard == [BASE + 2, BASE + 2, BASE + 1]


def test_return_and_double_click_activate(articles, qtbot):
    articles.set_ids(ids(20))
    articles.select_id(ArticleId(BASE + 3))
    heard = []
    articles.article_activated.connect(heard.append)
    qtbot.keyClick(articles, Qt.Key.Key_Return)
    at = row_point(articles, BASE + 1)
    qtbot.mouseDClick(articles.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert heard == [BASE + 3, BASE + 1]


def test_arrows_choose(articles, qtbot):
    articles.set_ids(ids(20))
    articles.select_id(ArticleId(BASE))
    heard = chosen_by(articles)
    qtbot.keyClick(articles, Qt.Key.Key_Down)
    qtbot.keyClick(articles, Qt.Key.Key_End)
    assert heard == [BASE + 1, BASE + 19]


def test_letters_search_nothing(articles, qtbot):
    articles.set_ids(ids(20))
    heard = chosen_by(articles)
    qtbot.keyClicks(articles, "headline 9")
    assert heard == []


def test_steps_stop_at_the_ends(articles):
    articles.set_ids(ids(3))
    heard = chosen_by(articles)
    assert [articles.step(1) for _ in range(4)] == [True, True, True, False]
    assert heard == [BASE, BASE + 1, BASE + 2]
    assert articles.step(-1)
    assert articles.current_id() == BASE + 1


def test_an_empty_list_is_no_trap(articles, qtbot):
    articles.set_ids(ids(0))
    assert not articles.step(1)
    assert not articles.step(-1)
    assert not articles.step_unread(1)
    assert not articles.step_unread(-1)
    assert articles.current_id() is None
    assert not articles.select_id(ArticleId(BASE))
    qtbot.keyClick(articles, Qt.Key.Key_Return)


def test_select_id_can_be_quiet(articles):
    articles.set_ids(ids(500))
    heard = chosen_by(articles)
    assert articles.select_id(ArticleId(BASE + 400), quietly=True)
    assert heard == []
    assert articles.current_id() == BASE + 400
    assert articles.viewport().rect().contains(row_point(articles, BASE + 400))
    articles.select_id(ArticleId(BASE + 401))
    assert heard == [BASE + 401]


def test_new_ids_keep_the_current_article_and_its_place(articles):
    articles.set_ids(ids(5000))
    articles.select_id(ArticleId(BASE + 3000))
    before = row_point(articles, BASE + 3000).y()
    heard = chosen_by(articles)
    articles.set_ids(array("q", reversed(ids(5000))))
    assert articles.current_id() == BASE + 3000
    assert row_point(articles, BASE + 3000).y() == before
    assert heard == []


def test_new_ids_keep_what_is_on_the_screen_when_the_current_article_is_not(articles):
    articles.set_ids(ids(5000))
    articles.select_id(ArticleId(BASE + 1))
    articles.verticalScrollBar().setValue(200_000)
    top = articles.model().id_at(articles.rowAt(0))
    before = row_point(articles, top).y()
    articles.set_ids(ids(5100, start=-100))
    assert row_point(articles, top).y() == before
    assert articles.current_id() == BASE + 1


def test_without_keeping_the_list_starts_at_its_top(articles):
    articles.set_ids(ids(5000))
    articles.select_id(ArticleId(BASE + 3000))
    articles.set_ids(ids(4000), keep=False)
    assert articles.verticalScrollBar().value() == 0
    assert articles.current_id() is None


def test_a_current_article_that_is_not_among_the_new_ones_is_none(articles):
    articles.set_ids(ids(10))
    articles.select_id(ArticleId(BASE + 3))
    heard = chosen_by(articles)
    articles.set_ids(ids(10, start=100))
    assert articles.current_id() is None
    assert heard == []


def test_articles_put_above_move_nothing_on_the_screen(articles):
    articles.set_ids(ids(1000))
    articles.select_id(ArticleId(BASE + 500))
    before = row_point(articles, BASE + 500).y()
    articles.set_ids(ids(1007, start=-7), keep=True)
    assert row_point(articles, BASE + 500).y() == before
    assert articles.current_id() == BASE + 500


def test_at_the_top_new_articles_come_into_sight(articles):
    articles.set_ids(ids(1000))
    articles.set_ids(ids(1002, start=-2), keep=True)
    assert articles.verticalScrollBar().value() == 0


def test_stepping_over_what_was_read(articles, read):
    read.update(range(BASE, BASE + 100))
    read.discard(BASE + 70)
    articles.set_ids(ids(100))
    articles.select_id(ArticleId(BASE + 10))
    assert articles.step_unread(1)
    assert articles.current_id() == BASE + 70
    assert not articles.step_unread(1)
    assert not articles.step_unread(-1)
    assert articles.current_id() == BASE + 70


@pytest.mark.parametrize("direction", [1, -1])
def test_far_unread_articles_are_asked_for(articles, read, qtbot, direction):
    read.add(-1)
    articles.set_ids(ids(10_000))
    articles.select_id(ArticleId(BASE + 5000))
    with qtbot.waitSignal(articles.unread_requested) as asked:
        assert articles.step_unread(direction)
    rest = asked.args[0]
    looked_at = UNREAD_PAGES * PAGE_ROWS
    assert rest[0] == BASE + 5000 + direction * (looked_at + 1)
    assert rest[-1] == (BASE + 9999 if direction > 0 else BASE)
    assert articles.current_id() == BASE + 5000


def test_a_click_on_the_star_stars_and_chooses_nothing(articles, qtbot):
    articles.set_ids(ids(20))
    chosen, starred = chosen_by(articles), []
    articles.star_requested.connect(starred.append)
    row = articles.visualRect(articles.model().index(2, 0))
    star = articles.itemDelegate().star_rect(row).center()
    qtbot.mouseClick(articles.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert (chosen, starred) == ([], [BASE + 2])


def test_refreshed_rows_are_painted_anew(articles, read):
    articles.set_ids(ids(3))
    before = articles.grab().toImage()
    read.add(BASE + 1)
    articles.refresh([ArticleId(BASE + 1)])
    assert articles.grab().toImage() != before


def test_only_painted_rows_ask_for_snippets(articles, qtbot):
    with qtbot.waitSignal(articles.snippets_requested) as asked:
        articles.set_ids(ids(1000), searched=True)
    assert asked.args[0][0] == BASE
    assert 4 <= len(asked.args[0]) <= 10
    before = articles.grab().toImage()
    articles.set_snippets({article: Snippet("found here") for article in asked.args[0]})
    assert articles.grab().toImage() != before


def test_the_empty_list_says_why(articles):
    articles.set_ids(ids(0))
    blank = articles.grab().toImage()
    articles.set_empty_text("Nothing found", "Try fewer words.")
    assert articles.grab().toImage() != blank
    assert articles.accessibleDescription() == "Nothing found. Try fewer words."


def offered(articles):
    return [link for link in articles.findChildren(QPushButton) if link.isVisible()]


def test_the_empty_list_offers_the_query_without_each_word(articles, qtbot):
    articles.set_ids(ids(0))
    articles.set_suggestions(
        [
            Suggestion("spelling", "budget", "budget", 3),
            Suggestion("without", "budgat", "golf", 1_400),
            Suggestion("without", "golf", "budgat", 1),
        ]
    )
    words = [link.text() for link in offered(articles)]
    assert words == ["Without “golf”: 1,400 articles", "Without “budgat”: 1 article"]
    assert all(link.focusPolicy() & Qt.FocusPolicy.TabFocus for link in offered(articles))
    with qtbot.waitSignal(articles.query_requested) as first:
        qtbot.mouseClick(offered(articles)[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(articles.query_requested) as second:
        qtbot.keyClick(offered(articles)[1], Qt.Key.Key_Space)
    assert [*first.args, *second.args] == ["budgat", "golf"]


def test_a_list_with_articles_offers_nothing(articles):
    articles.set_ids(ids(0))
    articles.set_suggestions([Suggestion("without", "budgat", "golf", 14)])
    articles.set_ids(ids(3))
    assert not offered(articles)


def test_what_the_empty_list_offers_has_room_in_a_narrow_one(articles, qtbot):
    articles.set_ids(ids(0))
    articles.set_empty_text("Nothing found", "No article here has all of these words. " * 3)
    articles.set_suggestions([Suggestion("without", "q", "words " * 40, 2)] * 9)
    articles.resize(240, 400)
    assert len(offered(articles)) == 5
    for link in offered(articles):
        place = link.mapTo(articles, link.rect().center())
        assert articles.viewport().geometry().contains(place)


def test_the_ground_follows_the_theme(articles):
    articles.set_ids(ids(1))
    articles.set_theme(DARK)
    picture = articles.viewport().grab().toImage()
    assert picture.pixelColor(QPoint(5, 500)) == QColor(DARK.surface)


def test_larger_type_keeps_the_place(articles):
    articles.set_ids(ids(5000))
    articles.select_id(ArticleId(BASE + 3000))
    articles.set_fonts(Fonts(1.5))
    assert articles.viewport().rect().intersects(articles.visualRect(articles.currentIndex()))


def test_a_million_rows_fetch_only_what_is_seen(qtbot):
    fetched = []

    def fetch(wanted):
        fetched.extend(wanted)
        return [None] * len(wanted)

    view = ArticleList(fetch)
    qtbot.addWidget(view)
    view.resize(360, 600)
    view.set_ids(ids(1_000_000))
    with qtbot.waitExposed(view):
        view.show()
    view.grab()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.grab()
    assert 0 < len(fetched) <= 4 * PAGE_ROWS
    assert fetched[-1] >= BASE + 999_900


def test_no_current_article_when_what_is_read_is_elsewhere(articles):
    articles.set_ids(ids(10))
    articles.select_id(ArticleId(BASE + 3))
    articles.clear_current()
    assert articles.current_id() is None
    assert not articles.selectedIndexes()


def test_getting_the_keys_opens_nothing(articles):
    articles.set_ids(ids(20))
    opened = chosen_by(articles)
    articles.setFocus()
    assert articles.current_id() is None
    assert opened == []


def test_an_article_is_marked_where_it_stands(articles):
    heard = chosen_by(articles)
    articles.set_ids(ids(1000), keep=False)
    articles.mark_id(ArticleId(BASE + 500))
    assert articles.current_id() == BASE + 500
    assert articles.verticalScrollBar().value() == 0
    articles.mark_id(ArticleId(BASE - 1))
    assert articles.current_id() == BASE + 500
    assert heard == []


def test_rows_that_are_set_back_are_quiet_and_come_forward_again(articles):
    articles.set_ids(ids(3))
    shown = articles.viewport().grab().toImage()
    articles.set_back(True)
    assert articles.viewport().grab().toImage() != shown
    articles.set_back(False)
    assert articles.viewport().grab().toImage() == shown
