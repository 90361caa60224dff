"""The type of a page: its table of sizes and colours as a style sheet. No Qt."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.rendering.scripts import is_right_to_left, language_of


@dataclass(frozen=True, slots=True)
class Typography:
    """The faces of a page, best first, and how many pixels a point is at the reader's zoom.

    `by_language` has the faces to read each of `scripts.LANGUAGES` in. `spacing` scales the
    heights of the lines one reads. `quotes` has the widths, in sizes of the type, of the marks
    that hang in the margin where they open a text.
    """

    reading: Sequence[str] = ("serif",)
    interface: Sequence[str] = ("sans-serif",)
    pixels: float = 96 / 72
    by_language: Mapping[str, Sequence[str]] = field(default_factory=dict)
    spacing: float = 1.0
    quotes: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the table of type: size, spaces above and below in points; height in sizes."""

    points: float
    height: float
    above: float
    below: float
    colour: str = "ink"
    weight: int = 400
    serif: bool = False

    @property
    def is_body(self) -> bool:
        """Whether it is what one reads line by line."""
        return self.serif and self.weight == 400


def opening(name: str, text: str, typography: Typography, language: str = "") -> str:
    """The start tag of a paragraph of class `name`, set as the text wants it.

    That is its language's faces, its direction, and a quotation mark that opens it in the margin.
    """
    own = language_of(text, language)
    classes = f"{name} {own}" if own else name
    if is_right_to_left(text):
        return f'<p class="{classes}" dir="rtl">'
    hanging = typography.quotes.get(text[:1], 0.0) * _TYPE[f"p.{name}"].points * typography.pixels
    style = f' style="text-indent:-{hanging:.1f}px"' if hanging else ""
    return f'<p class="{classes}"{style}>'


def document(content: str, colours: Mapping[str, str], typography: Typography) -> str:
    """A whole document of `content` under the style sheet."""
    style = _style_sheet(colours, typography)
    return f"<!DOCTYPE html><html><head><style>{style}</style></head><body>{content}</body></html>"


def _style_sheet(colours: Mapping[str, str], typography: Typography) -> str:
    """The style sheet: the table of type below, and what else the parts have."""
    pixel = typography.pixels
    hairline = colours["hairline"]
    rules = [
        f"{selector}{{{_face(line, colours, typography)}}}" for selector, line in _TYPE.items()
    ]
    rules += _rules_by_language(typography)
    rules += [
        f"body{{color:{colours['ink']};font-family:{_families(typography.reading)}}}",
        f"p.kicker{{text-transform:uppercase;letter-spacing:{0.7 * pixel:.1f}px}}",
        f"a{{color:{colours['accent']};text-decoration:none}}",
        f".mark{{color:{colours['ink']};background-color:{colours['mark']}}}",
        f".removed{{color:{colours['quiet']};text-decoration:line-through}}",
        ".added{text-decoration:underline}",
        f"hr{{background-color:{hairline};margin:{6 * pixel:.0f}px 0 {12 * pixel:.0f}px 0}}",
        f"table{{margin:{2 * pixel:.0f}px 0 {11 * pixel:.0f}px 0}}",
        f"td.aside{{border-left:{0.75 * pixel:.0f}px solid {hairline};"
        f"padding-left:{9 * pixel:.0f}px}}",
        "td.key{padding-right:24px}",
        "td.left{padding-right:16px;padding-bottom:8px}",
        f"td.right{{border-left:1px solid {hairline};padding-left:16px;padding-bottom:8px}}",
        f"a.title{{color:{colours['ink']}}}",
        # Small capitals all through, which Qt has only as capitals of another size.
        f"b{{text-transform:uppercase;font-weight:600;font-size:{10.2 * pixel:.1f}px;"
        f"letter-spacing:{0.4 * pixel:.1f}px}}",
    ]
    return "".join(rules)


def _rules_by_language(typography: Typography) -> Iterator[str]:
    """The lines one reads in other scripts: the faces and the height of each."""
    for language, families in typography.by_language.items():
        for selector, line in _TYPE.items():
            if line.serif:
                height = _height(line, typography, _HEIGHTS.get(language, 1.0))
                size = line.points * _SIZES.get(language, 1.0) * typography.pixels
                yield (
                    f"{selector}.{language}{{font-family:{_families(families)};"
                    f"font-size:{size:.1f}px;{height}}}"
                )


def _face(line: _Line, colours: Mapping[str, str], typography: Typography) -> str:
    """One line of the table of type as declarations.

    The line height is a fixed length: a percentage would count from the spacing of each face,
    and a word from a second face would push its line away from its neighbours.
    """
    families = typography.reading if line.serif else typography.interface
    lengths = (line.points, line.above, line.below)
    size, above, below = (f"{length * typography.pixels:.1f}px" for length in lengths)
    return (
        f"color:{colours[line.colour]};font-family:{_families(families)};font-size:{size};"
        f"font-weight:{line.weight};{_height(line, typography)};"
        f"margin:{above} 0 {below} 0;white-space:pre-wrap"
    )


def _height(line: _Line, typography: Typography, own: float = 1.0) -> str:
    spacing = typography.spacing if line.is_body else 1.0
    height = line.points * line.height * own * spacing * typography.pixels
    return f"line-height:{height:.1f}px;-qt-line-height-type:fixed"


def _families(families: Sequence[str]) -> str:
    return ",".join("'" + re.sub(r"[^\w .-]", "", family) + "'" for family in families)


_HEIGHTS = {"ja": 1.07, "zh": 1.07, "ko": 1.05, "ar": 1.12}
"""How much higher the lines of a language are than those of Latin letters."""

_SIZES = {"ar": 1.12, "he": 1.05}
"""How much larger the letters of a language are, to look as large as Latin ones beside them."""

_TYPE = {
    "p.paragraph": _Line(12.5, 1.64, 0, 9.5, serif=True),
    # Not h1 and h2: Qt sizes those by the font of the view, whatever their style says.
    "p.headline": _Line(21, 1.27, 0, 6, weight=700, serif=True),
    "p.subhead": _Line(11.5, 1.5, 14, 3, weight=600),
    "p.kicker": _Line(8.6, 1.5, 0, 7, "accent", weight=600),
    "p.facts": _Line(9.6, 1.5, 0, 3, "quiet"),
    "p.caption": _Line(10, 1.5, 0, 0, "quiet"),
    "p.credit": _Line(8.6, 1.6, 0, 0, "quiet"),
    "p.foot": _Line(8.6, 1.5, 3, 3, "quiet"),
    "p.alone": _Line(11, 1.5, 0, 7, serif=True),
    "p.unchanged": _Line(12.5, 1.64, 0, 9.5, "quiet", serif=True),
    "p.said": _Line(11, 1.5, 0, 7, "quiet", serif=True),
    "p.title": _Line(17, 1.3, 0, 6, weight=700, serif=True),
    "p.notice": _Line(10.5, 1.5, 0, 10, "quiet"),
    "p.key": _Line(10.5, 1.9, 0, 0, weight=600),
    "p.does": _Line(10.5, 1.9, 0, 0, "quiet"),
}
