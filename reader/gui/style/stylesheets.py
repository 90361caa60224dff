"""How fields, links and small buttons look: each kind of part in one place, by Qt's style sheets.

Parts that can be pressed show alike what they can be asked: an edge of quiet ink under the
pointer, one of the accent and twice as strong with the keys, quiet words where nothing can be
done. What paints itself does the same by `edges`.
"""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton, QWidget

from reader.gui.style.scale import CORNER, EDGE, FOCUS_EDGE, FRAME_CORNER, LARGE, SMALL, TINY
from reader.gui.style.scroll_bars import faint
from reader.gui.style.theme import Theme, palette, switch_palette


def dress(sheet: QWidget, theme: Theme) -> None:
    """Give a sheet the colours of a theme, and the parts that are in it their looks.

    Not by one style sheet for all: Qt would look for each of its rules at every label.
    """
    sheet.setPalette(palette(theme))
    for line in sheet.findChildren(QLineEdit):
        line.setStyleSheet(field(theme))
    for switch in (*sheet.findChildren(QCheckBox), *sheet.findChildren(QRadioButton)):
        switch.setPalette(switch_palette(theme))


def frame(part: str, theme: Theme) -> str:
    """A sheet of paper over the window."""
    return (
        f"{part} {{ background: {theme.paper}; border: {EDGE}px solid {faint(theme)};"
        f" border-radius: {FRAME_CORNER}px; }}"
    )


def field(theme: Theme) -> str:
    """A line to type in."""
    return _part("QLineEdit", theme) + (
        f"QLineEdit {{ selection-background-color: {theme.chosen_text};"
        f" selection-color: {theme.ink}; placeholder-text-color: {theme.quiet}; }}"
    )


def tight_field(theme: Theme) -> str:
    """A line to type in over a row of a list, where there is no room around it."""
    return field(theme) + f"QLineEdit:focus {{ padding: 0 {TINY - FOCUS_EDGE}px; }}"


def bare_field(theme: Theme) -> str:
    """A line to type in where one always types: it needs no edge."""
    return (
        f"QLineEdit {{ background: transparent; color: {theme.ink}; border: none;"
        f" placeholder-text-color: {theme.quiet};"
        f" padding: {TINY}px {LARGE}px; }}"
    )


def choice(theme: Theme) -> str:
    """A small button that stays down: bold and underlined, so that no colour is needed for it."""
    return _pressed("QToolButton", theme) + (
        f"QToolButton:checked {{ font-weight: 600; background: {theme.selection};"
        f" border-bottom: 3px solid {theme.accent}; padding-bottom: {TINY - 2}px; }}"
    )


def tool(theme: Theme) -> str:
    """A button of a bar, with neither ground nor edge at rest."""
    return _pressed("QToolButton", theme) + (
        "QToolButton:!hover:!pressed:!focus, QToolButton:disabled"
        " { background: transparent; border-color: transparent; }"
        "QToolButton::menu-indicator { image: none; }"
    )


def link(colour: str) -> str:
    """Words to press in a text, underlined under the pointer and with the keys."""
    return (
        f"QPushButton {{ color: {colour}; border: none; padding: 0; text-align: left; }}"
        "QPushButton:hover, QPushButton:focus { text-decoration: underline; }"
        "QPushButton::menu-indicator { image: none; width: 0; }"
    )


def _pressed(part: str, theme: Theme) -> str:
    return _part(part, theme) + (
        f"{part}:hover, {part}:pressed {{ background: {theme.selection}; }}"
        f"{part}:disabled {{ background: {theme.surface}; }}"
    )


def _part(part: str, theme: Theme) -> str:
    """The ground, the edge, and the room around the words, of which a strong edge takes some."""
    more = FOCUS_EDGE - EDGE
    return (
        f"{part} {{ color: {theme.ink}; background: {theme.paper}; padding: {TINY}px {SMALL}px;"
        f" border: {EDGE}px solid {theme.hairline}; border-radius: {CORNER}px; }}"
        f"{part}:hover {{ border-color: {theme.quiet}; }}"
        f"{part}:focus {{ border: {FOCUS_EDGE}px solid {theme.accent};"
        f" padding: {TINY - more}px {SMALL - more}px; }}"
        f"{part}:disabled {{ color: {theme.quiet}; background: {theme.surface}; }}"
    )
