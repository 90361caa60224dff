"""The measures of the window in pixels: one scale of spaces, and two corners."""

from typing import Final

TINY: Final = 4
SMALL: Final = 8
MEDIUM: Final = 12
LARGE: Final = 16
WIDE: Final = 24
WIDEST: Final = 32
SPACES: Final = (0, TINY, SMALL, MEDIUM, LARGE, WIDE, WIDEST)

CORNER: Final = 4
"""Of what is pressed, chosen or typed in."""
FRAME_CORNER: Final = 8
"""Of what lies over the window, and of the search field."""
EDGE, FOCUS_EDGE = 1, 2
"""The line around a part, without the keys and with them."""
