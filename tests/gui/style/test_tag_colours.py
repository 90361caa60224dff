"""The colours of tags: on every ground of every look they can be read."""

from itertools import product

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.archive.state_tags import COLOURS
from reader.gui.style.tag_colours import colour_names, paint_dot, shade
from reader.gui.style.theme import DARK, LIGHT, THEMES


@pytest.mark.parametrize(
    ("theme", "colour"),
    [*product(THEMES.values(), ("", *COLOURS))],
    ids=lambda each: str(each)[:24],
)
def test_each_stands_out_from_every_ground(theme, colour):
    for ground in (theme.paper, theme.surface, theme.selection):
        assert contrast(shade(colour, theme), ground) >= 4.5


def test_each_has_a_name_and_one_that_is_not_known_is_none():
    assert tuple(colour_names()) == ("", *COLOURS)
    assert shade("mauve", LIGHT) == LIGHT.quiet


def test_a_tag_with_a_colour_has_a_dot_and_one_without_a_ring(qapp):
    def middle(colour):
        picture = QImage(16, 16, QImage.Format.Format_RGB32)
        picture.fill(QColor(DARK.paper))
        painter = QPainter(picture)
        paint_dot(painter, QPointF(8, 8), colour, DARK)
        painter.end()
        return picture.pixelColor(8, 8).name()

    assert middle("teal") == shade("teal", DARK)
    assert middle("") == DARK.paper


def contrast(one, other):
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour):
    parts = QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
