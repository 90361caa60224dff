"""Words of a text: their stems, folded forms and places in the original."""

from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.analysis import stem, tokens, words


def exact(text: str) -> list[str]:
    return [token.exact for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Japan’s plan", ["japan", "plan"]),
        ("Japan's", ["japan"]),
        ("JAPAN＇S", ["japan"]),
        ("the students' vote", ["the", "students", "vote"]),
        ("the boss’s boys'", ["the", "boss", "boys"]),
        ("don’t", ["dont"]),
        ("we’ll I'd they're", ["we'll", "i'd", "they're"]),
        ("O'Brien O`Brien Hawaiʻi", ["obrien", "obrien", "hawaii"]),
        ("Jun’ichiro's", ["junichiro"]),
        ("U.S. and U.N.’s", ["us", "and", "un"]),
        ("U.S.-led", ["us", "led"]),
        ("u.s U.S.A Ｕ．Ｓ．", ["us", "usa", "us"]),
        ("5p.m. e.g.that", ["5", "pm", "eg", "that"]),
        ("The A.V. Club", ["the", "av", "club"]),
        ("N. Korea", ["n", "korea"]),
        ("AT&T R&D's", ["at&t", "r&d"]),
        ("COVID-19 COVID19", ["covid", "19", "covid", "19"]),
        ("G7 G-7 F-16s anti-G7", ["g7", "g7", "f16s", "anti", "g7"]),
        ("5-a-7 A-1,000 H5N1 4x4", ["5", "a", "7", "a", "1000", "h5n1", "4x4"]),
        ("Ｇ７", ["g7"]),
        ("5%", ["5", "percent"]),
        ("25％", ["25", "percent"]),
        ("¥100", ["¥", "100"]),
        ("￥1,000", ["¥", "1000"]),
        ("1,000人", ["1000", "人"]),
        ("3.5 points", ["3.5", "points"]),
        ("10:30", ["10", "30"]),
        ("9/11", ["9", "11"]),
        ("4,200 ４，２００ 1,2 11,22,333", ["4200", "4200", "1", "2", "11", "22333"]),
        ("1.2.3 2022's", ["1", "2", "3", "2022"]),
        ("10km 3.5bn", ["10", "km", "3.5", "bn"]),
        ("20th 1990s 5G", ["20th", "1990s", "5g"]),
        ("Ōtani", ["otani"]),
        ("Cafe\u0301s", ["cafes"]),
        ("ﬁnance", ["finance"]),
        ("Straße İstanbul Diyarbakır Wałęsa", ["strasse", "istanbul", "diyarbakir", "walesa"]),
        ("co\u00adoperate inter\u200bnational\ufeff", ["cooperate", "international"]),
        ("Foo™ 5㎏ 30℃", ["foo", "5", "kg", "30", "c"]),
        ("½", ["1", "2"]),
        ("snake_case", ["snake", "case"]),
        ("日本経済", ["日本", "本経", "経済", "済"]),
        ("日", ["日"]),
        ("G7サミット", ["g7", "サミ", "ミッ", "ット", "ト"]),
        ("ｶﾞｽ", ["ガス", "ス"]),
        ("日本・中国", ["日本", "本", "中国", "国"]),
        ("か\u3099す 葛\U000e0100城", ["がす", "す", "葛城", "城"]),
        ("㍿", ["株式", "式会", "会社", "社"]),
        ("서울시", ["서울", "울시", "시"]),
        (normalize("NFD", "서울시"), ["서울", "울시", "시"]),
        ("Москва", ["москва"]),
        ("— … !?", []),
    ],
)
def test_folded_forms(text: str, forms: list[str]) -> None:
    assert exact(text) == forms


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [("Taxes", "tax"), ("taxed", "tax"), ("f16s", "f16"), ("1990s", "1990s"), ("政府", "政府")],
)
def test_english_words_are_stemmed_beside_their_form(word: str, stemmed: str) -> None:
    first = tokens(word)[0]
    assert (first.text, first.exact) == (stemmed, word.lower())


@pytest.mark.parametrize(
    ("spellings", "stemmed"),
    [
        ("Ōtani Otani Ohtani Ootani Outani", "otani"),
        ("Tōkyō Tokyo Toukyou", "tokyo"),
        ("Itō Ito Itoh Itou", "ito"),
        ("Ōshima Oshima Ohshima", "oshima"),
        ("Kōichi Koichi Kouichi", "koichi"),
    ],
)
def test_a_long_o_of_japanese_may_be_written_or_not(spellings: str, stemmed: str) -> None:
    assert {token.text for token in tokens(spellings)} == {stemmed}


@pytest.mark.parametrize(
    "words",
    [
        "house hose",
        "houses hoses",
        "moore more route rote choose chose",
        "too to you yo noon non soon son",
        "book bok soul sol john jon oh o",
        "mountain montain roommate romate",
        "inoue inoe ohio oio tohoku tooku",
    ],
)
def test_other_words_keep_their_vowels(words: str) -> None:
    stems = [stem(word) for word in words.split()]
    assert all(one != other for one, other in pairwise(stems))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("In Japan’s ﬁnance", ["In", "Japan", "ﬁnance"]),
        ("on U.S. soil", ["on", "U.S.", "soil"]),
        ("㎏ ｶﾞｽ", ["㎏", "ｶﾞｽ", "ｽ"]),
        ("a\n¥1,000, 10km’s 5％", ["a", "¥", "1,000", "10", "km", "5", "％"]),
        ("co\u00adop Ōta's", ["co\u00adop", "Ōta"]),
        ("a very-very-very-long-chain it’s", ["a", "very", "very", "very", "long", "chain", "it"]),
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
    assert all(token.exact and token.text == stem(token.exact) for token in found)


@given(st.text(), st.text())
def test_white_space_parts_words_from_each_other(before: str, after: str) -> None:
    moved = [token.end for token in tokens(f"{before}\n{after}")]
    shift = len(before) + 1
    assert moved == [token.end for token in tokens(before)] + [
        token.end + shift for token in tokens(after)
    ]


@given(st.text(alphabet="日本経済東京あアー", min_size=2, max_size=12), st.data())
def test_any_substring_of_a_run_is_a_sequence_of_its_tokens(run: str, data) -> None:
    start = data.draw(st.integers(0, len(run) - 2))
    end = data.draw(st.integers(start + 2, len(run)))
    asked, held = exact(run[start:end])[:-1], exact(run)
    assert held[start : start + len(asked)] == asked


PIECES = st.sampled_from(
    [
        "AT&T's",
        "U.S.-led",
        "COVID19",
        "1,000人",
        "日本経済新聞",
        "F-16s",
        "don’t",
        "ﬁ",
        "Tōkyō",
        "a" * 30,
    ]
)


@given(st.lists(st.text() | PIECES).map(" ".join) | st.lists(PIECES).map("".join))
def test_words_are_the_folded_forms_of_tokens_and_forms_have_their_stems(text):
    found = tokens(text)
    assert words(text) == [token.exact for token in found]
    assert [stem(token.exact) for token in found] == [token.text for token in found]
