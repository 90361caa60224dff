"""Records that BibTeX and its readers take."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.bibtex import bibtex, escaped


def fields_of(record: str) -> dict[str, str]:
    return dict(re.findall(r"^  (\w+) = (.*),$", record, re.MULTILINE))


def test_an_article_of_a_paper(exported):
    record = bibtex(
        exported("Rice & 税 up", byline="Aoi Kita", address="https://n.example/a_b?c=%20{", id=9)
    )
    assert record.startswith("@article{thedaily-2022-000000000009,\n")
    assert fields_of(record) == {
        "title": r"{{Rice \& 税 up}}",
        "author": "{Aoi Kita}",
        "journal": "{The Daily}",
        "date": "{2022-11-02}",
        "year": "{2022}",
        "month": "nov",
        "url": "{https://n.example/a_b?c=%20%7B}",
    }


def test_without_a_paper_or_a_date_it_is_something_else(exported):
    record = bibtex(exported(source="", dateline=None, agency="Jiji Press", tags=("a,b", "c")))
    assert record.startswith("@misc{undated-000000000007,\n")
    assert fields_of(record) == {
        "title": "{{Rice harvest up}}",
        "author": "{{Jiji Press}}",
        "keywords": "{a b, c}",
    }


@pytest.mark.parametrize(
    ("printed", "author", "note"),
    [
        (
            {"byline": "Takuma Hirose and Saki Ogino / Japan News Staff Writers"},
            "{Takuma Hirose and Saki Ogino}",
            "{Japan News Staff Writers}",
        ),
        ({"byline": "Aoi Kita", "agency": "AP"}, "{Aoi Kita}", "{AP}"),
        ({"byline": "Aoi Kita / AP", "agency": "AP"}, "{Aoi Kita}", "{AP}"),
        ({"byline": "AP", "agency": "AP"}, "{{AP}}", None),
        ({"byline": "The Daily"}, "{{The Daily}}", None),
        ({"byline": "北葵、東健／政治部"}, "{{北葵} and {東健}}", "{政治部}"),
        (
            {"byline": "Rice & Co and 100%_{x}"},
            r"{{Rice} and {Co} and {100\%\_\textbraceleft{}x\textbraceright{}}}",
            None,
        ),
        ({"byline": "Aoi Kita and others"}, "{Aoi Kita and others}", None),
    ],
)
def test_each_author_is_a_name_of_its_own(exported, printed, author, note):
    fields = fields_of(bibtex(exported(**printed)))
    assert (fields["author"], fields.get("note")) == (author, note)


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Rice & beans. More.", r"{{[Rice \& beans. More.]}}"),
        ("Farmers " * 20, "{{[Farmers Farmers Farmers Farmers Farmers Farmers Farmers…]}}"),
        ("米" * 90, f"{{{{[{'米' * 60}…]}}}}"),
        ([], "{{[Without a headline]}}"),
    ],
)
def test_without_a_headline_it_is_called_after_its_first_words(exported, body, title):
    assert fields_of(bibtex(exported("", body)))["title"] == title


def test_what_was_concluded_is_annotated(exported):
    inferred = frozenset({"source", "agency", "published", "section"})
    record = bibtex(exported(agency="AP", section="Politics", inferred=inferred))
    assert [line for line in record.splitlines() if "+an" in line] == [
        "  journal+an = {=concluded},",
        "  author+an = {=concluded},",
        "  date+an = {=concluded},",
    ]
    signed = bibtex(exported(byline="Aoi Kita", agency="AP", inferred=frozenset({"agency"})))
    assert "+an" not in signed


def test_a_key_has_ascii_alone(exported):
    assert bibtex(exported(source="毎日 Café News")).startswith("@article{cafenews-2022-0")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("50% of $3 #1 a_b", r"50\% of \$3 \#1 a\_b"),
        ("{a}", r"\textbraceleft{}a\textbraceright{}"),
        ("\\x ~ ^", r"\textbackslash{}x \textasciitilde{} \textasciicircum{}"),
    ],
)
def test_what_tex_takes_for_an_order_is_a_character(text, shown):
    assert escaped(text) == shown


@given(st.text())
def test_braces_are_balanced_whatever_the_text(text):
    depth = 0
    for brace in re.findall(r"[{}]", escaped(text)):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0
