"""What a screen reader finds in the window: a name on everything one can get to, by keys alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QListWidget, QWidget

from reader.gui.main_window import MainWindow
from reader.gui.reading_pane.page_text import Stretch
from reader.gui.sheets.look_popover import LookPopover
from reader.protocol.questions import ReadName
from reader.rendering import Captures

LONG = 20_000  # milliseconds
MOST_CHILDREN = 40  # of a list: its rows are alike

Do = Callable[[MainWindow], object]


def highlight(window: MainWindow) -> None:
    """Highlight the first words, and have their sheet open."""
    view = window.panels.reading_pane.view
    view.choose(Stretch(0, 12))
    window.highlighting.highlight()


def compare_captures(window: MainWindow) -> None:
    """Hold two captures of an article that has several against each other."""
    catalog = window.library.catalog
    article = next(row.id for row in catalog.rows(catalog.ids()) if row.captures > 1)
    window.visiting.captures(Captures(article))


STATES: dict[str, Do] = {
    "hits": lambda window: window.finding.search_for("central asia"),
    "no hits": lambda window: window.finding.search_for("zzqqx"),
    "mistake": lambda window: window.finding.search_for("date:never"),
    "find bar": lambda window: window.panels.reading_pane.open_find(),
    "tags": lambda window: window.actions_by_name["tags"].trigger(),
    "several": lambda window: window.panels.article_list.selectAll(),
    "groups by day": lambda window: window.choosing.group("day"),
    "groups by story": lambda window: window.choosing.group("story"),
    "note": lambda window: window.noting.open(),
    "highlights": lambda window: window.highlighting.show_all(),
    "highlight": lambda window: highlight(window),
    "toast": lambda window: window.actions_by_name["star"].trigger(),
    "story": lambda window: window.visiting.story_of_open(),
    "stories": lambda window: window.visiting.stories(),
    "comparison": lambda window: window.visiting.compare(),
    "captures": lambda window: compare_captures(window),
    "ranking": lambda window: window.visiting.history(),
    "name": lambda window: window.reading.visit(ReadName("Yoshimasa Hayashi")),
}
SHEETS = ("command_palette", "key_sheet", "preferences", "problems", "export", "backups")


@pytest.fixture(scope="module", autouse=True)
def _listen() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


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
        window.going.leave()


def test_every_sheet_has_names_and_gives_the_keys_back(qtbot, window: MainWindow) -> None:
    window.panels.article_list.setFocus()
    for name in SHEETS:
        window.actions_by_name[name].trigger()
        sheet = next(each for each in window.findChildren(QDialog) if each.isVisible())
        assert unnamed(sheet) == [], name
        assert sheet.windowTitle(), name
        labelled = {label.buddy() for label in sheet.findChildren(QLabel)}
        boxes = sheet.findChildren(QComboBox)  # by its label a box says what it is for
        assert all(box in labelled for box in boxes), name
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        assert not sheet.isVisible(), name
        assert window.focusWidget() is window.panels.article_list, name


def test_a_row_speaks_its_state_and_what_it_is(window: MainWindow) -> None:
    """The row below the open one, which counts as read any moment now."""
    part = QAccessible.queryAccessibleInterface(window.panels.article_list)
    spoken = [each.text(QAccessible.Text.Name) for each in seen(part)]
    headline = "Tokyo weighs December talks with five Central Asian ministers"
    assert f"Unread. {headline}. Politics. 2 Nov 2022" in spoken


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


@pytest.fixture
def heard(window: MainWindow, monkeypatch) -> list[str]:
    """What is announced from now on."""
    words: list[str] = []

    def hear(event) -> None:
        if event.type() == QAccessible.Event.Announcement:
            words.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return words


def test_the_look_has_names(window: MainWindow, heard: list[str]) -> None:
    window.actions_by_name["look"].trigger()
    popover = window.findChild(LookPopover)
    assert isinstance(popover, LookPopover)
    assert unnamed(popover) == []
    assert heard == ["Look"]
    assert {label.buddy() for label in popover.findChildren(QLabel)} >= {
        *popover.findChildren(QComboBox)
    }
    popover.close()


def test_nothing_between_the_panes_and_the_window_is_spoken(window: MainWindow) -> None:
    roles = {part.role() for part in seen(QAccessible.queryAccessibleInterface(window))}
    assert QAccessible.Role.LayeredPane not in roles
    assert QAccessible.Role.Table in roles


def test_the_list_says_why_it_is_empty_only_where_it_is(qtbot, window: MainWindow) -> None:
    articles = window.panels.article_list
    assert articles.count() > 0
    assert articles.accessibleDescription() == ""
    window.finding.search_for("zzqqx")
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    assert "Nothing found" in articles.accessibleDescription()


def test_a_field_has_the_keys_before_it_tells_anything(qtbot, window: MainWindow) -> None:
    reading = window.panels.reading_pane
    window.actions_by_name["find_in_article"].trigger()
    found = reading.findChild(QLineEdit)
    reading.close_find()
    reading.view.choose(Stretch(0, 4))
    assert isinstance(found, QLineEdit)
    had_keys: list[bool] = []
    found.selectionChanged.connect(lambda: had_keys.append(found.hasFocus()))
    found.textChanged.connect(lambda: had_keys.append(found.hasFocus()))
    window.actions_by_name["find_in_article"].trigger()
    assert had_keys
    assert all(had_keys)


def test_marks_and_what_is_found_are_announced(window: MainWindow, heard: list[str]) -> None:
    window.actions_by_name["next_mark"].trigger()
    assert heard[-1].startswith("Mark 2 of ")
    assert "Tokyo" in heard[-1] or "minister" in heard[-1]
    reading = window.panels.reading_pane
    reading.open_find()
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("zzqqx")
    assert heard[-1] == "not found"


def test_how_many_are_selected_is_announced(qtbot, window: MainWindow, heard: list[str]) -> None:
    articles = window.panels.article_list
    articles.setFocus()
    qtbot.keyClick(articles, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert heard == ["2 selected"]


def test_another_group_is_announced_once(qtbot, window: MainWindow, heard: list[str]) -> None:
    window.finding.search_for("")
    window.choosing.group("story")
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    articles = window.panels.article_list
    qtbot.keyClick(articles, Qt.Key.Key_Home)
    heard.clear()
    first = articles.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    for _ in range(articles.count()):
        qtbot.keyClick(articles, Qt.Key.Key_Down)
    headings = [number for number in articles.model().ids if number < 0]
    assert len(headings) > 1
    assert len(heard) == len(headings) - 1
    assert first not in heard


def test_what_return_would_choose_is_announced(qtbot, window: MainWindow, heard) -> None:
    window.actions_by_name["command_palette"].trigger()
    palette = next(each for each in window.findChildren(QDialog) if each.isVisible())
    qtbot.keyClicks(palette.focusWidget(), "preferences")
    commands = palette.findChild(QListWidget)
    assert heard[-1] == "Preferences…, Ctrl+,"
    assert commands.currentItem().text() == "Preferences…"
    qtbot.keyClicks(palette.focusWidget(), "zzqq")
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    assert heard[-1] == "Nothing is called that."
    palette.close()


def test_hits_are_announced(qtbot, window: MainWindow, heard: list[str]) -> None:
    window.finding.search_for("hiyodori")
    qtbot.waitUntil(lambda: any("articles found" in words for words in heard), timeout=LONG)
    window.actions_by_name["star"].trigger()
    assert heard[-1] == "Starred"
