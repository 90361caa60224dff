"""Scroll bars as quiet as the page: a slim handle, no arrows, no trough."""

from PySide6.QtWidgets import QAbstractScrollArea

from reader.gui.style.theme import Theme

_STYLE = """
QScrollBar {{ background: {ground}; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""


def quieten_scroll_bars(area: QAbstractScrollArea, theme: Theme, ground: str) -> None:
    """Draw the scroll bars of `area` in the theme, on the colour of its ground."""
    style = _STYLE.format(ground=ground, handle=faint(theme), quiet=theme.quiet)
    for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
        bar.setStyleSheet(style)


def faint(theme: Theme) -> str:
    """A colour between hairline and quiet ink: to be seen, and to be overlooked."""
    pairs = [
        (int(theme.hairline[at : at + 2], 16), int(theme.quiet[at : at + 2], 16))
        for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{(2 * pale + dark) // 3:02x}" for pale, dark in pairs)
