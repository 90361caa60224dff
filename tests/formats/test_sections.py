"""Names of sections, as printed and as shown."""

import pytest

from reader.formats.sections import is_section, section_name, section_of_kicker, section_path


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("SPORTS", "Sports"),
        ("Sports", "Sports"),
        ("POLITICS & GOVERNMENT", "Politics & Government"),
        ("ASIA-PACIFIC", "Asia-Pacific"),
        ("WOMEN’S SPORTS", "Women’s Sports"),
        ("U.S. NEWS", "U.S. NEWS"),
        ("", ""),
    ],
)
def test_section_name(printed, name):
    assert section_name(printed) == name


def test_section_line():
    assert is_section("Science & Nature")
    assert not is_section("Ferries")


def test_section_path():
    assert section_path("Home>SPORTS>SUMO") == ["Sports", "Sumo"]
    assert section_path("Home > Life") == ["Life"]
    assert section_path("Home for ferries") == []


@pytest.mark.parametrize(
    ("kicker", "section"),
    [("POLITICS & GOVERNMENT", "Politics"), ("Sports", "Sports"), ("Yomiuri Editorial", "")],
)
def test_section_of_kicker(kicker, section):
    assert section_of_kicker(kicker) == section
