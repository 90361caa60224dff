"""The colours of highlights can be read on and told from each other in every theme."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from reader.gui.style.highlight_colours import colour_name, grounds, highlights_words
from reader.gui.style.theme import THEMES, Theme
from reader.library import COLOURS
from tests.gui.style.test_theme import contrast

ALL = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


@ALL
def test_text_stands_out_from_each(theme: Theme):
    assert set(grounds(theme)) == set(COLOURS)
    for ground in grounds(theme).values():
        assert contrast(theme.ink, ground) >= 4.5


@ALL
def test_they_differ_from_each_other_and_from_what_lies_over_them(theme: Theme):
    others = (theme.paper, theme.mark, theme.current_mark)
    colours = [QColor(colour) for colour in (*grounds(theme).values(), *others)]
    for one, other in combinations(colours, 2):
        channels = zip(one.getRgb(), other.getRgb(), strict=True)
        assert max(abs(a - b) for a, b in channels) >= 14


def test_each_has_a_name():
    assert [colour_name(colour) for colour in COLOURS] == ["Yellow", "Green", "Blue", "Rose"]
    assert highlights_words(1) == "1 highlight"
    assert highlights_words(0) == ""
