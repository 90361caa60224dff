"""Completions under the search field: chosen by mouse and keys, never in the way of typing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from reader.gui.controls.remark_delegate import REMARK
from reader.gui.search_bar.completion_popup import CompletionPopup
from reader.gui.search_bar.search_bar import SearchBar
from reader.gui.search_bar.search_field import SearchField
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK
from reader.search.results import Completion, QueryProblem

WORD = Completion("word", "budget", "budget ", 7, 1204)
FIELD = Completion("field", "byline:", "byline:", 7)
VALUE = Completion("value", "Business", "section:Business ", 17, 8)
SAVED = Completion("search", "Budget fights", 'search:"Budget fights"', 22)
ALL = (WORD, FIELD, VALUE, SAVED)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(SearchBar())
    column.addWidget(QPushButton("elsewhere"))
    made.resize(900, 500)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def bar(window):
    return window.findChild(SearchBar)


@pytest.fixture
def field(bar):
    found = bar.findChild(SearchField)
    found.setFocus()
    return found


@pytest.fixture
def opened(bar, field, qtbot):
    """Completions of "b", shown as they come while one types."""
    answer(bar, field, qtbot, "b", ALL)
    popup = bar.window().findChild(CompletionPopup)
    assert popup.isVisible()
    return popup


def is_open(bar):
    return any(each.isVisible() for each in bar.window().findChildren(CompletionPopup))


def answer(bar, field, qtbot, letters, completions):
    """Type, wait to be asked, and answer."""
    with qtbot.waitSignal(bar.completions_requested) as asked:
        qtbot.keyClicks(field, letters)
    bar.set_completions(*asked.args, completions)


def edits(bar):
    heard = []
    bar.query_edited.connect(lambda text: heard.append(("edited", text)))
    bar.typing_paused.connect(lambda: heard.append(("paused", bar.query())))
    bar.query_submitted.connect(lambda text: heard.append(("submitted", text)))
    bar.left.connect(lambda: heard.append(("left", bar.query())))
    bar.list_requested.connect(lambda: heard.append(("list", "")))
    return heard


def press(qtbot, field, *pressed):
    for key in pressed:
        qtbot.keyClick(field, key)


def test_they_are_asked_for_once_after_the_last_key(bar, field, qtbot):
    asked = []
    bar.completions_requested.connect(lambda text, caret: asked.append((text, caret)))
    field.setText("😀")
    answer(bar, field, qtbot, "bu", ())
    assert asked == [("😀bu", 3)]


def test_rows_say_what_they_are_and_how_much_there_is(opened):
    remarks = [opened.item(row).data(REMARK) for row in range(opened.count())]
    assert remarks == ["1,204", "field", "section  ·  8", "saved search"]
    spoken = [
        opened.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(opened.count())
    ]
    assert spoken[0].startswith("budget, 1")
    assert spoken[1:2] == ["byline:, field"]


def test_it_hangs_below_the_field_inside_the_window_and_takes_no_focus(bar, field, opened):
    assert opened.parentWidget() is bar.window()
    assert opened.y() > field.mapTo(bar.window(), QPoint(0, field.height())).y()
    assert field.hasFocus()
    assert opened.currentRow() == -1
    assert not opened.verticalScrollBar().isVisible()
    assert opened.verticalScrollBar().maximum() == 0


def test_typing_goes_on_and_narrows(bar, field, opened, qtbot):
    answer(bar, field, qtbot, "u", (WORD, SAVED))
    assert field.text() == "bu"
    assert opened.count() == 2
    answer(bar, field, qtbot, "x", ())
    assert not opened.isVisible()


def test_an_answer_for_another_text_is_dropped(bar, field, qtbot):
    with qtbot.waitSignal(bar.completions_requested) as asked:
        qtbot.keyClicks(field, "bu")
    qtbot.keyClick(field, "d")
    bar.set_completions(*asked.args, ALL)
    assert not is_open(bar)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_an_answer_that_comes_after_return_or_escape_is_dropped(bar, field, qtbot, key):
    with qtbot.waitSignal(bar.completions_requested) as asked:
        qtbot.keyClicks(field, "bu")
    press(qtbot, field, key)
    bar.set_completions(*asked.args, ALL)
    assert not is_open(bar)


def test_down_and_up_choose_and_go_round_by_way_of_what_was_typed(bar, field, opened, qtbot):
    heard = edits(bar)
    rows = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        press(qtbot, field, key)
        rows.append(opened.currentRow())
    assert rows == [0, 1, 0, -1, 3]
    assert field.text() == "b"
    assert heard == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_the_chosen_one_is_taken_and_searched_for_at_once(bar, field, opened, qtbot, key):
    press(qtbot, field, Qt.Key.Key_Down)
    heard = edits(bar)
    with qtbot.assertNotEmitted(bar.completions_requested, wait=100):
        press(qtbot, field, key)
    assert (field.text(), field.caret) == ("budget ", 7)
    assert heard == [("edited", "budget "), ("paused", "budget ")]
    assert not opened.isVisible()
    assert field.hasFocus()


def test_after_a_field_its_values_are_offered(bar, field, opened, qtbot):
    press(qtbot, field, Qt.Key.Key_Down, Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.completions_requested) as asked:
        press(qtbot, field, Qt.Key.Key_Return)
    assert asked.args == ["byline:", 7]


def test_a_click_takes_a_row(bar, field, opened, qtbot):
    place = opened.visualItemRect(opened.item(2)).center()
    qtbot.mouseClick(opened.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.text() == "section:Business "
    assert field.hasFocus()
    assert not opened.isVisible()


def test_return_without_a_choice_searches_for_what_was_typed(bar, field, opened, qtbot):
    heard = edits(bar)
    press(qtbot, field, Qt.Key.Key_Return)
    assert heard == [("submitted", "b")]
    assert not opened.isVisible()


def test_escape_closes_it_before_it_clears(bar, field, opened, qtbot):
    heard = edits(bar)
    press(qtbot, field, Qt.Key.Key_Escape)
    assert not opened.isVisible()
    assert (bar.query(), heard) == ("b", [])
    press(qtbot, field, Qt.Key.Key_Escape)
    assert heard == [("left", "b")]


def test_down_without_it_leads_to_the_list(bar, field, qtbot):
    heard = edits(bar)
    press(qtbot, field, Qt.Key.Key_Down)
    assert heard == [("list", "")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Backspace])
def test_where_the_caret_goes_elsewhere_it_closes(bar, field, opened, qtbot, key):
    press(qtbot, field, key)
    assert not opened.isVisible()
    assert field.caret == 0


def test_it_closes_when_the_focus_leaves(bar, field, opened, qtbot):
    press(qtbot, field, Qt.Key.Key_Tab)
    assert not field.hasFocus()
    assert not opened.isVisible()


def test_an_input_method_is_left_alone(bar, field, opened, qtbot):
    QApplication.sendEvent(field, QInputMethodEvent("しん", []))
    assert not opened.isVisible()
    with qtbot.assertNotEmitted(bar.completions_requested, wait=100):
        QApplication.sendEvent(field, QInputMethodEvent("しんぶ", []))
    commit = QInputMethodEvent("", [])
    commit.setCommitString("新聞")
    with qtbot.waitSignal(bar.completions_requested) as asked:
        QApplication.sendEvent(field, commit)
    assert asked.args == ["b新聞", 3]


def test_nothing_is_said_of_the_query_while_it_is_open(bar, field, opened, qtbot):
    height = bar.sizeHint().height()
    bar.set_problems([QueryProblem(0, 1, "A sentence.")])
    assert bar.sizeHint().height() == height
    assert not field.faults()
    press(qtbot, field, Qt.Key.Key_Escape)
    assert bar.sizeHint().height() > height
    assert field.faults()


def test_a_query_set_by_the_window_closes_it(bar, field, opened):
    bar.set_query("golf")
    assert not opened.isVisible()


def test_theme_and_fonts_take_effect_at_once(bar, field, opened, qtbot):
    height = opened.height()
    before = opened.grab().toImage()
    bar.set_theme(DARK)
    bar.set_fonts(Fonts(1.5))
    assert opened.grab().toImage() != before
    answer(bar, field, qtbot, "u", ALL)
    assert opened.height() > height
