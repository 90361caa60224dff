"""A first hour with Kawaraban as one picture: small pictures of the window, with a line each."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT
from reader.resources import sample_archive
from tests.pictures import own_states
from tests.pictures.driving import Driver

_COLUMNS = 3
_FRAME = QSize(600, 400)  # of one picture
_EDGE, _GAP, _CAPTION = 48, 32, 64
_LEVEL = 5
_WINDOW = QSize(1290, 860)


class Shot(NamedTuple):
    """One picture of the film: what it is called, and how one comes there."""

    caption: str
    enter: Callable[[Driver], object]


def first_hour(home: Path) -> QImage:
    """The film, drawn on the sample archive."""
    driver = Driver(home / "film", sample_archive())
    driver.choose_theme("light")
    frames = []
    try:
        for shot in SHOTS:
            driver.resize(_WINDOW)
            shot.enter(driver)
            frames.append((shot.caption, driver.grab(over_window=True)))
            driver.close_sheets()
        driver.choose_language("en")
    finally:
        driver.close()
    return strip(frames)


def strip(frames: list[tuple[str, QImage]]) -> QImage:
    """Pictures in rows of three, each with its number and its line below it."""
    step = _FRAME + QSize(_GAP, _CAPTION)
    rows = -(-len(frames) // _COLUMNS)
    width = 2 * _EDGE + _COLUMNS * step.width() - _GAP
    film = QImage(width, 2 * _EDGE + rows * step.height() - _GAP // 2, QImage.Format.Format_RGB32)
    film.fill(QColor(LIGHT.surface))
    painter = QPainter(film)
    for number, (caption, image) in enumerate(frames):
        row, column = divmod(number, _COLUMNS)
        left, top = _EDGE + column * step.width(), _EDGE + row * step.height()
        place = QRect(left, top, _FRAME.width(), _FRAME.height())
        _draw(painter, place, image, number + 1, caption)
    painter.end()
    return _coarsened(film)


def _coarsened(image: QImage) -> QImage:
    """With a fifth of the levels of each colour, which nobody sees: a file half as large."""
    pixels = np.frombuffer(image.bits(), np.uint8)
    pixels[:] = (pixels.astype(np.uint16) + _LEVEL // 2) // _LEVEL * _LEVEL
    return image


def _draw(painter: QPainter, place: QRect, image: QImage, number: int, caption: str) -> None:
    smooth = Qt.TransformationMode.SmoothTransformation
    painter.drawImage(
        place, image.scaled(place.size(), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    )
    painter.setPen(QColor(LIGHT.hairline))
    painter.drawRect(place.adjusted(-1, -1, 0, 0))
    fonts = Fonts()
    line = QRect(place.left(), place.bottom() + 10, place.width(), _CAPTION - 16)
    top = Qt.AlignmentFlag.AlignTop
    painter.setFont(fonts.reading(15))
    painter.setPen(QColor(LIGHT.accent))
    painter.drawText(line, top, str(number))
    painter.setPen(QColor(LIGHT.ink))
    painter.drawText(line.adjusted(36, 0, 0, 0), top, caption)


def _open(driver: Driver) -> None:
    driver.search("")
    driver.open('title:"night fishing scroll draws"')


def _search(driver: Driver) -> None:
    driver.search("central asia -felt")
    driver.window.panels.search_bar.focus_field()


def _save(driver: Driver) -> None:
    for query, name in (("place:asagiri tunnel", "The tunnel"), ("list:access rank:<=3", "Top")):
        driver.window.saving.keep(query, name)
    driver.search("section:business yen after:2023")
    driver.window.saving.ask_name()


def _palette(driver: Driver) -> None:
    driver.act("command_palette")
    (sheet,) = driver.sheets()
    field = sheet.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "tunn")
    driver.wait()


def _story(driver: Driver) -> None:
    driver.search("")
    driver.open('title:"tunnel opens 63"')
    driver.visit(driver.window.visiting.story_of_open)


def _dressed(driver: Driver) -> None:
    driver.window.reading.back()
    driver.wait()
    driver.choose_theme("sepia")
    driver.act("look")


def _dark(driver: Driver) -> None:
    driver.choose_theme("dark")
    driver.search("storks")
    driver.go(0)


def _exported(driver: Driver) -> None:
    driver.choose_theme("light")
    own_states.exported(driver)


def _japanese(driver: Driver) -> None:
    driver.choose_language("ja")
    driver.search("lang:ja")
    driver.open("title:夜漁り")


SHOTS = (
    Shot("Open a folder: everything is there", _open),
    Shot("Search at each key, with the dates of the hits", _search),
    Shot("Tag what belongs together", own_states.tagged),
    Shot("Highlight, and write what you think of it", own_states.highlighted),
    Shot("Keep a search; it counts on its own", _save),
    Shot("Go anywhere by a few letters", _palette),
    Shot("See the story around an article", _story),
    Shot("Set the page as you like to read", _dressed),
    Shot("Or read in the dark", _dark),
    Shot("Compare what a page said first, and later", own_states.captures),
    Shot("Take it out to other programs", _exported),
    Shot("In English, or in Japanese", _japanese),
)
"""The pictures in their order; each state goes on from the one before."""
