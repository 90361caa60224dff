"""Misspelt words of queries, corrected from the words of the index."""

import pytest

from reader.search.spelling import Spelling, in_small_letters

FEW, SOME, MANY = 1, 4, 8


@pytest.fixture
def rewritten(index, document, query):
    """What a query is rewritten to. Words are for good where they are among `meant`."""
    bodies = [
        *["parliament passes the budget near the hot spring"] * MANY,
        *["the newspaper of Kishida and a budge"] * SOME,
        *["a parliment typo, taxes of Ueharu"] * FEW,
    ]
    names = {"section": "Politics", "author": "Hanako Suzuki", "place": "BUDGIE"}
    index.update([document(n, body, **names) for n, body in enumerate(bodies, start=1)], [])

    def rewrite(text: str, *meant: str) -> list[tuple[str, str]]:
        count = index.counting(states=lambda leaf: ())
        with index.vocabulary() as vocabulary:
            spelling = Spelling(vocabulary, count, lambda word: word in meant)
            return [(each.query, each.words) for each in spelling.rewritten(text)]

    return rewrite


def queries(found: list[tuple[str, str]]) -> list[str]:
    return [text for text, _ in found]


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("parliamnet", "parliament"),
        ("arliament", "parliament"),
        ("parlament", "parliament"),
        ("parrlament", "parliament"),
        ("Parlament", "Parliament"),
        ("PARLAMENT", "PARLIAMENT"),
        ("parlament's  budget", "parliament's  budget"),
        ("title:budget (parlament, -golf)", "title:budget (parliament, -golf)"),
        ("body:parlament", "body:parliament"),
        ('"the bugdet"', '"the budget"'),
        ("near-parlament", "near-parliament"),
        ("parlament2022-", "parliament2022-"),
        ("section:politcs", "section:politics"),
        ('author:"hanoko suzuki"', 'author:"hanako suzuki"'),
        ("author:(Hanakoo OR jane)", "author:(Hanako OR jane)"),
    ],
)
def test_exactly_the_misspelt_word_is_replaced(rewritten, text, corrected):
    assert queries(rewritten(text))[0] == corrected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "budget",
        "=parlament",
        '"parlament"',
        "parlament*",
        "-parlament",
        "NOT parlament",
        "-(parlament)",
        "xyz",
        "title:parlament",
        "tag:parlament",
        "lang:jaa",
        "is:read",
        "国会",
        "hanakko",
        "suzuki",
        "budgie",
    ],
)
def test_what_is_no_misspelling_stays(rewritten, text):
    assert rewritten(text) == []


def test_the_likelier_word_comes_first(rewritten):
    assert queries(rewritten("budgte")) == ["budget", "budge"]
    assert queries(rewritten("budgex")) == ["budget", "budge"]


def test_a_change_more_weighs_more_than_a_little_frequency(rewritten):
    assert queries(rewritten("parlimentt"))[:2] == ["parliment", "parliament"]


def test_a_word_of_few_articles_is_corrected_unless_it_is_meant(rewritten):
    assert queries(rewritten("parliment")) == ["parliament"]
    assert rewritten("parliment", "parliment") == []
    assert rewritten('"parliment typo"') == []


def test_several_words_are_corrected_at_once(rewritten):
    assert rewritten("Kishidda bugdet")[0] == ("Kishida budget", "Kishida budget")
    assert rewritten("kishidda zzzzzz")[0] == ("kishida zzzzzz", "kishida")


def test_forms_of_one_stem_are_no_correction_of_each_other(rewritten):
    assert rewritten("budgets") == []


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("section:politic", "section:politics"),
        ("author:hanakos", "author:hanako"),
        ("place:budgi", "place:budgie"),
        ('"the budgets"', '"the budget"'),
        ('"the newspapers of kishida"', '"the newspaper of kishida"'),
        ("near-parliaments", "near-parliament"),
    ],
)
def test_where_forms_are_exact_one_may_be_meant_for_another(rewritten, text, corrected):
    assert queries(rewritten(text))[0] == corrected


def test_words_are_joined_and_parted(rewritten):
    assert rewritten("the news paper") == [("the newspaper", "newspaper")]
    assert rewritten("News  paper") == [("Newspaper", "Newspaper")]
    assert rewritten("news -paper") == []
    assert rewritten("title:news paper") == []
    assert ('a "hot spring"', "hot spring") in rewritten("a hotspring")
    assert rewritten("springhot") == []


def test_a_word_in_small_letters_is_told_from_a_name():
    assert in_small_letters("sable", "Sable is a sable of Sables.")
    assert in_small_letters("sable", "Two sables.")
    assert not in_small_letters("sable", "Cape Sable. Sable, SABLE")
    assert not in_small_letters("sable", "disable")
