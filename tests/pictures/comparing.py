"""What differs between two pictures, with tolerance for what the eye does not see."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QImage, QPainter

from reader.gui.style.fonts import Fonts

_TILE = 8  # pixels
_SEEN = 14.0  # levels of 255 by which the colours of a tile differ on average
_MOST = 0.002  # share of the tiles that may differ so

Pixels = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Difference:
    """How much differs, and a picture that shows where."""

    sentence: str
    picture: QImage


def difference(expected: QImage, got: QImage) -> Difference | None:
    """What a reader would see to be different; None when that is nothing."""
    if expected.size() != got.size():
        sizes = [f"{image.width()} × {image.height()}" for image in (expected, got)]
        return Difference(f"expected {sizes[0]}, got {sizes[1]} pixels", got)
    apart = _tiles(np.abs(_pixels(expected) - _pixels(got))) > _SEEN
    if apart.mean() <= _MOST:
        return None
    return Difference(f"{apart.mean():.1%} of it differs", _marked(got, apart))


def fonts() -> dict[str, str]:
    """Which fonts pictures are drawn with here, and how wide and high they set a line."""
    plain = Fonts()
    found = {}
    for name, font, text in (
        ("interface", plain.interface(10), "Handgloves 0123456789"),
        ("reading", plain.reading(12), "Handgloves “0123456789”"),
        ("reading, Japanese", plain.reading(12, "ja"), "瓦版は江戸の新聞"),
    ):
        metrics = QFontMetricsF(font)
        measured = f"{metrics.horizontalAdvance(text):.1f} × {metrics.height():.1f}"
        found[name] = f"{QFontInfo(font).family()}, {measured}"
    return found


def _pixels(image: QImage) -> Pixels:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1, 4)
    return rows[:, : plain.width(), :3].astype(np.float64)


def _tiles(pixels: Pixels) -> Pixels:
    """The mean of each tile; what is left at the right and at the foot belongs to none."""
    height, width = (size // _TILE for size in pixels.shape[:2])
    whole = pixels[: height * _TILE, : width * _TILE]
    return whole.reshape(height, _TILE, width, _TILE, 3).mean(axis=(1, 3, 4))


def _marked(image: QImage, apart: Pixels) -> QImage:
    marked = image.copy()
    painter = QPainter(marked)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 0, 0, 110))
    for row, column in np.argwhere(apart):
        painter.drawRect(QRect(int(column) * _TILE, int(row) * _TILE, _TILE, _TILE))
    painter.end()
    return marked
