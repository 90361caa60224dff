"""The marks of a search in the page, and finding words in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.gui.reading_pane.reading_pane import ReadingPane
from reader.gui.style.theme import DARK, LIGHT
from reader.rendering import Page
from tests.gui.reading import FILLER, LONG, field, make_active, page, said, scrolled, tinted, view


def test_opening_goes_to_the_first_mark(pane, qtbot):
    text = [FILLER] * 30 + ["Here is the bridge."]
    with qtbot.waitSignal(pane.mark_moved) as moved:
        pane.show_page(page(*text, marked="bridge", headline="A"))
    assert moved.args == [1, 1]
    assert scrolled(pane) > 0
    assert tinted(pane, LIGHT.current_mark) == ["bridge"]


def test_a_mark_in_the_headline_leaves_the_page_at_its_top(pane):
    pane.show_page(LONG)
    assert scrolled(pane) == 0


def test_marks_go_round(pane, qtbot):
    moves = []
    pane.mark_moved.connect(lambda place, total: moves.append((place, total)))
    pane.show_page(page("bridge, bridge", marked="bridge"))
    for _ in range(3):
        pane.next_mark()
    pane.previous_mark()
    assert moves == [(1, 3), (2, 3), (3, 3), (1, 3), (3, 3)]
    assert "3 of 3" in said(pane)


def test_a_page_without_marks_says_nothing_of_them(pane, qtbot):
    pane.show_page(page("bridge", marked="bridge"))
    with qtbot.waitSignal(pane.mark_moved) as moved:
        pane.show_page(page("bridge"))
    assert moved.args == [0, 0]
    assert said(pane) == []
    pane.next_mark()
    assert tinted(pane, LIGHT.current_mark) == []


def test_marks_beyond_the_first_plane_of_unicode_are_right(pane):
    pane.show_page(page("😀😀 house 𠮟る house", marked="house"))
    assert tinted(pane, LIGHT.current_mark) == ["house"]
    pane.next_mark()
    assert tinted(pane, LIGHT.current_mark) == ["house"]
    assert view(pane).extraSelections()[-1].cursor.selectionStart() > 60


def test_a_mark_shown_before_the_window_is_seen_after(qtbot):
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(640, 500)
    pane.show_page(page(*[FILLER] * 30, "the bridge", marked="bridge", headline="A"))
    with qtbot.waitExposed(pane):
        pane.show()
    assert scrolled(pane) > 0


def test_another_theme_keeps_place_and_mark(pane):
    pane.show_page(LONG)
    for _ in range(12):
        pane.next_mark()
    before = scrolled(pane)
    pane.set_theme(DARK)
    assert abs(scrolled(pane) - before) <= 1
    assert tinted(pane, DARK.current_mark) == ["bridge"]
    picture = view(pane).viewport().grab().toImage()
    assert picture.pixelColor(2, 2) == QColor(DARK.paper)


def test_find_counts_goes_round_and_closes(pane, qtbot):
    make_active(pane, qtbot)
    pane.show_page(page("Bridge and BRIDGE, café and cafe.", headline="A"))
    pane.open_find()
    assert QApplication.focusWidget() is field(pane)
    qtbot.keyClicks(field(pane), "bridge")
    assert "1 of 2" in said(pane)
    assert tinted(pane, LIGHT.current_mark) == ["Bridge"]
    qtbot.keyClick(field(pane), Qt.Key.Key_Return)
    assert tinted(pane, LIGHT.current_mark) == ["BRIDGE"]
    qtbot.keyClick(field(pane), Qt.Key.Key_F3)
    assert "1 of 2" in said(pane)
    qtbot.keyClick(field(pane), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert "2 of 2" in said(pane)
    qtbot.keyClick(field(pane), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is view(pane)
    assert view(pane).extraSelections() == []


def test_find_takes_accents_as_they_are_typed_and_says_when_there_is_nothing(pane):
    pane.show_page(page("😀 café and cafe.", headline="A"))
    pane.open_find()
    field(pane).setText("café")
    assert tinted(pane, LIGHT.current_mark) == ["café"]
    field(pane).setText("[a-z]")
    assert "not found" in said(pane)
    assert tinted(pane, LIGHT.current_mark) == []


def test_the_mark_keys_find_while_the_bar_is_open(pane):
    pane.show_page(page("one two one", marked="two", headline="A"))
    pane.open_find()
    field(pane).setText("one")
    pane.next_mark()
    assert "2 of 2" in said(pane)
    pane.previous_mark()
    assert "1 of 2" in said(pane)


def test_find_goes_on_in_the_next_article(pane):
    pane.open_find()
    field(pane).setText("bridge")
    pane.show_page(page("a bridge", headline="A"))
    assert "1 of 1" in said(pane)


def test_chosen_words_are_what_is_looked_for(pane):
    pane.show_page(page("a bridge and a bridge", headline="A"))
    cursor = view(pane).document().find("bridge")
    view(pane).setTextCursor(cursor)
    pane.open_find()
    assert field(pane).text() == "bridge"


def test_another_article_may_come_while_one_is_finding(pane, qtbot):
    pane.show_page(page("A bridge, a bridge, a bridge.", marked="bridge"))
    pane.next_mark()
    pane.next_mark()
    pane.open_find()
    qtbot.keyClicks(pane.findChild(QLineEdit), "zzz")
    pane.show_page(page("Nothing of the kind."))
    pane.show_page(page("One bridge.", marked="bridge"))
    assert pane.page is not None
    places = []
    pane.mark_moved.connect(lambda at, of: places.append((at, of)))
    pane.next_mark()  # nothing is found: the marks of the search are stepped through
    assert len(places) == 1


def test_a_page_shown_anew_without_marks_keeps_its_place(pane):
    plain = Page(LONG.article)
    pane.show_page(LONG)
    pane.go_to(0.5)
    place = scrolled(pane)
    pane.show_page(plain)
    assert scrolled(pane) == pytest.approx(place, abs=2)
    assert not said(pane)
    pane.show_page(LONG)
    assert scrolled(pane) == 0


def test_many_marks_are_few_formats_and_each_is_gone_to(pane):
    # Qt's documents compare each piece of text with all their formats.
    pane.show_page(page(*["A bridge came."] * 249, marked="bridge"))  # and the headline
    moves = []
    pane.mark_moved.connect(lambda place, total: moves.append((place, total)))
    pane.previous_mark()
    assert moves == [(250, 250)]
    assert tinted(pane, LIGHT.current_mark) == ["bridge"]
    assert len(view(pane).document().allFormats()) < 250
