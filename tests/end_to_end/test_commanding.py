"""Going everywhere from the command palette of the real window."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu, QWidget

from reader.gui.commands.actions import build, fill_menu
from reader.gui.sheets.command_palette import CommandPalette
from reader.gui.words.dates import short_day
from reader.library import Scope

LONG = 20_000  # milliseconds


@pytest.fixture
def window(open_window, sample_archive):
    return open_window(sample_archive)


def go(qtbot, window, typed: str, remark: str) -> None:
    """Choose what is called so, and is of this kind, from the palette."""
    window.actions_by_name["command_palette"].trigger()
    palette = window.findChild(CommandPalette)
    field, rows = palette.findChild(QLineEdit), palette.findChild(QListWidget)
    qtbot.keyClicks(field, typed)

    def at() -> int:
        told = [
            rows.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.count())
        ]
        return next((n for n, text in enumerate(told) if text.endswith(f", {remark}")), -1)

    qtbot.waitUntil(lambda: at() >= 0, timeout=LONG)
    rows.setCurrentRow(at())
    qtbot.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    qtbot.waitUntil(window.is_idle, timeout=LONG)


def test_to_a_section_without_the_search_of_before(qtbot, window) -> None:
    window.finding.search_for("tunnel")
    go(qtbot, window, "polit", "Section")
    assert (window.listing.scope, window.listing.query) == (Scope("section", "Politics"), "")
    shown = window.library.catalog.rows(window.panels.article_list.ids())
    assert {row.section for row in shown} == {"Politics"}


def receivers(actions: Mapping[str, QAction]) -> dict[str, int]:
    """How many are told when an action is triggered."""
    return {name: action.receivers(SIGNAL("triggered(bool)")) for name, action in actions.items()}


def test_every_action_is_answered(qtbot, window) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    unanswered = build(parent)
    fill_menu(QMenu(parent), unanswered)  # which is told, too
    before = receivers(unanswered)
    told = receivers(window.actions_by_name)
    assert [name for name in told if told[name] <= before[name]] == []


def test_to_a_tag_and_a_saved_search(qtbot, window) -> None:
    article = window.panels.article_list.ids()[0]
    window.library.state.tag([article], "to keep")
    go(qtbot, window, "keep", "Tag")
    assert list(window.panels.article_list.ids()) == [article]
    window.saving.keep("hiyodori tunnel", "hiyodori tunnel")
    go(qtbot, window, "hiyo", "Saved search")
    assert window.listing.query == "hiyodori tunnel"


def test_to_an_article_by_its_headline_and_to_a_story(qtbot, window) -> None:
    found = window.library.articles_titled("hiyodori opens 63", 1)
    (row,) = window.library.catalog.rows(found)
    go(qtbot, window, "hiyodori opens 63", short_day(row.time))
    qtbot.waitUntil(lambda: window.windowTitle().startswith(row.headline), timeout=LONG)
    wanted = window.library.stories()[0]
    go(qtbot, window, wanted.name[:14], "Story")
    qtbot.waitUntil(lambda: window.panels.pages.shows_other, timeout=LONG)
    assert window.panels.pages.title == wanted.name


def test_a_list_chosen_over_a_page_has_the_keys_and_the_article_comes_back(qtbot, window) -> None:
    panels, state = window.panels, window.library.state
    panels.article_list.step(+1)
    qtbot.waitUntil(lambda: panels.reading_pane.page is not None, timeout=LONG)
    opened = window.reading.article
    state.tag([panels.article_list.ids()[3]], "to keep")
    window.saving.keep("hiyodori tunnel", "hiyodori tunnel")
    pages = (window.visiting.stories, window.visiting.history, window.visiting.story_of_open)
    lists = (("polit", "Section"), ("keep", "Tag"), ("hiyo", "Saved search"))
    for visit, (typed, remark) in zip(pages, lists, strict=True):
        visit()
        qtbot.waitUntil(lambda: panels.pages.shows_other, timeout=LONG)
        go(qtbot, window, typed, remark)
        qtbot.waitUntil(lambda: not panels.pages.shows_other, timeout=LONG)
        assert window.focusWidget() is panels.article_list, remark
        assert window.reading.article == opened
    window.reading.back()
    qtbot.waitUntil(lambda: panels.pages.shows_other, timeout=LONG)


def test_own_keys_work_at_once(qtbot, window) -> None:
    window.sheets.key_map.set_keys("command_palette", ("F9",))
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.findChild(CommandPalette).isVisible()
