"""What an empty list says of a query: nothing of one that was not run, and the reader's word."""

import pytest

from reader.gui.article_list.empty_texts import empty_text, unsound_text, wider_text
from reader.library import ALL, Scope
from reader.search.results import QueryProblem


@pytest.mark.parametrize(
    ("query", "begun"),
    [("ferr", "ferr*"), ("tunnel ferr", "ferr*"), ("Zür", "Zür*"), ('"old hall" brid', "brid*")],
)
def test_a_word_that_may_be_half_is_offered_as_a_beginning(query, begun):
    title, sentence = empty_text(ALL, query)
    assert title == "Nothing found"
    assert sentence.endswith(f": {begun}?")


@pytest.mark.parametrize(
    "query",
    ["fe", "ferr*", "section:Spo", '"old fer', "old NOT ferr", "-ferr", "渡し船の", "2022", "fer?"],
)
def test_what_can_not_take_a_star_is_not_offered_with_one(query):
    title, sentence = empty_text(ALL, query)
    assert title == "Nothing found"
    assert "*" not in sentence
    assert "begins" not in sentence


def test_a_query_that_was_not_run_found_no_nothing():
    title, sentence = unsound_text(QueryProblem(0, 3, "A bracket is open."))
    assert title == "This query can't be run"
    assert sentence == "A bracket is open."


def test_a_scope_without_a_query_says_its_own():
    assert empty_text(Scope("unread"), "")[0] == "All read"


@pytest.mark.parametrize("kind", ["unread", "starred", "tag", "section"])
def test_nothing_found_within_a_scope_says_so_and_leads_out_of_it(kind):
    scope = Scope(kind, "Sports")
    assert empty_text(scope, "golf")[0] != empty_text(ALL, "golf")[0]
    assert wider_text(scope, "golf")
    assert not wider_text(scope, "")
    assert not wider_text(ALL, "golf")


def test_files_that_are_no_articles_are_why_there_are_none():
    title, sentence = empty_text(ALL, "", has_problems=True)
    assert "Problems" in sentence
    assert empty_text(ALL, "") != (title, sentence)
    assert empty_text(Scope("starred"), "", has_problems=True) == empty_text(Scope("starred"), "")


def test_every_empty_scope_says_why_and_what_to_do():
    texts = {empty_text(Scope(kind), "") for kind in ("all", "unread", "starred", "tag", "section")}
    assert len(texts) == 5
    assert all(sentence.count(".") + sentence.count(":") >= 1 for _, sentence in texts)
