"""The window looks as it did: a changed picture is a failed test that shows the difference."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from reader.gui.app import make_application
from tests.pictures.comparing import difference, fonts
from tests.pictures.driving import half
from tests.pictures.states import pictures

EXPECTED = Path(__file__).parents[1] / "pictures" / "expected"


@pytest.fixture
def same_fonts() -> None:
    make_application()
    drawn_with = json.loads((EXPECTED / "fonts.json").read_text("utf-8"))
    if fonts() != drawn_with:
        pytest.skip(f"the pictures were drawn with other fonts: {drawn_with}, here {fonts()}")


@pytest.mark.usefixtures("same_fonts")
def test_every_state_looks_as_it_did(tmp_path: Path) -> None:
    changed, drawn = [], set()
    for name, image in pictures(tmp_path):
        drawn.add(name)
        found = difference(QImage(str(EXPECTED / f"{name}.png")), half(image))
        if found is not None:
            shown = tmp_path / f"{name}-differs.png"
            found.picture.save(str(shown))
            changed.append(f"{name}: {found.sentence}, see {shown}")
    assert drawn == {file.stem for file in EXPECTED.glob("*.png")}
    assert changed == [], "draw them anew with `python3 dev.py screenshot` if that is meant"


def picture(text: str, colour: str = "#f5f2ec") -> QImage:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    painter.drawText(40, 40, text)
    painter.end()
    return image


def test_what_nobody_sees_is_no_difference() -> None:
    make_application()
    assert difference(picture("One"), picture("One", "#f6f3ed")) is None


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (lambda: picture("One", "#211f1d"), "100.0% of it differs"),
        (lambda: picture("One").copy(0, 0, 400, 200), "expected 400 × 300, got 400 × 200 pixels"),
        (lambda: picture("A line that is not there"), "of it differs"),
    ],
)
def test_what_one_sees_is_shown(other, words) -> None:
    make_application()
    found = difference(picture("One"), other())
    assert found is not None
    assert words in found.sentence
    assert not found.picture.isNull()
