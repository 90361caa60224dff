"""The column of the page: how wide it is, where its lines are broken, and what stays in place."""

import pytest
from PySide6.QtGui import QFontMetricsF, QTextOption
from PySide6.QtWidgets import QApplication

from reader.gui.reading_pane.reading_pane import ReadingPane
from reader.gui.style.fonts import Fonts
from tests.gui.reading import FILLER, LONG, page, view


def first_block(pane: ReadingPane) -> int:
    return view(pane).document().findBlock(view(pane).first_position()).blockNumber()


def test_larger_type_keeps_the_text_at_the_upper_edge(pane):
    pane.show_page(LONG)
    view(pane).verticalScrollBar().setValue(1800)
    before = view(pane).first_position()
    pane.set_fonts(Fonts(text_zoom=1.5))
    assert abs(view(pane).first_position() - before) < 63  # the same line, cut elsewhere


def test_another_width_keeps_the_text_at_the_upper_edge(pane, qtbot):
    pane.show_page(LONG)
    view(pane).verticalScrollBar().setValue(1800)
    before = first_block(pane)
    pane.resize(420, 500)
    assert first_block(pane) == before


def test_the_column_has_about_sixty_three_characters(pane, qtbot):
    pane.resize(1400, 700)
    pane.show_page(page(FILLER * 3))
    QApplication.processEvents()
    block = view(pane).document().lastBlock()
    layout = block.layout()
    lengths = [layout.lineAt(line).textLength() for line in range(layout.lineCount() - 1)]
    assert 55 <= sum(lengths) / len(lengths) <= 66


def test_a_text_without_a_single_space_is_broken_anywhere(pane):
    pane.show_page(page("x" * 60_000, headline="A"))
    assert view(pane).wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    assert view(pane).document().lastBlock().layout().lineCount() > 500
    pane.show_page(page("One word."))
    assert view(pane).wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def test_a_larger_type_enlarges_the_headline(pane):
    pane.show_page(page("Text."))

    def size():
        block = view(pane).document().begin()
        while block.text() != "Harbour bridge":
            block = block.next()
        return block.begin().fragment().charFormat().font().pixelSize()

    plain = size()
    pane.set_fonts(Fonts(text_zoom=2.0))
    assert size() == pytest.approx(2 * plain, abs=1)


@pytest.mark.parametrize("letters", [55, 75])
def test_the_column_is_as_wide_as_chosen(pane, letters):
    pane.resize(1200, 700)
    pane.set_fonts(Fonts(letters=letters))
    pane.show_page(page(FILLER))
    frame = view(pane).document().rootFrame().frameFormat()
    column = view(pane).viewport().width() - frame.leftMargin() - frame.rightMargin()
    prose = QFontMetricsF(Fonts().body(), pane).horizontalAdvance(FILLER) / len(FILLER)
    assert column / prose == pytest.approx(letters, rel=0.05)


def test_no_line_of_japanese_begins_or_ends_with_what_must_not(pane):
    """Qt does this by itself; the day it does not, we want to know."""
    text = "市長は「ちょっと待って」と話し、センターの職員（三十人）も「はい。」と言った。" * 8
    for width in range(300, 560, 7):
        pane.resize(width, 700)
        pane.show_page(page(text, language="ja"))
        block = view(pane).document().lastBlock()
        lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
        cut = [text[line.textStart() : line.textStart() + line.textLength()] for line in lines]
        assert len(cut) > 5
        assert not {line[0] for line in cut} & set("、。」）ーっょャュョ")
        assert not {line[-1] for line in cut} & set("「（")


def test_a_page_read_from_the_right_has_no_caret(pane):
    pane.show_page(page("הגשר נפתח", headline="הגשר הישן"))
    view(pane).setFocus()
    with_focus = view(pane).grab().toImage()
    view(pane).clearFocus()
    assert view(pane).grab().toImage() == with_focus
