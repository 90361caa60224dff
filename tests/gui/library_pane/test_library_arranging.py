"""The library pane: saved searches in groups, dragged, and the menus of searches and tags."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from reader.gui.library_pane.library_rows import SavedRow, TagRow
from reader.search.results import SavedStanding
from tests.gui.library import click, row_of, shown_pane, texts

SAVED = [
    SavedRow("One", "one"),
    SavedRow("Two", "two", "Regions"),
    SavedRow("三", "three", "Regions"),
    SavedRow("Four", "four"),
]


@pytest.fixture
def pane(qtbot):
    return shown_pane(qtbot)


@pytest.fixture
def view(pane):
    return pane.focusProxy()


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
