"""The sheet at a highlight: colours and comment by keys and mouse."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.gui.sheets.highlight_popover import HighlightPopover
from reader.gui.style.fonts import Fonts
from reader.gui.style.highlight_colours import grounds
from reader.gui.style.theme import DARK, LIGHT


@pytest.fixture
def room(qtbot) -> QWidget:
    room = QWidget()
    qtbot.addWidget(room)
    field = QLineEdit(room)
    QVBoxLayout(room).addWidget(field)
    room.resize(600, 500)
    with qtbot.waitExposed(room):
        room.show()
    room.activateWindow()
    field.setFocus()
    return room


@pytest.fixture
def popover(room) -> HighlightPopover:
    popover = HighlightPopover(room)
    popover.set_theme(LIGHT)
    popover.set_fonts(Fonts())
    return popover


PLACE = QRect(200, 100, 80, 20)


def open_it(popover: HighlightPopover, place=PLACE, **more) -> None:
    popover.open_at(place, "green", more.pop("comment", "Why?"), number=(2, 5), **more)


def press(qtbot, popover, key) -> None:
    qtbot.keyClick(popover.window().focusWidget(), key)


def test_numbers_choose_colours(popover, qtbot):
    open_it(popover)
    with qtbot.waitSignal(popover.colour_chosen) as caught:
        press(qtbot, popover, Qt.Key.Key_4)
    assert caught.args == ["rose"]
    with qtbot.waitSignal(popover.colour_chosen) as caught:
        press(qtbot, popover, Qt.Key.Key_1)
    assert caught.args == ["yellow"]


def test_numbers_in_the_comment_are_text(popover, qtbot):
    open_it(popover, comment="")
    press(qtbot, popover, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(popover.colour_chosen):
        press(qtbot, popover, Qt.Key.Key_4)
    with qtbot.waitSignal(popover.comment_edited) as caught:
        popover.flush()
    assert caught.args == ["4"]


def test_a_comment_is_told_while_one_types_and_when_it_closes(popover, qtbot):
    open_it(popover)
    press(qtbot, popover, Qt.Key.Key_Return)
    with qtbot.waitSignal(popover.comment_edited) as caught:
        qtbot.keyClicks(popover.window().focusWidget(), "And ")
    assert caught.args == ["Why?And "]
    qtbot.keyClicks(popover.window().focusWidget(), "so")
    told: list[object] = []
    popover.comment_edited.connect(told.append)
    popover.left.connect(told.append)
    press(qtbot, popover, Qt.Key.Key_Escape)
    assert told == ["Why?And so", True]
    assert popover.isHidden()


def test_the_field_is_not_seen_before_it_has_the_keys(popover, qtbot):
    for comment, words in (("", "Return: comment"), ("Why?", "Return: change the comment")):
        open_it(popover, comment=comment)
        assert popover._field.isHidden()
        assert popover._write.text() == words
        assert popover._comment.isVisible() == bool(comment)
        popover._write.click()
        assert popover._field.hasFocus()
        assert popover._field.toPlainText() == comment
        assert popover._write.isHidden()


def test_letters_begin_a_comment_but_for_those_that_read_on(popover, room, qtbot):
    ran: list[str] = []
    for key in ("M", "J"):
        QShortcut(QKeySequence(key), room, activated=lambda key=key: ran.append(key))
    popover.reading_on = [QKeySequence("J"), QKeySequence("Space")]
    open_it(popover, comment="")
    qtbot.keyClick(room.focusWidget(), Qt.Key.Key_J)
    assert ran == ["J"]
    assert popover._field.isHidden()
    for sign in "must j 2":
        qtbot.keyClicks(room.focusWidget(), sign)
    assert ran == ["J"]
    assert popover._field.toPlainText() == "must j 2"


def test_without_a_change_there_is_nothing_to_tell(popover, qtbot):
    with qtbot.assertNotEmitted(popover.comment_edited), qtbot.assertNotEmitted(popover.left):
        popover.dismiss()
    with qtbot.assertNotEmitted(popover.comment_edited, wait=450):
        open_it(popover)
        popover.flush()


def test_delete_takes_it_away_but_not_from_the_comment(popover, qtbot):
    open_it(popover)
    with qtbot.waitSignal(popover.removal_requested):
        press(qtbot, popover, Qt.Key.Key_Delete)
    press(qtbot, popover, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(popover.removal_requested):
        press(qtbot, popover, Qt.Key.Key_Delete)


def test_who_goes_on_elsewhere_closes_it_and_keeps_the_keys(popover, room, qtbot):
    open_it(popover)
    field = room.findChild(QLineEdit)
    with qtbot.waitSignal(popover.left) as caught:
        field.setFocus()
    assert caught.args == [False]
    assert field.hasFocus()


@pytest.mark.parametrize(
    "place",
    [QRect(0, 0, 10, 10), QRect(590, 490, 10, 10), QRect(0, 250, 600, 20), QRect(0, 0, 600, 500)],
)
def test_it_is_never_outside(popover, room, place):
    open_it(popover, place)
    assert room.rect().contains(popover.geometry())


def test_the_words_of_a_lost_one_are_there(popover):
    open_it(popover, lost="What stood\nthere")
    assert not popover._quote.isHidden()
    assert "What stood there" in popover._quote.text()
    assert popover.accessibleDescription() == "Highlight 2 of 5, Green"
    open_it(popover)
    assert popover._quote.isHidden()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_its_colours_are_those_of_the_page(popover, theme):
    popover.set_theme(theme)
    open_it(popover)
    drawn = popover.grab().toImage()
    seen = {drawn.pixelColor(x, y).name() for x in range(10, 160) for y in range(15, 40)}
    assert set(grounds(theme).values()) <= seen
