"""The search bar: when a query is sent off, and what is said about it."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton

from reader.gui.search_bar.search_bar import PAUSE, SearchBar
from reader.gui.search_bar.search_field import SearchField, moved
from reader.gui.search_bar.sort_menu import SortMenu
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK, LIGHT
from reader.search.results import QueryProblem, Span, Suggestion

MEANT = (
    Suggestion("spelling", "budget", "budget", 1200),
    Suggestion("spelling", "budgets", "budgets", 1),
)
PROBLEM = QueryProblem(5, 12, "No field is called “sektion”.", "asia section:Politics")


@pytest.fixture
def bar(qtbot):
    widget = SearchBar()
    widget.resize(1200, 60)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


@pytest.fixture
def field(bar):
    found = bar.findChild(SearchField)
    found.setFocus()
    return found


def spoken_of(bar):
    heard = []
    bar.query_edited.connect(lambda text: heard.append(("edited", text)))
    bar.query_submitted.connect(lambda text: heard.append(("submitted", text)))
    bar.left.connect(lambda: heard.append(("left", bar.query())))
    return heard


def links(bar):
    return [each for each in bar.findChildren(QPushButton) if each.isVisible()]


def labels(bar):
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]


def test_each_key_is_sent_off_at_once_and_the_pause_after_the_last_is_told_once(bar, field, qtbot):
    heard = spoken_of(bar)
    with qtbot.waitSignal(bar.typing_paused):
        qtbot.keyClicks(field, "asi")
        assert heard == [("edited", "a"), ("edited", "as"), ("edited", "asi")]
    with qtbot.assertNotEmitted(bar.typing_paused, wait=2 * PAUSE):
        pass


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_return_and_escape_wait_for_nothing(bar, field, qtbot, key):
    heard = spoken_of(bar)
    with qtbot.assertNotEmitted(bar.typing_paused, wait=2 * PAUSE):
        qtbot.keyClick(field, "a")
        qtbot.keyClick(field, key)
    last = ("submitted", "a") if key == Qt.Key.Key_Return else ("left", "a")
    assert heard == [("edited", "a"), last]
    assert bar.query() == "a"


def test_a_query_set_by_the_window_is_not_announced(bar, qtbot):
    with qtbot.assertNotEmitted(bar.query_edited, wait=300):
        bar.set_query("asia")
    assert bar.query() == "asia"


def test_down_leads_to_the_list(bar, field, qtbot):
    with qtbot.waitSignal(bar.list_requested):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_focus_selects_what_stands_there(bar, field):
    bar.set_query("asia")
    bar.focus_field()
    assert field.hasFocus()
    assert field.selectedText() == "asia"


def test_the_answer_is_said_in_figures(bar):
    bar.set_article_count(1204)
    assert bar.findChild(SearchField).placeholderText() == "Search 1,204 articles"
    bar.set_answer(12, 1204, 0.0031)
    assert "12 of 1,204  ·  3 ms" in labels(bar)
    bar.set_answer(12, 1204, 1.25)
    assert "12 of 1,204  ·  1.2 s" in labels(bar)
    bar.clear_answer()
    assert not any("1,204" in text for text in labels(bar))


def test_busy_is_said_only_when_it_lasts(bar, qtbot):
    bar.set_busy()
    assert "Searching…" not in labels(bar)
    qtbot.waitUntil(lambda: "Searching…" in labels(bar))
    bar.set_answer(1, 2, 0.5)
    assert "Searching…" not in labels(bar)


def test_a_problem_is_said_underlined_and_mended(bar, field, qtbot):
    bar.set_query("asia sektion:Politics")
    bar.set_problems([PROBLEM])
    assert PROBLEM.sentence in labels(bar)
    assert field.faults() == (Span(5, 12),)
    assert field.accessibleDescription() == PROBLEM.sentence
    (mend,) = links(bar)
    assert mend.text() == "Did you mean asia section:Politics?"
    assert mend.focusPolicy() & Qt.FocusPolicy.TabFocus
    heard = spoken_of(bar)
    qtbot.mouseClick(mend, Qt.MouseButton.LeftButton)
    assert heard == [("submitted", "asia section:Politics")]
    assert PROBLEM.sentence not in labels(bar)


def test_a_problem_without_suggestion_offers_none(bar):
    bar.set_problems([QueryProblem(0, 1, "A sentence.")])
    assert not links(bar)
    bar.set_problems([])
    assert "A sentence." not in labels(bar)


def test_other_spellings_are_offered_by_mouse_and_key(bar, field, qtbot):
    bar.set_query("budgat")
    bar.set_suggestions([*MEANT, Suggestion("without", "budget", "golf", 3)])
    assert [link.text() for link in links(bar)] == ["Did you mean budget? (1,200)", "budgets? (1)"]
    assert all(link.focusPolicy() & Qt.FocusPolicy.TabFocus for link in links(bar))
    heard = spoken_of(bar)
    qtbot.keyClick(links(bar)[1], Qt.Key.Key_Space)
    assert heard == [("submitted", "budgets")]
    assert bar.query() == "budgets"
    assert field.hasFocus()
    assert not links(bar)


def test_an_ampersand_in_a_suggestion_is_shown_as_one(bar):
    bar.set_suggestions([Suggestion("spelling", "at&t", "AT&T", 2)])
    assert links(bar)[0].text() == "Did you mean AT&&T? (2)"  # Qt shows two as one
    assert links(bar)[0].accessibleName() == "Did you mean AT&T? (2)"


def test_a_problem_is_said_rather_than_a_suggestion(bar):
    bar.set_suggestions(MEANT)
    bar.set_problems([PROBLEM])
    assert [link.text() for link in links(bar)] == ["Did you mean asia section:Politics?"]
    bar.set_problems([])
    assert len(links(bar)) == 2


def test_while_one_types_the_line_below_keeps_its_place(bar, field, qtbot):
    bar.set_suggestions(MEANT)
    height = bar.sizeHint().height()
    field.setFocus()
    with qtbot.waitSignal(bar.typing_paused):
        qtbot.keyClick(field, "a")
        bar.set_suggestions([])
        assert not links(bar)
        assert bar.sizeHint().height() == height
    assert bar.sizeHint().height() < height


def test_chips_are_painted_behind_field_terms(bar, field):
    bar.set_query("asia date:2022..2024")
    plain = field.grab().toImage()
    bar.set_chips([Span(5, 20)])
    tinted = field.grab().toImage()
    tint = QColor(LIGHT.selection).rgb()

    def count(picture):
        return sum(
            picture.pixel(x, y) == tint
            for x in range(picture.width())
            for y in range(0, picture.height(), 2)
        )

    assert count(plain) == 0
    assert count(tinted) > 100


def test_formatting_changes_neither_text_nor_caret(bar, field, qtbot):
    bar.set_query("😀 date:2022")
    field.setCursorPosition(4)
    with qtbot.assertNotEmitted(field.textChanged), qtbot.assertNotEmitted(field.textEdited):
        bar.set_chips([Span(2, 11)])
        bar.set_problems([QueryProblem(2, 11, "A sentence.")])
    assert field.text() == "😀 date:2022"
    assert field.cursorPosition() == 4


def test_the_caret_is_told_in_characters(bar, field):
    bar.set_query("😀 date:2022")
    field.setCursorPosition(3)
    assert field.caret == 2
    field.replace("😀 asia", 2)
    assert (field.text(), field.caret, field.cursorPosition()) == ("😀 asia", 2, 3)
    field.undo()
    assert field.text() == "😀 date:2022"


def test_an_input_method_is_not_disturbed_while_it_composes(bar, field):
    QApplication.sendEvent(field, QInputMethodEvent("しんぶん", []))
    bar.set_chips([Span(0, 1)])
    assert field.text() == ""
    commit = QInputMethodEvent("", [])
    commit.setCommitString("新聞")
    QApplication.sendEvent(field, commit)
    assert field.text() == "新聞"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a date:1", "a date:1 b", [Span(2, 8)]),  # typed behind it
        ("a date:1", "aa date:1", [Span(3, 9)]),  # typed before it
        ("a date:1", "a date:12", [Span(2, 8)]),  # at its end: the parser will say
        ("a date:1", "a dat", [Span(2, 5)]),
        ("a date:1", "a ", []),
        ("a date:1", "", []),
        ("a date:1", "a date:2", [Span(2, 8)]),
        ("a date:1", "a daxte:1", [Span(2, 9)]),
    ],
)
def test_chips_stay_on_their_words(before, after, expected):
    assert list(moved([Span(2, 8)], before, after)) == expected


def test_the_order_is_chosen_from_a_menu(bar, qtbot):
    bar.set_sort("relevance")
    button = next(each for each in bar.findChildren(QToolButton) if "Relevance" in each.text())
    with qtbot.waitSignal(bar.sort_changed) as changed:
        button.menu().actions()[2].trigger()
    assert changed.args == ["oldest"]
    assert button.text().startswith("Oldest")
    with qtbot.assertNotEmitted(bar.sort_changed):
        bar.set_sort("title")
    assert button.text().startswith("Headline")


def test_the_look_button_and_the_menu_button(bar, qtbot):
    buttons = {each.accessibleName(): each for each in bar.findChildren(QToolButton)}
    with qtbot.waitSignal(bar.look_requested):
        qtbot.mouseClick(buttons["Look"], Qt.MouseButton.LeftButton)
    menu = QMenu(bar)
    bar.set_menu(menu)
    assert buttons["Menu"].menu() is menu


def test_a_narrow_window_keeps_a_usable_field(bar, field, qtbot):
    bar.set_left_width(200)
    assert "Kawaraban" in labels(bar)
    bar.resize(700, 60)
    qtbot.waitUntil(lambda: field.width() > 200)
    assert "Kawaraban" not in labels(bar)


def test_no_sentence_makes_the_window_wider(bar):
    bar.set_answer(104_211, 104_211, 0.003)
    bar.set_problems([QueryProblem(0, 1, "A sentence. " * 40, "suggestion " * 40)])
    assert bar.minimumSizeHint().width() < 640


def test_every_control_has_a_name(bar):
    for kind in (QToolButton, SearchField):
        assert all(each.accessibleName() for each in bar.findChildren(kind))


def test_ctrl_k_in_the_field_is_left_to_the_window(bar, field, qtbot):
    heard = []
    shortcut = QShortcut(QKeySequence("Ctrl+K"), bar)
    shortcut.activated.connect(lambda: heard.append("palette"))
    bar.set_query("asia")
    field.setCursorPosition(0)
    qtbot.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["palette"]
    assert bar.query() == "asia"


def test_escape_in_the_field_is_the_fields_own(bar, field, qtbot):
    heard = spoken_of(bar)
    shortcut = QShortcut(QKeySequence("Esc"), bar)
    shortcut.activated.connect(lambda: heard.append(("window", "")))
    bar.set_query("asia")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert heard == [("left", "asia")]


def test_theme_and_fonts_take_effect_at_once(bar, field):
    height = field.fontMetrics().height()
    bar.set_fonts(Fonts(1.5))
    bar.set_theme(DARK)
    assert field.fontMetrics().height() > height
    assert bar.grab().toImage().pixelColor(2, 2) == QColor(DARK.surface)


def test_the_name_is_shown_whole_or_not_at_all(bar):
    (name,) = (each for each in bar.findChildren(QLabel) if each.text() == "Kawaraban")
    for width, shown in ((300, True), (60, False), (0, True)):
        bar.set_left_width(width)
        bar.layout().activate()
        name.parentWidget().layout().activate()
        assert name.isVisible() is shown
        assert not shown or name.width() >= name.sizeHint().width()


def test_the_menu_of_orders_and_groups_opens_by_key(bar, qtbot):
    menu = bar.findChild(SortMenu)
    shown = []
    menu.aboutToShow.connect(lambda: shown.append(menu))
    QTimer.singleShot(0, menu, menu.close)
    bar.open_sort()
    assert shown == [menu]
    bar.set_group("story")
    with qtbot.waitSignal(bar.group_changed) as changed:
        next(action for action in menu.actions() if action.text() == "Group by day").trigger()
    assert changed.args == ["day"]
