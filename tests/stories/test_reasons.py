"""Why two articles are near each other, in their own words."""

from reader.stories.distinctive import distinctive_terms, term_counts
from reader.stories.reasons import shared_reasons

BRIDGE = [
    "Harbor bridge opening put off again",
    "The Minato harbor bridge will not open before May, Mayor Sayo Kuzuha said.",
    "Engineers found cracks in two of the steel cables.",
]
CABLES = [
    "Maker of steel cables apologises",
    "Sayo Kuzuha was told of the steel cables of the harbor bridge on Friday.",
]
MUSEUM = ["Museum shows felt and silk", "Two hundred objects travel to the coast on Friday."]
JAPANESE_1 = ["港大橋の開通、再び延期", "市長は港大橋の鋼索に傷が見つかったと述べた。"]
JAPANESE_2 = ["鋼索メーカーが謝罪", "港大橋の鋼索について会社が説明した。"]


def weights(texts: list[str]) -> dict[str, float]:
    counts = term_counts(texts[0], texts[1], " ".join(texts[2:]))
    return distinctive_terms(counts, lambda terms: dict.fromkeys(terms, 2), articles=10)


def reasons(one: list[str], other: list[str], most: int = 3) -> tuple[str, ...]:
    return shared_reasons(one, other, weights(one), most)


def test_the_words_that_stand_together_in_both_are_the_reasons() -> None:
    found = reasons(BRIDGE, CABLES)
    assert set(found) == {"harbor bridge", "Sayo Kuzuha", "steel cables"}


def test_words_of_the_calendar_are_no_reason() -> None:
    assert reasons(CABLES, MUSEUM) == ()


def test_no_word_is_said_twice() -> None:
    words = [word for reason in reasons(BRIDGE, CABLES, most=9) for word in reason.split()]
    assert len(words) == len(set(words))


def test_japanese_reasons_are_runs_of_script() -> None:
    assert "港大橋" in " ".join(reasons(JAPANESE_1, JAPANESE_2))


def test_an_article_is_told_by_its_rare_words() -> None:
    counts = term_counts("Bridge bridge tram", "", "tram harbor the the the")
    frequencies = {"bridg": 50, "tram": 2, "harbor": 1, "the": 99}
    found = distinctive_terms(counts, lambda _terms: frequencies, articles=100, least=2)
    assert list(found) == ["tram", "bridg"]
