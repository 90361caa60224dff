"""The model of the article list: pages of rows, state that changes, snippets, the next unread."""

from array import array

import pytest
from PySide6.QtCore import Qt

from reader.article import ArticleId
from reader.gui.article_list.article_model import PAGE_ROWS, PAGES_KEPT, UNREAD_PAGES, ArticleModel
from reader.library import ArticleRow
from reader.search.results import Snippet

BASE = 1 << 58  # real ids do not fit in 32 bits


def ids(count, start=0):
    return array("q", range(BASE + start, BASE + start + count))


class Catalog:
    """Rows made on demand, with a record of what was asked for."""

    def __init__(self):
        self.asked = []
        self.read = set()
        self.missing = set()
        self.all_read = False

    def fetch(self, wanted):
        self.asked.append(list(wanted))
        return [None if article in self.missing else self.row(article) for article in wanted]

    def row(self, article):
        return ArticleRow(
            id=ArticleId(article),
            headline=f"Headline {article - BASE}",
            section="Politics",
            source="Paper",
            published=27_865_000,
            offset=540,
            captures=1,
            lead="The lead.",
            read=self.all_read or article in self.read,
            starred=False,
            gone=False,
        )


@pytest.fixture
def catalog():
    return Catalog()


@pytest.fixture
def model(catalog, qtbot):
    return ArticleModel(catalog.fetch)


def test_it_is_a_sound_model(model, qtmodeltester):
    model.set_ids(ids(150))
    qtmodeltester.check(model)
    model.refresh()
    qtmodeltester.check(model)


def test_only_the_page_that_is_looked_at_is_fetched(model, catalog):
    model.set_ids(ids(1_000_000))
    assert model.row(500_000).id == BASE + 500_000
    assert [len(page) for page in catalog.asked] == [PAGE_ROWS]
    model.row(500_001)
    assert len(catalog.asked) == 1


def test_pages_looked_at_long_ago_are_given_back(model, catalog):
    model.set_ids(ids(PAGE_ROWS * (PAGES_KEPT + 2)))
    for page in range(PAGES_KEPT + 1):
        model.row(page * PAGE_ROWS)
    catalog.asked.clear()
    model.row(PAGES_KEPT * PAGE_ROWS)
    assert catalog.asked == []
    model.row(0)
    assert len(catalog.asked) == 1


def test_ids_above_32_bits_stay_what_they_are(model):
    model.set_ids(array("q", [(1 << 60) - 1]))
    assert model.id_at(0) == (1 << 60) - 1


def test_a_row_that_the_catalog_lacks_is_no_error(model, catalog):
    catalog.missing.add(BASE)
    model.set_ids(ids(2))
    assert model.row(0) is None
    assert model.data(model.index(0, 0)) is None


def test_refresh_fetches_again_and_tells_where(model, catalog, qtbot):
    model.set_ids(ids(200))
    assert not model.row(70).read
    model.row(0)
    catalog.read.add(BASE + 70)
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.refresh([ArticleId(BASE + 70)])
    first, last = changed.args[0].row(), changed.args[1].row()
    assert first <= 70 <= last
    assert first == PAGE_ROWS
    assert model.row(70).read


def test_refresh_of_what_is_not_shown_does_nothing(model, catalog, qtbot):
    model.set_ids(ids(10))
    model.row(0)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.refresh([ArticleId(1)])
    model.row(0)
    assert len(catalog.asked) == 1


def test_find_near_and_far(model):
    model.set_ids(ids(5000))
    assert model.find(BASE + 10, near=12) == 10
    assert model.find(BASE + 4999, near=0) == 4999
    assert model.find(ArticleId(7)) == -1


def test_the_spoken_row_says_what_the_picture_shows(model, catalog):
    model.set_ids(ids(1))
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Unread. Headline 0. Politics. 25 Dec 2022"
    catalog.row = lambda article: ArticleRow(
        ArticleId(article), "A", "", "Paper", None, 0, 2, "", True, True, True
    )
    model.refresh()
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Starred. A. Paper. no date. 2 captures. File gone"


def test_next_unread_in_both_directions(model, catalog):
    catalog.read = set(range(BASE, BASE + 300)) - {BASE + 20, BASE + 280}
    model.set_ids(ids(300))
    assert model.next_unread(20, 1)[0] == 280
    assert model.next_unread(280, -1)[0] == 20
    assert model.next_unread(280, 1) == (-1, 300)
    assert model.next_unread(20, -1) == (-1, -1)
    assert model.next_unread(-1, 1)[0] == 20


def test_looking_for_unread_stops_after_some_pages(model, catalog):
    catalog.all_read = True
    model.set_ids(ids(100_000))
    found, ended = model.next_unread(0, 1)
    assert (found, ended) == (-1, 1 + UNREAD_PAGES * PAGE_ROWS)
    assert len(catalog.asked) <= UNREAD_PAGES + 1


def test_snippets_are_asked_for_once_together_and_only_in_a_search(model, qtbot):
    model.set_ids(ids(10))
    with qtbot.assertNotEmitted(model.snippets_requested, wait=20):
        assert model.snippet(ArticleId(BASE)) is None
    model.set_ids(ids(10), searched=True)
    with qtbot.waitSignal(model.snippets_requested) as asked:
        for article in (BASE, BASE + 1, BASE):
            assert model.snippet(ArticleId(article)) is None
    assert asked.args[0] == [BASE, BASE + 1]
    with qtbot.assertNotEmitted(model.snippets_requested, wait=20):
        model.snippet(ArticleId(BASE))


def test_snippets_that_have_not_come_are_asked_for_with_the_next_ones(model, qtbot):
    model.set_ids(ids(10), searched=True)
    with qtbot.waitSignal(model.snippets_requested):
        model.snippet(ArticleId(BASE))
        model.snippet(ArticleId(BASE + 1))
    model.set_snippets({ArticleId(BASE + 1): Snippet("found")})
    with qtbot.waitSignal(model.snippets_requested) as asked:
        model.snippet(ArticleId(BASE + 2))
    assert asked.args[0] == [BASE, BASE + 2]


def test_snippets_arrive(model, qtbot):
    model.set_ids(ids(10), searched=True)
    model.row(0)
    with qtbot.waitSignal(model.dataChanged):
        model.set_snippets({ArticleId(BASE): Snippet("found"), ArticleId(BASE + 1): Snippet("")})
    assert model.snippet(ArticleId(BASE)) == Snippet("found")
    assert model.snippet(ArticleId(BASE + 1)) is None  # the lead, then
    model.set_ids(ids(10), searched=True)
    assert model.snippet(ArticleId(BASE)) is None


def test_after_a_fast_scroll_only_the_newest_rows_are_asked_for(model, qtbot):
    model.set_ids(ids(500), searched=True)
    with qtbot.waitSignal(model.snippets_requested) as asked:
        for article in range(BASE, BASE + 200):
            model.snippet(ArticleId(article))
    assert asked.args[0] == list(range(BASE + 136, BASE + 200))
    with qtbot.waitSignal(model.snippets_requested) as asked:
        model.snippet(ArticleId(BASE))  # seen again
    assert asked.args[0] == [*range(BASE + 137, BASE + 200), BASE]
