"""Better queries than one with few hits, over a library of real files."""

from datetime import date

import pytest

from reader.errors import SearchTimeoutError
from reader.library import ALL, Scope
from reader.library.suggesting import Suggesting
from reader.search.index import Index
from reader.search.language import Query
from reader.search.language import parse as parse_on


def parse(text: str) -> Query:
    return parse_on(text, today=date(2022, 11, 8))


POLITICS = '"Politics" POPULAR ARTICLE\n-\nAnother title\n'


@pytest.fixture
def library(write, updated, id_of):
    """Four articles on a budget, two of them on politics; two words that one article has."""
    for number in range(1, 5):
        rest = POLITICS if number < 3 else ""
        write(f"{number}.txt", f"Budget {number}", number, "The parliament talks of sables.", rest)
    write("typo.txt", "A typo", 8, "They said that the parliment met at Cape Tables.")
    library = updated()
    library.state.star([id_of(library, "Budget 1")])
    return library


@pytest.fixture
def suggested(library):
    """What is suggested for a query: kind, query, words and hits, which are really there."""

    def suggest(text: str, scope: Scope = ALL):
        found = library.suggestions(text, scope)
        for each in found:
            assert library.search(each.query, scope).total == each.total
            assert each.total > library.search(text, scope).total
        return [(each.kind, each.query, each.words, each.total) for each in found]

    return suggest


def test_a_misspelt_word_is_corrected(suggested):
    assert suggested("parlament")[0] == ("spelling", "parliament", "parliament", 4)
    assert suggested("Bugdet date:2022-11-02..3000") == [
        ("spelling", "Budget date:2022-11-02..3000", "Budget", 3),
        ("without", "date:2022-11-02..3000", "Bugdet", 4),
    ]


def test_only_what_has_more_hits_in_the_scope_is_suggested(suggested):
    politics = Scope("section", "politics")
    assert suggested("parlament", politics) == [("spelling", "parliament", "parliament", 2)]
    assert suggested("parlament", Scope("section", "golf")) == []
    assert suggested("parlament", Scope("starred")) == [("spelling", "parliament", "parliament", 1)]


def test_a_query_of_three_hits_or_with_a_mistake_needs_nothing_better(suggested, library):
    assert suggested("parliament") == []
    assert library.suggestions("titel:parlament") == []
    assert suggested("") == []


def test_a_word_of_one_article_is_a_name_if_it_never_has_small_letters(suggested):
    assert suggested("parliment") == [("spelling", "parliament", "parliament", 4)]
    assert suggested("tables") == []


def test_a_word_of_an_article_that_is_gone_is_a_name(suggested, archive):
    (archive / "typo.txt").unlink()
    assert suggested("parliment") == []


def test_without_hits_each_term_is_dropped(suggested):
    assert suggested("budget parliament -sables date:2022-11") == [
        ("without", "budget parliament date:2022-11", "-sables", 4),
    ]
    assert suggested("xyzxyz budget is:starred") == [
        ("without", "budget is:starred", "xyzxyz", 1),
    ]
    assert suggested('"cape tables" budget section:politics') == [
        ("without", "budget section:politics", '"cape tables"', 2),
    ]


def test_rests_that_ask_for_words_come_first(suggested):
    assert suggested("typo date:2022-11-01") == [
        ("without", "typo", "date:2022-11-01", 1),
        ("without", "date:2022-11-01", "typo", 1),
    ]
    assert suggested("typo section:politics -golf")[0][1] == "typo -golf"


def test_a_rest_with_an_alternative_that_only_excludes_is_none(suggested):
    """Nearly every article is without golf."""
    assert suggested("xyzxyz OR qqqqqq -golf") == []
    assert suggested("(xyzxyz OR (qqqqqq -golf)) budget") == [
        ("without", "budget", "(xyzxyz OR (qqqqqq -golf))", 4)
    ]
    assert suggested("xyzxyz (budget OR -golf) typo")[0][1] == "(budget OR -golf) typo"


def test_nothing_is_dropped_from_a_query_that_has_hits(suggested):
    assert suggested("typo cape") == []


def test_when_the_time_is_over_there_is_what_was_found(library):
    def late(tree):
        raise SearchTimeoutError("It took too long.")

    index = Index.open(library.data / "index", make=False)
    suggesting = Suggesting(index, parse, late, library.article)
    assert suggesting.suggestions("parlament") == []
    index.close()
