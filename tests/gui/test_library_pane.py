"""The library pane: its rows, and what choosing one says."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.article import ArticleId
from reader.gui.fonts import Fonts
from reader.gui.library_model import LibraryModel
from reader.gui.library_pane import LibraryPane
from reader.gui.library_rows import RowKind, SavedRow, TagRow
from reader.gui.theme import DARK
from reader.library import Counts, Scope, SectionCount
from reader.search.results import SavedStanding
from reader.stories.results import StorySummary

COUNTS = Counts(
    1204,
    37,
    6,
    0,
    1300,
    0,
    (SectionCount("Politics", 800, 30), SectionCount("Business", 404, 7)),
)

FOLLOWED = StorySummary(
    ArticleId(2**59), "Talks with Central Asia", None, None, 5, 2, pinned=False, followed=True
)


@pytest.fixture
def pane(qtbot):
    widget = LibraryPane()
    widget.resize(200, 500)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
    widget.set_counts(COUNTS)
    return widget


@pytest.fixture
def view(pane):
    return pane.focusProxy()


def texts(view):
    model = view.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def point(view, text):
    return view.visualRect(view.model().index(texts(view).index(text))).center()


def click(qtbot, view, text):
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point(view, text))


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


SAVED = [
    SavedRow("One", "one"),
    SavedRow("Two", "two", "Regions"),
    SavedRow("三", "three", "Regions"),
    SavedRow("Four", "four"),
]


def row_of(view, text):
    return texts(view).index(text)


def arranged_by(pane):
    heard = []
    pane.arrangement_requested.connect(lambda order, words: heard.append((order, words)))
    return heard


def drag(view, text, to, where):
    """Drop a row at the upper ("above"), middle ("on") or lower ("below") part of another."""
    model = view.model()
    data = model.mimeData([model.index(row_of(view, text))])
    area = view.visualRect(model.index(row_of(view, to)))
    place = {"above": area.top() + 1, "on": area.center().y(), "below": area.bottom() - 1}[where]
    at = QPoint(area.center().x(), place)
    actions, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    viewport = view.viewport()
    entered = QDragEnterEvent(at, actions, data, button, none)
    QApplication.sendEvent(viewport, entered)
    moved = QDragMoveEvent(at, actions, data, button, none)
    QApplication.sendEvent(viewport, moved)
    QApplication.sendEvent(viewport, QDropEvent(QPointF(at), actions, data, button, none))


def test_searches_stand_in_groups_that_can_be_closed(pane, view, qtbot):
    pane.set_saved_searches(SAVED, {"Other"})
    shown = texts(view)
    assert shown[shown.index("Saved searches") :] == [
        *("Saved searches", "One", "Regions", "Two", "三", "Four")
    ]
    with qtbot.waitSignal(pane.group_closing_requested) as closing:
        click(qtbot, view, "Regions")
    assert closing.args == ["Regions", True]
    view.setCurrentIndex(view.model().index(row_of(view, "Two")))
    pane.set_saved_searches(SAVED, {"Regions"})
    assert texts(view)[-3:] == ["One", "Regions", "Four"]
    assert view.currentIndex().data() == "Regions"
    with qtbot.waitSignal(pane.group_closing_requested) as opening:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opening.args == ["Regions", False]


def test_a_search_is_dragged_into_a_group_and_out_of_it(pane, view):
    pane.resize(220, 900)
    pane.set_saved_searches(SAVED)
    heard = arranged_by(pane)
    drag(view, "Four", "Regions", "on")
    drag(view, "One", "三", "above")
    drag(view, "Two", "One", "above")
    drag(view, "Four", "One", "above")
    assert [order for order, _ in heard] == [
        [("One", ""), ("Two", "Regions"), ("三", "Regions"), ("Four", "Regions")],
        [("Two", "Regions"), ("One", "Regions"), ("三", "Regions"), ("Four", "")],
        [("Two", ""), ("One", ""), ("三", "Regions"), ("Four", "")],
        [("Four", ""), ("One", ""), ("Two", "Regions"), ("三", "Regions")],
    ]
    assert {words for _, words in heard} == {"Search moved"}


def test_a_group_is_dragged_as_a_whole_and_never_into_itself_or_a_tag(pane, view):
    pane.resize(220, 900)
    pane.set_saved_searches(SAVED)
    pane.set_tags([TagRow("harbor", 4)])
    heard = arranged_by(pane)
    drag(view, "Regions", "Four", "below")
    drag(view, "Regions", "三", "above")
    drag(view, "Regions", "harbor", "on")
    drag(view, "One", "Politics", "on")
    whole = [("One", ""), ("Four", ""), ("Two", "Regions"), ("三", "Regions")]
    assert heard == [(whole, "Group moved")]


def test_the_menu_of_a_tag_renames_paints_merges_and_deletes(pane, view, qtbot):
    pane.set_tags([TagRow("harbor & 港", 4, "teal"), TagRow("Later", 2)])
    menu = pane.menu_of(row_of(view, "harbor & 港"))
    rename, colours, merging, delete = menu.actions()
    assert [action.text() for action in merging.menu().actions()] == ["Later"]
    chosen = [each.text() for each in colours.menu().actions() if each.isChecked()]
    assert chosen == ["Teal"]
    with qtbot.waitSignal(pane.tag_painting_requested) as painting:
        colours.menu().actions()[1].trigger()
    assert painting.args == ["harbor & 港", "red"]
    with qtbot.waitSignal(pane.tag_renaming_requested) as merged:
        merging.menu().actions()[0].trigger()
    assert merged.args == ["harbor & 港", "Later"]
    with qtbot.waitSignal(pane.tag_removal_requested) as removal:
        delete.trigger()
    assert removal.args == ["harbor & 港"]
    rename.trigger()
    assert QApplication.focusWidget().text() == "harbor & 港"
    other = pane.menu_of(row_of(view, "Later")).actions()[2].menu()
    assert [action.text() for action in other.actions()] == ["harbor && 港"]


def test_the_menu_of_a_search_puts_it_in_groups_and_moves_it(pane, view):
    pane.set_saved_searches(SAVED)
    heard = arranged_by(pane)
    menu = pane.menu_of(row_of(view, "Two"))
    words = [action.text() for action in menu.actions()]
    assert words == ["Rename", "Group", "Move up", "Move down", "Remove saved search"]
    groups = menu.actions()[1].menu().actions()
    assert [(each.text(), each.isChecked()) for each in groups if each.text()] == [
        ("No group", False),
        ("Regions", True),
        ("New group…", False),
    ]
    groups[0].trigger()
    menu.actions()[3].trigger()
    assert [order for order, _ in heard] == [
        [("One", ""), ("三", "Regions"), ("Four", ""), ("Two", "")],
        [("One", ""), ("三", "Regions"), ("Two", "Regions"), ("Four", "")],
    ]


def test_how_a_search_stands_is_shown_told_and_spoken(pane, view):
    pane.set_saved_searches(SAVED[:3])
    pane.set_standings(
        {
            "One": SavedStanding("One", 1204),
            "Two": SavedStanding("Two", problem="There is no field titel."),
            "三": SavedStanding("三", 3, keeps_meaning=True),
        }
    )
    model = view.model()
    spoken = [
        model.index(row_of(view, name)).data(Qt.ItemDataRole.AccessibleTextRole)
        for name in ("One", "Two", "三", "Regions")
    ]
    assert spoken == [
        "One, saved search, 1,204 articles",
        "Two, saved search. There is no field titel.",
        "三, saved search, 3 articles. It keeps the meaning it was saved with: the same words "
        "would be read differently today.",
        "Regions, group, open",
    ]
    tip = model.index(row_of(view, "Two")).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Two\ntwo\nThere is no field titel."


def test_a_name_of_the_program_is_not_to_be_changed(pane, view, qtbot):
    pane.select(Scope("section", "Politics"))
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert QApplication.focusWidget() is not None
    assert not view.findChildren(QLineEdit)
