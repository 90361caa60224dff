"""The type of the window: families by what the machine has, sizes in points scaled by the zoom."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from reader.rendering import Typography

BODY_POINTS: Final = 12.5
SANS: Final = "sans"
_INTERFACE = ("Inter",)
_READING = (
    "Source Serif 4",
    "Source Serif Pro",
    "Charter",
    "Iowan Old Style",
    "Georgia",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
)
_ALSO_TO_READ = (
    "Literata",
    "Libertinus Serif",
    "EB Garamond",
    "Crimson Pro",
    "Merriweather",
    "PT Serif",
    "Palatino",
    "Cambria",
    "Times New Roman",
)
_READING_BY_LANGUAGE = {
    "ja": ("Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "IPAexMincho"),
    "zh": ("Songti SC", "SimSun", "Noto Serif CJK SC"),
    "ko": ("AppleMyungjo", "Batang", "Noto Serif CJK KR"),
    "ar": ("Noto Naskh Arabic", "Amiri", "Geeza Pro", "Traditional Arabic"),
    "he": ("Noto Serif Hebrew", "Frank Ruehl CLM", "Arial Hebrew", "David"),
}
_SANS_BY_LANGUAGE = {
    "ja": ("Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", "IPAexGothic"),
    "zh": ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC"),
    "ko": ("Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR"),
    "ar": ("Noto Sans Arabic", "Geeza Pro", "Segoe UI"),
    "he": ("Noto Sans Hebrew", "Arial Hebrew", "Segoe UI"),
}
_TABULAR = QFont.Tag("tnum")
_QUOTES = "“‘„«"
_MEASURED_AT = 100  # pixels


@dataclass(frozen=True)
class Fonts:
    """The fonts of the window: how large lists and bars are, and how the reader wants the page.

    1.0 is the plain size. `face` is a family to read in, `SANS`, or "" for the best serif there
    is; `letters` how many a line has, `spacing` how far lines stand apart.
    """

    zoom: float = 1.0
    text_zoom: float = 1.0
    face: str = ""
    letters: int = 63
    spacing: float = 1.0

    def interface(self, points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The sans of lists and bars at `points`."""
        return _font(interface_families(), points * self.zoom, weight)

    def figures(self, points: float) -> QFont:
        """The sans with figures of one width, for counts that change or stand in a column."""
        font = self.interface(points)
        font.setFeature(_TABULAR, 1)
        return font

    def reading(
        self, points: float, language: str = "", weight: QFont.Weight = QFont.Weight.Normal
    ) -> QFont:
        """The serif of heads in lists and bars, with the faces of `language` behind it."""
        return _font(reading_families(language), points * self.zoom, weight)

    def body(self) -> QFont:
        """The face that the page is read in, at the size of its paragraphs."""
        families = reading_families("", self.face)
        return _font(families, BODY_POINTS * self.text_zoom, QFont.Weight.Normal)

    def label(self) -> QFont:
        """Section heads of sidebar and library pane: small capitals by size and spacing."""
        font = self.interface(7.6, QFont.Weight.DemiBold)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        return font

    def typography(self, dots: float, language: str = "") -> Typography:
        """The type of a page in `language` where an inch has so many dots."""
        families = {each: reading_families(each, self.face) for each in _READING_BY_LANGUAGE}
        return Typography(
            reading=reading_families(language, self.face),
            interface=interface_families(),
            pixels=dots / 72 * self.text_zoom,
            by_language=families,
            spacing=self.spacing,
            quotes=_quotes(tuple(reading_families("", self.face))),
        )


def interface_families() -> list[str]:
    """The sans families of the window: the preferred one where it is, then the platform's."""
    return [*_present(_INTERFACE), *QFont().families()]


def reading_families(language: str = "", face: str = "") -> list[str]:
    """The families to read in, those that the machine has: first that of Latin letters, then
    those of the language, then those of all others, for a word from one of them."""
    sans = face == SANS
    by_language = _SANS_BY_LANGUAGE if sans else _READING_BY_LANGUAGE
    latin = interface_families() if sans else [*_present((face,)), *_present(_READING)][:1]
    own = by_language.get(language[:2], ())
    others = [_present(families)[:1] for families in by_language.values()]
    behind = [*_present(own)[:1], *(family for families in others for family in families)]
    return [*latin, *dict.fromkeys(behind), "sans-serif" if sans else "serif"]


def reading_choices() -> list[str]:
    """The serif families that one can choose to read in, best first."""
    return _present((*_READING, *_ALSO_TO_READ))


def _font(families: list[str], points: float, weight: QFont.Weight) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPointSizeF(points)
    font.setWeight(weight)
    return font


@cache  # asking for a family that is missing takes a tenth of a millisecond, and rows ask often
def _present(families: tuple[str, ...]) -> list[str]:
    return [family for family in families if family and QFontDatabase.hasFamily(family)]


@cache
def _quotes(families: tuple[str, ...]) -> dict[str, float]:
    """How wide the quotation marks are that may hang in the margin, in sizes of the type."""
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(_MEASURED_AT)
    metrics = QFontMetricsF(font)
    widths = {quote: metrics.horizontalAdvance(quote) / _MEASURED_AT for quote in _QUOTES}
    # A full-width bracket is half empty: its ink is what hangs.
    return {**dict.fromkeys("「『", 0.5), **widths}
