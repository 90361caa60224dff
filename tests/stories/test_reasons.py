"""Why two articles are near each other, in their own words."""

from reader.stories.distinctive import distinctive_terms, term_counts
from reader.stories.names import names
from reader.stories.reading import Reading
from reader.stories.reasons import Reasons

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
JAPANESE_1 = ["港大橋の開通、再び延期", "岡田一郎市長は港大橋の鋼索に傷が見つかったと述べた。"]
JAPANESE_2 = ["鋼索メーカーが謝罪", "港大橋の鋼索について岡田一郎氏と会社が説明した。"]


def reasons(one: list[str], other: list[str], most: int = 3) -> tuple[str, ...]:
    counts = term_counts(one[0], one[1], " ".join(one[2:]))
    weights = distinctive_terms(counts, dict.fromkeys(counts, 0.1))
    return Reasons(one, names(one), weights).shared_with(Reading(other), most)


def test_the_words_that_stand_together_in_both_are_the_reasons() -> None:
    assert set(reasons(BRIDGE, CABLES)) == {"Sayo Kuzuha", "harbor bridge", "steel cables"}


def test_names_come_first() -> None:
    assert reasons(BRIDGE, CABLES)[0] == "Sayo Kuzuha"


def test_where_the_other_prints_the_short_form_that_is_the_reason() -> None:
    assert reasons(["", "Mayor Ken Abe rose. Abe sat."], ["", "Was it Abe?"]) == ("Abe",)


def test_words_of_the_calendar_are_no_reason() -> None:
    assert reasons(CABLES, MUSEUM) == ()


def test_a_word_that_stands_in_both_but_once_is_no_reason() -> None:
    assert reasons(["", "The felt was red."], ["", "A felt hat."]) == ()


def test_words_that_do_not_stand_together_are_no_reason() -> None:
    assert reasons(["", "Of steel cables."], ["", "Steel, and cables."]) == ()


def test_no_word_is_said_twice() -> None:
    words = [word for reason in reasons(BRIDGE, CABLES, most=9) for word in reason.split()]
    assert len(words) == len(set(words))


def test_japanese_reasons_are_names_and_runs_of_script() -> None:
    found = reasons(JAPANESE_1, JAPANESE_2)
    assert found[0] == "岡田一郎"
    assert "港大橋" in " ".join(found)
