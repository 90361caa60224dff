"""The look: every choice is heard of at once, and kept."""

from pathlib import Path

import pytest

from reader.gui.look import Look
from reader.gui.settings import Settings
from reader.gui.style.fonts import (
    SANS,
    Fonts,
    interface_families,
    reading_choices,
    reading_families,
)
from reader.gui.style.theme import CONTRAST, DARK, LIGHT, SEPIA


@pytest.fixture
def look(qtbot, tmp_path: Path) -> Look:
    return Look(Settings(tmp_path / "window.ini"))


def test_every_choice_is_kept(look: Look, tmp_path: Path):
    heard: list[Fonts] = []
    look.fonts_changed.connect(heard.append)
    look.choose_theme("sepia")
    look.choose_face(SANS)
    look.choose_width(75)
    look.choose_spacing(0.9)
    look.zoom(+1)
    look.zoom_list(-1)
    assert heard[-1] == Fonts(zoom=0.9, text_zoom=1.1, face=SANS, letters=75, spacing=0.9)
    assert len(heard) == 5

    again = Look(Settings(tmp_path / "window.ini"))
    assert (again.theme, again.fonts) == (SEPIA, heard[-1])


def test_text_and_list_have_sizes_of_their_own(look: Look):
    for _ in range(20):
        look.zoom(+1)
    assert (look.fonts.text_zoom, look.fonts.zoom) == (2.0, 1.0)
    look.zoom_list(-20)
    look.zoom(0)
    assert (look.fonts.text_zoom, look.fonts.zoom) == (1.0, 0.8)


def test_light_and_dark_are_switched_from_any_theme(look: Look):
    seen = []
    for choice in ("sepia", "contrast", "dark"):
        look.choose_theme(choice)
        look.toggle_theme()
        seen.append(look.theme)
    assert seen == [DARK, DARK, LIGHT]
    look.choose_theme("contrast")
    assert look.theme is CONTRAST


def test_what_is_chosen_already_is_no_news(look: Look):
    heard: list[object] = []
    look.fonts_changed.connect(heard.append)
    look.theme_changed.connect(heard.append)
    look.choose_width(63)
    look.choose_theme("light")
    assert heard == []


def test_the_chosen_face_leads_and_a_missing_one_does_no_harm(qtbot):
    for face in reading_choices():
        assert reading_families("", face)[0] == face
    assert reading_families("", "No Such Face") == reading_families()
    assert reading_families("ja", SANS)[0] == interface_families()[0]


def test_a_page_gets_the_faces_of_every_language_and_its_size(qtbot):
    typography = Fonts(text_zoom=1.5, spacing=1.12).typography(96, "ja")
    assert typography.pixels == 2.0
    assert typography.spacing == 1.12
    assert set(typography.by_language) == {"ja", "zh", "ko", "ar", "he"}
    assert 0.2 < typography.quotes["“"] < 0.7
