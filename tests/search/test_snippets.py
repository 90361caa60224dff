"""The piece of an article shown in the list."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reader.search.language import parse
from reader.search.results import Snippet
from reader.search.snippets import snippet

FILLER = "plain words that say nothing " * 12


def marked(found: Snippet) -> list[str]:
    return [found.text[span.start : span.end] for span in found.marks]


def test_without_marks_it_is_the_beginning(query) -> None:
    found = snippet(query("absent"), ["", "  First \n line. ", "Second."])
    assert found == Snippet("First line.")
    long = snippet(query(""), [FILLER], width=40)
    assert long.text == "plain words that say nothing plain words…"


def test_nothing_gives_nothing(query) -> None:
    assert snippet(query("tax"), []) == snippet(query("tax"), ["", " "]) == Snippet("")


def test_the_densest_place_of_all_texts_is_shown(query) -> None:
    texts = [f"tax {FILLER}", f"{FILLER} the tax of Kishida, {FILLER}", "tax tax tax"]
    found = snippet(query("tax kishida"), texts, width=60)
    assert marked(found) == ["tax", "Kishida"]
    assert found.text.startswith("…")
    assert found.text.endswith("…")


def test_different_words_count_more_than_the_same_word_again(query) -> None:
    text = f"tax, taxes, taxed {FILLER} kishida, tax {FILLER}"
    assert marked(snippet(query("tax kishida"), [text], width=40)) == ["kishida", "tax"]


def test_neighbours_are_one_mark_and_count_as_the_words_they_are(query) -> None:
    text = f"central, central, central {FILLER} of Central Asia today {FILLER}"
    assert marked(snippet(query("central asia"), [text], width=40)) == ["Central Asia"]


def test_words_are_not_cut(query) -> None:
    found = snippet(query("kishida"), [f"{FILLER}kishida {FILLER}"], width=50)
    words = found.text.strip("…").split()
    assert set(words) <= {*FILLER.split(), "kishida"}


def test_text_without_spaces_is_cut_anywhere(query) -> None:
    found = snippet(query("経済"), ["あ" * 300 + "経済" + "い" * 300], width=40)
    assert marked(found) == ["経済"]
    assert 40 <= len(found.text) <= 42


def test_a_phrase_longer_than_the_width_is_marked_as_far_as_it_goes(query) -> None:
    found = snippet(query('"say nothing plain words that say"'), [FILLER], width=20)
    assert marked(found) == ["say nothing plain"]


@given(
    st.lists(st.text(alphabet="tax of \n日本、", max_size=120), max_size=3),
    st.sampled_from(["tax", "日本", '"of tax"', "t* -of", "本"]),
    st.integers(10, 60),
)
def test_it_is_never_much_longer_than_asked_and_marks_lie_inside(texts, asked, width) -> None:
    found = snippet(parse(asked, today=date(2022, 11, 8)), texts, width)
    assert len(found.text) <= width + 2
    assert "\n" not in found.text
    assert all(0 <= mark.start < mark.end <= len(found.text) for mark in found.marks)
