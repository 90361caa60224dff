"""The library pane: its rows, and what choosing one says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.article import ArticleId
from reader.gui.library_pane.library_model import LibraryModel
from reader.gui.library_pane.library_pane import LibraryPane
from reader.gui.library_pane.library_rows import RowKind, SavedRow, TagRow
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK
from reader.library import Scope, SectionCount
from reader.stories.results import StorySummary
from tests.gui.library import COUNTS, click, shown_pane, texts

FOLLOWED = StorySummary(
    ArticleId(2**59), "Talks with Central Asia", None, None, 5, 2, pinned=False, followed=True
)


@pytest.fixture
def pane(qtbot):
    return shown_pane(qtbot)


@pytest.fixture
def view(pane):
    return pane.focusProxy()


def chosen_by(pane):
    heard = []
    pane.scope_chosen.connect(heard.append)
    pane.saved_search_chosen.connect(heard.append)
    return heard


def test_it_is_a_sound_model(qtmodeltester, qapp):
    model = LibraryModel()
    model.set_counts(COUNTS)
    model.set_tags([TagRow("harbor", 4, "red")])
    qtmodeltester.check(model)


def test_the_rows_are_under_their_heads(pane, view):
    pane.set_saved_searches([SavedRow("Energy, not oil", "energy -oil")])
    pane.set_tags([TagRow("harbor", 4, "red")])
    pane.set_stories(12, [FOLLOWED])
    assert texts(view) == [
        "Library",
        "All articles",
        "Unread",
        "Starred",
        "Stories",
        "Followed stories",
        "Talks with Central Asia",
        "Sections",
        "Politics",
        "Business",
        "Saved searches",
        "Energy, not oil",
        "Tags",
        "harbor",
    ]


def test_an_empty_library_shows_no_empty_heads(qtbot):
    widget = LibraryPane()
    qtbot.addWidget(widget)
    assert texts(widget.focusProxy()) == [
        "Library",
        "All articles",
        "Unread",
        "Starred",
        "Stories",
    ]


def test_a_click_chooses_a_scope_once_and_again(pane, view, qtbot):
    heard = chosen_by(pane)
    click(qtbot, view, "Politics")
    click(qtbot, view, "Politics")
    click(qtbot, view, "Unread")
    click(qtbot, view, "Sections")  # a head is not to be chosen
    politics = Scope("section", "Politics")
    assert heard == [politics, politics, Scope("unread")]


def test_arrows_skip_the_heads(pane, view, qtbot):
    pane.select(Scope("starred"))
    heard = chosen_by(pane)
    view.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
    assert heard == [Scope("section", "Politics"), Scope("starred")]


def test_stories_and_one_that_is_followed_are_chosen(pane, view, qtbot):
    pane.set_stories(12, [FOLLOWED])
    with qtbot.waitSignal(pane.stories_requested):
        click(qtbot, view, "Stories")
    with qtbot.waitSignal(pane.story_requested) as wanted:
        click(qtbot, view, FOLLOWED.name)
    assert wanted.args == [FOLLOWED.id]


def test_arrows_pass_what_opens_a_page_and_return_opens_it(pane, view, qtbot):
    pane.set_stories(12, [FOLLOWED])
    pane.select(Scope("starred"))
    asked: list[object] = []
    pane.stories_requested.connect(lambda: asked.append("stories"))
    pane.story_requested.connect(asked.append)
    for text in ("Stories", FOLLOWED.name, "Politics"):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        assert view.currentIndex().data() == text
    assert asked == []
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Up)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked == [FOLLOWED.id, "stories"]


def test_return_goes_on_to_the_list(pane, view, qtbot):
    pane.select(Scope("all"))
    with qtbot.waitSignal(pane.list_requested):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_select_announces_nothing(pane, view):
    heard = chosen_by(pane)
    pane.select(Scope("section", "Business"))
    assert view.currentIndex().data() == "Business"
    pane.select(None)
    assert not view.currentIndex().isValid()
    pane.select(Scope("tag", "not there"))
    assert not view.currentIndex().isValid()
    assert heard == []


def test_new_figures_keep_the_choice_and_reset_nothing(pane, view, qtbot):
    pane.select(Scope("section", "Business"))
    heard = chosen_by(pane)
    with qtbot.assertNotEmitted(view.model().modelReset):
        pane.set_counts(COUNTS._replace(articles=1205))
    assert view.currentIndex().data() == "Business"
    pane.set_counts(COUNTS._replace(sections=(SectionCount("Art", 1, 1), *COUNTS.sections)))
    assert view.currentIndex().data() == "Business"
    assert heard == []


def test_a_chosen_section_that_goes_leaves_nothing_chosen(pane, view):
    pane.select(Scope("section", "Business"))
    heard = chosen_by(pane)
    pane.set_counts(COUNTS._replace(sections=COUNTS.sections[:1]))
    assert not view.currentIndex().isValid()
    assert heard == []


def test_the_place_is_kept_when_rows_come(pane, view):
    many = tuple(SectionCount(f"Section {number}", 1, 0) for number in range(60))
    pane.set_counts(COUNTS._replace(sections=many))
    view.verticalScrollBar().setValue(300)
    pane.set_saved_searches([SavedRow("Mine", "mine")])
    assert view.verticalScrollBar().value() == 300


def test_a_saved_search_is_chosen_and_removed(pane, view, qtbot):
    pane.set_saved_searches([SavedRow("Energy, not oil", "energy -oil")])
    heard, removed = chosen_by(pane), []
    pane.saved_search_removal_requested.connect(removed.append)
    click(qtbot, view, "Energy, not oil")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    click(qtbot, view, "Politics")
    qtbot.keyClick(view, Qt.Key.Key_Delete)  # a section is not to be removed
    assert heard == ["energy -oil", Scope("section", "Politics")]
    assert removed == ["Energy, not oil"]


def test_rows_are_spoken_with_their_figures(pane, view):
    pane.set_saved_searches([SavedRow("Mine", "mine")])
    spoken = Qt.ItemDataRole.AccessibleTextRole
    at = {text: row for row, text in enumerate(texts(view))}
    model = view.model()
    assert model.index(at["Politics"]).data(spoken) == "Politics, 800 articles, 30 unread"
    assert model.index(at["Mine"]).data(spoken) == "Mine, saved search"
    assert model.index(at["Library"]).data(spoken) == "Library"
    assert model.row(0).kind is RowKind.HEAD


def test_problems_are_offered_when_there_are_any(pane, qtbot):
    line = pane.findChild(type(pane._problems))
    assert not line.isVisible()
    pane.set_counts(COUNTS._replace(problems=1))
    assert line.isVisible()
    assert line.text() == "1 problem"
    pane.set_counts(COUNTS._replace(problems=1200))
    assert line.text() == "1,200 problems"
    with qtbot.waitSignal(pane.problems_requested):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)


def test_the_chosen_row_is_painted_with_bar_and_tint(pane, view):
    pane.set_theme(DARK)
    pane.set_fonts(Fonts(1.2))
    pane.select(Scope("unread"))
    picture = view.viewport().grab().toImage()
    row = view.visualRect(view.currentIndex())
    assert picture.pixelColor(1, row.center().y()) == QColor(DARK.accent)
    assert picture.pixelColor(8, row.center().y()) == QColor(DARK.selection)
    assert picture.pixelColor(8, 2) == QColor(DARK.surface)


def test_a_saved_search_that_is_left_is_no_longer_the_chosen_one(pane, view, qtbot):
    pane.set_saved_searches([SavedRow("Energy", "energy")])
    click(qtbot, view, "Energy")
    heard = chosen_by(pane)
    pane.leave_search("energy", Scope("unread"))
    assert view.currentIndex().data() == "Energy"
    pane.leave_search("", Scope("unread"))
    assert view.currentIndex().data() == "Unread"
    pane.select(Scope("section", "Politics"))
    pane.leave_search("", Scope("unread"))
    assert view.currentIndex().data() == "Politics"
    assert heard == []


def test_a_name_of_the_program_is_not_to_be_changed(pane, view, qtbot):
    pane.select(Scope("section", "Politics"))
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert QApplication.focusWidget() is not None
    assert not view.findChildren(QLineEdit)


@pytest.mark.parametrize(("width", "is_shown"), [(150, False), (400, True)])
def test_a_figure_gives_way_to_the_name_in_large_type(pane, width, is_shown):
    pane.set_fonts(Fonts(2.0))
    pane.resize(width, 600)
    pictures = []
    for unread in (100_000, 200_000):
        pane.set_counts(COUNTS._replace(articles=200_000, unread=unread, sections=()))
        pictures.append(pane.grab().toImage())
    assert (pictures[0] != pictures[1]) is is_shown
