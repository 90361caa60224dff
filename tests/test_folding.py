"""Text compared without the typography that readers do not type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.folding import fold, fold_headline


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("Élan", "elan"),
        ("JAPAN’S", "japan's"),
        ("“quoted”", '"quoted"'),
        ("2022–23", "2022-23"),
        ("ＪＡＰＡＮ　１", "japan 1"),
        ("ﾄｳｷｮｳ", "トウキョウ"),
        ("Straße", "strasse"),
        ("ﬁne", "fine"),
        ("`tick`", "'tick'"),
    ],
)
def test_folded(printed: str, typed: str) -> None:
    assert fold(printed) == fold(typed) == typed


def test_kana_keep_their_voicing_marks() -> None:
    assert fold("ガ") != fold("カ")
    assert fold("か\u3099") == "が"


@given(st.text())
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "printed",
    [
        "Ferry hits pier",
        "  Ferry\u00a0 hits\npier ",
        "FERRY HITS PIER (Update 1)",
        "Ferry hits pier （UPDATE 12）",
        "Ferry hits pier (update 2) ",
    ],
)
def test_headlines_of_one_article_are_one(printed: str) -> None:
    assert fold_headline(printed) == "ferry hits pier"


def test_other_words_in_parentheses_stay() -> None:
    assert fold_headline("Ferry (update)") == "ferry (update)"
    assert fold_headline("(Update 1) Ferry") == "(update 1) ferry"
    assert fold_headline("") == ""
