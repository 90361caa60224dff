"""Quotes are found again, whatever was changed around them, and some changes in them."""

import random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.anchors import CONTEXT, Anchor, Stretch, anchor, find

WORDS = [f"{first}{middle}{last}" for first in "bdgkm" for middle in "aeiou" for last in "nrst"]
ARTICLE = (
    "The town council met in the old hall on Monday and agreed on a budget for the year. "
    "It raises the fee for the ferry by ten yen, the first rise in twelve years.\n"
    "The mayor said that the ferry would stop otherwise. Residents of the island had asked for a "
    "later boat in the evening, which the council declined."
)
JAPANESE = (
    "町議会は月曜日に旧庁舎で開かれ、来年度の予算案を可決した。渡し船の運賃は十円上がり、"
    "値上げは十二年ぶりとなる。\n町長は「上げなければ船は止まる」と述べた。"
    "島の住民は夜の便を求めていたが、議会は退けた。"
)


def quoted(text: str, piece: str) -> Anchor:
    start = text.index(piece)
    return anchor(text, start, start + len(piece))


def found(text: str, wanted: Anchor) -> str:
    place = find(text, wanted)
    return "" if place is None else text[place.start : place.end]


def test_an_anchor_has_its_surroundings():
    made = quoted(ARTICLE, "agreed on a budget")
    assert made.prefix == " met in the old hall on Monday and "[-CONTEXT:]
    assert made.suffix == " for the year. It raises the fee for"[:CONTEXT]
    assert ARTICLE[made.offset :].startswith(made.quote)
    assert find(ARTICLE, made) == Stretch(made.offset, made.offset + len(made.quote))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 3), (0, 10_000)])
def test_nothing_has_no_anchor(start, end):
    with pytest.raises(ValueError, match="nothing"):
        anchor(ARTICLE, start, end)


@given(st.text(min_size=1), st.data())
def test_what_was_quoted_is_found_in_the_same_text_where_it_was(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert find(text, anchor(text, start, end)) == Stretch(start, end)


@given(st.text(), st.text(min_size=1), st.text(), st.text(), st.text())
def test_no_edit_elsewhere_loses_a_quote(before, quote, after, other_before, other_after):
    made = anchor(before + quote + after, len(before), len(before) + len(quote))
    text = other_before + quote + other_after
    place = find(text, made)
    assert place is not None
    assert text[place.start : place.end] == quote


@given(st.randoms(use_true_random=False), st.integers(3, 30), st.integers(0, 8))
def test_edits_beyond_its_surroundings_leave_a_quote_exactly_where_it_is(chance, size, edits):
    words = chance.sample(WORDS, 60) + chance.sample(WORDS, 60)
    text = " ".join(words)
    start = chance.randrange(len(text) - size)
    made = anchor(text, start, start + size)
    left, right = text[: max(start - CONTEXT, 0)], text[start + size + CONTEXT :]
    kept = text[len(left) : len(text) - len(right)]
    new_left, new_right = _edited(left, edits, chance), _edited(right, edits, chance)
    assume(made.prefix + made.quote + made.suffix not in new_left + "|" + new_right)
    shift = len(new_left) + (start - len(left))
    assert find(new_left + kept + new_right, made) == Stretch(shift, shift + size)


def _edited(text: str, edits: int, chance: random.Random) -> str:
    for _ in range(edits):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(["", "xyz ", "日本"]) + text[at + chance.randrange(9) :]
    return text


@pytest.mark.parametrize("number", range(5))
def test_of_many_alike_the_one_with_the_same_surroundings_is_meant(number):
    words = ["ferry"] * 5
    text = " ".join(f"{word} {name}" for word, name in zip(words, "abcde", strict=True))
    start = [place for place in range(len(text)) if text.startswith("ferry", place)][number]
    made = anchor(text, start, start + 5)
    longer = "ferry z " + text + " ferry y"
    assert find(longer, made) == Stretch(start + 8, start + 13)


def test_where_nothing_else_tells_the_nearest_one_is_meant():
    text = "ha " * 100
    made = anchor(text, 150, 152)
    assert find(text + "ha ", made) == Stretch(150, 152)


@pytest.mark.parametrize(
    ("text", "quote", "old", "new", "expected"),
    [
        (ARTICLE, "raises the fee for the ferry by ten yen", "ten", "20", "20 yen"),
        (ARTICLE, "raises the fee for the ferry by ten yen", "ferry by", "boat by", "boat by"),
        (ARTICLE, "in twelve years.\nThe mayor said", "\n", " ", "years. The mayor"),
        (ARTICLE, "The mayor said", "mayor", "major", "The major said"),
        (ARTICLE, "Residents of the island", "Residents of", "People of", "the island"),
        (JAPANESE, "渡し船の運賃は十円上がり", "十円", "二十円", "二十円上がり"),
        (JAPANESE, "「上げなければ船は止まる」", "上げなければ", "値上げしなければ", "値上げ"),
    ],
)
def test_a_quote_that_was_reworded_is_found(text, quote, old, new, expected):
    made = quoted(text, quote)
    again = found("Another beginning, too. " + text.replace(old, new), made)
    assert expected in again
    assert abs(len(again) - len(quote)) <= abs(len(new) - len(old)) + 1


def test_its_ends_stay_its_ends_when_only_its_middle_changes():
    made = quoted(ARTICLE, "It raises the fee for the ferry by ten yen, the first rise")
    changed = ARTICLE.replace("for the ferry", "of all boats")
    assert found(changed, made) == "It raises the fee of all boats by ten yen, the first rise"


@pytest.mark.parametrize("text", [ARTICLE, JAPANESE])
def test_what_was_taken_out_is_not_found(text):
    first, _, second = text.partition("\n")
    made = quoted(text, second[:40])
    assert find(first, made) is None
    assert find("", made) is None
    assert find("An article on rice, wheat and barley, and how they grow.", made) is None


def test_a_short_quote_is_not_guessed_without_its_surroundings():
    made = quoted(ARTICLE, "the ferry by ten")
    assert (
        find("On Sunday the fairy by then had left, as the papers wrote at length.", made) is None
    )


def test_a_long_quote_keeps_what_is_left_of_it():
    chance = random.Random(7)
    paragraphs = [" ".join(chance.sample(WORDS, 60)) for _ in range(6)]
    text = "\n".join(paragraphs)
    made = anchor(text, 0, len(text))
    rewritten = " ".join(chance.sample(WORDS, 60))
    changed = "\n".join([*paragraphs[:2], rewritten, *paragraphs[3:]])
    assert found("New. " + changed, made) == changed
    assert find("\n".join(paragraphs[:1]), made) is None


def test_five_hundred_quotes_that_were_reworded_take_no_long_time():
    chance = random.Random(3)
    text = " ".join(chance.choice(WORDS) for _ in range(4_000))
    anchors = [anchor(text, at * 20, at * 20 + 60) for at in range(500)]
    changed = text.replace("kan ", "kane ").replace("mon ", "mono ")
    places = [find(changed, made) for made in anchors]
    assert sum(place is not None for place in places) == 500
