"""Words of a text: their stems, folded forms and places in the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.analysis import tokens


def exact(text: str) -> list[str]:
    return [token.exact for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Japan’s plan", ["japan", "plan"]),
        ("Japan's", ["japan"]),
        ("JAPAN＇S", ["japan"]),
        ("the students' vote", ["the", "students", "vote"]),
        ("don’t", ["don't"]),
        ("O'Brien", ["o'brien"]),
        ("U.S. and U.N.’s", ["us", "and", "un"]),
        ("U.S.-led", ["us", "led"]),
        ("The A.V. Club", ["the", "av", "club"]),
        ("N. Korea", ["n", "korea"]),
        ("AT&T", ["at&t"]),
        ("COVID-19", ["covid", "19"]),
        ("G7", ["g7"]),
        ("Ｇ７", ["g7"]),
        ("5%", ["5", "%"]),
        ("25％", ["25", "%"]),
        ("¥100", ["¥", "100"]),
        ("￥1,000", ["¥", "1000"]),
        ("1,000人", ["1000", "人"]),
        ("3.5 points", ["3.5", "points"]),
        ("10:30", ["10", "30"]),
        ("10km", ["10km"]),
        ("Ōtani", ["otani"]),
        ("Cafe\u0301s", ["cafes"]),
        ("ﬁnance", ["finance"]),
        ("½", ["1", "2"]),
        ("snake_case", ["snake", "case"]),
        ("日本経済", ["日本", "本経", "経済", "済"]),
        ("日", ["日"]),
        ("G7サミット", ["g7", "サミ", "ミッ", "ット", "ト"]),
        ("ｶﾞｽ", ["ガス", "ス"]),
        ("日本・中国", ["日本", "本", "中国", "国"]),
        ("서울시", ["서울", "울시", "시"]),
        ("Москва", ["москва"]),
        ("— … !?", []),
    ],
)
def test_folded_forms(text: str, forms: list[str]) -> None:
    assert exact(text) == forms


def test_english_words_are_stemmed_beside_their_form() -> None:
    assert [(token.text, token.exact) for token in tokens("Taxes taxed")] == [
        ("tax", "taxes"),
        ("tax", "taxed"),
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("In Japan’s ﬁnance", ["In", "Japan", "ﬁnance"]),
        ("on U.S. soil", ["on", "U.S.", "soil"]),
        ("㎏ ｶﾞｽ", ["ｶﾞｽ", "ｽ"]),
        ("東京都", ["東京", "京都", "都"]),
    ],
)
def test_offsets_are_those_of_the_original(text: str, pieces: list[str]) -> None:
    assert [text[token.start : token.end] for token in tokens(text)] == pieces


@given(st.text())
def test_any_text_gives_words_inside_it_in_order(text: str) -> None:
    found = tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)
    assert all(token.exact and token.text for token in found)


@given(st.text(alphabet="日本経済東京あアー", min_size=2, max_size=12), st.data())
def test_any_substring_of_a_run_is_a_sequence_of_its_tokens(run: str, data) -> None:
    start = data.draw(st.integers(0, len(run) - 2))
    end = data.draw(st.integers(start + 2, len(run)))
    asked, held = exact(run[start:end])[:-1], exact(run)
    assert held[start : start + len(asked)] == asked
