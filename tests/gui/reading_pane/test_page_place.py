"""The place on a page: told as a share of the text, and found again to the pixel."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from reader.article import ArticleId, Block, Role
from reader.gui.reading_pane.reading_pane import ReadingPane
from reader.rendering import Page
from tests.gui.reading import FILLER, page, scrolled, view

_SHORT = page("Another article.").article
ANOTHER = Page(replace(_SHORT, id=ArticleId(2)))


def with_captions() -> Page:
    """A long page with captions of several lines between its paragraphs, the first one early."""
    shown = page(*[f"{number} bridge. {FILLER}" for number in range(12)])
    capture = shown.article.capture
    blocks = list(capture.blocks)
    for at in (9, 4, 1, 0):
        blocks.insert(at, Block(Role.CAPTION, "The bridge from the harbour, seen by night. " * 4))
    article = replace(shown.article, capture=replace(capture, blocks=tuple(blocks)))
    return Page(article)


@pytest.fixture
def long_pane(pane: ReadingPane) -> ReadingPane:
    pane.show_page(with_captions())
    QApplication.processEvents()
    return pane


def last(pane: ReadingPane) -> int:
    return view(pane).verticalScrollBar().maximum()


def test_every_place_is_found_again_to_the_pixel(long_pane):
    assert last(long_pane) > 800
    for height in range(0, last(long_pane) + 1, 7):
        view(long_pane).verticalScrollBar().setValue(height)
        place = long_pane.place
        view(long_pane).verticalScrollBar().setValue(0)
        long_pane.go_to(place)
        assert scrolled(long_pane) == height


def test_the_place_grows_with_every_pixel(long_pane):
    places = []
    for height in range(0, last(long_pane) + 1, 3):
        view(long_pane).verticalScrollBar().setValue(height)
        places.append(long_pane.place)
    assert places[0] == 0
    assert all(before < after for before, after in pairwise(places))
    assert places[-1] < 1


@pytest.mark.parametrize("height", [20, 92, 128, 301, 777])
def test_opened_and_left_ten_times_a_page_stands_where_it_stood(long_pane, height):
    view(long_pane).verticalScrollBar().setValue(height)
    for _ in range(10):
        place = long_pane.place
        long_pane.show_page(ANOTHER)
        assert scrolled(long_pane) == 0
        long_pane.show_page(with_captions())
        long_pane.go_to(place)
    assert scrolled(long_pane) == height


def test_in_another_width_it_is_the_same_line(long_pane):
    view(long_pane).verticalScrollBar().setValue(700)
    before, place = view(long_pane).first_position(), long_pane.place
    long_pane.resize(420, 500)
    long_pane.go_to(place)
    assert abs(view(long_pane).first_position() - before) < 63
