"""The menu of orders and groups: what is offered, and what choosing says."""

from reader.gui.search_bar.sort_menu import SortMenu


def named(menu, name):
    return next(action for action in menu.actions() if action.text() == name)


def test_orders_of_hits_are_offered_only_with_hits(qtbot):
    menu = SortMenu()
    qtbot.addWidget(menu)
    offered = [action.text() for action in menu.actions() if action.isEnabled() and action.text()]
    assert offered[:3] == ["Newest", "Oldest", "Headline"]
    menu.set_searched(True)
    assert named(menu, "Relevance").isEnabled()
    assert named(menu, "Rank in lists").isEnabled()


def test_one_order_and_one_kind_of_group_is_checked(qtbot):
    menu = SortMenu()
    qtbot.addWidget(menu)
    assert menu.set_sort("oldest") == "Oldest"
    assert menu.set_sort("nonsense") == ""
    with qtbot.waitSignal(menu.group_chosen) as group:
        named(menu, "Group by story").trigger()
    with qtbot.waitSignal(menu.sort_chosen) as sort:
        named(menu, "Headline").trigger()
    assert (group.args, sort.args) == (["story"], ["title"])
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == ["Headline", "Group by story"]
