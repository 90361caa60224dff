"""The words in empty fields: in every theme they can be read as well as any other."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QTextEdit

from reader.gui.main_window import MainWindow
from reader.gui.reading_pane.page_text import Stretch
from reader.gui.style.theme import THEMES, Theme

LONG = 20_000  # milliseconds
SHEETS = ("command_palette", "preferences", "problems", "export", "backups", "tags")
Field = QLineEdit | QTextEdit | QPlainTextEdit


@pytest.fixture
def window(qtbot, open_window, sample_archive) -> MainWindow:
    """With every field made that there is."""
    opened = open_window(sample_archive)
    opened.panels.article_list.step(+1)
    qtbot.waitUntil(lambda: opened.panels.reading_pane.page is not None, timeout=LONG)
    view = opened.panels.reading_pane.view
    view.choose(Stretch(0, 12))
    opened.highlighting.highlight()
    opened.noting.open()
    opened.panels.reading_pane.open_find()
    opened.highlighting.show_all()
    opened.finding.search_for("minister")
    opened.actions_by_name["save_search"].trigger()
    qtbot.waitUntil(opened.is_idle, timeout=LONG)
    return opened


def take(window: MainWindow, theme: Theme) -> None:
    """Have the window and all its sheets in a theme, which a sheet takes when it is opened."""
    window.look.theme = theme
    window.look.theme_changed.emit(theme)
    for name in SHEETS:
        window.actions_by_name[name].trigger()


def fields(window: MainWindow) -> list[Field]:
    found: list[Field] = [
        *window.findChildren(QLineEdit),
        *window.findChildren(QTextEdit),
        *window.findChildren(QPlainTextEdit),
    ]
    return [field for field in found if field.placeholderText()]


def painted(field: Field) -> tuple[QColor, QColor]:
    """The ground of an empty field, and the pixel of its words that stands out most from it.

    The words are blocks for that: in thin strokes no pixel has the whole colour.
    """
    words = field.placeholderText()
    field.clear()
    field.show()  # the filter of a few problems is hidden
    field.setPlaceholderText("█" * 4)
    inner = field.viewport() if isinstance(field, QAbstractScrollArea) else field
    around = inner.parentWidget()  # a field may have no ground of its own
    image = around.grab(QRect(inner.mapTo(around, QPoint()), inner.size())).toImage()
    field.setPlaceholderText(words)
    line = min(image.height() // 2, inner.fontMetrics().height() // 2 + 4)
    pixels = [image.pixelColor(x, line) for x in range(4, image.width() - 4)]
    ground = pixels[-1]
    return ground, max(pixels, key=lambda pixel: contrast(pixel, ground))


def contrast(one: QColor, other: QColor) -> float:
    """As the WCAG define it."""
    lighter, darker = sorted(map(_luminance, (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = colour.redF(), colour.greenF(), colour.blueF()
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_what_empty_fields_say_can_be_read_in_every_theme(window: MainWindow) -> None:
    for theme in THEMES.values():
        take(window, theme)
        found = fields(window)
        assert len(found) >= 9
        for field in found:
            ground, ink = painted(field)
            assert contrast(ink, ground) >= (7 if "contrast" in theme.name else 4.5), (
                theme.name,
                field.placeholderText(),
            )
            assert ground.name() in (theme.paper, theme.surface), field.placeholderText()
            assert ink.name() == theme.quiet, field.placeholderText()
