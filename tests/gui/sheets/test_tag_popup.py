"""The frame for tags: typed, completed, added, taken away, by keys and by clicks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from reader.gui.library_pane.library_rows import TagRow
from reader.gui.sheets.tag_chips import TagChip
from reader.gui.sheets.tag_popup import TagPopup
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK

ALL = [
    TagRow("Harbor", 6, "teal"),
    TagRow("Inner harbor", 9),
    TagRow("later", 26),
    TagRow("To check", 7, "red"),
    TagRow("港", 9, "orange"),
]
GIVEN = [TagRow("Harbor", 1, "teal"), TagRow("港", 1, "orange")]


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 500)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    with qtbot.waitActive(window):
        window.show()
    window.findChild(QLineEdit).setFocus()
    return window


@pytest.fixture
def popup(window):
    popup = TagPopup(window)
    popup.set_tags(ALL, GIVEN, 1)
    popup.open(QPoint(20, 60))
    return popup


@pytest.fixture
def field(popup):
    return popup._field


@pytest.fixture
def heard(popup):
    heard = []
    popup.tag_requested.connect(lambda name: heard.append(("+", name)))
    popup.untag_requested.connect(lambda name: heard.append(("-", name)))
    return heard


def compose(field, text):
    """Type with an input method."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def offered(popup):
    rows = popup._offers
    return [rows.item(row).text() for row in range(rows.count())]


def chips(popup):
    return [chip for chip in popup.findChildren(TagChip) if not chip.isHidden()]


def test_tags_that_are_not_given_are_offered_the_most_used_first(popup, field):
    assert field.hasFocus()
    assert offered(popup) == ["later", "Inner harbor", "To check"]
    assert [chip.accessibleName() for chip in chips(popup)] == [
        "Tag Harbor. Delete takes it away.",
        "Tag 港. Delete takes it away.",
    ]


def test_what_is_typed_is_completed_and_return_adds_it(popup, field, heard, qtbot):
    qtbot.keyClicks(field, "TO")
    assert offered(popup) == ["To check", "TO"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == [("+", "To check")]
    assert field.text() == ""


def test_a_later_word_completes_too_and_a_new_tag_can_be_chosen(popup, field, heard, qtbot):
    qtbot.keyClicks(field, "harb")
    assert offered(popup) == ["Inner harbor", "harb"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    compose(field, "選挙")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == [("+", "harb"), ("+", "選挙")]


def test_several_are_typed_between_commas(popup, field, heard, qtbot):
    qtbot.keyClicks(field, "one, two  words,")
    compose(field, "三、")
    assert heard == [("+", "one"), ("+", "two words"), ("+", "三")]
    assert field.text() == ""


def test_backspace_in_the_empty_field_takes_the_last_away(popup, field, heard, qtbot):
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert heard == []
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert heard == [("-", "港")]


def test_the_cross_and_the_keys_of_a_chip_take_it_away(popup, heard, qtbot):
    first, second = chips(popup)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert heard == []
    cross = QPoint(first.width() - 8, first.height() // 2)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=cross)
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Delete)
    assert heard == [("-", "Harbor"), ("-", "港")]
    popup.set_tags(ALL, GIVEN[:1], 1)
    assert chips(popup)[0].hasFocus()
    popup.set_tags(ALL, [], 1)
    assert popup._field.hasFocus()
    assert popup.isVisible()


def test_tags_of_some_of_the_articles_say_of_how_many(popup, field, qtbot):
    popup.set_tags(ALL, [ALL[2]._replace(articles=2), ALL[4]._replace(articles=3)], 3)
    assert [chip.accessibleName() for chip in chips(popup)] == [
        "Tag later, on 2/3 of the articles. Delete takes it away.",
        "Tag 港. Delete takes it away.",
    ]
    assert popup.accessibleName() == "Tags of 3 articles"
    qtbot.keyClicks(field, "lat")
    assert offered(popup) == ["later", "lat"]  # it can be given to the third, too


def test_tab_goes_round_in_the_frame(popup, field, qtbot):
    first, second = chips(popup)
    for expected in (first, second, field):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
    for expected in (second, first, field):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is expected
    assert popup.isVisible()


def test_escape_closes_and_gives_the_focus_back(popup, field, window, qtbot):
    with qtbot.waitSignal(popup.closed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert popup.isHidden()
    assert QApplication.focusWidget() is window.layout().itemAt(0).widget()


def test_return_with_nothing_typed_closes_too(popup, field, heard, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert popup.isHidden()
    assert heard == []


def test_going_elsewhere_closes_it_and_keeps_the_focus_there(popup, window):
    elsewhere = window.layout().itemAt(0).widget()
    elsewhere.setFocus()
    assert popup.isHidden()
    assert elsewhere.hasFocus()


def test_very_many_and_very_long_names_stay_inside_the_frame(popup, window):
    popup.set_theme(DARK)
    popup.set_fonts(Fonts(1.5))
    given = [
        TagRow(f"A tag with a very long name indeed, number {number}", 1) for number in range(9)
    ]
    popup.set_tags(ALL, given, 1)
    assert len(chips(popup)) == 9
    for chip in chips(popup):
        assert chip.parent().rect().contains(chip.geometry())
    assert window.rect().contains(popup.geometry())
    assert popup.rect().contains(popup._field.geometry())
    assert offered(popup)[0] == "later"


def test_it_is_wider_in_large_type_as_far_as_the_window_goes(window, popup):
    plain = popup.width()
    popup.set_fonts(Fonts(1.5))
    assert plain < popup.width() <= window.width() - 16
