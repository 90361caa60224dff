"""What a screen reader finds in the window: a name on everything one can get to, by keys alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QDialog, QWidget

from reader.gui.main_window import MainWindow
from reader.gui.page_text import Stretch
from reader.protocol import ReadName

LONG = 20_000  # milliseconds
MOST_CHILDREN = 40  # of a list: its rows are alike

Do = Callable[[MainWindow], object]


def highlight(window: MainWindow) -> None:
    """Highlight the first words, and have their sheet open."""
    view = window.panels.reading_pane.view
    view.choose(Stretch(0, 12))
    window.highlighting.highlight()


STATES: dict[str, Do] = {
    "hits": lambda window: window.finding.search_for("central asia"),
    "no hits": lambda window: window.finding.search_for("zzqqx"),
    "mistake": lambda window: window.finding.search_for("date:never"),
    "find bar": lambda window: window.panels.reading_pane.open_find(),
    "note": lambda window: window.noting.open(),
    "highlights": lambda window: window.highlighting.show_all(),
    "highlight": lambda window: highlight(window),
    "toast": lambda window: window.actions_by_name["star"].trigger(),
    "story": lambda window: window.visiting.story_of_open(),
    "stories": lambda window: window.visiting.stories(),
    "comparison": lambda window: window.visiting.compare(),
    "ranking": lambda window: window.visiting.history(),
    "name": lambda window: window.reading.visit(ReadName("Yoshimasa Hayashi")),
}
SHEETS = ("command_palette", "key_sheet", "preferences", "problems")


@pytest.fixture(scope="module", autouse=True)
def _listen() -> None:
    QAccessible.setActive(True)


@pytest.fixture
def window(qtbot, open_window, sample_archive) -> MainWindow:
    opened = open_window(sample_archive)
    opened.resize(1400, 900)
    opened.finding.search_for("tokyo ministers")
    qtbot.waitUntil(opened.is_idle, timeout=LONG)
    opened.panels.article_list.step(+1)
    qtbot.waitUntil(lambda: opened.panels.reading_pane.page is not None, timeout=LONG)
    qtbot.waitUntil(opened.is_idle, timeout=LONG)
    return opened


def seen(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """A part of the window and all below it that is seen."""
    yield part
    for number in range(min(part.childCount(), MOST_CHILDREN)):
        child = part.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from seen(child)


def unnamed(widget: QWidget) -> list[str]:
    """What can have the keys, or tells something, without saying what it is."""
    parts = list(seen(QAccessible.queryAccessibleInterface(widget)))
    assert len(parts) > 3
    told = {QAccessible.Role.Button, QAccessible.Role.ListItem, QAccessible.Role.Cell}
    return [
        f"{part.role().name} {type(part.object()).__name__}"
        for part in parts
        if (part.state().focusable or part.role() in told)
        and not part.text(QAccessible.Text.Name).strip()
    ]


def test_everything_one_can_get_to_has_a_name(qtbot, window: MainWindow) -> None:
    for state, enter in STATES.items():
        enter(window)
        qtbot.waitUntil(window.is_idle, timeout=LONG)
        assert unnamed(window) == [], state
        window.leave()


def test_every_sheet_has_names_and_gives_the_keys_back(qtbot, window: MainWindow) -> None:
    window.panels.article_list.setFocus()
    for name in SHEETS:
        window.actions_by_name[name].trigger()
        sheet = next(each for each in window.findChildren(QDialog) if each.isVisible())
        assert unnamed(sheet) == [], name
        assert sheet.windowTitle(), name
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        assert not sheet.isVisible(), name
        assert window.focusWidget() is window.panels.article_list, name


def test_a_row_speaks_its_state_and_what_it_is(window: MainWindow) -> None:
    part = QAccessible.queryAccessibleInterface(window.panels.article_list)
    spoken = [each.text(QAccessible.Text.Name) for each in seen(part)]
    assert (
        "Unread. Japan and Central Asia pledge closer ties at Tokyo meeting. Politics. 25 Dec 2022"
        in spoken
    )


def test_tab_goes_through_all_panes_and_comes_back(qtbot, window: MainWindow) -> None:
    panels = window.panels
    panels.article_list.setFocus()
    panes = {
        "bar": panels.search_bar,
        "library": panels.library_pane,
        "histogram": panels.histogram_panel,
        "list": panels.article_list,
        "article": panels.pages,
        "sidebar": panels.sidebar,
    }
    visited: list[str] = []
    for _ in range(80):
        focus = window.focusWidget()
        assert focus is not None
        here = next(
            name for name, pane in panes.items() if focus is pane or pane.isAncestorOf(focus)
        )
        if not visited or visited[-1] != here:
            visited.append(here)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        if window.focusWidget() is panels.article_list:
            break
    else:
        pytest.fail(f"Tab never comes back to the list: {visited}")
    assert set(visited) == set(panes)
    assert len(visited) == len(panes), f"Tab leaves a pane and comes back: {visited}"


def test_hits_are_announced(qtbot, window: MainWindow, monkeypatch) -> None:
    heard: list[str] = []

    def hear(event) -> None:
        if event.type() == QAccessible.Event.Announcement:
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    window.finding.search_for("hiyodori")
    qtbot.waitUntil(lambda: any("articles found" in words for words in heard), timeout=LONG)
    window.actions_by_name["star"].trigger()
    assert heard[-1] == "Starred"
