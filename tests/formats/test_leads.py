"""Place and agency at the opening of a first paragraph."""

import pytest

from reader.formats.leads import Lead, read_lead

LEADS = [
    ("TOKYO (Jiji Press) — The bridge opened.", "TOKYO", "Jiji Press"),
    ("Paris (Jiji Press)—The bridge opened.", "Paris", "Jiji Press"),
    ("HIROSHIMA — The bridge opened.", "HIROSHIMA", ""),
    ("HIROSHIMA – “The bridge” opened.", "HIROSHIMA", ""),
    ("ARLINGTON, Texas — The bridge opened.", "ARLINGTON, Texas", ""),
    ("WASHINGTON, April 2 (Reuters) – The bridge opened.", "WASHINGTON", "Reuters"),
    ("WASHINGTON, Sept. 12, 2024 (Reuters) - the bridge opened.", "WASHINGTON", "Reuters"),
    ("NEW YORK (AP) — The bridge opened.", "NEW YORK", "AP"),
    ("St. Petersburg, New State (AFP-Jiji) — A bridge.", "St. Petersburg, New State", "AFP-Jiji"),
    ("LONDON/KYIV (Reuters) - A bridge.", "LONDON/KYIV", "Reuters"),
]


@pytest.mark.parametrize(("paragraph", "place", "agency"), LEADS)
def test_lead(paragraph, place, agency):
    assert read_lead(paragraph) == Lead(place, agency)


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "The bridge opened.",
        "The bridge — the longest of all — opened.",
        "NATO — The bridge opened.",
        "TOKYO — the city of bridges — slept.",
        "Tokyo — The bridge opened.",
        "TOKYO (Thursday) — the bridge opened.",
        "TOKYO (Jiji Press) said the bridge opened.",
        "The mayor (Jiji Press",
        "A" * 100_000,
        "A-B " * 30_000,
    ],
)
def test_no_lead(paragraph):
    assert read_lead(paragraph) is None
