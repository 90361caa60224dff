"""Lines that find too little room say that there is more of them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from reader.gui.controls.labels import ElidedLabel
from reader.gui.controls.links import Link
from reader.gui.style.theme import LIGHT, palette

_WORDS, _SHORT = "100,000 problems of the archive", "Stop"


def _link(text: str) -> Link:
    made = Link(text)
    made.set_theme(LIGHT)
    return made


_KINDS: dict[str, Callable[[str], QWidget]] = {"label": ElidedLabel, "link": _link}


def _picture(qtbot, kind: str, text: str, width: int) -> QImage:
    part = _KINDS[kind](text)
    qtbot.addWidget(part)
    part.setPalette(palette(LIGHT))
    part.resize(width, 24)
    return part.grab().toImage()


@pytest.mark.parametrize("kind", _KINDS)
def test_words_that_do_not_fit_end_in_an_ellipsis(qtbot, kind):
    part = _KINDS[kind]("")
    qtbot.addWidget(part)
    metrics = part.fontMetrics()
    width = metrics.horizontalAdvance(_WORDS) // 2
    elided = metrics.elidedText(_WORDS, Qt.TextElideMode.ElideRight, width)
    assert elided.endswith("…")
    assert _picture(qtbot, kind, _WORDS, width) == _picture(qtbot, kind, elided, width)
    assert _picture(qtbot, kind, _WORDS, width) != _picture(qtbot, kind, "", width)


@pytest.mark.parametrize("kind", _KINDS)
def test_words_that_fit_are_whole(qtbot, kind):
    part = _KINDS[kind](_SHORT)
    qtbot.addWidget(part)
    assert part.sizeHint().width() >= part.fontMetrics().horizontalAdvance(_SHORT)
    assert part.minimumSizeHint().width() <= 32
