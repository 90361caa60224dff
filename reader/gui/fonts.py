"""The type of the window: families by what the machine has, sizes in points scaled by the zoom."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

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
_READING_BY_LANGUAGE = {
    "ja": ("Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "IPAexMincho"),
    "zh": ("Songti SC", "SimSun", "Noto Serif CJK SC"),
    "ko": ("AppleMyungjo", "Batang", "Noto Serif CJK KR"),
}
_TABULAR = QFont.Tag("tnum")


@dataclass(frozen=True)
class Fonts:
    """The fonts of the window at one zoom (1.0 is the plain size)."""

    zoom: float = 1.0

    def interface(self, points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The sans of lists and bars at `points`."""
        font = QFont()
        font.setFamilies(interface_families())
        font.setPointSizeF(points * self.zoom)
        font.setWeight(weight)
        return font

    def figures(self, points: float) -> QFont:
        """The sans with figures of one width, for counts that change or stand in a column."""
        font = self.interface(points)
        font.setFeature(_TABULAR, 1)
        return font

    def reading(
        self, points: float, language: str = "", weight: QFont.Weight = QFont.Weight.Normal
    ) -> QFont:
        """The serif of the page at `points`, with the faces of `language` behind the Latin one."""
        font = QFont()
        font.setFamilies(reading_families(language))
        font.setPointSizeF(points * self.zoom)
        font.setWeight(weight)
        return font

    def label(self) -> QFont:
        """Section heads of sidebar and library pane: small capitals by size and spacing."""
        font = self.interface(7.6, QFont.Weight.DemiBold)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        return font


def interface_families() -> list[str]:
    """The sans families of the window: the preferred one where it is, then the platform's."""
    return [*_present(_INTERFACE), *QFont().families()]


def reading_families(language: str = "") -> list[str]:
    """The serif families to read in, those that the machine has, best first."""
    cjk = _READING_BY_LANGUAGE.get(language[:2], _READING_BY_LANGUAGE["ja"])
    return [*_present(_READING)[:1], *_present(cjk)[:1], "serif"]


@cache  # asking for a family that is missing takes a tenth of a millisecond, and rows ask often
def _present(families: tuple[str, ...]) -> list[str]:
    return [family for family in families if QFontDatabase.hasFamily(family)]
