"""The icons: drawn from their files, sharp at every scale, in the colour asked for."""

import pytest
from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from reader.gui.style.icons import app_drawing, app_icon, icon, themed_icon
from reader.gui.style.theme import DARK, LIGHT
from reader.resources import resource

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "kawaraban")


def test_the_interface_has_its_icons(qapp):
    wanted = {"search", "menu", "star", "star-filled", "back", "forward", "close"}
    assert wanted <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_one_colour(qapp, name):
    image = icon(name, "#b3372a").pixmap(QSize(16, 16)).toImage()
    solid = [colour for colour in _pixels(image) if colour.alpha() > 250]
    assert solid
    for colour in solid:  # smoothing rounds a channel up or down
        assert abs(colour.red() - 0xB3) + abs(colour.green() - 0x37) + abs(colour.blue() - 0x2A) < 4


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_painted_dot_for_dot_as_it_was_drawn_for_the_screen(qapp, name, scale):
    """Never a drawing of another size, made smaller: that one is blurred."""
    painted, drawn = (_canvas(16, scale) for _ in range(2))
    painter = QPainter(painted)
    icon(name, "#000000").paint(painter, QRect(0, 0, 16, 16))
    painter.end()
    drawing = resource(f"icons/{name}.svg").read_bytes().replace(b"currentColor", b"#000000")
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, 16, 16))
    painter.end()
    pairs = zip(_pixels(painted), _pixels(drawn), strict=True)
    assert max(abs(one.alpha() - other.alpha()) for one, other in pairs) < 4


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_switched_on_icon_differs(qapp, theme):
    themed = themed_icon("star", theme)
    off = themed.pixmap(QSize(16, 16), QIcon.Mode.Normal, QIcon.State.Off).toImage()
    on = themed.pixmap(QSize(16, 16), QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert off != on


def test_a_name_without_a_drawing_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", "#000000")


def test_the_seal_is_seen_at_sixteen_pixels(qapp):
    image = app_icon().pixmap(QSize(16, 16)).toImage()
    reds = [colour for colour in _pixels(image) if colour.red() - colour.green() > 80]
    papers = [colour for colour in _pixels(image) if colour.alpha() > 200 and colour.green() > 220]
    assert len(reds) > 20
    assert len(papers) > 20


def test_the_sign_is_drawn_for_the_screen(qapp):
    drawing = app_drawing(96, 2.0)
    assert drawing.size() == QSize(192, 192)
    assert drawing.devicePixelRatio() == 2.0


def _canvas(size: int, scale: float) -> QImage:
    """A clear picture of so many pixels on a screen of `scale` dots a pixel."""
    canvas = QImage(QSize(size, size) * scale, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.setDevicePixelRatio(scale)
    canvas.fill(Qt.GlobalColor.transparent)
    return canvas


def _pixels(image: QImage) -> list[QColor]:
    return [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
