"""The colours: every text on every ground it meets can be read, and pages get all of them."""

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from reader.gui.style.theme import (
    CONTRAST,
    CONTRAST_DARK,
    DARK,
    LIGHT,
    SEPIA,
    THEMES,
    Theme,
    palette,
    theme_of,
)

_ON = {
    "ink": (
        "paper",
        "surface",
        "selection",
        "mark",
        "current_mark",
        "chosen_text",
    ),
    "quiet": ("paper", "surface", "selection"),
    "accent": ("paper", "surface", "selection"),
    "paper": ("ink", "accent"),  # the toast, and what is drawn in the accent
}
_PAIRS = [(text, ground) for text, grounds in _ON.items() for ground in grounds]


@pytest.mark.parametrize(
    ("theme", "pair"),
    [
        pytest.param(theme, pair, id=f"{theme.name} {pair[0]} on {pair[1]}")
        for theme, pair in product(THEMES.values(), _PAIRS)
    ],
)
def test_text_stands_out_from_its_ground(theme, pair):
    text, ground = (getattr(theme, role) for role in pair)
    least = 7 if theme in (CONTRAST, CONTRAST_DARK) else 4.5
    assert contrast(text, ground) >= least


@pytest.mark.parametrize(
    ("choice", "dark", "contrast", "theme"),
    [
        ("system", False, False, LIGHT),
        ("system", True, False, DARK),
        ("system", False, True, CONTRAST),
        ("system", True, True, CONTRAST_DARK),
        ("contrast", False, False, CONTRAST),
        ("contrast", True, False, CONTRAST_DARK),
        ("sepia", True, True, SEPIA),
        ("light", True, False, LIGHT),
    ],
)
def test_a_choice_follows_the_desktop_where_it_says_so(choice, dark, contrast, theme):
    assert theme_of(choice, dark=dark, contrast=contrast) is theme


def test_the_formula_gives_the_known_ratios():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_palette_carries_the_theme(theme: Theme):
    made = palette(theme)
    assert made.color(QPalette.ColorRole.Base).name() == theme.paper
    assert made.color(QPalette.ColorRole.Window).name() == theme.surface
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name() == theme.quiet


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_colours_of_a_page_are_all_there(theme: Theme):
    colours = theme.colours()
    for role in ("ink", "quiet", "hairline", "accent", "mark"):
        assert QColor(colours[role]).isValid()


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
